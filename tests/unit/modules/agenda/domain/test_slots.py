"""The search for free places."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from itertools import islice

from hypothesis import given, settings
from hypothesis import strategies as st

from clinic_desktop.kernel.clock import wall_exists
from clinic_desktop.modules.agenda.domain.clashes import Occupied, Wanted, clashes, within_hours
from clinic_desktop.modules.agenda.domain.slots import Calendar, common_hours, free_slots
from tests.support.agenda import ZONES, identity, transition_days

MADRID = "Europe/Madrid"
DAY = date(2026, 11, 24)
DOCTOR, ROOM = identity(1), identity(2)
MORNING = datetime(2026, 11, 24, 8)


def calendar(occupied=(), *, hours=None, now=MORNING, zone=MADRID) -> Calendar:
    days = [DAY + timedelta(days=n) for n in range(4)]
    open_at = hours or {(r, d): ((540, 660),) for r in (DOCTOR, ROOM) for d in days}
    return Calendar(open_at, tuple(occupied), zone, 15, now)


def held(resource, hour: int, minute: int, minutes: int) -> Occupied:
    return Occupied(
        identity(100 + hour), resource, datetime(2026, 11, 24, hour, minute), minutes, MADRID
    )


def starts(found) -> list[str]:
    return [f"{slot.start:%d %H:%M}" for slot in found]


def test_the_next_three_are_on_the_grid_within_hours() -> None:
    found = islice(free_slots(calendar(), (DOCTOR,), MORNING, 30, 3), 3)
    assert starts(found) == ["24 09:00", "24 09:15", "24 09:30"]


def test_none_in_the_past_and_the_next_day_when_today_is_full() -> None:
    late = datetime(2026, 11, 24, 10, 20)
    found = islice(free_slots(calendar(now=late), (DOCTOR,), MORNING, 30, 3), 2)
    assert starts(found) == ["24 10:30", "25 09:00"]


def test_all_resources_must_be_free_at_once() -> None:
    busy = [held(DOCTOR, 9, 0, 45), held(ROOM, 10, 0, 30)]
    found = islice(free_slots(calendar(busy), (DOCTOR, ROOM), MORNING, 15, 3), 3)
    assert starts(found) == ["24 09:45", "24 10:30", "24 10:45"]


def test_a_resource_without_hours_is_closed() -> None:
    hours = {(DOCTOR, DAY): ((540, 660),)}
    assert not list(free_slots(calendar(hours=hours), (DOCTOR, ROOM), MORNING, 15, 3))


def test_common_hours_of_several() -> None:
    assert common_hours([((540, 780), (960, 1200)), ((600, 1000),)]) == ((600, 780), (960, 1000))
    assert common_hours([((540, 780),), ()]) == ()


spots = st.lists(
    st.tuples(
        st.sampled_from([DOCTOR, ROOM]),
        st.integers(0, 2 * 96).map(lambda n: 15 * n),
        st.integers(1, 12).map(lambda n: 5 * n),
    ),
    max_size=25,
)
DAYS = [(zone, day) for zone in ZONES for day in transition_days(zone, 2024, 2028)]


@given(st.sampled_from(DAYS), spots, st.integers(1, 8).map(lambda n: 15 * n))
@settings(max_examples=150)
def test_every_place_offered_could_be_booked(where, spots, minutes) -> None:
    zone, day = where
    first = datetime.combine(day, datetime.min.time())
    hours = {
        (r, day + timedelta(days=n)): ((0, 300), (480, 1440))
        for r in (DOCTOR, ROOM)
        for n in (0, 1)
    }
    occupied = [
        Occupied(identity(50 + n), resource, first + timedelta(minutes=minute), length, zone)
        for n, (resource, minute, length) in enumerate(spots)
    ]
    plan = Calendar(hours, occupied, zone, 15, first)
    for slot in islice(free_slots(plan, (DOCTOR, ROOM), first, minutes, 2), 40):
        wanted = Wanted(slot.start, minutes, zone, (DOCTOR, ROOM))
        assert not clashes(wanted, occupied)
        assert wall_exists(slot.start, zone)
        open_at = hours[DOCTOR, slot.start.date()]
        assert within_hours(slot.start, minutes, zone, open_at)
