"""The help window: pages, search, links, theme."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clinic_desktop.app.help_pages import help_pages
from clinic_desktop.app.help_viewer import HelpViewer
from clinic_desktop.app.language import speak
from clinic_desktop.kernel.text import install_translator
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.accessibility import unnamed_inputs


@pytest.fixture
def viewer(qtbot: QtBot) -> HelpViewer:
    found = HelpViewer()
    qtbot.addWidget(found)
    found.show()
    return found


@pytest.fixture
def in_spanish(qapp: QApplication) -> Iterator[None]:
    speak(qapp, "es", "ES")
    yield
    speak(qapp, "en")
    install_translator(None)


def test_a_page_opens_by_name_with_a_large_title(viewer: HelpViewer) -> None:
    viewer.show_page("agenda")
    assert viewer.current() == "agenda"
    first = viewer.page.document().begin()
    assert first.text() == "Agenda"
    cursor = QTextCursor(first)
    cursor.movePosition(QTextCursor.MoveOperation.Right)
    assert cursor.charFormat().fontPointSize() == pytest.approx(theme.points("title"))


def test_keys_look_alike_in_a_table_and_in_a_sentence(viewer: HelpViewer) -> None:
    viewer.show_page("shortcuts")
    document = viewer.page.document()
    for key in ("Ctrl+K", "Ctrl+Q", "Ctrl+C"):
        look = document.find(key).charFormat()
        assert (look.fontFamilies(), look.fontWeight()) == ([theme.font().family()], 600), key


def test_links_go_to_pages(viewer: HelpViewer) -> None:
    viewer.show_page("getting-started")
    viewer.page.anchorClicked.emit(QUrl("settings-and-users.md"))
    assert viewer.current() == "settings-and-users"


def test_search_opens_the_best_page(qtbot: QtBot, viewer: HelpViewer) -> None:
    viewer.show_page("agenda")
    qtbot.keyClicks(viewer.search, "recovery sheet")
    qtbot.keyClick(viewer.search, Qt.Key.Key_Return)
    assert viewer.current() != "agenda"
    assert 0 < viewer.list.count() < 7
    viewer.search.clear()
    assert viewer.list.count() == len(help_pages())


@pytest.mark.usefixtures("in_spanish")
def test_pages_links_and_search_speak_the_programs_language(
    qtbot: QtBot, viewer: HelpViewer
) -> None:
    viewer.show_page("getting-started")
    assert viewer.page.document().begin().text() == "Primeros pasos"
    assert viewer.list.item(0).text() == "Primeros pasos"
    viewer.page.anchorClicked.emit(QUrl("settings-and-users.md"))
    assert viewer.page.document().begin().text() == "Ajustes y usuarios"
    qtbot.keyClicks(viewer.search, "responsable de privacidad copia")
    qtbot.keyClick(viewer.search, Qt.Key.Key_Return)
    assert viewer.list.item(0).text() == "Seguridad y copias"


def test_it_follows_the_theme(qapp: QApplication, viewer: HelpViewer) -> None:
    viewer.show_page("agenda")
    theme.apply(qapp, "dark", 1.5)
    cursor = QTextCursor(viewer.page.document().begin())
    cursor.movePosition(QTextCursor.MoveOperation.Right)
    assert cursor.charFormat().fontPointSize() == pytest.approx(theme.points("title"))


def test_escape_closes(qtbot: QtBot, viewer: HelpViewer) -> None:
    qtbot.keyClick(viewer, Qt.Key.Key_Escape)
    assert not viewer.isVisible()


def test_inputs_have_names(viewer: HelpViewer) -> None:
    assert unnamed_inputs(viewer) == []
