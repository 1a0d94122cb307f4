"""Backups: one proven file, made while others write; and the way back."""

from __future__ import annotations

import json
import os
import random
from datetime import timedelta
from pathlib import Path
from threading import Event, Thread
from typing import Any

import pytest

from clinic_desktop.kernel.clock import FrozenClock
from clinic_desktop.modules.practice.tables import LocationRow
from clinic_desktop.storage import backup as backups
from clinic_desktop.storage.backup import (
    BackupExists,
    BackupNotProven,
    BackupResult,
    changed_since,
    known_heads,
    last_backup,
    list_backups,
    make_backup,
    prune_backups,
)
from clinic_desktop.storage.backup_file import (
    BackupDamaged,
    BackupMissing,
    BackupTooNew,
    NotABackup,
    read_header,
)
from clinic_desktop.storage.backup_policy import Retention
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.copying import copy_store
from clinic_desktop.storage.envelope import EnvelopeTampered
from clinic_desktop.storage.faults import FolderNotEmpty, StoreInUse, StoreReplaced
from clinic_desktop.storage.opening import open_store
from clinic_desktop.storage.recovery import WrongRecoveryKey
from clinic_desktop.storage.restore import (
    by_password,
    by_words,
    check_backup,
    restore,
    restore_over,
)
from clinic_desktop.storage.schema import meta
from clinic_desktop.storage.slots import UnknownLogin, WrongPassword
from clinic_desktop.storage.verify import verify
from tests.support.stores import PASSWORD, Template

ADMIN_WAY = ("admin", PASSWORD)


def add_rooms(ctx: Context, count: int) -> None:
    with ctx.unit_of_work() as work:
        rooms = [{"name": f"Room {n}", "colour": "c"} for n in range(count)]
        work.insert_many(LocationRow, rooms)
        work.next_number("patient")
        work.commit()


@pytest.fixture
def made(ctx: Context, clock: FrozenClock, tmp_path: Path) -> BackupResult:
    add_rooms(ctx, 5)
    return make_backup(ctx.store, tmp_path / "safe" / "one.clinicbackup", clock)


def test_a_backup_comes_back_whole(
    made: BackupResult, ctx: Context, clock: FrozenClock, tmp_path: Path
) -> None:
    add_rooms(ctx, 3)  # after the backup
    restored = restore(made.path, tmp_path / "new", by_password(*ADMIN_WAY), clock)
    assert restored.quarantine is None
    store = open_store(tmp_path / "new", *ADMIN_WAY, clock)
    report = verify(store, [made.audit_head])
    assert report.ok
    assert report.counts["location"] == 5
    assert report.head.seq == made.audit_head.seq + 1  # the restoring itself is in the trail
    with store.reader.connect() as connection, ctx.reading() as original:
        old, new = meta(original), meta(connection)
        prefix = connection.exec_driver_sql("SELECT prefix FROM number_series").scalar_one()
    assert (new["restored"], old["restored"]) == ("1", "0")
    assert new["incarnation"] != old["incarnation"]
    assert prefix == store.device.prefix != "A1"
    assert store.vault.key.raw() != ctx.store.vault.key.raw()
    store.close()


def test_the_words_on_paper_open_a_backup(
    made: BackupResult, store_template: Template, clock: FrozenClock, tmp_path: Path
) -> None:
    words = " ".join(store_template.recovery.words())
    restore(made.path, tmp_path / "new", by_words(words), clock)
    open_store(tmp_path / "new", *ADMIN_WAY, clock).close()


def test_who_has_no_key_gets_nothing(
    made: BackupResult, clock: FrozenClock, tmp_path: Path
) -> None:
    from clinic_desktop.storage.recovery import RecoveryKey

    other = " ".join(RecoveryKey.generate().words())
    for way, error in (
        (by_password("admin", "wrong"), WrongPassword),
        (by_password("nobody", PASSWORD), UnknownLogin),
        (by_words(other), WrongRecoveryKey),
    ):
        with pytest.raises(error):
            restore(made.path, tmp_path / "new", way, clock)
    assert not list((tmp_path / "new").glob("clinic-*"))


