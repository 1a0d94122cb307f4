"""Places of the waiting list that are offered by message, and what patients answer."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from clinic_desktop.modules.agenda.api import (
    AppointmentStatus,
    JoinWaitList,
    OfferOver,
    OfferPlace,
    OfferStatus,
    accept_offer,
    appointments_of_patient,
    decline_offer,
    expire_offers,
    join_wait_list,
    offer_and_wish,
    offer_place,
    reopen_offer,
    standing_offers,
    take_back_offers,
    undo_change,
)
from clinic_desktop.modules.messages.api import (
    Answer,
    MessageStatus,
    Purpose,
    QuietHours,
    Reason,
    ReplyState,
    confirm_by_code,
    find_code,
    message_policy,
    receive_reply,
    replies,
    set_policy,
)
from clinic_desktop.modules.messages.service.follow_offers import OfferTold
from clinic_desktop.modules.patients.api import Channel
from clinic_desktop.modules.patients.api import Purpose as OptOut
from tests.support.messages_clinic import MessageClinic

Q, SENT, W, SKIPPED = (
    MessageStatus.QUEUED,
    MessageStatus.SENT,
    MessageStatus.WITHDRAWN,
    MessageStatus.SKIPPED,
)
MINUTE = timedelta(minutes=2)


def wait(clinic: MessageClinic, patient=None, **more):
    agenda = clinic.agenda
    command = JoinWaitList(patient or clinic.ada, ((agenda.alba,),), 30, **more)
    return join_wait_list(agenda.ctx, command)


def offer(clinic: MessageClinic, *entries):
    ids = tuple(entry.id for entry in entries)
    place = OfferPlace(clinic.at("10:30"), 30, (clinic.agenda.alba,), ids)
    return offer_place(clinic.ctx, place)


@pytest.fixture
def offered(clinic: MessageClinic):
    """Return the clinic, an offer to Ada whose SMS went out, and its code."""
    clinic.only(Purpose.OFFER)
    (made,) = offer(clinic, wait(clinic))
    clinic.clock.advance(MINUTE)
    clinic.run()
    (text,) = clinic.postman.taken
    return clinic, made, text.body.rstrip(".").rsplit(" ", 1)[-1]


def status(clinic, made):
    return offer_and_wish(clinic.ctx, made.id)[0].status


def test_a_freed_place_is_told_within_two_minutes_by_sms_first(clinic: MessageClinic) -> None:
    clinic.only(Purpose.OFFER)
    taken = clinic.book("10:30", clinic.agenda.luis)
    wait(clinic)
    clinic.cancel(taken)
    assert clinic.states(Purpose.OFFER) == [Q]
    clinic.run()
    assert clinic.postman.taken == [], "a minute of grace: a cancellation may be undone"
    clinic.clock.advance(MINUTE)
    clinic.run()
    (text,) = clinic.postman.taken
    assert text.address == "+34611222333"
    assert "a place is free Fri, 27 Nov 10:30" in text.body
    assert text.invitation is None
    assert clinic.states(Purpose.OFFER) == [SENT]


def test_the_letter_says_until_when_the_place_is_kept(clinic: MessageClinic) -> None:
    clinic.only(Purpose.OFFER)
    bea = clinic.patient("Bea", email="bea@example.org")
    (made,) = offer(clinic, wait(clinic, bea))
    clinic.clock.advance(MINUTE)
    clinic.run()
    (mail,) = clinic.postman.taken
    assert mail.subject.startswith("A free place: Friday, 27 November 2026, 10:30")
    kept = made.expires_ms - clinic.clock.now().timestamp() * 1000
    assert 0 < kept <= 30 * 60_000
    assert "before Tuesday, 24 November 2026" in mail.body


@pytest.mark.parametrize(
    ("more", "reason"),
    [
        ({"opt_outs": frozenset({OptOut.REMINDER}), "mobile": "+34 611 999 888"}, Reason.OPTED_OUT),
        ({"wish": Channel.PHONE, "mobile": "+34 611 999 888"}, Reason.PREFERS_CALL),
        ({}, Reason.NO_ADDRESS),
    ],
)
def test_who_wants_no_messages_is_left_for_a_call(clinic: MessageClinic, more, reason) -> None:
    clinic.only(Purpose.OFFER)
    offer(clinic, wait(clinic, clinic.patient("Bea", **more)))
    clinic.clock.advance(MINUTE)
    clinic.run()
    (message,) = clinic.messages(Purpose.OFFER)
    assert (message.status, message.reason) == (SKIPPED, reason)
    assert clinic.postman.taken == []


def test_no_rule_no_message(clinic: MessageClinic) -> None:
    clinic.only()
    offer(clinic, wait(clinic))
    assert clinic.messages(Purpose.OFFER) == []


def test_a_rule_switched_off_takes_back_what_waits(clinic: MessageClinic) -> None:
    clinic.only(Purpose.OFFER)
    offer(clinic, wait(clinic))
    clinic.only()
    clinic.clock.advance(MINUTE)
    clinic.run()
    assert clinic.postman.taken == []
    assert clinic.states(Purpose.OFFER) == [W]


def test_a_rule_for_one_type_is_for_that_type_only(clinic: MessageClinic) -> None:
    clinic.only(Purpose.OFFER)
    clinic.set_rule("When a place is offered", type_ids=frozenset({clinic.agenda.check_up}))
    offer(clinic, wait(clinic))
    assert clinic.messages(Purpose.OFFER) == []
    entry = wait(clinic, clinic.agenda.luis, type_id=clinic.agenda.check_up)
    place = OfferPlace(clinic.at("11:30"), 30, (clinic.agenda.alba,), (entry.id,))
    offer_place(clinic.ctx, place)
    assert len(clinic.messages(Purpose.OFFER)) == 1


def test_at_night_nobody_is_told(clinic: MessageClinic) -> None:
    clinic.only(Purpose.OFFER)
    policy = message_policy(clinic.ctx)
    set_policy(clinic.ctx, replace(policy, quiet=QuietHours(0, 24 * 60 - 1)))
    offer(clinic, wait(clinic))
    assert clinic.messages(Purpose.OFFER) == []


@pytest.mark.parametrize("how", ["declined", "expired", "undone", "accepted at the desk"])
def test_an_offer_that_ends_takes_its_unsent_message_along(clinic: MessageClinic, how) -> None:
    clinic.only(Purpose.OFFER)
    taken = clinic.book("10:30", clinic.agenda.luis)
    wait(clinic)
    cancelled = clinic.cancel(taken)
    (made,) = standing_offers(clinic.ctx)
    if how == "declined":
        decline_offer(clinic.ctx, made.id)
    elif how == "expired":
        clinic.clock.advance(timedelta(hours=2))
        expire_offers(clinic.ctx)
    elif how == "undone":
        undo_change(clinic.ctx, cancelled)
    else:
        accept_offer(clinic.ctx, made.id)
    clinic.clock.advance(MINUTE)
    clinic.run()
    first = next(m for m in clinic.messages(Purpose.OFFER) if m.offer_id == made.id)
    assert (first.status, first.reason) == (W, Reason.OFFER_OVER)
    assert clinic.postman.taken == []


def test_an_offer_that_ran_out_unnoticed_is_not_told(clinic: MessageClinic) -> None:
    clinic.only(Purpose.OFFER)
    offer(clinic, wait(clinic))
    clinic.clock.advance(timedelta(hours=2))
    clinic.run()
    assert clinic.postman.taken == []


def test_yes_takes_the_place_and_the_others_hear_nothing_more(offered) -> None:
    clinic, made, code = offered
    assert receive_reply(clinic.ctx, "+34611222333", f"YES {code}") is ReplyState.APPLIED
    assert status(clinic, made) is OfferStatus.ACCEPTED
    (booked,) = appointments_of_patient(clinic.ctx, clinic.ada)
    assert (booked.state.start, booked.state.status) == (
        clinic.at("10:30"),
        AppointmentStatus.BOOKED,
    )
    assert receive_reply(clinic.ctx, "+34611222333", f"yes {code}") is ReplyState.APPLIED
    assert len(appointments_of_patient(clinic.ctx, clinic.ada)) == 1
    assert {(r.patient_name, r.note) for r in replies(clinic.ctx)} == {
        ("Ada Soto", "Takes the place")
    }


def test_no_sends_the_patient_back_to_the_list(offered) -> None:
    clinic, made, code = offered
    assert receive_reply(clinic.ctx, "+34611222333", f"no {code}") is ReplyState.APPLIED
    assert status(clinic, made) is OfferStatus.DECLINED
    assert appointments_of_patient(clinic.ctx, clinic.ada) == ()


def test_a_yes_that_comes_too_late_is_read_by_a_person(offered) -> None:
    clinic, _made, code = offered
    clinic.clock.advance(timedelta(hours=1))
    assert receive_reply(clinic.ctx, "+34611222333", f"YES {code}") is ReplyState.OPEN
    (reply,) = replies(clinic.ctx)
    assert reply.note.startswith("This offer is over (expired)")
    assert appointments_of_patient(clinic.ctx, clinic.ada) == ()


def test_only_the_first_of_two_gets_it(clinic: MessageClinic) -> None:
    clinic.only(Purpose.OFFER)
    bea = clinic.patient("Bea", mobile="+34 611 999 888")
    offer(clinic, wait(clinic), wait(clinic, bea))
    clinic.clock.advance(MINUTE)
    clinic.run()
    codes = {t.address: t.body.rstrip(".").rsplit(" ", 1)[-1] for t in clinic.postman.taken}
    assert len(set(codes.values())) == 2
    receive_reply(clinic.ctx, "+34611999888", f"YES {codes['+34611999888']}")
    late = receive_reply(clinic.ctx, "+34611222333", f"YES {codes['+34611222333']}")
    assert late is ReplyState.OPEN
    assert len(appointments_of_patient(clinic.ctx, bea)) == 1
    assert appointments_of_patient(clinic.ctx, clinic.ada) == ()


def test_the_desk_reads_the_code_back_and_takes_the_answer(offered) -> None:
    clinic, made, code = offered
    found = find_code(clinic.ctx, code)
    assert (found.patient_name, found.offered) == ("Ada Soto", True)
    assert found.start == clinic.at("10:30")
    confirm_by_code(clinic.ctx, code, Answer.CALL_BACK)
    assert status(clinic, made) is OfferStatus.OPEN
    confirm_by_code(clinic.ctx, code, Answer.CONFIRM)
    assert status(clinic, made) is OfferStatus.ACCEPTED
    with pytest.raises(OfferOver):
        find_code(clinic.ctx, code)


def test_an_offer_of_which_the_patient_was_told_is_not_taken_back_in_silence(offered) -> None:
    clinic, made, _code = offered
    with pytest.raises(OfferTold) as refused:
        take_back_offers(clinic.ctx, [made.id])
    assert "Ada" in refused.value.message()
    assert status(clinic, made) is OfferStatus.OPEN


def test_an_offer_that_nobody_heard_of_is_taken_back_with_its_message(
    clinic: MessageClinic,
) -> None:
    clinic.only(Purpose.OFFER)
    (made,) = offer(clinic, wait(clinic))
    take_back_offers(clinic.ctx, [made.id])
    assert clinic.states(Purpose.OFFER) == [W]
    assert status(clinic, made) is OfferStatus.RELEASED


def test_a_declined_offer_that_opens_again_is_told_after_all(clinic: MessageClinic) -> None:
    clinic.only(Purpose.OFFER)
    (made,) = offer(clinic, wait(clinic))
    decline_offer(clinic.ctx, made.id)
    assert clinic.states(Purpose.OFFER) == [W]
    reopen_offer(clinic.ctx, made.id)
    assert clinic.states(Purpose.OFFER) == [Q]
