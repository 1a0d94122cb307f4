"""The tray of results that nobody could be found for: a person assigns or dismisses them."""

from __future__ import annotations

from uuid import UUID

from clinic_desktop.kernel.errors import InvalidInput
from clinic_desktop.kernel.text import clean_line, translate
from clinic_desktop.modules.chart.domain.facts import MAX_TEXT
from clinic_desktop.modules.chart.domain.hl7_messages import ResultMessage
from clinic_desktop.modules.chart.domain.hl7_oru import read_results
from clinic_desktop.modules.chart.domain.laboratory import (
    AlreadyHandled,
    IncomingResult,
    MessageStatus,
    StoredMessage,
    problem_text,
)
from clinic_desktop.modules.chart.service.hl7_matching import candidates
from clinic_desktop.modules.chart.service.laboratory_import import file_reports, prepared
from clinic_desktop.modules.chart.service.reports import right_to_record
from clinic_desktop.modules.chart.service.sight import person
from clinic_desktop.modules.chart.store import laboratory
from clinic_desktop.storage.blobs import read_blob
from clinic_desktop.storage.context import Context


def incoming_results(ctx: Context) -> tuple[IncomingResult, ...]:
    """Return what lies in the tray, oldest first, each with whose it may be."""
    ctx.require(right_to_record(ctx))
    with ctx.reading() as connection:
        found = laboratory.waiting(connection)
    return tuple(_line(ctx, message) for message in found)


def assign_incoming(ctx: Context, message_id: UUID, patient_id: UUID) -> None:
    """File the results of a message for a patient whom a person chose.

    Raises NotFound, AlreadyHandled, StaleRecord, InvalidInput.
    """
    ctx.require(right_to_record(ctx), patient_id=patient_id)
    stored = _waiting(ctx, message_id)
    message = _read_again(ctx, stored)
    who = person(ctx, patient_id)
    ready = prepared(ctx, message)
    with ctx.unit_of_work() as uow:
        file_reports(ctx, message, who.patient_id, ready, uow)
        values = {"status": MessageStatus.FILED.value, "patient_id": who.patient_id}
        laboratory.change(uow, stored, values)
        uow.commit()


def dismiss_incoming(ctx: Context, message_id: UUID, reason: str) -> None:
    """Take a message out of the tray without filing it; it is kept, with the reason.

    Raises NotFound, AlreadyHandled, StaleRecord, InvalidInput.
    """
    ctx.require(right_to_record(ctx))
    said = clean_line(reason)[:MAX_TEXT]
    if not said:
        raise InvalidInput({"reason": translate("Chart", "Say why.")})
    stored = _waiting(ctx, message_id)
    with ctx.unit_of_work() as uow:
        laboratory.change(uow, stored, {"status": MessageStatus.DISMISSED.value, "reason": said})
        uow.commit()


def incoming_content(ctx: Context, message_id: UUID) -> bytes:
    """Return a message as it came, for looking at it. Raises NotFound."""
    ctx.require(right_to_record(ctx))
    with ctx.reading() as connection:
        stored = laboratory.by_id(connection, message_id)
        content = read_blob(connection, ctx.store.folder, stored.blob_id)
    ctx.note_opening("laboratory_message", message_id, stored.patient_id)
    return content


def _line(ctx: Context, stored: StoredMessage) -> IncomingResult:
    message = _read_again(ctx, stored)
    return IncomingResult(stored, problem_text(stored.problem), candidates(ctx, message.patient))


def _waiting(ctx: Context, message_id: UUID) -> StoredMessage:
    with ctx.reading() as connection:
        stored = laboratory.by_id(connection, message_id)
    if stored.status is not MessageStatus.WAITING:
        raise AlreadyHandled
    return stored


def _read_again(ctx: Context, stored: StoredMessage) -> ResultMessage:
    """Read the message from its bytes: what the program understands better by now counts."""
    with ctx.reading() as connection:
        content = read_blob(connection, ctx.store.folder, stored.blob_id)
    return read_results(content, stored.source).messages[1]
