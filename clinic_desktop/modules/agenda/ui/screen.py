"""The agenda's screen: month and pinboard, the day, who is here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from PySide6.QtCore import QRect, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clinic_desktop.kernel.events import DataChanged
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.api import AppointmentView, DayColumn, DayCounts, DayLoad
from clinic_desktop.modules.agenda.presenters.agenda import KINDS, AgendaPresenter
from clinic_desktop.modules.agenda.presenters.board import Board
from clinic_desktop.modules.agenda.presenters.changes import Question
from clinic_desktop.modules.agenda.presenters.room import RoomLine
from clinic_desktop.modules.agenda.ui.actions import make_actions
from clinic_desktop.modules.agenda.ui.day_view import DayView
from clinic_desktop.modules.agenda.ui.deeds import Deeds
from clinic_desktop.modules.agenda.ui.dragging import Target
from clinic_desktop.modules.agenda.ui.popovers import Popovers
from clinic_desktop.modules.agenda.ui.question_bar import QuestionBar
from clinic_desktop.modules.agenda.ui.side_panels import LeftPanel, RightPanel
from clinic_desktop.modules.agenda.ui.toolbar import Toolbar
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.undo import UndoStep
from clinic_desktop.ui_kit.widgets import Line

TICK = 30_000  # ms: the now-line and the waiting minutes
ZOOM_SETTING = "agenda.zoom"
COLUMNS_SETTING = "agenda.columns"


class AgendaScreen(QWidget):
    """Implements AgendaView and wires the parts; what actions do is in `deeds`."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shell = shell
        self.left = LeftPanel()
        self.toolbar = Toolbar()
        self.question = QuestionBar()
        self.day = DayView()
        self.right = RightPanel()
        self.popovers = Popovers(self.day)
        self.presenter = AgendaPresenter(self, shell.tasks, shell.undo, shell.now, shell.may)
        self.deeds = Deeds(self)
        self.actions_by_name: dict[str, QAction] = make_actions(
            self, self.day, self.deeds.by_name()
        )
        self._lay_out()
        self._connect_day()
        self._connect_sides()
        self._restore_settings()
        self._ticker = QTimer(self)
        self._ticker.setInterval(TICK)
        self._ticker.timeout.connect(self._tick)
        self._ticker.start()
        shell.on_change(self, set(KINDS), self._data_changed)
        self.presenter.start()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        middle = QVBoxLayout()
        middle.setSpacing(0)
        for widget in (self.toolbar, Line(), self.question, self.day):
            middle.addWidget(widget)
        row.addWidget(self.left)
        row.addWidget(Line(vertical=True))
        row.addLayout(middle, 1)
        row.addWidget(Line(vertical=True))
        row.addWidget(self.right)
        self.setFocusProxy(self.day)

    def _connect_day(self) -> None:
        day, deeds = self.day, self.deeds
        day.probe = self._probe
        day.drop_zone = self.left
        day.book_requested.connect(deeds.booking.book_at)
        day.open_requested.connect(deeds.open_details)
        day.move_requested.connect(deeds.move_to)
        day.resize_requested.connect(self.presenter.resize)
        day.park_requested.connect(self.presenter.park)
        day.menu_requested.connect(deeds.show_menu)

    def _connect_sides(self) -> None:
        self.toolbar.use(self.actions_by_name)
        self.toolbar.zoom_chosen.connect(self._zoom_chosen)
        self.toolbar.columns_chosen.connect(self._columns_chosen)
        self.question.accepted.connect(self._accepted)
        self.question.slot_taken.connect(self._slot_taken)
        self.question.left.connect(self._left)
        self.left.day_chosen.connect(self._day_chosen)
        self.left.calendar.month_shown.connect(self.presenter.show_month_of)
        board, deeds = self.left.pinboard, self.deeds
        board.picked.connect(deeds.pick_up)
        board.grabbed.connect(deeds.grab)
        board.dragged.connect(self.day.carrier.hover_global)
        board.dropped.connect(deeds.drop_at)
        board.returned.connect(self.presenter.pinned.take_off)
        room = self.right.room
        room.step_wanted.connect(deeds.room.step)
        room.line_chosen.connect(deeds.room.chosen)
        room.menu_wanted.connect(deeds.room.menu)

    # ---- the frame's side

    def opened(
        self,
        day: date | None = None,
        appointment_id: UUID | None = None,
        book_for: UUID | None = None,
        **_others: Any,
    ) -> None:
        """Go to a day, an appointment, or begin a booking for a patient."""
        if appointment_id is not None:
            self.deeds.go_to_appointment(appointment_id)
        elif day is not None and day != self.presenter.shown:
            self.presenter.go_to(day)
        if book_for is not None:
            self.deeds.booking.book_for(book_for)

    def leave(self) -> bool:
        """Close what is open; drafts are kept."""
        self.popovers.close()
        return True

    def first_focus(self) -> None:
        """Give the keyboard to the day."""
        self.day.setFocus()

    def actions_offered(self) -> Sequence[QAction]:
        """Return all actions, for the palette and the list of shortcuts."""
        return tuple(self.actions_by_name.values())

    def anchor(self) -> QRect:
        """Return the cursor's place in the screen's coordinates, for popovers."""
        rect = self.day.cursor_rect().intersected(self.day.viewport().rect())
        top_left = self.day.viewport().mapTo(self, rect.topLeft())
        return QRect(top_left, rect.size())

    # ---- AgendaView

    def show_day(self, shown: date, today: date) -> None:
        """Show which day is being shown."""
        self.toolbar.show_day(shown, today)
        self.left.calendar.show_day(shown, today)

    def show_board(self, board: Board, now: int | None) -> None:
        """Show the day."""
        self.day.set_now(now)
        self.day.show_board(board)

    def select(self, appointment_id: UUID) -> None:
        """Put the cursor on an appointment."""
        self.day.select(appointment_id)

    def show_columns(self, columns: Sequence[DayColumn], shown: frozenset[UUID]) -> None:
        """Offer the columns."""
        self.toolbar.show_columns(columns, shown)

    def show_room(self, lines: Sequence[RoomLine]) -> None:
        """Show who is here."""
        self.right.room.show_lines(lines)

    def show_counts(self, counts: DayCounts) -> None:
        """Show the day's numbers."""
        self.left.show_counts(counts)

    def show_month(self, load: Mapping[date, DayLoad]) -> None:
        """Colour the calendar."""
        self.left.calendar.show_load(load)

    def show_pinboard(self, pinned: Sequence[AppointmentView]) -> None:
        """Show the parked appointments."""
        self.left.pinboard.show_pinned(pinned)
        self.day.set_parked(frozenset(a.id for a in pinned))

    def show_question(self, question: Question | None) -> None:
        """Ask above the day."""
        self.question.ask(question, self.presenter.shown)

    def say(self, text: str, step: object) -> None:
        """Say quietly that something was done."""
        self.shell.toast(text, step if isinstance(step, UndoStep) else None)

    def show_error(self, error: BaseException) -> None:
        """Show a failure."""
        self.shell.show_error(error)

    # ---- what the parts say

    def _probe(self, appointment_id: UUID | None, target: Target) -> str:
        board = self.day.board
        if board is None:
            return ""
        resource = board.columns[target.column].resource_id
        return self.presenter.problem(appointment_id, resource, target.start, target.minutes)

    def _tick(self) -> None:
        if self.isVisible():
            self.presenter.tick()

    def _data_changed(self, changed: DataChanged) -> None:
        self.presenter.refresh(changed.kinds)
        self.deeds.refresh_details()

    def _day_chosen(self, day: date) -> None:
        self.presenter.go_to(day)
        self.day.setFocus()

    def _accepted(self, reason: str) -> None:
        self.question.ask(None, self.presenter.shown)
        self.presenter.changes.accept(reason)
        self.day.setFocus()

    def _slot_taken(self, slot: Any) -> None:
        self.question.ask(None, self.presenter.shown)
        self.presenter.changes.take(slot)
        self.presenter.go_to(slot.start.date())
        self.day.setFocus()

    def _left(self) -> None:
        self.presenter.leave_question()
        self.day.setFocus()

    def _zoom_chosen(self, minutes: int) -> None:
        self.day.set_zoom(minutes)
        self.shell.settings.set(ZOOM_SETTING, minutes)
        self.day.setFocus()

    def _columns_chosen(self, shown: frozenset[UUID]) -> None:
        self.presenter.choose_columns(shown)
        self.shell.settings.set(COLUMNS_SETTING, sorted(str(each) for each in shown))

    def _restore_settings(self) -> None:
        zoom = self.shell.settings.get(ZOOM_SETTING, 15)
        self.day.set_zoom(zoom)
        self.toolbar.zoom.set_current(str(self.day.zoom))
        kept = self.shell.settings.get(COLUMNS_SETTING, [])
        self.presenter.filter = frozenset(UUID(text) for text in kept)
        self.setAccessibleName(translate("Agenda", "Agenda"))
