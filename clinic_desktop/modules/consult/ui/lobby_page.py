"""The page before a call: today's consults, who waits, the chat with them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.consult.presenters.desk import CallDesk
from clinic_desktop.modules.consult.presenters.lobby import (
    ConsultLine,
    start_text,
    state_icon,
    state_text,
    state_tone,
)
from clinic_desktop.modules.consult.ui.chat_bubbles import FileDeeds
from clinic_desktop.modules.consult.ui.chat_column import ChatColumn
from clinic_desktop.modules.consult.ui.guest_card import GuestCard
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.settings import UiSettings
from clinic_desktop.ui_kit.table_model import Column, RowsModel
from clinic_desktop.ui_kit.table_tools import TableTools
from clinic_desktop.ui_kit.table_view import TableView
from clinic_desktop.ui_kit.widgets import EmptyState, Label, Notice, PrimaryButton, QuietButton

_CHAT, _LIST = 300, 420


class LobbyPage(QWidget):
    """Passive: the screen tells it what to show. `guest_wish(verb, pid)`: what a card asks for."""

    guest_wish = Signal(str, str)
    chosen = Signal()

    def __init__(
        self,
        settings: UiSettings,
        desk: CallDesk,
        actions: Mapping[str, QAction],
        deeds: FileDeeds,
        wall: Callable[[int], datetime],
    ) -> None:
        super().__init__()
        self._desk = desk
        self._cards: dict[str, GuestCard] = {}
        self._quiet = False
        self.rows: RowsModel[ConsultLine] = RowsModel(_columns())
        self.table = TableView(
            self.rows,
            name="consult.lobby",
            settings=settings,
            accessible=translate("Consult", "Today's video consults"),
        )
        self.rows.setParent(self.table)
        self.table.selected_row.connect(lambda _line: self._selected())
        self.table.activated_row.connect(lambda _line: actions["open"].trigger())
        self.notice = Notice()
        self.failed = Notice(tone="danger")
        self.chat = ChatColumn(deeds, wall)
        self.open_button = PrimaryButton(translate("Consult", "Open the consult"), icon="video")
        self.link_button = QuietButton(translate("Consult", "Invite…"), icon="link")
        self.devices_button = QuietButton(
            translate("Consult", "Microphone, camera…"), icon="settings-2"
        )
        self.back_button = QuietButton(translate("Consult", "Back to the call"), icon="video")
        for button, name in (
            (self.open_button, "open"),
            (self.link_button, "link"),
            (self.devices_button, "devices"),
            (self.back_button, "lobby"),
        ):
            button.clicked.connect(actions[name].trigger)
            button.show_shortcut(actions[name].shortcut().toString())
        self._lay_out()

    def show_lines(self, lines: Sequence[ConsultLine]) -> None:
        """Show the day; the chosen line stays chosen, else who waits longest is."""
        before = self.table.current_row()
        same = [line.key for line in self.rows.rows()] == [line.key for line in lines]
        self._quiet = True
        if not same or list(self.rows.rows()) != list(lines):
            self.rows.set_rows(lines)
        keys = [line.key for line in lines]
        if before is not None and before.key in keys:
            self.table.select_row(keys.index(before.key))
        elif keys:
            waiting = [n for n, line in enumerate(lines) if line.guests]
            self.table.select_row(waiting[0] if waiting else 0)
        self._quiet = False
        self._stack.setCurrentIndex(0 if lines else 1)
        self._selected()

    def current(self) -> ConsultLine | None:
        """Return the chosen line as it is now."""
        line = self.table.current_row()
        return line if isinstance(line, ConsultLine) else None

    def choose(self, key: UUID) -> bool:
        """Choose a line; False when it is not listed."""
        keys = [line.key for line in self.rows.rows()]
        if key not in keys:
            return False
        self.table.select_row(keys.index(key))
        return True

    def show_detail(self, line: ConsultLine | None) -> None:
        """Show who waits for the chosen consult, and the chat with them."""
        self._show_guests(line)
        call = self._desk.calls.get(line.call_id) if line is not None and line.call_id else None
        self.chat.setVisible(call is not None)
        if call is not None:
            people = call.view.present()
            self.chat.show_call(call, in_call=any(person.connected for person in people))
        if line is None:
            self.heading.setText(translate("Consult", "No consult is chosen"))
            self.state.setText("")
            return
        self.heading.setText(line.patient_name)
        self.state.setText(f"{start_text(line)} · {state_text(line)}")
        why = translate("Consult", "Another call is on the stage; end it first.")
        busy = self._desk.stage is not None and not line.in_call
        self.open_button.explain(why if busy else "")
        self.notice.say(_hint(line, opened=call is not None), "info")

    def _show_guests(self, line: ConsultLine | None) -> None:
        guests = line.guests if line is not None else ()
        for pid in set(self._cards) - {guest.pid for guest in guests}:
            card = self._cards.pop(pid)
            self._guests.removeWidget(card)
            card.setParent(None)
            card.deleteLater()
        for guest in guests:
            if guest.pid in self._cards:
                self._cards[guest.pid].show_guest(guest)
                continue
            card = self._cards[guest.pid] = GuestCard(guest)
            card.admit.connect(lambda pid: self.guest_wish.emit("admit", pid))
            card.patience.connect(lambda pid: self.guest_wish.emit("patience", pid))
            card.deny.connect(lambda pid: self.guest_wish.emit("deny", pid))
            self._guests.addWidget(card)

    def _selected(self) -> None:
        if not self._quiet:
            self.chosen.emit()

    def _lay_out(self) -> None:
        side = theme.px(theme.SPACE.l)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(side, side, side, side)
        column.setSpacing(theme.px(theme.SPACE.m))
        head = QHBoxLayout()
        head.setSpacing(theme.px(theme.SPACE.s))
        head.addWidget(Label(translate("Consult", "Video consults today"), "title"))
        head.addStretch(1)
        head.addWidget(self.back_button)
        head.addWidget(self.devices_button)
        head.addWidget(TableTools(self.table))
        column.addLayout(head)
        column.addWidget(self.failed)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(
            EmptyState(
                "video",
                translate("Consult", "No video consult today."),
                detail=translate(
                    "Consult",
                    "Appointments of a type that is held by video stand here on their day.",
                ),
            )
        )
        column.addWidget(self._stack, 1)
        self.split = QSplitter()
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(left)
        self.split.addWidget(self._make_detail())
        self.split.addWidget(self.chat)
        left.setMinimumWidth(theme.px(_LIST))
        self.chat.setMinimumWidth(theme.px(_CHAT))
        self.split.setStretchFactor(0, 3)
        self.split.setStretchFactor(1, 2)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.split)

    def _make_detail(self) -> QWidget:
        side = theme.px(theme.SPACE.l)
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(side, side, side, side)
        column.setSpacing(theme.px(theme.SPACE.m))
        self.heading = Label("", "section")
        self.heading.setWordWrap(True)
        self.state = Label("", tone="secondary")
        column.addWidget(self.heading)
        column.addWidget(self.state)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(theme.SPACE.s))
        buttons.addWidget(self.open_button)
        buttons.addWidget(self.link_button)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addWidget(self.notice)
        self._guests = QVBoxLayout()
        self._guests.setSpacing(theme.px(theme.SPACE.s))
        column.addLayout(self._guests)
        column.addStretch(1)
        return box


def _hint(line: ConsultLine, *, opened: bool) -> str:
    if line.in_call or line.guests:
        return ""
    if not opened:
        return translate("Consult", "Invite the patient: the link opens a page without a program.")
    return translate("Consult", "The room is open. Who comes by a link is shown here and waits.")


def _columns() -> tuple[Column[ConsultLine], ...]:
    return (
        Column("start", translate("Consult", "Time"), start_text, width=70),
        Column(
            "patient",
            translate("Consult", "Patient"),
            lambda line: line.patient_name,
            width=220,
            strong=True,
        ),
        Column(
            "state",
            translate("Consult", "State"),
            state_text,
            width=150,
            tone=state_tone,
            icon=state_icon,
        ),
    )
