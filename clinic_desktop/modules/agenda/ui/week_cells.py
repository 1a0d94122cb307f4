"""The compact week: each resource a row, each day a cell with its appointments in small."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPen

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.api import AppointmentView, status_text
from clinic_desktop.modules.agenda.presenters.block_text import status_at
from clinic_desktop.modules.agenda.presenters.cells import CellBoard, Mark
from clinic_desktop.modules.agenda.presenters.words import MOVABLE, span_text
from clinic_desktop.modules.agenda.ui.cell_grid import TimeAxis
from clinic_desktop.modules.agenda.ui.cell_marks import MarkBrush, paint_marks
from clinic_desktop.modules.agenda.ui.cell_view import ENTER, CellView, Place
from clinic_desktop.modules.agenda.ui.dragging import THRESHOLD
from clinic_desktop.modules.agenda.ui.geometry import Rect
from clinic_desktop.modules.agenda.ui.month_view import load_text, short_load
from clinic_desktop.modules.agenda.ui.painting import qrect
from clinic_desktop.modules.agenda.ui.week_cells_painting import (
    LINE,
    paint_ghost,
    paint_heads,
    paint_hours,
)

Probe = Callable[[UUID, Place, int, int], str]
AIR = 5


@dataclass(frozen=True, slots=True)
class Carried:
    """An appointment on its way to another cell: dragged, or carried by keyboard."""

    mark: Mark
    place: Place
    press: QPoint | None = None  # where the mouse took it; None: by keyboard
    live: bool = False
    problem: str = ""


class WeekCells(CellView):
    """Shows a compact week; the cursor stands on a cell, or on one appointment in it.

    Ctrl with up and down walks through a cell's appointments. `probe` answers why one can't land
    in a cell ('' = it can). Signals: `book_requested`, `block_opened(UUID)`, `move_requested(UUID,
    row, column)`, `day_wanted(row, column)`.
    """

    book_requested = Signal(int, int)
    block_opened = Signal(object)
    move_requested = Signal(object, int, int)
    day_wanted = Signal(int, int)
    least_height: ClassVar[int] = 44
    gutter_width: ClassVar[int] = 132

    def __init__(self) -> None:
        self.board = CellBoard()
        self.chosen: UUID | None = None
        self.carried: Carried | None = None
        self.probe: Probe = lambda _id, _place, _start, _minutes: ""
        self.lets_drag: Callable[[AppointmentView], bool] = lambda _appointment: True
        self.today = self.shown = date.min
        self._colours: dict[str, QColor] = {}
        super().__init__()
        self.setObjectName("agendaWeekCells")
        self.entered.connect(self._entered)
        self.moved.connect(lambda _row, _column: self._choose(None))

    def _restyle(self) -> None:
        self._colours.clear()
        super()._restyle()

    def show_cells(self, board: CellBoard) -> None:
        """Show a week; the cursor stays in its cell, or on its appointment."""
        self.board = board
        found = board.find(self.chosen) if self.chosen is not None else None
        if found is not None:
            self.place = found[:2]
        elif self.chosen is not None:
            self.chosen = None
        carried = self.carried
        if carried is not None and carried.press is not None:
            self.carried = carried if board.find(carried.mark.appointment.id) else None
        if self.chosen is None and self.shown in board.days:
            self.place = (self.place[0], board.days.index(self.shown))
        rows, columns = self.shape()
        self.place = (min(self.place[0], max(rows - 1, 0)), min(self.place[1], max(columns - 1, 0)))
        self.fit()
        self.announce()
        self.viewport().update()

    def show_day(self, shown: date, today: date) -> None:
        """Put the cursor on a day."""
        self.today, self.shown = today, shown
        if shown in self.board.days and self.board.days[self.place[1]] != shown:
            self.place = (self.place[0], self.board.days.index(shown))
            self.chosen = None
            self.announce()
        self.viewport().update()

    def select(self, appointment_id: UUID) -> None:
        """Put the cursor on an appointment, if it is shown."""
        found = self.board.find(appointment_id)
        if found is not None:
            self.put_cursor(found[:2])
            self._choose(appointment_id)

    def current(self) -> AppointmentView | None:
        """Return the appointment under the cursor."""
        found = self._mark_of(self.chosen)
        return found.appointment if found is not None else None

    def shape(self) -> tuple[int, int]:
        """Return resources and days."""
        return len(self.board.columns), len(self.board.days)

    def pick_up(self, appointment: AppointmentView) -> None:
        """Carry an appointment by keyboard: arrows move it, Enter drops it, Esc lets go."""
        start = appointment.start.hour * 60 + appointment.start.minute
        mark = Mark(appointment, start, start + appointment.minutes)
        self.carried = Carried(mark, self.place, live=True)
        self._carry_to(self.place)

    def hover_global(self, place: QPoint) -> bool:
        """Carry it under a point of the screen; tell whether that is on a cell."""
        cell = self.cell_at(self.viewport().mapFromGlobal(place))
        if cell is not None:
            self._carry_to(cell)
        return cell is not None

    def drop_global(self, place: QPoint) -> None:
        """Drop what is carried at a point of the screen, or let go beside the cells."""
        if self.hover_global(place):
            self._drop()
        else:
            self.cancel()

    def cancel(self) -> bool:
        """Let go without effect; tell whether something was carried."""
        was = self.carried is not None
        self.carried = None
        self.viewport().update()
        return was

    # ---- where things are

    def axis(self, place: Place) -> TimeAxis:
        """Return the time axis of a cell: the strip below its numbers."""
        cell, (first, last) = self.grid().cell_rect(*place), self.board.span
        top = self.look.px(LINE) + AIR
        area = Rect(cell.x + AIR, cell.y + top, cell.width - 2 * AIR, cell.height - top - AIR)
        return TimeAxis(area, first, last, self.isRightToLeft())

    def mark_at(self, position: QPoint) -> Mark | None:
        """Return the appointment under a point; small ones are found a little beside them."""
        place = self.cell_at(position)
        if place is None or not self.board.cells:
            return None
        axis = self.axis(place)
        if position.y() < axis.area.y - 2:
            return None
        for mark in reversed(self.board.cell(*place).marks):
            span = axis.span(mark.start, mark.end)
            if span.x - 1 <= position.x() <= span.x + max(span.width, 4):
                return mark
        return None

    def _mark_of(self, appointment_id: UUID | None) -> Mark | None:
        if appointment_id is None or not self.board.cells:
            return None
        marks = self.board.cell(*self.place).marks
        return next((m for m in marks if m.appointment.id == appointment_id), None)

    def mark_rect(self, appointment_id: UUID) -> QRect:
        """Return where an appointment of the cursor's cell is in the viewport."""
        mark = self._mark_of(appointment_id)
        if mark is None:
            return self.cursor_rect()
        return qrect(self.axis(self.place).span(mark.start, mark.end)).toAlignedRect()

    # ---- words

    def describe(self, place: Place) -> str:
        """Return resource, day and numbers, and the chosen appointment."""
        if not self.board.cells:
            return translate("Agenda", "No column is shown")
        row, column = place
        name, day = self.board.columns[row].name, self.head_of(column)
        mark = self._mark_of(self.chosen) if place == self.place else None
        if mark is not None:
            return f"{name}, {day}: {mark_text(mark)}"
        return f"{name}, {day}: {load_text(self.board.cell(row, column).load)}"

    def tip_at(self, position: QPoint) -> str:
        """Return the appointment at a point in words, or its cell."""
        mark = self.mark_at(position)
        return mark_text(mark) if mark is not None else super().tip_at(position)

    def head_of(self, column: int) -> str:
        """Return the head of a day's column."""
        from clinic_desktop.modules.agenda.ui.naming import day_head

        name, holiday = day_head(self.board.days[column]), self.board.holidays[column]
        return f"{name} · {holiday}" if holiday else name

    # ---- keyboard

    def keyPressEvent(self, q_event: QKeyEvent) -> None:
        key = Qt.Key(q_event.key())
        if q_event.modifiers() & Qt.KeyboardModifier.ControlModifier and key in (
            Qt.Key.Key_Up,
            Qt.Key.Key_Down,
        ):
            self._walk(1 if key == Qt.Key.Key_Down else -1)
            return
        super().keyPressEvent(q_event)

    def press(self, key: Qt.Key) -> bool:
        """Carry on while something is carried; else as any cells."""
        if key == Qt.Key.Key_Escape:
            return self.cancel()
        if self.carried is None or self.carried.press is not None:
            return super().press(key)
        if key in ENTER:
            self._drop()
            return True
        done = super().press(key)
        self._carry_to(self.place)
        return done

    def _walk(self, step: int) -> None:
        if not self.board.cells:
            return
        ids = [m.appointment.id for m in self.board.cell(*self.place).marks]
        if ids:
            place = ids.index(self.chosen) + step if self.chosen in ids else (0 if step > 0 else -1)
            self._choose(ids[place % len(ids)])

    def _choose(self, appointment_id: UUID | None) -> None:
        self.chosen = appointment_id
        self.announce()
        self.viewport().update()

    def _entered(self, row: int, column: int) -> None:
        if self.chosen is not None:
            self.block_opened.emit(self.chosen)
        else:
            self.book_requested.emit(row, column)

    # ---- mouse

    def mousePressEvent(self, q_event: QMouseEvent) -> None:
        position = q_event.position().toPoint()
        if self.carried is not None and self.carried.press is None:
            place = self.cell_at(position)
            if place is not None:
                self._carry_to(place)
                self._drop()
            return
        super().mousePressEvent(q_event)
        mark = self.mark_at(position)
        self._choose(mark.appointment.id if mark is not None else None)
        left = q_event.button() == Qt.MouseButton.LeftButton
        if mark is not None and left and mark.appointment.status in MOVABLE:
            self.carried = Carried(mark, self.place, position)

    def mouseMoveEvent(self, q_event: QMouseEvent) -> None:
        carried, position = self.carried, q_event.position().toPoint()
        if carried is None:
            return
        if carried.press is not None and not carried.live:
            if (position - carried.press).manhattanLength() < THRESHOLD:
                return
            if not self.lets_drag(carried.mark.appointment):
                self.cancel()
                return
            self.carried = replace(carried, live=True)
        place = self.cell_at(position)
        if place is not None:
            self._carry_to(place)

    def mouseReleaseEvent(self, q_event: QMouseEvent) -> None:
        del q_event
        if self.carried is not None and self.carried.press is not None:
            if self.carried.live:
                self._drop()
            else:
                self.cancel()

    def mouseDoubleClickEvent(self, q_event: QMouseEvent) -> None:
        """Open the appointment, or go to the day."""
        self.cancel()
        mark, place = (
            self.mark_at(q_event.position().toPoint()),
            self.cell_at(q_event.position().toPoint()),
        )
        if mark is not None:
            self.block_opened.emit(mark.appointment.id)
        elif place is not None:
            self.day_wanted.emit(*place)

    def _carry_to(self, place: Place) -> None:
        if self.carried is not None:
            mark = self.carried.mark
            problem = self.probe(mark.appointment.id, place, mark.start, mark.end - mark.start)
            self.carried = replace(self.carried, place=place, problem=problem)
            self.viewport().update()

    def _drop(self) -> None:
        carried = self.carried
        self.cancel()
        if carried is not None:
            self.move_requested.emit(carried.mark.appointment.id, *carried.place)

    # ---- painting

    def paint_cell(self, painter: QPainter, place: Place, area: QRectF) -> None:
        """Paint the numbers and the marks of one cell."""
        cell, look, tokens = self.board.cell(*place), self.look, self.look.tokens
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(tokens.line, 1))
        painter.drawRect(area)
        words = QRectF(area.x() + AIR + 2, area.y() + 3, area.width() - 2 * AIR, look.px(LINE))
        text = short_load(cell.load) or translate("Agenda", "closed")
        painter.setPen(tokens.secondary)
        self.texts.draw(painter, words, text, look.small_font, mirrored=self.isRightToLeft())
        axis = self.axis(place)
        paint_hours(self, painter, axis, cell)
        carried = self.carried.mark.appointment.id if self.carried and self.carried.live else None
        chosen = self.chosen if place == self.place else None
        brush = MarkBrush(painter, look, chosen, carried, self._colours)
        paint_marks(brush, axis, cell.marks)
        if self.carried is not None and self.carried.live and place == self.carried.place:
            paint_ghost(self, painter, area, axis, self.carried)

    def paint_heads(self, painter: QPainter) -> None:
        """Paint the days above and the resources beside the cells."""
        paint_heads(self, painter)


def mark_text(mark: Mark) -> str:
    """Return an appointment in a line: time, name, status, type, overbooked."""
    a = mark.appointment
    parts = [f"{span_text(mark.start, mark.end)} {a.patient_name}", status_at(a), a.type_name]
    if a.overbooked:
        parts.append(translate("Agenda", "Overbooked"))
    return ", ".join(part for part in (*parts, a.comment) if part) or status_text(a.status)
