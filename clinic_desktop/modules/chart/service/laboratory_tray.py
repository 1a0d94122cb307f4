"""The tray of results that nobody could be found for: a person assigns or dismisses them."""

from __future__ import annotations

from uuid import UUID
from zoneinfo import ZoneInfo

from clinic_desktop.kernel.errors import InvalidInput
from clinic_desktop.kernel.text import clean_line, translate
from clinic_desktop.modules.chart.domain.facts import MAX_TEXT
from clinic_desktop.modules.chart.domain.hl7_filing import attachments_of, command_of
from clinic_desktop.modules.chart.domain.hl7_messages import ResultMessage
from clinic_desktop.modules.chart.domain.hl7_oru import read_results
from clinic_desktop.modules.chart.domain.laboratory import (
    AlreadyHandled,
    IncomingResult,
    MessageStatus,
    StoredMessage,
    problem_text,
)
from clinic_desktop.modules.chart.domain.observations import ResultStatus
from clinic_desktop.modules.chart.domain.reports import (
    DiagnosticReport,
    ResultChanged,
    ResultWithdrawn,
)
from clinic_desktop.modules.chart.service.hl7_matching import candidates
from clinic_desktop.modules.chart.service.hl7_papers import ExaminedPapers, with_examined
from clinic_desktop.modules.chart.service.laboratory_import import file_reports
from clinic_desktop.modules.chart.service.report_versions import revise
from clinic_desktop.modules.chart.service.reports import right_to_record
from clinic_desktop.modules.chart.service.result_versions import subject_of, withdrawn
from clinic_desktop.modules.chart.service.sight import Person, person
from clinic_desktop.modules.chart.store import laboratory, observations, reports
from clinic_desktop.modules.documents.api import withdraw_received_papers
from clinic_desktop.modules.practice.api import clinic_profile
from clinic_desktop.storage.audit import AuditEntry
from clinic_desktop.storage.blobs import read_blob
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.unit_of_work import UnitOfWork

MOST = 500  # of a list; who has more sees how many more


def incoming_results(ctx: Context) -> tuple[StoredMessage, ...]:
    """Return what waits longest in the tray, oldest first."""
    ctx.require(right_to_record(ctx))
    with ctx.reading() as connection:
        return laboratory.waiting(connection, MOST)


def incoming_count(ctx: Context) -> int:
    """Return how many messages lie in the tray."""
    ctx.require(right_to_record(ctx))
    with ctx.reading() as connection:
        return laboratory.count_waiting(connection)


def incoming_result(ctx: Context, message_id: UUID) -> IncomingResult:
    """Return one message with why it waits, whose it may be, and its results; kept in the trail.

    Raises NotFound.
    """
    ctx.require(right_to_record(ctx))
    with ctx.reading() as connection:
        stored = laboratory.by_id(connection, message_id)
    message = _read_again(ctx, stored)
    zone = ZoneInfo(clinic_profile(ctx).zone)
    nobody = UUID(int=0)  # whose they are is what is asked
    found = tuple(command_of(message, one, nobody, zone, {}) for one in message.reports)
    ctx.note_opening("laboratory_message", message_id, stored.patient_id)
    why = problem_text(stored.problem)
    papers = sum(len(attachments_of(report)) for report in message.reports)
    return IncomingResult(stored, why, candidates(ctx, message.patient), found, papers)


def examine_incoming(content: bytes) -> ExaminedPapers:
    """Let the worker look at the documents in a message; blocks, and needs no store."""
    return with_examined(read_results(content, "")).examined


def assign_incoming(
    ctx: Context, message_id: UUID, patient_id: UUID, examined: ExaminedPapers | None = None
) -> None:
    """File the results of a message, with its documents, for a patient whom a person chose.

    Raises NotFound, AlreadyHandled, StaleRecord, InvalidInput, ResultWithdrawn when they were
    taken out of this chart before.
    """
    ctx.require(right_to_record(ctx), patient_id=patient_id)
    stored = _with_status(ctx, message_id, MessageStatus.WAITING)
    message = _read_again(ctx, stored)
    who = person(ctx, patient_id)
    with ctx.unit_of_work() as uow:
        file_reports(ctx, message, who.patient_id, examined or {}, uow)
        if any(not each for each in _holding(ctx, uow, message, who)):
            raise ResultWithdrawn
        values = {"status": MessageStatus.FILED.value, "patient_id": who.patient_id}
        laboratory.change(uow, stored, values)
        uow.commit()


