"""Rules of series: RFC 5545 recurrence, computed by dateutil on local wall time.

Wall time in, wall time out: an appointment at 09:00 is at 09:00 whatever clocks do.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from itertools import islice
from uuid import UUID

from dateutil.rrule import rrule, rrulestr

from clinic_desktop.kernel.clock import wall_of
from clinic_desktop.kernel.errors import UserError, Warned
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP
from clinic_desktop.modules.agenda.domain.plan import Slot

MOST = 366  # occurrences of one series
YEARS, DAILY_YEARS = 15, 3  # how far a series reaches
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_DAY = re.compile(r"([+-]?\d+)?(MO|TU|WE|TH|FR|SA|SU)")
_UTC_UNTIL = re.compile(r"UNTIL=(\d{8}T\d{6})Z", re.IGNORECASE)


class Frequency(StrEnum):
    """How often (RFC 5545 FREQ); nothing more often than daily makes sense for appointments."""

    DAILY = "DAILY"
    WEEKLY = "WEEKLY"
    MONTHLY = "MONTHLY"
    YEARLY = "YEARLY"


_FREQUENCIES = frozenset(frequency.value for frequency in Frequency)


class SeriesNotUnderstood(UserError):
    """A recurrence rule that is not RFC 5545, or more often than daily."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "This repetition can't be used: {rule}. Appointments repeat daily, weekly, monthly or "
        "yearly.",
    )


class SeriesTooLong(UserError):
    """A rule that never ends, or gives more appointments than anyone keeps."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "This repetition gives more than {most} appointments, or reaches too far. Let it end "
        "earlier.",
    )


class Scope(StrEnum):
    """How much of a series a change means."""

    THIS = "this"
    FOLLOWING = "following"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Series:
    """A series as stored: the rule as it was made, and its first wall time."""

    id: UUID
    patient_id: UUID
    rule: str
    first: datetime
    zone: str


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One appointment of a series that is checked or changed.

    `start` is what the rule says, `place` where it shall be; `problem` says why it can't ('' when
    it can), `warnings` what to acknowledge to have it nevertheless, `alternatives` where it could.
    """

    start: datetime
    place: datetime
    problem: str = ""
    warnings: tuple[Warned, ...] = ()
    alternatives: tuple[Slot, ...] = ()


