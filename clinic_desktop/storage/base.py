"""Declarative base, column types and the mixins that every table of every module has."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, ClassVar
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import TypeDecorator


class UuidBytes(TypeDecorator[UUID]):
    """A UUID as 16 bytes: half the pages that text would touch."""

    impl = sa.LargeBinary(16)
    cache_ok = True

    def process_bind_param(self, value: UUID | None, dialect: object) -> bytes | None:
        """Return the bytes to store."""
        del dialect
        return None if value is None else value.bytes

    def process_result_value(self, value: bytes | None, dialect: object) -> UUID | None:
        """Return the UUID that was stored."""
        del dialect
        return None if value is None else UUID(bytes=value)


class MergeClass(StrEnum):
    """How two devices' changes of one row come together (docs/architecture.md, Sync)."""

    REGISTER = "register"  # each field keeps its heads; a conflict shows all values
    APPEND = "append"  # immutable; a correction is a new row
    SET = "set"  # links: added and removed
    DRAFT = "draft"  # one author; concurrent drafts fork


NAMING = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class Base(DeclarativeBase):
    """Root of all tables. A class without `merge_class` is internal to the store: not synced."""

    metadata = sa.MetaData(naming_convention=NAMING)
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        UUID: UuidBytes(),
        bytes: sa.LargeBinary(),
    }
    merge_class: ClassVar[MergeClass | None] = None
    # Column that names the patient whose compartment the row belongs to ('' = the clinic's).
    patient_column: ClassVar[str] = ""


class Recorded:
    """Mixin of every synced table: identity, version for lost updates, who and when.

    The columns are filled by the unit of work; `created_at` and `updated_at` are Unix
    milliseconds. `removed` is the tombstone: rows are never deleted.
    """

    id: Mapped[UUID] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column(default=1)
    created_at: Mapped[int] = mapped_column(sa.BigInteger)
    created_by: Mapped[UUID]
    updated_at: Mapped[int] = mapped_column(sa.BigInteger)
    updated_by: Mapped[UUID]
    removed: Mapped[bool] = mapped_column(default=False)


# Columns the unit of work fills: never part of an op's values.
BOOKKEEPING = frozenset(
    {"id", "version", "created_at", "created_by", "updated_at", "updated_by", "removed"}
)


def table_of(row_class: type[Base]) -> sa.Table:
    """Return the Core table of a mapped class."""
    table = row_class.__table__
    assert isinstance(table, sa.Table)
    return table


def class_of_kind(kind: str) -> type[Base]:
    """Return the mapped class whose table has this name. Raises KeyError."""
    for mapper in Base.registry.mappers:
        if mapper.class_.__tablename__ == kind:
            found: type[Base] = mapper.class_
            return found
    raise KeyError(kind)
