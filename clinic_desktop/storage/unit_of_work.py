"""The one gate through which rows change: values, op, audit entry and event in one transaction."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.kernel.clock import Clock, milliseconds
from clinic_desktop.kernel.errors import StaleRecord
from clinic_desktop.kernel.events import Event
from clinic_desktop.kernel.ids import NewId, human_number
from clinic_desktop.kernel.permissions import Actor
from clinic_desktop.storage import audit
from clinic_desktop.storage.audit import AuditEntry
from clinic_desktop.storage.base import BOOKKEEPING, Base, MergeClass, table_of
from clinic_desktop.storage.canonical import plain
from clinic_desktop.storage.fetching import driver_of, fetch_one
from clinic_desktop.storage.ops import TOMBSTONE, Op, OpLog
from clinic_desktop.storage.row_sql import change_sql, row_sql
from clinic_desktop.storage.store import Store
from clinic_desktop.storage.writing import UncapturedWrite, write_captured

Values = Mapping[str, Any]
Handler = Callable[["UnitOfWork", Any], None]
Handlers = Mapping[type[Event], Sequence[Handler]]

_NEXT_NUMBER = (
    "INSERT INTO number_series (name, prefix, next) VALUES (?, ?, 2)"
    " ON CONFLICT (name) DO UPDATE SET next = next + 1 RETURNING prefix, next - 1"
)


@cache
def _defaults(row_class: type[Base]) -> Values:
    """Return what columns hold that nobody names: an op carries the whole of a new row."""
    return {
        column.name: column.default.arg
        for column in table_of(row_class).columns
        if column.name not in BOOKKEEPING
        and isinstance(column.default, sa.ColumnDefault)
        and column.default.is_scalar
    }


class UnitOfWork:
    """One transaction. Leaving it without `commit` rolls everything back.

    Attributes: `connection` for reading inside the transaction; `kinds`, the tables touched.
    """

    def __init__(
        self,
        store: Store,
        connection: sa.Connection,
        actor: Actor,
        clock: Clock,
        new_id: NewId,
    ) -> None:
        connection.begin()
        self.connection = connection
        self.actor = actor
        self.now_ms = milliseconds(clock.now())
        self.new_id = new_id
        self.kinds: set[str] = set()
        self._store = store
        self._tx = new_id()
        self._log = OpLog(connection)
        self._entries: list[AuditEntry] = []
        self._handlers: Handlers = {}
        self.committed = False

    def handle_events_with(self, handlers: Handlers) -> None:
        """Set the handlers that `emit` calls."""
        self._handlers = handlers

    def execute(self, statement: sa.Executable, values: Any = None) -> sa.CursorResult[Any]:
        """Run a query, or a write to a table that is not synced (indexes, caches)."""
        result: sa.CursorResult[Any] = self.connection.execute(statement, values)
        return result

    def insert(self, row_class: type[Base], values: Values) -> UUID:
        """Add one row; returns its id (`values["id"]` if given)."""
        return self.insert_many(row_class, [values])[0]

    def insert_many(self, row_class: type[Base], rows: Iterable[Values]) -> list[UUID]:
        """Add rows of one table; returns their ids in the same order."""
        defaults = _defaults(row_class)
        given = [{"id": self.new_id(), **defaults, **values} for values in rows]
        if not given:
            return []
        stamp = {
            "version": 1,
            "created_at": self.now_ms,
            "created_by": self.actor.user_id,
            "updated_at": self.now_ms,
            "updated_by": self.actor.user_id,
            "removed": False,
        }
        sql = row_sql(row_class)
        rows_written = [sql.row({**stamp, **values}) for values in given]
        write_captured(self.connection, sql.insertion, rows_written)
        append = row_class.merge_class is MergeClass.APPEND
        ops = [
            self._op(row_class, v["id"], "append" if append else "set", v, {}, u=v["id"])
            for v in given
        ]
        self._record(row_class, "C", ops, given)
        return [values["id"] for values in given]

    def update(self, row_class: type[Base], row_id: UUID, version: int, values: Values) -> int:
        """Change fields of a row that still has `version`; returns the new version.

        Raises StaleRecord when the row has another version by now or was removed.
        """
        if row_class.merge_class is MergeClass.APPEND:
            raise UncapturedWrite(f"{row_class.__tablename__} is append-only")
        seen = self._log.seen(row_id, values)
        self._write_version(row_class, row_id, version, values)
        op = self._op(row_class, row_id, "set", {"id": row_id, **values}, seen)
        self._record(row_class, "U", [op], [self._with_patient(row_class, row_id, values)])
        return version + 1

    def remove(self, row_class: type[Base], row_id: UUID, version: int) -> None:
        """Put a tombstone on a row. Raises StaleRecord as `update` does."""
        seen = self._log.seen(row_id, [TOMBSTONE])
        self._write_version(row_class, row_id, version, {"removed": True})
        op = self._op(row_class, row_id, "del", {"id": row_id}, seen)
        self._record(row_class, "D", [op], [self._with_patient(row_class, row_id, {})])

    def restore(self, row_class: type[Base], row_id: UUID, version: int) -> int:
        """Take the tombstone off again; returns the new version."""
        seen = self._log.seen(row_id, [TOMBSTONE])
        self._write_version(row_class, row_id, version, {"removed": False}, was_removed=True)
        op = self._op(row_class, row_id, "set", {"id": row_id, TOMBSTONE: False}, seen)
        self._record(row_class, "U", [op], [self._with_patient(row_class, row_id, {})])
        return version + 1

    def next_number(self, series: str) -> str:
        """Return the next human number of a series on this device. A label, never an identity."""
        with driver_of(self.connection) as raw:
            ((prefix, number),) = raw.execute(_NEXT_NUMBER, (series, self._store.device.prefix))
        return human_number(prefix, number)

    def note(self, entry: AuditEntry) -> None:
        """Add an entry to the trail that no row change makes by itself."""
        self._entries.append(entry)

    def emit(self, event: Event) -> None:
        """Hand a domain event to its handlers, inside this transaction."""
        for handler in self._handlers.get(type(event), ()):
            handler(self, event)

    def commit(self) -> None:
        """Chain the audit entries and commit: all of it is on disk, or nothing."""
        if self._entries:
            audit.append(
                self.connection,
                self._store.device,
                self.actor.user_id,
                self.now_ms,
                self._entries,
            )
        self.connection.commit()
        self._store.memory.forget(self.kinds)
        self.committed = True

    def _write_version(
        self,
        row_class: type[Base],
        row_id: UUID,
        version: int,
        values: Values,
        *,
        was_removed: bool = False,
    ) -> None:
        statement = change_sql(row_class.__tablename__, tuple(values), was_removed)
        stamp = (version + 1, self.now_ms, self.actor.user_id.bytes)
        row = (*row_sql(row_class).bound(values), *stamp, row_id.bytes, version)
        if write_captured(self.connection, statement, [row]) != 1:
            raise StaleRecord

    def _op(
        self,
        row_class: type[Base],
        row_id: UUID,
        verb: str,
        values: Values,
        seen: Mapping[str, list[str]],
        u: UUID | None = None,
    ) -> Op:
        patient = values.get(row_class.patient_column) if row_class.patient_column else None
        return Op(
            u=u or self.new_id(),
            h=self._log.clock.tick(self.now_ms),
            by=self.actor.user_id,
            tx=self._tx,
            sc=f"patient:{patient}" if patient else "clinic",
            t=row_class.__tablename__,
            id=row_id,
            k=verb,
            v={name: plain(value) for name, value in values.items() if name != "id"},
            b=seen,
        )

    def _record(
        self, row_class: type[Base], action: str, ops: list[Op], rows: Sequence[Values]
    ) -> None:
        hashes = self._log.write(ops)
        kind, column = row_class.__tablename__, row_class.patient_column
        self.kinds.add(kind)
        self._entries.extend(
            AuditEntry(
                action=action,
                kind=kind,
                entity_id=op.id,
                patient_id=row.get(column) if column else None,
                detail=",".join(sorted(op.v)) if action == "U" else "",
                op_hash=digest,
            )
            for op, row, digest in zip(ops, rows, hashes, strict=True)
        )

    def _with_patient(self, row_class: type[Base], row_id: UUID, values: Values) -> Values:
        column = row_class.patient_column
        if not column or column in values:
            return values
        if column == "id":
            return {"id": row_id}
        query = f'SELECT "{column}" FROM {row_class.__tablename__} WHERE id = ?'  # noqa: S608 - ours
        row = fetch_one(self.connection, query, (row_id.bytes,))
        return {column: UUID(bytes=row[0]) if row and row[0] else None}
