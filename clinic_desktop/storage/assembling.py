"""From an unlocked key to an open store: the checks in between, and what closing undoes."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import sqlcipher3.dbapi2 as driver

from clinic_desktop.kernel.clock import Clock, milliseconds
from clinic_desktop.storage import audit, schema
from clinic_desktop.storage.engine import (
    APPLICATION_ID,
    PAGE_BYTES,
    Access,
    connect,
    reading_engine,
    writing_engine,
)
from clinic_desktop.storage.envelope import Envelope
from clinic_desktop.storage.faults import (
    NotAStore,
    StoreDamaged,
    StoreEmpty,
    StoreFailure,
    StoreMissing,
    StoreReplaced,
    StoreTruncated,
    SwappedStore,
    translated,
    translating,
)
from clinic_desktop.storage.files import BINARY
from clinic_desktop.storage.keys import KeyBox
from clinic_desktop.storage.locking import StoreLock
from clinic_desktop.storage.store import Store
from clinic_desktop.storage.vault import Vault

SALT_BYTES = 16


def check_file(folder: Path, envelope: Envelope, *, writing: bool = True) -> Path:
    """Return the data file's path after what can be seen without the key.

    Raises StoreMissing, StoreEmpty, StoreTruncated, SwappedStore, StoreReadOnly. SQLite itself
    would make an empty database in place of a missing or zero-length file, without an error.
    """
    path = folder / envelope.store
    with translating():
        try:
            descriptor = os.open(path, (os.O_RDWR if writing else os.O_RDONLY) | BINARY)
        except FileNotFoundError as error:
            raise StoreMissing(file=envelope.store, folder=folder) from error
        try:
            size = os.fstat(descriptor).st_size
            salt = os.read(descriptor, SALT_BYTES)
        finally:
            os.close(descriptor)
    if size == 0:
        raise StoreEmpty(file=envelope.store)
    log = path.with_name(path.name + "-wal")
    if size % PAGE_BYTES and not (log.exists() and log.stat().st_size):
        raise StoreTruncated(file=envelope.store)
    differing = sum(a != b for a, b in zip(salt, envelope.store_salt, strict=False))
    if differing > SALT_BYTES // 2:  # a damaged byte or two is not another file
        raise SwappedStore(folder=folder)
    return path


def check_content(
    path: Path,
    envelope: Envelope,
    key: KeyBox,
    access: Access = Access.WRITE,
    *,
    newer: bool = False,
) -> None:
    """Refuse a file that the key doesn't open, that is not ours, or is another clinic's.

    With `newer` it is enough that this version may read what a later one wrote.
    """
    try:
        connection = connect(path, key, access=access)
    except driver.Error as error:
        raise _why_not(path, key, error) from error
    try:
        with translating():
            if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
                raise NotAStore(file=envelope.store)
            facts = dict(connection.execute("SELECT key, value FROM store_meta").fetchall())
    finally:
        connection.close()
    schema.check_readable(facts, "min_reader" if newer else "min_writer")
    expected = (str(envelope.clinic_id), str(envelope.device_id))
    if (facts.get("clinic_id"), facts.get("device_id")) != expected:
        raise SwappedStore(folder=path.parent)


def _why_not(path: Path, key: KeyBox, error: driver.Error) -> StoreFailure | driver.Error:
    failure = translated(error)
    if isinstance(failure, StoreDamaged) and _all_pages_sound(path, key):
        return StoreTruncated(file=path.name)
    return failure or error


def _all_pages_sound(path: Path, key: KeyBox) -> bool:
    """Tell whether each page passes its check, which a file cut at a page's end also does."""
    try:
        connection = driver.connect(str(path), isolation_level=None)
    except driver.Error:
        return False
    try:
        connection.execute("PRAGMA cipher_log_level=NONE")
        spec = key.keyspec()
        connection.set_key(spec)
        spec[:] = bytes(len(spec))
        return not connection.execute("PRAGMA cipher_integrity_check").fetchall()
    except driver.Error:
        return False
    finally:
        connection.close()


def assemble(
    folder: Path,
    path: Path,
    vault: Vault,
    clock: Clock | None,
    finish: Callable[[], None],
    access: Access = Access.WRITE,
) -> Store:
    """Return the open store; its `close` signs the audit head, wipes the key, calls `finish`.

    Without a `clock` it is only to be looked at: nothing is signed, and both engines read.
    """
    _forbid_core_dumps()
    reader = reading_engine(path, vault.key, access)
    store = Store(
        folder=folder,
        path=path,
        clinic_id=vault.envelope.clinic_id,
        device=vault.device,
        writer=writing_engine(path, vault.key) if clock else reader,
        reader=reader,
        vault=vault,
    )
    found = path.stat()
    store.file_id = (found.st_dev, found.st_ino)
    store.closing = [finish, vault.wipe]
    if clock is not None:
        store.leaving = [lambda: sign_head(store, clock)]
    return store


def _forbid_core_dumps() -> None:
    """Keep the key and what is on the screen out of core files (POSIX; Windows makes none)."""
    if sys.platform == "win32":
        return
    import resource

    _soft, hard = resource.getrlimit(resource.RLIMIT_CORE)
    resource.setrlimit(resource.RLIMIT_CORE, (0, hard))


def check_in_place(store: Store) -> None:
    """Raise StoreReplaced when the file under the open store was moved or exchanged.

    Linux lets one delete or rename an open file: writes would go on, into nothing.
    """
    try:
        found = store.path.stat()
    except FileNotFoundError as error:
        raise StoreReplaced from error
    if store.file_id not in (None, (found.st_dev, found.st_ino)):
        raise StoreReplaced


def sign_head(store: Store, clock: Clock) -> None:
    """Sign the end of the audit trail: at lock, at quit. A full disk must not keep it open."""
    with suppress(StoreFailure), store.writer.connect() as connection:
        last = audit.head(connection)
        if last.seq:
            audit.checkpoint(connection, store.device, milliseconds(clock.now()), last)
            connection.commit()


def take_lock(folder: Path) -> StoreLock:
    """Take the store's lock. Raises StoreInUse, FolderReadOnly."""
    with translating():
        return StoreLock.acquire(folder)
