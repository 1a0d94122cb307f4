"""Calls in a real store: rooms, links, what is kept, and who may see it."""

from __future__ import annotations

import hashlib
import json

import pytest

from clinic_desktop.kernel.clock import milliseconds
from clinic_desktop.kernel.errors import InvalidInput, NotAllowed
from clinic_desktop.kernel.permissions import Role
from clinic_desktop.modules.chart.api import Compartment, OtherPatientsAppointment
from clinic_desktop.modules.consult.api import (
    CallConsent,
    CallerRole,
    CallFile,
    CallMessage,
    CallOver,
    CallStatus,
    Invite,
    OpenCall,
    call_session,
    calls_of,
    consents_of,
    files_of,
    finish_call,
    invite,
    keep_consent,
    keep_file,
    keep_message,
    link_encounter,
    messages_of,
    offers,
    open_call,
    open_calls,
    take_back,
)
from tests.conftest import MakeContext
from tests.support.chart_clinic import ChartClinic, later

HOUR = 3_600_000
WORDS = CallMessage("reference-00000001", 5, CallerRole.PATIENT, "Ana", "Good morning")


def test_an_appointment_has_one_room(clinic: ChartClinic) -> None:
    booked = clinic.clinic.book("11:30").appointment_id
    first, host = open_call(clinic.alba, OpenCall(clinic.ana, booked))
    again, second = open_call(clinic.alba, OpenCall(clinic.ana, booked))
    assert again.id == first.id
    kept = {offer.id: offer.revoked for offer in offers(clinic.alba, first.id)}
    assert kept == {host.offer.id: True, second.offer.id: False}
    assert [call.id for call in open_calls(clinic.alba)] == [first.id]
    assert open_calls(clinic.bey) == ()


def test_a_room_says_nothing_about_anybody(clinic: ChartClinic) -> None:
    call, host = open_call(clinic.alba, OpenCall(clinic.ana))
    assert str(clinic.ana) not in call.room
    assert len(host.token) >= 22
    assert host.offer.token_hash == hashlib.sha256(host.token.encode()).hexdigest()


def test_a_link_is_good_around_the_appointment(clinic: ChartClinic) -> None:
    booked = clinic.clinic.book("11:30").appointment_id
    call, _ = open_call(clinic.alba, OpenCall(clinic.ana, booked))
    offer = invite(clinic.alba, Invite(call.id, CallerRole.PATIENT)).offer
    now = milliseconds(clinic.alba.clock.now())
    assert offer.not_before_ms <= now
    assert offer.is_valid(now + 5 * HOUR)
    assert not offer.is_valid(now + 6 * HOUR)


def test_the_patient_has_one_link_and_others_their_own(clinic: ChartClinic) -> None:
    call, _ = open_call(clinic.alba, OpenCall(clinic.ana))
    first = invite(clinic.nurse, Invite(call.id, CallerRole.PATIENT)).offer
    second = invite(clinic.nurse, Invite(call.id, CallerRole.PATIENT)).offer
    invite(clinic.alba, Invite(call.id, CallerRole.INTERPRETER, "Nadia", hours=2))
    invite(clinic.alba, Invite(call.id, CallerRole.RELATIVE, "Luis", hours=2))
    revoked = {offer.id for offer in offers(clinic.alba, call.id) if offer.revoked}
    assert revoked == {first.id}
    take_back(clinic.alba, call.id, second.id)
    take_back(clinic.alba, call.id, second.id)
    assert len([offer for offer in offers(clinic.alba, call.id) if offer.revoked]) == 2


@pytest.mark.parametrize(
    ("role", "name", "hours", "field"),
    [
        (CallerRole.HOST, "", None, "role"),
        (CallerRole.RELATIVE, "x" * 61, None, "name"),
        (CallerRole.RELATIVE, "", 0, "hours"),
        (CallerRole.RELATIVE, "", 169, "hours"),
    ],
)
def test_links_that_can_not_be(
    clinic: ChartClinic, role: CallerRole, name: str, hours: int | None, field: str
) -> None:
    call, _ = open_call(clinic.alba, OpenCall(clinic.ana))
    with pytest.raises(InvalidInput) as caught:
        invite(clinic.alba, Invite(call.id, role, name, hours))
    assert set(caught.value.problems) == {field}


def test_what_happens_is_kept_once_and_in_order(clinic: ChartClinic) -> None:
    call, _ = open_call(clinic.alba, OpenCall(clinic.ana))
    keep_message(clinic.alba, call.id, WORDS)
    keep_message(clinic.alba, call.id, WORDS)
    answer = CallConsent("recording", "refused", CallerRole.PATIENT, "Ana", "v1: May we?", 7)
    keep_consent(clinic.alba, call.id, answer)
    file = CallFile("f-1", 9, CallerRole.PATIENT, "rash.jpg", 12, "ab" * 32, None)
    keep_file(clinic.alba, call.id, file)
    assert messages_of(clinic.alba, call.id) == (WORDS,)
    assert consents_of(clinic.alba, call.id) == (answer,)
    assert files_of(clinic.alba, call.id) == (file,)


def test_a_finished_call_keeps_its_record_and_its_links_are_dead(clinic: ChartClinic) -> None:
    call, _ = open_call(clinic.alba, OpenCall(clinic.ana))
    invite(clinic.alba, Invite(call.id, CallerRole.PATIENT))
    summary = json.dumps({"people": []})
    ended = finish_call(later(clinic.alba), call.id, summary)
    assert (ended.status, ended.summary) == (CallStatus.FINISHED, summary)
    assert ended.ended_ms == ended.opened_ms + HOUR
    assert all(offer.revoked for offer in offers(clinic.alba, call.id))
    assert finish_call(clinic.alba, call.id, "{}") == ended
    with pytest.raises(CallOver):
        invite(clinic.alba, Invite(call.id, CallerRole.PATIENT))


def test_a_call_follows_no_visit_but_is_as_closed_as_it(clinic: ChartClinic) -> None:
    visit = clinic.visit(compartment=Compartment.SENSITIVE)
    call, _ = open_call(clinic.alba, OpenCall(clinic.ana))
    keep_message(clinic.alba, call.id, WORDS)
    link_encounter(clinic.alba, call.id, visit.id)
    assert call_session(clinic.alba, call.id).encounter_id == visit.id
    assert calls_of(clinic.bey, clinic.ana) == ()
    with pytest.raises(NotAllowed):
        messages_of(clinic.bey, call.id)
    assert messages_of(clinic.alba, call.id) == (WORDS,)


def test_another_patients_appointment_is_refused(clinic: ChartClinic) -> None:
    other = clinic.clinic.book("11:30", clinic.clinic.luis).appointment_id
    with pytest.raises(OtherPatientsAppointment):
        open_call(clinic.alba, OpenCall(clinic.ana, other))


def test_the_desk_sends_links_but_reads_no_words(
    clinic: ChartClinic, make_ctx: MakeContext
) -> None:
    desk = make_ctx(Role.RECEPTIONIST)
    call, _ = open_call(clinic.alba, OpenCall(clinic.ana))
    assert invite(desk, Invite(call.id, CallerRole.PATIENT)).token
    for forbidden in (
        lambda: messages_of(desk, call.id),
        lambda: keep_message(desk, call.id, WORDS),
        lambda: open_call(desk, OpenCall(clinic.ana)),
        lambda: finish_call(desk, call.id, "{}"),
    ):
        with pytest.raises(NotAllowed):
            forbidden()
