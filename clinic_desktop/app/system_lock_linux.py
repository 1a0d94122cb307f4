"""Sleep and screen lock as logind tells them over D-Bus."""

from __future__ import annotations

import os
from typing import Any

from PySide6.QtCore import SLOT, QObject, Slot
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusError,
    QDBusMessage,
    QDBusObjectPath,
    QDBusUnixFileDescriptor,
    QDBusVariant,
)

from clinic_desktop.app.system_lock import MANAGER, SESSION, SystemLock, logind_locks

SERVICE, PATH = "org.freedesktop.login1", "/org/freedesktop/login1"
_PROPERTIES = "org.freedesktop.DBus.Properties"
_WAIT_MS = 5000


def _slot(name: str) -> Any:
    """Return a slot's name as Qt spells it (the stub says bytes; the binding takes text)."""
    arguments = "QDBusError,QDBusMessage" if name == "refused" else "QDBusMessage"
    return SLOT(f"{name}({arguments})")


def _first(reply: QDBusMessage) -> object:
    answers = reply.arguments()
    return answers[0] if answers else None


def system_bus() -> QDBusConnection:
    """Return the bus of the computer; not connected where there is none."""
    return QDBusConnection.systemBus()


class LogindLock(SystemLock):
    """Listens to `PrepareForSleep`, to the session's `Lock`, and to its `LockedHint`.

    Desktops that lock by themselves (GNOME, Plasma) send no `Lock`, but set the hint. Nothing
    here waits for logind: answers come when they come.
    """

    def __init__(self, bus: QDBusConnection, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bus = bus
        self._listened: list[tuple[str, str, str]] = []
        self._inhibitor: QDBusUnixFileDescriptor | None = None
        self._holding = False
        if bus.isConnected():
            self._listen(PATH, MANAGER, "PrepareForSleep")
            name = os.environ.get("XDG_SESSION_ID", "auto")
            self._ask(PATH, MANAGER, "GetSession", [name], "session_found")

    @Slot(QDBusMessage)
    def arrived(self, message: QDBusMessage) -> None:
        """Judge a signal of logind."""
        if message.interface() == _PROPERTIES:
            asked = [SESSION, "LockedHint"]
            self._ask(message.path(), _PROPERTIES, "Get", asked, "hint_read")
        elif logind_locks(message.interface(), message.member(), message.arguments()):
            self.lock_wanted.emit()

    def hold(self) -> None:
        """Take a delay lock: logind then waits some seconds before it lets the computer sleep."""
        if self._holding or not self._bus.isConnected():
            return
        self._holding = True
        asked = ["sleep", "Clinic Desktop", "Closing the clinic", "delay"]
        self._ask(PATH, MANAGER, "Inhibit", asked, "held")

    def let_go(self) -> None:
        """Give the delay lock back: its descriptor is closed with the last reference to it."""
        self._holding = False
        self._inhibitor = None

    def stop(self) -> None:
        """Listen no more."""
        self.let_go()
        for path, interface, member in self._listened:
            self._bus.disconnect(SERVICE, path, interface, member, self, _slot("arrived"))
        self._listened.clear()

    def _listen(self, path: str, interface: str, member: str) -> None:
        self._bus.connect(SERVICE, path, interface, member, self, _slot("arrived"))
        self._listened.append((path, interface, member))

    @Slot(QDBusMessage)
    def session_found(self, reply: QDBusMessage) -> None:
        """Follow this login session."""
        path = _first(reply)
        if isinstance(path, QDBusObjectPath):
            self._listen(path.path(), SESSION, "Lock")
            self._listen(path.path(), _PROPERTIES, "PropertiesChanged")

    @Slot(QDBusMessage)
    def hint_read(self, reply: QDBusMessage) -> None:
        """Lock when the session's screen is locked."""
        hint = _first(reply)
        if isinstance(hint, QDBusVariant):
            hint = hint.variant()
        if hint is True:
            self.lock_wanted.emit()

    @Slot(QDBusMessage)
    def held(self, reply: QDBusMessage) -> None:
        """Keep the delay lock, if it is still wanted."""
        found = _first(reply)
        if self._holding and isinstance(found, QDBusUnixFileDescriptor):
            self._inhibitor = found

    @Slot(QDBusError, QDBusMessage)
    def refused(self, _error: QDBusError, _call: QDBusMessage) -> None:
        """Do without: logind that knows no session leaves only sleep."""

    def _ask(self, path: str, interface: str, member: str, arguments: list[str], slot: str) -> None:
        """Call logind; `slot` gets the reply, and nothing is done after an error."""
        call = QDBusMessage.createMethodCall(SERVICE, path, interface, member)
        call.setArguments(arguments)
        self._bus.callWithCallback(call, self, _slot(slot), _slot("refused"), _WAIT_MS)