def take_back_incoming(ctx: Context, message_id: UUID, reason: str) -> None:
    """Take the results of a message out of the wrong chart, back into the tray.

    They stay readable there as entered in error. Raises NotFound, AlreadyHandled, StaleRecord,
    InvalidInput, ResultChanged when something newer stands on them, NotAllowed.
    """
    ctx.require(right_to_record(ctx))
    said = _reason(reason)
    stored = _with_status(ctx, message_id, MessageStatus.FILED)
    if stored.patient_id is None:
        raise AlreadyHandled
    ctx.require(right_to_record(ctx), patient_id=stored.patient_id)
    message = _read_again(ctx, stored)
    who = person(ctx, stored.patient_id)
    subject = subject_of(ctx, who)
    with ctx.unit_of_work() as uow:
        for newest in filter(None, _holding(ctx, uow, message, who)):
            if not newest.source_key:
                raise ResultChanged
            ask = observations.Wanted(who.holders, report_ids=(newest.entry_id,))
            for one in observations.wanted(uow.connection, ask):
                withdrawn(uow, one, said)
            revise(uow, who, newest, ResultStatus.ENTERED_IN_ERROR, said, subject)
            withdraw_received_papers(ctx, uow, map(UUID, newest.details.documents), said)
        values = {"status": MessageStatus.WAITING.value, "patient_id": None}
        laboratory.change(uow, stored, values)
        entry = AuditEntry("E", "laboratory.take-back", message_id, who.patient_id, reason=said)
        uow.note(entry)
        uow.commit()


def dismiss_incoming(ctx: Context, message_id: UUID, reason: str) -> None:
    """Take a message out of the tray without filing it; it is kept, with the reason.

    Raises NotFound, AlreadyHandled, StaleRecord, InvalidInput.
    """
    ctx.require(right_to_record(ctx))
    said = _reason(reason)
    stored = _with_status(ctx, message_id, MessageStatus.WAITING)
    with ctx.unit_of_work() as uow:
        laboratory.change(uow, stored, {"status": MessageStatus.DISMISSED.value, "reason": said})
        uow.commit()


def restore_incoming(ctx: Context, message_id: UUID) -> None:
    """Let a dismissed message wait in the tray again. Raises NotFound, AlreadyHandled."""
    ctx.require(right_to_record(ctx))
    stored = _with_status(ctx, message_id, MessageStatus.DISMISSED)
    with ctx.unit_of_work() as uow:
        laboratory.change(uow, stored, {"status": MessageStatus.WAITING.value, "reason": ""})
        uow.commit()


def incoming_content(ctx: Context, message_id: UUID) -> bytes:
    """Return a message as it came, for looking at it. Raises NotFound."""
    ctx.require(right_to_record(ctx))
    with ctx.reading() as connection:
        stored = laboratory.by_id(connection, message_id)
        content = read_blob(connection, ctx.store.folder, stored.blob_id)
    ctx.note_opening("laboratory_message", message_id, stored.patient_id)
    return content


def _holding(
    ctx: Context, uow: UnitOfWork, message: ResultMessage, who: Person
) -> list[DiagnosticReport | None]:
    """Return what counts now of each report of a message in a chart, None if it was withdrawn."""
    zone = ZoneInfo(clinic_profile(ctx).zone)
    found: list[DiagnosticReport | None] = []
    for report in message.reports:
        arrival = command_of(message, report, who.patient_id, zone, {}).arrival
        here = reports.with_source_key(uow.connection, who.holders, arrival.source_key)
        if here is not None:
            newest = reports.versions(uow.connection, here.entry_id)[0]
            found.append(newest if newest.holds else None)
    return found


def _reason(reason: str) -> str:
    said = clean_line(reason)[:MAX_TEXT]
    if not said:
        raise InvalidInput({"reason": translate("Chart", "Say why.")})
    return said


def _with_status(ctx: Context, message_id: UUID, status: MessageStatus) -> StoredMessage:
    with ctx.reading() as connection:
        stored = laboratory.by_id(connection, message_id)
    if stored.status is not status:
        raise AlreadyHandled
    return stored


def _read_again(ctx: Context, stored: StoredMessage) -> ResultMessage:
    """Read the message from its bytes: what the program understands better by now counts."""
    with ctx.reading() as connection:
        content = read_blob(connection, ctx.store.folder, stored.blob_id)
    return read_results(content, stored.source).messages[1]
