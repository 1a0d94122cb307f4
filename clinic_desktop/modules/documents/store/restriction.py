"""Restricted visits, and the part of a query that leaves out what they or papers close."""

from __future__ import annotations

from uuid import UUID, uuid5

from clinic_desktop.modules.documents.domain.records import ClosedVisit, Reader, VisitRestricted
from clinic_desktop.modules.documents.tables import RestrictedVisitRow
from clinic_desktop.storage.fetching import fetch_one
from clinic_desktop.storage.unit_of_work import UnitOfWork

JOIN = " LEFT JOIN restricted_visit v ON v.encounter_id = d.encounter_id AND v.closed = 1"
_OPEN = (
    "((d.restricted = 0 OR d.created_by = ?) AND"
    " (v.id IS NULL OR v.author_id = ? OR coalesce(v.practitioner_id = ?, 0)))"
)
_KNOWN = "SELECT id, version, closed FROM restricted_visit WHERE encounter_id = ?"


def only_open(reader: Reader | None) -> tuple[str, tuple[bytes | None, ...]]:
    """Return the condition, and its values, of what a reader sees; None sees everything.

    The rows are called d, and JOIN is in the query.
    """
    if reader is None:
        return "1", ()
    saw = None if reader.practitioner_id is None else reader.practitioner_id.bytes
    return _OPEN, (reader.user_id.bytes, reader.user_id.bytes, saw)


def closed_visit(practitioner: bytes | None, author: bytes | None) -> ClosedVisit | None:
    """Return what JOIN found."""
    if author is None:
        return None
    return ClosedVisit(UUID(bytes=practitioner) if practitioner else None, UUID(bytes=author))


def put(uow: UnitOfWork, said: VisitRestricted) -> None:
    """Keep that a visit is restricted or open again."""
    row = fetch_one(uow.connection, _KNOWN, (said.encounter_id.bytes,))
    if row is not None:
        if bool(row[2]) is not said.closed:
            uow.update(RestrictedVisitRow, UUID(bytes=row[0]), row[1], {"closed": said.closed})
        return
    if said.closed:
        uow.insert(
            RestrictedVisitRow,
            {
                "id": uuid5(said.encounter_id, "restricted"),  # two devices make the same row
                "encounter_id": said.encounter_id,
                "patient_id": said.patient_id,
                "practitioner_id": said.practitioner_id,
                "author_id": said.author_id,
                "closed": True,
            },
        )
