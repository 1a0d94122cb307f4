"""Between the columns of `appointment` and the values of the domain."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from functools import lru_cache
from typing import Any
from uuid import UUID

from clinic_desktop.modules.agenda.domain.appointment import (
    Appointment,
    AppointmentState,
    SeriesLink,
)
from clinic_desktop.modules.agenda.domain.overhead import NO_OVERHEAD, Overhead
from clinic_desktop.modules.agenda.domain.status import AppointmentStatus
from clinic_desktop.modules.agenda.domain.time import at_minute, minute_of_day, shown_start

TIME_COLUMNS = {status: status.value.replace("-", "_") + "_at" for status in AppointmentStatus}
COLUMNS = (
    "id, version, patient_id, patient_name, day, start_minute, minutes, zone, status, resources,"
    " type_id, comment, overbooked, override_reason, cancel_reason, cancelled_by, buffer_before,"
    " buffer_after, assistant_before, assistant_after, series_id, series_start, station_id,"
    " ticket, " + ", ".join(TIME_COLUMNS.values())
)
_OVERHEAD = ("buffer_before", "buffer_after", "assistant_before", "assistant_after")
_FIRST_TIME = 24  # position of the first of TIME_COLUMNS in COLUMNS


def resources_text(resource_ids: Iterable[UUID]) -> str:
    """Return resources as the JSON that is stored."""
    return json.dumps([resource_id.hex for resource_id in resource_ids])


@lru_cache(maxsize=4096)
def parse_resources(text: str) -> tuple[UUID, ...]:
    """Read what `resources_text` wrote."""
    return tuple(UUID(hex=value) for value in json.loads(text))


@lru_cache(maxsize=512)
def day_of(ordinal: int) -> date:
    """Return the local day of a stored ordinal."""
    return date.fromordinal(ordinal)


@lru_cache(maxsize=16384)
def uuid_of(value: bytes) -> UUID:
    """Return the id that bytes stand for: a screen asks for the same ones again and again."""
    return UUID(bytes=value)


@lru_cache(maxsize=8192)
def shown_at(ordinal: int, minute: int, zone: str) -> datetime:
    """Return the wall time at which a stored day and minute are shown in a zone."""
    return shown_start(at_minute(day_of(ordinal), minute), zone)


def values_of(state: AppointmentState) -> dict[str, Any]:
    """Return the columns that a state fills."""
    columns: dict[str, Any] = {
        "day": state.start.toordinal(),
        "start_minute": minute_of_day(state.start),
        "minutes": state.minutes,
        "zone": state.zone,
        "status": state.status.value,
        "resources": resources_text(state.resource_ids),
        "type_id": state.type_id,
        "comment": state.comment,
        "overbooked": state.overbooked,
        "override_reason": state.override_reason,
        "cancel_reason": state.cancel_reason,
        "cancelled_by": state.cancelled_by,
        "station_id": state.station_id,
        "ticket": state.ticket,
    }
    columns |= {name: getattr(state.overhead, name) for name in _OVERHEAD}
    columns["series_id"] = state.series.series_id if state.series else None
    columns["series_start"] = wall_text(state.series.start) if state.series else ""
    for status, column in TIME_COLUMNS.items():
        columns[column] = state.times.get(status)
    return columns


def overhead_of(values: Sequence[int]) -> Overhead:
    """Return the four columns of an overhead; nearly all rows have none."""
    return Overhead(*values) if any(values) else NO_OVERHEAD


def wall_text(wall: datetime) -> str:
    """Return a wall time as it is stored: "2026-11-24T09:00"."""
    return wall.isoformat(timespec="minutes")


def wall_of_text(text: str) -> datetime:
    """Read what `wall_text` wrote."""
    return datetime.fromisoformat(text)


def differences(before: AppointmentState, after: AppointmentState) -> dict[str, Any]:
    """Return only the columns whose value differs: an op says what changed and no more."""
    old, new = values_of(before), values_of(after)
    return {name: value for name, value in new.items() if old[name] != value}


def to_appointment(row: Any) -> Appointment:
    """Return the stored appointment of one row of COLUMNS."""
    state = AppointmentState(
        start=at_minute(day_of(row[4]), row[5]),
        minutes=row[6],
        zone=row[7],
        status=AppointmentStatus(row[8]),
        resource_ids=parse_resources(row[9]),
        type_id=None if row[10] is None else UUID(bytes=row[10]),
        comment=row[11],
        overbooked=bool(row[12]),
        override_reason=row[13],
        cancel_reason=row[14],
        cancelled_by=row[15],
        overhead=overhead_of(row[16:20]),
        series=None if row[20] is None else SeriesLink(UUID(bytes=row[20]), wall_of_text(row[21])),
        station_id=None if row[22] is None else UUID(bytes=row[22]),
        ticket=row[23],
        times=_times(row),
    )
    return Appointment(UUID(bytes=row[0]), row[1], UUID(bytes=row[2]), row[3], state)


def _times(row: Any) -> Mapping[AppointmentStatus, int]:
    stamps = zip(AppointmentStatus, row[_FIRST_TIME:], strict=True)
    return {status: at for status, at in stamps if at is not None}
