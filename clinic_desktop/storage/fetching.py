"""The shortest way from a prebuilt query to plain rows, for lists that must be there at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa

from clinic_desktop.storage.faults import translating


def fetch_all(
    connection: sa.Connection, statement: str, parameters: Sequence[object] = ()
) -> list[tuple[Any, ...]]:
    """Return all rows of one query as the driver's tuples.

    No result object is built, which for a hundred rows costs as much as reading them. In a
    transaction the query belongs to it; else it sees one state by itself. Queries only: the guard
    of the unit of work doesn't look here. Raises what every query raises.
    """
    if not statement.startswith("SELECT"):
        raise ValueError("only queries")
    raw: Any = connection.connection.driver_connection
    with translating():
        rows: list[tuple[Any, ...]] = raw.execute(statement, parameters).fetchall()
    return rows
