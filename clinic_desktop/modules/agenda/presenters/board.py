"""The board as it is painted: columns, and a block for each appointment in each of its columns.

A day has one column a resource; the week of one resource has one column a day.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.api import AppointmentStatus, AppointmentView, DayColumn, DayPlan
from clinic_desktop.modules.agenda.domain.time_bars import Stretch, joined, stretches_of
from clinic_desktop.modules.agenda.domain.views import BlockField
from clinic_desktop.modules.agenda.presenters.block_text import (
    USUAL,
    BlockStyle,
    child_age,
    colour_of,
    detail_of,
    further_of,
    title_of,
)
from clinic_desktop.modules.agenda.presenters.lanes import Lane, lanes
from clinic_desktop.modules.agenda.presenters.words import DAY_MINUTES, clock_text

__all__ = ["Block", "Board", "build_board", "build_week", "child_age", "title_of", "with_filter"]
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
    return " · ".join(part for part in (short_subtitle_of(column), hours) if part)


def short_subtitle_of(column: DayColumn) -> str:
    """Return the second line without the hours: `Courses · 3 at once`."""
    many = ""
    if column.capacity > 1:
        many = translate("Agenda", "%n at once", None, column.capacity)
    return " · ".join(part for part in (column.subtitle, many) if part)


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
    """One appointment in one column. `start` is the minute of the day, `lane` its share of it.

    `further` is a third line for tall blocks, `colour` its own colour ('' = by status), `dimmed`
    that the filter doesn't let it through: it steps back, but its place is taken.
    """

    appointment: AppointmentView
    column: int
    start: int
    minutes: int
    lane: Lane
    title: str
    detail: str = ""
    further: str = ""
    colour: str = ""
    dimmed: bool = False

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
    """One painted day, or the week of one resource.

    `days` is the day of each column (none: all are of `day`); `bars` the minutes of practitioner
    and assistant beside each column (none: not shown).
    """

    day: date
    columns: tuple[DayColumn, ...] = ()
    blocks: tuple[Block, ...] = ()
    holiday: str = ""
    slot_minutes: int = 15
    days: tuple[date, ...] = ()
    bars: tuple[tuple[Stretch, ...], ...] = ()
    today: date | None = None

    def day_of(self, column: int) -> date:
        """Return the local day of a column."""
        return self.days[column] if self.days else self.day

    def columns_on(self, day: date) -> tuple[int, ...]:
        """Return the columns of a local day."""
        return tuple(n for n in range(len(self.columns)) if self.day_of(n) == day)

    def shows_same(self, other: Board) -> bool:
        """Tell whether both show the same days."""
        return (self.days or (self.day,)) == (other.days or (other.day,))

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

    def column_of(self, resource_id: UUID, day: date | None = None) -> int | None:
        """Return the number of a resource's column, on one day where there are several."""
        for number, column in enumerate(self.columns):
            if column.resource_id == resource_id and day in (None, self.day_of(number)):
                return number
        return None

    def first_open(self) -> int:
        """Return the first minute at which any column is open, or 8:00."""
        return min((c.open[0][0] for c in self.columns if c.open), default=8 * 60)


def build_board(
    plan: DayPlan, births: Mapping[UUID, date] | None = None, style: BlockStyle = USUAL
) -> Board:
    """Arrange a day's appointments into blocks; `births` are the birth dates known so far."""
    placed = _by_resource(plan)
    make = _Maker(style, births or {}, plan.columns)
    blocks: list[Block] = []
    for number, column in enumerate(plan.columns):
        blocks += make.column(plan.day, number, column, placed[column.resource_id])
    board = Board(plan.day, plan.columns, tuple(blocks), plan.holiday, plan.slot_minutes)
    return replace(board, bars=_bars(board, plan.columns)) if style.time_bars else board


