"""The list: a real table of appointments with filters, to sort, copy, save and print."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from PySide6.QtCore import QLocale, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.api import (
    AppointmentStatus,
    AppointmentView,
    DayColumn,
    status_text,
)
from clinic_desktop.modules.agenda.domain.status import SHOWN
from clinic_desktop.modules.agenda.presenters.listing import ListFilter, ListRow, filtered
from clinic_desktop.modules.agenda.presenters.period import Period
from clinic_desktop.modules.agenda.ui.look import STATUS_HUES, STATUS_ICONS
from clinic_desktop.modules.agenda.ui.naming import q_date
from clinic_desktop.modules.practice.api import AppointmentTypeRef
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.fields import ChoiceField, DateField
from clinic_desktop.ui_kit.settings import UiSettings
from clinic_desktop.ui_kit.table_model import Column, RowsModel
from clinic_desktop.ui_kit.table_tools import TableTools
from clinic_desktop.ui_kit.table_view import TableView
from clinic_desktop.ui_kit.widgets import EmptyState, Label, SearchField


class ListTable(TableView):
    """The table; its menu is the screen's, because a line is an appointment."""

    menu_requested = Signal(QPoint)

    def contextMenuEvent(self, q_event: QContextMenuEvent) -> None:
        self.menu_requested.emit(q_event.globalPos())


class ListView(QWidget):
    """Shows lines and filters them.

    Signals: `block_opened(UUID)`, `range_chosen(first, last)`, `menu_requested(place)`.
    """

    block_opened = Signal(object)
    range_chosen = Signal(object, object)
    menu_requested = Signal(QPoint)

    def __init__(self, today: date, settings: UiSettings) -> None:
        super().__init__()
        self.rows: tuple[ListRow, ...] = ()
        self.model: RowsModel[ListRow] = RowsModel(_columns(), self)
        self.table = ListTable(
            self.model,
            name="agenda.list",
            settings=settings,
            accessible=translate("Agenda", "Appointments"),
        )
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.DefaultContextMenu)
        self.table.activated_row.connect(self._opened)
        self.table.menu_requested.connect(self.menu_requested)
        self.search = SearchField(translate("Agenda", "Name, phone, comment…"))
        self.first = DateField(today=today, calendar=False)
        self.last = DateField(today=today, calendar=False)
        self.status = ChoiceField(_statuses(), empty=translate("Agenda", "Any status"))
        self.type = ChoiceField(empty=translate("Agenda", "Any type"))
        self.resource = ChoiceField(empty=translate("Agenda", "With anybody"))
        self.tools = TableTools(self.table, own_search=True)
        self.count = Label("", "secondary")
        self._empty = EmptyState("calendar-x", translate("Agenda", "No appointments here"))
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.table)

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(theme.px(theme.SPACE.s))
        bar.addWidget(self.search, 2)
        names = (
            (self.first, translate("Agenda", "From day")),
            (self.last, translate("Agenda", "To day")),
            (self.status, translate("Agenda", "Filter by status")),
            (self.type, translate("Agenda", "Filter by type")),
            (self.resource, translate("Agenda", "Filter by column")),
        )
        for widget, name in names:
            widget.setAccessibleName(name)
            widget.setToolTip(name)
            bar.addWidget(widget, 1)
        for choice in (self.status, self.type, self.resource):
            choice.fit(choice.itemText(0))
        bar.addWidget(self.tools)
        for field in (self.first, self.last):
            field.setFixedWidth(theme.px(96))
        below = QWidget()
        self._stack = QStackedLayout(below)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        space = theme.px(theme.SPACE.m)
        column.setContentsMargins(space, theme.px(theme.SPACE.s), space, theme.px(theme.SPACE.s))
        column.setSpacing(theme.px(theme.SPACE.s))
        column.addLayout(bar)
        column.addWidget(below, 1)
        column.addWidget(self.count)

    def _connect(self) -> None:
        self.search.searched.connect(lambda _text: self._refilter())
        self.search.list_wanted.connect(self._to_table)
        for choice in (self.status, self.type, self.resource):
            choice.edited.connect(self._refilter)
        for field in (self.first, self.last):
            field.editingFinished.connect(self._range_typed)

    # ---- what it shows

    def show_rows(self, rows: Sequence[ListRow]) -> None:
        """Show lines; the cursor stays on its appointment."""
        self.rows = tuple(rows)
        self._refilter()

    def show_period(self, period: Period) -> None:
        """Show which days are listed."""
        self.first.set_value(period.first)
        self.last.set_value(period.last)

    def show_columns(self, columns: Sequence[DayColumn]) -> None:
        """Offer the resources to filter by."""
        self.resource.set_options([(c.resource_id, c.name) for c in columns])

    def show_types(self, types: Sequence[AppointmentTypeRef]) -> None:
        """Offer the types to filter by."""
        self.type.set_options([(t.id, t.name) for t in types])

    def wanted(self) -> ListFilter:
        """Return the filter in force."""
        return ListFilter(
            self.search.text(), self.status.value(), self.type.value(), self.resource.value()
        )

    def shown_ids(self) -> tuple[UUID, ...]:
        """Return the appointments of the lines in the order shown."""
        return tuple(row.appointment.id for row in self.model.rows())

    def current(self) -> AppointmentView | None:
        """Return the appointment under the cursor."""
        row = self.table.current_row()
        return row.appointment if row is not None else None

    def select(self, appointment_id: UUID) -> None:
        """Put the cursor on an appointment."""
        ids = self.shown_ids()
        if appointment_id in ids:
            self.table.select_row(ids.index(appointment_id))

    def cursor_rect(self) -> QRect:
        """Return the cursor's line in the table's viewport."""
        rect = self.table.visualRect(self.table.currentIndex())
        return QRect(0, rect.y(), theme.px(220), max(rect.height(), 1))

    def _refilter(self) -> None:
        current = self.current()
        rows = filtered(self.rows, self.wanted())
        self.model.set_rows(rows)
        self._stack.setCurrentIndex(0 if rows else 1)
        text = translate("Agenda", "%n appointment(s)", None, len(rows))
        if len(rows) != len(self.rows):
            text = translate("Agenda", "{shown} of {all}").format(shown=text, all=len(self.rows))
        self.count.setText(text)
        if current is not None:
            self.select(current.id)

    # ---- what the user does

    def _opened(self, row: Any) -> None:
        self.block_opened.emit(row.appointment.id)

    def _to_table(self) -> None:
        self.table.setFocus()
        if not self.table.currentIndex().isValid():
            self.table.select_row(0)

    def _range_typed(self) -> None:
        first, last = self.first.value(), self.last.value()
        if first is not None and last is not None:
            self.range_chosen.emit(first, last)


