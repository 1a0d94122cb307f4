"""Ops: each change of one row with the heads its author saw, ready for any later sync."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.storage.canonical import canonical_json
from clinic_desktop.storage.fetching import fetch_one
from clinic_desktop.storage.writing import write_rows

SCHEMA = 1  # carried by every op; raised with each released migration

_INSERT = "INSERT INTO sync_op (u, h_ms, h_count, kind, row_id, body, hash) VALUES (?,?,?,?,?,?,?)"
_LAST = "SELECT h_ms, h_count FROM sync_op ORDER BY n DESC LIMIT 1"
_HEADS = "SELECT heads FROM row_meta WHERE row_id = ?"
_SET_HEADS = (
    "INSERT INTO row_meta (row_id, heads) VALUES (?,?)"
    " ON CONFLICT (row_id) DO UPDATE SET heads = excluded.heads"
)
TOMBSTONE = "_del"


@dataclass(slots=True)
class HybridClock:
    """Hybrid logical clock: never goes back, even when the machine's clock does."""

    ms: int
    count: int

    def tick(self, now_ms: int) -> tuple[int, int]:
        """Return the next stamp at or after `now_ms`."""
        if now_ms > self.ms:
            self.ms, self.count = now_ms, 0
        else:
            self.count += 1
        return self.ms, self.count


@dataclass(frozen=True, slots=True)
class Op:
    """One change of one row.

    `u` identity, `h` stamp, `t` table, `k` set | del | append, `v` new values, `b` the op ids
    the author saw as heads of each field, `sc` compartment, `tx` unit of work.
    """

    u: UUID
    h: tuple[int, int]
    by: UUID
    tx: UUID
    sc: str
    t: str
    id: UUID
    k: str
    v: Mapping[str, object]
    b: Mapping[str, list[str]]

    def body(self) -> str:
        """Return the canonical JSON that is stored, hashed and sent."""
        return canonical_json(
            {
                "u": self.u,
                "h": list(self.h),
                "s": SCHEMA,
                "by": self.by,
                "tx": self.tx,
                "sc": self.sc,
                "t": self.t,
                "id": self.id,
                "k": self.k,
                "v": dict(self.v),
                "b": dict(self.b),
            }
        )


@dataclass
class OpLog:
    """Writes ops and heads of one unit of work."""

    connection: sa.Connection
    clock: HybridClock = field(init=False)

    def __post_init__(self) -> None:
        row = fetch_one(self.connection, _LAST)
        self.clock = HybridClock(row[0], row[1]) if row else HybridClock(0, 0)

    def heads(self, row_id: UUID) -> dict[str, list[str]]:
        """Return the heads of the fields that were changed since the row was created."""
        row = fetch_one(self.connection, _HEADS, (row_id.bytes,))
        return json.loads(row[0]) if row else {}

    def seen(self, row_id: UUID, fields: Iterable[str]) -> dict[str, list[str]]:
        """Return for each field the op ids that are its heads now."""
        heads, created = self.heads(row_id), [str(row_id)]
        return {name: heads.get(name, created) for name in fields}

    def write(self, ops: list[Op]) -> list[bytes]:
        """Store ops; returns their SHA-256, which the audit chain covers."""
        bodies = [op.body() for op in ops]
        hashes = [hashlib.sha256(body.encode()).digest() for body in bodies]
        write_rows(
            self.connection,
            _INSERT,
            [
                (op.u.bytes, op.h[0], op.h[1], op.t, op.id.bytes, body, digest)
                for op, body, digest in zip(ops, bodies, hashes, strict=True)
            ],
        )
        for op in ops:
            if op.u != op.id:
                self._move_heads(op)
        return hashes

    def _move_heads(self, op: Op) -> None:
        heads = self.heads(op.id)
        for name in op.b:
            kept = [u for u in heads.get(name, [str(op.id)]) if u not in op.b[name]]
            heads[name] = [*kept, str(op.u)]
        write_rows(self.connection, _SET_HEADS, [(op.id.bytes, canonical_json(heads))])


def history(connection: sa.Connection, row_id: UUID) -> list[dict[str, object]]:
    """Return all ops of a row, oldest first, as parsed bodies: who changed what, when."""
    rows = connection.exec_driver_sql(
        "SELECT body FROM sync_op WHERE row_id = ? ORDER BY n", (row_id.bytes,)
    )
    return [json.loads(row[0]) for row in rows]
