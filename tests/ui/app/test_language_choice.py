"""The language of the computer: chosen in Settings or by the palette, at once, nothing lost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clinic_desktop.app.appearance_page import AppearancePage
from clinic_desktop.app.help_viewer import HelpViewer
from clinic_desktop.app.language import speak
from clinic_desktop.app.language_card import LanguageCard
from clinic_desktop.app.main_window import MainWindow
from clinic_desktop.app.palette_sources import palette_groups
from clinic_desktop.app.pictures.stage import Stage
from clinic_desktop.kernel.text import install_translator
from tests.support.whole_program import QuickStage, Whole, in_front_of, make_small_demo


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_small_demo(tmp_path_factory.mktemp("demo") / "store")


@pytest.fixture
def whole(qapp: QApplication, demo: Path, tmp_path: Path) -> Iterator[Whole]:
    with in_front_of(demo, tmp_path / "store", "reception") as found:
        yield found
    speak(qapp, "en")
    install_translator(None)


def new_window(qtbot: QtBot, whole: Whole) -> MainWindow:
    """Return the window that took the place of the first one."""
    qtbot.waitUntil(lambda: whole.program.window is not whole.window)
    window = whole.program.main_window()
    assert window is not None
    return window


def choose(whole: Whole, language: str) -> None:
    whole.window.open_settings("appearance")
    card = whole.window.findChild(LanguageCard)
    assert card is not None
    card.choice.set_value(language)
    card.choice.activated.emit(card.choice.currentIndex())


def line(window: MainWindow, title: str) -> None:
    (found,) = [f for _group, lines in palette_groups(window) for f in lines if f.title == title]
    found.run()


def test_languages_stand_there_in_themselves(whole: Whole) -> None:
    whole.window.open_settings("appearance")
    card = whole.window.findChild(LanguageCard)
    assert card is not None
    texts = [card.choice.itemText(n) for n in range(card.choice.count())]
    assert texts[1:] == ["English", "Español", "العربية"]


def test_a_choice_counts_at_once_and_stays_on_its_page(qtbot: QtBot, whole: Whole) -> None:
    choose(whole, "es")
    window = new_window(qtbot, whole)
    assert whole.program.settings.get("language", "") == "es"
    assert window.title_of("patients") == "Pacientes"
    assert window.findChild(AppearancePage) is not None
    assert window.current_name() == "settings"


def test_the_help_that_is_open_stays_open_in_the_new_language(qtbot: QtBot, whole: Whole) -> None:
    whole.window.show_help("booking")
    choose(whole, "es")
    window = new_window(qtbot, whole)
    qtbot.waitUntil(lambda: window.open_help_page() == "booking")
    viewer = window.findChild(HelpViewer)
    assert viewer is not None
    assert viewer.page.document().begin().text() == "Dar citas"
    line(window, "Sala de espera y lista de espera")
    assert window.open_help_page() == "waiting"


def test_arabic_turns_the_window_round(qtbot: QtBot, qapp: QApplication, whole: Whole) -> None:
    choose(whole, "ar")
    window = new_window(qtbot, whole)
    assert qapp.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert window.isRightToLeft()


def test_the_palette_changes_it_and_what_is_typed_is_back(qtbot: QtBot, whole: Whole) -> None:
    stage: Stage = whole.stage
    screen = stage.open_tab("patients", register=True)
    stage.type_into(screen.focusWidget(), "Unsaved")  # type: ignore[union-attr,arg-type]
    line(whole.window, "Language: Español")
    window = new_window(qtbot, whole)
    fresh = QuickStage(whole.program, window, window.size())
    again = fresh.open_tab("patients", register=True)
    assert again is not None
    assert again.focusWidget().text() == "Unsaved"  # type: ignore[attr-defined]
