"""Booking: what is written, what is refused, what can be overridden."""

from __future__ import annotations

from datetime import timedelta

import pytest

from clinic_desktop.kernel.errors import InvalidInput, NeedsConfirmation, NotAllowed, StaleRecord
from clinic_desktop.kernel.permissions import Role
from clinic_desktop.modules.agenda.api import (
    IN_THE_PAST,
    OUTSIDE_HOURS,
    PATIENT_DOUBLE_BOOKING,
    SLOT_TAKEN,
    AmendDetails,
    AppointmentClosed,
    AppointmentStatus,
    CancelAppointment,
    ChangeStatus,
    MoveAppointment,
    NoResource,
    OutsideHours,
    ResizeAppointment,
    SlotRequest,
    SlotTaken,
    StatusNotPossible,
    TimeDoesNotExist,
    amend_details,
    appointment,
    cancel_appointment,
    change_status,
    check_place,
    day,
    next_free_slots,
    reschedule_appointment,
    resize_appointment,
)
from clinic_desktop.storage.context import ReasonNeeded
from tests.support.agenda_clinic import TUESDAY, SmallClinic, make_clinic

S = AppointmentStatus
SPRING_SUNDAY = TUESDAY.replace(year=2027, month=3, day=28)


def times(slots) -> list[str]:
    return [f"{slot.start:%d %H:%M}" for slot in slots]


def test_a_booking_is_in_the_day_with_all_that_a_screen_shows(clinic: SmallClinic) -> None:
    change = clinic.book(
        "11:00", resource_ids=(clinic.alba, clinic.room), type_id=clinic.check_up, minutes=0
    )
    plan = day(clinic.ctx, TUESDAY)
    (shown,) = plan.appointments
    assert shown.id == change.appointment_id
    assert (shown.patient_name, shown.minutes, shown.type_name) == (
        "Ana Pérez Soto",
        45,
        "Check-up",
    )
    assert f"{shown.start:%H:%M}-{shown.end:%H:%M}" == "11:00-11:45"
    assert shown.resource_ids == (clinic.alba, clinic.room)
    assert shown.status is S.BOOKED
    assert shown.status_times[S.BOOKED] == clinic.ctx.clock.now()
    assert plan.column(clinic.alba) == plan.column(clinic.room) == (shown,)
    assert plan.column(clinic.bey) == ()
    assert [c.name for c in plan.columns] == ["Dr Alba Ferrer", "Dr Bey", "Room 1", "Ultrasound"]
    assert plan.columns[0].open == ((540, 780), (960, 1140))


def test_a_day_can_be_read_for_some_columns(clinic: SmallClinic) -> None:
    clinic.book("11:00")
    clinic.book("11:00", clinic.luis, resource_ids=(clinic.bey,))
    assert [a.patient_name for a in day(clinic.ctx, TUESDAY, (clinic.bey,)).appointments] == [
        "Luis Gil"
    ]


def test_a_taken_place_is_refused_with_the_next_three(clinic: SmallClinic) -> None:
    clinic.book("11:00")
    with pytest.raises(SlotTaken) as caught:
        clinic.book("11:15", clinic.luis)
    assert times(caught.value.alternatives) == ["24 11:30", "24 11:45", "24 12:00"]
    assert "Dr Alba Ferrer" in caught.value.message()
    assert "Ana Pérez Soto" in caught.value.message()
    assert [w.name for w in caught.value.warnings] == [SLOT_TAKEN]
    assert len(day(clinic.ctx, TUESDAY).appointments) == 1


def test_a_room_clashes_like_a_doctor(clinic: SmallClinic) -> None:
    clinic.book("11:00", resource_ids=(clinic.alba, clinic.room))
    with pytest.raises(SlotTaken) as caught:
        clinic.book("11:00", clinic.luis, resource_ids=(clinic.bey, clinic.room))
    assert "Room 1" in caught.value.message()
    clinic.book("11:00", clinic.luis, resource_ids=(clinic.bey,))


