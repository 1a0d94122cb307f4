"""The end of a call in a real store: its paper in the chart, pictures, files, what a crash left."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, replace
from datetime import timedelta

import pypdfium2
import pytest

from clinic_desktop.foreign.kinds import Kind
from clinic_desktop.kernel.clock import FrozenClock, milliseconds
from clinic_desktop.kernel.errors import NotAllowed, NotFound
from clinic_desktop.media.call.record import CallRecord
from clinic_desktop.modules.chart.api import EncounterClass, StartEncounter, start_encounter
from clinic_desktop.modules.consult.api import (
    RECORDING,
    SNAPSHOT,
    CallConsent,
    CallerRole,
    CallFile,
    CallMessage,
    CallSession,
    CallStatus,
    ConsentMissing,
    FileCallFile,
    FileSnapshot,
    OpenCall,
    OtherContent,
    call_session,
    close_left_calls,
    discard_call_file,
    end_call,
    file_call_file,
    file_snapshot,
    files_of,
    finish_call,
    keep_consent,
    keep_file,
    keep_message,
    keep_record,
    open_call,
    open_calls,
)
from clinic_desktop.modules.documents.api import (
    Category,
    ContentState,
    Examined,
    Source,
    document,
    documents_of,
    open_content,
)
from clinic_desktop.modules.practice.api import AppointmentTypeDetails, Modality, add_entry
from clinic_desktop.storage.context import Context
from tests.support.chart_clinic import ChartClinic

PNG = b"\x89PNG\r\n\x1a\n" + b"picture"
PICTURE = Examined(Kind.PNG, 1, ContentState.READABLE)
MINUTE = 60_000


def counted(ctx: Context) -> str:
    """Return what a call of ten minutes with one interruption counts."""
    now = milliseconds(ctx.clock.now())
    record = CallRecord(now)
    counts = {"silent": 0.0, "level": 7, "gen": 1, "octets_in": 10, "octets_out": 20}
    record.came("p1", "patient", "Ana Ruiz", now)
    record.connected("p1", now + 1_000)
    record.counted("p1", counts, now + 2_000)
    record.counted("p1", {**counts, "silent": 20.0}, now + 5 * MINUTE)
    record.counted("p1", counts, now + 5 * MINUTE + 25_000)
    record.end(now + 10 * MINUTE)
    return json.dumps(asdict(record))


def at(ctx: Context) -> int:
    return milliseconds(ctx.clock.now())


def text_of(ctx: Context, call: CallSession) -> str:
    pdf = pypdfium2.PdfDocument(open_content(ctx, call.document_id))
    return "\n".join(page.get_textpage().get_text_range() for page in pdf)


def came(ctx: Context, call: CallSession, name: str = "../../rash\x00.jpg") -> CallFile:
    digest = hashlib.sha256(PNG).hexdigest()
    file = CallFile("f1", at(ctx), CallerRole.PATIENT, name, len(PNG), digest, None)
    keep_file(ctx, call.id, file)
    return file


def test_the_end_of_a_call_is_a_paper_of_its_visit(clinic: ChartClinic) -> None:
    ctx = clinic.alba
    booked = clinic.clinic.book("11:30").appointment_id
    visit = start_encounter(ctx, StartEncounter(clinic.ana, appointment_id=booked))
    call, _ = open_call(ctx, OpenCall(clinic.ana, booked))
    keep_message(ctx, call.id, CallMessage("r1", at(ctx), CallerRole.PATIENT, "Ana", "It itches"))
    refused = CallConsent("recording", "refused", CallerRole.PATIENT, "Ana", RECORDING, at(ctx))
    keep_consent(ctx, call.id, refused)
    came(ctx, call, "rash.jpg")
    ended = end_call(ctx, call.id, counted(ctx))
    assert (ended.status, ended.encounter_id) == (CallStatus.FINISHED, visit.id)
    paper = document(ctx, ended.document_id)
    assert (paper.source, paper.filing.encounter_id) == (Source.MADE, visit.id)
    said = text_of(ctx, ended)
    for words in ("Ana Ruiz", "It itches", "rash.jpg", "not kept", "refused", "10 min", "45 s"):
        assert words in said, words
    assert "voice and a good picture" in said


def test_ending_it_again_files_nothing_again(clinic: ChartClinic) -> None:
    call, _ = open_call(clinic.alba, OpenCall(clinic.ana))
    first = end_call(clinic.alba, call.id, counted(clinic.alba))
    assert end_call(clinic.alba, call.id, "{}") == first
    assert len(documents_of(clinic.alba, clinic.ana).documents) == 1


def test_a_paper_that_was_not_filed_is_filed_at_the_next_start(clinic: ChartClinic) -> None:
    call, _ = open_call(clinic.alba, OpenCall(clinic.ana))
    finish_call(clinic.alba, call.id, counted(clinic.alba))
    (filed,) = close_left_calls(clinic.alba)
    assert filed.id == call.id
    assert filed.document_id is not None
    assert close_left_calls(clinic.alba) == ()


def test_a_call_that_nobody_came_to_leaves_no_paper(clinic: ChartClinic) -> None:
    call, _ = open_call(clinic.alba, OpenCall(clinic.ana))
    ended = end_call(clinic.alba, call.id, "{}", CallStatus.CANCELLED)
    assert ended.document_id is None
    assert documents_of(clinic.alba, clinic.ana).documents == ()


def test_a_call_that_a_crash_left_open_is_closed_with_what_is_known(clinic: ChartClinic) -> None:
    ctx = clinic.alba
    call, _ = open_call(ctx, OpenCall(clinic.ana))
    empty, _ = open_call(ctx, OpenCall(clinic.clinic.luis))
    keep_record(ctx, call.id, json.dumps({"began": at(ctx), "people": {}}))
    word = CallMessage("r1", at(ctx) + MINUTE, CallerRole.PATIENT, "Ana", "Hello?")
    keep_message(ctx, call.id, word)
    assert close_left_calls(ctx) == ()  # it can still be entered
    assert len(open_calls(ctx)) == 2
    later = replace(ctx, clock=FrozenClock(ctx.clock.now() + timedelta(hours=30)))
    (closed,) = close_left_calls(later)
    assert (closed.status, closed.ended_ms) == (CallStatus.FINISHED, word.at_ms)
    said = text_of(later, closed)
    assert "Hello?" in said
    assert "interrupted" in said
    assert open_calls(later) == ()
    assert call_session(later, empty.id).status is CallStatus.CANCELLED


def test_a_summary_of_another_shape_is_no_reason_to_lose_the_rest(clinic: ChartClinic) -> None:
    ctx = clinic.alba
    for number, odd in enumerate(("no json", "[]", '{"version": 9}', '{"people": {"a": 3}}')):
        call, _ = open_call(ctx, OpenCall(clinic.ana))
        word = CallMessage(f"r{number}", at(ctx), CallerRole.PATIENT, "Ana", f"Word {number}")
        keep_message(ctx, call.id, word)
        assert f"Word {number}" in text_of(ctx, end_call(ctx, call.id, odd))


def test_a_video_appointment_s_visit_is_virtual(clinic: ChartClinic) -> None:
    kind = add_entry(clinic.clinic.ctx, AppointmentTypeDetails("Video", modality=Modality.VIDEO))
    booked = clinic.clinic.book("12:30", type_id=kind).appointment_id
    visit = start_encounter(clinic.alba, StartEncounter(clinic.ana, appointment_id=booked))
    assert visit.details.encounter_class is EncounterClass.VIRTUAL


def test_a_picture_needs_the_yes_of_who_is_in_it(clinic: ChartClinic) -> None:
    ctx = clinic.alba
    call, _ = open_call(ctx, OpenCall(clinic.ana))
    wanted = FileSnapshot(call.id, PNG, PICTURE, CallerRole.PATIENT, "Ana")
    with pytest.raises(ConsentMissing):
        file_snapshot(ctx, wanted)
    yes = CallConsent("snapshot", "granted", CallerRole.PATIENT, "Ana", SNAPSHOT, 5)
    keep_consent(ctx, call.id, yes)
    with pytest.raises(ConsentMissing):
        file_snapshot(ctx, replace(wanted, name="Luis"))
    filed = file_snapshot(ctx, wanted)
    assert (filed.filing.category, filed.source) == (Category.PHOTO, Source.CALL)
    assert file_snapshot(ctx, wanted).id == filed.id
    assert [file.document_id for file in files_of(ctx, call.id)] == [filed.id]
    keep_consent(ctx, call.id, replace(yes, answer="withdrawn", at_ms=6))
    with pytest.raises(ConsentMissing):
        file_snapshot(ctx, wanted)


def test_a_file_of_the_chat_is_filed_once_and_only_itself(clinic: ChartClinic) -> None:
    ctx = clinic.alba
    call, _ = open_call(ctx, OpenCall(clinic.ana))
    came(ctx, call)
    wanted = FileCallFile(call.id, "f1", PNG, PICTURE)
    with pytest.raises(OtherContent):
        file_call_file(ctx, replace(wanted, content=PNG + b"more"))
    with pytest.raises(NotFound):
        file_call_file(ctx, replace(wanted, ref="f2"))
    filed = file_call_file(ctx, wanted)
    assert file_call_file(ctx, wanted).id == filed.id
    assert filed.content.file_name == "rash.jpg"
    assert open_content(ctx, filed.id) == PNG
    assert [file.document_id for file in files_of(ctx, call.id)] == [filed.id]


def test_a_file_that_is_not_kept_leaves_its_name_in_the_trail(clinic: ChartClinic) -> None:
    call, _ = open_call(clinic.alba, OpenCall(clinic.ana))
    file = came(clinic.alba, call)
    discard_call_file(clinic.alba, call.id, file.ref)
    assert documents_of(clinic.alba, clinic.ana).documents == ()
    with clinic.alba.reading() as connection:
        rows = connection.exec_driver_sql(
            "SELECT action, detail FROM audit_event WHERE kind = 'call.file'"
        ).all()
    assert [tuple(row) for row in rows] == [("D", file.sha256)]


def test_a_nurse_who_holds_a_call_files_its_paper(clinic: ChartClinic) -> None:
    call, _ = open_call(clinic.nurse, OpenCall(clinic.ana, practitioner_id=clinic.clinic.alba))
    assert end_call(clinic.nurse, call.id, counted(clinic.nurse)).document_id is not None
    desk = replace(clinic.nurse, actor=replace(clinic.nurse.actor, roles=frozenset()))
    with pytest.raises(NotAllowed):
        end_call(desk, call.id, "{}")
