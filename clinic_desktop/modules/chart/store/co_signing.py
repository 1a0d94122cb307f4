"""Queries about who was asked to agree with signed notes."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.modules.chart.domain.co_signing import CoSignatureRequest
from clinic_desktop.modules.chart.tables.encounters import CoSignatureRequestRow
from clinic_desktop.storage.fetching import fetch_all
from clinic_desktop.storage.unit_of_work import UnitOfWork

_SELECT = (
    "SELECT id, patient_id, encounter_id, composition_id, asked_of, created_by, created_at, note"
    " FROM co_signature_request AS asked WHERE removed = 0 AND "
)
# A text that somebody agreed with is done; that of an amended note is looked at by the service.
_OPEN = (
    "NOT EXISTS (SELECT 1 FROM composition AS agreed WHERE agreed.kind = 'co-signature'"
    " AND agreed.target_id = asked.composition_id)"
)


def of_visit(connection: sa.Connection, encounter_id: UUID) -> tuple[CoSignatureRequest, ...]:
    """Return the requests of a visit, oldest first."""
    where = "encounter_id = ? ORDER BY created_at, id"
    return tuple(map(_request, fetch_all(connection, _SELECT + where, (encounter_id.bytes,))))


def waiting(connection: sa.Connection, asked_of: UUID | None) -> tuple[CoSignatureRequest, ...]:
    """Return the requests that may wait, oldest first: of one practitioner or of all."""
    whom = "" if asked_of is None else " AND asked_of = ?"
    values = () if asked_of is None else (asked_of.bytes,)
    where = f"{_OPEN}{whom} ORDER BY created_at, id"
    return tuple(map(_request, fetch_all(connection, _SELECT + where, values)))


def insert(uow: UnitOfWork, values: CoSignatureRequest) -> None:
    """Add a request."""
    uow.insert(
        CoSignatureRequestRow,
        {
            "id": values.id,
            "patient_id": values.patient_id,
            "encounter_id": values.encounter_id,
            "composition_id": values.composition_id,
            "asked_of": values.asked_of,
            "note": values.note,
        },
    )


def _request(row: Any) -> CoSignatureRequest:
    return CoSignatureRequest(
        id=UUID(bytes=row[0]),
        patient_id=UUID(bytes=row[1]),
        encounter_id=UUID(bytes=row[2]),
        composition_id=UUID(bytes=row[3]),
        asked_of=UUID(bytes=row[4]),
        asked_by=UUID(bytes=row[5]),
        asked_ms=row[6],
        note=row[7],
    )
