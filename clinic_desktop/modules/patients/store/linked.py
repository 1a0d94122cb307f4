"""Rows of any module that belong to a patient: found by the patient column of their table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.modules.patients.tables import PatientLinkRow, PatientRow
from clinic_desktop.storage.base import BOOKKEEPING, Base, MergeClass, table_of
from clinic_desktop.storage.unit_of_work import UnitOfWork

_TELLING = ("display_name", "text", "name", "value", "line", "title", "start", "comment", "note")


@dataclass(frozen=True, slots=True)
class Linked:
    """One row of a patient, as far as merging needs it; `content` without place and holder."""

    id: UUID
    version: int
    created_at: int
    holder: UUID
    content: tuple[tuple[str, Any], ...]

    def text(self) -> str:
        """Return what tells this row from others, for a person to choose by."""
        values = dict(self.content)
        given = " ".join(str(values.get(name) or "") for name in ("given", "family")).strip()
        return given or next((str(values[n]) for n in _TELLING if values.get(n)), "")


def movable_classes() -> tuple[type[Base], ...]:
    """Return the tables whose rows move when patients are merged, by name.

    Append-only rows stay under the id they were written with: their modules read them for all
    ids of `same_person`.
    """
    return _classes(lambda merge_class: merge_class is not MergeClass.APPEND)


def append_classes() -> tuple[type[Base], ...]:
    """Return the append-only tables of patients, by name."""
    return _classes(lambda merge_class: merge_class is MergeClass.APPEND)


def _classes(wanted: Any) -> tuple[type[Base], ...]:
    found = (
        mapper.class_
        for mapper in Base.registry.mappers
        if mapper.class_.merge_class is not None
        and wanted(mapper.class_.merge_class)
        and mapper.class_.patient_column
        and mapper.class_ not in (PatientRow, PatientLinkRow)
    )
    return tuple(sorted(found, key=lambda cls: cls.__tablename__))


def rows_of(
    connection: sa.Connection, row_class: type[Base], holders: Iterable[UUID]
) -> list[Linked]:
    """Return the rows of one table that belong to patients."""
    table = table_of(row_class)
    holder = table.c[row_class.patient_column]
    query = sa.select(table).where(holder.in_(list(holders)), table.c.removed.is_(False))
    return list(_linked(connection, query, row_class))


def rows_with_ids(
    connection: sa.Connection, row_class: type[Base], ids: Iterable[UUID]
) -> list[Linked]:
    """Return the rows of one table with these ids that were not removed."""
    table = table_of(row_class)
    query = sa.select(table).where(table.c.id.in_(list(ids)), table.c.removed.is_(False))
    return list(_linked(connection, query, row_class))


def count_of(connection: sa.Connection, row_class: type[Base], holder: UUID) -> int:
    """Return how many rows of one table belong to a patient."""
    table = table_of(row_class)
    query = sa.select(sa.func.count()).where(
        table.c[row_class.patient_column] == holder, table.c.removed.is_(False)
    )
    return int(connection.execute(query).scalar_one())


def _linked(
    connection: sa.Connection, query: sa.Select[Any], row_class: type[Base]
) -> Iterator[Linked]:
    column = row_class.patient_column
    skipped = BOOKKEEPING | {column, "position"}
    for row in connection.execute(query.order_by("created_at", "id")).mappings():
        content = tuple((name, value) for name, value in row.items() if name not in skipped)
        yield Linked(row["id"], row["version"], row["created_at"], row[column], content)


def move(uow: UnitOfWork, row_class: type[Base], rows: Iterable[Linked], to: UUID) -> list[UUID]:
    """Give rows to another patient; returns their ids."""
    moved = []
    for row in rows:
        uow.update(row_class, row.id, row.version, {row_class.patient_column: to})
        moved.append(row.id)
    return moved
