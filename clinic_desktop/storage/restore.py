"""Restoring a backup: into an empty folder, or beside a store that goes to quarantine."""

from __future__ import annotations

import re
import secrets
import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import UUID, uuid4

from clinic_desktop.kernel.clock import Clock, SystemClock, milliseconds
from clinic_desktop.storage import audit, ops, schema
from clinic_desktop.storage.assembling import SALT_BYTES, take_lock
from clinic_desktop.storage.audit import AuditEntry
from clinic_desktop.storage.backup_file import (
    BackupDamaged,
    BackupHeader,
    BackupTooNew,
    payload_blocks,
    payload_digest,
    read_header,
    unwrap_backup_key,
)
from clinic_desktop.storage.chunks import (
    FOLDER,
    addresses_in,
    carry_to_store,
    keep_in_quarantine,
)
from clinic_desktop.storage.copying import Snapshot, copy_store, prove_copy, snapshot_of
from clinic_desktop.storage.creating import SIDE_FILES, prepare_folder
from clinic_desktop.storage.device import Device, device_binding, device_private, wrap_device_key
from clinic_desktop.storage.engine import connect, writing_engine
from clinic_desktop.storage.envelope import Envelope
from clinic_desktop.storage.envelope_file import (
    ENVELOPE_NAME,
    PREVIOUS_NAME,
    read_envelope,
    write_envelope,
)
from clinic_desktop.storage.faults import StoreDamaged, StoreFailure, translating
from clinic_desktop.storage.files import sync_file
from clinic_desktop.storage.keys import KeyBox
from clinic_desktop.storage.recovery import RecoveryKey, open_recovery
from clinic_desktop.storage.sealing import SealBroken
from clinic_desktop.storage.slots import open_slot
from clinic_desktop.storage.vault import resealed, sign, slot_of

QUARANTINE = "quarantine"
_NUMBER = re.compile(r"clinic-([0-9]{1,9})\.db")
_PREFIX_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"
_NOBODY = UUID(int=0)
FindKey = Callable[[Envelope], KeyBox]


@dataclass(frozen=True)
class Restored:
    """A restored store, closed: where it is, what backup it came from, where the old one went.

    `lacking` names the chunks of attachments that were neither beside the backup nor here.
    """

    folder: Path
    header: BackupHeader
    quarantine: Path | None
    lacking: tuple[str, ...] = ()


def by_password(login: str, password: str) -> FindKey:
    """Return the way into a backup for one of its users of then."""

    def find(envelope: Envelope) -> KeyBox:
        return open_slot(envelope, slot_of(envelope, login), password)

    return find


def by_words(words: str) -> FindKey:
    """Return the way into a backup by the recovery words that were valid then."""
    recovery = RecoveryKey.from_words(words)

    def find(envelope: Envelope) -> KeyBox:
        return open_recovery(envelope, recovery)

    return find


def check_backup(path: Path, find: FindKey, scratch: Path) -> Restored:
    """Prove a backup by restoring it into the empty or missing folder `scratch`, then emptying it.

    What is returned says what it could not bring. Raises what `restore` raises.
    """
    restored = restore(path, scratch, find)
    shutil.rmtree(scratch)
    return restored


def restore(
    path: Path, folder: Path, find: FindKey, clock: Clock | None = None, actor: UUID = _NOBODY
) -> Restored:
    """Restore a backup into an empty or missing folder. The store is left closed.

    Nothing of an older store can mix with it: the data file is written anew under a new key. It
    is marked as restored, gets a new incarnation for sync and a new prefix for human numbers,
    so that numbers given after the backup are never given again. Raises FolderNotEmpty,
    BackupMissing, NotABackup, BackupDamaged, BackupTooNew, WrongPassword, DiskFull ...
    """
    prepare_folder(folder)
    try:
        return _restore(path, folder, find, clock or SystemClock(), actor)
    except BaseException:
        shutil.rmtree(folder / FOLDER, ignore_errors=True)
        raise


def restore_over(
    path: Path, folder: Path, find: FindKey, clock: Clock | None = None, actor: UUID = _NOBODY
) -> Restored:
    """Restore a backup in place of the (closed) store of a folder, which goes to quarantine.

    Until the last step, one exchange of the envelope, the old store is what opens.
    """
    return _restore(path, folder, find, clock or SystemClock(), actor)


def _restore(path: Path, folder: Path, find: FindKey, clock: Clock, actor: UUID) -> Restored:
    header = read_header(path)
    if header.schema > ops.SCHEMA:
        raise BackupTooNew(file=path)
    with translating():
        if payload_digest(path, header.payload_bytes) != header.payload_sha256:
            raise BackupDamaged(file=path)
    old_key = find(header.envelope)
    new_key = KeyBox.generate()
    lock = take_lock(folder)
    target = folder / f"clinic-{next_number(folder)}.db"
    try:
        backup_key = _backup_key(path, header, old_key)
        with translating():
            chunks = _unpack(path, header, backup_key, target, new_key)
            lacking = carry_to_store(addresses_in(chunks), path.parent, folder)
            envelope = _envelope(folder, header.envelope, old_key, new_key, target)
            _mark_restored(target, new_key, envelope, clock, actor)
            prove_copy(target, new_key, _now(target, new_key))
            quarantine = _switch(folder, envelope, clock)
    except BaseException:
        _remove(target)
        raise
    finally:
        old_key.wipe()
        new_key.wipe()
        lock.release()
    return Restored(folder, header, quarantine, lacking)