def build_week(
    plans: Sequence[DayPlan],
    resource_id: UUID,
    shown: date,
    births: Mapping[UUID, date] | None = None,
    style: BlockStyle = USUAL,
    name: Callable[[date], str] = str,
) -> Board:
    """Arrange one resource's days side by side; `name` writes the head of a day's column."""
    columns: list[DayColumn] = []
    blocks: list[Block] = []
    for number, plan in enumerate(plans):
        own = next((c for c in plan.columns if c.resource_id == resource_id), None)
        if own is None:
            continue
        make = _Maker(style, births or {}, plan.columns)
        blocks += make.column(plan.day, number, own, _by_resource(plan)[resource_id])
        columns.append(replace(own, name=name(plan.day), subtitle=plan.holiday))
    slot = plans[0].slot_minutes if plans else 15
    days = tuple(plan.day for plan in plans)[: len(columns)]
    board = Board(shown, tuple(columns), tuple(blocks), "", slot, days)
    every = plans[0].columns if plans else ()
    return replace(board, bars=_bars(board, every)) if style.time_bars else board


def _by_resource(plan: DayPlan) -> dict[UUID, list[AppointmentView]]:
    found: dict[UUID, list[AppointmentView]] = {c.resource_id: [] for c in plan.columns}
    for appointment in plan.appointments:
        if appointment.status is AppointmentStatus.ENTERED_IN_ERROR:
            continue
        for resource in appointment.resource_ids:
            if resource in found:
                found[resource].append(appointment)
    return found


class _Maker:
    """Makes the blocks of columns in one style; `columns` are all that can be told by name."""

    def __init__(
        self, style: BlockStyle, births: Mapping[UUID, date], columns: Sequence[DayColumn]
    ) -> None:
        self._style = style
        self._births = births if BlockField.AGE in style.fields else {}
        self._columns = columns
        self._names = {c.resource_id: c.name for c in columns}

    def column(
        self, day: date, number: int, column: DayColumn, appointments: list[AppointmentView]
    ) -> list[Block]:
        """Return the blocks of one column, overlapping ones side by side."""
        found = sorted(appointments, key=lambda a: (a.start, -a.minutes, a.id))
        starts = [minute_of(a.start, day) for a in found]
        spans = [(s, s + a.minutes) for s, a in zip(starts, found, strict=True)]
        shares = lanes(spans, [a.status in OVER for a in found], column.capacity)
        style, names, here = self._style, self._names, column.resource_id
        return [
            Block(
                a,
                number,
                start,
                a.minutes,
                lane,
                title_of(a, day, self._births.get(a.patient_id)),
                detail_of(a, here, names, style.fields),
                further_of(a, style),
                colour_of(a, style.colour_by, self._columns),
                not style.keeps(a),
            )
            for a, start, lane in zip(found, starts, shares, strict=True)
        ]


def _bars(board: Board, columns: Iterable[DayColumn]) -> tuple[tuple[Stretch, ...], ...]:
    kinds = {c.resource_id: c.kind for c in columns}
    found: list[list[Stretch]] = [[] for _column in board.columns]
    for block in board.blocks:
        if not block.over:
            found[block.column] += stretches_of(block.appointment, block.start, kinds)
    return tuple(joined(each) for each in found)


def minute_of(wall: datetime, day: date) -> int:
    """Return the minute of `day` at a wall time; negative when it lies before that day."""
    return (wall.date() - day).days * 24 * 60 + wall.hour * 60 + wall.minute


def with_filter(board: Board, shown: Iterable[UUID]) -> Board:
    """Return the board with only these resources' columns, in their order; all when none is left.

    A set has no order: the columns keep theirs.
    """
    wanted = list(shown)
    keep = [n for n, c in enumerate(board.columns) if c.resource_id in wanted]
    if isinstance(shown, Sequence):
        keep.sort(key=lambda n: wanted.index(board.columns[n].resource_id))
    if not keep or keep == list(range(len(board.columns))):
        return board
    number = {old: new for new, old in enumerate(keep)}
    blocks = tuple(replace(b, column=number[b.column]) for b in board.blocks if b.column in number)
    columns = tuple(board.columns[n] for n in keep)
    bars = tuple(board.bars[n] for n in keep) if board.bars else ()
    return replace(board, columns=columns, blocks=blocks, bars=bars)
