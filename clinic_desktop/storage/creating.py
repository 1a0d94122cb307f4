"""Making a new store: key, envelope, file and recovery words, or nothing at all."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import UUID, uuid4

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from clinic_desktop.kernel.clock import Clock, SystemClock, milliseconds
from clinic_desktop.storage import ops, schema
from clinic_desktop.storage.assembling import SALT_BYTES, assemble, take_lock
from clinic_desktop.storage.device import device_binding, wrap_device_key
from clinic_desktop.storage.engine import connect, writing_engine
from clinic_desktop.storage.envelope import Envelope, RecoverySlot
from clinic_desktop.storage.envelope_file import ENVELOPE_NAME, write_envelope
from clinic_desktop.storage.faults import FolderNotEmpty, translating
from clinic_desktop.storage.keys import KdfCost, KeyBox
from clinic_desktop.storage.locking import LOCK_NAME
from clinic_desktop.storage.recovery import RecoveryKey, make_recovery_slot
from clinic_desktop.storage.sealing import Sealed, Wrapped
from clinic_desktop.storage.slots import NewUser, make_slot
from clinic_desktop.storage.store import Store
from clinic_desktop.storage.vault import Vault, sign

FIRST_STORE = "clinic-1.db"
SIDE_FILES = ("", "-wal", "-shm", "-journal")
# Letters and digits that nobody confuses on paper.
_PREFIX_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class NewStore:
    """What a new store is made of.

    `prefix` begins the human numbers of this device ('' draws two letters); `language` is the
    one of the recovery words; without a `cost` passwords cost what this computer affords.
    """

    clinic_id: UUID
    users: tuple[NewUser, ...]
    prefix: str = ""
    device_id: UUID | None = None
    language: str = "english"
    cost: KdfCost | None = None


@dataclass(frozen=True)
class CreatedStore:
    """The new store, open, and the recovery key that must be printed now: it is kept nowhere."""

    store: Store
    recovery: RecoveryKey


def create_store(folder: Path, plan: NewStore, clock: Clock | None = None) -> CreatedStore:
    """Make a store in an empty or missing folder and leave it open.

    The tables of all modules that are imported by then are created. Raises FolderNotEmpty,
    FolderReadOnly, DiskFull, WrongPassword (an empty one); no half store stays behind.
    """
    clock = clock or SystemClock()
    prepare_folder(folder)
    lock = take_lock(folder)
    key = KeyBox.generate()
    path = folder / FIRST_STORE
    try:
        with translating():
            recovery = RecoveryKey.generate(plan.language)
            envelope = _create_file(path, key, plan, recovery, milliseconds(clock.now()))
            write_envelope(folder, envelope)
            vault = Vault(folder, envelope, key, clock, plan.cost)
            store = assemble(folder, path, vault, clock, lock.release)
    except BaseException:
        key.wipe()
        for suffix in SIDE_FILES:
            path.with_name(path.name + suffix).unlink(missing_ok=True)
        (folder / ENVELOPE_NAME).unlink(missing_ok=True)
        lock.release()
        raise
    return CreatedStore(store, recovery)


def prepare_folder(folder: Path) -> None:
    """Make the folder, or see that it is empty. Raises FolderNotEmpty, StoreReadOnly."""
    with translating():
        if folder.exists() and not folder.is_dir():
            raise FolderNotEmpty(folder=folder)
        folder.mkdir(parents=True, exist_ok=True)
        if any(entry.name != LOCK_NAME for entry in folder.iterdir()):
            raise FolderNotEmpty(folder=folder)


def _create_file(
    path: Path, key: KeyBox, plan: NewStore, recovery: RecoveryKey, now_ms: int
) -> Envelope:
    connect(path, key, create=True).close()
    draft = draft_envelope(plan, now_ms)
    engine = writing_engine(path, key)
    try:
        with engine.connect() as connection:
            schema.create_schema(connection)
            schema.put_meta(connection, first_facts(draft, now_ms))
            connection.commit()
        with engine.connect().execution_options(begin=None) as connection:
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        engine.dispose()
    with path.open("rb") as file:
        salt = file.read(SALT_BYTES)
    return seal_envelope(replace(draft, store_salt=salt), key, plan, recovery, now_ms)


def first_facts(envelope: Envelope, now_ms: int) -> dict[str, str]:
    """Return what a new store's `store_meta` says."""
    return {
        "clinic_id": str(envelope.clinic_id),
        "device_id": str(envelope.device_id),
        "incarnation": str(uuid4()),
        "schema": str(ops.SCHEMA),
        "min_reader": str(ops.SCHEMA),
        "min_writer": str(ops.SCHEMA),
        "created_ms": str(now_ms),
        "restored": "0",
    }


def draft_envelope(plan: NewStore, now_ms: int) -> Envelope:
    """Return the envelope of a new store before anything is sealed in it."""
    nothing = Wrapped(b"", b"")
    return Envelope(
        clinic_id=plan.clinic_id,
        device_id=plan.device_id or uuid4(),
        prefix=plan.prefix or "".join(secrets.choice(_PREFIX_LETTERS) for _ in range(2)),
        epoch=1,
        generation=1,
        store=FIRST_STORE,
        store_salt=b"",
        device_public=b"",
        device_key=nothing,
        users=(),
        recovery=RecoverySlot("", b"", b"", now_ms, Sealed(b"", nothing)),
    )


def seal_envelope(
    draft: Envelope, key: KeyBox, plan: NewStore, recovery: RecoveryKey, now_ms: int
) -> Envelope:
    """Return the draft with a new device key, all slots and the signature."""
    private = Ed25519PrivateKey.generate()
    draft = replace(
        draft,
        device_public=private.public_key().public_bytes_raw(),
        device_key=wrap_device_key(key, private, device_binding(draft)),
    )
    for user in plan.users:
        draft = draft.with_slot(make_slot(draft, key, user, plan.cost))
    slot = make_recovery_slot(draft, key, recovery, now_ms)
    return sign(replace(draft, recovery=slot), private)
