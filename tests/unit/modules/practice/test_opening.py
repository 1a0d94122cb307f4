"""Opening hours: what results of schedules, closures and holidays."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinic_desktop.modules.practice.domain.holiday import public_holidays, subdivisions
from clinic_desktop.modules.practice.domain.opening import (
    MINUTES_A_DAY,
    Calendar,
    Closure,
    OpeningSchedule,
    closed_name,
    merge_intervals,
    opening_table,
    parse_week,
    week_problems,
    week_text,
    without,
)

ALBA, BEY = UUID(int=1), UUID(int=2)
MONDAY = date(2026, 11, 23)
OFFICE = ((540, 780), (960, 1200))
WEEK = (OFFICE,) * 5 + ((), ())
MORNINGS = (((480, 720),),) * 7


def schedule(number: int, owner: UUID | None, start: date, week) -> OpeningSchedule:
    return OpeningSchedule(UUID(int=100 + number), 1, owner, start, week)


def closure(owner: UUID | None, first: date, last: date | None = None, **more) -> Closure:
    return Closure(UUID(int=200), 1, owner, first, last or first, more.pop("name", "Works"), **more)


def hours(calendar: Calendar, day: date, resource: UUID = ALBA):
    return opening_table(calendar, [resource], day, day)[resource, day]


HOUSE = schedule(0, None, date(2020, 1, 1), WEEK)


def test_a_resource_without_hours_of_its_own_follows_the_clinic():
    table = opening_table(Calendar((HOUSE,)), [ALBA, BEY], MONDAY, MONDAY + timedelta(days=6))
    assert len(table) == 14
    assert table[ALBA, MONDAY] == OFFICE
    assert table[BEY, MONDAY + timedelta(days=5)] == ()


def test_own_hours_replace_the_clinics_even_where_they_are_longer():
    own = schedule(1, ALBA, date(2026, 1, 1), MORNINGS)
    calendar = Calendar((HOUSE, own))
    assert hours(calendar, MONDAY + timedelta(days=6)) == ((480, 720),)
    assert hours(calendar, MONDAY, BEY) == OFFICE


def test_a_new_week_never_rewrites_the_days_before_it():
    later = schedule(1, None, MONDAY, MORNINGS)
    calendar = Calendar((later, HOUSE))
    assert hours(calendar, MONDAY - timedelta(days=3)) == OFFICE
    assert hours(calendar, MONDAY) == ((480, 720),)


def test_a_resource_can_go_back_to_the_clinics_hours():
    own = schedule(1, ALBA, date(2026, 1, 1), MORNINGS)
    back = schedule(2, ALBA, MONDAY, None)
    assert hours(Calendar((HOUSE, own, back)), MONDAY - timedelta(days=1)) == ((480, 720),)
    assert hours(Calendar((HOUSE, own, back)), MONDAY) == OFFICE


def test_before_the_first_schedule_all_is_closed():
    assert hours(Calendar((HOUSE,)), date(2019, 12, 31)) == ()


def test_a_closure_of_hours_takes_only_these_minutes_away():
    calendar = Calendar((HOUSE,), (closure(None, MONDAY, minute_from=600, minute_to=1000),))
    assert hours(calendar, MONDAY) == ((540, 600), (1000, 1200))
    assert closed_name(calendar, MONDAY) is None


def test_leave_closes_one_resource_only():
    calendar = Calendar((HOUSE,), (closure(ALBA, MONDAY, MONDAY + timedelta(days=2)),))
    assert hours(calendar, MONDAY + timedelta(days=2)) == ()
    assert hours(calendar, MONDAY + timedelta(days=3)) == OFFICE
    assert hours(calendar, MONDAY, BEY) == OFFICE


def test_a_public_holiday_closes_the_clinic_unless_it_is_lifted():
    holiday = {MONDAY: "Founders' Day"}
    assert hours(Calendar((HOUSE,), (), holiday), MONDAY) == ()
    lifted = Calendar((HOUSE,), (closure(None, MONDAY, opens=True),), holiday)
    assert hours(lifted, MONDAY) == OFFICE
    assert closed_name(lifted, MONDAY) is None


def test_an_own_closure_wins_over_a_lifted_holiday():
    both = (closure(None, MONDAY, opens=True), closure(None, MONDAY, name="Flood"))
    calendar = Calendar((HOUSE,), both, {MONDAY: "Founders' Day"})
    assert closed_name(calendar, MONDAY) == "Flood"
    assert hours(calendar, MONDAY) == ()


minutes = st.integers(0, MINUTES_A_DAY)
intervals = st.lists(
    st.builds(
        lambda low, length: (low, min(low + length, MINUTES_A_DAY)),
        st.integers(0, 1439),
        st.integers(1, 600),
    ),
    max_size=4,
).map(merge_intervals)


@given(intervals, st.tuples(minutes, minutes))
def test_taking_minutes_away_is_set_difference(given_intervals, hole):
    def as_set(pairs):
        return {minute for low, high in pairs for minute in range(low, high)}

    left = without(given_intervals, hole)
    assert as_set(left) == as_set(given_intervals) - as_set([hole])
    assert merge_intervals(left) == left


@given(st.lists(intervals, min_size=7, max_size=7))
def test_a_week_survives_storing(week):
    assert parse_week(week_text(week)) == tuple(week)
    assert week_problems(week) == {}


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (((600, 540),), "after the start"),
        (((540, 1500),), "after the start"),
        (((540, 700), (650, 800)), "overlap"),
    ],
)
def test_impossible_hours_are_named_by_their_day(day, words):
    problems = week_problems(((), (), day, (), (), (), ()))
    assert list(problems) == ["2"]
    assert words in problems["2"]


def test_holidays_come_from_the_country_and_its_region_in_the_language():
    new_year = public_holidays("ES", "", "es", date(2026, 12, 25), date(2027, 1, 6))
    assert list(new_year) == [date(2026, 12, 25), date(2027, 1, 1), date(2027, 1, 6)]
    assert new_year[date(2027, 1, 1)] == "Año Nuevo"
    catalonia = public_holidays("ES", "CT", "en", date(2026, 12, 26), date(2026, 12, 26))
    assert len(catalonia) == 1
    assert "CT" in subdivisions("ES")


def test_an_unknown_country_or_region_has_no_holidays_and_no_error():
    assert public_holidays("XX", "", "en", date(2026, 1, 1), date(2026, 12, 31)) == {}
    assert public_holidays("ES", "nowhere", "zz", date(2027, 1, 1), date(2027, 1, 1))