def test_closed_hours_are_refused_with_the_next_three(clinic: SmallClinic) -> None:
    with pytest.raises(OutsideHours) as caught:
        clinic.book("12:45")
    assert times(caught.value.alternatives) == ["24 16:00", "24 16:15", "24 16:30"]
    with pytest.raises(OutsideHours):
        clinic.book("11:00", day=TUESDAY + timedelta(days=4))


def test_overbooking_needs_a_reason_and_is_marked(clinic: SmallClinic) -> None:
    clinic.book("11:00")
    again = {"acknowledged": frozenset({SLOT_TAKEN}), "reason": "urgent"}
    made = clinic.book("11:00", clinic.luis, **again)
    shown = appointment(clinic.ctx, made.appointment_id)
    assert shown.overbooked
    assert made.after.override_reason == "urgent"
    moved = reschedule_appointment(
        clinic.ctx, MoveAppointment(shown.id, shown.version, clinic.at("12:00"))
    )
    assert not moved.after.overbooked


def test_a_receptionist_needs_a_reason_and_a_pharmacist_may_not(
    clinic: SmallClinic, make_ctx
) -> None:
    clinic.book("11:00")
    accept = frozenset({SLOT_TAKEN})
    desk = _as(clinic, make_ctx(Role.RECEPTIONIST))
    with pytest.raises(ReasonNeeded):
        desk.book("11:00", clinic.luis, acknowledged=accept, reason="  ")
    desk.book("11:00", clinic.luis, acknowledged=accept, reason="asked by Dr Alba")
    with pytest.raises(NotAllowed):
        _as(clinic, make_ctx(Role.PHARMACIST)).book("12:00")


def test_a_doctor_books_and_moves_only_in_the_own_column(clinic: SmallClinic, make_ctx) -> None:
    doctor = _as(clinic, make_ctx(Role.DOCTOR, practitioner_id=clinic.alba))
    own = doctor.book("11:00")
    with pytest.raises(NotAllowed):
        doctor.book("11:00", clinic.luis, resource_ids=(clinic.bey,))
    other = clinic.book("11:00", clinic.luis, resource_ids=(clinic.bey,))
    with pytest.raises(NotAllowed):
        change_status(doctor.ctx, ChangeStatus(other.appointment_id, 1, S.ARRIVED))
    move = MoveAppointment(own.appointment_id, 1, clinic.at("12:00"), (clinic.bey,))
    with pytest.raises(NotAllowed):
        reschedule_appointment(doctor.ctx, move)
    change_status(doctor.ctx, ChangeStatus(own.appointment_id, 1, S.ARRIVED))


def test_the_same_patient_twice_at_once_is_asked_about(clinic: SmallClinic) -> None:
    clinic.book("11:00")
    with pytest.raises(NeedsConfirmation) as caught:
        clinic.book("11:15", resource_ids=(clinic.bey,))
    assert [w.name for w in caught.value.warnings] == [PATIENT_DOUBLE_BOOKING]
    assert "11:00" in caught.value.message()
    made = clinic.book(
        "11:15", resource_ids=(clinic.bey,), acknowledged=frozenset({PATIENT_DOUBLE_BOOKING})
    )
    assert not made.after.overbooked


def test_the_past_is_asked_about(clinic: SmallClinic) -> None:
    with pytest.raises(NeedsConfirmation) as caught:
        clinic.book("09:00")
    assert [w.name for w in caught.value.warnings] == [IN_THE_PAST]
    clinic.book("09:00", acknowledged=frozenset({IN_THE_PAST}))


def test_a_time_that_does_not_exist_is_refused(clinic: SmallClinic) -> None:
    with pytest.raises(TimeDoesNotExist):
        clinic.book("02:30", day=SPRING_SUNDAY)


