"""Search for the next opening: the wish above, the places below, booked with Enter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from PySide6.QtCore import QEvent, QLocale, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QWidget

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.api import DayColumn, Slot
from clinic_desktop.modules.agenda.presenters.booking_view import Desk
from clinic_desktop.modules.agenda.presenters.openings import (
    DayOfOpenings,
    OpeningForm,
    OpeningsPresenter,
)
from clinic_desktop.modules.agenda.presenters.wait_words import part_choices
from clinic_desktop.modules.agenda.presenters.words import length_text, span_text
from clinic_desktop.modules.agenda.ui.booking_place import LENGTHS
from clinic_desktop.modules.agenda.ui.naming import q_date, weekday_name
from clinic_desktop.modules.agenda.ui.popover import Popover
from clinic_desktop.modules.agenda.ui.resources_field import ResourcesField
from clinic_desktop.modules.agenda.ui.weekday_row import WeekdayRow
from clinic_desktop.ui_kit import notify, theme
from clinic_desktop.ui_kit.fields import ChoiceField, DateField, LineField
from clinic_desktop.ui_kit.form import Form
from clinic_desktop.ui_kit.widgets import Label, LinkButton, PrimaryButton, QuietButton

SLOT = Qt.ItemDataRole.UserRole
LIST_HEIGHT = 190
MORE = "more"
FIELDS = (
    *("practitioners", "rooms", "devices", "type_id", "minutes", "parts", "weekdays"),
    *("after", "free"),
)


@dataclass(frozen=True, slots=True)
class _Kind:
    """One of the lists of which one each is needed."""

    name: str
    kind: str
    label: str
    hint: str


class OpeningsPopover(Popover):
    """Implements OpeningsView. Arrows choose, Enter books there, Space shows the day.

    Signals: `book_wanted(Slot)`, `day_wanted(Slot)`, `wait_wanted(OpeningForm)`.
    """

    book_wanted = Signal(object)
    day_wanted = Signal(object)
    wait_wanted = Signal(object)

    def __init__(self, tasks: Tasks, desk: Desk, parent: QWidget) -> None:
        super().__init__(translate("Agenda", "Next opening"), parent, width=520, scrolls=True)
        self._may_book = desk.may(Permission.APPOINTMENT_WRITE.value)
        self.form = Form(columns=2)
        self._add_needs(desk.columns)
        self._add_wish(desk)
        self.body.addWidget(self.form)
        self.list = QListWidget()
        self.list.setAccessibleName(translate("Agenda", "Openings"))
        self.list.setMinimumHeight(theme.px(LIST_HEIGHT))
        self.list.installEventFilter(self)
        self.list.itemActivated.connect(self._activated)
        self.list.currentItemChanged.connect(lambda *_items: self._enable())
        self.body.addWidget(self.list, 1)
        self.nothing = Label("", tone="secondary")
        self.nothing.setWordWrap(True)
        self.body.addWidget(self.nothing)
        self._add_buttons()
        self.presenter = OpeningsPresenter(self, tasks, desk.types, desk.now, weekday_name)
        self.form.changed.connect(self._typed)

    def _add_needs(self, columns: Sequence[DayColumn]) -> None:
        kinds = (
            _Kind(
                "practitioners",
                "practitioner",
                translate("Agenda", "One of these &practitioners"),
                translate("Agenda", "Add somebody"),
            ),
            _Kind(
                "rooms",
                "location",
                translate("Agenda", "and one of these &rooms"),
                translate("Agenda", "Add a room"),
            ),
            _Kind(
                "devices",
                "device",
                translate("Agenda", "and this &equipment"),
                translate("Agenda", "Add equipment"),
            ),
        )
        for kind in kinds:
            field = ResourcesField(kind.hint)
            field.show_columns([c for c in columns if c.kind == kind.kind])
            field.resized.connect(self._grow)
            self.form.add(
                kind.name, kind.label, field, span=2 if kind.name == "practitioners" else 1
            )

    def _add_wish(self, desk: Desk) -> None:
        parts = part_choices(desk.halves)
        kinds = [(t.id, t.name) for t in desk.types]
        none = translate("Agenda", "No type")
        add = self.form.add
        add("type_id", translate("Agenda", "&Type"), ChoiceField(kinds, empty=none))
        add("minutes", translate("Agenda", "&Length"), ChoiceField(_lengths()))
        add("parts", translate("Agenda", "Part of the d&ay"), ChoiceField(parts))
        add("weekdays", translate("Agenda", "&On"), WeekdayRow())
        add("after", translate("Agenda", "&From day"), DateField(today=desk.now().date()))
        hint = translate("Agenda", "Mon 9-12, Thu 16:30-19")
        free = LineField(limit=200, hint=hint)
        add("free", translate("Agenda", "Patient can &come"), free)

    def _add_buttons(self) -> None:
        row = QHBoxLayout()
        self.wait = LinkButton(translate("Agenda", "Waiting list instead…"))
        self.wait.clicked.connect(lambda: self.wait_wanted.emit(self.presenter.form))
        row.addWidget(self.wait)
        row.addStretch(1)
        self.show_day = QuietButton(translate("Agenda", "&Show the day"))
        self.show_day.clicked.connect(lambda: self._give(self.day_wanted))
        self.action = PrimaryButton(translate("Agenda", "&Book there"))
        self.action.clicked.connect(lambda: self._give(self.book_wanted))
        row.addWidget(self.show_day)
        row.addWidget(self.action)
        self.foot.addLayout(row)

    def start(self, form: OpeningForm) -> None:
        """Search at once, and give the keyboard to what is found, else to the wish."""
        self.presenter.start(form)
        (self.list if form.needs else self.form.field("practitioners")).setFocus()

    def slot(self) -> Slot | None:
        """Return the chosen place."""
        row = self.list.currentRow()
        found = self.list.item(row).data(SLOT) if row >= 0 else None
        return found if isinstance(found, Slot) else None

    # ---- OpeningsView

    def show_form(self, form: OpeningForm) -> None:
        """Show the wish."""
        minutes = self.form.field("minutes")
        if not minutes.has_option(form.minutes):
            minutes.add_option(form.minutes, length_text(form.minutes))
        values: dict[str, Any] = {name: getattr(form, name) for name in FIELDS}
        self.form.set_values(values)

    def show_found(self, days: Sequence[DayOfOpenings], *, more: bool, text: str) -> None:
        """Show the places; the chosen line stays where it was when a page is added."""
        row = self.list.currentRow()
        self.list.clear()
        for day in days:
            self._add_day(day)
        if more:
            item = QListWidgetItem(translate("Agenda", "More…"))
            item.setData(SLOT, MORE)
            self.list.addItem(item)
        self.nothing.setText(text)
        self.nothing.setVisible(bool(text))
        self.list.setCurrentRow(row if 0 < row < self.list.count() else min(1, len(days)))
        self._enable()
        self._grow()

    def show_problems(self, problems: dict[str, str]) -> None:
        """Show what is not understood."""
        self.form.show_problems({n: t for n, t in problems.items() if n == "free"}, focus=False)

    def show_error(self, error: BaseException) -> None:
        """Show a failure."""
        notify.show_error(error)

    # ---- inside

    def eventFilter(self, watched: QObject, q_event: QEvent) -> bool:
        """Book on Enter, show the day on Space, fetch more at the end of the list."""
        pressed = q_event.type() == QEvent.Type.KeyPress
        if watched is self.list and pressed and isinstance(q_event, QKeyEvent):
            if q_event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                item = self.list.currentItem()
                if item is not None:
                    self._activated(item)
                return True
            if q_event.key() == Qt.Key.Key_Space:
                self._give(self.day_wanted)
                return True
        return super().eventFilter(watched, q_event)

    def keyPressEvent(self, q_event: QKeyEvent) -> None:
        """Go on to the next field on Enter."""
        if q_event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = self.focusWidget()
            if isinstance(focused, (QuietButton, PrimaryButton, LinkButton)):
                focused.click()
            else:
                self.focusNextPrevChild(True)
            q_event.accept()
            return
        super().keyPressEvent(q_event)

    def _add_day(self, day: DayOfOpenings) -> None:
        head = QListWidgetItem(_day_text(day.slots[0].start))
        head.setFlags(Qt.ItemFlag.NoItemFlags)
        head.setFont(theme.font("secondary", 600))
        self.list.addItem(head)
        for slot in day.slots:
            minute = slot.start.hour * 60 + slot.start.minute
            text = f"{span_text(minute, minute + slot.minutes)}   {', '.join(slot.resource_names)}"
            item = QListWidgetItem(text)
            item.setData(SLOT, slot)
            self.list.addItem(item)

    def _activated(self, item: QListWidgetItem) -> None:
        if item.data(SLOT) == MORE:
            self.presenter.next_page()
        elif self._may_book:
            self._give(self.book_wanted)

    def _give(self, signal: Any) -> None:
        slot = self.slot()
        if slot is not None:
            signal.emit(slot)

    def _enable(self) -> None:
        reason = "" if self.slot() is not None else translate("Agenda", "Choose a place first.")
        self.show_day.explain(reason)
        if not self._may_book:
            reason = translate("Agenda", "Your role may not book.")
        self.action.explain(reason)

    def _typed(self, name: str) -> None:
        value = self.form.field(name).value()
        self.presenter.type(**{name: value if value is not None or name != "minutes" else 15})

    def _grow(self) -> None:
        if self.isVisible():
            self.settle()


def _lengths() -> list[tuple[int, str]]:
    return [(minutes, length_text(minutes)) for minutes in LENGTHS]


def _day_text(start: datetime) -> str:
    return QLocale().toString(q_date(start.date()), QLocale.FormatType.LongFormat)
