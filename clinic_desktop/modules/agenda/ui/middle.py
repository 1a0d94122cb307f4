"""The middle of the screen: the day or a week, the compact week, the month, the list.

Whatever is shown answers the same questions: which appointment is under the cursor, where would
one be booked, where does a popover stand.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from PySide6.QtCore import QPoint, QRect, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from clinic_desktop.modules.agenda.api import AppointmentView
from clinic_desktop.modules.agenda.domain.views import ViewKind, ViewSetup
from clinic_desktop.modules.agenda.presenters.on_screen import OnScreen
from clinic_desktop.modules.agenda.presenters.period import Period
from clinic_desktop.modules.agenda.ui.day_view import DayView
from clinic_desktop.modules.agenda.ui.list_view import ListView
from clinic_desktop.modules.agenda.ui.month_view import MonthView
from clinic_desktop.modules.agenda.ui.week_cells import WeekCells
from clinic_desktop.ui_kit.settings import UiSettings

OPENING = 9 * 60


@dataclass(frozen=True, slots=True)
class BookingPlace:
    """Where a booking would begin; `chosen` when its length was chosen with it."""

    day: date
    start: int
    minutes: int
    resource_id: UUID
    chosen: bool = False


class Middle(QStackedWidget):
    """Holds the views of one screen.

    Signals: `menu_requested(global position)`, `key_left(QKeyEvent)` that meant nothing in a view.
    """

    menu_requested = Signal(QPoint)
    key_left = Signal(object)

    def __init__(self, today: date, settings: UiSettings) -> None:
        super().__init__()
        self.day = DayView()
        self.cells = WeekCells()
        self.month = MonthView()
        self.list = ListView(today, settings)
        for view in (self.day, self.cells, self.month, self.list):
            self.addWidget(view)
        self.day.menu_requested.connect(lambda _cursor, place: self.menu_requested.emit(place))
        for view in (self.cells, self.month, self.list):
            view.menu_requested.connect(self.menu_requested)

    def show_setup(self, setup: ViewSetup) -> None:
        """Show the view of a kind; the keyboard goes along."""
        had = self.focused()
        wanted: QWidget = self.day
        if setup.kind is ViewKind.WEEK and setup.compact:
            wanted = self.cells
        elif setup.kind is ViewKind.MONTH:
            wanted = self.month
        elif setup.kind is ViewKind.LIST:
            wanted = self.list
        self.setCurrentWidget(wanted)
        self.day.set_zoom(setup.line_minutes)
        self.setFocusProxy(self.keyboard())
        if had:
            self.keyboard().setFocus()

    def show_period(self, period: Period, today: date) -> None:
        """Put the cursors on the day in focus."""
        self.cells.show_day(period.shown, today)
        self.month.show_day(period.shown, today)
        if period.kind is ViewKind.LIST:
            self.list.show_period(period)

    def keyPressEvent(self, q_event: QKeyEvent) -> None:
        """Pass on a key that no view and no action took."""
        q_event.ignore()
        self.key_left.emit(q_event)

    def keyboards(self) -> tuple[QWidget, ...]:
        """Return the widgets that take the letter keys of the actions."""
        return self.day, self.cells, self.month, self.list.table

    def keyboard(self) -> QWidget:
        """Return the one of them that is shown."""
        current = self.currentWidget()
        if current is self.list or current is None:
            return self.list.table
        return current

    def focused(self) -> bool:
        """Tell whether the keyboard is in one of the views."""
        return any(widget.hasFocus() for widget in self.keyboards())

    def current(self) -> AppointmentView | None:
        """Return the appointment under the cursor."""
        shown = self.currentWidget()
        if shown is self.day:
            block = self.day.current_block()
            return block.appointment if block is not None else None
        if shown is self.cells:
            return self.cells.current()
        return self.list.current() if shown is self.list else None

    def chosen(self) -> tuple[UUID, ...]:
        """Return the appointments that are chosen together: none when fewer than two are."""
        shown, found = self.currentWidget(), tuple[UUID, ...]()
        if shown is self.day:
            found = tuple(self.day.picked.ids)
        elif shown is self.list:
            found = tuple(row.appointment.id for row in self.list.table.selected_rows())
        return found if len(found) > 1 else ()

    def select(self, appointment_id: UUID) -> None:
        """Put the cursor on an appointment."""
        shown = self.currentWidget()
        if isinstance(shown, DayView | WeekCells | ListView):
            shown.select(appointment_id)

    def booking_place(self, known: OnScreen, day: date, slot: int = 15) -> BookingPlace | None:
        """Return where a booking would begin; None when there is no column to book in."""
        shown = self.currentWidget()
        if shown is self.day:
            return self._place_on_board()
        if shown is self.cells and self.cells.board.cells:
            row, column = self.cells.place
            board = self.cells.board
            start = board.free_from(row, column)
            resource = board.columns[row].resource_id
            return BookingPlace(board.days[column], start, board.slot_minutes, resource)
        if not known.columns:
            return None
        first = known.columns[0]
        start = first.open[0][0] if first.open else OPENING
        return BookingPlace(day, start, slot, first.resource_id)

    def _place_on_board(self) -> BookingPlace | None:
        board, cursor = self.day.board, self.day.cursor_place
        if board is None or not board.columns:
            return None
        number = min(cursor.column, len(board.columns) - 1)
        resource, free = board.columns[number].resource_id, cursor.block_id is None
        minutes = cursor.minutes if free else board.slot_minutes
        chosen = free and minutes > board.slot_minutes
        return BookingPlace(board.day_of(number), cursor.start, minutes, resource, chosen)

    def anchor(self, screen: QWidget) -> QRect:
        """Return the cursor's place in the screen's coordinates, for popovers."""
        shown = self.currentWidget()
        if shown is self.day:
            rect, port = self.day.cursor_rect(), self.day.viewport()
        elif shown is self.cells:
            chosen = self.cells.chosen
            rect = self.cells.mark_rect(chosen) if chosen else self.cells.cursor_rect()
            port = self.cells.viewport()
        elif shown is self.month:
            rect, port = self.month.cursor_rect(), self.month.viewport()
        else:
            rect, port = self.list.cursor_rect(), self.list.table.viewport()
        rect = rect.intersected(port.rect())
        return QRect(port.mapTo(screen, rect.topLeft()), rect.size())

    def cancel(self) -> bool:
        """Let go of what is carried or dragged; tell whether something was."""
        return self.day.mouse.cancel() or self.day.carrier.cancel() or self.cells.cancel()
