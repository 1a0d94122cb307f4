"""Which practitioners have a file that calendars subscribe to."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.modules.agenda.tables import CalendarFeedRow
from clinic_desktop.storage.base import table_of

_TABLE = table_of(CalendarFeedRow)


@dataclass(frozen=True, slots=True)
class KeptFeed:
    """What is stored of one file."""

    token: str
    active: bool
    version: int


def feeds(connection: sa.Connection) -> dict[UUID, KeptFeed]:
    """Return all that was ever set, by practitioner."""
    query = sa.select(_TABLE).where(_TABLE.c.removed.is_(False))
    return {
        row.resource_id: KeptFeed(row.token, row.active, row.version)
        for row in connection.execute(query)
    }
