"""What of a chart the actor sees: restricted visits are open to few."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.kernel.errors import NotAllowed
from clinic_desktop.kernel.permissions import Permission, Situation, Verdict, may
from clinic_desktop.modules.chart.domain.encounters import (
    WRITABLE,
    Encounter,
    EncounterStep,
    encounter_status_text,
)
from clinic_desktop.modules.chart.store import encounters
from clinic_desktop.modules.patients.api import patient_ref, same_person
from clinic_desktop.storage.audit import AuditEntry
from clinic_desktop.storage.context import Context


@dataclass(frozen=True, slots=True)
class Person:
    """One person: the id that is kept, and all ids whose rows are theirs."""

    patient_id: UUID
    holders: tuple[UUID, ...]


def person(ctx: Context, patient_id: UUID) -> Person:
    """Return who is meant, also by the id of a record that was merged away. Raises NotFound."""
    ref = patient_ref(ctx, patient_id)
    kept = ref.merged_into or ref.id
    return Person(kept, same_person(ctx, kept))


def sees_restricted(ctx: Context, patient_id: UUID) -> bool:
    """Tell whether all restricted visits of a patient are open; asking is not noted."""
    situation = Situation(patient_id=patient_id, emergency_patients=ctx.emergency_patients())
    return may(ctx.actor, Permission.SENSITIVE_READ, situation) is Verdict.YES


def hidden_encounters(
    ctx: Context, connection: sa.Connection, holders: Sequence[UUID]
) -> frozenset[UUID]:
    """Return the visits of a person that the actor must not read. Their own they always may."""
    restricted = encounters.sensitive(connection, holders)
    if not restricted or any(sees_restricted(ctx, holder) for holder in holders):
        return frozenset()
    return frozenset(
        encounter_id
        for encounter_id, practitioner, author in restricted
        if not _is_theirs(ctx, practitioner, author)
    )


def require_sight(ctx: Context, encounter: Encounter) -> None:
    """Raise NotAllowed when a visit is closed to the actor; the refusal is in the trail."""
    if not encounter.sensitive or sees_restricted(ctx, encounter.patient_id):
        return
    if _is_theirs(ctx, encounter.practitioner_id, encounter.created_by):
        return
    permission = Permission.SENSITIVE_READ.value
    refused = AuditEntry(
        "E", permission, encounter.id, encounter.patient_id, outcome=Verdict.NO.value
    )
    ctx.note(refused)
    raise NotAllowed(permission=permission)


def require_writable(ctx: Context, encounter: Encounter) -> None:
    """Raise NotAllowed or EncounterStep unless the actor may still write into a visit."""
    require_sight(ctx, encounter)
    if encounter.status not in WRITABLE:
        raise EncounterStep(status=encounter_status_text(encounter.status))


def _is_theirs(ctx: Context, practitioner_id: UUID | None, author_id: UUID) -> bool:
    """Tell whether a visit is the actor's own; nobody's visit is not that of a nobody."""
    saw = practitioner_id is not None and practitioner_id == ctx.actor.practitioner_id
    return saw or author_id == ctx.actor.user_id
