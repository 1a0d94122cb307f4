"""Who opened or changed what of one patient: a report that the patient may ask for."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.modules.practice.domain.emergency import EmergencyAccess
from clinic_desktop.modules.practice.domain.trail import PatientAccess, TrailEntry, TrailQuery
from clinic_desktop.modules.practice.service.trail import access_trail
from clinic_desktop.modules.practice.store import emergency as store
from clinic_desktop.storage.audit import AuditEntry
from clinic_desktop.storage.context import Context

_ALL = 100_000  # of one patient; more would be no report that a person reads


def accesses_of(ctx: Context, patient_ids: Sequence[UUID]) -> tuple[PatientAccess, ...]:
    """Return every entry of the trail about one person, newest first, for the privacy officer.

    `patient_ids` are the ids that are one person. Reading the report is in the trail, too.
    """
    ctx.require(Permission.PRIVACY_REVIEW)
    found: list[TrailEntry] = []
    for patient_id in patient_ids:
        found += access_trail(ctx, TrailQuery(patient_id=patient_id, limit=_ALL))
    found.sort(key=lambda entry: entry.seq, reverse=True)
    with ctx.reading() as connection:
        broken = {
            entry.entity_id: store.by_id(connection, entry.entity_id)
            for entry in found
            if entry.kind == "emergency_access" and entry.entity_id is not None
        }
    if patient_ids:
        ctx.note(AuditEntry("R", "access-report", patient_ids[0], patient_ids[0]))
    return tuple(
        _with_reason(e, broken.get(e.entity_id) if e.entity_id is not None else None) for e in found
    )


def _with_reason(entry: TrailEntry, access: EmergencyAccess | None) -> PatientAccess:
    if access is None:
        return PatientAccess(entry)
    return PatientAccess(entry, access.reason.value, access.text)
