"""One appointment by id, a patient's appointments, and the writing of both."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.kernel.errors import NotFound, StaleRecord
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.domain.appointment import (
    Appointment,
    AppointmentChanged,
    AppointmentState,
    Change,
)
from clinic_desktop.modules.agenda.store.rows import (
    COLUMNS,
    differences,
    to_appointment,
    values_of,
)
from clinic_desktop.modules.agenda.tables import AppointmentRow
from clinic_desktop.storage.unit_of_work import UnitOfWork

_BY_ID = f"SELECT {COLUMNS} FROM appointment WHERE id = ? AND removed = 0"  # noqa: S608
_OF_PATIENT = (
    f"SELECT {COLUMNS} FROM appointment WHERE patient_id = ? AND removed = 0"  # noqa: S608
    " AND status <> 'entered-in-error' ORDER BY day DESC, start_minute DESC LIMIT ?"
)
_HELD = "patient_id IN ({0}) AND removed = 0 AND status <> 'entered-in-error'"
_UNTIL = (
    f"SELECT {COLUMNS} FROM appointment WHERE {_HELD} AND day <= ? AND day >= coalesce("  # noqa: S608
    f"(SELECT day FROM appointment WHERE {_HELD} AND day <= ? ORDER BY day DESC LIMIT 1 OFFSET ?)"
    ", 0) ORDER BY day DESC, start_minute DESC"
)
_DAYS = f"SELECT day, count(*) FROM appointment WHERE {_HELD} GROUP BY day"  # noqa: S608
_NAMED_OTHERWISE = (
    "SELECT id, version FROM appointment WHERE patient_id = ? AND patient_name <> ? AND removed = 0"
)
_STILL_WITH = "SELECT id, version FROM appointment WHERE patient_id = ? AND removed = 0"


def find(connection: sa.Connection, appointment_id: UUID) -> Appointment:
    """Return an appointment. Raises NotFound."""
    row = connection.exec_driver_sql(_BY_ID, (appointment_id.bytes,)).first()
    if row is None:
        raise NotFound(what=translate("Agenda", "The appointment"))
    return to_appointment(row)


def find_version(connection: sa.Connection, appointment_id: UUID, version: int) -> Appointment:
    """Return an appointment that still has `version`. Raises NotFound, StaleRecord."""
    found = find(connection, appointment_id)
    if found.version != version:
        raise StaleRecord
    return found


def of_patient(connection: sa.Connection, patient_id: UUID, limit: int) -> tuple[Appointment, ...]:
    """Return a patient's appointments, latest first."""
    rows = connection.exec_driver_sql(_OF_PATIENT, (patient_id.bytes, limit))
    return tuple(to_appointment(row) for row in rows)


def until(
    connection: sa.Connection, patient_ids: Sequence[UUID], day: date, limit: int
) -> tuple[Appointment, ...]:
    """Return a person's appointments of a day and before, latest first; `limit` or more.

    The last day is whole; fewer than `limit` are all there are.
    """
    people = [each.bytes for each in patient_ids]
    query = _UNTIL.format(", ".join("?" * len(people)))
    last = day.toordinal()
    values = (*people, last, *people, last, limit - 1)
    return tuple(to_appointment(row) for row in connection.exec_driver_sql(query, values))


def days_of(connection: sa.Connection, patient_ids: Sequence[UUID]) -> dict[date, int]:
    """Return on which days a person has appointments, and how many."""
    people = tuple(each.bytes for each in patient_ids)
    query = _DAYS.format(", ".join("?" * len(people)))
    rows = connection.exec_driver_sql(query, people)
    return {date.fromordinal(day): count for day, count in rows}


def insert(uow: UnitOfWork, patient_id: UUID, patient_name: str, state: AppointmentState) -> UUID:
    """Add an appointment; returns its id."""
    values = {
        "patient_id": patient_id,
        "patient_name": patient_name,
        **values_of(state),
    }
    appointment_id = uow.insert(AppointmentRow, values)
    uow.emit(AppointmentChanged(appointment_id, patient_id, None, state))
    return appointment_id


def write(uow: UnitOfWork, current: Appointment, after: AppointmentState) -> int:
    """Save another state; returns the new version (the old one when nothing differs).

    Raises StaleRecord.
    """
    changed = differences(current.state, after)
    if not changed:
        return current.version
    version = uow.update(AppointmentRow, current.id, current.version, changed)
    uow.emit(AppointmentChanged(current.id, current.patient_id, current.state, after))
    return version


def change(uow: UnitOfWork, current: Appointment, after: AppointmentState) -> Change:
    """Save another state and return what changed. Raises StaleRecord."""
    version = write(uow, current, after)
    return Change(current.id, version, current.state, after, current.patient_name)


def rename_patient(uow: UnitOfWork, patient_id: UUID, name: str) -> None:
    """Copy a patient's new name to their appointments."""
    rows = uow.connection.exec_driver_sql(_NAMED_OTHERWISE, (patient_id.bytes, name)).all()
    for row in rows:
        uow.update(AppointmentRow, UUID(bytes=row[0]), row[1], {"patient_name": name})


def move_to_patient(uow: UnitOfWork, gone_id: UUID, kept_id: UUID) -> None:
    """Give all appointments that one patient still has to another."""
    rows = uow.connection.exec_driver_sql(_STILL_WITH, (gone_id.bytes,)).all()
    for row in rows:
        uow.update(AppointmentRow, UUID(bytes=row[0]), row[1], {"patient_id": kept_id})


def name_of(connection: sa.Connection, patient_id: UUID) -> str | None:
    """Return the name that a patient's appointments carry, if there are any."""
    query = "SELECT patient_name FROM appointment WHERE patient_id = ? AND removed = 0 LIMIT 1"
    row = connection.exec_driver_sql(query, (patient_id.bytes,)).first()
    return None if row is None else str(row[0])
