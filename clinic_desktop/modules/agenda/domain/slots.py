"""Where a wish finds room: free places computed from hours and bookings, never stored.

A local day is one big integer, a bit for each minute that passes in it: a whole year of a
resource is a few hundred `&` and `>>`. On the days on which clocks change, minutes that pass and
minutes that clocks show differ; `DayClock` is the only thing here that knows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import lru_cache
from uuid import UUID

from clinic_desktop.kernel.clock import day_bounds, instant_of, wall_exists, wall_of
from clinic_desktop.modules.agenda.domain.plan import Interval, Slot
from clinic_desktop.modules.agenda.domain.time import (
    MINUTES_A_DAY,
    at_minute,
    clocks_change,
    minute_of_day,
)

Hours = Mapping[tuple[UUID, date], tuple[Interval, ...]]
Stretch = tuple[bytes, int, int, int, str]  # resource, ordinal of the day, minute, minutes, zone
WHOLE_DAY: tuple[Interval, ...] = ((0, MINUTES_A_DAY),)
EVERY_DAY = frozenset(range(7))
_ONES = tuple((1 << length) - 1 for length in range(MINUTES_A_DAY + 1))


@dataclass(frozen=True, slots=True)
class Wish:
    """What is looked for: one resource out of each of `needs`, all at once, `minutes` long.

    From the wall time `after` on, on these weekdays (0 is Monday), begun and ended within one of
    `parts` (minutes of the day). `patient_free` narrows single weekdays further: the times at
    which the patient can come; a weekday that is not in it is not narrowed.
    """

    needs: tuple[tuple[UUID, ...], ...]
    minutes: int
    after: datetime
    weekdays: frozenset[int] = EVERY_DAY
    parts: tuple[Interval, ...] = WHOLE_DAY
    patient_free: Mapping[int, tuple[Interval, ...]] = field(default_factory=dict)
    patient_id: UUID | None = None

    @property
    def resource_ids(self) -> tuple[UUID, ...]:
        """Return every resource that may be needed, once."""
        return tuple(dict.fromkeys(resource for need in self.needs for resource in need))

    def times(self, weekday: int) -> tuple[Interval, ...]:
        """Return the minutes of a weekday in which the appointment may lie."""
        if weekday not in self.weekdays:
            return ()
        return common_intervals((self.parts, self.patient_free.get(weekday, WHOLE_DAY)))


@dataclass(frozen=True, slots=True)
class DayClock:
    """Minutes that pass in a local day of a zone, against minutes that clocks show."""

    day: date
    zone: str
    even: bool
    midnight: datetime  # the instant, UTC
    length: int

    def passed(self, minute: int) -> int:
        """Return how many minutes have passed when clocks show `minute` (24:00 is the end)."""
        if self.even:
            return minute
        if minute >= MINUTES_A_DAY:
            return self.length
        return self._since(instant_of(at_minute(self.day, minute), self.zone))

    def wall(self, passed: int) -> datetime | None:
        """Return what clocks show after so many minutes; None where that names another moment."""
        if self.even:
            return at_minute(self.day, passed)
        wall = wall_of(self.midnight + timedelta(minutes=passed), self.zone)
        named = wall_exists(wall, self.zone) and self._since(instant_of(wall, self.zone)) == passed
        return wall if named and wall.date() == self.day else None

    def mask(self, intervals: Iterable[Interval]) -> int:
        """Return the minutes of intervals that clocks show as bits."""
        bits = 0
        for low, high in intervals:
            begin, end = self.passed(low), self.passed(high)
            if begin < end:
                bits |= ((1 << (end - begin)) - 1) << begin
        return bits

    def _since(self, instant: datetime) -> int:
        return (instant - self.midnight) // timedelta(minutes=1)


@lru_cache(maxsize=2048)
def day_clock(day: date, zone: str) -> DayClock:
    """Return the clock of a local day."""
    begin, end = (instant_of(edge, zone) for edge in day_bounds(day))
    length = (end - begin) // timedelta(minutes=1)
    return DayClock(day, zone, not clocks_change(zone, day), begin, length)


class Occupation:
    """The minutes in which resources are full, by local day of one zone."""

    def __init__(self, zone: str, capacities: Mapping[UUID, int] | None = None) -> None:
        """Take the zone of the days and how many each resource serves at once (else one)."""
        self._zone = zone
        more = (capacities or {}).items()
        self._capacities = {resource.bytes: many for resource, many in more if many != 1}
        self._taken: dict[tuple[bytes, int], int] = {}
        self._levels: dict[tuple[bytes, int], list[int]] = {}  # of those that serve several

    def add(self, stretches: Iterable[Stretch]) -> None:
        """Put stretches in: each takes one of its resource's places."""
        zone, several, taken = self._zone, self._capacities, self._taken
        even: dict[int, bool] = {}
        for resource, ordinal, minute, minutes, own_zone in stretches:
            if ordinal not in even:
                even[ordinal] = not clocks_change(zone, date.fromordinal(ordinal))
            end = minute + minutes
            if own_zone != zone or end > MINUTES_A_DAY or not even[ordinal]:
                self._add_by_instant(resource, ordinal, minute, minutes, own_zone)
                continue
            bits, key = _ONES[minutes] << minute, (resource, ordinal)
            if resource in several:
                self._put(key, bits)
            elif key in taken:
                taken[key] |= bits
            else:
                taken[key] = bits

    def full(self, resource: UUID, day: date) -> int:
        """Return the minutes of a day at which a resource can't take one more."""
        key = (resource.bytes, day.toordinal())
        capacity = self._capacities.get(resource.bytes, 1)
        if capacity == 1:
            return self._taken.get(key, 0)
        found = self._levels.get(key, ())
        if capacity < 1:
            return -1
        return found[capacity - 1] if len(found) >= capacity else 0

    def _put(self, key: tuple[bytes, int], bits: int) -> None:
        if key[0] not in self._capacities:
            self._taken[key] = self._taken.get(key, 0) | bits
            return
        levels = self._levels.setdefault(key, [])
        for place, level in enumerate(levels):  # what is taken for the second time goes one up
            levels[place], bits = level | bits, level & bits
        if bits:
            levels.append(bits)

    def _add_by_instant(
        self, resource: bytes, ordinal: int, minute: int, minutes: int, zone: str
    ) -> None:
        begin = instant_of(at_minute(date.fromordinal(ordinal), minute), zone)
        end = begin + timedelta(minutes=minutes)
        for shift in (-1, 0, 1):  # another zone may show it on a neighbouring day
            clock = day_clock(date.fromordinal(ordinal + shift), self._zone)
            low = max(0, (begin - clock.midnight) // timedelta(minutes=1))
            high = min(clock.length, -((clock.midnight - end) // timedelta(minutes=1)))
            if low < high:
                self._put((resource, ordinal + shift), ((1 << (high - low)) - 1) << low)


@dataclass(frozen=True)
class Search:
    """One search through days: hours, occupation, the grid of the agenda, the present."""

    hours: Hours
    occupation: Occupation
    zone: str
    step: int
    now: datetime

    def openings(self, wish: Wish, first: date, last: date) -> Iterator[Slot]:
        """Yield the places of a wish by time, from one local day to another.

        A place has all resources open for its whole length and none of them full, is not in the
        past, and clocks show its start. Of each need the first free resource is taken.
        """
        earliest = max(wish.after, self.now)
        for ordinal in range(max(first, earliest.date()).toordinal(), last.toordinal() + 1):
            day = date.fromordinal(ordinal)
            times = wish.times(day.weekday())
            if times:
                yield from self._of_day(wish, day, times, earliest)

    def _of_day(
        self, wish: Wish, day: date, times: tuple[Interval, ...], earliest: datetime
    ) -> Iterator[Slot]:
        clock = day_clock(day, self.zone)
        free = clock.mask(times)
        if wish.patient_id is not None:
            free &= ~self.occupation.full(wish.patient_id, day)
        found = runs(free, wish.minutes)
        by_need: list[list[tuple[UUID, int]]] = []
        for need in wish.needs:
            starts = [(resource, self._starts(resource, clock, wish)) for resource in need]
            anyone = 0
            for _resource, bits in starts:
                anyone |= bits
            found &= anyone
            if not found:
                return
            by_need.append(starts)
        found &= self._grid(wish, clock)
        if day == earliest.date():
            found &= -1 << clock.passed(minute_of_day(earliest) + bool(earliest.second))
        for passed in ones(found):
            wall = clock.wall(passed)
            resources = _first_free(by_need, passed) if wall else None
            if wall and resources:
                yield Slot(wall, wish.minutes, resources)

    def _starts(self, resource: UUID, clock: DayClock, wish: Wish) -> int:
        hours = self.hours.get((resource, clock.day), ())
        if not hours:
            return 0
        free = clock.mask(hours) & ~self.occupation.full(resource, clock.day)
        return runs(free, wish.minutes)

    def _grid(self, wish: Wish, clock: DayClock) -> int:
        """Return the minutes at which an appointment may begin: the grid, and opening times."""
        bits = _grid_bits(clock, self.step)
        for resource in wish.resource_ids:
            for low, _high in self.hours.get((resource, clock.day), ()):
                if low % self.step:
                    bits |= 1 << clock.passed(low)
        return bits


@lru_cache(maxsize=64)
def _even_grid(step: int) -> int:
    return sum(1 << minute for minute in range(0, MINUTES_A_DAY, step))


def _grid_bits(clock: DayClock, step: int) -> int:
    if clock.even:
        return _even_grid(step)
    passed = {clock.passed(minute) for minute in range(0, MINUTES_A_DAY, step)}
    return sum(1 << minute for minute in passed)


def _first_free(
    by_need: Sequence[Sequence[tuple[UUID, int]]], passed: int
) -> tuple[UUID, ...] | None:
    """Return one resource for each need, no resource twice; None when they don't suffice."""
    if not by_need:
        return ()
    for resource, starts in by_need[0]:
        if not starts >> passed & 1:
            continue
        others = [[pair for pair in need if pair[0] != resource] for need in by_need[1:]]
        rest = _first_free(others, passed)
        if rest is not None:
            return (resource, *rest)
    return None


def runs(free: int, length: int) -> int:
    """Return the bits at which `length` set bits in a row begin."""
    have = 1
    while have < length and free:
        more = min(have, length - have)
        free &= free >> more
        have += more
    return free


def ones(bits: int) -> Iterator[int]:
    """Yield the places of the set bits, lowest first."""
    while bits:
        lowest = bits & -bits
        yield lowest.bit_length() - 1
        bits ^= lowest


def common_intervals(sets: Iterable[Sequence[Interval]]) -> tuple[Interval, ...]:
    """Return the intervals that all sets have in common; no sets at all means the whole day."""
    common: list[Interval] = [*WHOLE_DAY]
    for intervals in sets:
        common = [
            (max(a, c), min(b, d)) for a, b in common for c, d in intervals if max(a, c) < min(b, d)
        ]
    return tuple(sorted(common))
