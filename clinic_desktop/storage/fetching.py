"""The shortest way to the driver: prepared statements and plain tuples, without result objects.

For lists that must be there at once, and for what the unit of work itself reads and writes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import sqlalchemy as sa
import sqlcipher3.dbapi2 as driver

Row = tuple[Any, ...]


@contextmanager
def driver_of(connection: sa.Connection) -> Iterator[Any]:
    """Hand out the driver's connection; its errors take the way that all errors take.

    So each listener of the engine hears of them: who translates, who drops a connection that can't
    be trusted, who sets room free on a full disk.
    """
    try:
        yield connection.connection.driver_connection
    except (driver.Error, OSError) as error:
        connection._handle_dbapi_exception(error, None, None, None, None)


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
