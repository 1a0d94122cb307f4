"""Holds: which are alive, make one, let one go."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.modules.agenda.domain.holds import Hold
from clinic_desktop.modules.agenda.domain.time import at_minute, minute_of_day
from clinic_desktop.modules.agenda.store.rows import day_of, parse_resources, resources_text
from clinic_desktop.modules.agenda.tables import SlotHoldRow
from clinic_desktop.storage.fetching import fetch_all
from clinic_desktop.storage.unit_of_work import UnitOfWork

_COLUMNS = (
    "id, version, created_by, day, start_minute, minutes, zone, resources, expires_at, batch_id"
)
_LIVE = (
    f"SELECT {_COLUMNS} FROM slot_hold WHERE day BETWEEN ? AND ?"  # noqa: S608 - constant parts
    " AND expires_at > ? AND removed = 0 AND id <> ?"
)
_ONE = f"SELECT {_COLUMNS} FROM slot_hold WHERE id = ? AND removed = 0"  # noqa: S608
_OF_BATCH = f"SELECT {_COLUMNS} FROM slot_hold WHERE removed = 0 AND batch_id = ?"  # noqa: S608


def live(
    connection: sa.Connection, days: tuple[date, date], now_ms: int, without: UUID | None = None
) -> tuple[Hold, ...]:
    """Return the holds of some days (and one around) that have not expired."""
    first, last = days[0].toordinal() - 1, days[1].toordinal() + 1
    own = b"" if without is None else without.bytes
    return tuple(_to_hold(row) for row in fetch_all(connection, _LIVE, (first, last, now_ms, own)))


def find(connection: sa.Connection, hold_id: UUID) -> Hold | None:
    """Return a hold, also an expired one; None when it was let go."""
    rows = fetch_all(connection, _ONE, (hold_id.bytes,))
    return _to_hold(rows[0]) if rows else None


def of_batch(connection: sa.Connection, batch_id: UUID) -> Hold | None:
    """Return the hold that keeps a place for offers; None when it was let go."""
    rows = fetch_all(connection, _OF_BATCH, (batch_id.bytes,))
    return _to_hold(rows[0]) if rows else None


def insert(uow: UnitOfWork, hold: Hold) -> None:
    """Keep a place."""
    values = {
        "id": hold.id,
        "day": hold.start.toordinal(),
        "start_minute": minute_of_day(hold.start),
        "minutes": hold.minutes,
        "zone": hold.zone,
        "resources": resources_text(hold.resource_ids),
        "expires_at": hold.expires_ms,
        "batch_id": hold.batch_id,
    }
    uow.insert(SlotHoldRow, values)


def release(uow: UnitOfWork, hold_id: UUID) -> None:
    """Let a hold go; one that is gone already is no harm."""
    hold = find(uow.connection, hold_id)
    if hold is not None:
        uow.remove(SlotHoldRow, hold.id, hold.version)


def _to_hold(row: Any) -> Hold:
    return Hold(
        id=UUID(bytes=row[0]),
        version=row[1],
        user_id=UUID(bytes=row[2]),
        start=at_minute(day_of(row[3]), row[4]),
        minutes=row[5],
        zone=row[6],
        resource_ids=parse_resources(row[7]),
        expires_ms=row[8],
        batch_id=None if row[9] is None else UUID(bytes=row[9]),
    )
