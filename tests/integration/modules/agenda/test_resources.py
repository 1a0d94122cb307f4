"""Capacity, buffers, assistants, holds, and how far overbooking goes."""

from __future__ import annotations

from datetime import timedelta

import pytest

from clinic_desktop.kernel.errors import NeedsConfirmation
from clinic_desktop.modules.agenda.api import (
    SLOT_HELD,
    SLOT_TAKEN,
    HoldSlot,
    OverbookLimit,
    SlotHeld,
    SlotTaken,
    hold_slot,
    release_hold,
)
from clinic_desktop.modules.agenda.domain.slots import Occupation
from clinic_desktop.modules.agenda.store import occupied
from clinic_desktop.modules.practice.api import (
    AppointmentTypeDetails,
    LocationDetails,
    PractitionerDetails,
    add_entry,
)
from clinic_desktop.modules.practice.domain.resources import CatalogueDetails
from clinic_desktop.modules.practice.tables import ClinicRow
from tests.support.agenda_clinic import TUESDAY


def add(clinic, details: CatalogueDetails):
    return add_entry(clinic.ctx, details)


def taken(clinic, resource_id) -> list[tuple[int, int]]:
    with clinic.ctx.reading() as connection:
        rows = occupied.stretches(connection, (resource_id,), (TUESDAY, TUESDAY))
    return [(row[2], row[3]) for row in rows]


# ---- capacity


def test_a_room_for_three_takes_three_at_once_and_not_a_fourth(clinic):
    gym = add(clinic, LocationDetails("Gym", capacity=3))
    for patient in (clinic.ana, clinic.luis, clinic.marta):
        clinic.book("11:00", patient, resource_ids=(gym,))
    with pytest.raises(SlotTaken) as refusal:
        clinic.book("11:15", resource_ids=(gym,))
    assert refusal.value.alternatives[0].start == clinic.at("11:30")


# ---- buffers and assistants


def test_a_buffer_keeps_the_resources_but_not_the_patient(clinic):
    cleaning = add(clinic, AppointmentTypeDetails("Surgery", 30, buffer_before=5, buffer_after=15))
    clinic.book("11:00", type_id=cleaning)
    assert taken(clinic, clinic.alba) == [(655, 50)]
    with pytest.raises(SlotTaken):
        clinic.book("11:30", clinic.luis)
    clinic.book("11:30", clinic.ana, resource_ids=(clinic.bey,))  # the patient is free again
    clinic.book("11:45", clinic.luis)


def test_the_new_ones_own_buffer_counts_too(clinic):
    clinic.book("11:30", clinic.luis)
    cleaning = add(clinic, AppointmentTypeDetails("Surgery", 30, buffer_after=15))
    with pytest.raises(SlotTaken):
        clinic.book("11:00", type_id=cleaning)
    clinic.book("10:45", type_id=cleaning)


def test_an_assistant_relieves_the_practitioner_but_not_the_room(clinic):
    filling = add(
        clinic, AppointmentTypeDetails("Filling", 60, assistant_before=15, assistant_after=15)
    )
    room_too = (clinic.alba, clinic.room)
    clinic.book("11:00", type_id=filling, resource_ids=room_too, minutes=60)
    assert taken(clinic, clinic.alba) == [(675, 30)]
    assert taken(clinic, clinic.room) == [(660, 60)]
    clinic.book("11:45", clinic.luis, minutes=15)
    with pytest.raises(SlotTaken):
        clinic.book("11:45", clinic.marta, resource_ids=(clinic.room,), minutes=15)


def test_a_change_of_the_type_moves_nothing_that_is_booked(clinic):
    kind = add(clinic, AppointmentTypeDetails("Surgery", 30, buffer_after=15))
    change = clinic.book("11:00", type_id=kind)
    assert change.after.overhead.buffer_after == 15
    assert change.after.overhead.buffer_before == 0


