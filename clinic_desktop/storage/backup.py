"""Making a backup: one encrypted file, made while the program runs, proven before it has a name."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from clinic_desktop import __version__
from clinic_desktop.kernel.clock import Clock, from_milliseconds, milliseconds
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP
from clinic_desktop.storage import ops, schema
from clinic_desktop.storage.assembling import check_in_place, sign_head
from clinic_desktop.storage.audit import AuditHead
from clinic_desktop.storage.backup_file import (
    SUFFIX,
    BackupHeader,
    payload_digest,
    read_header,
    sign_header,
    unwrap_backup_key,
    wrap_backup_key,
)
from clinic_desktop.storage.backup_policy import KnownBackup, Retention, prunable
from clinic_desktop.storage.blobs import sweep
from clinic_desktop.storage.chunk_lists import list_name, prune_chunks, write_list
from clinic_desktop.storage.chunks import addresses_in, carry_to_backup
from clinic_desktop.storage.copying import Snapshot, copy_store, prove_copy
from clinic_desktop.storage.faults import StoreDamaged, StoreFailure, translating
from clinic_desktop.storage.files import sync_file, sync_folder
from clinic_desktop.storage.keys import KeyBox
from clinic_desktop.storage.sealing import SealBroken
from clinic_desktop.storage.store import Store

_TEMPORARY = ".tmp"
_LAST = "backup_last"
_LACKING = "backup_lacking"


class BackupExists(StoreFailure):
    """A file of that name is there already."""

    template = QT_TRANSLATE_NOOP(
        "Errors", "The file {file} exists already and was not touched. Choose another name."
    )


class BackupNotProven(StoreFailure):
    """The copy that was just made failed its proof."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "The backup was written but could not be proven, so it was thrown away. Your data is safe"
        " as it was. Choose another disk for the backup; this one may be failing.",
    )


@dataclass(frozen=True)
class BackupResult:
    """A proven backup: where, of when, how large, where the audit trail stood, rows by table.

    `lacking` names the chunks of attachments that were missing or damaged, so it hasn't got them.
    """

    path: Path
    created: datetime
    bytes: int
    audit_head: AuditHead
    counts: dict[str, int]
    lacking: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LastBackup:
    """What the status strip shows of the newest proven backup; `lacking` counts lost chunks."""

    at: datetime
    path: str
    audit_seq: int
    lacking: int = 0


def backup_name(when: datetime) -> str:
    """Return the file name for a backup made at an instant."""
    return f"clinic-{when:%Y%m%d-%H%M%S}{SUFFIX}"


def make_backup(store: Store, path: Path, clock: Clock) -> BackupResult:
    """Make a backup at `path`, or in the folder `path`, and prove it; others may go on writing.

    The proof opens it as a restore would: key through the envelope, every page, structure, row
    counts, audit head, checksum as read back. Then the chunks of attachments go beside it, and
    only then does the file get its name. Raises BackupExists, BackupNotProven, DiskFull,
    StoreReplaced and other failures of the disk.
    """
    now = clock.now()
    target = path / backup_name(now) if path.is_dir() else path
    check_in_place(store)
    sign_head(store, clock)
    with translating():
        if target.exists():
            raise BackupExists(file=target)
        target.parent.mkdir(parents=True, exist_ok=True)
        temporary = target.with_name(target.name + _TEMPORARY)
        _remove(temporary)
        try:
            header, chunks = _write(store, temporary, milliseconds(now))
            lacking = carry_to_backup(addresses_in(chunks), store.folder, target.parent)
            write_list(target.parent, chunks)
            _claim(temporary, target)
        except BaseException:
            _remove(temporary)
            raise
    result = BackupResult(
        target,
        from_milliseconds(header.created_ms),
        target.stat().st_size,
        header.audit_head,
        header.counts,
        lacking,
    )
    _remember(store, result)
    _tidy(store, target.parent, now)
    return result


def _write(store: Store, temporary: Path, now_ms: int) -> tuple[BackupHeader, bytes]:
    """Write and prove the file; returns its header and the chunks that its rows name."""
    backup_key = KeyBox.generate()
    try:
        with store.vault.changing() as envelope:
            snapshot = copy_store(store.path, store.vault.key, temporary, backup_key)
            size = temporary.stat().st_size
            header = BackupHeader(
                envelope=envelope,
                created_ms=now_ms,
                incarnation=snapshot.facts.get("incarnation", ""),
                app=__version__,
                schema=int(snapshot.facts.get("schema", ops.SCHEMA)),
                revision=snapshot.revision,
                audit_head=snapshot.head,
                counts=snapshot.counts,
                payload_bytes=size,
                payload_sha256=payload_digest(temporary, size),
                wrapped_key=wrap_backup_key(envelope, store.vault.key, backup_key),
                chunks=list_name(snapshot.chunks),
            )
            header = sign_header(header, store.vault.key)
    finally:
        backup_key.wipe()
    _prove(temporary, header, store.vault.key, snapshot)
    with temporary.open("ab") as file:
        file.write(header.to_bytes())
    sync_file(temporary)
    again = read_header(temporary)
    if payload_digest(temporary, size) != again.payload_sha256:
        raise BackupNotProven
    return header, snapshot.chunks


