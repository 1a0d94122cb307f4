"""Which days a view shows, and where a page leads."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinic_desktop.modules.agenda.domain.views import ViewKind
from clinic_desktop.modules.agenda.presenters.period import (
    months_later,
    period_of,
    stepped,
    week_start,
)

TUESDAY = date(2026, 11, 24)
days = st.dates(date(1990, 1, 1), date(2090, 12, 31))
weekdays = st.integers(1, 7)


@pytest.mark.parametrize(
    ("first_weekday", "first", "last"),
    [(1, date(2026, 11, 23), date(2026, 11, 29)), (7, date(2026, 11, 22), date(2026, 11, 28))],
    ids=["weeks begin on Monday", "weeks begin on Sunday"],
)
def test_a_week_begins_where_the_language_says(first_weekday, first, last):
    week = period_of(ViewKind.WEEK, TUESDAY, first_weekday)
    assert (week.first, week.last, week.shown) == (first, last, TUESDAY)


def test_a_month_is_shown_in_whole_weeks():
    month = period_of(ViewKind.MONTH, TUESDAY)
    assert (month.first, month.last) == (date(2026, 10, 26), date(2026, 12, 6))


def test_the_end_of_a_long_month_goes_to_the_end_of_a_short_one():
    assert months_later(date(2026, 1, 31), 1) == date(2026, 2, 28)
    assert months_later(date(2026, 1, 15), -1) == date(2025, 12, 15)


def test_a_list_has_at_least_one_day_and_not_thousands():
    assert period_of(ViewKind.LIST, TUESDAY, 1, 0).length == 1
    assert period_of(ViewKind.LIST, TUESDAY, 1, 5000).length == 92


@given(days, weekdays, st.sampled_from(list(ViewKind)))
def test_the_day_in_focus_is_always_shown(day, first_weekday, kind):
    period = period_of(kind, day, first_weekday)
    assert period.has(day)
    if kind in (ViewKind.WEEK, ViewKind.MONTH):
        assert period.length % 7 == 0
        assert period.first.isoweekday() == first_weekday


@given(days, weekdays, st.sampled_from([ViewKind.DAY, ViewKind.WEEK, ViewKind.LIST]))
def test_pages_lie_side_by_side(day, first_weekday, kind):
    here = period_of(kind, day, first_weekday)
    after = period_of(kind, stepped(here, 1), first_weekday)
    assert after.first == here.last + timedelta(days=1)
    assert stepped(after, -1) == day


@given(days, weekdays)
def test_a_week_start_is_not_after_its_day(day, first_weekday):
    start = week_start(day, first_weekday)
    assert timedelta(0) <= day - start < timedelta(days=7)
