"""A practitioner is ill: something for each patient, done and undone at once."""

from __future__ import annotations

from datetime import timedelta

import pytest

from clinic_desktop.modules.agenda.api import (
    AppointmentStatus,
    ChangeStatus,
    Decision,
    Remedy,
    SlotTaken,
    apply_absence,
    appointment,
    appointments_between,
    change_status,
    plan_absence,
    undo_changes,
)
from clinic_desktop.modules.practice.api import (
    AnnounceClosure,
    AppointmentTypeDetails,
    Modality,
    PractitionerDetails,
    add_entry,
    keep_absences,
)
from tests.support.agenda_clinic import TUESDAY


@pytest.fixture
def ill(clinic):
    """Close Dr Alba's day and return the plan for it."""

    def plan():
        absence = AnnounceClosure(clinic.alba, TUESDAY, TUESDAY, "Ill", source="absence:1")
        keep_absences(clinic.ctx, clinic.alba, [absence])
        return plan_absence(clinic.ctx, clinic.alba, clinic.at("00:00"), clinic.at("23:59"))

    return plan


def decide(proposals):
    return [Decision(p.appointment.id, p.appointment.version, p.chosen) for p in proposals]


def test_the_same_time_with_another_doctor_comes_first_and_nobody_gets_it_twice(clinic, ill):
    clinic.book("11:00")
    clinic.book("11:30", clinic.luis)
    clinic.book("11:30", clinic.marta, resource_ids=(clinic.bey,))
    first, second = ill()
    assert (first.chosen.remedy, first.chosen.resource_ids) == (Remedy.OTHER, (clinic.bey,))
    assert second.chosen.remedy is Remedy.MOVE
    assert second.chosen.start == clinic.at("09:00", clinic.tomorrow())
    assert {o.remedy for o in second.options} >= {Remedy.MOVE, Remedy.CANCEL, Remedy.KEEP}


def test_no_two_patients_are_moved_to_one_place(clinic, ill):
    for time, patient in (("11:00", clinic.ana), ("11:30", clinic.luis), ("12:00", clinic.marta)):
        clinic.book(time, patient)
    twice = {"acknowledged": frozenset({"patient-double-booking"})}
    clinic.book("11:00", clinic.marta, resource_ids=(clinic.bey,), minutes=120, **twice)
    places = [p.chosen.start for p in ill()]
    assert len(set(places)) == 3
    changes = apply_absence(clinic.ctx, decide(ill()), "Dr Alba is ill")
    assert [change.after.start for change in changes] == places


def test_all_of_it_is_applied_and_taken_back_in_one_step(clinic, ill):
    booked = [clinic.book("11:00"), clinic.book("11:30", clinic.luis)]
    proposals = ill()
    cancel = next(o for o in proposals[1].options if o.remedy is Remedy.CANCEL)
    decisions = decide(proposals)
    decisions[1] = Decision(booked[1].appointment_id, 1, cancel)
    changes = apply_absence(clinic.ctx, decisions, "Dr Alba is ill")
    gone = appointment(clinic.ctx, booked[1].appointment_id)
    assert (gone.status, gone.cancel_reason) == (AppointmentStatus.CANCELLED, "Dr Alba is ill")
    assert changes[1].after.cancelled_by == "practice"
    undo_changes(clinic.ctx, changes)
    found = appointments_between(clinic.ctx, TUESDAY, TUESDAY, (clinic.alba,))
    assert [a.start for a in found] == [clinic.at("11:00"), clinic.at("11:30")]


def test_one_that_can_not_be_done_lets_all_be(clinic, ill):
    clinic.book("11:00")
    clinic.book("11:30", clinic.luis)
    decisions = decide(ill())
    clinic.book("11:30", clinic.marta, resource_ids=(clinic.bey,))  # meanwhile
    with pytest.raises(SlotTaken):
        apply_absence(clinic.ctx, decisions, "Dr Alba is ill")
    found = appointments_between(clinic.ctx, TUESDAY, TUESDAY, (clinic.alba,))
    assert len(found) == 2


def test_only_who_offers_it_is_proposed_and_video_is_an_option(clinic, ill):
    video = add_entry(clinic.ctx, AppointmentTypeDetails("Video call", modality=Modality.VIDEO))
    only = add_entry(clinic.ctx, AppointmentTypeDetails("Echo", practitioner_ids=(clinic.alba,)))
    clinic.book("11:00", type_id=only)
    (proposal,) = ill()
    assert proposal.chosen.remedy is Remedy.MOVE
    by_video = next(o for o in proposal.options if o.remedy is Remedy.VIDEO)
    apply_absence(
        clinic.ctx, [Decision(proposal.appointment.id, 1, by_video)], "Dr Alba is at home"
    )
    assert appointment(clinic.ctx, proposal.appointment.id).type_id == video


@pytest.fixture
def nurse(clinic):
    """Let Dr Bey be away on this day and a nurse be there."""
    absence = AnnounceClosure(clinic.bey, TUESDAY, TUESDAY, "Away", source="absence:2")
    keep_absences(clinic.ctx, clinic.bey, [absence])
    return add_entry(clinic.ctx, PractitionerDetails("Noor", "Nurse", "Treatments", "Nurse"))


def test_a_doctors_patients_are_not_proposed_to_a_nurse_who_can_be_chosen(clinic, ill, nurse):
    clinic.book("11:00")
    (proposal,) = ill()
    assert proposal.chosen.remedy is Remedy.MOVE
    assert nurse not in proposal.chosen.resource_ids
    (by_hand,) = [o for o in proposal.options if nurse in o.resource_ids]
    assert by_hand.remedy is Remedy.OTHER
    assert proposal.options.index(by_hand) > proposal.options.index(proposal.chosen)
    apply_absence(clinic.ctx, [Decision(proposal.appointment.id, 1, by_hand)], "Dr Alba is ill")
    assert appointment(clinic.ctx, proposal.appointment.id).resource_ids == (nurse,)


def test_who_the_type_names_is_proposed_whatever_their_work(clinic, ill, nurse):
    both = (clinic.alba, nurse)
    vaccination = add_entry(
        clinic.ctx, AppointmentTypeDetails("Vaccination", practitioner_ids=both)
    )
    clinic.book("11:00", type_id=vaccination)
    (proposal,) = ill()
    assert (proposal.chosen.remedy, proposal.chosen.resource_ids) == (Remedy.OTHER, (nurse,))


def test_who_is_here_or_done_is_not_affected(clinic, ill, clock):
    here = clinic.book("11:00")
    change_status(clinic.ctx, ChangeStatus(here.appointment_id, 1, AppointmentStatus.ARRIVED))
    clinic.book("11:00", day=TUESDAY + timedelta(days=1))
    assert ill() == ()
