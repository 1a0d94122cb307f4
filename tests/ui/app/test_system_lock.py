"""Sleep and screen lock: a real message bus with a logind of our own; the program closes."""

from __future__ import annotations

import ctypes
import json
import shutil
import subprocess
import sys
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

if not sys.platform.startswith("linux") or shutil.which("dbus-daemon") is None:
    pytest.skip("needs dbus-daemon", allow_module_level=True)

from PySide6.QtDBus import QDBusConnection

from clinic_desktop.app.system_lock_linux import LogindLock
from tests.support.logind import MANAGER, OURS, PATH, SESSION


class Logind:
    """The other process."""

    def __init__(self, address: str) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.support.logind", address],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self.line() == "ready"

    def say(self, path: str, interface: str, member: str, *arguments: object) -> None:
        """Send a signal."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps([path, interface, member, arguments]) + "\n")
        self._process.stdin.flush()

    def say_hint(self, locked: bool) -> None:
        """Set LockedHint and say so."""
        interface = "org.freedesktop.DBus.Properties"
        self.say(OURS, interface, "PropertiesChanged", SESSION, {"LockedHint": locked}, ["State"])

    def line(self) -> str:
        """Return the next thing it says of itself."""
        assert self._process.stdout is not None
        return self._process.stdout.readline().strip()

    def end(self) -> None:
        """End it."""
        self._process.communicate(timeout=10)


@pytest.fixture(scope="module")
def bus() -> Iterator[str]:
    """Run a private message bus; yields its address."""
    daemon = subprocess.Popen(
        [shutil.which("dbus-daemon") or "", "--session", "--print-address", "--nofork"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert daemon.stdout is not None
    yield daemon.stdout.readline().strip()
    daemon.kill()
    daemon.wait()
    daemon.stdout.close()


@pytest.fixture(scope="module")
def logind(bus: str) -> Iterator[Logind]:
    speaker = Logind(bus)
    yield speaker
    speaker.end()


@pytest.fixture
def listener(qtbot: QtBot, bus: str, logind: Logind) -> Iterator[LogindLock]:
    found = LogindLock(QDBusConnection.connectToBus(bus, "program"))
    qtbot.waitUntil(lambda: len(found._listened) == 3, timeout=3000)
    yield found
    found.stop()
    QDBusConnection.disconnectFromBus("program")


@pytest.mark.parametrize("how", ["sleep", "lock", "hint"])
def test_sleep_and_lock_are_heard(
    qtbot: QtBot, logind: Logind, listener: LogindLock, how: str
) -> None:
    with qtbot.waitSignal(listener.lock_wanted, timeout=3000):
        if how == "sleep":
            logind.say(PATH, MANAGER, "PrepareForSleep", True)
        elif how == "lock":
            logind.say(OURS, SESSION, "Lock")
        else:
            logind.say_hint(True)


def test_waking_and_others_are_not(qtbot: QtBot, logind: Logind, listener: LogindLock) -> None:
    heard: list[int] = []
    listener.lock_wanted.connect(lambda: heard.append(1))
    logind.say(PATH, MANAGER, "PrepareForSleep", False)
    logind.say(f"{OURS}2", SESSION, "Lock")  # the session of another user
    logind.say_hint(False)
    with qtbot.waitSignal(listener.lock_wanted, timeout=3000):
        logind.say(OURS, SESSION, "Lock")  # comes after the others
    assert len(heard) == 1


def test_sleep_waits_until_the_key_is_wiped(
    qtbot: QtBot, logind: Logind, listener: LogindLock
) -> None:
    listener.hold()
    listener.hold()
    assert logind.line() == "inhibit sleep delay"
    qtbot.waitUntil(lambda: listener._inhibitor is not None, timeout=3000)
    listener.let_go()
    assert logind.line() == "ended"


def test_without_a_bus_nothing_is_promised(qapp: object) -> None:
    lone = LogindLock(QDBusConnection("nowhere"))
    lone.hold()
    lone.let_go()
    lone.stop()


def test_a_windows_message_is_read_by_its_layout(qapp: object) -> None:
    from clinic_desktop.app.system_lock_windows import WindowsLock, read_message

    class Message(ctypes.Structure):
        _fields_ = (
            ("window", ctypes.c_void_p),
            ("message", ctypes.c_uint),
            ("wparam", ctypes.c_size_t),
            ("lparam", ctypes.c_ssize_t),
            ("time", ctypes.c_ulong),
        )

    given = Message(1, 0x02B1, 0x7, 0, 5)
    assert read_message(ctypes.addressof(given)) == (0x02B1, 0x7)
    lock = WindowsLock()
    heard: list[int] = []
    lock.lock_wanted.connect(lambda: heard.append(1))
    answer = lock._filter.nativeEventFilter(b"windows_generic_MSG", ctypes.addressof(given))
    assert answer == (False, 0)
    assert heard == [1]
    lock.stop()
