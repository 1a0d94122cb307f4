"""A store that can't be written here: open to look, plainly said, and nothing changes."""

from __future__ import annotations

import sys
from pathlib import Path
from uuid import uuid4

import pytest

from clinic_desktop.kernel.clock import FrozenClock
from clinic_desktop.kernel.errors import EnvironmentFailure
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.modules.practice.tables import LocationRow
from clinic_desktop.storage.audit import AuditEntry
from clinic_desktop.storage.engine import connect
from clinic_desktop.storage.faults import (
    FolderReadOnly,
    NewerSchema,
    OnlyToLookAt,
    StoreInUse,
    StoreReadOnly,
)
from clinic_desktop.storage.locking import StoreLock
from clinic_desktop.storage.opening import open_store
from clinic_desktop.storage.slots import NewUser, WrongPassword
from clinic_desktop.storage.store import Store
from clinic_desktop.storage.verify import verify
from tests.integration.storage.test_opening_failures import contents, read_only
from tests.support.crashing import context_of
from tests.support.stores import PASSWORD, Template

posix = pytest.mark.skipif(sys.platform == "win32", reason="access bits of POSIX")


@pytest.fixture
def folder(store_template: Template, tmp_path: Path, clock: FrozenClock) -> Path:
    made = store_template.copy_to(tmp_path / "clinic")
    store = store_template.open(made, clock)
    with context_of(store).unit_of_work() as work:
        work.insert(LocationRow, {"name": "Room 1", "colour": "c"})
        work.commit()
    store.close()
    return made


def rooms(store: Store) -> list[str]:
    with context_of(store).reading() as connection:
        return [row[0] for row in connection.exec_driver_sql("SELECT name FROM location")]


@posix
def test_a_write_protected_folder_can_be_looked_at(folder: Path, clock: FrozenClock) -> None:
    before = contents(folder)
    with read_only(folder):
        with pytest.raises(WrongPassword):
            open_store(folder, "admin", "not this one", clock)
        store = open_store(folder, "admin", PASSWORD, clock)
        assert "write-protected" in store.viewing
        assert rooms(store) == ["Room 1"]
        ctx = context_of(store)
        ctx.note(AuditEntry("R", "patient"))  # looking goes on without a trail
        with pytest.raises(OnlyToLookAt) as refused, ctx.unit_of_work():
            pass
        assert "write-protected" in refused.value.message()
        with pytest.raises(OnlyToLookAt):  # the reason could be kept nowhere
            ctx.require(Permission.PATIENT_READ, reason="a complaint")
        with pytest.raises(StoreReadOnly):
            store.vault.put_user(NewUser(uuid4(), "eva", "Eva", "a password of hers"))
        with pytest.raises(EnvironmentFailure), store.writer.begin() as connection:
            connection.exec_driver_sql("DELETE FROM draft")
        assert verify(store).ok
        store.close()
        assert store.vault.key.wiped
    assert contents(folder) == before
    store = open_store(folder, "admin", PASSWORD, clock)  # with the right to write: as ever
    assert store.viewing == ""
    store.close()


@posix
def test_what_lies_in_the_log_is_not_left_out(
    folder: Path, store_template: Template, clock: FrozenClock, tmp_path: Path
) -> None:
    store = store_template.open(folder, clock)
    with context_of(store).unit_of_work() as work:
        work.insert(LocationRow, {"name": "Room 2", "colour": "c"})
        work.commit()
    copied = store_template.copy_to(tmp_path / "copied")  # as a killed program leaves it
    for path in folder.glob("clinic-1.db*"):
        if not path.name.endswith("-shm"):
            (copied / path.name).write_bytes(path.read_bytes())
    store.close()
    with read_only(copied), pytest.raises(FolderReadOnly):
        open_store(copied, "admin", PASSWORD, clock)


@posix
def test_a_write_protected_file_can_be_looked_at(folder: Path, clock: FrozenClock) -> None:
    with read_only(folder / "clinic-1.db"):
        store = open_store(folder, "admin", PASSWORD, clock)
        assert store.viewing
        assert rooms(store) == ["Room 1"]
        store.close()


@posix
def test_nobody_looks_while_another_program_writes(
    folder: Path, clock: FrozenClock, tmp_path: Path
) -> None:
    lock = StoreLock.acquire(folder)
    with read_only(folder), pytest.raises(StoreInUse):
        open_store(folder, "admin", PASSWORD, clock)
    lock.release()


def set_facts(folder: Path, template: Template, **facts: str) -> None:
    connection = connect(folder / "clinic-1.db", template.key)
    for key, value in facts.items():
        connection.execute("UPDATE store_meta SET value = ? WHERE key = ?", (value, key))
    connection.close()


def test_a_newer_store_that_may_be_read_is_only_looked_at(
    folder: Path, store_template: Template, clock: FrozenClock
) -> None:
    set_facts(folder, store_template, min_writer="99")
    store = open_store(folder, "admin", PASSWORD, clock)
    assert "newer version" in store.viewing
    assert rooms(store) == ["Room 1"]
    with pytest.raises(OnlyToLookAt), context_of(store).unit_of_work():
        pass
    store.close()
    first = open_store(folder, "admin", PASSWORD, clock)
    with pytest.raises(StoreInUse):  # the lock is a real one: nobody else writes meanwhile
        open_store(folder, "admin", PASSWORD, clock)
    first.close()


def test_a_newer_store_that_may_not_be_read_is_refused(
    folder: Path, store_template: Template, clock: FrozenClock
) -> None:
    set_facts(folder, store_template, min_writer="99", min_reader="99")
    with pytest.raises(NewerSchema):
        open_store(folder, "admin", PASSWORD, clock)
    StoreLock.acquire(folder).release()  # nothing is left locked


@posix
def test_an_older_store_waits_for_its_migration(
    folder: Path, store_template: Template, clock: FrozenClock
) -> None:
    connection = connect(folder / "clinic-1.db", store_template.key)
    connection.execute("UPDATE alembic_version SET version_num = '0000'")
    connection.close()
    with read_only(folder), pytest.raises(FolderReadOnly):
        open_store(folder, "admin", PASSWORD, clock)