def test_another_practitioner_than_the_types_is_asked_about(clinic):
    kind = add(clinic, AppointmentTypeDetails("Echo", 30, practitioner_ids=(clinic.bey,)))
    clinic.book("11:00", type_id=kind, resource_ids=(clinic.bey, clinic.room))
    with pytest.raises(NeedsConfirmation) as asked:
        clinic.book("12:00", type_id=kind)
    (warning,) = asked.value.warnings
    assert warning.name == "not-offered"
    assert "Alba" in warning.text
    clinic.book("12:00", type_id=kind, acknowledged=frozenset({"not-offered"}))


# ---- overbooking


def test_overbooking_ends_at_the_clinics_limit(clinic):
    with clinic.ctx.unit_of_work() as uow:
        uow.update(ClinicRow, clinic.ctx.store.clinic_id, 1, {"overbook_limit": 1})
        uow.commit()
    clinic.book("11:00")
    over = {"reason": "pain", "acknowledged": frozenset({SLOT_TAKEN})}
    clinic.book("11:00", clinic.luis, **over)
    with pytest.raises(OverbookLimit) as refused:
        clinic.book("11:00", clinic.marta, **over)
    assert "1" in refused.value.message()
    clinic.book("11:00", clinic.marta, day=clinic.tomorrow())  # another day


# ---- holds


def test_a_hold_keeps_a_place_from_others_until_it_is_booked(clinic):
    hold = hold_slot(clinic.ctx, HoldSlot(clinic.at("11:00"), 30, (clinic.alba,)))
    with pytest.raises(SlotHeld) as refused:
        clinic.book("11:15", clinic.luis)
    assert refused.value.alternatives[0].start == clinic.at("11:30")
    assert refused.value.warnings[0].name == SLOT_HELD
    clinic.book("11:00", hold_id=hold.id)
    with pytest.raises(SlotTaken):
        clinic.book("11:00", clinic.luis)


def test_a_hold_never_outlives_its_time(clinic, clock):
    hold_slot(clinic.ctx, HoldSlot(clinic.at("11:00"), 30, (clinic.alba,)))
    clock.advance(timedelta(minutes=3) - timedelta(milliseconds=1))
    with pytest.raises(SlotHeld):
        clinic.book("11:00", clinic.luis)
    clock.advance(timedelta(milliseconds=1))
    clinic.book("11:00", clinic.luis)


def test_a_hold_that_moves_lets_its_first_place_go(clinic):
    first = hold_slot(clinic.ctx, HoldSlot(clinic.at("11:00"), 30, (clinic.alba,)))
    second = hold_slot(
        clinic.ctx, HoldSlot(clinic.at("11:15"), 30, (clinic.alba,), instead_of=first.id)
    )
    clinic.book("10:45", clinic.luis)
    release_hold(clinic.ctx, second.id)
    release_hold(clinic.ctx, second.id)
    clinic.book("11:15", clinic.marta)


def test_nobody_holds_what_is_taken(clinic):
    clinic.book("11:00")
    with pytest.raises(SlotTaken):
        hold_slot(clinic.ctx, HoldSlot(clinic.at("11:15"), 30, (clinic.alba,)))


def test_what_is_taken_is_the_same_in_sql_and_in_python(clinic):
    kind = add(
        clinic,
        AppointmentTypeDetails("All", 60, buffer_before=10, buffer_after=5, assistant_after=20),
    )
    resources = (clinic.alba, clinic.room, add(clinic, PractitionerDetails("Cruz")))
    change = clinic.book("10:45", type_id=kind, resource_ids=resources, minutes=0)
    for resource_id in resources:
        practitioner = resource_id != clinic.room
        expected = change.after.overhead.taken(645, 60, practitioner=practitioner)
        assert taken(clinic, resource_id) == [expected]
    occupation = Occupation("Europe/Madrid")
    with clinic.ctx.reading() as connection:
        occupation.add(occupied.stretches(connection, resources, (TUESDAY, TUESDAY)))
    assert occupation.full(clinic.room, TUESDAY) == ((1 << 75) - 1) << 635
