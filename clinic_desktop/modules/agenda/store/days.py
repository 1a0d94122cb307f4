"""A day's appointments as views, and the numbers of days."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, make_dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.kernel.clock import from_milliseconds
from clinic_desktop.modules.agenda.domain.appointment import AppointmentView
from clinic_desktop.modules.agenda.domain.overhead import NO_OVERHEAD
from clinic_desktop.modules.agenda.domain.status import OCCUPYING, AppointmentStatus
from clinic_desktop.modules.agenda.store.rows import (
    TIME_COLUMNS,
    day_of,
    overhead_of,
    parse_resources,
    shown_at,
    uuid_of,
)
from clinic_desktop.storage.fetching import fetch_all

_COLUMNS = (
    "id, version, patient_id, patient_name, day, start_minute, minutes, zone, status, type_id,"
    " resources, comment, overbooked, cancel_reason, ticket, station_id, series_id, buffer_before,"
    " buffer_after, assistant_before, assistant_after, " + ", ".join(TIME_COLUMNS.values())
)
_FIRST_TIME = 21
_DAY = (
    f"SELECT {_COLUMNS} FROM appointment WHERE id IN"  # noqa: S608 - constant parts only
    " (SELECT appointment_id FROM appointment_resource WHERE day = ?{resources})"
    " ORDER BY start_minute, id"
)
_BETWEEN = (
    f"SELECT {_COLUMNS} FROM appointment WHERE id IN"  # noqa: S608 - constant parts only
    " (SELECT appointment_id FROM appointment_resource WHERE day BETWEEN ? AND ?{resources})"
    " ORDER BY day, start_minute, id"
)
_ONE = f"SELECT {_COLUMNS} FROM appointment WHERE id = ? AND removed = 0"  # noqa: S608
_HOLDS = ", ".join(f"'{status}'" for status in sorted(OCCUPYING))
_LOADS = (
    "SELECT day, count(DISTINCT appointment_id), sum(minutes) FROM appointment_resource"  # noqa: S608
    " WHERE day BETWEEN ? AND ? AND resource_id IN ({marks})"
    f" AND status IN ({_HOLDS}) GROUP BY day"
)
_COUNTS = (
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


_STATUSES = {status.value: status for status in AppointmentStatus}
_PLACES = {status: place for place, status in enumerate(AppointmentStatus, _FIRST_TIME)}


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
    rows = fetch_all(connection, _day_query(len(resource_ids)), parameters)
    return tuple([to_view(row, looks) for row in rows])


def appointments_between(
    connection: sa.Connection, first: date, last: date, resource_ids: Sequence[UUID], looks: Looks
) -> tuple[AppointmentView, ...]:
    """Return the appointments from one local day to another by start, also cancelled ones.

    Without `resource_ids` those of all resources.
    """
    marks = ", ".join("?" * len(resource_ids))
    query = _BETWEEN.format(resources=f" AND resource_id IN ({marks})" if marks else "")
    ids = (resource_id.bytes for resource_id in resource_ids)
    rows = fetch_all(connection, query, (first.toordinal(), last.toordinal(), *ids))
    return tuple([to_view(row, looks) for row in rows])


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
    rows = connection.exec_driver_sql(_COUNTS, (first.toordinal(), last.toordinal()))
    return {AppointmentStatus(row[0]): row[1] for row in rows}


_NONE = (0, 0, 0, 0)  # minutes before and after: nearly all rows have none


# A frozen dataclass sets each field through object.__setattr__: three quarters of the cost of a
# day. So its open twin (same slots) is filled and then sealed by getting the frozen class.
_Unsealed: Any = make_dataclass(
    "_Unsealed", [(f.name, object) for f in fields(AppointmentView)], slots=True
)


def to_view(row: Any, looks: Looks) -> AppointmentView:
    """Return the view of one row of this file's columns."""
    look, zone, type_id = looks.get(row[9], NO_TYPE), row[7], row[9]
    shown: Any = _Unsealed(
        uuid_of(row[0]),
        row[1],
        uuid_of(row[2]),
        row[3],
        shown_at(row[4], row[5], zone),
        row[6],
        zone,
        _STATUSES[row[8]],
        None if type_id is None else uuid_of(type_id),
        look.name,
        look.colour,
        look.modality,
        parse_resources(row[10]),
        row[11],
        row[12] == 1,
        StatusTimes(row),
        row[13],
        row[14],
        None if row[15] is None else uuid_of(row[15]),
        None if row[16] is None else uuid_of(row[16]),
        NO_OVERHEAD if row[17:21] == _NONE else overhead_of(row[17:21]),
    )
    shown.__class__ = AppointmentView
    sealed: AppointmentView = shown
    return sealed


class StatusTimes(Mapping[AppointmentStatus, datetime]):
    """When each status was entered, computed when asked: a day's columns never ask."""

    __slots__ = ("_row",)

    def __init__(self, row: Sequence[Any]) -> None:
        """Take a row of this file's columns."""
        self._row = row

    def __getitem__(self, status: AppointmentStatus) -> datetime:
        """Return the aware instant in UTC. Raises KeyError."""
        at = self._row[_PLACES[status]]
        if at is None:
            raise KeyError(status)
        return from_milliseconds(at)

    def __iter__(self) -> Iterator[AppointmentStatus]:
        """Yield the statuses that were entered."""
        row = self._row
        return (status for status, place in _PLACES.items() if row[place] is not None)

    def __len__(self) -> int:
        """Return how many statuses were entered."""
        return sum(at is not None for at in self._row[_FIRST_TIME:])

    def __repr__(self) -> str:
        """Show it as a dict."""
        return f"StatusTimes({dict(self)!r})"
