"""The day as it is painted: columns, and a block for each appointment in each of its columns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.api import AppointmentStatus, AppointmentView, DayColumn, DayPlan
from clinic_desktop.modules.agenda.presenters.lanes import Lane, lanes
from clinic_desktop.modules.agenda.presenters.words import DAY_MINUTES, clock_text

Intervals = tuple[tuple[int, int], ...]
OVER = frozenset(
    {
        AppointmentStatus.CANCELLED,
        AppointmentStatus.NO_SHOW,
        AppointmentStatus.ENTERED_IN_ERROR,
    }
)


def subtitle_of(column: DayColumn) -> str:
    """Return a column's second line: `Paediatrics · 09:00–15:00`."""
    hours = ", ".join(f"{clock_text(a)}–{clock_text(b)}" for a, b in column.open)
    hours = hours or translate("Agenda", "closed")
    return f"{column.subtitle} · {hours}" if column.subtitle else hours


def closed_minutes(column: DayColumn) -> Intervals:
    """Return the minutes of the day at which a column is closed."""
    gaps, last = [], 0
    for start, end in column.open:
        if start > last:
            gaps.append((last, start))
        last = max(last, end)
    if last < DAY_MINUTES:
        gaps.append((last, DAY_MINUTES))
    return tuple(gaps)


@dataclass(frozen=True, slots=True)
class Block:
    """One appointment in one column. `start` is the minute of the day, `lane` its share of it."""

    appointment: AppointmentView
    column: int
    start: int
    minutes: int
    lane: Lane
    title: str
    detail: str = ""

    @property
    def end(self) -> int:
        """The minute at which it ends."""
        return self.start + self.minutes

    @property
    def over(self) -> bool:
        """Whether it takes no time any more: cancelled or not shown up."""
        return self.appointment.status in OVER


@dataclass(frozen=True, slots=True)
class Board:
    """One painted day."""

    day: date
    columns: tuple[DayColumn, ...] = ()
    blocks: tuple[Block, ...] = ()
    holiday: str = ""
    slot_minutes: int = 15

    def in_column(self, column: int) -> tuple[Block, ...]:
        """Return the blocks of a column, by start and lane."""
        return tuple(b for b in self.blocks if b.column == column)

    def at(self, column: int, minute: int) -> tuple[Block, ...]:
        """Return the blocks that cover a minute, those that count before cancelled ones."""
        found = (b for b in self.in_column(column) if b.start <= minute < b.end)
        return tuple(sorted(found, key=lambda b: (b.over, b.lane.number)))

    def find(self, appointment_id: UUID, column: int | None = None) -> Block | None:
        """Return the block of an appointment, in one column or in the first that has it."""
        for block in self.blocks:
            if block.appointment.id == appointment_id and column in (None, block.column):
                return block
        return None

    def column_of(self, resource_id: UUID) -> int | None:
        """Return the number of a resource's column."""
        for number, column in enumerate(self.columns):
            if column.resource_id == resource_id:
                return number
        return None

    def first_open(self) -> int:
        """Return the first minute at which any column is open, or 8:00."""
        return min((c.open[0][0] for c in self.columns if c.open), default=8 * 60)


def build_board(plan: DayPlan, births: Mapping[UUID, date] | None = None) -> Board:
    """Arrange a day's appointments into blocks; `births` are the birth dates known so far."""
    names = {c.resource_id: c.name for c in plan.columns}
    by_column: dict[UUID, list[AppointmentView]] = {r: [] for r in names}
    for appointment in plan.appointments:
        if appointment.status is AppointmentStatus.ENTERED_IN_ERROR:
            continue
        for resource in appointment.resource_ids:
            if resource in by_column:
                by_column[resource].append(appointment)
    blocks: list[Block] = []
    for number, column in enumerate(plan.columns):
        found = by_column[column.resource_id]
        blocks += _column_blocks(plan.day, number, found, births or {})
    named = tuple(
        replace(b, detail=detail_of(b.appointment, plan.columns[b.column].resource_id, names))
        for b in blocks
    )
    return Board(plan.day, plan.columns, named, plan.holiday, plan.slot_minutes)


def _column_blocks(
    day: date, number: int, appointments: list[AppointmentView], births: Mapping[UUID, date]
) -> list[Block]:
    found = sorted(appointments, key=lambda a: (a.start, -a.minutes, a.id))
    starts = [minute_of(a.start, day) for a in found]
    spans = [(s, s + a.minutes) for s, a in zip(starts, found, strict=True)]
    shares = lanes(spans, [a.status in OVER for a in found])
    return [
        Block(a, number, start, a.minutes, lane, title_of(a, day, births.get(a.patient_id)))
        for a, start, lane in zip(found, starts, shares, strict=True)
    ]


def minute_of(wall: datetime, day: date) -> int:
    """Return the minute of `day` at a wall time; negative when it lies before that day."""
    return (wall.date() - day).days * 24 * 60 + wall.hour * 60 + wall.minute


def title_of(appointment: AppointmentView, day: date, born: date | None = None) -> str:
    """Return the name, with the age of a child behind it."""
    age = child_age(born, day)
    return f"{appointment.patient_name} ({age})" if age else appointment.patient_name


def child_age(born: date | None, day: date) -> str:
    """Return a child's age in words as short as possible; empty for adults and unknown ages."""
    if born is None or born > day:
        return ""
    months = (day.year - born.year) * 12 + day.month - born.month - (day.day < born.day)
    if months >= 18 * 12:
        return ""
    if months >= 24:
        return translate("Agenda", "{years} y").format(years=months // 12)
    if months >= 1:
        return translate("Agenda", "{months} m").format(months=months)
    return translate("Agenda", "{days} d").format(days=(day - born).days)


def detail_of(appointment: AppointmentView, here: UUID, names: dict[UUID, str]) -> str:
    """Return the second line: time, reason or type, and with whom else."""
    start = appointment.start
    parts = [clock_text(start.hour * 60 + start.minute)]
    parts.append(appointment.comment or appointment.type_name)
    others = [names[r] for r in appointment.resource_ids if r != here and r in names]
    if others:
        parts.append(translate("Agenda", "with {names}").format(names=", ".join(others)))
    return " · ".join(p for p in parts if p)


def with_filter(board: Board, shown: frozenset[UUID]) -> Board:
    """Return the board with only these resources' columns; all of them when none is left."""
    keep = [n for n, c in enumerate(board.columns) if c.resource_id in shown]
    if not keep or len(keep) == len(board.columns):
        return board
    number = {old: new for new, old in enumerate(keep)}
    blocks = tuple(replace(b, column=number[b.column]) for b in board.blocks if b.column in number)
    columns = tuple(board.columns[n] for n in keep)
    return replace(board, columns=columns, blocks=blocks)
