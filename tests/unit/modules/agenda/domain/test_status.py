"""The status machine of appointments."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinic_desktop.modules.agenda.domain.status import (
    OCCUPYING,
    TRANSITIONS,
    AppointmentClosed,
    AppointmentStatus,
    StatusNotPossible,
    check_movable,
    check_step,
    next_statuses,
    stamp,
    status_text,
)

S = AppointmentStatus


def test_values_are_those_of_fhir() -> None:
    fhir = {
        "proposed", "pending", "booked", "arrived", "fulfilled", "cancelled", "noshow",
        "entered-in-error", "checked-in", "waitlist",
    }  # fmt: skip
    assert {s.value for s in S} - fhir == {"confirmed"}


def test_no_step_leads_to_itself_or_out_of_an_error() -> None:
    assert all(before != after for before, after in TRANSITIONS)
    assert not next_statuses(S.ENTERED_IN_ERROR)


def test_the_ordinary_visit_is_possible() -> None:
    way = [S.PROPOSED, S.BOOKED, S.CONFIRMED, S.ARRIVED, S.IN_ROOM, S.FULFILLED]
    for before, after in pairwise(way):
        check_step(before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (S.ARRIVED, S.BOOKED),
        (S.IN_ROOM, S.ARRIVED),
        (S.FULFILLED, S.IN_ROOM),
        (S.NO_SHOW, S.ARRIVED),
        (S.CANCELLED, S.BOOKED),
    ],
)
def test_a_wrong_click_can_be_corrected(before: S, after: S) -> None:
    check_step(before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (S.CANCELLED, S.FULFILLED),
        (S.FULFILLED, S.CANCELLED),
        (S.NO_SHOW, S.FULFILLED),
        (S.BOOKED, S.FULFILLED),
        (S.FULFILLED, S.ENTERED_IN_ERROR),
    ],
)
def test_impossible_steps_say_both_states(before: S, after: S) -> None:
    with pytest.raises(StatusNotPossible) as caught:
        check_step(before, after)
    assert status_text(before) in caught.value.message()
    assert status_text(after) in caught.value.message()


def test_what_is_over_cannot_be_moved() -> None:
    for status in (S.FULFILLED, S.CANCELLED, S.NO_SHOW, S.ENTERED_IN_ERROR):
        with pytest.raises(AppointmentClosed):
            check_movable(status)
    check_movable(S.BOOKED)
    check_movable(S.ARRIVED)


def test_stamps_follow_the_visit_and_a_correction_removes_the_wrong_one() -> None:
    times = stamp({S.BOOKED: 1}, S.BOOKED, S.ARRIVED, 10)
    times = stamp(times, S.ARRIVED, S.IN_ROOM, 20)
    assert times == {S.BOOKED: 1, S.ARRIVED: 10, S.IN_ROOM: 20}
    assert stamp(times, S.IN_ROOM, S.ARRIVED, 30) == {S.BOOKED: 1, S.ARRIVED: 10}
    assert stamp({S.BOOKED: 1, S.NO_SHOW: 5}, S.NO_SHOW, S.ARRIVED, 9) == {
        S.BOOKED: 1,
        S.ARRIVED: 9,
    }


@given(st.lists(st.sampled_from(sorted(TRANSITIONS)), max_size=30))
def test_after_any_walk_the_present_status_is_stamped(steps: list[tuple[S, S]]) -> None:
    status, times, now = S.BOOKED, {S.BOOKED: 0}, 0
    for before, after in steps:
        if before is not status:
            continue
        now += 1
        times = stamp(times, before, after, now)
        status = after
        assert status in times
        ended = {S.FULFILLED, S.NO_SHOW, S.CANCELLED} & times.keys()
        assert ended <= {status}


def test_cancelled_and_missed_leave_the_place_free() -> None:
    assert not {S.CANCELLED, S.NO_SHOW, S.ENTERED_IN_ERROR} & OCCUPYING
