"""What is due: a schedule, the doses given, a day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinic_desktop.kernel.errors import InvalidInput
from clinic_desktop.modules.chart.domain.immunization_schedule import built_in_schedule
from clinic_desktop.modules.chart.domain.immunizations import (
    OVERDUE_AFTER,
    Age,
    Dose,
    DueState,
    Series,
    age_date,
    check_series,
    counted_days,
    due_dose,
    due_doses,
)

BORN = date(2024, 1, 31)
THREE = Series("dtp", "DTP", (Dose(Age(2)), Dose(Age(4)), Dose(Age(11), Age(6), gap_weeks=8)))
FLU = Series("flu", "Influenza", (Dose(Age(12)),), repeat_months=12)
ROTA = Series("rota", "Rotavirus", (Dose(Age(2), latest=Age(6)),))
DAYS = st.dates(date(1950, 1, 1), date(2060, 1, 1))
SERIES = st.sampled_from([THREE, FLU, ROTA, *built_in_schedule()])


def test_ages_end_with_the_month() -> None:
    assert age_date(BORN, Age(1)) == date(2024, 2, 29)
    assert age_date(BORN, Age(0, 6)) == date(2024, 3, 13)
    assert age_date(date(2024, 2, 29), Age(12)) == date(2025, 2, 28)


@given(DAYS, st.integers(0, 400), st.integers(0, 400))
def test_older_is_later(born: date, months: int, more: int) -> None:
    assert age_date(born, Age(months)) <= age_date(born, Age(months + more))


def test_first_dose_upcoming_due_overdue() -> None:
    due = date(2024, 3, 31)
    for day, state in (
        (due - timedelta(days=1), DueState.UPCOMING),
        (due, DueState.DUE),
        (due + OVERDUE_AFTER, DueState.DUE),
        (due + OVERDUE_AFTER + timedelta(days=1), DueState.OVERDUE),
    ):
        found = due_dose(THREE, BORN, (), day)
        assert (found.state, found.number, found.due) == (state, 1, due)


def test_a_late_dose_moves_the_next_one() -> None:
    late = date(2024, 6, 20)
    found = due_dose(THREE, BORN, [late], date(2024, 6, 21))
    assert (found.number, found.due) == (2, late + timedelta(weeks=4))
    assert found.state is DueState.UPCOMING


def test_too_early_does_not_count_but_four_days_do() -> None:
    on_time = date(2024, 3, 31)
    assert counted_days(THREE, BORN, [on_time - timedelta(days=5)]) == ()
    assert len(counted_days(THREE, BORN, [on_time - timedelta(days=4)])) == 1
    too_close = on_time + timedelta(days=70)
    assert len(counted_days(THREE, BORN, [on_time, on_time, too_close])) == 2


def test_complete_repeated_and_past() -> None:
    days = [date(2024, 3, 31), date(2024, 5, 31), date(2024, 12, 31)]
    assert due_dose(THREE, BORN, days, date(2030, 1, 1)).state is DueState.COMPLETE
    flu = due_dose(FLU, BORN, [date(2025, 10, 1)], date(2026, 11, 24))
    assert (flu.state, flu.due, flu.number) == (DueState.OVERDUE, date(2026, 10, 1), 2)
    assert due_dose(ROTA, BORN, (), date(2024, 8, 1)).state is DueState.PAST
    assert due_dose(ROTA, BORN, (), date(2024, 7, 1)).state is DueState.OVERDUE


def test_the_work_list_begins_with_the_longest_overdue() -> None:
    found = due_doses([FLU, ROTA, THREE], BORN, [("dtp", date(2024, 3, 31))], date(2025, 6, 1))
    assert [(d.vaccine, d.state) for d in found] == [
        ("dtp", DueState.OVERDUE),
        ("flu", DueState.OVERDUE),
        ("rota", DueState.PAST),
    ]


@given(SERIES, DAYS, st.lists(DAYS, max_size=8), DAYS)
def test_due_never_lies_before_what_makes_it_possible(
    series: Series, born: date, given_days: list[date], today: date
) -> None:
    found = due_dose(series, born, given_days, today)
    counted = counted_days(series, born, given_days)
    assert found.counted == len(counted) <= len(given_days)
    assert list(counted) == sorted(counted)
    if found.due is None or found.earliest is None:
        assert found.state is DueState.COMPLETE
        return
    assert born <= found.earliest <= found.due
    assert all(day <= found.due for day in counted)
    assert (found.state is DueState.UPCOMING) <= (today < found.due)
    assert (found.state is DueState.OVERDUE) <= (today > found.due + OVERDUE_AFTER)


@given(SERIES, DAYS, st.lists(DAYS, max_size=6))
def test_giving_what_is_due_brings_it_forward(
    series: Series, born: date, given_days: list[date]
) -> None:
    before = due_dose(series, born, given_days, date(2060, 1, 1))
    if before.due is None or any(day > before.due for day in given_days):
        return
    after = due_dose(series, born, [*given_days, before.due], date(2060, 1, 1))
    assert after.counted == before.counted + 1


@given(SERIES, DAYS, st.lists(DAYS, max_size=6), DAYS, st.integers(0, 4000))
def test_time_never_makes_it_less_urgent(
    series: Series, born: date, given_days: list[date], today: date, more: int
) -> None:
    order = [DueState.UPCOMING, DueState.DUE, DueState.OVERDUE, DueState.PAST]
    early = due_dose(series, born, given_days, today).state
    late = due_dose(series, born, given_days, today + timedelta(days=more)).state
    if early is DueState.COMPLETE:
        assert late is early
    else:
        assert order.index(early) <= order.index(late)


def test_what_ships_is_a_schedule() -> None:
    for series in built_in_schedule():
        check_series(series)


@pytest.mark.parametrize(
    "series",
    [
        Series("x", "X", ()),
        Series("x", " ", (Dose(Age(2)),)),
        Series("x", "X", (Dose(Age(4)), Dose(Age(2)))),
        Series("x", "X", (Dose(Age(4), earliest=Age(5)),)),
        Series("x", "X", (Dose(Age(4), latest=Age(3)),)),
        Series("x", "X", (Dose(Age(-1)),)),
        Series("x", "X", (Dose(Age(2)),), repeat_months=-1),
    ],
)
def test_what_is_no_schedule(series: Series) -> None:
    with pytest.raises(InvalidInput):
        check_series(series)
