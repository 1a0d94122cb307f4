"""Dates that are known to the year, the month or the day."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinic_desktop.modules.chart.domain.partial_date import (
    NotAPartialDate,
    PartialDate,
    parse_partial,
    surely_before,
)

DAYS = st.dates(date(1800, 1, 1), date.max)
DATES = st.builds(
    lambda day, parts: parse_partial("-".join(day.isoformat().split("-")[:parts])),
    DAYS,
    st.integers(1, 3),
)


@given(DATES)
def test_round_trip(value: PartialDate) -> None:
    assert parse_partial(value.iso()) == value
    assert value.first <= value.last


@given(DATES, DATES)
def test_before_is_never_true_both_ways(one: PartialDate, other: PartialDate) -> None:
    assert not (surely_before(one, other) and surely_before(other, one))
    assert not surely_before(one, one)


@given(DAYS)
def test_a_day_lies_in_its_month_and_year(day: date) -> None:
    month = PartialDate(day.year, day.month)
    assert month.first <= day <= month.last
    assert PartialDate(day.year).first <= day <= PartialDate(day.year).last
    assert PartialDate.of(day).first == PartialDate.of(day).last == day


@pytest.mark.parametrize("text", ["", "2023-02-29", "2023-13", "12/2023", "0012", "2023-1", "x"])
def test_what_no_calendar_has(text: str) -> None:
    with pytest.raises(NotAPartialDate):
        parse_partial(text)
