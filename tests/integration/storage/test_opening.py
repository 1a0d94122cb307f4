"""Opening a store: by password, words and key; and each reason not to."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from clinic_desktop.kernel.clock import FrozenClock
from clinic_desktop.storage.opening import open_store, open_with_recovery, people_at
from clinic_desktop.storage.slots import UnknownLogin, WrongPassword
from clinic_desktop.storage.store import Store
from tests.support.stores import ADMIN, PASSWORD, Template


@pytest.fixture
def folder(store_template: Template, tmp_path: Path) -> Path:
    return store_template.copy_to(tmp_path / "clinic")


def test_opens_by_password(folder: Path, clock: FrozenClock) -> None:
    store = open_store(folder, "ADMIN", PASSWORD, clock)
    assert store.user_id == ADMIN
    store.close()
    assert [p.login for p in people_at(folder)] == ["admin"]


def test_opens_by_the_words_on_paper(
    folder: Path, store_template: Template, clock: FrozenClock
) -> None:
    words = " ".join(store_template.recovery.words())
    store = open_with_recovery(folder, words, clock)
    assert store.user_id is None
    store.close()


@pytest.mark.parametrize("password", ["", "wrong", PASSWORD + " ", PASSWORD.upper()])
def test_a_wrong_password_is_named(folder: Path, clock: FrozenClock, password: str) -> None:
    with pytest.raises(WrongPassword):
        open_store(folder, "admin", password, clock)


def test_an_unknown_login_is_named(folder: Path, clock: FrozenClock) -> None:
    with pytest.raises(UnknownLogin):
        open_store(folder, "nobody", PASSWORD, clock)


@pytest.mark.skipif(sys.platform == "win32", reason="core files of POSIX")
def test_an_open_store_forbids_core_dumps(store: Store) -> None:
    import resource

    assert store.path.exists()
    assert resource.getrlimit(resource.RLIMIT_CORE)[0] == 0
