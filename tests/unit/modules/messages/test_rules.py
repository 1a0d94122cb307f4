"""When messages go out: properties of rules, planning and backoff."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinic_desktop.kernel.clock import instant_of, wall_of
from clinic_desktop.modules.messages.domain.message import ChannelKind, MessageStatus, Purpose
from clinic_desktop.modules.messages.domain.planning import Upcoming, plan_reminders
from clinic_desktop.modules.messages.domain.retrying import LONGEST_WAIT, next_try, wait_before
from clinic_desktop.modules.messages.domain.rules import (
    LEAST_NOTICE,
    Circumstances,
    LateBooking,
    Lead,
    QuietHours,
    Rule,
    built_in_rules,
    notice_window,
    reminder_window,
    rule_problems,
    with_built_in,
)
from tests.support.agenda import ZONES, identity

START = datetime(2026, 11, 27, 10, 30)
LONG_AGO = datetime(2026, 1, 1, tzinfo=UTC)

walls = st.datetimes(datetime(2026, 1, 1), datetime(2028, 1, 1)).map(
    lambda wall: wall.replace(second=0, microsecond=0)
)
instants = st.datetimes(datetime(2026, 1, 1), datetime(2028, 1, 1), timezones=st.just(UTC))
minutes = st.integers(0, 24 * 60 - 1)
leads = st.one_of(
    st.builds(Lead, days=st.integers(0, 30), at=minutes),
    st.builds(Lead, minutes=st.integers(30, 24 * 60)),
)
rules = st.builds(
    Rule,
    id=st.integers(1, 3).map(identity),
    name=st.just("r"),
    lead=leads,
    late=st.sampled_from(LateBooking),
    skip_confirmed=st.booleans(),
)
circumstances = st.builds(
    Circumstances,
    zone=st.sampled_from(ZONES),
    quiet=st.builds(QuietHours, minutes, minutes),
    max_age=st.integers(1, 168).map(lambda hours: timedelta(hours=hours)),
    is_open=st.sampled_from([lambda _d: True, lambda d: d.weekday() < 5, lambda _d: False]),
)
appointments = st.builds(
    Upcoming,
    id=st.integers(10, 15).map(identity),
    patient_id=st.just(identity(9)),
    start=walls,
    type_id=st.none(),
    modality=st.sampled_from(["in-person", "video"]),
    confirmed=st.booleans(),
    placed=instants,
)


@given(rule=rules, start=walls, placed=instants, around=circumstances)
def test_a_reminder_never_goes_out_too_late_or_before_the_booking(rule, start, placed, around):
    window = reminder_window(rule, start, placed, around)
    if window is not None:
        assert window.expires <= instant_of(start, around.zone) - LEAST_NOTICE
        assert placed <= window.due < window.expires
        assert window.expires - window.due <= around.max_age


@given(start=walls, now=instants, around=circumstances)
def test_a_notice_waits_for_the_grace_and_never_comes_too_late(start, now, around):
    window = notice_window(start, now, around)
    if window is not None:
        assert now < window.due < window.expires <= instant_of(start, around.zone) - LEAST_NOTICE


@given(
    found=st.lists(appointments, max_size=6, unique_by=lambda a: a.id),
    known=st.lists(rules, max_size=3, unique_by=lambda r: r.id),
    moments=st.lists(instants, min_size=1, max_size=8),
    around=circumstances,
)
def test_planning_at_any_moments_in_any_order_plans_each_once(found, known, moments, around):
    existing: dict[UUID, MessageStatus] = {}
    for now in moments:  # forwards, backwards, by years
        for planned in plan_reminders(found, known, existing, now, around):
            assert planned.id not in existing
            assert planned.window.expires > now
            begins = instant_of(planned.appointment.start, around.zone)
            assert planned.window.due < begins
            assert now < begins - LEAST_NOTICE
            existing[planned.id] = MessageStatus.QUEUED


@given(instant=instants, quiet=st.builds(QuietHours, minutes, minutes), zone=st.sampled_from(ZONES))
def test_quiet_hours_end(instant, quiet, zone):
    after = quiet.loud_after(instant, zone)
    assert instant <= after <= instant + timedelta(hours=26)
    wall = wall_of(after, zone)
    if after != instant:
        assert wall.hour * 60 + wall.minute >= quiet.end or wall.minute == quiet.end % 60
    assert quiet.loud_before(instant, zone) <= instant


def plain(**more) -> Circumstances:
    values = {"zone": "Europe/Madrid", "quiet": QuietHours(), "max_age": timedelta(hours=36)}
    return Circumstances(**(values | more))


def due(rule: Rule, **more) -> str:
    window = reminder_window(rule, START, LONG_AGO, plain(**more))
    assert window is not None
    return f"{wall_of(window.due, 'Europe/Madrid'):%a %d %H:%M}"


def test_two_days_before_at_ten():
    assert due(built_in_rules()[0]) == "Wed 25 10:00"


def test_a_closed_day_is_stepped_over_backwards():
    assert due(built_in_rules()[0], is_open=lambda day: day.day < 24) == "Mon 23 10:00"


def test_a_reminder_in_the_night_goes_out_the_evening_before():
    early = replace(built_in_rules()[1], lead=Lead(minutes=5 * 60))
    assert due(early) == "Fri 27 08:00"
    window = reminder_window(
        early, START.replace(hour=8, minute=0), LONG_AGO, plain(quiet=QuietHours(21 * 60, 8 * 60))
    )
    assert window is not None
    assert f"{wall_of(window.due, 'Europe/Madrid'):%a %H:%M}" == "Thu 20:59"


def test_across_a_change_of_clocks_ten_is_ten():
    rule, sunday = built_in_rules()[0], datetime(2027, 3, 29, 9)
    window = reminder_window(rule, sunday, LONG_AGO, plain())
    assert window is not None
    assert wall_of(window.due, "Europe/Madrid") == datetime(2027, 3, 27, 10)


def test_a_rule_is_for_some_types_and_ways_only():
    rule = replace(
        built_in_rules()[0], type_ids=frozenset({identity(1)}), modalities=frozenset({"video"})
    )
    assert rule.covers(identity(1), "video")
    assert not rule.covers(identity(2), "video")
    assert not rule.covers(identity(1), "phone")
    assert not rule.covers(None, "video")


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"name": " "}, "name"),
        ({"name": "x" * 81}, "name"),
        ({"channels": ()}, "channels"),
        ({"lead": Lead(days=31, at=600)}, "days"),
        ({"lead": Lead(days=1, at=-1)}, "at"),
        ({"lead": Lead(minutes=29)}, "minutes"),
        ({"lead": Lead(minutes=1441)}, "minutes"),
    ],
)
def test_impossible_rules_are_refused_by_field(changes, field):
    assert list(rule_problems(replace(built_in_rules()[0], **changes))) == [field]


def test_saved_rules_stand_in_place_of_delivered_ones():
    first = built_in_rules()[0]
    saved = replace(first, name="Later", version=3)
    own = Rule(identity(5), "Own")
    found = with_built_in({first.id: saved, own.id: own})
    assert found[0].name == "Later"
    assert not found[0].own
    assert found[-1].own
    assert len(found) == len(built_in_rules()) + 1


def test_the_delivered_rules_are_sound():
    assert all(rule_problems(rule) == {} for rule in built_in_rules())
    notices = {rule.purpose for rule in built_in_rules()}
    # A change follows the rule of “moved”; an e-mail is a person's alone.
    assert notices == set(Purpose) - {Purpose.CHANGED, Purpose.MAIL}
    assert built_in_rules()[0].channels[0] is ChannelKind.EMAIL


@given(attempt=st.integers(0, 10_000), number=st.integers(1, 2**64))
def test_waiting_grows_to_an_hour_and_is_the_same_in_every_run(attempt, number):
    wait = wait_before(attempt, UUID(int=number))
    assert timedelta(seconds=48) <= wait <= LONGEST_WAIT * 1.2
    assert wait == wait_before(attempt, UUID(int=number))


@given(asked=st.floats(-1e9, 1e9))
def test_a_server_may_ask_for_an_hour_at_most(asked):
    wait = next_try(LONG_AGO, 1, UUID(int=1), asked) - LONG_AGO
    assert timedelta(seconds=48) <= wait <= timedelta(hours=1)
