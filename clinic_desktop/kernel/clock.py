"""Time: instants from a clock that is handed in, wall time from a place."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo


class Clock(Protocol):
    """Source of the present instant. Nothing else in the program asks the system for it."""

    def now(self) -> datetime:
        """Return the present instant, aware, in UTC."""


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        """Return the machine's present instant."""
        return datetime.now(UTC)


@dataclass
class FrozenClock:
    """A clock that stands still until it is moved: for tests, screenshots and the demo."""

    instant: datetime

    def now(self) -> datetime:
        """Return the instant it was set to."""
        return self.instant

    def advance(self, delta: timedelta) -> None:
        """Move by `delta`, which may be negative."""
        self.instant += delta


def milliseconds(instant: datetime) -> int:
    """Return Unix milliseconds of an aware instant."""
    return round(instant.timestamp() * 1000)


def from_milliseconds(value: int) -> datetime:
    """Return the aware UTC instant of Unix milliseconds."""
    return datetime.fromtimestamp(value / 1000, UTC)


def instant_of(wall: datetime, zone: str) -> datetime:
    """Return the instant of a naive local wall time in an IANA zone.

    In an autumn hour that comes twice the first one is meant; a spring time that does not exist
    is read with the offset before the change, which is the same moment one hour later on the
    wall (the reading of RFC 5545, section 3.3.5).
    """
    if wall.tzinfo is not None:
        raise ValueError("wall time must be naive")
    return wall.replace(tzinfo=ZoneInfo(zone), fold=0).astimezone(UTC)


def wall_of(instant: datetime, zone: str) -> datetime:
    """Return the naive wall time that clocks in `zone` show at an aware instant."""
    return instant.astimezone(ZoneInfo(zone)).replace(tzinfo=None, fold=0)


def wall_exists(wall: datetime, zone: str) -> bool:
    """Tell whether clocks in `zone` ever show this naive wall time (false in a spring gap)."""
    return wall_of(instant_of(wall, zone), zone) == wall.replace(fold=0)


def day_bounds(day: date) -> tuple[datetime, datetime]:
    """Return the naive wall times at which a local day begins and the next one begins."""
    start = datetime(day.year, day.month, day.day)  # wall time by design
    return start, start + timedelta(days=1)
