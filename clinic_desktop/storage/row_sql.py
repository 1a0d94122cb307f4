"""The statements that add and change rows of a mapped class, built once, with values as stored."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import dialect as sqlite

from clinic_desktop.storage.base import Base, UuidBytes, table_of

Bind = Callable[[Any], Any]
_DIALECT = sqlite(paramstyle="qmark")


@dataclass(frozen=True, slots=True)
class RowSql:
    """The insertion into one table, and what turns a value of each column into the driver's."""

    insertion: str
    binds: Mapping[str, Bind | None]

    def row(self, values: Mapping[str, Any]) -> tuple[Any, ...]:
        """Return the driver's values of a new row; columns that nobody names are null.

        Raises KeyError for a name that is no column: an op must not carry what no row holds.
        """
        if not values.keys() <= self.binds.keys():
            raise KeyError(sorted(values.keys() - self.binds.keys()))
        get = values.get
        return tuple(
            [get(name) if bind is None else bind(get(name)) for name, bind in self.binds.items()]
        )

    def bound(self, values: Mapping[str, Any]) -> list[Any]:
        """Return the driver's values of some columns, in their order. Raises KeyError."""
        binds = self.binds
        return [
            value if (bind := binds[name]) is None else bind(value)
            for name, value in values.items()
        ]


@cache
def row_sql(row_class: type[Base]) -> RowSql:
    """Return the statements of a mapped class."""
    table = table_of(row_class)
    names = [f'"{column.name}"' for column in table.columns]
    marks = ", ".join("?" * len(names))
    return RowSql(
        f"INSERT INTO {table.name} ({', '.join(names)}) VALUES ({marks})",  # noqa: S608 - our names
        {column.name: _bind(column.type) for column in table.columns},
    )


@cache
def change_sql(table: str, names: tuple[str, ...], was_removed: bool) -> str:
    """Return the UPDATE of named columns where a row still has its version and tombstone."""
    changes = ", ".join(f'"{name}" = ?' for name in (*names, "version", "updated_at", "updated_by"))
    return (
        f"UPDATE {table} SET {changes}"  # noqa: S608 - names of our own tables and columns
        f" WHERE id = ? AND version = ? AND removed = {int(was_removed)}"
    )


def _bind(kind: sa.types.TypeEngine[Any]) -> Bind | None:
    if isinstance(kind, UuidBytes):
        return _bytes_of
    bind: Bind | None = kind.dialect_impl(_DIALECT).bind_processor(_DIALECT)
    return bind


def _bytes_of(value: UUID | None) -> bytes | None:
    return None if value is None else value.bytes