def test_a_stored_time_that_stopped_existing_is_shown_later(clinic: SmallClinic) -> None:
    """The law changed after booking: here the clinic's zone had no daylight saving then."""
    accept = frozenset({OUTSIDE_HOURS})
    fields = {"acknowledged": accept, "reason": "night", "day": SPRING_SUNDAY}
    made = clinic.book("02:30", zone="Africa/Lagos", **fields)
    with clinic.ctx.unit_of_work() as uow:
        from clinic_desktop.modules.agenda.tables import AppointmentRow

        uow.update(AppointmentRow, made.appointment_id, 1, {"zone": "Europe/Madrid"})
        uow.commit()
    (shown,) = day(clinic.ctx, SPRING_SUNDAY).appointments
    assert f"{shown.start:%H:%M}" == "03:30"


def test_nothing_to_book_is_refused(clinic: SmallClinic) -> None:
    with pytest.raises(NoResource):
        clinic.book("11:00", resource_ids=())


def test_another_zone_clashes_by_instant(clinic: SmallClinic) -> None:
    accept = {"acknowledged": frozenset({OUTSIDE_HOURS}), "reason": "from afar"}
    clinic.book("11:00", zone="Europe/Madrid")
    with pytest.raises(SlotTaken):
        clinic.book("10:10", clinic.luis, zone="Europe/London", **accept)
    clinic.book("11:10", clinic.luis, zone="Europe/London", **accept)


def test_moving_changes_time_and_column_and_keeps_the_rest(clinic: SmallClinic) -> None:
    made = clinic.book("11:00", comment="fasting")
    move = MoveAppointment(made.appointment_id, 1, clinic.at("12:00"), (clinic.bey, clinic.room))
    change = reschedule_appointment(clinic.ctx, move)
    shown = appointment(clinic.ctx, made.appointment_id)
    assert (f"{shown.start:%H:%M}", shown.resource_ids) == ("12:00", (clinic.bey, clinic.room))
    assert (shown.comment, shown.version, change.version) == ("fasting", 2, 2)
    assert day(clinic.ctx, TUESDAY, (clinic.alba,)).appointments == ()
    clinic.book("11:00", clinic.luis)
    with pytest.raises(StaleRecord):
        reschedule_appointment(clinic.ctx, move)


def test_moving_over_itself_is_no_clash(clinic: SmallClinic) -> None:
    made = clinic.book("11:00")
    reschedule_appointment(clinic.ctx, MoveAppointment(made.appointment_id, 1, clinic.at("11:15")))


def test_resizing_obeys_the_same_rules(clinic: SmallClinic) -> None:
    made = clinic.book("11:00")
    clinic.book("12:00", clinic.luis)
    resize_appointment(clinic.ctx, ResizeAppointment(made.appointment_id, 1, 60))
    with pytest.raises(SlotTaken):
        resize_appointment(clinic.ctx, ResizeAppointment(made.appointment_id, 2, 75))
    change = resize_appointment(
        clinic.ctx, ResizeAppointment(made.appointment_id, 2, 45, clinic.at("11:15"))
    )
    assert (change.after.minutes, change.after.start.minute) == (45, 15)


def test_statuses_are_stamped_and_corrected(clinic: SmallClinic, clock) -> None:
    made = clinic.book("11:00")
    change_status(clinic.ctx, ChangeStatus(made.appointment_id, 1, S.ARRIVED))
    clock.advance(timedelta(minutes=12))
    change_status(clinic.ctx, ChangeStatus(made.appointment_id, 2, S.IN_ROOM))
    shown = appointment(clinic.ctx, made.appointment_id)
    assert shown.status_times[S.IN_ROOM] - shown.status_times[S.ARRIVED] == timedelta(minutes=12)
    change_status(clinic.ctx, ChangeStatus(made.appointment_id, 3, S.ARRIVED))
    change_status(clinic.ctx, ChangeStatus(made.appointment_id, 4, S.BOOKED))
    assert set(appointment(clinic.ctx, made.appointment_id).status_times) == {S.BOOKED}
    with pytest.raises(StatusNotPossible):
        change_status(clinic.ctx, ChangeStatus(made.appointment_id, 5, S.FULFILLED))


