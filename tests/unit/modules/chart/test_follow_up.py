"""When a patient is seen again, as it is typed at a desk in two languages."""

from __future__ import annotations

from datetime import date

import pytest

from clinic_desktop.modules.chart.domain.follow_up import parse_again

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("3 weeks", date(2026, 12, 15)),
        ("3w", date(2026, 12, 15)),
        ("in 3 sem", date(2026, 12, 15)),
        ("1 semana", date(2026, 12, 1)),
        ("10 d", date(2026, 12, 4)),
        ("1 día", date(2026, 11, 25)),
        ("6 m", date(2027, 5, 24)),
        ("1 mes", date(2026, 12, 24)),
        ("1 año", date(2027, 11, 24)),
        ("15/12/2026", date(2026, 12, 15)),
        ("15/01/27", date(2027, 1, 15)),
        ("151226", date(2026, 12, 15)),
        ("1/11/2026", date(2026, 11, 1)),
    ],
)
def test_a_span_or_a_day_is_understood(typed: str, day: date) -> None:
    assert parse_again(typed, "DMY", TODAY) == day


@pytest.mark.parametrize("typed", ["", "soon", "3", "3 x", "weeks", "32/12/2026"])
def test_what_is_neither_is_none(typed: str) -> None:
    assert parse_again(typed, "DMY", TODAY) is None


def test_the_last_of_a_month_stays_the_last() -> None:
    assert parse_again("1 month", "DMY", date(2027, 1, 31)) == date(2027, 2, 28)
