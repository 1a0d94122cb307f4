"""The tray and the charts' papers: list, file, take out, describe, dismiss."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from clinic_desktop.kernel.errors import InvalidInput
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import clean_line, translate
from clinic_desktop.modules.documents.domain.codes import DocumentStatus, Source
from clinic_desktop.modules.documents.domain.records import (
    AlreadyInTray,
    Content,
    Document,
    DocumentPage,
    Filing,
    MadeHere,
    NotInAChart,
    PaperLine,
)
from clinic_desktop.modules.documents.service.intake import cleaned
from clinic_desktop.modules.documents.service.sight import (
    holders_of,
    kept_person,
    reader_of,
    require_right,
)
from clinic_desktop.modules.documents.store import documents
from clinic_desktop.storage import blobs
from clinic_desktop.storage.audit import AuditEntry
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.unit_of_work import UnitOfWork

PAGE = 50


def tray(ctx: Context, offset: int = 0, limit: int = PAGE) -> DocumentPage:
    """Return a page of what waits to be filed, oldest first."""
    ctx.require(Permission.DOCUMENT_INTAKE)
    return _page(ctx, (), offset, limit)


def documents_of(
    ctx: Context, patient_id: UUID, offset: int = 0, limit: int = PAGE
) -> DocumentPage:
    """Return a page of a chart's papers, newest first. Raises NotFound."""
    ctx.require(Permission.DOCUMENT_READ, patient_id=patient_id)
    return _page(ctx, holders_of(ctx, patient_id), offset, limit)


def paper_lines(ctx: Context, patient_id: UUID) -> tuple[PaperLine, ...]:
    """Return all papers of a chart as lines, in no order: for the timeline. Raises NotFound."""
    ctx.require(Permission.DOCUMENT_READ, patient_id=patient_id)
    holders = holders_of(ctx, patient_id)
    with ctx.reading() as connection:
        return documents.lines(connection, holders, reader_of(ctx, holders))


def documents_count(ctx: Context, patient_id: UUID) -> dict[str, int]:
    """Return how many papers of a chart the actor may see. Raises NotFound."""
    ctx.require(Permission.DOCUMENT_READ, patient_id=patient_id)
    holders = holders_of(ctx, patient_id)
    with ctx.reading() as connection:
        found = documents.count(connection, holders, reader_of(ctx, holders))
    return {"document": found}


def document(ctx: Context, document_id: UUID) -> Document:
    """Return one document without opening its content. Raises NotFound, NotAllowed."""
    ctx.require(Permission.PRACTICE_READ)
    with ctx.reading() as connection:
        found = documents.by_id(connection, document_id)
    require_right(ctx, found, Permission.DOCUMENT_READ)
    return found


def contents_of(ctx: Context, document_id: UUID) -> tuple[Content, ...]:
    """Return all contents a document ever had, oldest first. Raises NotFound, NotAllowed."""
    ctx.require(Permission.PRACTICE_READ)
    document(ctx, document_id)
    with ctx.reading() as connection:
        return documents.contents(connection, document_id)


def open_content(ctx: Context, document_id: UUID, content_id: UUID | None = None) -> bytes:
    """Return a document's bytes, those that hold now or earlier ones; kept in the trail.

    Called once when a person opens it. Raises NotFound, NotAllowed, failures of the disk.
    """
    ctx.require(Permission.PRACTICE_READ)
    found = document(ctx, document_id)
    with ctx.reading() as connection:
        wanted = found.content if content_id is None else documents.content(connection, content_id)
        if wanted.document_id != document_id:
            wanted = found.content
        content = blobs.read_blob(connection, ctx.store.folder, wanted.blob_id)
    ctx.note(AuditEntry("R", "document", document_id, found.patient_id))
    return content


def assign_document(ctx: Context, document_id: UUID, version: int, patient_id: UUID) -> Document:
    """File a paper of the tray in a chart. Raises AlreadyInTray, StaleRecord, NotFound."""
    ctx.require(Permission.DOCUMENT_INTAKE, patient_id=patient_id)
    kept = kept_person(ctx, patient_id)
    with ctx.unit_of_work() as uow:
        before = documents.by_id(uow.connection, document_id)
        if not before.in_tray:
            raise AlreadyInTray
        require_right(ctx, before, Permission.DOCUMENT_WRITE)
        after = _put(uow, before, version, {"patient_id": kept, "suggestion": "{}"})
        uow.commit()
    return after


def unassign_document(ctx: Context, document_id: UUID, version: int, reason: str) -> Document:
    """Take a paper out of the wrong chart, back into the tray; its trail keeps the reason.

    Raises InvalidInput without a reason, NotInAChart, MadeHere, StaleRecord, NotAllowed.
    """
    ctx.require(Permission.PRACTICE_READ)
    said = _reason(reason)
    with ctx.unit_of_work() as uow:
        before = documents.by_id(uow.connection, document_id)
        if before.patient_id is None:
            raise NotInAChart
        require_right(ctx, before, Permission.DOCUMENT_WRITE)
        if before.source is Source.MADE:
            raise MadeHere(title=before.filing.title)
        values = {"patient_id": None, "encounter_id": None, "suggestion": "{}"}
        after = _put(uow, before, version, values)
        uow.note(AuditEntry("E", "document.unassign", document_id, before.patient_id, reason=said))
        uow.commit()
    return after


def describe_document(ctx: Context, document_id: UUID, version: int, filing: Filing) -> Document:
    """Say what a paper is: type, title, day, author, visit, restriction. Raises StaleRecord."""
    ctx.require(Permission.PRACTICE_READ)
    with ctx.unit_of_work() as uow:
        before = documents.by_id(uow.connection, document_id)
        require_right(ctx, before, Permission.DOCUMENT_WRITE)
        old = documents.filing_columns(before.filing)
        new = documents.filing_columns(cleaned(filing, before.content.file_name))
        values = {name: value for name, value in new.items() if old[name] != value}
        after = _put(uow, before, version, values) if values else before
        uow.commit()
    return after


def dismiss_document(ctx: Context, document_id: UUID, version: int, reason: str) -> Document:
    """Put a paper aside that belongs to nobody here; it stays in the store, with the reason."""
    ctx.require(Permission.PRACTICE_READ)
    said = _reason(reason)
    with ctx.unit_of_work() as uow:
        before = documents.by_id(uow.connection, document_id)
        require_right(ctx, before, Permission.DOCUMENT_WRITE)
        values = {"status": DocumentStatus.DISMISSED.value, "reason": said}
        after = _put(uow, before, version, values)
        uow.note(AuditEntry("E", "document.dismiss", document_id, before.patient_id, reason=said))
        uow.commit()
    return after


def _put(uow: UnitOfWork, before: Document, version: int, values: dict[str, Any]) -> Document:
    documents.change(uow, before.id, version, values)
    return documents.by_id(uow.connection, before.id)


def _page(ctx: Context, holders: tuple[UUID, ...], offset: int, limit: int) -> DocumentPage:
    reader = reader_of(ctx, holders or (None,))
    with ctx.reading() as connection:
        found = documents.listed(connection, holders, reader, limit + 1, offset)
        restricted = documents.hides(connection, holders, reader)
    return DocumentPage(found[:limit], len(found) > limit, restricted)


def _reason(text: str) -> str:
    said = clean_line(text)
    if not said:
        raise InvalidInput({"reason": translate("Documents", "Say why.")})
    return said
