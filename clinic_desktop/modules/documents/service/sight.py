"""Who sees and changes which paper."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from clinic_desktop.kernel.errors import NotAllowed
from clinic_desktop.kernel.permissions import Permission, Situation, Verdict, may
from clinic_desktop.modules.documents.domain.records import Document, Reader
from clinic_desktop.modules.patients.api import patient_ref, same_person
from clinic_desktop.storage.audit import AuditEntry
from clinic_desktop.storage.context import Context


def kept_person(ctx: Context, patient_id: UUID) -> UUID:
    """Return the record that is kept of a person, also by the id of a merged one."""
    ref = patient_ref(ctx, patient_id)
    return ref.merged_into or ref.id


def holders_of(ctx: Context, patient_id: UUID) -> tuple[UUID, ...]:
    """Return all ids whose papers are one person's. Raises NotFound."""
    return same_person(ctx, kept_person(ctx, patient_id))


def sees_restricted(ctx: Context, patient_id: UUID | None) -> bool:
    """Tell whether restricted papers of a patient are open; asking is not noted."""
    situation = Situation(patient_id=patient_id, emergency_patients=ctx.emergency_patients())
    return may(ctx.actor, Permission.SENSITIVE_READ, situation) is Verdict.YES


def sees(ctx: Context, document: Document) -> bool:
    """Tell whether a paper's restriction, and that of its visit, let the actor see it."""
    reader = Reader(ctx.actor.user_id, ctx.actor.practitioner_id)
    shown = reader.may_see(
        document.created_by, document.closed_visit, restricted=document.filing.restricted
    )
    return shown or sees_restricted(ctx, document.patient_id)


def reader_of(ctx: Context, patients: Iterable[UUID | None] = ()) -> Reader | None:
    """Return as whom the actor reads lists of these people; None sees all of them."""
    if any(sees_restricted(ctx, patient_id) for patient_id in patients):
        return None
    return Reader(ctx.actor.user_id, ctx.actor.practitioner_id)


def require_right(ctx: Context, document: Document, in_chart: Permission) -> None:
    """Raise NotAllowed unless the actor may: the tray is reception's, a chart is not."""
    if document.patient_id is None:
        ctx.require(Permission.DOCUMENT_INTAKE)
    else:
        owner = document.reviewer_id
        ctx.require(in_chart, patient_id=document.patient_id, owner_id=owner)
    if not sees(ctx, document):
        refused = Permission.SENSITIVE_READ.value
        ctx.note(
            AuditEntry("E", refused, document.id, document.patient_id, outcome=Verdict.NO.value)
        )
        raise NotAllowed(permission=refused)
