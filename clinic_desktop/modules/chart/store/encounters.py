"""Queries about visits."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.kernel.clock import from_milliseconds, wall_of
from clinic_desktop.kernel.errors import NotFound
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.domain.encounters import (
    Compartment,
    Encounter,
    EncounterClass,
    EncounterDetails,
    EncounterStatus,
    Period,
)
from clinic_desktop.modules.chart.store.codec import day_of, uuid_of
from clinic_desktop.modules.chart.tables.encounters import EncounterRow
from clinic_desktop.storage.fetching import fetch_all
from clinic_desktop.storage.unit_of_work import UnitOfWork

_SELECT = (
    "SELECT id, version, patient_id, appointment_id, practitioner_id, status, day, start_ms,"
    " end_ms, class_code, reason, compartment, location_id, follow_up, follow_up_on,"
    " status_reason, created_by, performer FROM encounter WHERE removed = 0 AND "
)
_CLASSES = {member.value: member for member in EncounterClass}
_STATUSES = {member.value: member for member in EncounterStatus}
_COMPARTMENTS = {member.value: member for member in Compartment}
_SENSITIVE = (
    "SELECT id, practitioner_id, created_by FROM encounter WHERE compartment = 'sensitive' AND "
)


def marks(values: Sequence[object]) -> str:
    """Return the question marks of an IN list."""
    return ", ".join("?" * len(values))


def by_id(connection: sa.Connection, encounter_id: UUID) -> Encounter:
    """Return a visit. Raises NotFound."""
    rows = fetch_all(connection, f"{_SELECT}id = ?", (encounter_id.bytes,))
    if not rows:
        raise NotFound(what=translate("Chart", "The visit"))
    return _encounter(rows[0])


def of_patient(
    connection: sa.Connection, holders: Sequence[UUID], status: EncounterStatus | None = None
) -> tuple[Encounter, ...]:
    """Return visits of a person, latest first; `holders` are the ids that are one person."""
    asked: list[bytes | str] = [holder.bytes for holder in holders]
    where = f"patient_id IN ({marks(asked)})"
    if status is not None:
        where += " AND status = ?"
        asked.append(status.value)
    rows = fetch_all(connection, f"{_SELECT}{where} ORDER BY start_ms DESC", asked)
    return tuple(map(_encounter, rows))


def running(connection: sa.Connection, practitioner_id: UUID) -> tuple[Encounter, ...]:
    """Return the visits that a practitioner has begun and not finished, oldest first."""
    where = "practitioner_id = ? AND status = 'in-progress' ORDER BY start_ms"
    return tuple(map(_encounter, fetch_all(connection, _SELECT + where, (practitioner_id.bytes,))))


def running_of_patient(connection: sa.Connection, patient_id: UUID) -> tuple[Encounter, ...]:
    """Return the visits of a patient that are not finished."""
    where = "patient_id = ? AND status = 'in-progress' ORDER BY start_ms"
    return tuple(map(_encounter, fetch_all(connection, _SELECT + where, (patient_id.bytes,))))


def of_appointment(connection: sa.Connection, appointment_id: UUID) -> tuple[Encounter, ...]:
    """Return the visits that were started from an appointment and did not turn out a mistake."""
    where = "appointment_id = ? AND status NOT IN ('entered-in-error', 'cancelled')"
    return tuple(map(_encounter, fetch_all(connection, _SELECT + where, (appointment_id.bytes,))))


def sensitive(
    connection: sa.Connection, holders: Sequence[UUID]
) -> tuple[tuple[UUID, UUID | None, UUID], ...]:
    """Return id, practitioner and author of a person's restricted visits."""
    ids = [holder.bytes for holder in holders]
    rows = fetch_all(connection, f"{_SENSITIVE}patient_id IN ({marks(ids)})", ids)
    return tuple(
        (UUID(bytes=a), None if b is None else UUID(bytes=b), UUID(bytes=c)) for a, b, c in rows
    )


def columns_of(details: EncounterDetails) -> dict[str, Any]:
    """Return the columns that a visit's details fill."""
    day = details.follow_up_on
    return {
        "class_code": details.encounter_class.value,
        "reason": details.reason,
        "compartment": details.compartment.value,
        "location_id": details.location_id,
        "follow_up": details.follow_up,
        "follow_up_on": None if day is None else day.isoformat(),
    }


def columns_of_period(period: Period, zone: str) -> dict[str, Any]:
    """Return the columns that say when a visit was; its day is the one of its start."""
    start = wall_of(from_milliseconds(period.start_ms), zone)
    return {
        "start_ms": period.start_ms,
        "end_ms": period.end_ms,
        "day": start.date().isoformat(),
    }


def insert(uow: UnitOfWork, values: Encounter) -> None:
    """Add a visit."""
    row = {
        "id": values.id,
        "patient_id": values.patient_id,
        "appointment_id": values.appointment_id,
        "practitioner_id": values.practitioner_id,
        "performer": values.performer,
        "status": values.status.value,
        "day": values.day.isoformat(),
        "start_ms": values.start_ms,
        "end_ms": values.end_ms,
        **columns_of(values.details),
    }
    uow.insert(EncounterRow, row)


def change(uow: UnitOfWork, before: Encounter, version: int, values: dict[str, Any]) -> Encounter:
    """Save columns of a visit and return it as it is then. Raises StaleRecord."""
    uow.update(EncounterRow, before.id, version, values)
    return by_id(uow.connection, before.id)


def _encounter(row: Any) -> Encounter:
    details = EncounterDetails(
        _CLASSES[row[9]],
        row[10],
        _COMPARTMENTS[row[11]],
        None if row[12] is None else uuid_of(row[12]),
        row[13],
        None if row[14] is None else day_of(row[14]),
    )
    return Encounter(
        UUID(bytes=row[0]),
        row[1],
        uuid_of(row[2]),
        None if row[3] is None else UUID(bytes=row[3]),
        None if row[4] is None else uuid_of(row[4]),
        _STATUSES[row[5]],
        day_of(row[6]),
        row[7],
        row[8],
        details,
        row[15],
        uuid_of(row[16]),
        row[17],
    )
