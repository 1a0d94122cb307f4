"""What stands in the way: stretches that appointments hold of resources and of patients."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from functools import lru_cache
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.modules.agenda.domain.clashes import Occupied, Wanted
from clinic_desktop.modules.agenda.domain.slots import Stretch
from clinic_desktop.modules.agenda.domain.status import OCCUPYING
from clinic_desktop.modules.agenda.domain.time import at_minute, minute_of_day
from clinic_desktop.modules.agenda.store.rows import day_of
from clinic_desktop.storage.fetching import fetch_all

_HOLDS = "status IN ({})".format(", ".join(f"'{status}'" for status in sorted(OCCUPYING)))
# Wall times of one zone are compared with 3 hours to spare: no clock change is larger. Times of
# another zone are all fetched; the rule decides in instants.
_SPARE = 180
_NEAR = "(zone <> ? OR (day * 1440 + start_minute < ? AND day * 1440 + start_minute + minutes > ?))"
_OF_RESOURCE = (
    "SELECT appointment_id, resource_id, day, start_minute, minutes, zone"  # noqa: S608
    " FROM appointment_resource WHERE day BETWEEN ? AND ? AND resource_id IN ({marks})"
    f" AND {_HOLDS} AND {_NEAR}"
)
_OF_PATIENT = (
    "SELECT id, patient_id, day, start_minute, minutes, zone FROM appointment"  # noqa: S608
    f" WHERE patient_id = ? AND day BETWEEN ? AND ? AND removed = 0 AND {_HOLDS} AND {_NEAR}"
)
_STRETCHES = (
    "SELECT resource_id, day, start_minute, minutes, zone"  # noqa: S608 - constant parts only
    " FROM appointment_resource WHERE day BETWEEN ? AND ? AND resource_id IN ({marks})"
    f" AND appointment_id <> ? AND {_HOLDS}"
)
_PATIENT_STRETCHES = (
    "SELECT patient_id, day, start_minute, minutes, zone FROM appointment"  # noqa: S608
    f" WHERE patient_id = ? AND day BETWEEN ? AND ? AND id <> ? AND removed = 0 AND {_HOLDS}"
)
_OVERBOOKED = (
    "SELECT count(*) FROM appointment_resource AS held"  # noqa: S608 - constant parts only
    " JOIN appointment ON appointment.id = held.appointment_id"
    " WHERE held.day = ? AND held.resource_id = ? AND held.appointment_id <> ?"
    f" AND appointment.overbooked AND held.{_HOLDS}"
)
_SHARES = "SELECT overbooked FROM appointment WHERE id = ?"
_HOLDER = "SELECT patient_name FROM appointment WHERE id = ?"


@lru_cache(maxsize=64)
def _resources_query(count: int) -> str:
    return _OF_RESOURCE.format(marks=", ".join("?" * count))


def near_resources(connection: sa.Connection, wanted: Wanted) -> tuple[Occupied, ...]:
    """Return the stretches of the wanted resources that may overlap the wanted one."""
    resources = tuple(resource_id.bytes for resource_id in wanted.resource_ids)
    day = wanted.start.toordinal()
    query = _resources_query(len(resources))
    rows = fetch_all(connection, query, (day - 1, day + 1, *resources, *_near(wanted)))
    return tuple(_to_occupied(row) for row in rows)


def near_patient(
    connection: sa.Connection, patient_id: UUID, wanted: Wanted
) -> tuple[Occupied, ...]:
    """Return the stretches of a patient's appointments that may overlap the wanted one."""
    day = wanted.start.toordinal()
    parameters = (patient_id.bytes, day - 1, day + 1, *_near(wanted))
    rows = fetch_all(connection, _OF_PATIENT, parameters)
    return tuple(_to_occupied(row) for row in rows)


def stretches(
    connection: sa.Connection,
    resource_ids: Sequence[UUID],
    days: tuple[date, date],
    without: UUID | None = None,
) -> list[Stretch]:
    """Return the stretches of some resources from one local day to another, and a day around.

    Plain tuples: a search reads tens of thousands.
    """
    if not resource_ids:
        return []
    ids = (resource_id.bytes for resource_id in resource_ids)
    query = _STRETCHES.format(marks=", ".join("?" * len(resource_ids)))
    return fetch_all(connection, query, (*_around(days), *ids, _bytes(without)))


def patient_stretches(
    connection: sa.Connection,
    patient_id: UUID,
    days: tuple[date, date],
    without: UUID | None = None,
) -> list[Stretch]:
    """Return the same of a patient: the patient's id stands for the resource."""
    parameters = (patient_id.bytes, *_around(days), _bytes(without))
    return fetch_all(connection, _PATIENT_STRETCHES, parameters)


def _around(days: tuple[date, date]) -> tuple[int, int]:
    return days[0].toordinal() - 1, days[1].toordinal() + 1


def _bytes(identity: UUID | None) -> bytes:
    return b"" if identity is None else identity.bytes


def holder(connection: sa.Connection, appointment_id: UUID) -> str:
    """Return the name of the patient who has an appointment."""
    row = connection.exec_driver_sql(_HOLDER, (appointment_id.bytes,)).first()
    return "" if row is None else str(row[0])


def overbooked_on(
    connection: sa.Connection, day: date, resource_id: UUID, without: UUID | None
) -> int:
    """Return how many appointments of a resource were overbooked on a local day."""
    parameters = (day.toordinal(), resource_id.bytes, _bytes(without))
    return int(fetch_all(connection, _OVERBOOKED, parameters)[0][0])


def shares(connection: sa.Connection, appointment_id: UUID) -> bool:
    """Tell whether an appointment was overbooked: put on purpose where another one is."""
    row = connection.exec_driver_sql(_SHARES, (appointment_id.bytes,)).first()
    return row is not None and bool(row[0])


def _near(wanted: Wanted) -> tuple[str, int, int]:
    begin = wanted.start.toordinal() * 1440 + minute_of_day(wanted.start)
    end = begin + wanted.minutes + wanted.overhead.buffer_after
    return wanted.zone, end + _SPARE, begin - wanted.overhead.buffer_before - _SPARE


def _to_occupied(row: Any) -> Occupied:
    start: datetime = at_minute(day_of(row[2]), row[3])
    return Occupied(UUID(bytes=row[0]), UUID(bytes=row[1]), start, row[4], row[5])
