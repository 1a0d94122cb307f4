"""kill -9 at random moments: what was acknowledged is there, and nothing is half done."""

from __future__ import annotations

import os
import random
import shutil
from pathlib import Path
from uuid import UUID

import pytest

from clinic_desktop.kernel.clock import FrozenClock
from clinic_desktop.modules.practice.tables import LocationRow
from clinic_desktop.storage import blobs, migrate
from clinic_desktop.storage.backup import list_backups, make_backup
from clinic_desktop.storage.chunks import FOLDER
from clinic_desktop.storage.drafts import draft
from clinic_desktop.storage.engine import connect
from clinic_desktop.storage.opening import open_store
from clinic_desktop.storage.restore import by_password, restore
from clinic_desktop.storage.store import Store
from clinic_desktop.storage.verify import verify
from tests.integration.storage.test_migrating import NEW, OLD
from tests.support.crashing import (
    ATTACHMENT,
    as_ids,
    back_up,
    context_of,
    put_back,
    rotate,
    run_and_kill,
    save_rooms,
    store_attachments,
    type_drafts,
    upgrade,
)
from tests.support.stores import PASSWORD, Template

# The long run: CLINIC_KILLS=1000.
KILLS = int(os.environ.get("CLINIC_KILLS", "25"))
FEWER = max(5, KILLS // 3)


@pytest.fixture
def folder(store_template: Template, tmp_path: Path) -> Path:
    return store_template.copy_to(tmp_path / "clinic")


def fill(store: Store, rooms: int = 400) -> None:
    ctx = context_of(store)
    with ctx.unit_of_work() as work:
        work.insert_many(
            LocationRow,
            [{"name": f"Room {n}", "colour": "c", "note": "x" * 2000} for n in range(rooms)],
        )
        work.commit()


def rooms_of(store: Store) -> set[bytes]:
    with store.reader.connect() as connection:
        return set(connection.exec_driver_sql("SELECT id FROM location").scalars())


def test_saving(folder: Path, store_template: Template, clock: FrozenClock) -> None:
    acknowledged: set[bytes] = set()
    chance = random.Random(1)
    for _ in range(KILLS):
        killed = run_and_kill(save_rooms, folder, store_template.key, after=chance.uniform(0, 0.08))
        acknowledged |= {room.bytes for room in as_ids(killed.said)}
        store = store_template.open(folder, clock)
        present = rooms_of(store)
        assert acknowledged <= present
        # At most the one that was being saved is there without having been acknowledged.
        assert len(present - acknowledged) <= 1
        acknowledged = present
        with store.reader.connect() as connection:
            assert connection.exec_driver_sql("PRAGMA quick_check").scalar_one() == "ok"
        store.close()
    store = store_template.open(folder, clock)
    assert len(acknowledged) > KILLS
    assert verify(store).ok
    store.close()


def test_typing(folder: Path, store_template: Template, clock: FrozenClock) -> None:
    chance = random.Random(2)
    for _ in range(FEWER):
        killed = run_and_kill(
            type_drafts, folder, store_template.key, after=chance.uniform(0, 0.05)
        )
        store = store_template.open(folder, clock)
        found = draft(context_of(store), "note", "subject")
        assert found is not None
        assert len(found.body["text"]) - killed.said[-1] in (0, 1)
        store.close()


def test_keeping_attachments(folder: Path, store_template: Template, clock: FrozenClock) -> None:
    chance = random.Random(7)
    acknowledged: dict[UUID, int] = {}
    for _ in range(FEWER):
        killed = run_and_kill(
            store_attachments, folder, store_template.key, after=chance.uniform(0, 0.15)
        )
        acknowledged |= dict(killed.said)
        store = store_template.open(folder, clock)
        with store.reader.connect() as connection:
            for kept, number in acknowledged.items():
                content = blobs.read_blob(connection, folder, kept)
                assert content == ATTACHMENT + str(number).encode()
            # What no row names may lie there; what a row names is there and sound.
            assert blobs.chunk_problems(connection, folder) == ()
        store.close()
    store = store_template.open(folder, clock)
    assert verify(store).ok
    made = make_backup(store, folder.parent / "safe" / "b.clinicbackup", clock)
    assert made.lacking == ()
    for path in (folder / FOLDER).glob("??/*"):
        os.utime(path, (0, 0))
    blobs.sweep(store, clock.now())  # takes what the kills left, and nothing else
    with store.reader.connect() as connection:
        assert blobs.chunk_problems(connection, folder) == ()
        rows = connection.exec_driver_sql("SELECT count(*) FROM blob").scalar_one()
    assert len(acknowledged) <= rows
    assert len(list((folder / FOLDER).glob("??/*"))) == rows * 3
    store.close()


def test_backing_up(folder: Path, store_template: Template, clock: FrozenClock) -> None:
    store = store_template.open(folder, clock)
    fill(store)
    store.close()
    chance, finished = random.Random(3), 0
    safe = folder.parent / "safe"
    for number in range(FEWER):
        shutil.rmtree(safe, ignore_errors=True)
        run_and_kill(back_up, folder, store_template.key, after=chance.uniform(0, 0.25))
        names = list(safe.glob("*.clinicbackup")) if safe.exists() else []
        for path in names:  # what has the name of a backup is one
            finished += 1
            restore(path, folder.parent / f"new{number}", by_password("admin", PASSWORD), clock)
        store = store_template.open(folder, clock)
        assert len(rooms_of(store)) == 400
        store.close()
    store = store_template.open(folder, clock)  # and the next one is not in the way of the rest
    make_backup(store, safe / "last.clinicbackup", clock)
    assert list_backups(safe)
    store.close()


def test_migrating(
    folder: Path, store_template: Template, clock: FrozenClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    scripts = folder.parent / "alembic"
    shutil.copytree(migrate.scripts_folder(), scripts, ignore=shutil.ignore_patterns("0*", "__*"))
    (scripts / "versions" / "0000_old.py").write_text(OLD)
    # A long step, most of which is in the log before the end.
    slow = (
        "for n in range(12): op.execute(f'CREATE TABLE junk{n} AS SELECT * FROM location')\n"
        "    for n in range(12): op.execute(f'DROP TABLE junk{n}')"
    )
    (scripts / "versions" / "0001_new.py").write_text(NEW.format(more=slow))
    store = store_template.open(folder, clock)
    fill(store)
    store.close()
    connection = connect(folder / "clinic-1.db", store_template.key)
    connection.execute("DROP INDEX ix_sync_op_row_id")
    connection.execute("UPDATE alembic_version SET version_num = '0000'")
    connection.close()
    chance, states = random.Random(4), set()
    for number in range(FEWER):
        trial = folder.parent / f"trial{number}" / "clinic"
        shutil.copytree(folder, trial)
        shutil.copytree(scripts, trial.parent / "alembic")
        run_and_kill(upgrade, trial, store_template.key, after=chance.uniform(0, 0.8))
        states.add(state(trial, store_template))
        monkeypatch.setattr(migrate, "scripts_folder", lambda where=trial: where.parent / "alembic")
        store_template.open(trial, clock).close()  # goes through at the next start
        assert state(trial, store_template) == ("0001", 1)
    assert states <= {("0000", 0), ("0001", 1)}


def state(folder: Path, template: Template) -> tuple[str, int]:
    connection = connect(folder / "clinic-1.db", template.key)
    revision = connection.execute("SELECT version_num FROM alembic_version").fetchone()[0]
    index = connection.execute(
        "SELECT count(*) FROM sqlite_master WHERE name = 'ix_sync_op_row_id'"
    ).fetchone()[0]
    junk = connection.execute(
        "SELECT count(*) FROM sqlite_master WHERE name LIKE 'junk%'"
    ).fetchone()[0]
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    connection.close()
    assert junk == 0
    return revision, index


def test_changing_the_key(folder: Path, store_template: Template, clock: FrozenClock) -> None:
    store = store_template.open(folder, clock)
    fill(store)
    store.close()
    chance = random.Random(5)
    for number in range(FEWER):
        trial = folder.parent / f"trial{number}"
        shutil.copytree(folder, trial)
        run_and_kill(rotate, trial, store_template.key, after=chance.uniform(0, 0.25))
        store = open_store(trial, "admin", PASSWORD, clock)
        assert verify(store).counts["location"] == 400
        store.close()


def test_restoring_over_a_store(folder: Path, store_template: Template, clock: FrozenClock) -> None:
    store = store_template.open(folder, clock)
    fill(store, 100)
    make_backup(store, folder.parent / "safe" / "b.clinicbackup", clock)
    fill(store, 100)
    store.close()
    chance, counts = random.Random(6), set()
    for number in range(FEWER):
        trial = folder.parent / f"t{number}" / "clinic"
        shutil.copytree(folder, trial)
        shutil.copytree(folder.parent / "safe", trial.parent / "safe")
        run_and_kill(put_back, trial, store_template.key, after=chance.uniform(0, 0.2))
        store = open_store(trial, "admin", PASSWORD, clock)
        report = verify(store)
        assert report.ok
        counts.add(report.counts["location"])
        store.close()
    assert counts <= {100, 200}
