"""The search for free places."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from itertools import islice

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clinic_desktop.kernel.clock import wall_exists
from clinic_desktop.modules.agenda.domain.clashes import Occupied, Wanted, clashes, within_hours
from clinic_desktop.modules.agenda.domain.slots import (
    Occupation,
    Search,
    Wish,
    common_intervals,
    ones,
    runs,
)
from tests.support.agenda import ZONES, identity, transition_days

MADRID = "Europe/Madrid"
DAY = date(2026, 11, 24)
DOCTOR, ROOM, OTHER, PATIENT = identity(1), identity(2), identity(3), identity(9)
MORNING = datetime(2026, 11, 24, 8)
RESOURCES = (DOCTOR, ROOM, OTHER)


def occupation(occupied=(), zone=MADRID, capacities=None) -> Occupation:
    made = Occupation(zone, capacities)
    for o in occupied:
        minute = o.start.hour * 60 + o.start.minute
        made.add([(o.resource_id.bytes, o.start.toordinal(), minute, o.minutes, o.zone)])
    return made


def search(occupied=(), *, hours=None, now=MORNING, capacities=None) -> Search:
    days = [DAY + timedelta(days=n) for n in range(15)]
    open_at = hours or {(r, d): ((540, 660),) for r in RESOURCES for d in days}
    return Search(open_at, occupation(occupied, MADRID, capacities), MADRID, 15, now)


def find(places: Search, *needs, minutes=15, days=3, count=3, **more) -> list[str]:
    wish = Wish(
        tuple((need,) if not isinstance(need, tuple) else need for need in needs),
        minutes,
        more.pop("after", MORNING),
        **more,
    )
    found = islice(places.openings(wish, DAY, DAY + timedelta(days=days - 1)), count)
    return [f"{slot.start:%d %H:%M}" for slot in found]


def held(resource, hour: int, minute: int, minutes: int, zone: str = MADRID) -> Occupied:
    return Occupied(identity(100), resource, datetime(2026, 11, 24, hour, minute), minutes, zone)


def test_the_next_three_are_on_the_grid_within_hours() -> None:
    assert find(search(), DOCTOR, minutes=30) == ["24 09:00", "24 09:15", "24 09:30"]


def test_none_in_the_past_and_the_next_day_when_today_is_full() -> None:
    late = search(now=datetime(2026, 11, 24, 10, 20))
    assert find(late, DOCTOR, minutes=30, count=2) == ["24 10:30", "25 09:00"]
    second = search(now=datetime(2026, 11, 24, 9, 15, 1))
    assert find(second, DOCTOR, count=1) == ["24 09:30"]


def test_all_resources_must_be_free_at_once() -> None:
    busy = [held(DOCTOR, 9, 0, 45), held(ROOM, 10, 0, 30)]
    assert find(search(busy), DOCTOR, ROOM) == ["24 09:45", "24 10:30", "24 10:45"]


def test_one_of_several_is_enough_and_the_first_free_one_is_taken() -> None:
    places = search([held(DOCTOR, 9, 0, 30)])
    wish = Wish(((DOCTOR, OTHER), (ROOM,)), 15, MORNING)
    first, second, third = islice(places.openings(wish, DAY, DAY), 3)
    assert first.resource_ids == (OTHER, ROOM)
    assert third.resource_ids == (DOCTOR, ROOM)
    assert (first.start.minute, second.start.minute, third.start.minute) == (0, 15, 30)


def test_two_of_the_same_group_are_two_different_ones() -> None:
    both = Wish(((DOCTOR, OTHER), (DOCTOR, OTHER)), 15, MORNING)
    assert next(search().openings(both, DAY, DAY)).resource_ids == (DOCTOR, OTHER)
    places = search([held(OTHER, 9, 0, 120)])
    assert not list(places.openings(both, DAY, DAY))


def test_a_resource_without_hours_is_closed() -> None:
    hours = {(DOCTOR, DAY): ((540, 660),)}
    assert not find(search(hours=hours), DOCTOR, ROOM)


def test_weekdays_and_parts_of_the_day() -> None:
    thursday = frozenset({3})
    assert find(search(), DOCTOR, weekdays=thursday, count=1) == ["26 09:00"]
    late = ((600, 720),)
    assert find(search(), DOCTOR, minutes=45, parts=late, days=1) == ["24 10:00", "24 10:15"]


def test_the_patients_own_free_times_and_appointments() -> None:
    free = {1: ((615, 720),)}  # on Tuesdays from 10:15 on; other days whenever
    assert find(search(), DOCTOR, patient_free=free, count=1) == ["24 10:15"]
    busy = search([held(PATIENT, 9, 0, 60)])
    assert find(busy, DOCTOR, patient_id=PATIENT, count=1) == ["24 10:00"]


def test_a_capacity_of_two_is_full_with_the_second() -> None:
    two = {DOCTOR: 2}
    one_there = search([held(DOCTOR, 9, 0, 60)], capacities=two)
    assert find(one_there, DOCTOR, count=1) == ["24 09:00"]
    full = search([held(DOCTOR, 9, 0, 60), held(DOCTOR, 9, 30, 60)], capacities=two)
    assert find(full, DOCTOR, count=3) == ["24 09:00", "24 09:15", "24 10:00"]
    assert not find(search(capacities={DOCTOR: 0}), DOCTOR)


def test_an_opening_off_the_grid_is_a_place_too() -> None:
    hours = {(DOCTOR, DAY): ((550, 600),)}
    assert find(search(hours=hours), DOCTOR, minutes=20) == ["24 09:10", "24 09:15", "24 09:30"]


def test_an_appointment_made_in_another_zone_stands_where_it_is() -> None:
    from_london = held(DOCTOR, 8, 0, 60, "Europe/London")  # 09:00 in Madrid
    assert find(search([from_london]), DOCTOR, count=1) == ["24 10:00"]


def test_common_intervals() -> None:
    first, second = ((540, 780), (960, 1200)), ((600, 1000),)
    assert common_intervals([first, second]) == ((600, 780), (960, 1000))
    assert common_intervals([first, ()]) == ()


@given(st.integers(0, 2**200), st.integers(1, 40))
def test_runs_are_where_so_many_bits_follow(bits: int, length: int) -> None:
    every = (1 << length) - 1
    expected = [n for n in range(bits.bit_length()) if bits >> n & every == every]
    assert list(ones(runs(bits, length))) == expected


spots = st.lists(
    st.tuples(
        st.sampled_from([DOCTOR, ROOM]),
        st.integers(0, 2 * 96).map(lambda n: 15 * n),
        st.integers(1, 12).map(lambda n: 5 * n),
    ),
    max_size=25,
)
UNEVEN = [(zone, day) for zone in ZONES for day in transition_days(zone, 2024, 2028)]
DAYS = st.sampled_from(UNEVEN + [(zone, DAY) for zone in ZONES])


@given(DAYS, spots, st.integers(1, 8).map(lambda n: 15 * n), st.integers(1, 3))
@settings(max_examples=200)
def test_exactly_the_places_that_could_be_booked_are_offered(where, spots, minutes, capacity):
    zone, day = where
    first = datetime.combine(day, datetime.min.time())
    open_at = ((0, 300), (480, 1440))
    hours = {(r, day + timedelta(days=n)): open_at for r in (DOCTOR, ROOM) for n in (-1, 0, 1)}
    occupied = [
        Occupied(identity(50 + n), resource, first + timedelta(minutes=minute), length, zone)
        for n, (resource, minute, length) in enumerate(spots)
    ]
    capacities = {DOCTOR: capacity, ROOM: capacity}
    places = Search(hours, occupation(occupied, zone, capacities), zone, 15, first)
    found = {
        slot.start for slot in places.openings(Wish(((DOCTOR,), (ROOM,)), minutes, first), day, day)
    }
    expected = set()
    for minute in range(0, 1440, 15):
        start = first + timedelta(minutes=minute)
        if not wall_exists(start, zone) or not within_hours(start, minutes, zone, open_at):
            continue
        if not clashes(Wanted(start, minutes, zone, (DOCTOR, ROOM)), occupied, capacities):
            expected.add(start)
    assert found == expected


@pytest.mark.parametrize("zone", ZONES)
def test_every_hour_of_a_long_day_is_offered_once(zone) -> None:
    for own_zone, day in UNEVEN:
        if own_zone != zone:
            continue
        first = datetime.combine(day, datetime.min.time())
        places = Search({(DOCTOR, day): ((0, 1440),)}, occupation(zone=zone), zone, 60, first)
        starts = [s.start for s in places.openings(Wish(((DOCTOR,),), 60, first), day, day)]
        assert len(starts) == len(set(starts))
        assert all(wall_exists(start, zone) for start in starts)
