"""Large text on a small screen: settings and the assistant scroll down, and never sideways."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from clinic_desktop.app.first_run import first_run
from clinic_desktop.app.language_card import LanguageCard
from clinic_desktop.app.pictures.scenes import settings_names
from clinic_desktop.app.session import environment
from clinic_desktop.modules.practice.presenters.door import FolderDoor
from clinic_desktop.modules.practice.presenters.first_run import Choice
from clinic_desktop.modules.practice.ui.door_panel import DoorPanel
from clinic_desktop.modules.practice.ui.first_run_window import FirstRunWindow
from clinic_desktop.modules.practice.ui.lock_screen import LockScreen
from clinic_desktop.modules.practice.ui.sheet_card import ConfirmSheet, NewSheet
from clinic_desktop.modules.practice.ui.sign_in_window import SignInWindow
from clinic_desktop.storage.recovery import RecoveryKey
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.screen_area import ScreenArea
from tests.support.tasks import InlineTasks
from tests.support.whole_program import Whole, in_front_of, make_small_demo

SMALL = QSize(1366, 768)


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_small_demo(tmp_path_factory.mktemp("demo") / "store")


@pytest.fixture(params=[1.5, 2.0])
def scale(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[float]:
    theme.apply(qapp, "light", request.param)
    assert isinstance(request.param, float)
    yield request.param
    theme.apply(qapp, "light", 1.0)


def sideways(area: ScreenArea) -> bool:
    return area.horizontalScrollBar().maximum() > 0


def shown_areas(window: QWidget) -> list[ScreenArea]:
    return [area for area in window.findChildren(ScreenArea) if area.isVisible()]


def test_no_settings_page_scrolls_sideways(
    scale: float, qapp: QApplication, demo: Path, tmp_path: Path
) -> None:
    with in_front_of(demo, tmp_path / "store", "manager") as whole:
        _look_at_settings(whole)
    assert theme.scale() == scale


def _look_at_settings(whole: Whole) -> None:
    whole.window.open_settings()
    for name in settings_names(whole.stage):
        whole.window.open_settings(name)
        whole.stage.settle()
        assert not any(map(sideways, shown_areas(whole.window))), name
    assert whole.window.size() == SMALL


@pytest.mark.parametrize(("choice", "steps"), [(Choice.CREATE, 4), (Choice.RESTORE, 2)])
def test_no_page_of_the_assistant_is_larger_than_the_screen(
    qtbot: QtBot, scale: float, tmp_path: Path, choice: Choice, steps: int
) -> None:
    run = first_run(
        tmp_path / "clinic", make_demo=lambda _folder: None, country="ES", around=environment()
    )
    run.choose(choice)
    run.fill_clinic(name="Clinic Rio Claro")
    window = FirstRunWindow(run, InlineTasks())
    qtbot.addWidget(window)
    window.resize(SMALL)
    window.show()
    for step in range(steps):
        QApplication.processEvents()
        assert window.size() == SMALL
        assert not any(map(sideways, shown_areas(window))), step
        if step < steps - 1:
            window.go_on()


def test_what_gets_the_keyboard_comes_into_sight(scale: float, demo: Path, tmp_path: Path) -> None:
    del scale
    with in_front_of(demo, tmp_path / "store", "manager") as whole:
        whole.window.open_settings("appearance")
        whole.stage.settle()
        card = whole.window.findChild(LanguageCard)
        assert card is not None
        whole.window.activateWindow()
        card.choice.setFocus()
        whole.stage.settle()
        assert card.choice.visibleRegion().boundingRect().height() == card.choice.height()


def test_the_doors_fit_with_large_text(qtbot: QtBot, scale: float, demo: Path) -> None:
    del scale
    door = FolderDoor(demo, environment, InlineTasks())
    window = SignInWindow(door)
    qtbot.addWidget(window)
    window.resize(SMALL)
    window.show()
    window.start()
    _look_at_door(window, window.panel, SMALL)
    below = QWidget()
    qtbot.addWidget(below)
    below.resize(SMALL)
    below.show()
    cover = LockScreen(below, door, "manager")
    cover.cover()
    _look_at_door(cover, cover.panel, SMALL)


def _look_at_door(window: QWidget, panel: DoorPanel, size: QSize) -> None:
    for page in (panel.password, panel.recovery, panel.new_password):
        if page is not panel.password:
            panel._pages.setCurrentWidget(page)
        QApplication.processEvents()
        assert window.size() == size
        assert not any(map(sideways, shown_areas(window))), page
        shown_areas(window)[0].ensureWidgetVisible(page)
        assert not page.visibleRegion().isEmpty()


def test_the_sheets_dialogs_fit_with_large_text(qtbot: QtBot, scale: float) -> None:
    del scale
    new = NewSheet(None, None, RecoveryKey.generate(), lambda _number: None)
    for dialog in (new, ConfirmSheet(None, "AB-12", lambda _words: None)):
        qtbot.addWidget(dialog)
        dialog.show()
        QApplication.processEvents()
        room = dialog.screen().availableSize()
        assert dialog.height() <= room.height()
        assert dialog.width() <= room.width()
        assert dialog.action.isVisible()
