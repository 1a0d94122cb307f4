"""Wall time and instants of an appointment, on ordinary days and across daylight saving."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import lru_cache

from clinic_desktop.kernel.clock import day_bounds, instant_of, wall_exists, wall_of
from clinic_desktop.kernel.errors import UserError
from clinic_desktop.kernel.local_text import day_text, time_text
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP

MINUTES_A_DAY = 24 * 60


class TimeDoesNotExist(UserError):
    """Clocks jump over this wall time."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "{time} does not exist on {day}: clocks go forward then. The next time is {next}.",
    )


class EndsNextDay(UserError):
    """An appointment lies within one local day."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "An appointment must end before midnight. Make it shorter or start earlier.",
    )


class LengthNotPossible(UserError):
    """A length that no appointment can have."""

    template = QT_TRANSLATE_NOOP(
        "Errors", "An appointment lasts between {least} minutes and {most} minutes."
    )


SHORTEST = 5  # minutes
LONGEST = 12 * 60


@lru_cache(maxsize=4096)
def clocks_change(zone: str, day: date) -> bool:
    """Tell whether clocks in `zone` change during a local day: its length is not 24 hours."""
    start, end = day_bounds(day)
    length = instant_of(end, zone) - instant_of(start, zone)
    return length != timedelta(days=1)


def check_time(start: datetime, minutes: int, zone: str) -> None:
    """Refuse a time that can't be booked.

    Raises TimeDoesNotExist (in a spring gap), LengthNotPossible, EndsNextDay.
    """
    if not SHORTEST <= minutes <= LONGEST:
        raise LengthNotPossible(least=SHORTEST, most=LONGEST)
    if not wall_exists(start, zone):
        shown = shown_start(start, zone)
        raise TimeDoesNotExist(time=time_text(start), day=day_text(start), next=time_text(shown))
    midnight = day_bounds(start.date())[1]
    if shown_end(start, minutes, zone) > midnight:
        raise EndsNextDay


def shown_start(start: datetime, zone: str) -> datetime:
    """Return the wall time at which a stored start is shown.

    It differs only when the stored time fell into a gap (the law changed after booking).
    """
    if not clocks_change(zone, start.date()):
        return start
    return wall_of(instant_of(start, zone), zone)


def shown_end(start: datetime, minutes: int, zone: str) -> datetime:
    """Return the wall time at which `minutes` of real time after a stored start are over."""
    plain = start + timedelta(minutes=minutes)
    if not clocks_change(zone, start.date()) and not clocks_change(zone, plain.date()):
        return plain
    return wall_of(instant_of(start, zone) + timedelta(minutes=minutes), zone)


def span(start: datetime, minutes: int, zone: str) -> tuple[datetime, datetime]:
    """Return the instants, in UTC, at which an appointment begins and ends."""
    begin = instant_of(start, zone)
    return begin, begin + timedelta(minutes=minutes)


def minute_of_day(wall: datetime) -> int:
    """Return the minutes of the local day that clocks show: 09:30 is 570."""
    return wall.hour * 60 + wall.minute


def at_minute(day: date, minute: int) -> datetime:
    """Return the wall time of a minute of a local day."""
    return day_bounds(day)[0] + timedelta(minutes=minute)
