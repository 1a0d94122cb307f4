"""Queries for opening hours and closures."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.modules.practice.domain.opening import Closure, OpeningSchedule, parse_week
from clinic_desktop.modules.practice.tables import ClosureRow, OpeningScheduleRow
from clinic_desktop.storage.base import table_of

_schedule, _closure = table_of(OpeningScheduleRow), table_of(ClosureRow)
_SCHEDULE_COLUMNS = (
    _schedule.c.id,
    _schedule.c.version,
    _schedule.c.resource_id,
    _schedule.c.valid_from,
    _schedule.c.week,
)
_CLOSURE_COLUMNS = (
    _closure.c.id,
    _closure.c.version,
    _closure.c.resource_id,
    _closure.c.first_day,
    _closure.c.last_day,
    _closure.c.name,
    _closure.c.minute_from,
    _closure.c.minute_to,
    _closure.c.opens,
    _closure.c.source,
)
_SCHEDULES = (
    sa.select(*_SCHEDULE_COLUMNS)
    .where(_schedule.c.removed.is_(False), _schedule.c.valid_from <= sa.bindparam("last"))
    .order_by(_schedule.c.valid_from, _schedule.c.created_at)
)
_CLOSURES = (
    sa.select(*_CLOSURE_COLUMNS)
    .where(
        _closure.c.removed.is_(False),
        _closure.c.last_day >= sa.bindparam("first"),
        _closure.c.first_day <= sa.bindparam("last"),
    )
    .order_by(_closure.c.first_day, _closure.c.created_at)
)
EVER = date(9999, 12, 31)


def schedules(connection: sa.Connection, last: date = EVER) -> tuple[OpeningSchedule, ...]:
    """Return all schedules that began by `last`, oldest first."""
    return tuple(
        _to_schedule(row) for row in connection.execute(_SCHEDULES, {"last": last.isoformat()})
    )


def schedule_from(
    connection: sa.Connection, resource_id: UUID | None, valid_from: date
) -> OpeningSchedule | None:
    """Return the schedule of a resource that begins exactly on a day."""
    query = sa.select(*_SCHEDULE_COLUMNS).where(
        _schedule.c.removed.is_(False),
        _schedule.c.resource_id.is_not_distinct_from(resource_id),
        _schedule.c.valid_from == valid_from.isoformat(),
    )
    row = connection.execute(query).first()
    return None if row is None else _to_schedule(row)


def closures(connection: sa.Connection, first: date, last: date = EVER) -> tuple[Closure, ...]:
    """Return the closures that touch the days from `first` to `last`."""
    days = {"first": first.isoformat(), "last": last.isoformat()}
    return tuple(_to_closure(row) for row in connection.execute(_CLOSURES, days))


def of_one_source(connection: sa.Connection, closure_id: UUID, prefix: str) -> tuple[Closure, ...]:
    """Return the other closures made together with one, if its source begins with a prefix."""
    own = sa.select(_closure.c.source).where(_closure.c.id == closure_id).scalar_subquery()
    query = sa.select(*_CLOSURE_COLUMNS).where(
        _closure.c.removed.is_(False),
        _closure.c.source == own,
        _closure.c.source.startswith(prefix, autoescape=True),
        _closure.c.id != closure_id,
    )
    return tuple(_to_closure(row) for row in connection.execute(query))


def closures_of_sources(
    connection: sa.Connection, resource_id: UUID, sources: Iterable[str]
) -> dict[str, Closure]:
    """Return a resource's closures that were made from some sources, by source."""
    query = sa.select(*_CLOSURE_COLUMNS).where(
        _closure.c.removed.is_(False),
        _closure.c.resource_id == resource_id,
        _closure.c.source.in_(tuple(sources)),
    )
    return {row.source: _to_closure(row) for row in connection.execute(query)}


def closure_version(connection: sa.Connection, closure_id: UUID) -> int | None:
    """Return the version of a closure that is still there."""
    query = sa.select(_closure.c.version).where(
        _closure.c.id == closure_id, _closure.c.removed.is_(False)
    )
    return connection.execute(query).scalar()


def _to_schedule(row: Any) -> OpeningSchedule:
    return OpeningSchedule(
        row.id,
        row.version,
        row.resource_id,
        date.fromisoformat(row.valid_from),
        parse_week(row.week),
    )


def _to_closure(row: Any) -> Closure:
    return Closure(
        row.id,
        row.version,
        row.resource_id,
        date.fromisoformat(row.first_day),
        date.fromisoformat(row.last_day),
        row.name,
        row.minute_from,
        row.minute_to,
        row.opens,
        row.source,
    )
