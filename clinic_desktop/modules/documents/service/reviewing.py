"""A paper is sent to somebody, read, signed: each step is kept."""

from __future__ import annotations

from uuid import UUID

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import clean_line
from clinic_desktop.modules.documents.domain.codes import ReviewKind
from clinic_desktop.modules.documents.domain.records import Document, NotInAChart, Review
from clinic_desktop.modules.documents.service.sight import require_right, sees
from clinic_desktop.modules.documents.store import documents
from clinic_desktop.storage.context import Context


def route_document(
    ctx: Context, document_id: UUID, version: int, practitioner_id: UUID, comment: str = ""
) -> Document:
    """Send a paper to a practitioner for review. Raises StaleRecord, NotAllowed."""
    ctx.require(Permission.DOCUMENT_INTAKE)
    with ctx.unit_of_work() as uow:
        before = documents.by_id(uow.connection, document_id)
        require_right(ctx, before, Permission.DOCUMENT_WRITE)
        documents.change(uow, document_id, version, {"reviewer_id": practitioner_id})
        words = clean_line(comment)
        documents.add_review(uow, before, ReviewKind.ROUTED, practitioner_id, words)
        after = documents.by_id(uow.connection, document_id)
        uow.commit()
    return after


def review_document(
    ctx: Context, document_id: UUID, version: int, comment: str = "", *, sign: bool = False
) -> Document:
    """Note that the actor read a paper of a chart, or signs it off; it waits for nobody then.

    Raises NotInAChart, StaleRecord, NotAllowed.
    """
    ctx.require(Permission.PRACTICE_READ)
    with ctx.unit_of_work() as uow:
        before = documents.by_id(uow.connection, document_id)
        if before.patient_id is None:
            raise NotInAChart
        right = Permission.DOCUMENT_WRITE if sign else Permission.DOCUMENT_READ
        require_right(ctx, before, right)
        documents.change(uow, document_id, version, {"reviewer_id": None})
        kind = ReviewKind.SIGNED if sign else ReviewKind.REVIEWED
        documents.add_review(uow, before, kind, ctx.actor.practitioner_id, clean_line(comment))
        after = documents.by_id(uow.connection, document_id)
        uow.commit()
    return after


def reviews_of(ctx: Context, document_id: UUID) -> tuple[Review, ...]:
    """Return the steps of a paper's reviews, oldest first. Raises NotFound, NotAllowed."""
    ctx.require(Permission.PRACTICE_READ)
    with ctx.reading() as connection:
        found = documents.by_id(connection, document_id)
        steps = documents.reviews(connection, document_id)
    require_right(ctx, found, Permission.DOCUMENT_READ)
    return steps


def waiting_for_me(ctx: Context) -> tuple[Document, ...]:
    """Return the papers that wait for the acting practitioner, oldest first."""
    ctx.require(Permission.DOCUMENT_READ, owner_id=ctx.actor.practitioner_id)
    if ctx.actor.practitioner_id is None:
        return ()
    with ctx.reading() as connection:
        found = documents.waiting_for(connection, ctx.actor.practitioner_id)
    return tuple(one for one in found if sees(ctx, one))
