"""Settings: the scanner's and the laboratory's folder, tried before they are watched."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from clinic_desktop.app.folders_page import FoldersPage
from clinic_desktop.app.paper_worker import LABORATORY, SCANNER, FolderState, PaperWorker
from clinic_desktop.app.registry import event_handlers
from clinic_desktop.kernel.permissions import Role
from clinic_desktop.modules.chart.api.laboratory_import import (
    LaboratoryFolder,
    laboratory_folder,
    set_laboratory_folder,
)
from clinic_desktop.storage.context import Context
from tests.conftest import MakeContext
from tests.support.agenda_clinic import make_clinic
from tests.support.agenda_screen import FakeShell
from tests.support.hands import press
from tests.support.paper_program import SmallProgram


@pytest.fixture
def manager(ctx: Context, make_ctx: MakeContext) -> Context:
    make_clinic(replace(ctx, handlers=event_handlers()))
    return replace(make_ctx(Role.OFFICE_MANAGER), handlers=event_handlers())


@pytest.fixture
def page(qtbot: QtBot, manager: Context, monkeypatch: pytest.MonkeyPatch) -> FoldersPage:
    monkeypatch.setattr(PaperWorker, "tick", lambda _worker: None)  # no look by itself
    program = SmallProgram(manager)
    made = FoldersPage(program, FakeShell(manager))  # type: ignore[arg-type]
    program.setParent(made)
    qtbot.addWidget(made)
    made.show()
    return made


def test_nothing_is_watched_at_first(page: FoldersPage):
    for card in (page.scanner, page.laboratory):
        assert card.place.text() == "No folder is watched."
        assert not card.test_button.isEnabled()
        assert card.test_button.toolTip() == "Choose the folder first."


def test_a_scanners_folder_is_chosen_and_given_up(page: FoldersPage, qtbot: QtBot, tmp_path: Path):
    page.choose(page.scanner, page.keep_scanner, str(tmp_path))
    assert page._worker.scanner_folder == str(tmp_path)
    assert page.scanner.folder == str(tmp_path)
    press(qtbot, page.scanner.end_button)
    assert page._worker.scanner_folder == ""
    assert page.scanner.place.text() == "No folder is watched."


def test_a_laboratorys_folder_is_kept_for_this_pc(
    page: FoldersPage, qtbot: QtBot, tmp_path: Path, manager: Context
):
    folder = tmp_path / "results"
    folder.mkdir()
    page.choose(page.laboratory, page.keep_results, str(folder))
    assert laboratory_folder(manager) == LaboratoryFolder(folder, True, 1)
    folder.rmdir()  # the disk is away: it can be given up all the same
    press(qtbot, page.laboratory.end_button)
    found = laboratory_folder(manager)
    assert found is not None
    assert not found.active
    assert page.laboratory.folder == ""


def test_what_cant_be_watched_is_said_and_not_kept(
    page: FoldersPage, tmp_path: Path, manager: Context
):
    page.choose(page.scanner, page.keep_scanner, str(manager.store.folder))
    assert "belongs to the program" in page.scanner.result.text()
    assert page._worker.scanner_folder == ""
    page.choose(page.scanner, page.keep_scanner, str(tmp_path))
    page.choose(page.laboratory, page.keep_results, str(tmp_path))
    assert "watched for something else" in page.laboratory.result.text()
    assert laboratory_folder(manager) is None


def test_the_test_tells_a_folder_that_is_gone(page: FoldersPage, qtbot: QtBot, tmp_path: Path):
    folder = tmp_path / "scans"
    folder.mkdir()
    page.choose(page.scanner, page.keep_scanner, str(folder))
    press(qtbot, page.scanner.test_button)
    assert "can be read and written" in page.scanner.result.text()
    folder.rmdir()
    press(qtbot, page.scanner.test_button)
    assert page.scanner.result.text() == "Choose a folder that exists."


def test_the_last_look_is_told(page: FoldersPage, manager: Context, tmp_path: Path):
    set_laboratory_folder(manager, LaboratoryFolder(tmp_path))
    page.load()
    now = manager.clock.now()
    page._worker._states = {LABORATORY: FolderState(now, 2), SCANNER: FolderState(now, 1)}
    page._worker.looked.emit()
    assert "2 files" in page.laboratory.result.text()
    assert page.scanner.result.text() == ""  # no folder: nothing to tell
    page._worker._states[LABORATORY] = FolderState(now, 2, "r.hl7: no MSH")
    page._worker.looked.emit()
    assert page.laboratory.result.text().endswith("r.hl7: no MSH")


def test_somebody_set_the_folder_meanwhile(page: FoldersPage, manager: Context, tmp_path: Path):
    """The page shows what is set now, from whichever window."""
    set_laboratory_folder(manager, LaboratoryFolder(tmp_path))
    assert page.laboratory.folder == str(tmp_path)
