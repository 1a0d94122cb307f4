"""Writing rows with prepared statements, and the guard that lets no synced table be forgotten."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Engine

from clinic_desktop.storage.base import Base
from clinic_desktop.storage.fetching import driver_of

_WRITE = re.compile(
    r"(?:\s|/\*.*?\*/|--[^\n]*\n)*(?:WITH\b.*?)?\b"
    r"(?:INSERT\s+(?:OR\s+\w+\s+)?INTO|REPLACE\s+INTO|UPDATE(?:\s+OR\s+\w+)?|DELETE\s+FROM)"
    r"\s+[\"`\[]?(?:main[\"`\]]?\.[\"`\[]?)?(\w+)",
    re.IGNORECASE | re.DOTALL,
)


class UncapturedWrite(RuntimeError):
    """A bug: SQL tried to change a synced table beside the unit of work."""


def guard_writes(engine: Engine) -> None:
    """Refuse every INSERT, UPDATE or DELETE on a synced table that no op records."""

    @sa.event.listens_for(engine, "before_cursor_execute")
    def _check(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        _refuse_uncaptured(statement)


def write_rows(connection: sa.Connection, statement: str, rows: Sequence[Sequence[Any]]) -> int:
    """Run one statement for rows of the driver's values; returns how many rows it touched.

    Belongs to the open transaction, and raises what every write raises. Tables that are not
    synced only: indexes, caches, the store's own.
    """
    _refuse_uncaptured(statement)
    return write_captured(connection, statement, rows)


def write_captured(connection: sa.Connection, statement: str, rows: Sequence[Sequence[Any]]) -> int:
    """Do as `write_rows`, on any table: for the unit of work, which records what it writes."""
    if not connection.in_transaction():
        raise RuntimeError("a write belongs to a transaction")
    with driver_of(connection) as raw:
        done = (
            raw.execute(statement, rows[0]) if len(rows) == 1 else raw.executemany(statement, rows)
        )
        return int(done.rowcount)


def synced_tables() -> frozenset[str]:
    """Return the names of all tables whose changes become ops."""
    return _synced_of(len(Base.metadata.tables))


@cache
def _synced_of(_known_tables: int) -> frozenset[str]:
    return frozenset(
        mapper.class_.__tablename__
        for mapper in Base.registry.mappers
        if mapper.class_.merge_class is not None
    )


def _refuse_uncaptured(statement: str) -> None:
    table = _written_table(statement)
    if table and table in synced_tables():
        raise UncapturedWrite(table)


@lru_cache(maxsize=512)
def _written_table(statement: str) -> str:
    found = _WRITE.match(statement)
    return found[1] if found else ""
