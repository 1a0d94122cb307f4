"""Backups carry attachments: beside the file, once each, and back again, each one proven."""

from __future__ import annotations

import errno
import os
import shutil
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest

from clinic_desktop.kernel.clock import FrozenClock
from clinic_desktop.storage import blobs, chunks
from clinic_desktop.storage.backup import (
    BackupResult,
    last_backup,
    list_backups,
    make_backup,
    prune_backups,
)
from clinic_desktop.storage.backup_policy import Retention
from clinic_desktop.storage.chunks import CHUNK_BYTES, FOLDER, KEEP_UNNAMED_SECONDS
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.faults import DiskFull
from clinic_desktop.storage.opening import open_store
from clinic_desktop.storage.restore import by_password, check_backup, restore, restore_over
from clinic_desktop.storage.verify import verify
from tests.support.attachments import put
from tests.support.stores import PASSWORD

ADMIN_WAY = ("admin", PASSWORD)
SCAN = os.urandom(CHUNK_BYTES * 2 + 17)
NEWEST_ONLY = Retention(1, 0, 0, 0)


def erase(ctx: Context, kept: UUID) -> None:
    with ctx.unit_of_work() as work:
        blobs.erase_blob(work, kept, "asked by the patient")
        work.commit()


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (folder / FOLDER).glob("??/*")}


def spoil(path: Path, crime: str) -> None:
    if crime == "gone":
        path.unlink()
    else:
        path.write_bytes(bytes(path.stat().st_size))


def first(folder: Path) -> Path:
    return min((folder / FOLDER).glob("??/*"))


def grow_old(folder: Path, clock: FrozenClock) -> None:
    then = clock.now().timestamp() - KEEP_UNNAMED_SECONDS - 60
    for path in (folder / FOLDER).glob("??/*"):
        os.utime(path, (then, then))


@pytest.fixture
def safe(tmp_path: Path) -> Path:
    folder = tmp_path / "safe"
    folder.mkdir()
    return folder


@pytest.fixture
def kept(ctx: Context) -> UUID:
    return put(ctx, SCAN)


@pytest.fixture
def made(ctx: Context, kept: UUID, clock: FrozenClock, safe: Path) -> BackupResult:
    return make_backup(ctx.store, safe, clock)


def test_a_backup_brings_its_attachments_back(
    made: BackupResult, kept: UUID, clock: FrozenClock, tmp_path: Path
) -> None:
    assert made.lacking == ()
    restored = restore(made.path, tmp_path / "new", by_password(*ADMIN_WAY), clock)
    assert restored.lacking == ()
    store = open_store(tmp_path / "new", *ADMIN_WAY, clock)
    with store.reader.connect() as connection:
        assert blobs.read_blob(connection, store.folder, kept) == SCAN
    assert verify(store).ok
    store.close()


def test_chunks_are_copied_once(
    made: BackupResult, ctx: Context, clock: FrozenClock, safe: Path
) -> None:
    before = {path: path.stat().st_ino for path in (safe / FOLDER).glob("??/*")}
    clock.advance(timedelta(minutes=1))
    make_backup(ctx.store, safe, clock)
    assert {path: path.stat().st_ino for path in (safe / FOLDER).glob("??/*")} == before
    assert files(safe) == files(ctx.store.folder)
    assert len(list((safe / FOLDER / "lists").iterdir())) == 1
    assert len(list_backups(safe)) == 2


def test_a_backup_without_large_attachments_makes_no_folder(
    ctx: Context, clock: FrozenClock, safe: Path
) -> None:
    put(ctx, b"small")
    make_backup(ctx.store, safe, clock)
    assert not (safe / FOLDER).exists()


def test_a_chunk_cut_off_beside_the_backup_is_copied_again(
    made: BackupResult, ctx: Context, clock: FrozenClock, safe: Path
) -> None:
    first(safe).write_bytes(b"cut")
    clock.advance(timedelta(minutes=1))
    assert make_backup(ctx.store, safe, clock).lacking == ()
    assert files(safe) == files(ctx.store.folder)


@pytest.mark.parametrize("crime", ["gone", "damaged"])
def test_a_lost_chunk_does_not_prevent_the_backup_and_is_told(
    ctx: Context, kept: UUID, clock: FrozenClock, safe: Path, tmp_path: Path, crime: str
) -> None:
    victim = first(ctx.store.folder)
    spoil(victim, crime)
    result = make_backup(ctx.store, safe, clock)
    assert result.lacking == (victim.name,)
    last = last_backup(ctx.store)
    assert last is not None
    assert last.lacking == 1
    restored = restore(result.path, tmp_path / "new", by_password(*ADMIN_WAY), clock)
    assert restored.lacking == (victim.name,)
    assert len(files(tmp_path / "new")) == 2


def test_a_chunk_that_only_the_backups_have_is_not_lacking(
    made: BackupResult, ctx: Context, clock: FrozenClock, safe: Path
) -> None:
    first(ctx.store.folder).unlink()
    clock.advance(timedelta(minutes=1))
    assert make_backup(ctx.store, safe, clock).lacking == ()


def test_a_full_disk_leaves_no_backup_without_its_chunks(
    ctx: Context, kept: UUID, clock: FrozenClock, safe: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, data: bytes) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(chunks, "replace_file", full)
    with pytest.raises(DiskFull):
        make_backup(ctx.store, safe, clock)
    assert list(safe.glob("*.clinicbackup*")) == []


@pytest.mark.parametrize("crime", ["gone", "damaged"])
def test_what_a_restore_can_not_bring_is_told(
    made: BackupResult, clock: FrozenClock, safe: Path, tmp_path: Path, crime: str
) -> None:
    victim = first(safe)
    spoil(victim, crime)
    restored = restore(made.path, tmp_path / "new", by_password(*ADMIN_WAY), clock)
    assert restored.lacking == (victim.name,)
    store = open_store(tmp_path / "new", *ADMIN_WAY, clock)
    assert len(verify(store).attachment_problems) == 1
    store.close()


