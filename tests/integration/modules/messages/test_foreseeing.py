"""Before a practitioner's absence is carried out: who hears of it how, and whom to call."""

from __future__ import annotations

from dataclasses import replace

import pytest

from clinic_desktop.modules.agenda.api import (
    AppointmentStatus,
    Decision,
    Remedy,
    TakeAbsence,
    plan_absence,
    rehearse_absence,
    take_absence,
    undo_absence,
)
from clinic_desktop.modules.messages.api import (
    ChannelKind,
    MessageStatus,
    Purpose,
    SetChannel,
    calls_about,
    channels,
    foresee_messages,
    set_channel,
)
from clinic_desktop.modules.messages.documents import call_list
from clinic_desktop.modules.patients.api import Channel
from clinic_desktop.modules.practice.api import AppointmentTypeDetails, Modality, add_entry
from tests.support.messages_clinic import EMAIL, FRIDAY, SMS, MessageClinic, days


@pytest.fixture
def told(clinic: MessageClinic):
    """Book one with a contact and one without; return what is decided for both."""
    caller = clinic.patient("Carmen", email="c@example.org", wish=Channel.PHONE)
    clinic.book("10:00")
    clinic.book("11:00", caller)
    clinic.clock.advance(days(1))
    clinic.run()

    def plan(*remedies: Remedy) -> TakeAbsence:
        begin, end = clinic.at("00:00"), clinic.at("00:00", FRIDAY + days(1))
        alba = clinic.agenda.alba
        found = plan_absence(clinic.ctx, alba, begin, end)
        decisions = tuple(
            Decision(
                p.appointment.id,
                p.appointment.version,
                next(o for o in p.options if o.remedy is remedy),
            )
            for p, remedy in zip(found, remedies, strict=True)
        )
        return TakeAbsence(alba, begin, end, decisions, "Dr Alba is ill")

    return plan


def words(clinic, command):
    rehearsal = rehearse_absence(clinic.ctx, command, foresee_messages)
    return [rehearsal.told.get(d.appointment_id) for d in command.decisions]


def test_the_channel_is_said_or_why_there_is_none(clinic: MessageClinic, told) -> None:
    first, second = words(clinic, told(Remedy.MOVE, Remedy.CANCEL))
    assert (first.by_message, first.words) == (True, "E-mail")
    assert not second.by_message
    assert second.words


def test_trying_out_queues_nothing_and_applying_queues_what_was_said(
    clinic: MessageClinic, told
) -> None:
    command = told(Remedy.MOVE, Remedy.CANCEL)
    before = clinic.messages()
    words(clinic, command)
    assert clinic.messages() == before
    taken = take_absence(clinic.ctx, command)
    assert clinic.states(Purpose.MOVED) == [MessageStatus.QUEUED]
    assert clinic.states(Purpose.CANCELLED) == [MessageStatus.QUEUED]
    undo_absence(clinic.ctx, taken)
    assert clinic.states(Purpose.MOVED) == [MessageStatus.WITHDRAWN]


def test_the_same_time_with_another_doctor_is_written_about(clinic: MessageClinic, told) -> None:
    command = told(Remedy.OTHER, Remedy.KEEP)
    first, kept = words(clinic, command)
    assert kept is None  # nothing changes for the other
    assert (first.by_message, first.words) == (True, "E-mail")
    taken = take_absence(clinic.ctx, command)
    assert clinic.states(Purpose.MOVED) == [MessageStatus.QUEUED]
    undo_absence(clinic.ctx, taken)
    assert clinic.states(Purpose.MOVED) == [MessageStatus.WITHDRAWN]


def test_video_instead_is_written_about(clinic: MessageClinic, told) -> None:
    add_entry(clinic.ctx, AppointmentTypeDetails("Video visit", modality=Modality.VIDEO))
    first, second = words(clinic, told(Remedy.VIDEO, Remedy.VIDEO))
    assert (first.by_message, first.words) == (True, "E-mail")
    assert not second.by_message  # prefers a call


def test_a_notice_that_waits_already_is_foreseen_for_the_next_change(
    clinic: MessageClinic, told
) -> None:
    add_entry(clinic.ctx, AppointmentTypeDetails("Video visit", modality=Modality.VIDEO))
    take_absence(clinic.ctx, told(Remedy.VIDEO, Remedy.KEEP))
    first, _kept = words(clinic, told(Remedy.MOVE, Remedy.KEEP))
    assert (first.by_message, first.words) == (True, "E-mail")


def test_another_room_is_nothing_to_write_about(clinic: MessageClinic, told) -> None:
    change = clinic.book("12:00", resource_ids=(clinic.agenda.alba, clinic.agenda.room))
    clinic.clock.advance(days(1))
    clinic.run()
    after = replace(change.after, resource_ids=(clinic.agenda.alba,))
    moved = replace(change, before=change.after, after=after)
    with clinic.ctx.unit_of_work() as uow:
        heard = foresee_messages(clinic.ctx, uow, [moved])[change.appointment_id]
    assert not heard.by_message
    assert "nothing is different" in heard.words


def test_without_any_channel_everybody_is_called(clinic: MessageClinic, told) -> None:
    known = channels(clinic.ctx)
    for kind, settings in ((ChannelKind.EMAIL, EMAIL), (ChannelKind.SMS, SMS)):
        set_channel(clinic.ctx, SetChannel(kind, known[kind].version, False, settings))
    first, second = words(clinic, told(Remedy.MOVE, Remedy.CANCEL))
    assert not first.by_message
    assert first == second
    assert "channel" in first.words


def test_the_call_list_is_about_these_alone_also_about_the_cancelled(
    clinic: MessageClinic, told
) -> None:
    command = told(Remedy.MOVE, Remedy.CANCEL)
    taken = take_absence(clinic.ctx, command)
    gone = taken.changes[1]
    assert gone.after.status is AppointmentStatus.CANCELLED
    (entry,) = calls_about(clinic.ctx, [gone.appointment_id]).entries
    assert entry.patient_name == "Carmen Soto"
    assert entry.message.startswith("Cancelled")
    assert call_list(clinic.ctx, [gone.appointment_id]).startswith(b"%PDF")
