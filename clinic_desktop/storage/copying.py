"""Copies of a store's file under another key, and the proof that a copy is whole."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from clinic_desktop.storage.audit import GENESIS, AuditHead
from clinic_desktop.storage.chunks import addresses_in
from clinic_desktop.storage.engine import APPLICATION_ID, connect
from clinic_desktop.storage.faults import NotAStore, StoreDamaged
from clinic_desktop.storage.files import sync_file
from clinic_desktop.storage.keys import KeyBox

_STEP_PAGES = 2000


@dataclass(frozen=True)
class Snapshot:
    """What a copy must hold to be the same: rows of each table, the end of the trail, the facts.

    `chunks` are the addresses of all chunk files that its attachments need, each once, in order.
    """

    counts: dict[str, int]
    head: AuditHead
    facts: dict[str, str]
    revision: str
    chunks: bytes = b""


def copy_store(source: Path, source_key: KeyBox, target: Path, target_key: KeyBox) -> Snapshot:
    """Copy one consistent state into a new file under another key, while others write.

    The reading transaction is held over all steps, so the copy never starts anew. The target is
    on the disk when this returns. Raises the driver's errors.
    """
    reading = connect(source, source_key)
    try:
        reading.execute("PRAGMA query_only=ON")
        reading.execute("PRAGMA temp_store=MEMORY")
        reading.execute("BEGIN")
        snapshot = snapshot_of(reading)
        writing = connect(target, target_key, create=True)
        try:
            writing.execute("PRAGMA synchronous=OFF")  # forced to the disk once, below
            reading.backup(writing, pages=_STEP_PAGES, sleep=0)
            writing.execute("PRAGMA journal_mode=DELETE")  # no -wal beside a copy
        finally:
            writing.close()
        reading.execute("ROLLBACK")
    finally:
        reading.close()
    sync_file(target)
    return snapshot


def prove_copy(path: Path, key: KeyBox, expected: Snapshot) -> None:
    """Open a copy and check every page, the structure, row counts and the trail's end.

    Raises StoreDamaged (or the driver's error) when it is not the same as `expected`.
    """
    connection = connect(path, key)
    try:
        connection.execute("PRAGMA query_only=ON")
        connection.execute("PRAGMA temp_store=MEMORY")
        if connection.execute("PRAGMA cipher_integrity_check").fetchall():
            raise StoreDamaged
        if connection.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
            raise StoreDamaged
        if snapshot_of(connection) != expected:
            raise StoreDamaged
        if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
            raise NotAStore(file=path.name)
    finally:
        connection.close()


def snapshot_of(connection: Any) -> Snapshot:
    """Return what identifies the state that a raw connection sees."""
    names = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND rootpage > 0"
        " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name"
    ).fetchall()
    counts = {
        name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]  # noqa: S608
        for (name,) in names
    }
    row = connection.execute(
        "SELECT seq, hash FROM audit_event ORDER BY seq DESC LIMIT 1"
    ).fetchone()
    head = AuditHead(row[0], bytes(row[1])) if row else AuditHead(0, GENESIS)
    facts = dict(connection.execute("SELECT key, value FROM store_meta").fetchall())
    revision = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    chunks = _chunks(connection) if "blob" in counts else b""
    return Snapshot(counts, head, facts, revision[0] if revision else "", chunks)


def _chunks(connection: Any) -> bytes:
    found = connection.execute("SELECT chunks FROM blob WHERE chunks IS NOT NULL")
    return b"".join(sorted({address for (chunks,) in found for address in addresses_in(chunks)}))
