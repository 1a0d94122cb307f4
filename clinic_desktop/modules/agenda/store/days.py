"""A day's appointments as views, and the numbers of days."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.modules.agenda.domain.appointment import AppointmentView
from clinic_desktop.modules.agenda.domain.status import OCCUPYING, AppointmentStatus
from clinic_desktop.modules.agenda.domain.time import at_minute, shown_start
from clinic_desktop.modules.agenda.store.rows import TIME_COLUMNS, day_of, parse_resources

_COLUMNS = (
    "id, version, patient_id, patient_name, day, start_minute, minutes, zone, status, type_id,"
    " resources, comment, overbooked, cancel_reason, " + ", ".join(TIME_COLUMNS.values())
)
_FIRST_TIME = 14
_DAY = (
    f"SELECT {_COLUMNS} FROM appointment WHERE id IN"  # noqa: S608 - constant parts only
    " (SELECT appointment_id FROM appointment_resource WHERE day = ?{resources})"
    " ORDER BY start_minute, id"
)
_ONE = f"SELECT {_COLUMNS} FROM appointment WHERE id = ? AND removed = 0"  # noqa: S608
_HOLDS = ", ".join(f"'{status}'" for status in sorted(OCCUPYING))
_LOADS = (
    "SELECT day, count(DISTINCT appointment_id), sum(minutes) FROM appointment_resource"  # noqa: S608
    " WHERE day BETWEEN ? AND ? AND resource_id IN ({marks})"
    f" AND status IN ({_HOLDS}) GROUP BY day"
)
_STATUSES = (
    "SELECT status, count(DISTINCT appointment_id) FROM appointment_resource"
    " WHERE day BETWEEN ? AND ? GROUP BY status"
)


@dataclass(frozen=True, slots=True)
class TypeLook:
    """How a type of appointment is shown."""

    name: str
    colour: str
    modality: str


NO_TYPE = TypeLook("", "", "")
Looks = Mapping[bytes | None, TypeLook]


@lru_cache(maxsize=64)
def _day_query(count: int) -> str:
    marks = ", ".join("?" * count)
    return _DAY.format(resources=f" AND resource_id IN ({marks})" if count else "")


def appointments_of_day(
    connection: sa.Connection, day: date, resource_ids: Sequence[UUID], looks: Looks
) -> tuple[AppointmentView, ...]:
    """Return the appointments of a local day by start, also cancelled ones.

    Without `resource_ids` those of all resources.
    """
    parameters = (day.toordinal(), *(resource_id.bytes for resource_id in resource_ids))
    rows = connection.exec_driver_sql(_day_query(len(resource_ids)), parameters)
    return tuple(to_view(row, looks) for row in rows.all())


def view(connection: sa.Connection, appointment_id: UUID, looks: Looks) -> AppointmentView | None:
    """Return one appointment as screens see it; None when there is none."""
    row = connection.exec_driver_sql(_ONE, (appointment_id.bytes,)).first()
    return None if row is None else to_view(row, looks)


def loads(
    connection: sa.Connection, first: date, last: date, resource_ids: Sequence[UUID]
) -> dict[date, tuple[int, int]]:
    """Return by day how many appointments there are and how many minutes they occupy."""
    if not resource_ids:
        return {}
    query = _LOADS.format(marks=", ".join("?" * len(resource_ids)))
    ids = (resource_id.bytes for resource_id in resource_ids)
    rows = connection.exec_driver_sql(query, (first.toordinal(), last.toordinal(), *ids))
    return {day_of(row[0]): (row[1], row[2]) for row in rows}


def statuses(connection: sa.Connection, first: date, last: date) -> dict[AppointmentStatus, int]:
    """Return how many appointments between two local days have which status."""
    rows = connection.exec_driver_sql(_STATUSES, (first.toordinal(), last.toordinal()))
    return {AppointmentStatus(row[0]): row[1] for row in rows}


def to_view(row: Any, looks: Looks) -> AppointmentView:
    """Return the view of one row of this file's columns."""
    look = looks.get(row[9], NO_TYPE)
    zone = row[7]
    return AppointmentView(
        id=UUID(bytes=row[0]),
        version=row[1],
        patient_id=UUID(bytes=row[2]),
        patient_name=row[3],
        start=shown_start(at_minute(day_of(row[4]), row[5]), zone),
        minutes=row[6],
        zone=zone,
        status=AppointmentStatus(row[8]),
        type_id=None if row[9] is None else UUID(bytes=row[9]),
        type_name=look.name,
        colour=look.colour,
        modality=look.modality,
        resource_ids=parse_resources(row[10]),
        comment=row[11],
        overbooked=bool(row[12]),
        status_times=_times(row),
        cancel_reason=row[13],
    )


def _times(row: Any) -> dict[AppointmentStatus, datetime]:
    stamps = zip(AppointmentStatus, row[_FIRST_TIME:], strict=True)
    return {
        status: datetime.fromtimestamp(at / 1000, UTC) for status, at in stamps if at is not None
    }
