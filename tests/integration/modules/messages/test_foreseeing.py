"""Before a practitioner's absence is carried out: who hears of it how, and whom to call."""

from __future__ import annotations

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


def test_the_same_time_with_another_doctor_is_not_written_about(
    clinic: MessageClinic, told
) -> None:
    first, kept = words(clinic, told(Remedy.OTHER, Remedy.KEEP))
    assert kept is None  # nothing changes for the other
    assert not first.by_message
    assert "same time" in first.words


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
