"""Profile, catalogue, opening hours and closures, written and read back."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

import pytest

from clinic_desktop.kernel.errors import InvalidInput, NotAllowed, NotFound, StaleRecord
from clinic_desktop.modules.practice.api import (
    AppointmentTypeDetails,
    DeviceDetails,
    LocationDetails,
    Modality,
    PractitionerDetails,
    ResourceKind,
    appointment_types,
    bookable_resources,
    holidays_between,
    opening_intervals,
)
from clinic_desktop.modules.practice.service.catalogue import (
    AmendEntry,
    SetInUse,
    add_entry,
    amend_entry,
    arrange,
    catalogue,
    set_in_use,
)
from clinic_desktop.modules.practice.service.clinic import AmendClinic, amend_clinic, clinic_profile
from clinic_desktop.modules.practice.service.opening import (
    AnnounceClosure,
    PastSchedule,
    SetOpeningHours,
    announce_closure,
    cancel_closure,
    closures_from,
    opening_schedules,
    set_opening_hours,
)
from clinic_desktop.modules.practice.service.session import switch_user

TUESDAY = date(2026, 11, 24)
OFFICE = ((540, 780), (960, 1200))
MORNINGS = (((480, 720),),) * 7


def test_the_profile_is_amended_once_for_each_version(ctx):
    profile = clinic_profile(ctx)
    details = replace(profile.details(), name="  Clinic   Rio Negro ", slot_minutes=20)
    assert amend_clinic(ctx, AmendClinic(profile.id, profile.version, details)) == 2
    assert clinic_profile(ctx).name == "Clinic Rio Negro"
    assert clinic_profile(ctx).details().slot_minutes == 20
    with pytest.raises(StaleRecord):
        amend_clinic(ctx, AmendClinic(profile.id, profile.version, details))


def test_a_wrong_profile_is_refused_by_field(ctx):
    profile = clinic_profile(ctx)
    details = replace(profile.details(), zone="Nowhere", name="")
    with pytest.raises(InvalidInput) as refused:
        amend_clinic(ctx, AmendClinic(profile.id, profile.version, details))
    assert set(refused.value.problems) == {"zone", "name"}


def test_settings_are_read_by_all_and_changed_by_few(session, nurse):
    bey = switch_user(session, "bey", nurse.one_time_password).ctx
    assert clinic_profile(bey).country == "ES"
    assert bookable_resources(bey) == ()
    with pytest.raises(NotAllowed):
        add_entry(bey, LocationDetails("Room 9"))
    with pytest.raises(NotAllowed):
        set_opening_hours(bey, SetOpeningHours(None, TUESDAY, MORNINGS))
    with pytest.raises(NotAllowed):
        announce_closure(bey, AnnounceClosure(None, TUESDAY, TUESDAY, "Party"))


def test_resources_come_in_the_order_of_the_agenda(ctx):
    room = add_entry(ctx, LocationDetails("Room 2"))
    echo = add_entry(ctx, DeviceDetails("Echo 1", "Ultrasound", location_id=room))
    zoe = add_entry(ctx, PractitionerDetails("Zoe Bey", "Dr", "Paediatrics"))
    alba = add_entry(ctx, PractitionerDetails("Alba Ferrer", "Dr", "General"))
    assert [r.id for r in bookable_resources(ctx)] == [zoe, alba, room, echo]
    arrange(ctx, PractitionerDetails, (alba, zoe))
    found = bookable_resources(ctx)
    assert [r.name for r in found] == ["Dr Alba Ferrer", "Dr Zoe Bey", "Room 2", "Echo 1"]
    assert [r.kind for r in found][1:] == [
        ResourceKind.PRACTITIONER,
        ResourceKind.LOCATION,
        ResourceKind.DEVICE,
    ]
    assert found[3].subtitle == "Ultrasound"
    with pytest.raises(NotFound):
        arrange(ctx, PractitionerDetails, (uuid4(),))


def test_entries_are_amended_retired_and_brought_back(ctx):
    room = add_entry(ctx, LocationDetails("Room 1"))
    version = amend_entry(ctx, AmendEntry(room, 1, LocationDetails("Room one", "with a bed")))
    version = set_in_use(ctx, SetInUse(LocationDetails, room, version, False))
    (entry,) = catalogue(ctx, LocationDetails)
    assert (entry.details, entry.active) == (LocationDetails("Room one", "with a bed"), False)
    assert not bookable_resources(ctx)[0].active
    set_in_use(ctx, SetInUse(LocationDetails, room, version, True))
    assert bookable_resources(ctx)[0].active


def test_two_entries_of_a_list_never_have_one_name(ctx):
    first = add_entry(ctx, LocationDetails("Room 1"))
    with pytest.raises(InvalidInput) as refused:
        add_entry(ctx, LocationDetails(" ROOM  1"))
    assert set(refused.value.problems) == {"name"}
    amend_entry(ctx, AmendEntry(first, 1, LocationDetails("ROOM 1")))
    add_entry(ctx, DeviceDetails("Room 1"))


def test_appointment_types_keep_their_modality(ctx):
    add_entry(ctx, AppointmentTypeDetails("Check-up", 20))
    add_entry(ctx, AppointmentTypeDetails("Follow-up", 10, modality=Modality.VIDEO))
    assert [(t.name, t.minutes, t.modality) for t in appointment_types(ctx)] == [
        ("Check-up", 20, Modality.IN_PERSON),
        ("Follow-up", 10, Modality.VIDEO),
    ]


def test_hours_follow_the_clinic_until_they_are_set(ctx):
    alba = add_entry(ctx, PractitionerDetails("Alba Ferrer"))
    assert opening_intervals(ctx, [alba], TUESDAY, TUESDAY)[alba, TUESDAY] == OFFICE
    set_opening_hours(ctx, SetOpeningHours(alba, TUESDAY + timedelta(days=1), MORNINGS))
    table = opening_intervals(ctx, [alba], TUESDAY, TUESDAY + timedelta(days=1))
    assert table[alba, TUESDAY] == OFFICE
    assert table[alba, TUESDAY + timedelta(days=1)] == ((480, 720),)


def test_the_past_keeps_its_hours(ctx):
    with pytest.raises(PastSchedule):
        set_opening_hours(ctx, SetOpeningHours(None, TUESDAY - timedelta(days=1), MORNINGS))
    set_opening_hours(ctx, SetOpeningHours(None, TUESDAY, MORNINGS))
    someone = uuid4()
    day_before = TUESDAY - timedelta(days=1)
    table = opening_intervals(ctx, [someone], day_before, TUESDAY)
    assert table[someone, day_before] == OFFICE
    assert table[someone, TUESDAY] == ((480, 720),)


def test_the_same_day_again_corrects_instead_of_adding(ctx):
    first = set_opening_hours(ctx, SetOpeningHours(None, TUESDAY, MORNINGS))
    second = set_opening_hours(ctx, SetOpeningHours(None, TUESDAY, (OFFICE,) * 7))
    assert first == second
    assert len(opening_schedules(ctx)) == 2


def test_impossible_hours_and_no_hours_for_the_clinic_are_refused(ctx):
    with pytest.raises(InvalidInput):
        set_opening_hours(ctx, SetOpeningHours(None, TUESDAY, (((600, 500),),) * 7))
    with pytest.raises(InvalidInput):
        set_opening_hours(ctx, SetOpeningHours(None, TUESDAY, None))


def test_closures_and_holidays_close_and_can_be_taken_back(ctx):
    alba = add_entry(ctx, PractitionerDetails("Alba Ferrer"))
    christmas = date(2026, 12, 25)
    assert christmas in holidays_between(ctx, TUESDAY, date(2026, 12, 31))
    assert opening_intervals(ctx, [alba], christmas, christmas)[alba, christmas] == ()
    announce_closure(ctx, AnnounceClosure(None, christmas, christmas, "We work", opens=True))
    assert opening_intervals(ctx, [alba], christmas, christmas)[alba, christmas] == OFFICE
    leave = announce_closure(ctx, AnnounceClosure(alba, TUESDAY, TUESDAY, "Leave"))
    assert opening_intervals(ctx, [alba], TUESDAY, TUESDAY)[alba, TUESDAY] == ()
    assert {c.id for c in closures_from(ctx, TUESDAY)} >= {leave}
    cancel_closure(ctx, leave, 1)
    assert opening_intervals(ctx, [alba], TUESDAY, TUESDAY)[alba, TUESDAY] == OFFICE


def test_a_clinic_that_works_on_holidays(ctx):
    profile = clinic_profile(ctx)
    details = replace(profile.details(), closes_on_holidays=False)
    amend_clinic(ctx, AmendClinic(profile.id, profile.version, details))
    assert holidays_between(ctx, date(2026, 12, 1), date(2026, 12, 31)) == {}


@pytest.mark.parametrize(
    ("command", "field"),
    [
        (AnnounceClosure(None, TUESDAY, TUESDAY, " "), "name"),
        (AnnounceClosure(None, TUESDAY, TUESDAY - timedelta(days=1), "x"), "last_day"),
        (AnnounceClosure(None, TUESDAY, TUESDAY, "x", 600, None), "minute_to"),
        (AnnounceClosure(None, TUESDAY, TUESDAY, "x", 600, 500), "minute_to"),
    ],
)
def test_impossible_closures_are_named(ctx, command, field):
    with pytest.raises(InvalidInput) as refused:
        announce_closure(ctx, command)
    assert set(refused.value.problems) == {field}


def test_a_month_of_ten_columns_is_read_quickly(ctx):
    resources = [add_entry(ctx, LocationDetails(f"Room {n}")) for n in range(10)]
    for resource in resources:
        set_opening_hours(ctx, SetOpeningHours(resource, TUESDAY, MORNINGS))
    last = TUESDAY + timedelta(days=41)
    opening_intervals(ctx, resources, TUESDAY, last)  # the holidays library is loaded once
    start = time.perf_counter()
    table = opening_intervals(ctx, resources, TUESDAY, last)
    assert len(table) == 420
    assert time.perf_counter() - start < 0.1
