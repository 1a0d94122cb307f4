"""Pictures of what comes before the window: sign-in and the first-run assistant."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtWidgets import QWidget

from clinic_desktop.app.demo import make_demo
from clinic_desktop.app.first_run import first_run
from clinic_desktop.app.pictures.stage import Scene, Stage
from clinic_desktop.app.program import Program
from clinic_desktop.modules.practice.presenters.door import FolderDoor
from clinic_desktop.modules.practice.presenters.first_run import Choice
from clinic_desktop.modules.practice.ui.first_run_window import FirstRunWindow
from clinic_desktop.modules.practice.ui.sign_in_window import SignInWindow

# How many pages of each path can be shown without writing a clinic to the disk.
_PAGES = {Choice.CREATE: 4, Choice.RESTORE: 2, Choice.DEMO: 2}


def door_scenes(program: Program) -> Iterator[Scene]:
    """Yield sign-in and the assistant's pages."""

    def sign_in(stage: Stage) -> QWidget:
        door = FolderDoor(program.folder, lambda: program.environment, program.tasks)
        window = SignInWindow(door)
        window.show()
        window.start()
        stage.settle()
        return window

    yield Scene("sign-in", sign_in)
    for choice, pages in _PAGES.items():
        for page in range(1 if choice is not Choice.CREATE else 0, pages):
            yield Scene(f"first-run-{choice.value}-{page + 1}", _page(program, choice, page))


def _page(program: Program, choice: Choice, page: int) -> Callable[[Stage], QWidget]:
    def arrange(stage: Stage) -> QWidget:
        folder = Path(tempfile.gettempdir()) / "clinic-desktop-pictures"  # never written to
        run = first_run(folder, make_demo=lambda where: _make(where), country="ES")
        run.choose(choice)
        run.fill_clinic(name="Clinic Rio Claro")
        for _step in range(page):
            run.next()
        window = FirstRunWindow(run, program.tasks)
        window.show()
        stage.settle()
        return window

    return arrange


def _make(folder: Path) -> None:
    make_demo(folder)
