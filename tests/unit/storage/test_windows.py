"""What Windows does otherwise, played on any system: locks of bytes, names that are held."""

from __future__ import annotations

import importlib.util
import os
import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

from clinic_desktop.storage import files, locking


@pytest.fixture
def windows_locking(monkeypatch: pytest.MonkeyPatch) -> tuple[ModuleType, list[tuple[str, int]]]:
    """The lock as Windows loads it, with the calls to its C library: what, at which byte."""
    calls: list[tuple[str, int]] = []
    held: dict[int, int] = {}  # byte -> descriptor

    def lock(descriptor: int, mode: str, count: int) -> None:
        byte = os.lseek(descriptor, 0, os.SEEK_CUR)
        calls.append((mode, byte))
        assert count == 1
        if mode == "unlock":
            assert held.pop(byte) == descriptor
        elif byte in held:
            raise PermissionError(13, "Permission denied")
        else:
            held[byte] = descriptor

    fake = SimpleNamespace(LK_NBLCK="lock", LK_UNLCK="unlock", locking=lock)
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setitem(sys.modules, "msvcrt", fake)  # type: ignore[arg-type]
    spec = importlib.util.spec_from_file_location("windows_locking", locking.__file__)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module, calls


def test_the_lock_lies_behind_the_text_and_is_given_back_by_hand(
    windows_locking: tuple[ModuleType, list[tuple[str, int]]], tmp_path: Path
) -> None:
    module, calls = windows_locking
    lock = module.StoreLock.acquire(tmp_path)
    with pytest.raises(module.StoreInUse) as refused:
        module.StoreLock.acquire(tmp_path)
    assert str(os.getpid()) in refused.value.message()
    lock.release()
    lock.release()
    module.StoreLock.acquire(tmp_path).release()
    assert [what for what, _ in calls] == ["lock", "lock", "unlock", "lock", "unlock"]
    assert all(byte > 1000 for _, byte in calls)


def held_for(times: int, monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Let the exchange of names fail so often; returns the pauses that were made."""
    pauses: list[float] = []
    left = iter(range(times))
    exchange = os.replace

    def replace(source: Path, target: Path) -> None:
        if next(left, None) is not None:
            raise PermissionError(13, "Access is denied", str(target))
        exchange(source, target)

    monkeypatch.setattr(files.os, "replace", replace)
    monkeypatch.setattr(files.time, "sleep", pauses.append)
    return pauses


def test_a_name_that_a_scanner_holds_is_asked_for_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    pauses = held_for(3, monkeypatch)
    files.replace_file(tmp_path / "envelope.json", b"new")
    assert (tmp_path / "envelope.json").read_bytes() == b"new"
    assert len(pauses) == 3
    assert sum(pauses) < 1


def test_a_name_that_stays_held_leaves_the_old_content(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    held_for(1000, monkeypatch)
    path = tmp_path / "envelope.json"
    path.write_bytes(b"old")
    with pytest.raises(PermissionError):
        files.replace_file(path, b"new")
    assert path.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["envelope.json"]


def test_elsewhere_a_refusal_is_final(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    pauses = held_for(1, monkeypatch)
    with pytest.raises(PermissionError):
        files.replace_file(tmp_path / "envelope.json", b"new")
    assert pauses == []


def test_windows_has_no_way_to_sync_a_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(files.os, "open", lambda *_args: pytest.fail("opened a folder"))
    files.sync_folder(tmp_path)
