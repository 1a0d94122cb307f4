"""The next free places: computed from opening hours and appointments, never stored."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from uuid import UUID

from clinic_desktop.kernel.clock import wall_exists
from clinic_desktop.modules.agenda.domain.clashes import Occupied, overlaps
from clinic_desktop.modules.agenda.domain.plan import Interval, Slot
from clinic_desktop.modules.agenda.domain.time import (
    at_minute,
    clocks_change,
    minute_of_day,
    span,
)

Hours = Mapping[tuple[UUID, date], tuple[Interval, ...]]
Spans = list[tuple[datetime, datetime]]


@dataclass(frozen=True)
class Calendar:
    """What the search needs to know: hours, appointments, zone, grid and the present wall time."""

    hours: Hours
    occupied: Sequence[Occupied]
    zone: str
    step: int
    now: datetime
    _spans: dict[tuple[UUID, date], Spans] = field(default_factory=dict, compare=False)

    def __post_init__(self) -> None:
        for place in self.occupied:
            stretch = span(place.start, place.minutes, place.zone)
            for shift in (-1, 0, 1):  # another zone may show it on a neighbouring day
                day = place.start.date() + timedelta(days=shift)
                self._spans.setdefault((place.resource_id, day), []).append(stretch)

    def busy(self, resource_ids: Iterable[UUID], day: date) -> Spans:
        """Return the stretches that any of the resources is occupied around a day."""
        return [
            stretch
            for resource_id in resource_ids
            for stretch in self._spans.get((resource_id, day), ())
        ]


def common_hours(sets: Sequence[Sequence[Interval]]) -> tuple[Interval, ...]:
    """Return the intervals in which all are open; no sets at all means always open."""
    common: list[Interval] = [(0, 24 * 60)]
    for intervals in sets:
        common = [
            (max(a, c), min(b, d)) for a, b in common for c, d in intervals if max(a, c) < min(b, d)
        ]
    return tuple(sorted(common))


def free_slots(
    calendar: Calendar,
    resource_ids: tuple[UUID, ...],
    start: datetime,
    minutes: int,
    days: int,
) -> Iterator[Slot]:
    """Yield free places from `start` on, on the grid, in order of time, for `days` days.

    A place is offered when all resources are open for its whole length, none is occupied, it is
    not in the past, and clocks show it.
    """
    earliest = max(start, calendar.now)
    for offset in range(days):
        day = start.date() + timedelta(days=offset)
        for begin in _free_minutes(calendar, resource_ids, day, minutes, earliest):
            yield Slot(at_minute(day, begin), minutes, resource_ids)


def _free_minutes(
    calendar: Calendar,
    resource_ids: tuple[UUID, ...],
    day: date,
    minutes: int,
    earliest: datetime,
) -> Iterator[int]:
    hours = common_hours([calendar.hours.get((r, day), ()) for r in resource_ids])
    if not hours or day < earliest.date():
        return
    busy = calendar.busy(resource_ids, day)
    uneven = clocks_change(calendar.zone, day)
    least = minute_of_day(earliest) if day == earliest.date() else 0
    for open_from, open_to in hours:
        for begin in range(open_from, open_to - minutes + 1, calendar.step):
            if begin < least:
                continue
            wall = at_minute(day, begin)
            if uneven and not wall_exists(wall, calendar.zone):
                continue
            asked = span(wall, minutes, calendar.zone)
            if not any(overlaps(asked, other) for other in busy):
                yield begin
