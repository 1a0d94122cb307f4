"""The running program between window and door: sleep and screen lock close the clinic."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clinic_desktop.app import inside
from clinic_desktop.app.demo.house import PASSWORD
from clinic_desktop.app.program import Program
from clinic_desktop.app.session import environment
from clinic_desktop.app.system_lock import SystemLock
from clinic_desktop.kernel.clock import FrozenClock
from clinic_desktop.modules.practice.presenters.first_run import Choice, Step
from clinic_desktop.modules.practice.service.session import (
    Environment,
    UserSession,
    sign_in,
    sign_out,
)
from clinic_desktop.modules.practice.service.sheets import unconfirmed_sheet
from clinic_desktop.modules.practice.ui.sign_in_window import SignInWindow
from clinic_desktop.storage.audit import AuditEntry
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.faults import DiskFull, OnlyToLookAt
from clinic_desktop.storage.schema import put_meta
from clinic_desktop.ui_kit import notify
from clinic_desktop.ui_kit.settings import UiSettings
from tests.support.stores import CHEAP
from tests.support.whole_program import MORNING, make_small_demo


class QuietSystem(SystemLock):
    """A system that a test speaks for; `held` tells whether sleep waits."""

    held = False

    def hold(self) -> None:
        self.held = True

    def let_go(self) -> None:
        self.held = False


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_small_demo(tmp_path_factory.mktemp("program") / "demo")


@pytest.fixture
def system() -> QuietSystem:
    return QuietSystem()


def make_newer(folder: Path, around: Environment) -> None:
    """Leave the store as a newer program does that older ones may still read."""
    session = sign_in(folder, "reception", PASSWORD, around)
    with session.ctx.unit_of_work() as work:
        put_meta(work.connection, {"min_writer": "99"})
        work.commit()
    sign_out(session)


@pytest.fixture
def newer() -> bool:
    return False


@pytest.fixture
def program(
    qapp: QApplication,
    demo: Path,
    tmp_path: Path,
    newer: bool,
    system: QuietSystem,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Program]:
    folder = shutil.copytree(demo, tmp_path / "store")
    monkeypatch.setattr(inside, "system_lock", lambda _parent: system)
    around = environment(FrozenClock(MORNING))
    around.cost = CHEAP
    if newer:
        make_newer(folder, around)
    program = Program(qapp, folder, UiSettings(), around)
    program.enter(sign_in(folder, "reception", PASSWORD, around))
    yield program
    if program.session is not None:
        program.leave()
    program.tasks.close()
    if program.window is not None:
        program.window.removeEventFilter(program)
        program.window.close()
        program.window.deleteLater()
    program.deleteLater()
    notify.install(None)


def session_of(program: Program) -> UserSession:
    assert program.session is not None
    return program.session


def test_sleep_closes_the_clinic(
    qtbot: QtBot, program: Program, system: QuietSystem, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QClipboard, "ownsClipboard", lambda _self: True)  # as on a real desktop
    session = session_of(program)
    assert system.held
    QApplication.clipboard().setText("Costa 600 123 456")
    system.lock_wanted.emit()
    assert program.session is None
    window = program.main_window()
    assert window is not None
    assert not window.centralWidget().isVisible()  # covered at once
    qtbot.waitUntil(lambda: isinstance(program.window, SignInWindow), timeout=5000)
    assert session.ctx.store.vault.key.wiped
    assert not system.held
    assert QApplication.clipboard().text() == ""
    system.lock_wanted.emit()  # at the door there is nothing to lock
    assert isinstance(program.window, SignInWindow)


def test_a_covered_screen_is_closed_too(
    qtbot: QtBot, program: Program, system: QuietSystem
) -> None:
    session = session_of(program)
    program.lock_now()
    system.lock_wanted.emit()
    qtbot.waitUntil(lambda: isinstance(program.window, SignInWindow), timeout=5000)
    assert session.ctx.store.vault.key.wiped


def test_a_full_disk_keeps_no_key(
    qtbot: QtBot, program: Program, system: QuietSystem, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = session_of(program)

    def full(_ctx: Context, _entry: AuditEntry) -> None:
        raise DiskFull

    monkeypatch.setattr(Context, "note", full)
    system.lock_wanted.emit()
    qtbot.waitUntil(lambda: isinstance(program.window, SignInWindow), timeout=5000)
    assert session.ctx.store.vault.key.wiped


def test_what_goes_wrong_while_closing_is_said_at_the_door(
    qtbot: QtBot, program: Program, system: QuietSystem, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = session_of(program)
    broken = RuntimeError("no trail")

    def fail(_ctx: Context, _entry: AuditEntry) -> None:
        raise broken

    monkeypatch.setattr(Context, "note", fail)
    system.lock_wanted.emit()
    qtbot.waitUntil(lambda: isinstance(program.window, SignInWindow), timeout=5000)
    assert session.ctx.store.vault.key.wiped
    assert isinstance(program.window, SignInWindow)
    assert program.window.panel.notice.text() == notify.describe(broken).text


def test_a_check_that_leaving_breaks_off_is_no_failure(
    qtbot: QtBot, program: Program, system: QuietSystem, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = session_of(program)
    closed = Event()

    def slow() -> None:
        assert closed.wait(10)
        raise RuntimeError("the store is closed")

    assert program.safekeeping is not None
    monkeypatch.setattr(program.safekeeping, "look", slow)
    program._look_after()
    notify.history.clear()
    system.lock_wanted.emit()
    qtbot.waitUntil(lambda: isinstance(program.window, SignInWindow), timeout=5000)
    closed.set()
    qtbot.waitUntil(lambda: not program._checking[-1].alive(), timeout=5000)
    qtbot.waitUntil(lambda: not program.tasks.jobs.running(), timeout=5000)
    assert session.ctx.store.vault.key.wiped
    assert not notify.history


@pytest.mark.parametrize("newer", [True])
def test_a_newer_clinic_is_open_to_look_and_says_so(
    qtbot: QtBot, program: Program, system: QuietSystem
) -> None:
    window = program.main_window()
    session = session_of(program)
    assert window is not None
    (text,) = window.banners.texts()
    assert text.startswith("Only to look and to print")
    assert "newer version" in text
    assert window.services.may("patient.read")
    for right in ("patient.write", "appointment.write", "patient.import", "backup.run"):
        assert not window.services.may(right), right
    with pytest.raises(OnlyToLookAt), session.ctx.unit_of_work():
        pass
    system.lock_wanted.emit()
    qtbot.waitUntil(lambda: isinstance(program.window, SignInWindow), timeout=5000)
    assert session.ctx.store.vault.key.wiped


def test_an_assistant_closed_before_the_words_leaves_an_orderly_store(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    around = environment(FrozenClock(MORNING))
    around.cost = CHEAP
    folder = tmp_path / "new"
    program = Program(qapp, folder, UiSettings(), around)
    program.start()
    run = program._assistant
    assert run is not None
    run.choose(Choice.CREATE)
    run.next()
    run.fill_clinic(name="Clinic Rio Claro", country="ES")
    run.next()
    run.next()
    secret = "seven purple umbrellas"
    run.fill_user(display_name="Marta Costa", password=secret, repeated=secret)
    run.worked(run.work())
    assert run.step is Step.RECOVERY
    assert program.window is not None
    program.window.close()
    qtbot.waitUntil(lambda: run.session.ctx.store.vault.key.wiped, timeout=5000)
    qtbot.waitUntil(lambda: program.tasks._closed, timeout=5000)
    again = sign_in(folder, "marta.costa", secret, around)
    assert unconfirmed_sheet(again.ctx) == run.recovery_id  # said until it is proved
    sign_out(again)
    notify.install(None)
