"""Recordings in a real store: agreement, pieces, a crash, the chart, the end of their time."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import timedelta

import pytest

from clinic_desktop.kernel.clock import FrozenClock, milliseconds
from clinic_desktop.kernel.errors import InvalidInput, NotAllowed, StaleRecord
from clinic_desktop.kernel.permissions import Role
from clinic_desktop.modules.chart.api import (
    Compartment,
    EncounterDetails,
    StartEncounter,
    start_encounter,
)
from clinic_desktop.modules.consult.api import (
    RECORDING,
    CallConsent,
    CallerRole,
    CallPolicy,
    CallSession,
    ConsentMissing,
    OpenCall,
    Recording,
    RecordingOff,
    RecordingState,
    begin_recording,
    call_policy,
    call_session,
    consents_of,
    expiring_recordings,
    file_left_recordings,
    file_recording,
    keep_consent,
    keep_piece,
    look_after_recordings,
    open_call,
    recordings_of,
    set_call_policy,
    wording_text,
)
from clinic_desktop.modules.documents.api import (
    Category,
    ContentState,
    Source,
    contents_of,
    document,
    documents_of,
    open_content,
)
from clinic_desktop.storage.blobs import ContentErased
from clinic_desktop.storage.context import Context
from tests.conftest import MakeContext
from tests.support.chart_clinic import ChartClinic

PIECES = (b"\x1a\x45\xdf\xa3" + b"head" * 20_000, b"second" * 30_000, b"last")


@pytest.fixture
def call(clinic: ChartClinic, make_ctx: MakeContext) -> CallSession:
    set_call_policy(make_ctx(Role.OFFICE_MANAGER), CallPolicy(recording=True, recording_days=30))
    return open_call(clinic.alba, OpenCall(clinic.ana))[0]


def says(ctx: Context, call: CallSession, answer: str, who: str = "Ana") -> None:
    role = CallerRole.PATIENT if who == "Ana" else CallerRole.RELATIVE
    at = milliseconds(ctx.clock.now())
    keep_consent(ctx, call.id, CallConsent("recording", answer, role, who, RECORDING, at))


def recorded(ctx: Context, call: CallSession) -> Recording:
    says(ctx, call, "granted")
    begun = begin_recording(ctx, call.id)
    for number, piece in enumerate(PIECES):
        keep_piece(ctx, begun.id, number, piece)
    return begun


def after(ctx: Context, days: float) -> Context:
    return replace(ctx, clock=FrozenClock(ctx.clock.now() + timedelta(days=days)))


def test_nothing_is_recorded_unless_the_clinic_wants_it(clinic: ChartClinic) -> None:
    assert call_policy(clinic.alba) == CallPolicy()
    opened, _ = open_call(clinic.alba, OpenCall(clinic.ana))
    says(clinic.alba, opened, "granted")
    with pytest.raises(RecordingOff):
        begin_recording(clinic.alba, opened.id)


def test_the_manager_sets_the_rule(clinic: ChartClinic, make_ctx: MakeContext) -> None:
    manager = make_ctx(Role.OFFICE_MANAGER)
    first = set_call_policy(manager, CallPolicy(recording=True, recording_days=30))
    assert set_call_policy(manager, replace(first, recording=False)).recording is False
    with pytest.raises(StaleRecord):
        set_call_policy(manager, first)
    with pytest.raises(InvalidInput):
        set_call_policy(manager, replace(call_policy(manager), recording_days=-1))
    with pytest.raises(NotAllowed):
        set_call_policy(clinic.alba, first)


def test_everybody_must_agree_and_must_not_have_changed_their_mind(
    clinic: ChartClinic, call: CallSession
) -> None:
    host = CallConsent("recording", "granted", CallerRole.HOST, "Dr Alba", RECORDING, 1)
    keep_consent(clinic.alba, call.id, host)
    with pytest.raises(ConsentMissing):
        begin_recording(clinic.alba, call.id)
    says(clinic.alba, call, "granted")
    says(clinic.alba, call, "refused", "Luis")
    with pytest.raises(ConsentMissing):
        begin_recording(clinic.alba, call.id)
    says(clinic.alba, call, "granted", "Luis")
    says(clinic.alba, call, "withdrawn")
    with pytest.raises(ConsentMissing):
        begin_recording(clinic.alba, call.id)
    says(clinic.alba, call, "granted")
    assert begin_recording(clinic.alba, call.id).state is RecordingState.RUNNING


def test_the_answer_is_kept_with_its_whole_text(clinic: ChartClinic, call: CallSession) -> None:
    says(clinic.alba, call, "granted")
    begun = begin_recording(clinic.alba, call.id)
    text = wording_text(RECORDING, "en")
    assert text in consents_of(clinic.alba, call.id)[0].wording
    assert begun.wording.startswith(f"{RECORDING}: ")


def test_what_was_recorded_lies_in_the_chart_and_nowhere_else(
    clinic: ChartClinic, call: CallSession
) -> None:
    begun = recorded(clinic.alba, call)
    filed = file_recording(clinic.alba, begun.id)
    assert filed.state is RecordingState.FILED
    paper = document(clinic.alba, filed.document_id)
    assert (paper.filing.category, paper.source) == (Category.RECORDING, Source.MADE)
    assert (paper.content.media_type, paper.content.state) == ("video/webm", ContentState.OPAQUE)
    whole = b"".join(PIECES)
    assert open_content(clinic.alba, paper.id) == whole
    assert paper.content.sha256 == hashlib.sha256(whole).hexdigest()
    assert file_recording(clinic.alba, begun.id) == filed
    assert file_left_recordings(clinic.alba) == ()
    keep_piece(clinic.alba, begun.id, 9, b"too late")
    assert file_left_recordings(clinic.alba) == ()
    for file in clinic.alba.store.folder.rglob("*"):
        if file.is_file():
            assert b"secondsecond" not in file.read_bytes(), file


def test_a_crash_keeps_what_was_recorded(clinic: ChartClinic, call: CallSession) -> None:
    begun = recorded(clinic.alba, call)
    keep_piece(clinic.alba, begun.id, 1, b"the same number again")
    (filed,) = file_left_recordings(clinic.alba)
    assert (filed.id, filed.state, filed.why) == (begun.id, RecordingState.FILED, "crash")
    assert open_content(clinic.alba, filed.document_id) == b"".join(PIECES)


def test_one_that_ended_at_once_leaves_no_paper(clinic: ChartClinic, call: CallSession) -> None:
    says(clinic.alba, call, "granted")
    begun = begin_recording(clinic.alba, call.id)
    assert file_recording(clinic.alba, begun.id, "withdrawn").state is RecordingState.EMPTY
    assert documents_of(clinic.alba, clinic.ana).documents == ()


def test_a_recording_goes_when_its_time_is_over_and_was_listed_before(
    clinic: ChartClinic, call: CallSession
) -> None:
    filed = file_recording(clinic.alba, recorded(clinic.alba, call).id)
    assert expiring_recordings(after(clinic.alba, 22)) == ()
    assert look_after_recordings(after(clinic.alba, 24)) == ()
    (soon,) = expiring_recordings(after(clinic.alba, 24))
    assert soon.goes_ms == milliseconds(after(clinic.alba, 31).clock.now())
    assert look_after_recordings(after(clinic.alba, 30.9)) == ()
    (gone,) = look_after_recordings(after(clinic.alba, 31.1))
    assert gone.state is RecordingState.EXPIRED
    assert look_after_recordings(after(clinic.alba, 32)) == ()
    assert documents_of(clinic.alba, clinic.ana).documents == ()
    assert contents_of(clinic.alba, filed.document_id)[0].size == len(b"".join(PIECES))
    with pytest.raises(ContentErased):
        open_content(clinic.alba, filed.document_id)
    assert document(clinic.alba, filed.document_id).reason


def test_a_rule_that_became_shorter_removes_nothing_unseen(
    clinic: ChartClinic, call: CallSession, make_ctx: MakeContext
) -> None:
    file_recording(clinic.alba, recorded(clinic.alba, call).id)
    rule = call_policy(clinic.alba)
    set_call_policy(make_ctx(Role.OFFICE_MANAGER), replace(rule, recording_days=1))
    late = after(clinic.alba, 20)
    assert look_after_recordings(late) == ()
    assert look_after_recordings(after(late, 6.9)) == ()
    assert len(look_after_recordings(after(late, 7.1))) == 1


def test_without_a_limit_nothing_goes(
    clinic: ChartClinic, call: CallSession, make_ctx: MakeContext
) -> None:
    file_recording(clinic.alba, recorded(clinic.alba, call).id)
    rule = call_policy(clinic.alba)
    set_call_policy(make_ctx(Role.OFFICE_MANAGER), replace(rule, recording_days=0))
    assert expiring_recordings(after(clinic.alba, 9_000)) == ()
    assert look_after_recordings(after(clinic.alba, 9_000)) == ()
    assert recordings_of(clinic.alba, call.id)[0].state is RecordingState.FILED


def test_a_recording_is_as_closed_as_the_visit_of_its_appointment(
    clinic: ChartClinic, call: CallSession
) -> None:
    booked = clinic.clinic.book("11:30").appointment_id
    closed = EncounterDetails(compartment=Compartment.SENSITIVE)
    visit = start_encounter(clinic.alba, StartEncounter(clinic.ana, closed, booked))
    seen, _ = open_call(clinic.alba, OpenCall(clinic.ana, booked))
    kept_on, left = recorded(clinic.alba, seen), recorded(clinic.alba, seen)
    assert call_session(clinic.alba, seen.id).encounter_id == visit.id
    filed = file_recording(clinic.alba, kept_on.id)
    assert filed.document_id is not None
    assert document(clinic.alba, filed.document_id).filing.encounter_id == visit.id
    (after_crash,) = file_left_recordings(clinic.bey)  # who sees nothing of the visit
    assert after_crash.id == left.id
    assert documents_of(clinic.bey, clinic.ana).documents == ()
    for reader in (recordings_of, consents_of):
        with pytest.raises(NotAllowed):
            reader(clinic.bey, seen.id)


def test_a_recording_follows_a_visit_that_began_after_it(
    clinic: ChartClinic, call: CallSession
) -> None:
    booked = clinic.clinic.book("11:30").appointment_id
    seen, _ = open_call(clinic.alba, OpenCall(clinic.ana, booked))
    begun = recorded(clinic.alba, seen)
    visit = start_encounter(clinic.alba, StartEncounter(clinic.ana, appointment_id=booked))
    filed = file_recording(clinic.alba, begun.id)
    assert filed.document_id is not None
    assert document(clinic.alba, filed.document_id).filing.encounter_id == visit.id
