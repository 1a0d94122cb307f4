"""Queries about resources that came from elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.modules.chart.store.encounters import marks
from clinic_desktop.storage.base import Base
from clinic_desktop.storage.fetching import fetch_all
from clinic_desktop.storage.unit_of_work import UnitOfWork

_CHUNK = 500
_SELECT = (
    "SELECT id, patient_id, source, resource_type, digest, target_id, came, read"
    " FROM kept_resource WHERE removed = 0 AND "
)


@dataclass(frozen=True, slots=True)
class KeptResource:
    """A stored resource; `came` and `read` are JSON."""

    id: UUID
    patient_id: UUID
    source: str
    resource_type: str
    digest: str
    target_id: UUID | None
    came: str
    read: str

    @property
    def row_id(self) -> UUID:
        """What stands for it here: the row of the chart, or itself."""
        return self.target_id or self.id


def kept_of(connection: sa.Connection, holders: Sequence[UUID]) -> tuple[KeptResource, ...]:
    """Return all that came of a person, in the order in which it came."""
    ids = [holder.bytes for holder in holders]
    where = f"patient_id IN ({marks(ids)}) ORDER BY created_at, id"
    return tuple(map(_kept, fetch_all(connection, _SELECT + where, ids)))


def known(connection: sa.Connection, sources: Iterable[str]) -> Mapping[str, KeptResource]:
    """Return the resources that came before, by their outside identity."""
    names = list(dict.fromkeys(sources))
    found: dict[str, KeptResource] = {}
    for start in range(0, len(names), _CHUNK):
        some = names[start : start + _CHUNK]
        rows = fetch_all(connection, f"{_SELECT}source IN ({marks(some)})", some)
        found.update((kept.source, kept) for kept in map(_kept, rows))
    return found


def insert_rows(uow: UnitOfWork, rows: Iterable[tuple[type[Base], Mapping[str, Any]]]) -> None:
    """Add rows of many tables, those of one table at once, the tables in the order given."""
    by_table: dict[type[Base], list[Mapping[str, Any]]] = {}
    for row_class, values in rows:
        by_table.setdefault(row_class, []).append(values)
    for row_class, values_of in by_table.items():
        uow.insert_many(row_class, values_of)


def _kept(row: Any) -> KeptResource:
    return KeptResource(
        UUID(bytes=row[0]),
        UUID(bytes=row[1]),
        row[2],
        row[3],
        row[4],
        None if row[5] is None else UUID(bytes=row[5]),
        row[6],
        row[7],
    )
