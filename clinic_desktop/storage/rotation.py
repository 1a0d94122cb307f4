"""A new key for an open store: after somebody left, or when the key may be known to somebody."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from clinic_desktop.kernel.clock import Clock
from clinic_desktop.storage.assembling import SALT_BYTES, check_in_place, sign_head
from clinic_desktop.storage.copying import copy_store, prove_copy
from clinic_desktop.storage.creating import SIDE_FILES
from clinic_desktop.storage.device import device_binding, device_private, wrap_device_key
from clinic_desktop.storage.engine import reading_engine, writing_engine
from clinic_desktop.storage.envelope import Envelope
from clinic_desktop.storage.faults import translating
from clinic_desktop.storage.keys import KeyBox
from clinic_desktop.storage.restore import next_number
from clinic_desktop.storage.store import Store
from clinic_desktop.storage.vault import resealed


def rotate_key(store: Store, clock: Clock) -> None:
    """Move the open store into a new file under a new key; needs nobody's password or paper.

    The copy is proven before the one exchange of the envelope that makes it the store, so a crash
    at any moment leaves one store that opens. Call it on the database thread: units of work of
    other threads that wait meanwhile fail, and lose nothing that was committed.
    """
    check_in_place(store)
    sign_head(store, clock)
    old, new_key = store.path, KeyBox.generate()
    target = store.folder / f"clinic-{next_number(store.folder)}.db"
    with store.writer.connect() as blocking:
        blocking.exec_driver_sql("SELECT 1")  # BEGIN IMMEDIATE: nobody commits to the old file
        try:
            with translating(), store.vault.changing() as envelope:
                snapshot = copy_store(old, store.vault.key, target, new_key)
                prove_copy(target, new_key, snapshot)
                newer = _envelope(envelope, store.vault.key, new_key, target)
                store.vault.adopt(newer, new_key)
        except BaseException:
            if store.vault.key is not new_key:
                _remove(target)
            raise
        _switch(store, target)
        blocking.invalidate()
    # Only now does the copy of the last state name the new file too.
    store.vault.adopt(store.vault.envelope)
    _remove(old)


def _envelope(old: Envelope, old_key: KeyBox, new_key: KeyBox, target: Path) -> Envelope:
    private = device_private(old, old_key)
    with target.open("rb") as file:
        salt = file.read(SALT_BYTES)
    draft = replace(
        old,
        store=target.name,
        store_salt=salt,
        device_key=wrap_device_key(new_key, private, device_binding(old)),
    )
    return resealed(draft, new_key)


def _switch(store: Store, target: Path) -> None:
    reader = store.reader
    store.path = target
    store.writer = writing_engine(target, store.vault.key)
    store.reader = reading_engine(target, store.vault.key)
    found = target.stat()
    store.file_id = (found.st_dev, found.st_ino)
    reader.dispose()


def _remove(path: Path) -> None:
    for suffix in SIDE_FILES:
        with suppress(OSError):
            path.with_name(path.name + suffix).unlink()