def test_no_marker_is_readable_in_a_backup(
    ctx: Context, clock: FrozenClock, tmp_path: Path
) -> None:
    with ctx.unit_of_work() as work:
        work.insert(LocationRow, {"name": "CANARY-7431", "colour": "c"})
        work.commit()
    path = make_backup(ctx.store, tmp_path / "b.clinicbackup", clock).path
    for file in [path, *ctx.store.folder.iterdir()]:
        assert b"CANARY-7431" not in file.read_bytes(), file
        assert b"SQLite format 3" not in file.read_bytes(), file


def test_a_backup_is_consistent_while_others_write(
    ctx: Context, clock: FrozenClock, tmp_path: Path
) -> None:
    stop, done = Event(), 0

    def write() -> None:
        nonlocal done
        while not stop.is_set():
            add_rooms(ctx, 2)
            done += 1

    add_rooms(ctx, 500)
    writer = Thread(target=write)
    writer.start()
    try:
        results = [make_backup(ctx.store, tmp_path / f"{n}.clinicbackup", clock) for n in range(5)]
    finally:
        stop.set()
        writer.join()
    assert done > 0
    for result in results:
        assert result.counts["location"] == result.counts["audit_event"] == result.audit_head.seq
        assert result.counts["location"] % 2 == 0
    restore(results[-1].path, tmp_path / "new", by_password(*ADMIN_WAY), clock)


def test_the_last_backup_is_remembered(
    made: BackupResult, ctx: Context, clock: FrozenClock
) -> None:
    last = last_backup(ctx.store)
    assert last is not None
    assert (last.at, last.path, last.audit_seq) == (clock.now(), str(made.path), 5)
    assert not changed_since(ctx.store, last)
    add_rooms(ctx, 1)
    assert changed_since(ctx.store, last)


def test_an_existing_file_is_never_overwritten(
    made: BackupResult, ctx: Context, clock: FrozenClock
) -> None:
    before = made.path.read_bytes()
    with pytest.raises(BackupExists):
        make_backup(ctx.store, made.path, clock)
    assert made.path.read_bytes() == before


