"""Enter pressed faster than the answer comes never takes a person of an older text."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from clinic_desktop.app.palette import Palette
from clinic_desktop.ui_kit.pickers import Choice, SearchPicker
from clinic_desktop.ui_kit.plugin import Found

ENTER = Qt.Key.Key_Return


@pytest.fixture
def picker(qtbot: QtBot) -> SearchPicker:
    made = SearchPicker("Patient", create_text="New patient “{text}”")
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.field.setFocus()
    qtbot.waitUntil(made.field.hasFocus)
    return made


def test_the_picker_takes_only_what_answers_the_typed_text(
    qtbot: QtBot, picker: SearchPicker
) -> None:
    asked: list[str] = []
    taken: list[str] = []
    picker.text_edited.connect(asked.append)
    picker.picked.connect(taken.append)
    picker.create_wanted.connect(taken.append)
    qtbot.keyClicks(picker.field, "gar")
    qtbot.waitUntil(lambda: asked == ["gar"])
    picker.set_choices([Choice("García", "Ana García")])
    qtbot.keyClicks(picker.field, "rido")
    qtbot.keyClick(picker.field, ENTER)
    assert taken == [], "García was never asked for"
    assert asked == ["gar", "garrido"], "but Enter asks at once"
    qtbot.keyClick(picker.field, ENTER)
    assert taken == [], "still not answered"
    picker.set_choices([Choice("Garrido", "Luis Garrido")])
    qtbot.keyClick(picker.field, ENTER)
    assert taken == ["Garrido"]


class Slow:
    """A source that answers when the test wants."""

    group = "Patients"

    def __init__(self) -> None:
        self.answer: Callable[[Sequence[Found]], None] = lambda _lines: None

    def find(self, text: str, then: Callable[[Sequence[Found]], None]) -> None:
        del text
        self.answer = then


@pytest.fixture
def slow() -> Slow:
    return Slow()


@pytest.fixture
def palette(qtbot: QtBot, slow: Slow) -> Iterator[Palette]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1000, 600)
    window.show()
    made = Palette(window, lambda: [("Agenda", [Found("Print the day sheet")])], [slow])
    made.show_at(window)
    yield made
    made.reject()


def test_the_palette_opens_only_who_answers_the_typed_text(
    qtbot: QtBot, palette: Palette, slow: Slow
) -> None:
    opened: list[str] = []

    def person(name: str) -> Found:
        return Found(name, run=lambda: opened.append(name), score=500)

    palette.field.setText("garcia")
    palette.search("garcia")
    slow.answer([person("Ana García")])
    palette.field.setText("garrido")
    qtbot.keyClick(palette.field, ENTER)
    assert opened == []
    assert palette.isVisible()
    slow.answer([person("Luis Garrido")])
    qtbot.keyClick(palette.field, ENTER)
    assert opened == ["Luis Garrido"]