def _backup_key(path: Path, header: BackupHeader, store_key: KeyBox) -> KeyBox:
    try:
        return unwrap_backup_key(header, store_key)
    except SealBroken as error:
        raise BackupDamaged(file=path) from error


def _unpack(
    path: Path, header: BackupHeader, backup_key: KeyBox, target: Path, new_key: KeyBox
) -> bytes:
    """Write the copy under the new key; returns the chunks that its rows name."""
    packed = target.with_name(target.name + ".packed")
    try:
        with packed.open("wb") as file:
            file.writelines(payload_blocks(path, header.payload_bytes))
        _remove(target)
        snapshot = copy_store(packed, backup_key, target, new_key)
        prove_copy(target, new_key, snapshot)
    except StoreDamaged as error:
        raise BackupDamaged(file=path) from error
    finally:
        backup_key.wipe()
        _remove(packed)
    if snapshot.counts != header.counts or snapshot.head != header.audit_head:
        raise BackupDamaged(file=path)
    return snapshot.chunks


def _envelope(
    folder: Path, old: Envelope, old_key: KeyBox, new_key: KeyBox, target: Path
) -> Envelope:
    """Return the envelope of the restored store: same people and device, new key, new epoch."""
    private = device_private(old, old_key)
    with target.open("rb") as file:
        salt = file.read(SALT_BYTES)
    prefix = old.prefix[:2] + "".join(secrets.choice(_PREFIX_LETTERS) for _ in range(2))
    draft = replace(
        old,
        prefix=prefix,
        store=target.name,
        store_salt=salt,
        device_key=wrap_device_key(new_key, private, device_binding(old)),
        generation=_generation(folder, old) + 1,
    )
    return sign(resealed(draft, new_key), private)


def _generation(folder: Path, old: Envelope) -> int:
    try:
        return max(old.generation, read_envelope(folder).envelope.generation)
    except StoreFailure:
        return old.generation


def _mark_restored(
    target: Path, key: KeyBox, envelope: Envelope, clock: Clock, actor: UUID
) -> None:
    engine = writing_engine(target, key)
    try:
        with engine.connect() as connection:
            schema.put_meta(connection, {"incarnation": str(uuid4()), "restored": "1"})
            connection.exec_driver_sql(
                "UPDATE number_series SET prefix = ?, next = 1", (envelope.prefix,)
            )
            entry = AuditEntry("E", "store", outcome="success", detail="restored")
            device = _device(envelope, key)
            now_ms = milliseconds(clock.now())
            audit.append(connection, device, actor, now_ms, [entry])
            connection.commit()
        with engine.connect().execution_options(begin=None) as connection:
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        engine.dispose()
    sync_file(target)


def _device(envelope: Envelope, key: KeyBox) -> Device:
    private = device_private(envelope, key)
    return Device(
        envelope.device_id, envelope.prefix, private.sign, lambda _message, _signature: False
    )


def _now(target: Path, key: KeyBox) -> Snapshot:
    connection = connect(target, key)
    try:
        return snapshot_of(connection)
    finally:
        connection.close()


def _switch(folder: Path, envelope: Envelope, clock: Clock) -> Path | None:
    """Make the restored file the store of the folder, then put the old one away."""
    old = [folder / name for name in _old_files(folder, envelope.store)]
    quarantine: Path | None = None
    if old:
        quarantine = folder / QUARANTINE / f"{clock.now():%Y%m%d-%H%M%S}-{secrets.token_hex(2)}"
        quarantine.mkdir(parents=True)
        for name in (ENVELOPE_NAME, PREVIOUS_NAME):
            with suppress(FileNotFoundError):
                (quarantine / name).write_bytes((folder / name).read_bytes())
        keep_in_quarantine(folder, quarantine)
    write_envelope(folder, envelope)
    # Once more, so that the copy of the last state names the new file too.
    write_envelope(folder, envelope)
    for path in old:
        assert quarantine is not None
        path.replace(quarantine / path.name)
    return quarantine


def _old_files(folder: Path, new_name: str) -> list[str]:
    return [
        path.name
        for path in folder.iterdir()
        if path.name.startswith("clinic-")
        and not path.name.startswith(new_name)
        and _NUMBER.match(path.name)
    ]


def next_number(folder: Path) -> int:
    """Return a number that no file has had, so that no old log can lie beside the new file."""
    found = (_NUMBER.match(path.name) for path in folder.iterdir())
    return max((int(match[1]) for match in found if match), default=0) + 1


def _remove(path: Path) -> None:
    for suffix in SIDE_FILES:
        with suppress(OSError):
            path.with_name(path.name + suffix).unlink()
