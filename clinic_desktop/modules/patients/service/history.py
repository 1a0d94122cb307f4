"""Reading who changed a patient's record, and when."""

from __future__ import annotations

from uuid import UUID

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.modules.patients.domain.history import HistoryEntry, grouped
from clinic_desktop.modules.patients.store import history as store
from clinic_desktop.modules.practice.api import user_names
from clinic_desktop.storage.context import Context


def patient_history(ctx: Context, patient_id: UUID, limit: int = 30) -> tuple[HistoryEntry, ...]:
    """Return the last savings of the patient's own record, newest first. Raises NotAllowed."""
    ctx.require(Permission.PATIENT_READ, patient_id=patient_id)
    names = user_names(ctx)
    with ctx.reading() as connection:
        return grouped(store.changes_of(connection, patient_id, names, limit), limit)
