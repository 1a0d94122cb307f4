"""The store's own tables: meta, number series, ops, heads, conflicts, audit, drafts."""

from __future__ import annotations

from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from clinic_desktop.storage.base import Base


class StoreMetaRow(Base):
    """One fact about this store: clinic, device, incarnation, schema reader and writer."""

    __tablename__ = "store_meta"
    key: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]


class NumberSeriesRow(Base):
    """The next human number of a series on this device."""

    __tablename__ = "number_series"
    name: Mapped[str] = mapped_column(primary_key=True)
    prefix: Mapped[str]
    next: Mapped[int]


class SyncOpRow(Base):
    """One change of one row, in the order this device applied it; `lsn` is null until acked."""

    __tablename__ = "sync_op"
    n: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    u: Mapped[UUID] = mapped_column(unique=True)
    lsn: Mapped[int | None]
    h_ms: Mapped[int] = mapped_column(sa.BigInteger)
    h_count: Mapped[int]
    kind: Mapped[str]
    row_id: Mapped[UUID] = mapped_column(index=True)
    body: Mapped[str]
    hash: Mapped[bytes]


class RowMetaRow(Base):
    """The heads of a row's fields, as JSON {field: [op ids]}.

    A row that was only ever created has no entry: the op that creates a row has the row's own
    id, so every head is that id.
    """

    __tablename__ = "row_meta"
    row_id: Mapped[UUID] = mapped_column(primary_key=True)
    heads: Mapped[str]
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012 - SQLAlchemy's own spelling


class FieldConflictRow(Base):
    """One of several concurrent values of a field that a person has yet to choose from."""

    __tablename__ = "field_conflict"
    row_id: Mapped[UUID] = mapped_column(primary_key=True)
    field: Mapped[str] = mapped_column(primary_key=True)
    u: Mapped[UUID] = mapped_column(primary_key=True)
    kind: Mapped[str]
    value: Mapped[str]
    by: Mapped[UUID]
    h_ms: Mapped[int] = mapped_column(sa.BigInteger)
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012 - SQLAlchemy's own spelling


class AuditEventRow(Base):
    """One entry of the hash chain (IHE BALP AuditEvent in columns)."""

    __tablename__ = "audit_event"
    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at_ms: Mapped[int] = mapped_column(sa.BigInteger)
    user_id: Mapped[UUID] = mapped_column(index=True)
    action: Mapped[str]
    outcome: Mapped[str]
    kind: Mapped[str]
    entity_id: Mapped[UUID | None]
    patient_id: Mapped[UUID | None] = mapped_column(index=True)
    reason: Mapped[str]
    detail: Mapped[str]
    op_hash: Mapped[bytes | None]
    hash: Mapped[bytes]


class AuditCheckpointRow(Base):
    """A head of the chain signed with the device's Ed25519 key."""

    __tablename__ = "audit_checkpoint"
    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    head: Mapped[bytes]
    at_ms: Mapped[int] = mapped_column(sa.BigInteger)
    signature: Mapped[bytes]


class DraftRow(Base):
    """What a user typed and has not saved, by form and subject."""

    __tablename__ = "draft"
    user_id: Mapped[UUID] = mapped_column(primary_key=True)
    form: Mapped[str] = mapped_column(primary_key=True)
    subject: Mapped[str] = mapped_column(primary_key=True)
    at_ms: Mapped[int] = mapped_column(sa.BigInteger)
    body: Mapped[str]


class BlobRow(Base):
    """One attachment's content, or the list of its chunk files and their key.

    Not synced as ops: a key in the log of changes could never be erased. `digest` is keyed.
    """

    __tablename__ = "blob"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    digest: Mapped[bytes | None] = mapped_column(unique=True)
    size: Mapped[int] = mapped_column(sa.BigInteger)
    mime: Mapped[str]
    key: Mapped[bytes | None]
    inline: Mapped[bytes | None]
    chunks: Mapped[bytes | None]
    created_ms: Mapped[int] = mapped_column(sa.BigInteger)
    erased_ms: Mapped[int | None] = mapped_column(sa.BigInteger)
