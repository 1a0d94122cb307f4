"""What the operating system tells of sleep and of its own screen lock: both close the clinic."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

MANAGER = "org.freedesktop.login1.Manager"
SESSION = "org.freedesktop.login1.Session"

# Windows: winuser.h and wtsapi32.h.
WM_POWERBROADCAST, PBT_APMSUSPEND = 0x0218, 0x0004
WM_WTSSESSION_CHANGE = 0x02B1
WTS_CONSOLE_DISCONNECT, WTS_REMOTE_DISCONNECT = 0x2, 0x4
WTS_SESSION_LOGOFF, WTS_SESSION_LOCK = 0x6, 0x7
_SESSION_IS_LEFT = frozenset(
    {WTS_CONSOLE_DISCONNECT, WTS_REMOTE_DISCONNECT, WTS_SESSION_LOGOFF, WTS_SESSION_LOCK}
)


def logind_locks(interface: str, member: str, arguments: Sequence[object]) -> bool:
    """Tell whether a signal of logind means that nobody is at the computer any more.

    `PrepareForSleep(true)` comes before sleep, with false after it; `Lock` when the session is
    told to lock. Source: org.freedesktop.login1(5).
    """
    if (interface, member) == (MANAGER, "PrepareForSleep"):
        return list(arguments[:1]) == [True]
    return (interface, member) == (SESSION, "Lock")


def windows_locks(message: int, detail: int) -> bool:
    """Tell the same of a Windows message and its wParam."""
    if message == WM_POWERBROADCAST:
        return detail == PBT_APMSUSPEND
    return message == WM_WTSSESSION_CHANGE and detail in _SESSION_IS_LEFT


class SystemLock(QObject):
    """Sends `lock_wanted()` before the computer sleeps and when its screen is locked.

    Where the system says nothing (no logind, another system) only the idle minutes lock.
    """

    lock_wanted = Signal()

    def hold(self) -> None:
        """Ask the system to wait with sleep until `let_go`: the key is wiped before it."""

    def let_go(self) -> None:
        """Let the system sleep."""

    def stop(self) -> None:
        """Listen no more."""


def system_lock(parent: QObject) -> SystemLock:
    """Return what listens to this computer's system."""
    if sys.platform == "win32":
        from clinic_desktop.app.system_lock_windows import WindowsLock

        return WindowsLock(parent)
    if sys.platform.startswith("linux"):
        from clinic_desktop.app.system_lock_linux import LogindLock, system_bus

        return LogindLock(system_bus(), parent)
    return SystemLock(parent)
