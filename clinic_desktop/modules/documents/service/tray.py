"""A paper of the tray is filed in one step, and taken back in one."""

from __future__ import annotations

from uuid import UUID

from clinic_desktop.kernel.errors import NeedsConfirmation, StaleRecord, Warned
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import clean_line, translate
from clinic_desktop.modules.documents.domain.codes import DocumentStatus, ReviewKind
from clinic_desktop.modules.documents.domain.records import (
    WARN_SAME_CHART,
    AlreadyInTray,
    Document,
    Filed,
    FilePaper,
)
from clinic_desktop.modules.documents.service.intake import cleaned
from clinic_desktop.modules.documents.service.sight import (
    holders_of,
    kept_person,
    require_right,
    sees,
)
from clinic_desktop.modules.documents.store import documents
from clinic_desktop.storage.audit import AuditEntry
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.unit_of_work import UnitOfWork


def file_paper(ctx: Context, command: FilePaper) -> Filed:
    """File a paper of the tray in a chart, with what it is, who is to read it, and a note.

    Raises NeedsConfirmation when the chart has the same file already, AlreadyInTray, StaleRecord,
    NotFound, NotAllowed.
    """
    ctx.require(Permission.DOCUMENT_INTAKE, patient_id=command.patient_id)
    kept = kept_person(ctx, command.patient_id)
    holders = holders_of(ctx, command.patient_id)
    with ctx.unit_of_work() as uow:
        before = documents.by_id(uow.connection, command.document_id)
        if not before.in_tray:
            raise AlreadyInTray
        require_right(ctx, before, Permission.DOCUMENT_WRITE)
        if WARN_SAME_CHART not in command.acknowledged:
            _warn_of_same_file(ctx, uow, before, holders)
        values = {
            **documents.filing_columns(cleaned(command.filing, before.content.file_name)),
            "patient_id": kept,
            "suggestion": "{}",
            "reviewer_id": command.reviewer_id,
        }
        documents.change(uow, before.id, command.version, values)
        after = documents.by_id(uow.connection, before.id)
        _add_step(uow, after, clean_line(command.note))
        uow.commit()
    return Filed(after, before)


def take_back_paper(ctx: Context, filed: Filed) -> Document:
    """Undo one's own filing: the paper waits in the tray again, as it lay there.

    Raises StaleRecord when somebody changed it since, or when somebody else filed it.
    """
    ctx.require(Permission.DOCUMENT_INTAKE, patient_id=filed.document.patient_id)
    before = filed.before
    with ctx.unit_of_work() as uow:
        if documents.last_hand(uow.connection, before.id) != ctx.actor.user_id:
            raise StaleRecord
        values = {
            **documents.filing_columns(before.filing),
            "patient_id": None,
            "suggestion": documents.suggestion_json(before.suggestion),
            "reviewer_id": before.reviewer_id,
        }
        documents.change(uow, before.id, filed.document.version, values)
        said = translate("Documents", "Filing undone")
        left = filed.document.patient_id
        uow.note(AuditEntry("E", "document.unassign", before.id, left, reason=said))
        after = documents.by_id(uow.connection, before.id)
        uow.commit()
    return after


def restore_document(ctx: Context, document_id: UUID, version: int) -> Document:
    """Let a dismissed paper wait in the tray again. Raises AlreadyInTray, StaleRecord."""
    ctx.require(Permission.PRACTICE_READ)
    with ctx.unit_of_work() as uow:
        before = documents.by_id(uow.connection, document_id)
        if before.status is not DocumentStatus.DISMISSED:
            raise AlreadyInTray
        require_right(ctx, before, Permission.DOCUMENT_WRITE)
        values = {"status": DocumentStatus.CURRENT.value, "reason": ""}
        documents.change(uow, document_id, version, values)
        after = documents.by_id(uow.connection, document_id)
        uow.commit()
    return after


def _warn_of_same_file(
    ctx: Context, uow: UnitOfWork, before: Document, holders: tuple[UUID, ...]
) -> None:
    for same in documents.with_digest(uow.connection, before.content.sha256):
        if same.patient_id in holders and sees(ctx, same):
            text = translate("Documents", "The same file lies in this chart already, as “{title}”.")
            warned = Warned(WARN_SAME_CHART, text.format(title=same.filing.title))
            raise NeedsConfirmation([warned])


def _add_step(uow: UnitOfWork, filed: Document, note: str) -> None:
    if filed.reviewer_id is not None:
        documents.add_review(uow, filed, ReviewKind.ROUTED, filed.reviewer_id, note)
    elif note:
        documents.add_review(uow, filed, ReviewKind.NOTED, None, note)
