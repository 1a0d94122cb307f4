"""What comes back: codes, SMS replies, and calls with families together."""

from __future__ import annotations

from datetime import timedelta
from io import BytesIO

import pytest
from pypdf import PdfReader

from clinic_desktop.kernel.errors import StaleRecord
from clinic_desktop.modules.agenda.api import AppointmentStatus, appointment
from clinic_desktop.modules.messages.api import (
    Answer,
    CallResult,
    CodeOutdated,
    MessageStatus,
    Purpose,
    RecordCall,
    ReplyState,
    TooManyCodes,
    WrongCode,
    call_list,
    confirm_by_code,
    finish_reply,
    receive_reply,
    record_call,
    replies,
)
from clinic_desktop.modules.messages.documents import call_list as call_list_paper
from clinic_desktop.modules.messages.store import answers
from clinic_desktop.modules.patients.api import Relationship
from tests.support.messages_clinic import FRIDAY, MessageClinic, contact, days

WEDNESDAY = FRIDAY - days(2)


@pytest.fixture
def booked(clinic: MessageClinic):
    """Return the clinic with a confirmation that went out, the booking, and its code."""
    clinic.only(Purpose.CONFIRMATION, Purpose.REMINDER)
    change = clinic.book()
    clinic.clock.advance(timedelta(minutes=6))
    clinic.run()
    shown = appointment(clinic.ctx, change.appointment_id)
    with clinic.ctx.reading() as connection:
        about = answers.KnownCode(shown.id, shown.patient_id, f"{shown.start:%Y-%m-%dT%H:%M}")
        code = answers.code_of(connection, about)
    assert code in clinic.postman.taken[0].body
    return clinic, change, code


def status(clinic, change):
    return appointment(clinic.ctx, change.appointment_id).status


def test_confirming_twice_changes_nothing_more(booked):
    clinic, change, code = booked
    confirm_by_code(clinic.ctx, code, Answer.CONFIRM)
    confirm_by_code(clinic.ctx, f" {code[:2]}-{code[2:].lower()} ", Answer.CONFIRM)
    assert status(clinic, change) is AppointmentStatus.CONFIRMED


def test_one_code_holds_for_every_message_about_the_same_time(booked):
    clinic, _change, code = booked
    clinic.turn_to("10:00", WEDNESDAY)
    clinic.run()
    assert code in clinic.postman.taken[-1].body
    assert len(clinic.postman.taken) == 2


def test_cancelling_by_code_frees_the_place(booked):
    clinic, change, code = booked
    confirm_by_code(clinic.ctx, code, Answer.CANCEL)
    shown = appointment(clinic.ctx, change.appointment_id)
    assert shown.status is AppointmentStatus.CANCELLED
    assert shown.cancel_reason == "Cancelled by the patient by code"
    with pytest.raises(CodeOutdated):
        confirm_by_code(clinic.ctx, code, Answer.CONFIRM)


def test_the_code_of_the_old_time_is_refused_after_a_move(booked):
    clinic, change, code = booked
    clinic.move(change, "12:00")
    with pytest.raises(CodeOutdated):
        confirm_by_code(clinic.ctx, code, Answer.CONFIRM)
    assert status(clinic, change) is AppointmentStatus.BOOKED


def test_a_code_is_dead_once_the_appointment_begins(booked):
    clinic, _change, code = booked
    clinic.turn_to("10:30")
    with pytest.raises(CodeOutdated):
        confirm_by_code(clinic.ctx, code, Answer.CONFIRM)


def test_guessing_is_slowed_down_and_ends_by_itself(booked):
    clinic, change, code = booked
    for number in range(8):
        with pytest.raises(WrongCode):
            confirm_by_code(clinic.ctx, f"CCCCC{'3467CDFG'[number]}", Answer.CANCEL)
    with pytest.raises(TooManyCodes):
        confirm_by_code(clinic.ctx, code, Answer.CONFIRM)
    clinic.clock.advance(timedelta(minutes=11))
    confirm_by_code(clinic.ctx, code, Answer.CONFIRM)
    assert status(clinic, change) is AppointmentStatus.CONFIRMED


def test_an_sms_with_answer_and_code_is_done_at_once(booked):
    clinic, change, code = booked
    assert receive_reply(clinic.ctx, "+34611222333", f"Sí {code}") is ReplyState.APPLIED
    assert status(clinic, change) is AppointmentStatus.CONFIRMED
    (reply,) = replies(clinic.ctx)
    assert (reply.patient_name, reply.answer, reply.phone) == (
        "Ada Soto",
        Answer.CONFIRM,
        "+34611222333",
    )


