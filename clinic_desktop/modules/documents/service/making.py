"""Papers that the program makes itself: kept in the maker's transaction, never arranged."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from uuid import UUID

from clinic_desktop.foreign.kinds import Kind
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.modules.documents.domain.codes import ContentState, DocumentStatus, Source
from clinic_desktop.modules.documents.domain.records import Document, Examined, MadePaper
from clinic_desktop.modules.documents.service.intake import cleaned, new_content, queue_reading
from clinic_desktop.modules.documents.service.sight import kept_person
from clinic_desktop.modules.documents.store import documents
from clinic_desktop.storage import blobs
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.unit_of_work import UnitOfWork


def stage_made_paper(ctx: Context, made: MadePaper) -> blobs.StagedBlob:
    """Put the bytes on the disk, before the transaction that names them. Raises failures of it."""
    ctx.require(Permission.DOCUMENT_WRITE, patient_id=made.patient_id)
    return blobs.stage(ctx.store, ctx.new_id(), made.content, Kind.PDF.value)


def file_made_paper(
    ctx: Context, uow: UnitOfWork, made: MadePaper, staged: blobs.StagedBlob
) -> Document:
    """Keep a PDF of our own in a chart, within the caller's transaction.

    With `replaces_id` the older paper is superseded: its bytes stay, its list shows it no more.
    Raises NotFound, NotAllowed.
    """
    ctx.require(Permission.DOCUMENT_WRITE, patient_id=made.patient_id)
    examined = Examined(Kind.PDF, made.pages, ContentState.READABLE)
    digest = sha256(made.content).hexdigest()
    content = new_content(ctx, uow, blobs.keep_staged(uow, staged), digest, examined)
    content = replace(content, size=staged.size, file_name=made.name)
    patient_id = kept_person(ctx, made.patient_id)
    documents.add(uow, content, cleaned(made.filing, made.name), Source.MADE, patient_id)
    queue_reading(uow, content)
    if made.replaces_id is not None:
        _supersede(uow, made.replaces_id)
    return documents.by_id(uow.connection, content.document_id)


def _supersede(uow: UnitOfWork, document_id: UUID) -> None:
    before = documents.by_id(uow.connection, document_id)
    if before.status is DocumentStatus.CURRENT:
        values = {"status": DocumentStatus.SUPERSEDED.value}
        documents.change(uow, before.id, before.version, values)
