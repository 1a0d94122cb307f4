"""Who opened this patient's chart or parts of it, when and why."""

from __future__ import annotations

from uuid import UUID

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.modules.chart.service.sight import person
from clinic_desktop.modules.practice.api import PatientAccess, accesses_of
from clinic_desktop.storage.context import Context


def access_report(ctx: Context, patient_id: UUID) -> tuple[PatientAccess, ...]:
    """Return all accesses to one person's data, newest first, under every id they had.

    Raises NotFound. Reading the report is in the trail, too.
    """
    ctx.require(Permission.PRIVACY_REVIEW)
    return accesses_of(ctx, person(ctx, patient_id).holders)
