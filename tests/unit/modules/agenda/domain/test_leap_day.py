"""The 29th of February: what repeats on it, and what passes over it."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from clinic_desktop.modules.agenda.domain.series import occurrences
from clinic_desktop.modules.patients.domain.birth import age_years

LEAP = datetime(2028, 2, 29, 10)
MADRID = "Europe/Madrid"


def days(rule: str, first: datetime) -> list[date]:
    return [start.date() for start in occurrences(rule, first, MADRID)]


def test_a_yearly_series_keeps_to_the_days_that_exist() -> None:
    """As RFC 5545 has it: other calendars that read our file show the same days."""
    assert days("FREQ=YEARLY;COUNT=3", LEAP) == [date(year, 2, 29) for year in (2028, 2032, 2036)]


def test_a_weekly_series_passes_over_it_without_a_slip() -> None:
    expected = [date(2028, 2, 22), date(2028, 2, 29), date(2028, 3, 7)]
    assert days("FREQ=WEEKLY;COUNT=3", datetime(2028, 2, 22, 10)) == expected


def test_a_daily_series_has_it_in_leap_years_alone() -> None:
    assert date(2028, 2, 29) in days("FREQ=DAILY;COUNT=3", datetime(2028, 2, 28, 10))
    assert days("FREQ=DAILY;COUNT=2", datetime(2027, 2, 28, 10))[1] == date(2027, 3, 1)


@pytest.mark.parametrize(
    ("at", "years"),
    [
        (date(2029, 2, 28), 0),
        (date(2029, 3, 1), 1),
        (date(2032, 2, 28), 3),
        (date(2032, 2, 29), 4),
    ],
)
def test_a_year_later_is_the_first_of_march(at: date, years: int) -> None:
    assert age_years(LEAP.date(), at) == years
