"""Words in papers: within a chart, or in all of them. What is restricted leaves no trace."""

from __future__ import annotations

from uuid import UUID

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.modules.documents.domain.records import TextHit
from clinic_desktop.modules.documents.service.sight import holders_of, reader_of
from clinic_desktop.modules.documents.store import texts
from clinic_desktop.storage.context import Context

HITS = 50


def search_documents_of(
    ctx: Context, patient_id: UUID, text: str, limit: int = HITS
) -> tuple[TextHit, ...]:
    """Return pages of a chart's papers that have all words, best first. Raises NotFound."""
    ctx.require(Permission.DOCUMENT_READ, patient_id=patient_id)
    holders = holders_of(ctx, patient_id)
    with ctx.reading() as connection:
        return texts.search(connection, text, holders, reader_of(ctx, holders), limit)


def search_documents(ctx: Context, text: str, limit: int = HITS) -> tuple[TextHit, ...]:
    """Return pages of all charts' papers that have all words; restricted ones never."""
    ctx.require(Permission.DOCUMENT_READ)
    with ctx.reading() as connection:
        return texts.search(connection, text, (), reader_of(ctx), limit)
