"""The tamper-evident trail: a hash chain over every write and every opening of a chart."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.storage.canonical import canonical_json
from clinic_desktop.storage.device import Device
from clinic_desktop.storage.fetching import fetch_one
from clinic_desktop.storage.writing import write_rows

CHECKPOINT_EVERY = 1000  # entries
CHECKPOINT_AFTER_MS = 15 * 60 * 1000
GENESIS = bytes(32)

_INSERT = (
    "INSERT INTO audit_event (seq, at_ms, user_id, action, outcome, kind, entity_id, patient_id,"
    " reason, detail, op_hash, hash) VALUES (?,?,?,?,?,?,?,?,?,?,?,?)"
)
_LAST = "SELECT seq, hash FROM audit_event ORDER BY seq DESC LIMIT 1"
_LAST_CHECKPOINT = "SELECT seq, at_ms FROM audit_checkpoint ORDER BY seq DESC LIMIT 1"


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """What happened: `action` is C create, R read, U update, D remove, E execute (BALP)."""

    action: str
    kind: str
    entity_id: UUID | None = None
    patient_id: UUID | None = None
    reason: str = ""
    detail: str = ""
    outcome: str = "success"
    op_hash: bytes | None = None


@dataclass(frozen=True, slots=True)
class AuditHead:
    """Where the chain ends: number of entries and the last hash, as hex on paper and in backups."""

    seq: int
    hash: bytes

    def text(self) -> str:
        """Return `seq:hash`, the form that day sheets and backup headers carry."""
        return f"{self.seq}:{self.hash.hex()}"

    @classmethod
    def parse(cls, text: str) -> AuditHead:
        """Read the form that `text` writes. Raises ValueError."""
        seq, _, digest = text.strip().partition(":")
        head = cls(int(seq), bytes.fromhex(digest))
        if head.seq < 0 or len(head.hash) != len(GENESIS):
            raise ValueError("not a head of the trail")
        return head


def head(connection: sa.Connection) -> AuditHead:
    """Return the end of the chain."""
    row = fetch_one(connection, _LAST)
    return AuditHead(row[0], bytes(row[1])) if row else AuditHead(0, GENESIS)


def entry_hash(device: UUID, previous: bytes, fields: tuple[object, ...]) -> bytes:
    """Return SHA-256("audit-v1" | device | previous | canonical JSON of the columns)."""
    digest = hashlib.sha256(b"audit-v1")
    digest.update(device.bytes)
    digest.update(previous)
    digest.update(canonical_json(list(fields)).encode())
    return digest.digest()


def _bytes(value: UUID | None) -> bytes | None:
    return None if value is None else value.bytes


def append(
    connection: sa.Connection,
    device: Device,
    user_id: UUID,
    at_ms: int,
    entries: list[AuditEntry],
    last: AuditHead | None = None,
) -> AuditHead:
    """Chain entries after the head, in the caller's transaction, with a checkpoint when due.

    `last` begins a new segment elsewhere: see `segments`.
    """
    last = last or head(connection)
    rows = []
    for entry in entries:
        columns: tuple[object, ...] = (
            last.seq + 1,
            at_ms,
            user_id.bytes,
            entry.action,
            entry.outcome,
            entry.kind,
            _bytes(entry.entity_id),
            _bytes(entry.patient_id),
            entry.reason,
            entry.detail,
            entry.op_hash,
        )
        last = AuditHead(last.seq + 1, entry_hash(device.id, last.hash, columns))
        rows.append((*columns, last.hash))
    if rows:
        write_rows(connection, _INSERT, rows)
        _checkpoint_when_due(connection, device, at_ms, last)
    return last


def _checkpoint_when_due(
    connection: sa.Connection, device: Device, at_ms: int, last: AuditHead
) -> None:
    row = fetch_one(connection, _LAST_CHECKPOINT)
    seq, at = (row[0], row[1]) if row else (0, 0)
    # A clock set back must not put the next signature off.
    if last.seq - seq >= CHECKPOINT_EVERY or abs(at_ms - at) >= CHECKPOINT_AFTER_MS:
        checkpoint(connection, device, at_ms, last)


def checkpoint_message(device: UUID, seq: int, digest: bytes, at_ms: int) -> bytes:
    """Return the bytes that a checkpoint's signature covers."""
    return b"audit-checkpoint-v1" + device.bytes + canonical_json([seq, digest, at_ms]).encode()


def checkpoint(connection: sa.Connection, device: Device, at_ms: int, last: AuditHead) -> None:
    """Sign the head. Called when due, at lock, at quit and before a backup."""
    message = checkpoint_message(device.id, last.seq, last.hash, at_ms)
    connection.exec_driver_sql(
        "INSERT OR IGNORE INTO audit_checkpoint (seq, head, at_ms, signature) VALUES (?,?,?,?)",
        (last.seq, last.hash, at_ms, device.sign(message)),
    )
