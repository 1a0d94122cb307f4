"""A logind for tests, in a process of its own: knows one session, hands out delay locks."""

from __future__ import annotations

import json
import os
import sys
from threading import Thread
from typing import Any

from PySide6 import QtCore
from PySide6.QtCore import Property, QCoreApplication, QObject, Qt, Signal, Slot
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusObjectPath,
    QDBusUnixFileDescriptor,
)

SERVICE, PATH = "org.freedesktop.login1", "/org/freedesktop/login1"
OURS = f"{PATH}/session/_31"
MANAGER, SESSION = f"{SERVICE}.Manager", f"{SERVICE}.Session"


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


class_info: Any = QtCore.ClassInfo  # its stub knows no dictionary


@class_info({"D-Bus Interface": MANAGER})
class Manager(QObject):
    """Prints what it is asked for, and when a delay lock ends."""

    @Slot(str, result=QDBusObjectPath)
    def GetSession(self, _name: str) -> object:
        """Return the one session."""
        return QDBusObjectPath(OURS)

    @Slot(str, str, str, str, result=QDBusUnixFileDescriptor)
    def Inhibit(self, what: str, _who: str, _why: str, mode: str) -> object:
        """Hand out the writing end of a pipe; its reading end shows when it is closed."""
        reading, self._writing = os.pipe()
        _say(f"inhibit {what} {mode}")
        Thread(target=self._wait, args=(reading,), daemon=True).start()
        self._given = QDBusUnixFileDescriptor(self._writing)
        QtCore.QTimer.singleShot(200, self._drop)
        return self._given

    def _drop(self) -> None:
        """Keep no copy of what was handed out."""
        del self._given
        os.close(self._writing)

    def _wait(self, reading: int) -> None:
        os.read(reading, 1)
        _say("ended")


@class_info({"D-Bus Interface": SESSION})
class Session(QObject):
    """Whether its screen is locked."""

    locked = False

    def _hint(self) -> bool:
        return self.locked

    LockedHint = Property(bool, _hint)


class Reader(QObject):
    """Takes orders from standard input, a JSON list a line: path, interface, member, arguments."""

    order = Signal(str)

    def run(self) -> None:
        """Read until the end."""
        for line in sys.stdin:
            self.order.emit(line)
        QCoreApplication.exit(0)


def main(address: str) -> None:
    """Serve the bus at an address until standard input ends."""
    application = QCoreApplication([])
    bus = QDBusConnection.connectToBus(address, "logind")
    manager, session = Manager(), Session()
    options = QDBusConnection.RegisterOption
    assert bus.registerService(SERVICE)
    assert bus.registerObject(PATH, manager, options.ExportAllSlots)
    assert bus.registerObject(OURS, session, options.ExportAllProperties)

    def say(line: str) -> None:
        path, interface, member, arguments = json.loads(line)
        if member == "PropertiesChanged":
            session.locked = arguments[1]["LockedHint"]
        message = QDBusMessage.createSignal(path, interface, member)
        message.setArguments(arguments)
        bus.send(message)

    reader = Reader()
    reader.order.connect(say, Qt.ConnectionType.QueuedConnection)
    Thread(target=reader.run, daemon=True).start()
    _say("ready")
    application.exec()


if __name__ == "__main__":
    main(sys.argv[1])
