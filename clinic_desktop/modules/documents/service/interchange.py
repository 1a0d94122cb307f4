"""Papers travel with a chart: what is given away, what an import recognises, what it files."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.modules.documents.domain.records import (
    WARN_OTHER_CHART,
    Document,
    IntakeDocument,
    Reader,
    Review,
    TakenIn,
)
from clinic_desktop.modules.documents.service.intake import keep
from clinic_desktop.modules.documents.service.sight import holders_of, reader_of
from clinic_desktop.modules.documents.store import documents
from clinic_desktop.storage.context import Context

_ALL = -1
Paper = tuple[Document, tuple[Review, ...]]


def papers_to_give(ctx: Context, patient_id: UUID) -> tuple[Paper, ...]:
    """Return the papers of a chart that the actor may see, with the steps of their reviews."""
    ctx.require(Permission.DOCUMENT_READ, patient_id=patient_id)
    holders = holders_of(ctx, patient_id)
    reader = reader_of(ctx, holders)
    return _papers(ctx, holders, reader)


def papers_here(ctx: Context, patient_id: UUID) -> tuple[Paper, ...]:
    """Return all papers of a chart, so that an import tells what is here already.

    Nothing of them is to be shown: also closed ones are among them.
    """
    ctx.require(_right_to_import(ctx), patient_id=patient_id)
    return _papers(ctx, holders_of(ctx, patient_id), None)


def file_imported(ctx: Context, command: IntakeDocument) -> TakenIn:
    """File a paper of a chart that came from elsewhere: whose it is, the chart says.

    Raises NotFound, NotAllowed, failures of the disk; then nothing of it is kept.
    """
    ctx.require(_right_to_import(ctx), patient_id=command.patient_id)
    acknowledged = command.acknowledged | {WARN_OTHER_CHART}
    return keep(ctx, replace(command, acknowledged=acknowledged))


def _papers(ctx: Context, holders: tuple[UUID, ...], reader: Reader | None) -> tuple[Paper, ...]:
    with ctx.reading() as connection:
        found = documents.listed(connection, holders, reader, _ALL, 0)
        return tuple((each, documents.reviews(connection, each.id)) for each in found)


def _right_to_import(ctx: Context) -> Permission:
    """Return the right that it takes: whole charts are imported without reading any."""
    whole = Permission.PATIENT_IMPORT
    return whole if ctx.allows(whole) else Permission.DOCUMENT_WRITE
