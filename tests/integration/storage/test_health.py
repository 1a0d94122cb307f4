"""Watching the disk under an open store."""

from __future__ import annotations

import shutil
from typing import NamedTuple

import pytest

from clinic_desktop.storage.health import check_health
from clinic_desktop.storage.store import Store


class Usage(NamedTuple):
    total: int
    used: int
    free: int


GIB = 1024**3


@pytest.mark.parametrize(
    ("total", "free", "low"),
    [(500, 100, False), (500, 20, True), (20, 3, False), (20, 1, True)],
)
def test_little_room_is_noticed(
    store: Store, monkeypatch: pytest.MonkeyPatch, total: int, free: int, low: bool
) -> None:
    usage = Usage(total * GIB, (total - free) * GIB, free * GIB)
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: usage)
    health = check_health(store)
    assert (health.free_bytes, health.low, health.replaced) == (free * GIB, low, False)


def test_a_file_that_was_deleted_or_exchanged_is_noticed(store: Store) -> None:
    aside = store.path.with_suffix(".aside")
    store.path.rename(aside)
    assert check_health(store).replaced
    shutil.copy(aside, store.path)
    assert check_health(store).replaced
    aside.rename(store.path)
    assert not check_health(store).replaced
