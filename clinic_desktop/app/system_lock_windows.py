"""Sleep and screen lock as Windows tells them: messages to a window that is never shown."""

from __future__ import annotations

import ctypes
import sys
from typing import Any

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication, QObject
from PySide6.QtGui import QWindow

from clinic_desktop.app.system_lock import SystemLock, windows_locks

_THIS_SESSION = 0  # NOTIFY_FOR_THIS_SESSION


class _Message(ctypes.Structure):
    """The first three fields of MSG (winuser.h); the rest isn't read."""

    _fields_ = (
        ("window", ctypes.c_void_p),
        ("message", ctypes.c_uint),
        ("detail", ctypes.c_size_t),
    )


def read_message(address: int) -> tuple[int, int]:
    """Return number and wParam of the MSG at an address."""
    found = _Message.from_address(address)
    return int(found.message), int(found.detail)


class _Filter(QAbstractNativeEventFilter):
    """Hands each native message to the lock; never keeps one."""

    def __init__(self, lock: WindowsLock) -> None:
        super().__init__()
        self._lock = lock

    def nativeEventFilter(
        self, kind: QByteArray | bytes | bytearray | memoryview, message: int
    ) -> Any:
        """Look at a message and let it through."""
        if QByteArray(kind) == b"windows_generic_MSG":
            self._lock.arrived(*read_message(int(message)))
        return False, 0


class WindowsLock(SystemLock):
    """Listens to WM_POWERBROADCAST and WM_WTSSESSION_CHANGE."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = QWindow()  # windows of the program come and go; this one stays
        self._window.create()
        self._filter = _Filter(self)
        application = QCoreApplication.instance()
        if application is not None:
            application.installNativeEventFilter(self._filter)
        _register(int(self._window.winId()), wanted=True)

    def arrived(self, message: int, detail: int) -> None:
        """Judge a message."""
        if windows_locks(message, detail):
            self.lock_wanted.emit()

    def stop(self) -> None:
        """Listen no more."""
        application = QCoreApplication.instance()
        if application is not None:
            application.removeNativeEventFilter(self._filter)
        _register(int(self._window.winId()), wanted=False)
        self._window.destroy()


def _register(window: int, *, wanted: bool) -> None:
    """Ask Windows for the session's messages; sleep is told to every top-level window anyway."""
    if sys.platform == "win32":
        library = ctypes.windll.wtsapi32
        if wanted:
            library.WTSRegisterSessionNotification(ctypes.c_void_p(window), _THIS_SESSION)
        else:
            library.WTSUnRegisterSessionNotification(ctypes.c_void_p(window))
