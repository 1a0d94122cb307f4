"""The shortest way to the driver: prepared statements and plain tuples, without result objects.

For lists that must be there at once, and for what the unit of work itself reads and writes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import sqlalchemy as sa
import sqlcipher3.dbapi2 as driver

from clinic_desktop.storage.faults import UNTRUSTED_AFTER, translated

Row = tuple[Any, ...]


@contextmanager
def driver_of(connection: sa.Connection) -> Iterator[Any]:
    """Hand out the driver's connection; its errors become the failures that they always are."""
    try:
        yield connection.connection.driver_connection
    except (driver.Error, OSError) as error:
        failure = translated(error)
        if failure is None:
            raise
        if isinstance(failure, UNTRUSTED_AFTER):
            connection.invalidate(error)
        raise failure from error


def fetch_all(
    connection: sa.Connection, statement: str, parameters: Sequence[object] = ()
) -> list[Row]:
    """Return all rows of one query as the driver's tuples.

    No result object is built, which for a hundred rows costs as much as reading them. In a
    transaction the query belongs to it; else it sees one state by itself. Queries only: the guard
    of the unit of work doesn't look here. Raises what every query raises.
    """
    if not statement.startswith("SELECT"):
        raise ValueError("only queries")
    with driver_of(connection) as raw:
        rows: list[Row] = raw.execute(statement, parameters).fetchall()
    return rows


def fetch_one(
    connection: sa.Connection, statement: str, parameters: Sequence[object] = ()
) -> Row | None:
    """Return the first row of one query, None when there is none; else as `fetch_all`."""
    rows = fetch_all(connection, statement, parameters)
    return rows[0] if rows else None
