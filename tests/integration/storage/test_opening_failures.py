"""What can be wrong with a store's folder: each case has its own error, and nothing is written."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from clinic_desktop.kernel.clock import FrozenClock
from clinic_desktop.storage.engine import connect
from clinic_desktop.storage.envelope import (
    EnvelopeDamaged,
    EnvelopeMissing,
    EnvelopeTampered,
    EnvelopeTooNew,
    parse,
)
from clinic_desktop.storage.faults import (
    FolderNotEmpty,
    FolderReadOnly,
    NoClinicHere,
    NotAStore,
    StoreDamaged,
    StoreEmpty,
    StoreFailure,
    StoreInUse,
    StoreMissing,
    StoreTruncated,
    SwappedStore,
)
from clinic_desktop.storage.opening import NewStore, NewUser, create_store, open_store
from clinic_desktop.storage.slots import WrongPassword
from tests.support.stores import ADMIN, CHEAP, CLINIC, PASSWORD, Template, make_template

Damage = Callable[[Path], None]


@pytest.fixture
def folder(store_template: Template, tmp_path: Path) -> Path:
    return store_template.copy_to(tmp_path / "clinic")


@pytest.fixture(scope="session")
def other(tmp_path_factory: pytest.TempPathFactory, store_template: Template) -> Template:
    """The store of another clinic."""
    folder = tmp_path_factory.mktemp("other") / "store"
    admin = NewUser(ADMIN, "admin", "Other", PASSWORD)
    plan = NewStore(UUID(int=7), (admin,), cost=CHEAP)
    created = create_store(folder, plan)
    created.store.close()
    return Template(folder, store_template.key, created.recovery)


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.name: path.read_bytes()
        for path in folder.iterdir()
        if path.name.startswith(("clinic-", "envelope"))
    }


def refuse(folder: Path, clock: FrozenClock, kind: type[StoreFailure]) -> str:
    """Try to open; the error must be exactly of this kind, and no file may change."""
    before = contents(folder)
    with pytest.raises(StoreFailure) as failure:
        open_store(folder, "admin", PASSWORD, clock)
    assert type(failure.value) is kind
    assert contents(folder) == before
    return failure.value.message()


def truncate(name: str, size: int) -> Damage:
    return lambda folder: os.truncate(folder / name, size)


def flip(name: str, at: int) -> Damage:
    def damage(folder: Path) -> None:
        data = bytearray((folder / name).read_bytes())
        data[at] ^= 1
        (folder / name).write_bytes(data)

    return damage


def write(name: str, data: bytes) -> Damage:
    def damage(folder: Path) -> None:
        (folder / name).write_bytes(data)

    return damage


def unlink(*names: str) -> Damage:
    def damage(folder: Path) -> None:
        for name in names:
            (folder / name).unlink()

    return damage


DB, ENVELOPE = "clinic-1.db", "envelope.json"


@pytest.mark.parametrize(
    ("damage", "kind"),
    [
        (unlink(DB), StoreMissing),
        (truncate(DB, 0), StoreEmpty),
        (truncate(DB, 1000), StoreTruncated),
        (truncate(DB, 4096 * 3 + 17), StoreTruncated),
        (truncate(DB, 4096 * 3), StoreTruncated),
        (flip(DB, 5), StoreDamaged),  # in the salt
        (flip(DB, 3000), StoreDamaged),  # in the first page
        (write(DB, b"SQLite format 3\x00" + bytes(8176)), SwappedStore),
        (write(DB, os.urandom(8192)), SwappedStore),
        (unlink(ENVELOPE), EnvelopeMissing),
        (truncate(ENVELOPE, 0), EnvelopeDamaged),
        (truncate(ENVELOPE, 700), EnvelopeDamaged),
        (write(ENVELOPE, b"[]"), EnvelopeDamaged),
        (write(ENVELOPE, b"\xff\xfe\x00"), EnvelopeDamaged),
        (write(ENVELOPE, b'{"format": "clinic-envelope-9"}'), EnvelopeTooNew),
        (unlink(DB, ENVELOPE), NoClinicHere),
    ],
    ids=[
        "no data file",
        "empty data file",
        "cut in page 1",
        "cut in a page",
        "cut between pages",
        "salt bit",
        "page bit",
        "plain file",
        "noise",
        "no envelope",
        "empty envelope",
        "cut envelope",
        "list",
        "no text",
        "newer format",
        "nothing at all",
    ],
)
def test_damage_is_named(
    folder: Path, clock: FrozenClock, damage: Damage, kind: type[StoreFailure]
) -> None:
    damage(folder)
    message = refuse(folder, clock, kind)
    assert "{" not in message  # every parameter was filled in


def test_all_messages_differ() -> None:
    kinds = set[type[StoreFailure]]()
    pending = [StoreFailure]
    while pending:
        kind = pending.pop()
        kinds.add(kind)
        pending += kind.__subclasses__()
    templates = [kind.template for kind in kinds if kind is not StoreFailure]
    assert len(set(templates)) == len(templates)


def test_no_folder_is_no_clinic(tmp_path: Path, clock: FrozenClock) -> None:
    with pytest.raises(NoClinicHere):
        open_store(tmp_path / "nothing", "admin", PASSWORD, clock)
    assert not (tmp_path / "nothing").exists()


def test_another_clinics_file_is_named(folder: Path, clock: FrozenClock, other: Template) -> None:
    write(DB, (other.folder / DB).read_bytes())(folder)
    refuse(folder, clock, SwappedStore)


def test_another_clinics_envelope_is_named(
    folder: Path, clock: FrozenClock, other: Template
) -> None:
    write(ENVELOPE, (other.folder / ENVELOPE).read_bytes())(folder)
    refuse(folder, clock, SwappedStore)


def test_facts_of_another_device_are_named(
    folder: Path, clock: FrozenClock, store_template: Template
) -> None:
    connection = connect(folder / DB, store_template.key)
    connection.execute("UPDATE store_meta SET value = ? WHERE key = 'device_id'", (str(uuid4()),))
    connection.close()
    refuse(folder, clock, SwappedStore)


def test_a_file_of_another_program_is_named(
    folder: Path, clock: FrozenClock, store_template: Template
) -> None:
    connection = connect(folder / DB, store_template.key)
    connection.execute("PRAGMA application_id=1")
    connection.close()
    refuse(folder, clock, NotAStore)


def changed(folder: Path, change: Callable[[dict[str, object]], None]) -> None:
    whole = json.loads((folder / ENVELOPE).read_text())
    change(whole)
    (folder / ENVELOPE).write_text(json.dumps(whole))


@pytest.mark.parametrize(
    ("field", "value"),
    [("prefix", "ZZ"), ("epoch", 9), ("generation", 99), ("device_public", "A" * 43 + "=")],
)
def test_a_changed_envelope_is_not_trusted(
    folder: Path, clock: FrozenClock, field: str, value: object
) -> None:
    changed(folder, lambda whole: whole.update({field: value}))
    refuse(folder, clock, EnvelopeTampered)


def test_cheaper_key_derivation_can_not_be_slipped_in(folder: Path, clock: FrozenClock) -> None:
    envelope = parse((folder / ENVELOPE).read_bytes())
    slot = envelope.users[0]
    forged = envelope.with_slot(replace(slot, cost=replace(slot.cost, passes=2)))
    (folder / ENVELOPE).write_bytes(forged.to_bytes())
    refuse(folder, clock, WrongPassword)


def test_absurd_key_derivation_does_not_freeze_the_computer(
    folder: Path, clock: FrozenClock
) -> None:
    def absurd(whole: dict[str, object]) -> None:
        users = whole["users"]
        assert isinstance(users, list)
        users[0]["kdf"]["memory_kib"] = 1 << 40

    changed(folder, absurd)
    refuse(folder, clock, EnvelopeDamaged)


def test_the_copy_of_the_last_state_steps_in(
    folder: Path, clock: FrozenClock, store_template: Template
) -> None:
    store = store_template.open(folder, clock)
    store.vault.rename_user(ADMIN, "admin", "Ada Renamed")
    store.close()
    truncate(ENVELOPE, 100)(folder)
    store = open_store(folder, "admin", PASSWORD, clock)
    assert [person.name for person in store.vault.people()] == ["Ada Admin"]
    assert len(store.notices) == 1
    assert "key file was damaged" in store.notices[0]
    store.vault.rename_user(ADMIN, "admin", "Ada Again")  # the sound copy is not overwritten
    store.close()
    assert parse((folder / "envelope.json.previous").read_bytes()).users[0].name == "Ada Admin"
    open_store(folder, "admin", PASSWORD, clock).close()


HOLDER = """
import sys
from pathlib import Path
from clinic_desktop.storage.locking import StoreLock
lock = StoreLock.acquire(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


def test_a_second_process_is_told_who_holds_the_store(folder: Path, clock: FrozenClock) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        message = refuse(folder, clock, StoreInUse)
        assert str(holder.pid) in message
        holder.kill()
        holder.wait()
    open_store(folder, "admin", PASSWORD, clock).close()  # a lock dies with its process


def test_the_same_process_can_not_open_twice(
    folder: Path, clock: FrozenClock, store_template: Template
) -> None:
    store = store_template.open(folder, clock)
    with pytest.raises(StoreInUse) as failure:
        store_template.open(folder, clock)
    assert str(os.getpid()) in failure.value.message()
    store.close()
    store.close()
    store_template.open(folder, clock).close()


def test_a_refused_password_leaves_the_store_free(folder: Path, clock: FrozenClock) -> None:
    with pytest.raises(WrongPassword):
        open_store(folder, "admin", "no", clock)
    from datetime import timedelta

    clock.advance(timedelta(seconds=2))
    open_store(folder, "admin", PASSWORD, clock).close()


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """Make a folder read-only, for root too: a bind mount; else the access bits."""
    if os.getuid():
        folder.chmod(0o500)
        try:
            yield
        finally:
            folder.chmod(0o700)
        return
    here = str(folder)
    bound = subprocess.run(["mount", "--bind", here, here], capture_output=True, check=False)
    if bound.returncode:
        pytest.skip("root without the right to mount: no way to make a folder read-only")
    try:
        subprocess.run(["mount", "-o", "remount,ro,bind", here], check=True)
        yield
    finally:
        subprocess.run(["umount", here], check=True)


@pytest.mark.skipif(sys.platform == "win32", reason="access bits of POSIX")
def test_a_write_protected_folder_is_named(folder: Path, clock: FrozenClock) -> None:
    with read_only(folder), pytest.raises((FolderReadOnly, FolderNotEmpty)):
        create_store(folder, NewStore(CLINIC, ()), clock)


@pytest.mark.skipif(sys.platform == "win32", reason="access bits of POSIX")
def test_nothing_is_created_in_a_write_protected_folder(tmp_path: Path, clock: FrozenClock) -> None:
    folder = tmp_path / "empty"
    folder.mkdir()
    user = NewUser(ADMIN, "a", "A", PASSWORD)
    with read_only(folder), pytest.raises(FolderReadOnly):
        create_store(folder, NewStore(CLINIC, (user,), cost=CHEAP), clock)
    assert list(folder.iterdir()) == []


def test_a_folder_with_files_is_left_alone(tmp_path: Path, clock: FrozenClock) -> None:
    (tmp_path / "letter.txt").write_text("mine")
    with pytest.raises(FolderNotEmpty):
        create_store(tmp_path, NewStore(CLINIC, ()), clock)
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_a_failed_creation_leaves_no_half_store(tmp_path: Path, clock: FrozenClock) -> None:
    folder = tmp_path / "clinic"
    user = NewUser(ADMIN, "admin", "Ada", "")
    with pytest.raises(WrongPassword):
        create_store(folder, NewStore(CLINIC, (user,), cost=CHEAP), clock)
    assert contents(folder) == {}
    make_template(folder, clock)  # and the folder can be used at once


@pytest.mark.parametrize("name", ["ümlaut & space", "100% #1", "日本", "a'b"])
def test_any_folder_name_works(
    tmp_path: Path, clock: FrozenClock, store_template: Template, name: str
) -> None:
    folder = store_template.copy_to(tmp_path / name)
    open_store(folder, "admin", PASSWORD, clock).close()
