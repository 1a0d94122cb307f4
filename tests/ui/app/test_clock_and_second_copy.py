"""What a user reads when the clock was set back, and when the clinic is open elsewhere."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clinic_desktop.app.demo.house import PASSWORD
from clinic_desktop.app.program import Program
from clinic_desktop.app.session import environment
from clinic_desktop.kernel.clock import FrozenClock
from clinic_desktop.modules.practice.presenters.door import FolderDoor
from clinic_desktop.modules.practice.service.session import sign_in, sign_out
from clinic_desktop.modules.practice.ui.sign_in_window import SignInWindow
from clinic_desktop.ui_kit import notify
from clinic_desktop.ui_kit.settings import UiSettings
from tests.support.child import ROOT
from tests.support.tasks import InlineTasks
from tests.support.whole_program import MORNING, make_small_demo

_HOLD = """
import sys
from pathlib import Path
from clinic_desktop.app.session import environment
from clinic_desktop.modules.practice.service.session import sign_in
held = sign_in(Path(sys.argv[1]), "admin", sys.argv[2], environment())
sys.stdout.write("held\\n")
sys.stdout.flush()
sys.stdin.read()
held.ctx.store.close()
"""


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_small_demo(tmp_path_factory.mktemp("demo") / "store")


@pytest.fixture
def store(demo: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(demo, tmp_path / "store"))


@pytest.mark.parametrize(("back", "warned"), [(timedelta(hours=3), True), (timedelta(0), False)])
def test_a_clock_set_back_is_said_once_inside(
    qtbot: QtBot, qapp: QApplication, store: Path, back: timedelta, warned: bool
) -> None:
    around = environment(FrozenClock(MORNING - back))
    program = Program(qapp, store, UiSettings(), around)
    session = sign_in(store, "reception", PASSWORD, around)
    program.enter(session)
    qtbot.waitUntil(lambda: not program.tasks.jobs.running())
    window = program.main_window()
    assert window is not None
    said = [text for text in window.toaster.messages() if "clock" in text]
    assert len(said) == warned
    if warned:
        assert "07:24" in said[0]  # the clinic's wall time
        assert "Nothing is lost" in said[0]
    program._stop_watching()
    window.close()
    program.tasks.close()
    sign_out(session)
    notify.install(None)
    program.deleteLater()
    window.deleteLater()


@pytest.fixture
def held(store: Path) -> Iterator[Path]:
    """Another process has the store open."""
    other = subprocess.Popen(
        [sys.executable, "-c", _HOLD, str(store), PASSWORD],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=ROOT,
        encoding="utf-8",
    )
    assert other.stdout is not None
    assert other.stdout.readline() == "held\n"
    yield store
    other.communicate("", timeout=20)


def test_a_second_copy_is_told_that_the_clinic_is_open_already(qtbot: QtBot, held: Path) -> None:
    around = environment(FrozenClock(MORNING))
    entered: list[object] = []
    window = SignInWindow(FolderDoor(held, lambda: around, InlineTasks()), "reception")
    qtbot.addWidget(window)
    window.signed_in.connect(entered.append)
    window.show()
    window.start()
    qtbot.keyClicks(window.panel.password, PASSWORD)
    qtbot.keyClick(window.panel.password, Qt.Key.Key_Return)
    assert entered == []
    said = window.panel.notice.text()
    assert "already open" in said or "another" in said.lower(), said
    assert "password" not in said.lower(), "not a wrong password"
