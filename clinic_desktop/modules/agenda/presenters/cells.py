"""The compact week: resources down, days across, a small mark for each appointment."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from clinic_desktop.modules.agenda.api import (
    AppointmentStatus,
    AppointmentView,
    DayColumn,
    DayLoad,
    DayPlan,
)
from clinic_desktop.modules.agenda.domain.plan import days_worth_showing
from clinic_desktop.modules.agenda.domain.status import OCCUPYING
from clinic_desktop.modules.agenda.presenters.block_text import USUAL, BlockStyle, colour_of
from clinic_desktop.modules.agenda.presenters.board import OVER, Intervals, minute_of

EARLIEST, LATEST = 8 * 60, 18 * 60


@dataclass(frozen=True, slots=True)
class Mark:
    """One appointment in a cell; `colour` is its own ('' = by status)."""

    appointment: AppointmentView
    start: int
    end: int
    colour: str = ""
    dimmed: bool = False

    @property
    def over(self) -> bool:
        """Whether it takes no time any more."""
        return self.appointment.status in OVER


@dataclass(frozen=True, slots=True)
class Cell:
    """One resource on one day."""

    marks: tuple[Mark, ...]
    open: Intervals
    load: DayLoad


@dataclass(frozen=True, slots=True)
class CellBoard:
    """A compact week: `cells` by row (resource) and column (day); `span` the minutes shown."""

    columns: tuple[DayColumn, ...] = ()
    days: tuple[date, ...] = ()
    holidays: tuple[str, ...] = ()
    cells: tuple[tuple[Cell, ...], ...] = ()
    span: tuple[int, int] = (EARLIEST, LATEST)
    slot_minutes: int = 15

    def cell(self, row: int, column: int) -> Cell:
        """Return one cell."""
        return self.cells[row][column]

    def find(self, appointment_id: UUID) -> tuple[int, int, Mark] | None:
        """Return row, column and mark of an appointment: of its first resource's row."""
        for row, line in enumerate(self.cells):
            for column, cell in enumerate(line):
                for mark in cell.marks:
                    if mark.appointment.id == appointment_id:
                        return row, column, mark
        return None

    def free_from(self, row: int, column: int, least: int = 0) -> int:
        """Return the first free minute of a cell on the grid, or opening time, or 9:00."""
        cell, step = self.cell(row, column), self.slot_minutes
        taken = [(m.start, m.end) for m in cell.marks if not m.over]
        for begin, end in cell.open:
            for minute in range(max(begin, -(-least // step) * step), end - step + 1, step):
                if not any(a < minute + step and minute < b for a, b in taken):
                    return minute
        return cell.open[0][0] if cell.open else 9 * 60


def build_cells(
    plans: Sequence[DayPlan], chosen: Sequence[UUID] = (), style: BlockStyle = USUAL
) -> CellBoard:
    """Arrange days of several resources; `chosen` resources in their order, or all."""
    if not plans:
        return CellBoard()
    known = {c.resource_id: c for c in plans[0].columns}
    rows = tuple(known[r] for r in chosen if r in known) or plans[0].columns
    by_day = [_marks_of(plan, style) for plan in plans]
    cells = tuple(
        tuple(
            _cell(marks.get(row.resource_id, ()), _open(plan, row.resource_id))
            for plan, marks in zip(plans, by_day, strict=True)
        )
        for row in rows
    )
    return CellBoard(
        columns=rows,
        days=tuple(plan.day for plan in plans),
        holidays=tuple(plan.holiday for plan in plans),
        cells=cells,
        span=_span(cells),
        slot_minutes=plans[0].slot_minutes,
    )


def worked(plans: Sequence[DayPlan]) -> tuple[DayPlan, ...]:
    """Return the days of a week that are worth a column; all when nobody works."""
    return days_worth_showing(plans) or tuple(plans)


def load_of(marks: Sequence[Mark], open_at: Intervals) -> DayLoad:
    """Return how full a cell is; quarters of the open minutes make the level."""
    counted = [m for m in marks if m.appointment.status in OCCUPYING]
    booked = sum(m.end - m.start for m in counted)
    minutes = sum(b - a for a, b in open_at)
    level = 0
    if counted:
        level = 4 if minutes <= 0 else min(4, 1 + int(4 * booked / minutes))
    return DayLoad(len(counted), booked, minutes, level)


def _marks_of(plan: DayPlan, style: BlockStyle) -> dict[UUID, list[Mark]]:
    found: dict[UUID, list[Mark]] = {}
    for a in plan.appointments:
        if a.status is AppointmentStatus.ENTERED_IN_ERROR:
            continue
        start = minute_of(a.start, plan.day)
        colour = colour_of(a, style.colour_by, plan.columns)
        mark = Mark(a, start, start + a.minutes, colour, not style.keeps(a))
        for resource in a.resource_ids:
            found.setdefault(resource, []).append(mark)
    for marks in found.values():
        marks.sort(key=lambda m: (m.start, m.end))
    return found


def _cell(marks: Sequence[Mark], open_at: Intervals) -> Cell:
    return Cell(tuple(marks), open_at, load_of(marks, open_at))


def _open(plan: DayPlan, resource_id: UUID) -> Intervals:
    return next((c.open for c in plan.columns if c.resource_id == resource_id), ())


def _span(cells: Sequence[Sequence[Cell]]) -> tuple[int, int]:
    """Return whole hours around everything that is open or booked."""
    every = [cell for line in cells for cell in line]
    starts = [a for cell in every for a, _b in cell.open]
    starts += [m.start for cell in every for m in cell.marks]
    ends = [b for cell in every for _a, b in cell.open]
    ends += [m.end for cell in every for m in cell.marks]
    first, last = min(starts, default=EARLIEST), max(ends, default=LATEST)
    return max(first // 60 * 60, 0), min(-(-last // 60) * 60, 24 * 60)
