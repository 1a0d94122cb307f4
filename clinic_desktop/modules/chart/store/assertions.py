"""Queries about who was asked for allergies and knew of none."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.modules.chart.domain.allergies import AllergyAssertion
from clinic_desktop.modules.chart.store.encounters import marks
from clinic_desktop.modules.chart.tables.facts import AllergyAssertionRow
from clinic_desktop.storage.fetching import fetch_all
from clinic_desktop.storage.unit_of_work import UnitOfWork

_SELECT = "SELECT id, patient_id, asked_ms, asked_by FROM allergy_assertion WHERE removed = 0 AND "


def of_person(connection: sa.Connection, holders: Sequence[UUID]) -> tuple[AllergyAssertion, ...]:
    """Return each time that a person was asked and knew of none, oldest first."""
    ids = [holder.bytes for holder in holders]
    where = f"patient_id IN ({marks(ids)}) ORDER BY asked_ms, id"
    return tuple(
        AllergyAssertion(UUID(bytes=row[0]), UUID(bytes=row[1]), row[2], UUID(bytes=row[3]))
        for row in fetch_all(connection, _SELECT + where, ids)
    )


def insert(uow: UnitOfWork, patient_id: UUID, asked_by: UUID) -> AllergyAssertion:
    """Add that somebody asked now."""
    values = {"patient_id": patient_id, "asked_ms": uow.now_ms, "asked_by": asked_by}
    row_id = uow.insert(AllergyAssertionRow, values)
    return AllergyAssertion(row_id, patient_id, uow.now_ms, asked_by)
