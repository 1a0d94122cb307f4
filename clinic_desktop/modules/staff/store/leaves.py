"""Queries for leave, its decisions and allowances."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.kernel.clock import from_milliseconds
from clinic_desktop.kernel.errors import NotFound
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.staff.domain.counting import Allowance
from clinic_desktop.modules.staff.domain.leave import (
    HALVES_A_DAY,
    Leave,
    LeaveKind,
    LeaveStatus,
    LeaveStep,
    LeaveTime,
)
from clinic_desktop.modules.staff.tables import LeaveAllowanceRow, LeaveRow, LeaveStepRow
from clinic_desktop.storage.base import table_of
from clinic_desktop.storage.unit_of_work import UnitOfWork

_LEAVE, _STEP = table_of(LeaveRow), table_of(LeaveStepRow)
_ALLOWANCE = table_of(LeaveAllowanceRow)


def find(connection: sa.Connection, leave_id: UUID) -> Leave:
    """Return one leave. Raises NotFound."""
    found = _having(connection, _LEAVE.c.id == leave_id)
    if not found:
        raise NotFound(what=translate("Staff", "The leave"))
    return found[0]


def ending_from(connection: sa.Connection, first: date) -> tuple[Leave, ...]:
    """Return all leave that ends on a day or later, by its first day."""
    return _having(connection, _LEAVE.c.last_day >= first.isoformat())


def of_person(connection: sa.Connection, practitioner_id: UUID, time: LeaveTime) -> list[Leave]:
    """Return a person's leave on the days of a time, whatever became of it."""
    return list(
        _having(
            connection,
            _LEAVE.c.practitioner_id == practitioner_id,
            _LEAVE.c.last_day >= time.first.isoformat(),
            _LEAVE.c.first_day <= time.last.isoformat(),
        )
    )


def steps(connection: sa.Connection, leave_id: UUID) -> tuple[LeaveStep, ...]:
    """Return what happened to a request, oldest first."""
    query = (
        sa.select(_STEP.c.status, _STEP.c.reason, _STEP.c.created_by, _STEP.c.created_at)
        .where(_STEP.c.leave_id == leave_id)
        .order_by(_STEP.c.number, _STEP.c.created_at, _STEP.c.id)
    )
    return tuple(
        LeaveStep(
            LeaveStatus(row.status), row.reason, row.created_by, from_milliseconds(row.created_at)
        )
        for row in connection.execute(query)
    )


def add(
    uow: UnitOfWork,
    practitioner_id: UUID,
    kind: LeaveKind,
    time: LeaveTime,
    *,
    note: str,
    half_days: Mapping[int, int],
) -> UUID:
    """Write a new request with its first step."""
    leave_id = uow.insert(
        LeaveRow,
        {
            "practitioner_id": practitioner_id,
            "kind": kind.value,
            "first_day": time.first.isoformat(),
            "last_day": time.last.isoformat(),
            "minute_from": time.minute_from,
            "minute_to": time.minute_to,
            "note": note,
            "status": LeaveStatus.REQUESTED.value,
            "half_days": _as_text(half_days),
        },
    )
    _add_step(uow, leave_id, 0, LeaveStatus.REQUESTED, "")
    return leave_id


def move(
    uow: UnitOfWork,
    leave: Leave,
    status: LeaveStatus,
    reason: str,
    half_days: Mapping[int, int] | None = None,
) -> None:
    """Bring a request to a status and keep who did it and why. Raises StaleRecord."""
    values = {"status": status.value}
    if half_days is not None:
        values["half_days"] = _as_text(half_days)
    uow.update(LeaveRow, leave.id, leave.version, values)
    _add_step(uow, leave.id, leave.version, status, reason)


def allowances(connection: sa.Connection) -> dict[UUID, Allowance]:
    """Return the allowances that are set, by practitioner."""
    return {
        row.practitioner_id: Allowance(
            row.practitioner_id,
            None if row.half_days is None else row.half_days / HALVES_A_DAY,
            row.version,
        )
        for row in connection.execute(sa.select(_ALLOWANCE).where(_ALLOWANCE.c.removed.is_(False)))
    }


def set_allowance(uow: UnitOfWork, allowance: Allowance) -> None:
    """Keep an allowance. Raises StaleRecord when it is not the newest version."""
    halves = None if allowance.days is None else round(allowance.days * HALVES_A_DAY)
    query = sa.select(_ALLOWANCE.c.id).where(
        _ALLOWANCE.c.practitioner_id == allowance.practitioner_id, _ALLOWANCE.c.removed.is_(False)
    )
    row_id = uow.connection.execute(query).scalar_one_or_none()
    if row_id is None:
        values = {"practitioner_id": allowance.practitioner_id, "half_days": halves}
        uow.insert(LeaveAllowanceRow, values)
    else:
        uow.update(LeaveAllowanceRow, row_id, allowance.version, {"half_days": halves})


def _add_step(
    uow: UnitOfWork, leave_id: UUID, number: int, status: LeaveStatus, reason: str
) -> None:
    values = {"leave_id": leave_id, "number": number, "status": status.value, "reason": reason}
    uow.insert(LeaveStepRow, values)


def _having(connection: sa.Connection, *conditions: Any) -> tuple[Leave, ...]:
    query = sa.select(_LEAVE).where(_LEAVE.c.removed.is_(False), *conditions)
    rows = connection.execute(query.order_by(_LEAVE.c.first_day, _LEAVE.c.id)).mappings()
    return tuple(_leave(row) for row in rows)


def _leave(row: Any) -> Leave:
    first, last = date.fromisoformat(row["first_day"]), date.fromisoformat(row["last_day"])
    return Leave(
        id=row["id"],
        version=row["version"],
        practitioner_id=row["practitioner_id"],
        time=LeaveTime(first, last, row["minute_from"], row["minute_to"]),
        kind=LeaveKind(row["kind"]),
        note=row["note"],
        status=LeaveStatus(row["status"]),
        requested_by=row["created_by"],
        half_days={int(year): count for year, count in json.loads(row["half_days"]).items()},
    )


def _as_text(half_days: Mapping[int, int]) -> str:
    return json.dumps({str(year): count for year, count in sorted(half_days.items())})