@pytest.mark.parametrize(
    "text", ["ok", "YES CCCCCC", "¿a qué hora?", "", "yes no {code}", "\x00\u202e"]
)
def test_an_sms_that_is_not_clear_waits_for_a_person(booked, text):
    clinic, change, code = booked
    state = receive_reply(clinic.ctx, "+34999", text.replace("{code}", code))
    assert state is ReplyState.OPEN
    assert status(clinic, change) is AppointmentStatus.BOOKED
    reply = next(r for r in replies(clinic.ctx) if r.state is ReplyState.OPEN)
    finish_reply(clinic.ctx, reply, "called")
    assert all(r.state is not ReplyState.OPEN for r in replies(clinic.ctx))


def test_one_phone_that_guesses_does_not_lock_the_desk(booked):
    clinic, change, code = booked
    for _ in range(20):
        receive_reply(clinic.ctx, "+34999", "YES CCCCCC")
    confirm_by_code(clinic.ctx, code, Answer.CONFIRM)
    assert status(clinic, change) is AppointmentStatus.CONFIRMED


def test_the_next_two_working_days_are_called_families_together(clinic: MessageClinic):
    clinic.only()
    tomorrow = clinic.agenda.tomorrow()
    child = clinic.patient(
        "Nora", contacts=(contact("Ada Soto", relationship=Relationship.MOTHER, phone="611222333"),)
    )
    clinic.book("09:30", clinic.agenda.luis, day=tomorrow)
    clinic.book("09:00", day=tomorrow)
    clinic.book("12:00", child, day=tomorrow)
    clinic.book("10:00", clinic.agenda.marta, day=tomorrow + days(1))
    clinic.book("10:00", clinic.agenda.ana, day=tomorrow + days(2))
    found = call_list(clinic.ctx)
    assert found.days == (tomorrow, tomorrow + days(1))
    names = [entry.patient_name for entry in found.entries]
    assert names[:3] == ["Ada Soto", "Nora Soto", "Luis Gil"]
    assert len(names) == 4
    assert [entry.together for entry in found.entries] == [2, 2, 1, 1]
    assert found.entries[1].phones[0].whose == "Ada Soto"


def test_a_weekend_is_stepped_over(clinic: MessageClinic):
    clinic.only()
    clinic.turn_to("10:00", FRIDAY)
    assert call_list(clinic.ctx).days == (FRIDAY + days(3), FRIDAY + days(4))


def test_who_asked_for_a_call_stands_out_until_the_reply_is_read(booked):
    clinic, _change, code = booked
    clinic.turn_to("10:00", WEDNESDAY)
    clinic.run()
    confirm_by_code(clinic.ctx, code, Answer.CALL_BACK)
    (entry,) = call_list(clinic.ctx).entries
    assert entry.wants_call
    assert entry.message == "E-mail · Sent"
    finish_reply(clinic.ctx, replies(clinic.ctx)[0])
    assert not call_list(clinic.ctx).entries[0].wants_call


def test_results_are_kept_and_a_stale_line_changes_nothing(clinic: MessageClinic):
    clinic.only()
    change = clinic.book("09:00", day=clinic.agenda.tomorrow())
    (entry,) = call_list(clinic.ctx).entries
    record_call(clinic.ctx, RecordCall(entry, CallResult.LEFT_MESSAGE, " with  her son "))
    (again,) = call_list(clinic.ctx).entries
    assert (again.last_result, again.last_note, again.tries) == (
        CallResult.LEFT_MESSAGE,
        "with her son",
        1,
    )
    clinic.move(change, "09:30", clinic.agenda.tomorrow())
    with pytest.raises(StaleRecord):
        record_call(clinic.ctx, RecordCall(entry, CallResult.CONFIRMED))
    assert call_list(clinic.ctx).entries[0].tries == 1


def test_the_list_of_calls_on_paper(clinic: MessageClinic):
    clinic.only()
    clinic.book("09:00", day=clinic.agenda.tomorrow())
    text = PdfReader(BytesIO(call_list_paper(clinic.ctx))).pages[0].extract_text()
    assert "Ada Soto" in text
    assert "+34 611 222 333" in text
    assert "09:00" in text


def test_a_cancelled_patient_is_told_only_what_they_knew(booked):
    clinic, change, code = booked
    clinic.set_rule("When cancelled", active=True)
    confirm_by_code(clinic.ctx, code, Answer.CANCEL)
    assert clinic.states(Purpose.CANCELLED) == [MessageStatus.QUEUED]
    assert change.appointment_id == clinic.messages(Purpose.CANCELLED)[0].appointment_id
