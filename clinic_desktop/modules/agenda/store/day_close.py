"""Closed days."""

from __future__ import annotations

import json
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.kernel.clock import from_milliseconds
from clinic_desktop.modules.agenda.domain.day_close import ClosedDay, DayNumbers, ResourceUse
from clinic_desktop.modules.agenda.domain.status import AppointmentStatus
from clinic_desktop.modules.agenda.store.rows import day_of
from clinic_desktop.modules.agenda.tables import DayCloseRow
from clinic_desktop.storage.fetching import fetch_all
from clinic_desktop.storage.unit_of_work import UnitOfWork

_IN_FORCE = " FROM day_close WHERE removed = 0 AND reopened_because = '' AND day "
_ALL = "SELECT id, version, day, numbers, audit_head, created_at, created_by"
_OF_DAY = f"{_ALL}{_IN_FORCE}= ? ORDER BY created_at LIMIT 1"
_BETWEEN = f"{_ALL}{_IN_FORCE}BETWEEN ? AND ? ORDER BY day, created_at DESC"
_CLOSED = f"SELECT day{_IN_FORCE}IN (?, ?) LIMIT 1"
_WALK_INS = (
    "SELECT count(*) FROM appointment WHERE id IN"
    " (SELECT appointment_id FROM appointment_resource WHERE day = ?)"
    " AND booked_at IS NULL AND confirmed_at IS NULL AND proposed_at IS NULL"
    " AND arrived_at IS NOT NULL"
)


def of_day(connection: sa.Connection, day: date) -> ClosedDay | None:
    """Return the close of a local day that is in force, or None."""
    rows = fetch_all(connection, _OF_DAY, (day.toordinal(),))
    return _to_closed(rows[0]) if rows else None


def between(connection: sa.Connection, first: date, last: date) -> dict[date, ClosedDay]:
    """Return the closes in force of local days, both ends included, by day."""
    rows = fetch_all(connection, _BETWEEN, (first.toordinal(), last.toordinal()))
    return {closed.day: closed for closed in map(_to_closed, rows)}


def closed_among(connection: sa.Connection, first: date, second: date) -> date | None:
    """Return one of two local days that is closed, or None."""
    rows = fetch_all(connection, _CLOSED, (first.toordinal(), second.toordinal()))
    return day_of(rows[0][0]) if rows else None


def walk_ins(connection: sa.Connection, day: date) -> int:
    """Return how many appointments of a day began as arrived: nobody had booked them before."""
    return int(fetch_all(connection, _WALK_INS, (day.toordinal(),))[0][0])


def insert(uow: UnitOfWork, day: date, numbers: DayNumbers, audit_head: str) -> UUID:
    """Close a day."""
    values = {
        "day": day.toordinal(),
        "numbers": json.dumps(_plain(numbers), sort_keys=True),
        "audit_head": audit_head,
    }
    return uow.insert(DayCloseRow, values)


def reopen(uow: UnitOfWork, closed: ClosedDay, reason: str) -> None:
    """Open a day again. Raises StaleRecord."""
    uow.update(DayCloseRow, closed.id, closed.version, {"reopened_because": reason})


def _plain(numbers: DayNumbers) -> dict[str, Any]:
    return {
        "by_status": {status.value: count for status, count in numbers.by_status.items()},
        "use": [[u.resource_id.hex, u.name, u.open_minutes, u.used_minutes] for u in numbers.use],
        "waited": [numbers.waited_median, numbers.waited_p90, numbers.waited_longest],
        "walk_ins": numbers.walk_ins,
        "overbooked": numbers.overbooked,
        "by_hour": {str(hour): count for hour, count in numbers.by_hour.items()},
    }


def _to_closed(row: Any) -> ClosedDay:
    plain = json.loads(row[3])
    median, p90, longest = plain["waited"]
    use = (ResourceUse(UUID(hex=u[0]), u[1], u[2], u[3]) for u in plain["use"])
    return ClosedDay(
        id=UUID(bytes=row[0]),
        version=row[1],
        day=day_of(row[2]),
        numbers=DayNumbers(
            by_status={AppointmentStatus(status): n for status, n in plain["by_status"].items()},
            use=tuple(use),
            waited_median=median,
            waited_p90=p90,
            waited_longest=longest,
            walk_ins=plain["walk_ins"],
            overbooked=plain["overbooked"],
            by_hour={int(hour): count for hour, count in plain["by_hour"].items()},
        ),
        audit_head=row[4],
        closed_at=from_milliseconds(row[5]),
        closed_by=UUID(bytes=row[6]),
    )
