"""Work that is killed: each function runs in a process of its own until it is shot."""

from __future__ import annotations

import itertools
import multiprocessing
import random
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any
from uuid import UUID

from clinic_desktop.kernel.clock import SystemClock, milliseconds
from clinic_desktop.kernel.ids import uuid7
from clinic_desktop.kernel.permissions import Actor, Role
from clinic_desktop.modules.practice.tables import LocationRow
from clinic_desktop.storage import blobs, migrate
from clinic_desktop.storage.backup import make_backup
from clinic_desktop.storage.chunks import CHUNK_BYTES
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.drafts import save_draft
from clinic_desktop.storage.keys import KeyBox
from clinic_desktop.storage.opening import open_with_key
from clinic_desktop.storage.restore import by_password, restore_over
from clinic_desktop.storage.rotation import rotate_key
from clinic_desktop.storage.store import Store
from tests.support.stores import ADMIN, PASSWORD, import_all_tables

ATTACHMENT = b"scan" * (CHUNK_BYTES // 2)
Work = Callable[[Connection, Path, bytes], None]


@dataclass(frozen=True)
class Killed:
    """What a process had said before it was killed; `finished` when it was faster."""

    said: list[Any]
    finished: bool


def run_and_kill(work: Work, folder: Path, key: KeyBox, *, after: float) -> Killed:
    """Run `work` in a process of its own and kill it `after` seconds from its first word on."""
    method = "spawn" if sys.platform == "win32" else "forkserver"
    context: Any = multiprocessing.get_context(method)
    if method == "forkserver":
        context.set_forkserver_preload(["tests.support.crashing"])
    mine, theirs = context.Pipe(duplex=False)
    process = context.Process(target=work, args=(theirs, folder, bytes(key.raw())))
    process.start()
    theirs.close()
    said: list[Any] = []
    try:
        said.append(mine.recv())
        time.sleep(after)
        process.kill()
        while True:
            said.append(mine.recv())
    except EOFError:
        process.join()
    finally:
        mine.close()
    code = process.exitcode
    process.close()
    return Killed(said, finished=code == 0)


def context_of(store: Store) -> Context:
    """Return a context of an administrator on a store."""
    actor = Actor(ADMIN, "Ada", frozenset({Role.ADMINISTRATOR}))
    clock = SystemClock()
    return Context(store, actor, clock, lambda: uuid7(milliseconds(clock.now())))


def _open(folder: Path, key: bytes) -> Store:
    import_all_tables()
    return open_with_key(folder, KeyBox(key))


def save_rooms(pipe: Connection, folder: Path, key: bytes) -> None:
    """Save rooms one by one and say the id of each that is acknowledged."""
    ctx = context_of(_open(folder, key))
    for number in itertools.count():
        with ctx.unit_of_work() as work:
            room = work.insert(LocationRow, {"name": f"Room {number}", "colour": "c"})
            work.update(LocationRow, room, 1, {"note": "x" * random.randrange(3000)})
            work.commit()
        pipe.send(room)


def type_drafts(pipe: Connection, folder: Path, key: bytes) -> None:
    """Type a longer and longer text and say what is acknowledged."""
    ctx = context_of(_open(folder, key))
    for number in itertools.count():
        save_draft(ctx, "note", "subject", {"text": "a" * number})
        pipe.send(number)


def store_attachments(pipe: Connection, folder: Path, key: bytes) -> None:
    """Keep attachments of three chunks one by one and say the id of each that is acknowledged."""
    ctx = context_of(_open(folder, key))
    for number in itertools.count():
        content = ATTACHMENT + str(number).encode()
        staged = blobs.stage(ctx.store, ctx.new_id(), content, "image/tiff")
        with ctx.unit_of_work() as work:
            kept = blobs.keep_staged(work, staged)
            work.commit()
        pipe.send((kept, number))


def back_up(pipe: Connection, folder: Path, key: bytes) -> None:
    """Make a backup in the folder `safe` beside the store."""
    store = _open(folder, key)
    pipe.send("begins")
    make_backup(store, folder.parent / "safe" / "b.clinicbackup", SystemClock())
    store.close()


def upgrade(pipe: Connection, folder: Path, key: bytes) -> None:
    """Open a store of an older version with the scripts beside it, which migrates it."""
    migrate.scripts_folder = lambda: folder.parent / "alembic"
    pipe.send("begins")
    _open(folder, key).close()


def rotate(pipe: Connection, folder: Path, key: bytes) -> None:
    """Give an open store a new key."""
    store = _open(folder, key)
    pipe.send("begins")
    rotate_key(store, SystemClock())
    store.close()


def put_back(pipe: Connection, folder: Path, key: bytes) -> None:
    """Restore the backup beside a store over it."""
    del key
    import_all_tables()
    backup = next((folder.parent / "safe").glob("*.clinicbackup"))
    way = by_password("admin", PASSWORD)
    pipe.send("begins")
    restore_over(backup, folder, way, SystemClock())


def as_ids(said: list[Any]) -> list[UUID]:
    """Return the acknowledged ids."""
    return [UUID(str(item)) for item in said]
