"""The whole program in this process: the composed main window on a copy of the demo clinic."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QEventLoop, QSize, QTimer
from PySide6.QtWidgets import QApplication

from clinic_desktop.app.composing import compose
from clinic_desktop.app.demo import make_demo
from clinic_desktop.app.demo.house import PASSWORD
from clinic_desktop.app.main_window import MainWindow
from clinic_desktop.app.pictures.stage import Stage
from clinic_desktop.app.program import Program
from clinic_desktop.app.safekeeping import Safekeeping
from clinic_desktop.app.session import environment
from clinic_desktop.kernel.clock import FrozenClock, instant_of
from clinic_desktop.modules.agenda.ui.screen import LOOK_SETTING
from clinic_desktop.modules.practice.service.session import UserSession, sign_in, sign_out
from clinic_desktop.ui_kit import notify
from clinic_desktop.ui_kit.settings import UiSettings
from tests.support.stores import CHEAP

LOGINS = ("admin", "reception", "doctor", "manager")
MORNING = instant_of(datetime(2026, 11, 24, 10, 24), "Europe/Madrid")


def make_small_demo(folder: Path) -> Path:
    """Make a demo clinic of 40 patients and one week, as of a Tuesday morning."""
    make_demo(folder, patients=40, days=7, seed=5, clock=FrozenClock(MORNING), cost=CHEAP)
    return folder


class QuickStage(Stage):
    """A stage that stands still as soon as no job has run for a few turns of the loop."""

    def settle(self) -> None:
        """Let the program run until no job is left."""
        loop = QEventLoop()
        quiet = 0

        def poll() -> None:
            nonlocal quiet
            quiet = 0 if self.program.tasks.jobs.running() else quiet + 1
            if quiet >= 4:
                loop.quit()

        timer = QTimer()
        timer.timeout.connect(poll)
        timer.start(1)
        loop.exec()
        timer.stop()


@dataclass
class Whole:
    """A signed-in user in front of the main window."""

    program: Program
    session: UserSession
    window: MainWindow
    stage: QuickStage
    clock: FrozenClock


@contextmanager
def in_front_of(demo: Path, folder: Path, login: str) -> Iterator[Whole]:
    """Copy the demo, sign somebody in, show the window; close all when done."""
    shutil.copytree(demo, folder)
    with opened_at(folder, login) as whole:
        yield whole


@contextmanager
def opened_at(folder: Path, login: str) -> Iterator[Whole]:
    """Sign somebody in to a clinic, show the window; close all when done."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    notify.history.clear()  # what is told from here on is of this program
    clock = FrozenClock(MORNING)
    session = sign_in(folder, login, PASSWORD, environment(clock))
    settings = UiSettings()
    settings.set(LOOK_SETTING, {"minutes": 15})  # a device that was used before
    program = Program(application, folder, settings, session.environment)
    program.session = session
    program.safekeeping = Safekeeping(session.ctx.store, clock, folder.parent / "backups")
    window = compose(program, session)
    program.window = window
    try:
        yield Whole(program, session, window, QuickStage(program, window, QSize(1366, 768)), clock)
    finally:
        shown = program.window  # another one when language or user changed
        assert shown is not None
        shown.close()
        program.tasks.close()
        program.deleteLater()
        shown.deleteLater()
        sign_out(session)
        notify.install(None)
