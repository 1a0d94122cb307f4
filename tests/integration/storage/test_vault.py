"""Who may unlock a store: adding, changing, removing people; the paper; a new key."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from clinic_desktop.kernel.clock import FrozenClock
from clinic_desktop.modules.practice.tables import LocationRow
from clinic_desktop.storage import slots
from clinic_desktop.storage.backup import make_backup
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.envelope import EnvelopeTampered, parse
from clinic_desktop.storage.faults import StoreDamaged
from clinic_desktop.storage.keys import KdfCost, KeyBox, StoreLocked
from clinic_desktop.storage.opening import open_store, open_with_key, open_with_recovery
from clinic_desktop.storage.recovery import WrongRecoveryKey
from clinic_desktop.storage.restore import by_password, by_words, restore
from clinic_desktop.storage.rotation import rotate_key
from clinic_desktop.storage.slots import LastUser, LoginTaken, NewUser, UnknownLogin, WrongPassword
from clinic_desktop.storage.store import Store
from clinic_desktop.storage.throttle import TooManyAttempts
from clinic_desktop.storage.verify import verify
from tests.support.stores import ADMIN, CHEAP, PASSWORD, Template

BEA = NewUser(UUID(int=0xBEA), "bea", "Bea Bright", "nine lives nine")


def opens(folder: Path, login: str, password: str, clock: FrozenClock) -> bool:
    clock.advance(timedelta(minutes=5))
    try:
        open_store(folder, login, password, clock).close()
    except (WrongPassword, UnknownLogin):
        return False
    return True


def test_a_new_user_can_open_the_store(store: Store, clock: FrozenClock) -> None:
    store.vault.put_user(BEA)
    assert [p.login for p in store.vault.people()] == ["admin", "bea"]
    assert store.vault.check_password("BEA", BEA.password) == BEA.user_id
    store.close()
    assert opens(store.folder, "bea", BEA.password, clock)
    assert opens(store.folder, "admin", PASSWORD, clock)


def test_a_login_belongs_to_one_person(store: Store) -> None:
    with pytest.raises(LoginTaken):
        store.vault.put_user(NewUser(uuid4(), "Admin", "Other", "pw"))
    store.vault.put_user(BEA)
    with pytest.raises(LoginTaken):
        store.vault.rename_user(BEA.user_id, "ADMIN", "Bea")


def test_a_changed_password_replaces_the_old_one(store: Store, clock: FrozenClock) -> None:
    with pytest.raises(WrongPassword):
        store.vault.change_password("admin", "wrong", "new password")
    clock.advance(timedelta(seconds=2))
    store.vault.change_password("admin", PASSWORD, "new password")
    store.close()
    assert opens(store.folder, "admin", "new password", clock)
    assert not opens(store.folder, "admin", PASSWORD, clock)


def test_an_administrator_sets_a_forgotten_password(store: Store, clock: FrozenClock) -> None:
    store.vault.put_user(BEA)
    store.vault.put_user(NewUser(BEA.user_id, "bea", "Bea", "one time password"))
    store.close()
    assert opens(store.folder, "bea", "one time password", clock)
    assert not opens(store.folder, "bea", BEA.password, clock)


def test_a_removed_user_is_out_and_an_old_slot_put_back_does_not_help(
    store: Store, clock: FrozenClock
) -> None:
    store.vault.put_user(BEA)
    before = parse((store.folder / "envelope.json").read_bytes())
    store.vault.remove_user(BEA.user_id)
    assert store.vault.envelope.epoch == before.epoch + 1
    store.close()
    assert opens(store.folder, "admin", PASSWORD, clock)
    assert not opens(store.folder, "bea", BEA.password, clock)
    slot = before.slot("bea")
    assert slot is not None
    now = parse((store.folder / "envelope.json").read_bytes())
    (store.folder / "envelope.json").write_bytes(now.with_slot(slot).to_bytes())
    with pytest.raises(EnvelopeTampered):
        open_store(store.folder, "bea", BEA.password, clock)


def test_the_slot_keeps_the_cost_that_the_computer_affords(
    store_template: Template, tmp_path: Path, clock: FrozenClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = store_template.copy_to(tmp_path / "clinic")
    dear = KdfCost(CHEAP.memory_kib * 2, 2, 1)
    monkeypatch.setattr(slots, "measured_cost", lambda: dear)
    store = open_with_key(folder, store_template.key, clock)  # as the program does: no cost named
    store.vault.put_user(BEA)
    found = store.vault.envelope.slot("bea")
    before = store.vault.envelope.slot("admin")
    store.close()
    assert found is not None
    assert found.cost == dear
    assert before is not None
    assert before.cost == CHEAP  # a password keeps its cost until it is changed
    open_store(folder, "bea", BEA.password, clock).close()


def test_the_last_way_in_stays(store: Store) -> None:
    with pytest.raises(LastUser):
        store.vault.remove_user(ADMIN)


def test_a_reprinted_sheet_replaces_the_old_one(
    store: Store, store_template: Template, clock: FrozenClock
) -> None:
    new = store.vault.reprint_recovery("spanish")
    store.close()
    with pytest.raises(WrongRecoveryKey) as failure:
        open_with_recovery(store.folder, " ".join(store_template.recovery.words()), clock)
    assert new.key_id() in failure.value.message()
    open_with_recovery(store.folder, " ".join(new.words()), clock).close()


def test_wrong_passwords_slow_down_and_the_pause_survives_a_restart(
    store: Store, clock: FrozenClock
) -> None:
    store.close()
    for pause in (1, 2, 4, 8, 16, 32, 60, 60):
        with pytest.raises(WrongPassword):
            open_store(store.folder, "admin", "wrong", clock)
        with pytest.raises(TooManyAttempts) as failure:
            open_store(store.folder, "admin", PASSWORD, clock)
        assert failure.value.parameters["seconds"] == pause
        clock.advance(timedelta(seconds=pause))
    open_store(store.folder, "admin", PASSWORD, clock).close()
    with pytest.raises(WrongPassword):  # the count began anew
        open_store(store.folder, "admin", "wrong", clock)


def test_a_clock_set_back_neither_ends_the_pause_nor_makes_it_last(
    store: Store, clock: FrozenClock
) -> None:
    store.close()
    for _ in range(7):
        with pytest.raises(WrongPassword):
            open_store(store.folder, "admin", "wrong", clock)
        clock.advance(timedelta(seconds=60))
    with pytest.raises(WrongPassword):
        open_store(store.folder, "admin", "wrong", clock)
    clock.advance(timedelta(days=-400))
    for left in (60, 30):
        with pytest.raises(TooManyAttempts) as failure:
            open_store(store.folder, "admin", PASSWORD, clock)
        assert failure.value.parameters["seconds"] == left
        clock.advance(timedelta(seconds=30))
    open_store(store.folder, "admin", PASSWORD, clock).close()


def test_others_are_not_slowed_down(store: Store, clock: FrozenClock) -> None:
    store.vault.put_user(BEA)
    with pytest.raises(WrongPassword):
        store.vault.check_password("bea", "wrong")
    with pytest.raises(TooManyAttempts):
        store.vault.check_password("bea", BEA.password)
    assert store.vault.check_password("admin", PASSWORD) == ADMIN


def test_after_closing_the_key_is_gone(store: Store) -> None:
    store.close()
    with pytest.raises(StoreLocked):
        store.vault.key.raw()
    with pytest.raises(StoreLocked), store.reader.connect():
        pass


def test_a_new_key_keeps_everything_and_everybody(
    ctx: Context, store_template: Template, clock: FrozenClock, tmp_path: Path
) -> None:
    store = ctx.store
    store.vault.put_user(BEA)
    with ctx.unit_of_work() as work:
        work.insert(LocationRow, {"name": "Room", "colour": "c"})
        work.commit()
    backup = make_backup(store, tmp_path / "before.clinicbackup", clock)
    old_key = KeyBox(store.vault.key.raw())
    store.vault.remove_user(BEA.user_id)
    rotate_key(store, clock)
    with ctx.unit_of_work() as work:  # the same open store goes on
        work.insert(LocationRow, {"name": "Room 2", "colour": "c"})
        work.commit()
    assert verify(store, [backup.audit_head]).counts["location"] == 2
    assert store.path.name == "clinic-2.db"
    assert [path.name for path in store.folder.glob("*.db")] == ["clinic-2.db"]
    store.close()
    with pytest.raises(StoreDamaged):
        open_with_key(store.folder, old_key, clock)
    assert opens(store.folder, "admin", PASSWORD, clock)
    words = " ".join(store_template.recovery.words())
    open_with_recovery(store.folder, words, clock).close()
    # Backups made before open with what opened the store then.
    restore(backup.path, tmp_path / "a", by_password("bea", BEA.password), clock)
    restore(backup.path, tmp_path / "b", by_words(words), clock)


def test_after_a_new_key_the_copy_of_the_last_state_opens_too(
    store: Store, clock: FrozenClock
) -> None:
    rotate_key(store, clock)
    store.close()
    (store.folder / "envelope.json").write_bytes(b"")
    assert opens(store.folder, "admin", PASSWORD, clock)
