"""Papers that the program makes, or finds inside of messages: kept in the caller's transaction."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from hashlib import sha256
from uuid import UUID

from clinic_desktop.foreign.kinds import Kind
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import clean_line
from clinic_desktop.modules.documents.domain.codes import ContentState, DocumentStatus, Source
from clinic_desktop.modules.documents.domain.records import (
    Document,
    Examined,
    MadePaper,
    ReceivedPaper,
)
from clinic_desktop.modules.documents.service.intake import cleaned, new_content, queue_reading
from clinic_desktop.modules.documents.service.sight import holders_of, kept_person
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


def file_received_paper(ctx: Context, uow: UnitOfWork, received: ReceivedPaper) -> Document:
    """Keep a file of a result message in a chart, within the caller's transaction.

    One that lies in this chart already is returned and not kept twice. Raises NotFound, NotAllowed,
    failures of the disk.
    """
    ctx.require(_right_to_receive(ctx), patient_id=received.patient_id)
    patient_id = kept_person(ctx, received.patient_id)
    holders = holders_of(ctx, patient_id)
    digest = sha256(received.content).hexdigest()
    for known in documents.with_digest(uow.connection, digest):
        if known.patient_id in holders:
            return known
    kind = received.examined.kind.value
    staged = blobs.stage(ctx.store, ctx.new_id(), received.content, kind)
    content = new_content(ctx, uow, blobs.keep_staged(uow, staged), digest, received.examined)
    content = replace(content, size=staged.size, file_name=clean_line(received.name))
    filing, problem = cleaned(received.filing, received.name), received.examined.problem
    documents.add(uow, content, filing, Source.HL7, patient_id, problem)
    queue_reading(uow, content)
    return documents.by_id(uow.connection, content.document_id)


def withdraw_received_papers(
    ctx: Context, uow: UnitOfWork, document_ids: Iterable[UUID], reason: str
) -> None:
    """Take papers out of the chart that a message was filed in by mistake; they stay readable."""
    ctx.require(_right_to_receive(ctx))
    for document_id in document_ids:
        before = documents.by_id(uow.connection, document_id)
        if before.source is Source.HL7 and before.status is DocumentStatus.CURRENT:
            values = {"status": DocumentStatus.DISMISSED.value, "reason": reason}
            documents.change(uow, before.id, before.version, values)


def _right_to_receive(ctx: Context) -> Permission:
    """Return the right that results take whose papers these are."""
    signs = Permission.LAB_RESULT_SIGN
    return signs if ctx.allows(signs) else Permission.LAB_RESULT_WRITE


def _supersede(uow: UnitOfWork, document_id: UUID) -> None:
    before = documents.by_id(uow.connection, document_id)
    if before.status is DocumentStatus.CURRENT:
        values = {"status": DocumentStatus.SUPERSEDED.value}
        documents.change(uow, before.id, before.version, values)
