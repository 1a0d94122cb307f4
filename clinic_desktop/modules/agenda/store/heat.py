"""How many minutes of which resource are taken on which day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.modules.agenda.domain.status import OCCUPYING
from clinic_desktop.modules.agenda.store.rows import day_of, uuid_of
from clinic_desktop.storage.fetching import fetch_all

_HOLDS = ", ".join(f"'{status}'" for status in sorted(OCCUPYING))
_TAKEN = (
    "SELECT day, resource_id, count(*), sum(minutes) FROM appointment_resource"  # noqa: S608
    " WHERE day BETWEEN ? AND ? AND resource_id IN ({marks})"
    f" AND status IN ({_HOLDS}) GROUP BY day, resource_id"
)


def taken(
    connection: sa.Connection, first: date, last: date, resource_ids: Sequence[UUID]
) -> dict[tuple[date, UUID], tuple[int, int]]:
    """Return by day and resource how many appointments there are and how many minutes they take."""
    if not resource_ids:
        return {}
    query = _TAKEN.format(marks=", ".join("?" * len(resource_ids)))
    ids = (resource_id.bytes for resource_id in resource_ids)
    rows = fetch_all(connection, query, (first.toordinal(), last.toordinal(), *ids))
    return {(day_of(row[0]), uuid_of(row[1])): (row[2], row[3]) for row in rows}
