"""Series: which wall times a rule names, and rules read back."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinic_desktop.kernel.clock import wall_exists
from clinic_desktop.modules.agenda.domain.series import (
    Frequency,
    SeriesNotUnderstood,
    SeriesRule,
    SeriesTooLong,
    occurrences,
    parse_rule,
    rest_of,
)
from clinic_desktop.modules.agenda.domain.time import shown_start, span
from tests.support.agenda import ZONES, transition_days

MADRID = "Europe/Madrid"
FIRST = datetime(2026, 11, 24, 9)  # a Tuesday, the fourth of the month


def test_weekly_across_the_change_of_clocks_stays_at_nine() -> None:
    found = occurrences("FREQ=WEEKLY;COUNT=20", FIRST, MADRID)
    assert len(found) == 20
    assert {(start.hour, start.minute, start.weekday()) for start in found} == {(9, 0, 1)}
    utc = {span(start, 30, MADRID)[0].hour for start in found}
    assert utc == {8, 7}


def test_the_first_day_counts_only_when_the_rule_names_it() -> None:
    found = occurrences("FREQ=WEEKLY;BYDAY=MO,TH;COUNT=3", FIRST, MADRID)
    assert [start.day for start in found] == [26, 30, 3]


def test_single_dates_are_left_out() -> None:
    second = FIRST + timedelta(days=7)
    assert second not in occurrences("FREQ=WEEKLY;COUNT=3", FIRST, MADRID, [second])


@pytest.mark.parametrize(
    "text",
    [
        "FREQ=WEEKLY;COUNT=100000",
        "FREQ=DAILY",
        "FREQ=YEARLY",
        "FREQ=YEARLY;COUNT=90",
        "FREQ=DAILY;UNTIL=20700101",
    ],
)
def test_a_rule_that_gives_too_many_is_refused_at_once(text: str) -> None:
    with pytest.raises(SeriesTooLong):
        occurrences(text, FIRST, MADRID)


@pytest.mark.parametrize(
    "text",
    ["", "FREQ=HOURLY;COUNT=3", "FREQ=SECONDLY;COUNT=100000", "weekly", "FREQ=WEEKLY;COUNT=x",
     "FREQ=WEEKLY;BYDAY=XX", "FREQ=MONTHLY;BYDAY=+99TU;INTERVAL=-1", "INTERVAL=2"],
)  # fmt: skip
def test_what_is_no_rule_is_refused_with_its_text(text: str) -> None:
    with pytest.raises(SeriesNotUnderstood) as refused:
        occurrences(text, FIRST, MADRID)
    assert text[:80] in refused.value.message()


def test_a_rule_that_names_no_day_names_none() -> None:
    assert occurrences("FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30;COUNT=3", FIRST, MADRID) == ()


def test_an_end_in_utc_is_read_in_the_zone() -> None:
    # 23:30 UTC on 7 December is past midnight in Madrid: the 8th is still in.
    found = occurrences("FREQ=DAILY;UNTIL=20261208T080000Z", FIRST, MADRID)
    assert found[-1] == datetime(2026, 12, 8, 9)


def test_the_rest_of_a_rule_begins_at_a_day() -> None:
    rule = SeriesRule(Frequency.WEEKLY, count=10)
    rest = rest_of(rule, FIRST, FIRST + timedelta(days=28), MADRID)
    assert rest.count == 6
    ends = SeriesRule(Frequency.WEEKLY, until=date(2026, 12, 24))
    assert rest_of(ends, FIRST, FIRST + timedelta(days=7), MADRID) == ends


def test_a_shift_of_days_takes_the_weekdays_along() -> None:
    rule = SeriesRule(Frequency.WEEKLY, weekdays=(1, 6), count=4)
    assert rule.shifted(1, FIRST + timedelta(days=1)).weekdays == (0, 2)
    monthly = SeriesRule(Frequency.MONTHLY, weekdays=(1,), nth=4, count=4)
    later = monthly.shifted(8, FIRST + timedelta(days=8))
    assert (later.weekdays, later.nth) == ((2,), 1)
    assert rule.shifted(0, FIRST) == rule


weekly = st.builds(
    SeriesRule,
    st.just(Frequency.WEEKLY),
    st.integers(1, 6),
    st.sets(st.integers(0, 6), max_size=4).map(lambda days: tuple(sorted(days))),
    st.just(0),
    st.integers(1, 120),
)
monthly = st.builds(
    SeriesRule,
    st.just(Frequency.MONTHLY),
    st.integers(1, 4),
    st.integers(0, 6).map(lambda day: (day,)),
    st.sampled_from([1, 2, 3, 4, -1]),
    st.integers(1, 40),
)
until = st.builds(
    SeriesRule,
    st.sampled_from(Frequency),
    st.integers(1, 3),
    until=st.dates(date(2026, 11, 24), date(2027, 6, 1)),
)


@given(st.one_of(weekly, monthly, until))
def test_a_rule_is_read_back_as_it_was_written(rule: SeriesRule) -> None:
    again = parse_rule(rule.text(), FIRST, MADRID)
    assert occurrences(again.text(), FIRST, MADRID) == occurrences(rule.text(), FIRST, MADRID)


def test_a_richer_rule_is_not_flattened_silently() -> None:
    with pytest.raises(SeriesNotUnderstood):
        parse_rule("FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR;COUNT=3", FIRST, MADRID)


@pytest.mark.parametrize("zone", ZONES)
def test_the_local_time_stays_through_every_transition_of_ten_years(zone: str) -> None:
    for day in transition_days(zone, 2024, 2034):
        for minute in (30, 90, 150, 210, 540):
            start = datetime.combine(day, datetime.min.time()) - timedelta(days=3)
            first = start + timedelta(minutes=minute)
            for wall in occurrences("FREQ=DAILY;COUNT=7", first, zone):
                assert (wall.hour, wall.minute) == (first.hour, first.minute)
                if wall_exists(wall, zone):
                    assert shown_start(wall, zone) == wall