def test_cancelling_needs_a_reason_and_frees_the_place(clinic: SmallClinic) -> None:
    made = clinic.book("11:00")
    with pytest.raises(InvalidInput):
        cancel_appointment(clinic.ctx, CancelAppointment(made.appointment_id, 1, " "))
    cancel_appointment(clinic.ctx, CancelAppointment(made.appointment_id, 1, "has a cold"))
    shown = appointment(clinic.ctx, made.appointment_id)
    assert (shown.status, shown.cancel_reason) == (S.CANCELLED, "has a cold")
    clinic.book("11:00", clinic.luis)
    move = MoveAppointment(made.appointment_id, 2, clinic.at("12:00"))
    with pytest.raises(AppointmentClosed):
        reschedule_appointment(clinic.ctx, move)


def test_a_cancelled_one_comes_back_only_to_a_free_place(clinic: SmallClinic) -> None:
    made = clinic.book("11:00")
    cancel_appointment(clinic.ctx, CancelAppointment(made.appointment_id, 1, "by mistake"))
    other = clinic.book("11:00", clinic.luis)
    back = ChangeStatus(made.appointment_id, 2, S.BOOKED)
    with pytest.raises(SlotTaken):
        change_status(clinic.ctx, back)
    cancel_appointment(clinic.ctx, CancelAppointment(other.appointment_id, 1, "moved"))
    assert change_status(clinic.ctx, back).after.cancel_reason == ""


def test_amending_keeps_place_and_length(clinic: SmallClinic) -> None:
    made = clinic.book("11:00")
    amend_details(
        clinic.ctx,
        AmendDetails(made.appointment_id, 1, comment=" bring\nresults ", type_id=clinic.check_up),
    )
    shown = appointment(clinic.ctx, made.appointment_id)
    assert (shown.comment, shown.type_name, shown.minutes) == ("bring results", "Check-up", 30)


def test_alternatives_go_on_with_others_of_the_same_kind(clinic: SmallClinic) -> None:
    from clinic_desktop.modules.practice.api import AnnounceClosure, announce_closure

    closure = AnnounceClosure(clinic.alba, TUESDAY, TUESDAY + timedelta(days=90), "Leave")
    announce_closure(clinic.ctx, closure)
    slots = next_free_slots(clinic.ctx, SlotRequest(clinic.at("11:00"), 30, (clinic.alba,)))
    assert times(slots) == ["24 11:00", "24 11:15", "24 11:30"]
    assert {slot.resource_names for slot in slots} == {("Dr Bey",)}


def test_a_place_can_be_checked_without_booking(clinic: SmallClinic) -> None:
    clinic.book("11:00")
    place = SlotRequest(clinic.at("11:15"), 30, (clinic.alba,))
    found = check_place(clinic.ctx, place, clinic.ana)
    assert [w.name for w in found.warnings] == [SLOT_TAKEN, PATIENT_DOUBLE_BOOKING]
    assert times(found.alternatives) == ["24 11:30", "24 11:45", "24 12:00"]
    assert check_place(clinic.ctx, SlotRequest(clinic.at("12:00"), 30, (clinic.alba,))).free
    assert len(day(clinic.ctx, TUESDAY).appointments) == 1


def test_two_desks_cannot_take_the_same_place(clinic: SmallClinic, make_ctx) -> None:
    """Both looked at a free place; the check is repeated in the writing transaction."""
    from threading import Barrier, Thread

    start, results = Barrier(2), []

    def desk(patient) -> None:
        mine = _as(clinic, make_ctx(Role.RECEPTIONIST))
        start.wait()
        try:
            results.append(mine.book("11:00", patient))
        except SlotTaken as taken:
            results.append(taken)

    threads = [Thread(target=desk, args=(p,)) for p in (clinic.ana, clinic.luis)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    assert sorted(type(r).__name__ for r in results) == ["Change", "SlotTaken"]
    assert len(day(clinic.ctx, TUESDAY).appointments) == 1


def test_a_clinic_elsewhere_lives_by_its_own_clock(ctx) -> None:
    havana = make_clinic(ctx, "America/Havana")  # 04:24 there
    havana.book("09:00")


def _as(clinic: SmallClinic, ctx) -> SmallClinic:
    from dataclasses import replace

    return replace(clinic, ctx=ctx)
