"""What a consult leaves in the chart: its summary, pictures, files, a recording.

Kept in the caller's transaction, with the right to hold calls: a nurse who holds one files nothing
else. A recording that is kept no longer is erased here, where its references are known.
"""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.modules.documents.domain.codes import DocumentStatus
from clinic_desktop.modules.documents.domain.records import CallPaper, Document
from clinic_desktop.modules.documents.service.intake import cleaned, new_content, queue_reading
from clinic_desktop.modules.documents.service.sight import holders_of, kept_person
from clinic_desktop.modules.documents.store import documents
from clinic_desktop.storage import blobs
from clinic_desktop.storage.audit import AuditEntry
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.unit_of_work import UnitOfWork


def stage_call_paper(ctx: Context, paper: CallPaper, content: blobs.Content) -> blobs.StagedBlob:
    """Put the bytes on the disk, before the transaction that names them. Raises failures of it."""
    ctx.require(Permission.CALL_HOST, patient_id=paper.patient_id)
    return blobs.stage(ctx.store, ctx.new_id(), content, paper.examined.kind.value)


def file_call_paper(
    ctx: Context, uow: UnitOfWork, paper: CallPaper, staged: blobs.StagedBlob
) -> Document:
    """Keep it in the chart; the same content that lies in this chart already is not kept twice.

    Raises NotFound, NotAllowed.
    """
    ctx.require(Permission.CALL_HOST, patient_id=paper.patient_id)
    patient_id = kept_person(ctx, paper.patient_id)
    holders = holders_of(ctx, patient_id)
    for known in documents.with_digest(uow.connection, paper.sha256):
        if known.patient_id in holders:
            return known
    blob_id = blobs.keep_staged(uow, staged)
    content = new_content(ctx, uow, blob_id, paper.sha256, paper.examined)
    content = replace(content, size=staged.size, file_name=paper.name)
    filing, problem = cleaned(paper.filing, paper.name), paper.examined.problem
    documents.add(uow, content, filing, paper.source, patient_id, problem)
    queue_reading(uow, content)
    return documents.by_id(uow.connection, content.document_id)


def erase_call_paper(ctx: Context, uow: UnitOfWork, document_id: UUID, reason: str) -> bool:
    """Take a paper out of the chart and its bytes out of the clinic, for ever; False: it was out.

    That it was there, and why it is gone, stays. Bytes that another paper has too stay for it.
    """
    ctx.require(Permission.CALL_HOST)
    before = documents.by_id(uow.connection, document_id)
    if before.status is not DocumentStatus.CURRENT:
        return False
    values = {"status": DocumentStatus.DISMISSED.value, "reason": reason}
    documents.change(uow, before.id, before.version, values)
    for content in documents.contents(uow.connection, document_id):
        if not documents.shares_blob(uow.connection, content.blob_id, document_id):
            blobs.erase_blob(uow, content.blob_id, reason)
    uow.note(AuditEntry("D", "document.erase", document_id, before.patient_id, reason=reason))
    return True
