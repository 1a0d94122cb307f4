"""Looking after the disk of a running program: room that is kept, used and kept again."""

from __future__ import annotations

import shutil
from datetime import timedelta
from pathlib import Path
from typing import NamedTuple

import pytest

from clinic_desktop.app.composing import store_state
from clinic_desktop.app.safekeeping import (
    ClockBehind,
    DiskNearlyFull,
    DiskReserveUsed,
    Safekeeping,
)
from clinic_desktop.kernel.clock import FrozenClock, wall_of
from clinic_desktop.kernel.local_text import stamp_text
from clinic_desktop.storage import reserve
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.reserve import Reserve
from clinic_desktop.storage.store import Store
from tests.support.agenda_clinic import make_clinic

MIB = 1024**2


class Usage(NamedTuple):
    total: int
    used: int
    free: int


@pytest.fixture
def keeper(
    store: Store, clock: FrozenClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Safekeeping:
    monkeypatch.setattr(reserve, "SIZE", 3 * MIB)
    store.reserve = Reserve(store.folder)
    return Safekeeping(store, clock, tmp_path / "backups")


def leave_free(monkeypatch: pytest.MonkeyPatch, mebibytes: int) -> None:
    usage = Usage(500_000 * MIB, (500_000 - mebibytes) * MIB, mebibytes * MIB)
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: usage)


def test_room_is_kept_and_said_when_it_was_needed(
    keeper: Safekeeping, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    leave_free(monkeypatch, 200_000)
    keeper.look()
    assert store.reserve.path.stat().st_size == 3 * MIB
    assert not keeper.reserve_used
    leave_free(monkeypatch, 10)
    store.reserve.release_when_low()  # what each transaction does first
    assert not store.reserve.path.exists()
    with pytest.raises(DiskReserveUsed) as failure:
        keeper.look()
    assert "10 MB" in failure.value.message()
    state = store_state(keeper, "Europe/Madrid")
    assert (state.pill, state.tone) == ("Disk full", "danger")
    leave_free(monkeypatch, 1_000)  # little, but enough for the reserve
    with pytest.raises(DiskNearlyFull):
        keeper.look()
    assert store.reserve.path.exists()
    assert store_state(keeper, "Europe/Madrid").pill != "Disk full"


def test_noise_is_written_to_the_end(keeper: Safekeeping, store: Store) -> None:
    assert store.reserve.refill()
    written = store.reserve.path.read_bytes()
    assert written[-1024:].count(0) < 100
    assert not list(store.folder.glob("*.making"))


def test_a_clock_set_back_is_said_in_the_clinics_wall_time(
    ctx: Context, store: Store, clock: FrozenClock, tmp_path: Path
) -> None:
    make_clinic(ctx)
    behind = clock.now() - timedelta(days=2)
    keeper = Safekeeping(store, FrozenClock(behind), tmp_path, "Asia/Tokyo")
    with pytest.raises(ClockBehind) as caught:
        keeper.look_at_clock()
    assert caught.value.parameters["now"] == stamp_text(wall_of(behind, "Asia/Tokyo"))
