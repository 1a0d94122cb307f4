"""A day is closed when all is known; then nothing of it changes."""

from __future__ import annotations

from datetime import timedelta

import pytest

from clinic_desktop.kernel.permissions import Actor, Role
from clinic_desktop.modules.agenda.api import (
    AppointmentStatus,
    CancelAppointment,
    ChangeStatus,
    DayClosed,
    DayHasOpen,
    DayNotOver,
    MoveAppointment,
    Settle,
    WalkIn,
    appointment,
    cancel_appointment,
    change_status,
    close_day,
    closed_day,
    closed_days,
    numbers_of_day,
    open_appointments,
    reopen_day,
    reschedule_appointment,
    settle_and_close,
    undo_change,
    walk_in,
)
from clinic_desktop.storage.context import ReasonNeeded
from tests.support.agenda_clinic import TUESDAY

S = AppointmentStatus


def step(clinic, change, *statuses):
    for status in statuses:
        command = ChangeStatus(change.appointment_id, change.version, status)
        change = change_status(clinic.ctx, command)
    return change


@pytest.fixture
def day(clinic, clock):
    """Return a day of which all is known: one done, one missed, one cancelled, one walk-in."""
    done = step(clinic, clinic.book("11:00"), S.ARRIVED)
    clock.advance(timedelta(minutes=20))
    step(clinic, done, S.IN_ROOM, S.FULFILLED)
    step(clinic, clinic.book("11:30", clinic.luis), S.NO_SHOW)
    gone = clinic.book("12:00", clinic.marta)
    cancel_appointment(clinic.ctx, CancelAppointment(gone.appointment_id, 1, "ill"))
    desk = walk_in(clinic.ctx, WalkIn(clinic.marta, (clinic.bey,)))
    clock.advance(timedelta(minutes=10))
    step(clinic, desk, S.IN_ROOM, S.FULFILLED)
    return done


def test_an_open_appointment_stands_in_the_way_and_is_named(clinic):
    change = clinic.book("11:00")
    with pytest.raises(DayHasOpen) as refused:
        close_day(clinic.ctx, TUESDAY)
    assert "Ana" in refused.value.message()
    assert [a.id for a in open_appointments(clinic.ctx, TUESDAY)] == [change.appointment_id]
    assert closed_day(clinic.ctx, TUESDAY) is None


def test_the_numbers_of_the_day_are_kept(clinic, day):
    now = numbers_of_day(clinic.ctx, TUESDAY)
    closed = close_day(clinic.ctx, TUESDAY)
    assert closed.numbers == now
    assert closed == closed_day(clinic.ctx, TUESDAY) == close_day(clinic.ctx, TUESDAY)
    assert now.by_status == {S.FULFILLED: 2, S.NO_SHOW: 1, S.CANCELLED: 1}
    assert (now.waited_median, now.waited_p90, now.waited_longest) == (10, 20, 20)
    assert now.walk_ins == 1
    assert now.no_show_rate == pytest.approx(1 / 3)
    (alba,) = [use for use in now.use if use.resource_id == clinic.alba]
    assert (alba.open_minutes, alba.used_minutes) == (420, 30)
    assert closed.audit_head


def test_nothing_of_a_closed_day_changes(clinic, day):
    forgotten = step(clinic, clinic.book("16:30"), S.NO_SHOW)
    close_day(clinic.ctx, TUESDAY)
    other = clinic.book("11:00", day=clinic.tomorrow())
    with pytest.raises(DayClosed):
        clinic.book("16:00")
    with pytest.raises(DayClosed):
        step(clinic, forgotten, S.ARRIVED)
    with pytest.raises(DayClosed):
        undo_change(clinic.ctx, forgotten)
    into = MoveAppointment(other.appointment_id, 1, clinic.at("16:00"))
    with pytest.raises(DayClosed):
        reschedule_appointment(clinic.ctx, into)


def test_tomorrow_is_not_over(clinic):
    with pytest.raises(DayNotOver):
        close_day(clinic.ctx, clinic.tomorrow())


def test_the_manager_opens_it_again_with_a_reason(clinic, day):
    close_day(clinic.ctx, TUESDAY)
    manager = Actor(clinic.ctx.actor.user_id, "Mara", frozenset({Role.OFFICE_MANAGER}))
    clinic.ctx.actor = manager
    with pytest.raises(ReasonNeeded):
        reopen_day(clinic.ctx, TUESDAY, "  ")
    reopen_day(clinic.ctx, TUESDAY, "one visit was forgotten")
    assert closed_day(clinic.ctx, TUESDAY) is None
    clinic.book("16:00")
    with pytest.raises(DayHasOpen):
        close_day(clinic.ctx, TUESDAY)


def test_outcomes_and_the_close_stand_or_fall_together(clinic):
    done, forgotten = clinic.book("11:00"), clinic.book("11:30", clinic.luis)
    outcome = Settle(done.appointment_id, done.version, S.FULFILLED)
    with pytest.raises(DayHasOpen) as refused:
        settle_and_close(clinic.ctx, TUESDAY, [outcome])
    assert [a.id for a in refused.value.appointments] == [forgotten.appointment_id]
    assert appointment(clinic.ctx, done.appointment_id).status is S.BOOKED
    both = [outcome, Settle(forgotten.appointment_id, forgotten.version, S.NO_SHOW)]
    closed = settle_and_close(clinic.ctx, TUESDAY, both)
    assert closed.numbers.by_status == {S.FULFILLED: 1, S.NO_SHOW: 1}
    assert closed == closed_day(clinic.ctx, TUESDAY)


def test_the_closed_ones_of_some_days_are_known(clinic, day):
    close_day(clinic.ctx, TUESDAY)
    week = (TUESDAY - timedelta(days=1), TUESDAY + timedelta(days=5))
    assert set(closed_days(clinic.ctx, *week)) == {TUESDAY}
    manager = Actor(clinic.ctx.actor.user_id, "Mara", frozenset({Role.OFFICE_MANAGER}))
    clinic.ctx.actor = manager
    reopen_day(clinic.ctx, TUESDAY, "One was missing")
    assert closed_days(clinic.ctx, *week) == {}
