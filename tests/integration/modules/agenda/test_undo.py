"""Undo and redo: everything done to appointments can be taken back, through the same rules."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace

import pytest

from clinic_desktop.kernel.errors import ClinicError, StaleRecord
from clinic_desktop.modules.agenda.api import (
    OUTSIDE_HOURS,
    PATIENT_DOUBLE_BOOKING,
    SLOT_TAKEN,
    AmendDetails,
    Appointment,
    AppointmentState,
    AppointmentStatus,
    CancelAppointment,
    Change,
    ChangeStatus,
    MoveAppointment,
    ResizeAppointment,
    SlotTaken,
    amend_details,
    appointment,
    appointments_of_patient,
    cancel_appointment,
    change_status,
    day,
    next_statuses,
    redo_change,
    reschedule_appointment,
    resize_appointment,
    undo_change,
)
from tests.support.agenda_clinic import TUESDAY, SmallClinic

S = AppointmentStatus


def test_a_booking_taken_back_is_gone_from_the_day_and_can_come_again(clinic: SmallClinic) -> None:
    made = clinic.book("11:00")
    undo_change(clinic.ctx, made)
    assert day(clinic.ctx, TUESDAY).appointments == ()
    redo_change(clinic.ctx, made)
    (shown,) = day(clinic.ctx, TUESDAY).appointments
    assert (shown.status, set(shown.status_times)) == (S.BOOKED, {S.BOOKED})


def test_a_move_goes_back_and_forth(clinic: SmallClinic) -> None:
    made = clinic.book("11:00")
    moved = reschedule_appointment(
        clinic.ctx, MoveAppointment(made.appointment_id, 1, clinic.at("12:00"), (clinic.bey,))
    )
    undo_change(clinic.ctx, moved)
    back = appointment(clinic.ctx, made.appointment_id)
    assert (f"{back.start:%H:%M}", back.resource_ids) == ("11:00", (clinic.alba,))
    redo_change(clinic.ctx, moved)
    assert appointment(clinic.ctx, made.appointment_id).resource_ids == (clinic.bey,)


def test_undo_reports_that_the_old_place_is_taken(clinic: SmallClinic) -> None:
    made = clinic.book("11:00")
    move = MoveAppointment(made.appointment_id, 1, clinic.at("12:00"))
    moved = reschedule_appointment(clinic.ctx, move)
    clinic.book("11:00", clinic.luis)
    with pytest.raises(SlotTaken) as caught:
        undo_change(clinic.ctx, moved)
    assert "Luis Gil" in caught.value.message()
    assert caught.value.alternatives


def test_undo_reports_what_somebody_else_changed_since(clinic: SmallClinic) -> None:
    made = clinic.book("11:00")
    move = MoveAppointment(made.appointment_id, 1, clinic.at("12:00"))
    moved = reschedule_appointment(clinic.ctx, move)
    change_status(clinic.ctx, ChangeStatus(made.appointment_id, 2, S.ARRIVED))
    with pytest.raises(StaleRecord):
        undo_change(clinic.ctx, moved)


def test_the_same_undo_twice_is_refused(clinic: SmallClinic) -> None:
    made = clinic.book("11:00")
    undo_change(clinic.ctx, made)
    with pytest.raises(StaleRecord):
        undo_change(clinic.ctx, made)


@pytest.mark.parametrize("seed", range(6))
def test_fifty_random_actions_and_their_undos_change_nothing(clinic: SmallClinic, seed) -> None:
    chance = random.Random(seed)
    for time in ("10:30", "11:00", "12:00", "16:00"):
        clinic.book(time, clinic.luis)
    before = _states(clinic)
    done = [change for change in (_act(clinic, chance) for _ in range(50)) if change]
    assert len(done) > 15
    after = _states(clinic)
    for change in reversed(done):
        undo_change(clinic.ctx, change)
    assert _states(clinic) == before
    for change in done:
        redo_change(clinic.ctx, change)
    assert _states(clinic) == after


def _states(clinic: SmallClinic) -> dict[object, AppointmentState]:
    found = [
        a
        for patient in (clinic.ana, clinic.luis, clinic.marta)
        for a in appointments_of_patient(clinic.ctx, patient)
    ]
    return {a.id: replace(a.state, times=dict(a.state.times)) for a in found}


def _act(clinic: SmallClinic, chance: random.Random) -> Change | None:
    patient = chance.choice((clinic.ana, clinic.luis, clinic.marta))
    mine = appointments_of_patient(clinic.ctx, patient)
    actions: list[Callable[[], Change]] = [lambda: _book(clinic, chance, patient)]
    if mine:
        one = chance.choice(mine)
        actions += [lambda: _move(clinic, chance, one), lambda: _step(clinic, chance, one)]
        actions += [lambda: _resize(clinic, chance, one), lambda: _note(clinic, chance, one)]
    try:
        return chance.choice(actions)()
    except ClinicError:
        return None


def _accept(chance: random.Random) -> dict:
    names = frozenset({SLOT_TAKEN, OUTSIDE_HOURS, PATIENT_DOUBLE_BOOKING, "in-the-past"})
    return {"acknowledged": names, "reason": "urgent"} if chance.random() < 0.3 else {}


def _place(clinic: SmallClinic, chance: random.Random) -> dict:
    doctor = chance.choice((clinic.alba, clinic.bey))
    room = (clinic.room,) if chance.random() < 0.3 else ()
    minute = chance.randrange(38, 50)
    start = clinic.at(f"{minute // 4:02d}:{minute % 4 * 15:02d}")
    return {"start": start, "resource_ids": (doctor, *room)}


def _book(clinic: SmallClinic, chance: random.Random, patient) -> Change:
    place = _place(clinic, chance)
    return clinic.book("09:00", patient, **place, **_accept(chance))


def _move(clinic: SmallClinic, chance: random.Random, one: Appointment) -> Change:
    place = _place(clinic, chance)
    return reschedule_appointment(
        clinic.ctx, MoveAppointment(one.id, one.version, **place, **_accept(chance))
    )


def _resize(clinic: SmallClinic, chance: random.Random, one: Appointment) -> Change:
    minutes = chance.choice((15, 30, 45, 60))
    return resize_appointment(
        clinic.ctx, ResizeAppointment(one.id, one.version, minutes, **_accept(chance))
    )


def _step(clinic: SmallClinic, chance: random.Random, one: Appointment) -> Change:
    status = chance.choice(next_statuses(one.state.status))
    if status is S.CANCELLED:
        return cancel_appointment(clinic.ctx, CancelAppointment(one.id, one.version, "ill"))
    if status is S.ENTERED_IN_ERROR:
        status = S.ARRIVED
    return change_status(clinic.ctx, ChangeStatus(one.id, one.version, status, **_accept(chance)))


def _note(clinic: SmallClinic, chance: random.Random, one: Appointment) -> Change:
    comment = f"note {chance.randrange(100)}"
    return amend_details(clinic.ctx, AmendDetails(one.id, one.version, comment))
