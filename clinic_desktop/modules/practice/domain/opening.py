"""Opening hours: weekly schedules with a first day, closures, holidays, and what results."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from uuid import UUID

from clinic_desktop.kernel.text import translate

Interval = tuple[int, int]  # minutes of the local day, end excluded
Intervals = tuple[Interval, ...]
MINUTES_A_DAY = 24 * 60
CLOSED_WEEK: tuple[Intervals, ...] = ((),) * 7
SPECIAL_DAY = "special:"  # how the source of all parts of a day with other hours begins


@dataclass(frozen=True, slots=True)
class OpeningSchedule:
    """A week that is in force from `valid_from` until the next schedule of the same resource.

    `resource_id` None means the clinic. `week` has seven days from Monday; None means that the
    resource follows the clinic again.
    """

    id: UUID
    version: int
    resource_id: UUID | None
    valid_from: date
    week: tuple[Intervals, ...] | None


@dataclass(frozen=True, slots=True)
class Closure:
    """Days on which the clinic (`resource_id` None) or a resource is closed, from first to last.

    With `minute_from` and `minute_to` only these minutes of each day are closed. With `opens` it is
    the other way round: the public holiday on these days is lifted, and with minutes these are
    open beside the usual hours, so that one special day leaves the pattern as it is. `source` names
    what it was made from (an event of a calendar file, a leave), '' for by hand.
    """

    id: UUID
    version: int
    resource_id: UUID | None
    first_day: date
    last_day: date
    name: str
    minute_from: int | None = None
    minute_to: int | None = None
    opens: bool = False
    source: str = ""


@dataclass(frozen=True, slots=True)
class Calendar:
    """All that decides when something is open, within one range of days."""

    schedules: tuple[OpeningSchedule, ...] = ()
    closures: tuple[Closure, ...] = ()
    holidays: Mapping[date, str] = field(default_factory=dict)


OpeningTable = dict[tuple[UUID, date], Intervals]


def opening_table(
    calendar: Calendar, resource_ids: Iterable[UUID], first: date, last: date
) -> OpeningTable:
    """Return the open minutes of each resource on each day from `first` to `last`.

    Own hours if there are any, else the clinic's, less holidays and closures of either.
    """
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    resources = tuple(resource_ids)
    by_owner: dict[UUID | None, list[OpeningSchedule]] = {}
    for schedule in sorted(calendar.schedules, key=lambda s: s.valid_from):
        by_owner.setdefault(schedule.resource_id, []).append(schedule)
    result: OpeningTable = {}
    for day in days:
        house = _in_force(by_owner.get(None, ()), day) or CLOSED_WEEK
        shut = closed_name(calendar, day) is not None
        for resource in resources:
            week = _in_force(by_owner.get(resource, ()), day) or house
            open_minutes = () if shut else week[day.weekday()]
            extra = _opened(calendar.closures, resource, day)
            if extra:
                open_minutes = merge_intervals((*open_minutes, *extra))
            result[resource, day] = _less_closures(open_minutes, calendar.closures, resource, day)
    return result


def closed_name(calendar: Calendar, day: date) -> str | None:
    """Return why the whole clinic is closed on a day (holiday or closure), else None."""
    own = [c for c in calendar.closures if c.resource_id is None and _covers(c, day)]
    for closure in own:
        if not closure.opens and closure.minute_from is None:
            return closure.name
    if any(c.opens for c in own):
        return None
    return calendar.holidays.get(day)


def _covers(closure: Closure, day: date) -> bool:
    return closure.first_day <= day <= closure.last_day


def _opened(closures: Iterable[Closure], resource: UUID, day: date) -> Intervals:
    """Return the minutes that are open on a special day."""
    return tuple(
        (closure.minute_from, closure.minute_to)
        for closure in closures
        if closure.opens
        and closure.resource_id in (None, resource)
        and closure.minute_from is not None
        and closure.minute_to is not None
        and _covers(closure, day)
    )


def _in_force(schedules: Sequence[OpeningSchedule], day: date) -> tuple[Intervals, ...] | None:
    week = None
    for schedule in schedules:
        if schedule.valid_from <= day:
            week = schedule.week
    return week


def _less_closures(
    intervals: Intervals, closures: Iterable[Closure], resource: UUID, day: date
) -> Intervals:
    for closure in closures:
        if closure.opens or closure.resource_id not in (None, resource):
            continue
        if _covers(closure, day):
            start = 0 if closure.minute_from is None else closure.minute_from
            end = MINUTES_A_DAY if closure.minute_to is None else closure.minute_to
            intervals = without(intervals, (start, end))
    return intervals


def without(intervals: Intervals, hole: Interval) -> Intervals:
    """Return intervals less the minutes of `hole`."""
    start, end = hole
    if start >= end:
        return intervals
    kept = []
    for low, high in intervals:
        kept += [(low, min(high, start)), (max(low, end), high)]
    return tuple((low, high) for low, high in kept if low < high)


def merge_intervals(intervals: Iterable[Interval]) -> Intervals:
    """Return intervals in order, touching and overlapping ones joined."""
    merged: list[Interval] = []
    for low, high in sorted(intervals):
        if merged and low <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(high, merged[-1][1]))
        else:
            merged.append((low, high))
    return tuple(merged)


def week_problems(week: Sequence[Intervals] | None) -> dict[str, str]:
    """Return a sentence for each weekday ("0" Monday to "6") that can't be accepted."""
    if week is None:
        return {}
    if len(week) != 7:
        return {"week": translate("Practice", "A week has seven days.")}
    problems = {}
    for number, intervals in enumerate(week):
        if any(not 0 <= low < high <= MINUTES_A_DAY for low, high in intervals):
            problems[str(number)] = translate("Practice", "The end must come after the start.")
        elif len(merge_intervals(intervals)) != len(intervals):
            problems[str(number)] = translate("Practice", "Two periods of this day overlap.")
    return problems


def week_text(week: Sequence[Intervals] | None) -> str | None:
    """Return a week as the JSON that is stored."""
    if week is None:
        return None
    return json.dumps([sorted(map(list, day)) for day in week], separators=(",", ":"))


def parse_week(text: str | None) -> tuple[Intervals, ...] | None:
    """Read what `week_text` wrote."""
    if text is None:
        return None
    return tuple(tuple((int(a), int(b)) for a, b in day) for day in json.loads(text))