def _prove(path: Path, header: BackupHeader, store_key: KeyBox, snapshot: Snapshot) -> None:
    try:
        key = unwrap_backup_key(header, store_key)
    except SealBroken as error:
        raise BackupNotProven from error
    try:
        prove_copy(path, key, snapshot)
    except StoreDamaged as error:
        raise BackupNotProven from error
    finally:
        key.wipe()


def _claim(temporary: Path, target: Path) -> None:
    if target.exists():
        raise BackupExists(file=target)
    temporary.replace(target)
    sync_folder(target.parent)


def _remove(temporary: Path) -> None:
    for suffix in ("", "-journal", "-wal", "-shm"):
        with suppress(OSError):
            temporary.with_name(temporary.name + suffix).unlink()


def _tidy(store: Store, folder: Path, now: datetime) -> None:
    """Sweep the store's chunks, unless backups beside them may need what no row names any more.

    The backup is made and proven: what can't be removed today is removed after the next one.
    """
    with suppress(OSError, StoreFailure):
        if not folder.samefile(store.folder):
            sweep(store, now)


def _remember(store: Store, result: BackupResult) -> None:
    facts = f"{milliseconds(result.created)}|{result.audit_head.seq}|{result.path}"
    with store.writer.connect() as connection:
        schema.put_meta(connection, {_LAST: facts, _LACKING: str(len(result.lacking))})
        connection.commit()


def last_backup(store: Store) -> LastBackup | None:
    """Return the newest proven backup of this store, as far as it knows."""
    with store.reader.connect() as connection:
        known = schema.meta(connection)
    if _LAST not in known:
        return None
    at_ms, seq, path = known[_LAST].split("|", 2)
    lacking = int(known.get(_LACKING, "0"))
    return LastBackup(from_milliseconds(int(at_ms)), path, int(seq), lacking)


def changed_since(store: Store, last: LastBackup | None) -> bool:
    """Tell whether anything was written or opened since a backup."""
    with store.reader.connect() as connection:
        row = connection.exec_driver_sql("SELECT max(seq) FROM audit_event").first()
    return last is None or bool(row and (row[0] or 0) > last.audit_seq)


def list_backups(folder: Path) -> list[tuple[Path, BackupHeader]]:
    """Return the sound backups of a folder with their headers, newest first."""
    found = []
    for path in folder.glob(f"*{SUFFIX}"):
        with suppress(StoreFailure):
            found.append((path, read_header(path)))
    return sorted(found, key=lambda item: item[1].created_ms, reverse=True)


def known_heads(store: Store, backups: Iterable[BackupHeader]) -> list[AuditHead]:
    """Return the heads of the trail that this device's own backups vouch for, for `verify`."""
    own = store.vault.envelope
    return [
        header.audit_head
        for header in backups
        if header.envelope.device_public == own.device_public and header.audit_head.seq
    ]


def prune_backups(folder: Path, store: Store, retention: Retention) -> list[Path]:
    """Delete what the retention no longer keeps of this store's backups; returns what went.

    Files of other clinics and devices and files that don't read as backups are left alone. Of the
    chunks beside them those go that none of the files needs.
    """
    device = store.vault.envelope.device_public
    mine = {
        path.name: header
        for path, header in list_backups(folder)
        if header.envelope.device_public == device
    }
    known = [KnownBackup(name, header.created, proven=True) for name, header in mine.items()]
    gone = [folder / backup.name for backup in prunable(known, retention)]
    with translating():
        for path in gone:
            path.unlink(missing_ok=True)
    if mine and not folder.samefile(store.folder):
        _prune_chunks(folder, max(header.created for header in mine.values()))
    return gone


def _prune_chunks(folder: Path, now: datetime) -> None:
    """Let chunks go; not while there is a file that may need some and can't say which."""
    try:
        kept = [read_header(path).chunks for path in folder.glob(f"*{SUFFIX}")]
    except StoreFailure:
        return
    prune_chunks(folder, kept, now)
