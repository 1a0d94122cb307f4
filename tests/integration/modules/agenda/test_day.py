"""The day's numbers, the waiting room, the walk-in, the trail, the index of places."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from clinic_desktop.kernel.errors import NeedsConfirmation
from clinic_desktop.modules.agenda.api import (
    AppointmentStatus,
    CancelAppointment,
    ChangeStatus,
    MoveAppointment,
    SlotTaken,
    WalkIn,
    appointment,
    appointment_trail,
    cancel_appointment,
    change_status,
    day,
    day_counts,
    month_load,
    reschedule_appointment,
    waiting_room,
    walk_in,
)
from clinic_desktop.modules.practice.api import (
    AnnounceClosure,
    PractitionerDetails,
    add_entry,
    announce_closure,
)
from tests.support.agenda_clinic import TUESDAY, SmallClinic

S = AppointmentStatus


def step(clinic: SmallClinic, appointment_id, *statuses: S) -> None:
    for status in statuses:
        version = appointment(clinic.ctx, appointment_id).version
        change_status(clinic.ctx, ChangeStatus(appointment_id, version, status))


def test_the_waiting_room_is_by_arrival_with_minutes_and_an_alarm(clinic, clock) -> None:
    late = clinic.book("12:00", clinic.luis)
    first = clinic.book("11:00", clinic.ana)
    unconfirmed = clinic.book("16:00", clinic.marta)
    step(clinic, late.appointment_id, S.ARRIVED)
    clock.advance(timedelta(minutes=20))
    step(clinic, first.appointment_id, S.ARRIVED)
    clock.advance(timedelta(minutes=12))
    room = waiting_room(clinic.ctx, TUESDAY)
    entries = [(e.appointment.patient_name, e.minutes, e.late) for e in room.waiting]
    assert entries == [("Luis Gil", 32, True), ("Ana Pérez Soto", 12, False)]
    assert [a.id for a in room.to_confirm] == [unconfirmed.appointment_id]
    step(clinic, late.appointment_id, S.IN_ROOM)
    clock.advance(timedelta(minutes=3))
    room = waiting_room(clinic.ctx, TUESDAY)
    assert [(e.appointment.patient_name, e.minutes) for e in room.in_room] == [("Luis Gil", 3)]
    step(clinic, late.appointment_id, S.FULFILLED)
    assert waiting_room(clinic.ctx, TUESDAY).done == 1


def test_a_walk_in_takes_the_next_free_place_and_has_arrived(clinic, clock) -> None:
    clinic.book("10:30", clinic.luis)
    change = walk_in(clinic.ctx, WalkIn(clinic.ana, (clinic.alba,)))
    shown = appointment(clinic.ctx, change.appointment_id)
    assert (f"{shown.start:%H:%M}", shown.minutes, shown.status) == ("11:00", 15, S.ARRIVED)
    assert shown.status_times[S.ARRIVED] == clock.now()


def test_a_walk_in_on_a_full_day_must_be_overbooked(clinic, clock) -> None:
    clock.advance(timedelta(hours=7, minutes=30))  # 17:54, open until 19:00
    clinic.book("17:45", clinic.luis, minutes=75, acknowledged=frozenset({"in-the-past"}))
    walk = WalkIn(clinic.ana, (clinic.alba,))
    with pytest.raises(SlotTaken) as caught:
        walk_in(clinic.ctx, walk)
    assert caught.value.alternatives[0].start.date() == TUESDAY + timedelta(days=1)
    accepted = frozenset(w.name for w in caught.value.warnings)
    overbooked = walk_in(
        clinic.ctx, WalkIn(clinic.ana, (clinic.alba,), acknowledged=accepted, reason="fever")
    )
    assert overbooked.after.overbooked
    assert f"{overbooked.after.start:%H:%M}" == "17:50"


def test_the_month_shows_how_full_the_days_are(clinic: SmallClinic) -> None:
    for time in ("10:30", "11:00", "11:30", "12:00", "12:30"):
        clinic.book(time, clinic.luis)
    cancelled = clinic.book("16:00", clinic.luis)
    cancel = CancelAppointment(cancelled.appointment_id, 1, "ill")
    cancel_appointment(clinic.ctx, cancel)
    loads = month_load(clinic.ctx, date(2026, 11, 1), date(2026, 11, 30), (clinic.alba,))
    assert len(loads) == 30
    busy = loads[TUESDAY]
    assert (busy.appointments, busy.booked_minutes, busy.open_minutes) == (5, 150, 420)
    assert busy.level == 2
    assert loads[TUESDAY + timedelta(days=1)].level == 0


def test_the_counts_of_a_day(clinic: SmallClinic) -> None:
    past = {"acknowledged": frozenset({"in-the-past"})}
    missed = clinic.book("11:00", clinic.luis, day=TUESDAY - timedelta(days=1), **past)
    came = clinic.book("12:00", clinic.luis, day=TUESDAY - timedelta(days=1), **past)
    step(clinic, missed.appointment_id, S.NO_SHOW)
    step(clinic, came.appointment_id, S.ARRIVED, S.IN_ROOM, S.FULFILLED)
    clinic.book("12:00", clinic.ana, minutes=60, resource_ids=(clinic.alba, clinic.room))
    counts = day_counts(clinic.ctx, TUESDAY, (clinic.alba,))
    assert counts.by_status == {S.BOOKED: 1}
    assert counts.booked == 1
    assert counts.free_slots == 6 + 12  # 10:30-12:00 and 16:00-19:00 in quarters
    assert counts.no_show_rate == 0.5


def test_the_trail_tells_who_did_what_from_what_to_what(clinic: SmallClinic) -> None:
    made = clinic.book("11:00", type_id=clinic.check_up)
    move = MoveAppointment(made.appointment_id, 1, clinic.at("12:00"), (clinic.bey,))
    reschedule_appointment(clinic.ctx, move)
    cancel_appointment(clinic.ctx, CancelAppointment(made.appointment_id, 2, "ill"))
    trail = appointment_trail(clinic.ctx, made.appointment_id)
    assert [entry.action for entry in trail] == ["booked", "moved", "cancelled"]
    booked, moved, cancelled = trail
    assert booked.before == {}
    assert booked.after["Time"] == "2026-11-24 11:00"
    assert booked.after["Type"] == "Check-up"
    assert (moved.before["Time"], moved.after["Time"]) == ("2026-11-24 11:00", "2026-11-24 12:00")
    assert (moved.before["With"], moved.after["With"]) == ("Dr Alba Ferrer", "Dr Bey")
    assert cancelled.after == {
        "Status": "Cancelled",
        "Reason": "ill",
        "Cancelled by": "the patient",
    }
    assert booked.user_id == clinic.ctx.actor.user_id
    assert booked.at == clinic.ctx.clock.now()


def test_the_index_of_what_is_occupied_follows_every_write(clinic: SmallClinic) -> None:
    made = clinic.book("11:00", resource_ids=(clinic.alba, clinic.room))
    move = MoveAppointment(made.appointment_id, 1, clinic.at("12:00"), (clinic.bey, clinic.room))
    reschedule_appointment(clinic.ctx, move)
    clinic.book("16:00", clinic.luis)
    with pytest.raises(NeedsConfirmation):
        clinic.book("16:00", clinic.luis, resource_ids=(clinic.bey,))
    wanted = """SELECT a.day, unhex(j.value), a.start_minute, a.id, a.minutes, a.zone, a.status
        FROM appointment a, json_each(a.resources) j
        WHERE a.removed = 0 AND a.status <> 'entered-in-error' ORDER BY 1, 2, 3, 4"""
    with clinic.ctx.reading() as connection:
        there = connection.exec_driver_sql(
            "SELECT day, resource_id, start_minute, appointment_id, minutes, zone, status"
            " FROM appointment_resource ORDER BY 1, 2, 3, 4"
        ).all()
        assert there == connection.exec_driver_sql(wanted).all()
    assert len(there) == 3
    assert len(day(clinic.ctx, TUESDAY).appointments) == 2


def test_a_day_shows_at_once_what_the_practice_changed(clinic: SmallClinic) -> None:
    day(clinic.ctx, TUESDAY)
    announce_closure(clinic.ctx, AnnounceClosure(clinic.alba, TUESDAY, TUESDAY, "Leave"))
    closure = AnnounceClosure(None, clinic.tomorrow(), clinic.tomorrow(), "Local feast")
    announce_closure(clinic.ctx, closure)
    add_entry(clinic.ctx, PractitionerDetails("New", "Dr"))
    plan = day(clinic.ctx, TUESDAY)
    assert plan.columns[0].open == ()
    assert "Dr New" in [column.name for column in plan.columns]
    assert day(clinic.ctx, clinic.tomorrow()).holiday == "Local feast"
