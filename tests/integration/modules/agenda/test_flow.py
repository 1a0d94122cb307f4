"""Patients who are here: tickets, queues, calling, rooms; and how reliably patients come."""

from __future__ import annotations

from datetime import timedelta

import pytest

from clinic_desktop.modules.agenda.api import (
    AppointmentStatus,
    CancelAppointment,
    CancelledBy,
    ChangeStatus,
    NobodyWaits,
    NotHere,
    Risk,
    SendToStation,
    StatusNotPossible,
    WalkIn,
    appointment,
    call_next,
    cancel_appointment,
    change_status,
    change_statuses,
    explanation,
    patient_reliability,
    queue_of,
    send_to_station,
    undo_change,
    walk_in,
)
from tests.support.agenda_clinic import TUESDAY

S = AppointmentStatus


@pytest.fixture
def arrive(clinic, clock):
    def do(change):
        clock.advance(timedelta(minutes=1))
        return change_status(
            clinic.ctx, ChangeStatus(change.appointment_id, change.version, S.ARRIVED)
        )

    return do


def ids(queue):
    return [a.id for a in queue]


def test_who_is_here_has_the_next_number_of_the_day_and_keeps_it(clinic, arrive):
    first = arrive(clinic.book("11:00"))
    second = arrive(clinic.book("11:30", clinic.luis))
    assert (first.after.ticket, second.after.ticket) == (1, 2)
    back = change_status(clinic.ctx, ChangeStatus(first.appointment_id, 2, S.BOOKED))
    assert arrive(back).after.ticket == 1
    desk = walk_in(clinic.ctx, WalkIn(clinic.marta, (clinic.bey,)))
    assert desk.after.ticket == 3


def test_who_came_first_is_called_first_whatever_was_booked(clinic, arrive):
    later = arrive(clinic.book("12:00", clinic.luis, resource_ids=(clinic.alba, clinic.room)))
    sooner = arrive(clinic.book("11:00"))
    assert ids(queue_of(clinic.ctx, clinic.alba, TUESDAY)) == [
        later.appointment_id,
        sooner.appointment_id,
    ]
    called = call_next(clinic.ctx, clinic.alba)
    assert called.appointment_id == later.appointment_id
    assert (called.after.status, called.after.station_id) == (S.IN_ROOM, clinic.room)
    undo_change(clinic.ctx, called)
    assert call_next(clinic.ctx, clinic.alba).appointment_id == later.appointment_id
    assert call_next(clinic.ctx, clinic.alba, clinic.room).after.station_id == clinic.room
    with pytest.raises(NobodyWaits):
        call_next(clinic.ctx, clinic.alba)


def test_a_patient_waits_where_they_were_sent(clinic, arrive):
    here = arrive(clinic.book("11:00"))
    command = SendToStation(here.appointment_id, here.version, clinic.room)
    sent = send_to_station(clinic.ctx, command)
    assert sent.after.times[S.ARRIVED] == here.after.times[S.ARRIVED]
    assert ids(queue_of(clinic.ctx, clinic.room, TUESDAY)) == [here.appointment_id]
    assert queue_of(clinic.ctx, clinic.alba, TUESDAY) == ()
    called = call_next(clinic.ctx, clinic.room)
    assert called.after.station_id == clinic.room
    back = send_to_station(
        clinic.ctx, SendToStation(here.appointment_id, called.version, clinic.echo)
    )
    assert back.after.status is S.ARRIVED
    assert appointment(clinic.ctx, here.appointment_id).station_id == clinic.echo


def test_nobody_is_sent_who_is_not_here(clinic):
    change = clinic.book("11:00")
    with pytest.raises(NotHere):
        send_to_station(clinic.ctx, SendToStation(change.appointment_id, 1, clinic.room))


def test_several_change_together_or_not_at_all(clinic, arrive):
    first, second = clinic.book("11:00"), arrive(clinic.book("11:30", clinic.luis))
    missed = [ChangeStatus(c.appointment_id, c.version, S.NO_SHOW) for c in (first, second)]
    done = change_statuses(clinic.ctx, missed)
    assert {change.after.status for change in done} == {S.NO_SHOW}
    third = clinic.book("12:00")
    impossible = [
        ChangeStatus(third.appointment_id, third.version, S.CONFIRMED),
        ChangeStatus(first.appointment_id, done[0].version, S.FULFILLED),
    ]
    with pytest.raises(StatusNotPossible):
        change_statuses(clinic.ctx, impossible)
    assert appointment(clinic.ctx, third.appointment_id).status is S.BOOKED


def test_missed_and_late_cancelled_appointments_count(clinic, clock):
    assert patient_reliability(clinic.ctx, clinic.ana).risk is Risk.LOW
    for time, by in (("11:00", CancelledBy.PATIENT), ("11:30", CancelledBy.PRACTICE)):
        change = clinic.book(time)
        cancel_appointment(clinic.ctx, CancelAppointment(change.appointment_id, 1, "ill", by))
    in_time = clinic.book("11:00", day=TUESDAY + timedelta(days=3))
    cancel_appointment(clinic.ctx, CancelAppointment(in_time.appointment_id, 1, "travels"))
    for time in ("12:00", "12:30"):
        missed = clinic.book(time)
        change_status(clinic.ctx, ChangeStatus(missed.appointment_id, 1, S.NO_SHOW))
    found = patient_reliability(clinic.ctx, clinic.ana)
    assert (found.kept, found.no_shows, found.late_cancels) == (0, 2, 1)
    assert found.risk is Risk.HIGH
    assert "3" in explanation(found)
    assert explanation(patient_reliability(clinic.ctx, clinic.luis)) == ""
    clock.advance(timedelta(days=800))
    assert patient_reliability(clinic.ctx, clinic.ana).no_shows == 0
