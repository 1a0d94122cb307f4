"""The doors of the store: make one, or open one by password, recovery words or key."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from clinic_desktop.kernel.clock import Clock, SystemClock
from clinic_desktop.storage.assembling import assemble, check_content, check_file, take_lock
from clinic_desktop.storage.creating import CreatedStore, NewStore, create_store
from clinic_desktop.storage.envelope import Envelope
from clinic_desktop.storage.envelope_file import read_envelope
from clinic_desktop.storage.faults import NewerSchema, NoClinicHere, StoreReadOnly
from clinic_desktop.storage.keys import KdfCost, KeyBox
from clinic_desktop.storage.locking import StoreLock
from clinic_desktop.storage.recovery import RecoveryKey, open_recovery
from clinic_desktop.storage.schema import REVISION, revision_of
from clinic_desktop.storage.slots import NewUser
from clinic_desktop.storage.store import Store
from clinic_desktop.storage.throttle import Throttle
from clinic_desktop.storage.vault import Vault, people_at, slot_of, unlock
from clinic_desktop.storage.viewing import open_to_look

__all__ = [
    "CreatedStore",
    "NewStore",
    "NewUser",
    "create_store",
    "open_store",
    "open_with_key",
    "open_with_recovery",
    "people_at",
]


def open_store(
    folder: Path,
    login: str,
    password: str,
    clock: Clock | None = None,
    cost: KdfCost | None = None,
) -> Store:
    """Open the store of a folder for one of its users.

    `cost` is what new passwords will cost; without it, what this computer affords.
    Raises one subclass of StoreFailure for each thing that can be wrong, each with its own words.
    """
    clock = clock or SystemClock()

    def find(envelope: Envelope) -> KeyBox:
        return unlock(envelope, Throttle(folder, clock), login, password)

    store = _open(folder, clock, cost, find)
    store.user_id = slot_of(store.vault.envelope, login).user_id
    return store


def open_with_recovery(
    folder: Path, words: str, clock: Clock | None = None, cost: KdfCost | None = None
) -> Store:
    """Open with the fifteen words of the recovery sheet; then set somebody a new password."""
    recovery = RecoveryKey.from_words(words)

    def find(envelope: Envelope) -> KeyBox:
        return open_recovery(envelope, recovery)

    return _open(folder, clock or SystemClock(), cost, find)


def open_with_key(
    folder: Path, key: KeyBox, clock: Clock | None = None, cost: KdfCost | None = None
) -> Store:
    """Open with the store's key itself: for a worker that was handed it. The key is copied."""

    def find(_envelope: Envelope) -> KeyBox:
        return KeyBox(key.raw())

    return _open(folder, clock or SystemClock(), cost, find)


def _open(
    folder: Path, clock: Clock, cost: KdfCost | None, find: Callable[[Envelope], KeyBox]
) -> Store:
    if not folder.is_dir():
        raise NoClinicHere(folder=folder)
    found = read_envelope(folder)

    def vault_of(key: KeyBox) -> Vault:
        return Vault(folder, found.envelope, key, clock, cost)

    try:
        lock = take_lock(folder)
    except StoreReadOnly as refused:
        store = open_to_look(folder, found.envelope, find, vault_of, refused, None)
    else:
        try:
            store = _open_locked(folder, found.envelope, clock, find, vault_of, lock)
        except BaseException:
            lock.release()
            raise
    if found.notice:
        store.notices.append(found.notice)
    return store


def _open_locked(
    folder: Path,
    envelope: Envelope,
    clock: Clock,
    find: Callable[[Envelope], KeyBox],
    vault_of: Callable[[KeyBox], Vault],
    lock: StoreLock,
) -> Store:
    key: KeyBox | None = None
    try:
        path = check_file(folder, envelope)
        key = find(envelope)
        check_content(path, envelope, key)
        store = assemble(folder, path, vault_of(key), clock, lock.release)
        _migrate(store, clock)
    except (StoreReadOnly, NewerSchema) as refused:
        if key is not None and key.wiped:  # refused by a migration, which closed everything
            raise
        if key is None:
            return open_to_look(folder, envelope, find, vault_of, refused, lock)
        unlocked = key

        def known(_envelope: Envelope) -> KeyBox:
            return unlocked

        return open_to_look(folder, envelope, known, vault_of, refused, lock)
    except BaseException:
        if key is not None:
            key.wipe()
        raise
    return store


def _migrate(store: Store, clock: Clock) -> None:
    with store.reader.connect() as connection:
        if revision_of(connection) == REVISION:
            return
    from clinic_desktop.storage.migrate import upgrade_when_older

    try:
        upgrade_when_older(store, clock)
    except BaseException:
        store.leaving.clear()  # nothing is written to a store that was refused
        store.close()
        raise
