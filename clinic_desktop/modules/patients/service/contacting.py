"""How patients can be reached: numbers, addresses, wishes, and who belongs to them."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.modules.patients.domain.records import PatientContact, PatientRecord
from clinic_desktop.modules.patients.store import patients
from clinic_desktop.storage.context import Context


def patient_contacts(ctx: Context, patient_ids: Iterable[UUID]) -> dict[UUID, PatientContact]:
    """Return how each patient can be reached; unknown ones are left out. No entry in the trail."""
    ctx.require(Permission.PATIENT_READ)
    with ctx.reading() as connection:
        found = patients.records(connection, patient_ids)
    return {record.id: _contact(record) for record in found.values()}


def _contact(record: PatientRecord) -> PatientContact:
    details = record.details
    return PatientContact(
        id=record.id,
        name=details.name,
        birth=details.birth,
        language=details.language,
        telecoms=details.telecoms,
        addresses=details.addresses,
        contacts=details.contacts,
        communication=details.communication,
        deceased=details.deceased,
    )
