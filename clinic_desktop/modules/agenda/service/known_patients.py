"""What the agenda may show of patients beside their names."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.modules.patients.api import PatientRef, patient_refs
from clinic_desktop.storage.context import Context


def known_patients(ctx: Context, patient_ids: Iterable[UUID]) -> dict[UUID, PatientRef]:
    """Return number, phone and birth date by patient; none for who may see appointments only."""
    ctx.require(Permission.APPOINTMENT_READ)
    return patient_refs(ctx, patient_ids) if ctx.allows(Permission.PATIENT_READ) else {}
