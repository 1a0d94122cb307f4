"""Queries about facts of every kind: one table each, read in the same way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from functools import cached_property
from typing import Any, Generic, TypeVar
from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.kernel.errors import NotFound
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.domain.facts import Fact
from clinic_desktop.modules.chart.store.codec import columns_of, read_details, uuid_of
from clinic_desktop.modules.chart.store.encounters import marks
from clinic_desktop.storage.base import Base
from clinic_desktop.storage.fetching import fetch_all
from clinic_desktop.storage.unit_of_work import UnitOfWork

T = TypeVar("T")
_HEAD = "id, version, patient_id, encounter_id, error_reason, created_at, created_by, updated_at"
_HEADS = 8


@dataclass(frozen=True)
class FactTable(Generic[T]):
    """One kind of fact: its table, its details and the order in which a chart lists it."""

    row_class: type[Base]
    details: type[T]
    order: str = "created_at, id"

    @cached_property
    def select(self) -> str:
        """The query up to its condition."""
        names = ", ".join(f'"{field.name}"' for field in fields(self.details))  # type: ignore[arg-type]
        return f"SELECT {_HEAD}, {names} FROM {self.row_class.__tablename__} WHERE removed = 0 AND "  # noqa: S608 - our own names

    def by_id(self, connection: sa.Connection, fact_id: UUID) -> Fact[T]:
        """Return one fact. Raises NotFound."""
        rows = fetch_all(connection, f"{self.select}id = ?", (fact_id.bytes,))
        if not rows:
            raise NotFound(what=translate("Chart", "The entry"))
        return self._fact(rows[0])

    def of_person(self, connection: sa.Connection, holders: Sequence[UUID]) -> tuple[Fact[T], ...]:
        """Return all facts of a person; `holders` are the ids that are one person."""
        ids = [holder.bytes for holder in holders]
        where = f"patient_id IN ({marks(ids)}) ORDER BY {self.order}"
        return self.where(connection, where, ids)

    def where(
        self, connection: sa.Connection, condition: str, values: Sequence[Any]
    ) -> tuple[Fact[T], ...]:
        """Return the facts that meet a condition of ours."""
        return tuple(map(self._fact, fetch_all(connection, self.select + condition, values)))

    def insert(
        self, uow: UnitOfWork, patient_id: UUID, encounter_id: UUID | None, details: T
    ) -> Fact[T]:
        """Add a fact and return it."""
        values = {"patient_id": patient_id, "encounter_id": encounter_id, **columns_of(details)}
        return self.by_id(uow.connection, uow.insert(self.row_class, values))

    def change(self, uow: UnitOfWork, before: Fact[T], version: int, after: T) -> Fact[T]:
        """Save what differs and return the fact. Raises StaleRecord."""
        old, new = columns_of(before.details), columns_of(after)
        values = {name: value for name, value in new.items() if old[name] != value}
        return self._put(uow, before, version, values) if values else before

    def withdraw(self, uow: UnitOfWork, before: Fact[T], version: int, reason: str) -> Fact[T]:
        """Mark a fact as entered in error. Raises StaleRecord."""
        return self._put(uow, before, version, {"error_reason": reason})

    def _put(
        self, uow: UnitOfWork, before: Fact[T], version: int, values: dict[str, Any]
    ) -> Fact[T]:
        uow.update(self.row_class, before.id, version, values)
        return self.by_id(uow.connection, before.id)

    def _fact(self, row: Any) -> Fact[T]:
        encounter_id = None if row[3] is None else uuid_of(row[3])
        return Fact(
            UUID(bytes=row[0]),
            row[1],
            uuid_of(row[2]),
            encounter_id,
            row[4],
            row[5],
            uuid_of(row[6]),
            row[7],
            read_details(self.details, row[_HEADS:]),
        )
