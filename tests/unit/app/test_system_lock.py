"""Which messages of the operating system close the clinic."""

from __future__ import annotations

import pytest

from clinic_desktop.app.system_lock import MANAGER, SESSION, logind_locks, windows_locks


@pytest.mark.parametrize(
    ("interface", "member", "arguments", "locks"),
    [
        (MANAGER, "PrepareForSleep", [True], True),
        (MANAGER, "PrepareForSleep", [False], False),  # the computer woke up
        (MANAGER, "PrepareForSleep", [], False),
        (MANAGER, "PrepareForShutdown", [True], False),
        (SESSION, "Lock", [], True),
        (SESSION, "Unlock", [], False),
        ("org.example.Other", "Lock", [], False),
    ],
)
def test_logind(interface: str, member: str, arguments: list[object], locks: bool) -> None:
    assert logind_locks(interface, member, arguments) is locks


@pytest.mark.parametrize(
    ("message", "detail", "locks"),
    [
        (0x0218, 0x4, True),  # suspend
        (0x0218, 0x7, False),  # resumed by the user
        (0x0218, 0x12, False),  # resumed by itself
        (0x0218, 0xA, False),  # mains to battery
        (0x02B1, 0x7, True),  # screen locked
        (0x02B1, 0x8, False),  # screen unlocked
        (0x02B1, 0x2, True),  # another user's turn
        (0x02B1, 0x4, True),  # remote desktop cut
        (0x02B1, 0x6, True),  # signed out
        (0x02B1, 0x1, False),  # console connected
        (0x0100, 0x7, False),  # a key
    ],
)
def test_windows(message: int, detail: int, locks: bool) -> None:
    assert windows_locks(message, detail) is locks
