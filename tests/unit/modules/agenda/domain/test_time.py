"""Wall time, instants and daylight saving of appointments."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clinic_desktop.kernel.clock import instant_of, wall_exists, wall_of
from clinic_desktop.modules.agenda.domain.clashes import Occupied, Wanted, clashes, within_hours
from clinic_desktop.modules.agenda.domain.time import (
    EndsNextDay,
    LengthNotPossible,
    TimeDoesNotExist,
    check_time,
    clocks_change,
    shown_end,
    shown_start,
    span,
)
from tests.support.agenda import ZONES, identity, transition_days

MADRID = "Europe/Madrid"
SPRING = datetime(2026, 3, 29)  # 02:00 -> 03:00
AUTUMN = datetime(2026, 10, 25)  # 03:00 -> 02:00
TRANSITIONS = [(zone, day) for zone in ZONES for day in transition_days(zone, 2020, 2030)]
places = st.tuples(
    st.sampled_from(TRANSITIONS),
    st.integers(-1440, 2 * 1440).map(lambda m: m - m % 5),
    st.integers(1, 36).map(lambda m: 5 * m),
)


def test_there_are_transitions_to_test() -> None:
    assert len(TRANSITIONS) >= 3 * 20


def test_a_time_in_the_spring_gap_is_refused_with_the_next_one() -> None:
    with pytest.raises(TimeDoesNotExist) as caught:
        check_time(SPRING.replace(hour=2, minute=30), 15, MADRID)
    assert "02:30" in caught.value.message()
    assert "03:30" in caught.value.message()


def test_a_stored_time_in_the_gap_is_shown_an_hour_later() -> None:
    assert shown_start(SPRING.replace(hour=2, minute=30), MADRID).hour == 3
    assert shown_start(SPRING.replace(hour=1, minute=30), MADRID).hour == 1


def test_an_appointment_across_the_change_ends_after_its_real_length() -> None:
    assert shown_end(SPRING.replace(hour=1, minute=45), 30, MADRID) == SPRING.replace(
        hour=3, minute=15
    )
    assert shown_end(AUTUMN.replace(hour=2, minute=45), 30, MADRID) == AUTUMN.replace(
        hour=2, minute=15
    )


def test_lengths_and_midnight() -> None:
    day = datetime(2026, 11, 24)
    check_time(day.replace(hour=23, minute=30), 30, MADRID)
    with pytest.raises(EndsNextDay):
        check_time(day.replace(hour=23, minute=30), 35, MADRID)
    for minutes in (0, -10, 721):
        with pytest.raises(LengthNotPossible):
            check_time(day.replace(hour=9), minutes, MADRID)


def test_hours_are_left_inclusive_and_may_last_to_midnight() -> None:
    day = datetime(2026, 11, 24)
    open_at = ((540, 780), (960, 1440))
    assert within_hours(day.replace(hour=9), 240, MADRID, open_at)
    assert not within_hours(day.replace(hour=12, minute=50), 15, MADRID, open_at)
    assert within_hours(day.replace(hour=23, minute=30), 30, MADRID, open_at)
    assert not within_hours(day.replace(hour=8, minute=55), 15, MADRID, open_at)


@given(places)
@settings(max_examples=300)
def test_a_length_is_real_minutes_on_every_day(place) -> None:
    (zone, day), minute, minutes = place
    start = datetime.combine(day, datetime.min.time()) + timedelta(minutes=minute)
    begin, end = span(start, minutes, zone)
    assert end - begin == timedelta(minutes=minutes)
    assert wall_of(begin, zone) == shown_start(start, zone)
    assert wall_of(end, zone) == shown_end(start, minutes, zone)


@given(places, st.integers(-40, 40).map(lambda m: 5 * m), st.integers(1, 24).map(lambda m: 5 * m))
@settings(max_examples=500)
def test_overlap_is_that_of_instants(place, shift, other_minutes) -> None:
    (zone, day), minute, minutes = place
    start = datetime.combine(day, datetime.min.time()) + timedelta(minutes=minute)
    other = start + timedelta(minutes=shift)
    room = identity(1)
    wanted = Wanted(start, minutes, zone, (room,))
    held = Occupied(identity(2), room, other, other_minutes, zone)
    first, second = instant_of(start, zone), instant_of(other, zone)
    meet = first < second + timedelta(minutes=other_minutes) and second < first + timedelta(
        minutes=minutes
    )
    assert bool(clashes(wanted, [held])) == meet


@given(places)
def test_whatever_is_accepted_exists_and_ends_that_day(place) -> None:
    (zone, day), minute, minutes = place
    start = datetime.combine(day, datetime.min.time()) + timedelta(minutes=minute)
    try:
        check_time(start, minutes, zone)
    except TimeDoesNotExist:
        assert not wall_exists(start, zone)
        return
    except EndsNextDay:
        midnight = datetime.combine(start.date() + timedelta(days=1), datetime.min.time())
        assert span(start, minutes, zone)[1] > instant_of(midnight, zone) - timedelta(hours=1)
        return
    assert wall_exists(start, zone)


def test_days_that_change_are_found() -> None:
    assert clocks_change(MADRID, date(2026, 3, 29))
    assert not clocks_change(MADRID, date(2026, 3, 30))


def test_capacity_counts_those_at_one_moment() -> None:
    room, day = identity(1), datetime(2026, 11, 24)
    held = [
        Occupied(identity(2), room, day.replace(hour=9), 15, MADRID),
        Occupied(identity(3), room, day.replace(hour=9, minute=15), 15, MADRID),
        Occupied(identity(4), room, day.replace(hour=8), 60, MADRID),
    ]
    wanted = Wanted(day.replace(hour=9), 30, MADRID, (room,))
    assert {c.appointment_id for c in clashes(wanted, held)} == {identity(2), identity(3)}
    assert clashes(wanted, held, capacities={room: 2}) == ()
    one_more = [*held, Occupied(identity(5), room, day.replace(hour=9, minute=5), 5, MADRID)]
    assert len(clashes(wanted, one_more, capacities={room: 2})) == 3


def test_the_appointment_that_moves_does_not_stand_in_its_own_way() -> None:
    room, day = identity(1), datetime(2026, 11, 24, 9)
    held = [Occupied(identity(2), room, day, 30, MADRID)]
    assert not clashes(Wanted(day + timedelta(minutes=10), 30, MADRID, (room,), identity(2)), held)
    assert not clashes(Wanted(day + timedelta(minutes=30), 30, MADRID, (room,)), held)
    assert not clashes(Wanted(day, 30, MADRID, (identity(9),)), held)