def test_a_failed_restore_leaves_the_folder_empty(
    made: BackupResult, clock: FrozenClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, calls = chunks.replace_file, []

    def full(path: Path, data: bytes) -> None:
        calls.append(path)
        if len(calls) == 2:
            raise OSError(errno.ENOSPC, "full")
        real(path, data)

    with monkeypatch.context() as patched:
        patched.setattr(chunks, "replace_file", full)
        with pytest.raises(DiskFull):
            restore(made.path, tmp_path / "new", by_password(*ADMIN_WAY), clock)
    assert restore(made.path, tmp_path / "new", by_password(*ADMIN_WAY), clock).lacking == ()


def test_a_restore_over_mends_the_chunks_and_the_quarantine_keeps_the_old(
    made: BackupResult, kept: UUID, ctx: Context, clock: FrozenClock
) -> None:
    folder = ctx.store.folder
    later = put(ctx, SCAN[::-1])
    ctx.store.close()
    sound = files(folder)
    for path in (folder / FOLDER).glob("??/*"):
        if path.name in {one.name for one in (made.path.parent / FOLDER).glob("??/*")}:
            spoil(path, "damaged")
            break
    restored = restore_over(made.path, folder, by_password(*ADMIN_WAY), clock)
    assert restored.lacking == ()
    assert restored.quarantine is not None
    assert files(folder) == sound
    assert files(restored.quarantine) == sound
    old = open_store(restored.quarantine, *ADMIN_WAY, clock)
    with old.reader.connect() as connection:
        assert blobs.read_blob(connection, old.folder, later) == SCAN[::-1]
    old.close()
    store = open_store(folder, *ADMIN_WAY, clock)
    with store.reader.connect() as connection:
        assert blobs.read_blob(connection, store.folder, kept) == SCAN
    store.close()


def test_a_disk_without_hard_links_copies_into_the_quarantine(
    made: BackupResult, ctx: Context, clock: FrozenClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.EPERM, "no links here")

    ctx.store.close()
    monkeypatch.setattr(chunks.os, "link", refuse)
    restored = restore_over(made.path, ctx.store.folder, by_password(*ADMIN_WAY), clock)
    assert restored.quarantine is not None
    assert files(restored.quarantine) == files(ctx.store.folder)


def test_a_drill_with_attachments_leaves_nothing(made: BackupResult, tmp_path: Path) -> None:
    checked = check_backup(made.path, by_password(*ADMIN_WAY), tmp_path / "drill")
    assert checked.lacking == ()
    assert not (tmp_path / "drill").exists()


def test_pruning_keeps_what_a_kept_backup_needs(
    made: BackupResult, kept: UUID, ctx: Context, clock: FrozenClock, safe: Path
) -> None:
    erase(ctx, kept)
    put(ctx, SCAN[::-1])
    clock.advance(timedelta(hours=5))
    newest = make_backup(ctx.store, safe, clock)
    assert len(files(safe)) == 6
    elsewhere = safe.parent / made.path.name
    shutil.copy2(made.path, elsewhere)
    renamed = made.path.rename(safe / "kept by hand.clinicbackup")
    grow_old(safe, clock)
    assert prune_backups(safe, ctx.store, Retention()) == []
    assert len(files(safe)) == 6  # the renamed one still says what it needs
    assert prune_backups(safe, ctx.store, NEWEST_ONLY) == [renamed]
    assert set(files(safe)) <= set(files(ctx.store.folder))
    assert len(files(safe)) == 3
    assert len(list((safe / FOLDER / "lists").iterdir())) == 1
    assert newest.path.exists()


@pytest.mark.parametrize("doubt", ["unreadable", "no list", "young"])
def test_pruning_in_doubt_keeps_all_chunks(
    made: BackupResult, kept: UUID, ctx: Context, clock: FrozenClock, safe: Path, doubt: str
) -> None:
    erase(ctx, kept)
    put(ctx, SCAN[::-1])
    clock.advance(timedelta(hours=5))
    make_backup(ctx.store, safe, clock)
    if doubt == "unreadable":
        (safe / "foreign.clinicbackup").write_bytes(b"from somewhere")
    elif doubt == "no list":
        for path in (safe / FOLDER / "lists").iterdir():
            path.write_bytes(b"")
    if doubt != "young":
        grow_old(safe, clock)
    assert prune_backups(safe, ctx.store, NEWEST_ONLY) == [made.path]
    assert len(files(safe)) == 6


def test_a_backup_sweeps_the_store_but_not_what_older_backups_need(
    made: BackupResult, kept: UUID, ctx: Context, clock: FrozenClock, safe: Path
) -> None:
    erase(ctx, kept)
    clock.advance(timedelta(hours=5))
    grow_old(ctx.store.folder, clock)
    make_backup(ctx.store, safe, clock)
    assert files(ctx.store.folder) == {}
    assert len(files(safe)) == 3


def test_a_backup_beside_the_store_itself_loses_nothing(
    ctx: Context, kept: UUID, clock: FrozenClock
) -> None:
    folder = ctx.store.folder
    made = make_backup(ctx.store, folder, clock)
    erase(ctx, kept)
    grow_old(folder, clock)
    clock.advance(timedelta(hours=5))
    make_backup(ctx.store, folder, clock)
    assert prune_backups(folder, ctx.store, Retention()) == []
    assert len(files(folder)) == 3
    assert check_backup(made.path, by_password(*ADMIN_WAY), folder.parent / "d").lacking == ()