class SeriesClashes(UserError):
    """Some appointments of a series can't be where the rule puts them; nothing was saved."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "{clashing} of {all} appointments can't be booked as they are. For each choose another "
        "time or leave it out. Nothing has been saved.",
    )

    def __init__(self, found: tuple[Occurrence, ...]) -> None:
        clashing = sum(1 for occurrence in found if occurrence.problem)
        super().__init__(clashing=clashing, all=len(found))
        self.occurrences = found


@dataclass(frozen=True, slots=True)
class SeriesRule:
    """A repetition as a person sets it.

    Every `interval` days, weeks, months or years; `weekdays` (0 is Monday) of a week or, with
    `nth` (1 to 4, -1 for the last), the nth such weekday of the month. It ends after `count`
    appointments or on `until`; one of the two is given.
    """

    frequency: Frequency
    interval: int = 1
    weekdays: tuple[int, ...] = ()
    nth: int = 0
    count: int = 0
    until: date | None = None

    def text(self) -> str:
        """Return the rule as an RFC 5545 RRULE value."""
        parts = [f"FREQ={self.frequency}"]
        if self.interval != 1:
            parts.append(f"INTERVAL={self.interval}")
        if self.weekdays:
            nth = str(self.nth) if self.nth else ""
            parts.append("BYDAY=" + ",".join(nth + WEEKDAYS[day] for day in self.weekdays))
        if self.until is not None:
            parts.append(f"UNTIL={self.until:%Y%m%d}T235959")
        elif self.count:
            parts.append(f"COUNT={self.count}")
        return ";".join(parts)

    def shifted(self, days: int, first: datetime) -> SeriesRule:
        """Return the rule of the same appointments some days later; `first` is the new first."""
        if not self.weekdays or not days:
            return self
        if self.nth:
            nth = (first.day - 1) // 7 + 1
            return replace(self, weekdays=(first.weekday(),), nth=nth if nth < 5 else -1)
        return replace(self, weekdays=tuple(sorted((day + days) % 7 for day in self.weekdays)))


def occurrences(
    rule: str, first: datetime, zone: str, without: Iterable[datetime] = ()
) -> tuple[datetime, ...]:
    """Return the wall times of a rule, the first one included if the rule names it.

    Raises SeriesNotUnderstood, SeriesTooLong.
    """
    left_out = frozenset(without)
    found = _all_of(_rrule(rule, first, zone), rule, first)
    return tuple(start for start in found if start not in left_out)


def parse_rule(text: str, first: datetime, zone: str) -> SeriesRule:
    """Read a rule into what a person can set. Raises SeriesNotUnderstood for anything richer."""
    computed = _rrule(text, first, zone)
    rule = _read(computed)
    ours = _rrule(rule.text(), first, zone)
    if _all_of(ours, text, first) != _all_of(computed, text, first):
        raise SeriesNotUnderstood(rule=text[:80])
    return rule


def rest_of(rule: SeriesRule, first: datetime, start: datetime, zone: str) -> SeriesRule:
    """Return the rule of the occurrences from `start` on."""
    if rule.until is not None:
        return rule
    following = [wall for wall in occurrences(rule.text(), first, zone) if wall >= start]
    return replace(rule, count=len(following))


def _all_of(computed: rrule, text: str, first: datetime) -> list[datetime]:
    """Return the wall times of a rule that ends.

    Looks no further than some years: a rule that names no day at all (30 February) would keep
    dateutil busy for minutes. Raises SeriesTooLong, and SeriesNotUnderstood for the nonsense that
    dateutil finds only here (the 99th Tuesday).
    """
    parts = _parts(computed)
    count = int(parts.get("COUNT", 0))
    until = datetime.fromisoformat(parts["UNTIL"]) if "UNTIL" in parts else None
    daily = parts["FREQ"] == Frequency.DAILY.value
    horizon = first + timedelta(days=366 * (DAILY_YEARS if daily else YEARS))
    if count > MOST or not (count or until) or (until and until > horizon):
        raise SeriesTooLong(most=MOST)
    try:
        ending = computed.replace(until=until or horizon, count=None)
        found = list(islice(ending, count or MOST + 1))
    except (IndexError, ValueError) as error:
        raise SeriesNotUnderstood(rule=text[:80]) from error
    if len(found) > MOST or 0 < len(found) < count:
        raise SeriesTooLong(most=MOST)
    return found


def _rrule(text: str, first: datetime, zone: str) -> rrule:
    local = _UTC_UNTIL.sub(lambda found: _local_until(found.group(1), zone), text.strip())
    try:
        computed = rrulestr(local.removeprefix("RRULE:"), dtstart=first)
    except (ValueError, TypeError, KeyError, AttributeError, IndexError) as error:
        raise SeriesNotUnderstood(rule=text[:80]) from error
    if not isinstance(computed, rrule) or not _makes_sense(_parts(computed)):
        raise SeriesNotUnderstood(rule=text[:80])
    return computed


def _local_until(text: str, zone: str) -> str:
    """Return an UNTIL in UTC as wall time: the rule is computed on wall time."""
    instant = datetime.fromisoformat(text + "+00:00")
    return f"UNTIL={wall_of(instant, zone):%Y%m%dT%H%M%S}"


def _parts(computed: rrule) -> dict[str, str]:
    """Return the parts of a rule in dateutil's own spelling."""
    line = str(computed).rpartition("RRULE:")[2]
    return dict(part.split("=", 1) for part in line.split(";"))


def _makes_sense(parts: dict[str, str]) -> bool:
    return parts["FREQ"] in _FREQUENCIES and int(parts.get("INTERVAL", 1)) > 0


def _read(computed: rrule) -> SeriesRule:
    """Return the part of a dateutil rule that a person can set; the caller compares."""
    parts = _parts(computed)
    days = [_DAY.fullmatch(day) for day in parts.get("BYDAY", "").split(",")]
    found = [(int(day[1] or 0), WEEKDAYS.index(day[2])) for day in days if day]
    until = parts.get("UNTIL")
    return SeriesRule(
        Frequency(parts["FREQ"]),
        int(parts.get("INTERVAL", 1)),
        tuple(sorted(weekday for _nth, weekday in found)),
        next((nth for nth, _weekday in found), 0),
        0 if until else int(parts.get("COUNT", 0)),
        datetime.fromisoformat(until).date() if until else None,
    )