def _statuses() -> list[tuple[AppointmentStatus, str]]:
    return [(status, status_text(status)) for status in AppointmentStatus if status in SHOWN]


def day_text(day: date) -> str:
    """Return a day as the locale writes it in short, with its weekday."""
    locale = QLocale()
    name = locale.dayName(day.isoweekday(), QLocale.FormatType.ShortFormat)
    return f"{name} {locale.toString(q_date(day), QLocale.FormatType.ShortFormat)}"


def _columns() -> list[Column[ListRow]]:
    return [
        Column(
            "date", translate("Agenda", "Date"), lambda r: r.day, day_text,
            sort_key=lambda r: r.appointment.start, width=124,
        ),
        Column("time", translate("Agenda", "Time"), lambda r: r.time, width=64),
        Column(
            "patient", translate("Agenda", "Patient"), lambda r: r.appointment.patient_name,
            width=146, strong=True,
        ),
        Column("type", translate("Agenda", "Type"), lambda r: r.appointment.type_name, width=92),
        Column("with", translate("Agenda", "With"), lambda r: r.names, width=110),
        Column(
            "status", translate("Agenda", "Status"), lambda r: r.status, width=112,
            tone=lambda r: STATUS_HUES[r.appointment.status],
            icon=lambda r: STATUS_ICONS[r.appointment.status],
        ),
        Column("phone", translate("Agenda", "Phone"), lambda r: r.phone, width=122),
        Column("comment", translate("Agenda", "Comment"), lambda r: r.comment, width=70),
    ]  # fmt: skip
