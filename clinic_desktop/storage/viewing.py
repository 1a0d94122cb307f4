"""A store that can't be written here, opened to look and to print instead of being refused."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from clinic_desktop.kernel.text import translate
from clinic_desktop.storage.assembling import assemble, check_content, check_file
from clinic_desktop.storage.engine import Access
from clinic_desktop.storage.envelope import Envelope
from clinic_desktop.storage.faults import NewerSchema, StoreFailure
from clinic_desktop.storage.keys import KeyBox
from clinic_desktop.storage.locking import StoreLock, refuse_if_used
from clinic_desktop.storage.schema import REVISION, revision_of
from clinic_desktop.storage.store import Store
from clinic_desktop.storage.vault import Vault

MakeVault = Callable[[KeyBox], Vault]


def why_only_to_look(refused: StoreFailure) -> str:
    """Return the sentence of the bar that stays, for what kept the store from being opened."""
    if isinstance(refused, NewerSchema):
        return translate(
            "Storage",
            "It was last used with a newer version of Clinic Desktop: update this computer.",
        )
    return translate(
        "Storage",
        "The folder or a file in it is write-protected: give your account the right to write.",
    )


def open_to_look(
    folder: Path,
    envelope: Envelope,
    find: Callable[[Envelope], KeyBox],
    make_vault: MakeVault,
    refused: StoreFailure,
    lock: StoreLock | None,
) -> Store:
    """Open what `refused` keeps from being written; with a `lock` only the file is protected.

    Raises `refused` where looking would not be safe: changes that still lie in the log of a
    folder that can't be written, tables of another version. Raises StoreInUse while another
    program writes there. Openings of charts can't be kept in the trail meanwhile.
    """
    access = Access.LOOK if lock else Access.LOOK_STILL
    path = check_file(folder, envelope, writing=False)
    if lock is None:
        refuse_if_used(folder)
        log = path.with_name(path.name + "-wal")
        if log.exists() and log.stat().st_size:
            raise refused
    key = find(envelope)
    try:
        newer = isinstance(refused, NewerSchema)
        check_content(path, envelope, key, access, newer=newer)
        vault = make_vault(key)
        finish = lock.release if lock else _nothing
        store = assemble(folder, path, vault, None, finish, access)
    except BaseException:
        key.wipe()
        raise
    try:
        with store.reader.connect() as connection:
            if not newer and revision_of(connection) != REVISION:
                raise refused
    except BaseException:
        store.close()
        raise
    store.viewing = why_only_to_look(refused)
    return store


def _nothing() -> None:
    return
