"""Ids, zones and clock changes for tests of the agenda."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

from clinic_desktop.modules.agenda.domain.time import clocks_change

# One of each hemisphere, and one whose clocks change at midnight.
ZONES = ("Europe/Madrid", "Australia/Sydney", "America/Havana")


def identity(number: int) -> UUID:
    """Return an id that is the same in every run."""
    return UUID(int=(0x018F << 112) | (0x7 << 76) | (0b10 << 62) | number)


def transition_days(zone: str, first_year: int, last_year: int) -> list[date]:
    """Return the days on which clocks change in a zone."""
    day, end = date(first_year, 1, 1), date(last_year, 1, 1)
    days = []
    while day < end:
        if clocks_change(zone, day):
            days.append(day)
        day += timedelta(days=1)
    return days
