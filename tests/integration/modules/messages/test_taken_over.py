"""The time stays, but somebody else sees the patient, or by video: the patient is told."""

from __future__ import annotations

from datetime import timedelta

import pytest

from clinic_desktop.modules.agenda.api import (
    AmendDetails,
    AppointmentStatus,
    Change,
    ChangeStatus,
    MoveAppointment,
    amend_details,
    appointment,
    change_status,
    reschedule_appointment,
    undo_change,
)
from clinic_desktop.modules.messages.api import (
    MessageStatus,
    Policy,
    Purpose,
    QuietHours,
    Reason,
    message_policy,
    set_policy,
)
from clinic_desktop.modules.patients.api import Purpose as OptOut
from clinic_desktop.modules.practice.api import AppointmentTypeDetails, Modality, add_entry
from tests.support.messages_clinic import FRIDAY, MessageClinic, days

Q, SENT, W = MessageStatus.QUEUED, MessageStatus.SENT, MessageStatus.WITHDRAWN
GRACE = timedelta(minutes=6)


@pytest.fixture
def booked(clinic: MessageClinic) -> Change:
    """Book Ada with Dr Alba in the room; she has been told so."""
    clinic.only(Purpose.MOVED)
    return clinic.book(resource_ids=(clinic.agenda.alba, clinic.agenda.room))


def give(clinic: MessageClinic, change: Change, *resources, time: str = "10:30") -> Change:
    version = appointment(clinic.ctx, change.appointment_id).version
    place = MoveAppointment(change.appointment_id, version, clinic.at(time), resources)
    return reschedule_appointment(clinic.ctx, place)


def set_type(clinic: MessageClinic, change: Change, type_id) -> Change:
    version = appointment(clinic.ctx, change.appointment_id).version
    return amend_details(clinic.ctx, AmendDetails(change.appointment_id, version, type_id=type_id))


def later(clinic: MessageClinic):
    clinic.clock.advance(GRACE)
    clinic.run()
    return clinic.postman.taken


def test_another_doctor_at_the_same_time_is_told_by_name(clinic: MessageClinic, booked) -> None:
    give(clinic, booked, clinic.agenda.bey, clinic.agenda.room)
    assert clinic.states(Purpose.MOVED) == [Q]
    (mail,) = later(clinic)
    assert mail.subject.startswith("Change to your appointment")
    assert "now with Dr Bey" in mail.body
    assert "10:30" in mail.body
    assert "moved" not in mail.body
    assert clinic.states(Purpose.MOVED) == [SENT]


def test_by_video_at_the_same_time_is_told(clinic: MessageClinic, booked) -> None:
    video = add_entry(clinic.ctx, AppointmentTypeDetails("Video", modality=Modality.VIDEO))
    set_type(clinic, booked, video)
    (mail,) = later(clinic)
    assert "now by video" in mail.body
    assert "now with" not in mail.body


def test_another_type_in_the_same_room_tells_nobody(clinic: MessageClinic, booked) -> None:
    set_type(clinic, booked, clinic.agenda.check_up)
    assert later(clinic) == []


def test_another_room_or_equipment_tells_nobody(clinic: MessageClinic, booked) -> None:
    give(clinic, booked, clinic.agenda.alba, clinic.agenda.echo)
    assert clinic.messages() == []


def test_taken_back_within_the_grace_tells_nobody(clinic: MessageClinic, booked) -> None:
    undo_change(clinic.ctx, give(clinic, booked, clinic.agenda.bey))
    assert clinic.states(Purpose.MOVED) == [W]
    assert later(clinic) == []


def test_taken_back_after_the_grace_is_told_again(clinic: MessageClinic, booked) -> None:
    give(clinic, booked, clinic.agenda.bey)
    later(clinic)
    give(clinic, booked, clinic.agenda.alba)
    first, second = later(clinic)
    assert "now with Dr Bey" in first.body
    assert "now with Dr Alba Ferrer" in second.body


def test_another_time_and_doctor_is_one_notice_and_the_time_alone_back_another(
    clinic: MessageClinic, booked
) -> None:
    give(clinic, booked, clinic.agenda.bey, time="11:30")
    give(clinic, booked, clinic.agenda.bey, time="10:30")
    (mail,) = later(clinic)
    assert "now with Dr Bey" in mail.body


def test_a_confirmation_that_waits_says_it_by_itself(clinic: MessageClinic) -> None:
    change = clinic.book()
    give(clinic, change, clinic.agenda.bey)
    (mail,) = later(clinic)
    assert mail.subject.startswith("Appointment booked")
    assert "Dr Bey" in mail.body


def test_the_reminder_stays_and_names_the_new_doctor(clinic: MessageClinic) -> None:
    clinic.only(Purpose.REMINDER)
    change = clinic.book()
    clinic.run()
    give(clinic, change, clinic.agenda.bey)
    assert clinic.states(Purpose.REMINDER) == [Q]
    clinic.clock.advance(days(1) + timedelta(hours=1))
    clinic.run()
    (mail,) = clinic.postman.taken
    assert "Dr Bey" in mail.body


def test_a_confirmed_status_does_not_put_the_notice_off(clinic: MessageClinic, booked) -> None:
    give(clinic, booked, clinic.agenda.bey)
    (before,) = clinic.messages(Purpose.MOVED)
    clinic.clock.advance(timedelta(minutes=2))
    version = appointment(clinic.ctx, booked.appointment_id).version
    confirmed = ChangeStatus(booked.appointment_id, version, AppointmentStatus.CONFIRMED)
    change_status(clinic.ctx, confirmed)
    assert clinic.messages(Purpose.MOVED) == [before]


def test_who_wants_no_messages_gets_none_of_this_either(clinic: MessageClinic) -> None:
    clinic.only(Purpose.MOVED)
    silent = clinic.patient("Sol", email="sol@example.org", opt_outs=frozenset({OptOut.REMINDER}))
    give(clinic, clinic.book(patient=silent), clinic.agenda.bey)
    assert later(clinic) == []
    (message,) = clinic.messages(Purpose.MOVED)
    assert message.reason is Reason.OPTED_OUT


def test_quiet_minutes_hold_here_too(clinic: MessageClinic, booked) -> None:
    policy = message_policy(clinic.ctx)
    quiet = QuietHours(8 * 60, 13 * 60)
    set_policy(clinic.ctx, Policy("+34 910 000 000", quiet=quiet, version=policy.version))
    give(clinic, booked, clinic.agenda.bey)
    assert later(clinic) == []
    assert clinic.states(Purpose.MOVED) == [Q]
    clinic.turn_to("13:01", FRIDAY - days(3))
    clinic.run()
    assert len(clinic.postman.taken) == 1
