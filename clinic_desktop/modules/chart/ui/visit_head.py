"""The head of the visit column: which visit it is, what is kept of it, and what to do with it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from uuid import UUID

from PySide6.QtCore import QLocale, Qt, QTime, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from clinic_desktop.kernel.local_text import day_text, time_text
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate
from clinic_desktop.modules.chart.api import (
    Compartment,
    EncounterStatus,
    NoteTemplate,
    encounter_status_text,
)
from clinic_desktop.modules.chart.presenters.visit_reading import OpenVisit, VisitState
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.screen_actions import Entry, make_actions
from clinic_desktop.ui_kit.widgets import IconButton, Label, Panel, PrimaryButton, Tag

ENTRIES: tuple[Entry, ...] = (
    ("sign", QT_TRANSLATE_NOOP("Chart", "Sign the note"), "badge-check", "Ctrl+Return"),
    ("note", QT_TRANSLATE_NOOP("Chart", "Write the note"), "square-pen", "F5"),
    ("about", QT_TRANSLATE_NOOP("Chart", "Reason for the visit"), "pencil", "F6"),
    ("diagnosis", QT_TRANSLATE_NOOP("Chart", "Add a diagnosis"), "plus", "F7"),
    ("procedure", QT_TRANSLATE_NOOP("Chart", "Add a procedure"), "plus", "Shift+F7"),
    ("vitals", QT_TRANSLATE_NOOP("Chart", "Take vital signs"), "heart-pulse", "F8"),
    ("follow_up", QT_TRANSLATE_NOOP("Chart", "Follow-up …"), "calendar-clock", "F9"),
    ("bold", QT_TRANSLATE_NOOP("Chart", "Bold"), "type", "Ctrl+B"),
    ("bullets", QT_TRANSLATE_NOOP("Chart", "List with bullets"), "list", "Ctrl+Shift+8"),
    ("numbers", QT_TRANSLATE_NOOP("Chart", "List with numbers"), "list-checks", "Ctrl+Shift+7"),
    ("print", QT_TRANSLATE_NOOP("Chart", "Print this visit …"), "printer", ""),
    ("letter", QT_TRANSLATE_NOOP("Chart", "Write a letter …"), "mail", ""),
    ("restrict", QT_TRANSLATE_NOOP("Chart", "Restricted visit"), "lock", ""),
    ("finish", QT_TRANSLATE_NOOP("Chart", "Finish the visit"), "check-check", "Ctrl+Shift+Return"),
    ("discard", QT_TRANSLATE_NOOP("Chart", "Discard the draft …"), "trash-2", ""),
    ("cancel", QT_TRANSLATE_NOOP("Chart", "Visit did not take place …"), "circle-x", ""),
    ("close", QT_TRANSLATE_NOOP("Chart", "Leave this visit"), "arrow-left", ""),
)
# These keys lead into the column from anywhere in an open chart.
EVERYWHERE = ("note", "about", "diagnosis", "procedure", "vitals", "follow_up", "finish")


class VisitHead(Panel):
    """Words at the left, Sign and a menu at the right.

    `template_chosen(template)` and `room_chosen(id)` are sent from the menu.
    """

    template_chosen = Signal(object)
    room_chosen = Signal(object)

    def __init__(self, column: QWidget, run: Mapping[str, Callable[[], None]]) -> None:
        super().__init__("surface")
        made = make_actions(column, "Chart", ENTRIES, run)
        self.actions_by_name: dict[str, QAction] = {
            entry[0]: action for entry, action in zip(ENTRIES, made, strict=True)
        }
        for name in EVERYWHERE:
            self.actions_by_name[name].setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        self.actions_by_name["restrict"].setCheckable(True)
        self.title = Label("", "strong")
        self.detail = Label("", "small", tone="secondary")
        self.restricted = Tag(translate("Chart", "Restricted"), tone="warning")
        self.sign_button = PrimaryButton(translate("Chart", "Sign"))
        self.sign_button.show_shortcut("Ctrl+Return")
        self.sign_button.clicked.connect(self.actions_by_name["sign"].trigger)
        self.more = IconButton(
            "ellipsis", translate("Chart", "More about this visit"), outlined=True
        )
        self.menu = QMenu(self.more)
        self._templates = QMenu(translate("Chart", "Template"), self.menu)
        self._rooms = QMenu(translate("Chart", "Room"), self.menu)
        self._where = ""
        self._visit: UUID | None = None
        self._kept: datetime | None = None
        self._lay_out()
        self._fill_menu()

    def show_visit(self, state: VisitState, visit: OpenVisit, today: datetime) -> None:
        """Say which visit it is, and offer what fits its state."""
        self._title(visit, today)
        sensitive = visit.encounter.details.compartment is Compartment.SENSITIVE
        self.restricted.setVisible(sensitive)
        self.actions_by_name["restrict"].setChecked(sensitive)
        running = visit.encounter.status is EncounterStatus.IN_PROGRESS
        for name in ("finish", "cancel"):
            self.actions_by_name[name].setVisible(running)
        self.actions_by_name["close"].setVisible(not running)
        status = "" if running else encounter_status_text(visit.encounter.status)
        self._where = " · ".join(filter(None, (visit.room, status)))
        self._fill_choices(state, visit.encounter.details.location_id)
        same = self._visit == visit.encounter.id
        self._visit = visit.encounter.id
        self.show_kept(self._kept if same else visit.saved)

    def show_kept(self, kept: datetime | None, *, typing: bool = False) -> None:
        """Say when the draft was put on the disk; `typing` while the last words are not."""
        self._kept, said = kept, self._where
        if kept is not None:
            text = translate("Chart", "draft kept {time}")
            said = " · ".join(filter(None, (said, text.format(time=_seconds(kept)))))
        elif typing:
            said = " · ".join(filter(None, (said, translate("Chart", "typing …"))))
        self.detail.setText(said)

    def _title(self, visit: OpenVisit, now: datetime) -> None:
        started = visit.started
        today = started.date() == now.date()
        day = translate("Chart", "today") if today else day_text(started)
        text = translate("Chart", "Encounter, {day} {time}")
        self.title.setText(text.format(day=day, time=time_text(started)))
        self.title.setToolTip(visit.practitioner)

    def _fill_choices(self, state: VisitState, room: UUID | None) -> None:
        self._templates.clear()
        for template in state.templates:
            self._templates.addAction(template.title).triggered.connect(
                lambda _checked=False, chosen=template: self._choose_template(chosen)
            )
        self._rooms.clear()
        for room_id, name in state.rooms:
            action = self._rooms.addAction(name)
            action.setCheckable(True)
            action.setChecked(room_id == room)
            action.triggered.connect(
                lambda _checked=False, chosen=room_id: self.room_chosen.emit(chosen)
            )
        self._templates.menuAction().setVisible(bool(state.templates))
        self._rooms.menuAction().setVisible(bool(state.rooms))

    def _choose_template(self, template: NoteTemplate) -> None:
        self.template_chosen.emit(template)

    def _fill_menu(self) -> None:
        named = self.actions_by_name
        self.menu.addMenu(self._templates)
        self.menu.addActions([named["note"], named["about"]])
        self.menu.addActions([named["diagnosis"], named["procedure"]])
        self.menu.addActions([named["vitals"], named["follow_up"]])
        self.menu.addSeparator()
        self.menu.addActions([named["bold"], named["bullets"], named["numbers"]])
        self.menu.addSeparator()
        self.menu.addActions([named["print"], named["letter"]])
        self.menu.addMenu(self._rooms)
        self.menu.addActions([named["restrict"], named["finish"], named["close"]])
        self.menu.addSeparator()
        self.menu.addActions([named["discard"], named["cancel"]])
        self.more.setMenu(self.menu)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        side = theme.px(14)
        row.setContentsMargins(side, theme.px(theme.SPACE.s), side, theme.px(theme.SPACE.s))
        row.setSpacing(theme.px(theme.SPACE.s))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.detail)
        row.addLayout(words, 1)
        row.addWidget(self.restricted)
        row.addWidget(self.more)
        row.addWidget(self.sign_button)


def _seconds(moment: datetime) -> str:
    """Return the time of the place with its seconds."""
    place = QLocale()
    shape = place.timeFormat(QLocale.FormatType.ShortFormat).replace("mm", "mm:ss")
    return place.toString(QTime(moment.hour, moment.minute, moment.second), shape)