def test_a_backup_that_fails_its_proof_gets_no_name(
    ctx: Context, clock: FrozenClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = copy_store

    def faulty(*arguments: Any) -> Any:
        snapshot = whole(*arguments)
        with arguments[2].open("r+b") as file:  # one bit, as a failing disk would
            file.seek(5000)
            byte = file.read(1)[0]
            file.seek(5000)
            file.write(bytes([byte ^ 1]))
        return snapshot

    monkeypatch.setattr(backups, "copy_store", faulty)
    with pytest.raises(BackupNotProven):
        make_backup(ctx.store, tmp_path / "safe" / "b.clinicbackup", clock)
    assert list((tmp_path / "safe").iterdir()) == []
    assert last_backup(ctx.store) is None


def test_a_file_exchanged_under_the_store_is_noticed(ctx: Context, clock: FrozenClock) -> None:
    path = ctx.store.path
    path.rename(path.with_suffix(".gone"))
    with pytest.raises(StoreReplaced):
        make_backup(ctx.store, ctx.store.folder, clock)
    path.with_suffix(".gone").rename(path)


def damaged_copies(path: Path) -> dict[str, bytes]:
    whole, random_ = path.read_bytes(), random.Random(7)
    flipped = {}
    for at in random_.sample(range(len(whole)), 60):
        data = bytearray(whole)
        data[at] ^= 1 << random_.randrange(8)
        flipped[f"bit at {at}"] = bytes(data)
    cut = {f"cut at {n}": whole[:n] for n in (0, 10, 4096, len(whole) // 2, len(whole) - 1)}
    return {**flipped, **cut, "doubled": whole + whole, "tail": whole[4096:]}


def test_every_damage_is_refused_and_leaves_the_folder_empty(
    made: BackupResult, clock: FrozenClock, tmp_path: Path
) -> None:
    damaged = tmp_path / "damaged.clinicbackup"
    folder = tmp_path / "new"
    for name, data in damaged_copies(made.path).items():
        damaged.write_bytes(data)
        with pytest.raises((BackupDamaged, NotABackup, BackupTooNew, EnvelopeTampered)):
            restore(damaged, folder, by_password(*ADMIN_WAY), clock)
        assert [p.name for p in folder.iterdir() if p.name != "clinic.lock"] == [], name


def test_what_is_no_backup_is_named(tmp_path: Path, clock: FrozenClock) -> None:
    (tmp_path / "letter.clinicbackup").write_text("Dear Sir")
    with pytest.raises(NotABackup):
        restore(tmp_path / "letter.clinicbackup", tmp_path / "n", by_password("a", "b"), clock)
    with pytest.raises(BackupMissing):
        restore(tmp_path / "none.clinicbackup", tmp_path / "n", by_password("a", "b"), clock)


def test_a_header_says_whose_and_when_without_a_key(
    made: BackupResult, ctx: Context, clock: FrozenClock
) -> None:
    header = read_header(made.path)
    assert header.envelope.clinic_id == ctx.store.clinic_id
    assert header.created == clock.now()
    assert header.counts["location"] == 5
    assert known_heads(ctx.store, [header]) == [made.audit_head]
    text = made.path.read_bytes()[header.payload_bytes : -24]
    assert json.loads(text)["audit_head"] == made.audit_head.text()


def test_restoring_over_a_store_puts_the_old_one_away(
    made: BackupResult, ctx: Context, clock: FrozenClock
) -> None:
    folder = ctx.store.folder
    with pytest.raises(FolderNotEmpty):
        restore(made.path, folder, by_password(*ADMIN_WAY), clock)
    with pytest.raises(StoreInUse):
        restore_over(made.path, folder, by_password(*ADMIN_WAY), clock)
    add_rooms(ctx, 3)
    ctx.store.close()
    # A log left by a crash: beside a file of the same name it would be taken for that file's.
    (folder / "clinic-1.db-wal").write_bytes(os.urandom(4096))
    restored = restore_over(made.path, folder, by_password(*ADMIN_WAY), clock)
    assert restored.quarantine is not None
    put_away = {path.name for path in restored.quarantine.iterdir()}
    assert put_away == {"clinic-1.db", "clinic-1.db-wal", "envelope.json"}
    store = open_store(folder, *ADMIN_WAY, clock)
    report = verify(store)
    assert report.ok
    assert report.counts["location"] == 5
    store.close()


def test_a_failed_restore_leaves_the_old_store(
    made: BackupResult, ctx: Context, clock: FrozenClock
) -> None:
    folder = ctx.store.folder
    ctx.store.close()
    data = bytearray(made.path.read_bytes())
    data[9000] ^= 1
    made.path.write_bytes(data)
    with pytest.raises(BackupDamaged):
        restore_over(made.path, folder, by_password(*ADMIN_WAY), clock)
    store = open_store(folder, *ADMIN_WAY, clock)
    assert verify(store).counts["location"] == 5
    store.close()


def test_a_restore_drill_leaves_nothing(made: BackupResult, tmp_path: Path) -> None:
    checked = check_backup(made.path, by_password(*ADMIN_WAY), tmp_path / "drill")
    assert checked.header.audit_head == made.audit_head
    assert not (tmp_path / "drill").exists()


def test_pruning_keeps_the_newest_and_what_is_not_ours(
    ctx: Context, clock: FrozenClock, tmp_path: Path
) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for _ in range(4):
        make_backup(ctx.store, folder, clock)
        clock.advance(timedelta(hours=1))
    (folder / "foreign.clinicbackup").write_bytes(b"not ours")
    gone = prune_backups(folder, ctx.store, Retention(1, 1, 1, 1))
    assert len(gone) == 3
    assert len(list_backups(folder)) == 1
    assert list_backups(folder)[0][1].created == clock.now() - timedelta(hours=1)
    assert (folder / "foreign.clinicbackup").exists()
