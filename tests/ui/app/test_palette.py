"""The command palette, with the keyboard only."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from clinic_desktop.app.palette import Palette
from clinic_desktop.ui_kit.plugin import Found

Then = Callable[[Sequence[Found]], None]


class Slow:
    """A source that answers when the test wants."""

    group = "Patients"

    def __init__(self) -> None:
        self.asked: list[tuple[str, Then]] = []

    def find(self, text: str, then: Then) -> None:
        self.asked.append((text, then))


@pytest.fixture
def done() -> list[str]:
    return []


@pytest.fixture
def slow() -> Slow:
    return Slow()


@pytest.fixture
def palette(qtbot: QtBot, done: list[str], slow: Slow) -> Iterator[Palette]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()

    def line(title: str, key: str = "") -> Found:
        return Found(title, icon="zap", shortcut=key, run=lambda: done.append(title))

    groups = [
        ("Agenda", [line("Book an appointment", "Ctrl N"), line("Print the day sheet")]),
        ("Settings", [line("Appearance"), line("Opening hours")]),
    ]
    found = Palette(window, lambda: groups, [slow])
    found.show_at(window)
    yield found
    found.reject()


def titles(palette: Palette) -> list[str]:
    return [line.title for line in palette.lines()]


def test_it_opens_with_everything_at_hand(palette: Palette) -> None:
    assert titles(palette) == [
        "Book an appointment",
        "Print the day sheet",
        "Appearance",
        "Opening hours",
    ]


def test_typing_narrows_and_enter_does(qtbot: QtBot, palette: Palette, done: list[str]) -> None:
    qtbot.keyClicks(palette.field, "appe")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert done == ["Appearance"]
    assert not palette.isVisible()


def test_arrows_pass_over_headings_and_around_the_ends(
    qtbot: QtBot, palette: Palette, done: list[str]
) -> None:
    for _step in range(2):
        qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    assert palette.list.currentItem().text() == "Appearance"
    for _step in range(3):
        qtbot.keyClick(palette.field, Qt.Key.Key_Up)
    assert palette.list.currentItem().text() == "Opening hours"
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert done == ["Opening hours"]


def test_escape_clears_then_closes(qtbot: QtBot, palette: Palette) -> None:
    qtbot.keyClicks(palette.field, "book")
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert palette.field.text() == ""
    assert palette.isVisible()
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()


def test_late_answers_to_older_text_are_dropped(palette: Palette, slow: Slow) -> None:
    palette.search("mar")
    palette.search("marta")
    (_old, answer_old), (_new, answer_new) = slow.asked
    answer_new([Found("Marta Sanz", "1968", score=180)])
    answer_old([Found("Marc Oliva", "1990", score=180)])
    assert titles(palette) == ["Marta Sanz"]


def test_nothing_found_is_said(palette: Palette) -> None:
    palette.search("xyzzy")
    assert titles(palette) == []
    assert "xyzzy" in palette.message.text()
    assert palette.message.isVisible()


def test_a_click_does(qtbot: QtBot, palette: Palette, done: list[str]) -> None:
    item = palette.list.item(1)
    place = palette.list.visualItemRect(item).center()
    qtbot.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert done == ["Book an appointment"]


def test_lines_are_said_with_their_key(palette: Palette) -> None:
    said = palette.list.item(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Book an appointment, Ctrl N"
