"""Queries about who went through a list of medicines with the patient."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.modules.chart.domain.medications import MedicationReview
from clinic_desktop.modules.chart.store.encounters import marks
from clinic_desktop.modules.chart.tables.facts import MedicationReviewRow
from clinic_desktop.storage.fetching import fetch_all
from clinic_desktop.storage.unit_of_work import UnitOfWork

_SELECT = (
    "SELECT id, patient_id, reviewed_ms, reviewed_by FROM medication_review WHERE removed = 0 AND "
)


def last_of_person(connection: sa.Connection, holders: Sequence[UUID]) -> MedicationReview | None:
    """Return the last review of a person's medicines, if there was one."""
    ids = [holder.bytes for holder in holders]
    where = f"patient_id IN ({marks(ids)}) ORDER BY reviewed_ms DESC, id DESC LIMIT 1"
    for row in fetch_all(connection, _SELECT + where, ids):
        return MedicationReview(UUID(bytes=row[0]), UUID(bytes=row[1]), row[2], UUID(bytes=row[3]))
    return None


def of_person(connection: sa.Connection, holders: Sequence[UUID]) -> tuple[MedicationReview, ...]:
    """Return each time that somebody went through a person's medicines, oldest first."""
    ids = [holder.bytes for holder in holders]
    where = f"patient_id IN ({marks(ids)}) ORDER BY reviewed_ms, id"
    return tuple(
        MedicationReview(UUID(bytes=row[0]), UUID(bytes=row[1]), row[2], UUID(bytes=row[3]))
        for row in fetch_all(connection, _SELECT + where, ids)
    )


def insert(uow: UnitOfWork, patient_id: UUID, reviewed_by: UUID) -> MedicationReview:
    """Add that somebody reviewed now."""
    values = {"patient_id": patient_id, "reviewed_ms": uow.now_ms, "reviewed_by": reviewed_by}
    row_id = uow.insert(MedicationReviewRow, values)
    return MedicationReview(row_id, patient_id, uow.now_ms, reviewed_by)
