"""Pickers: type, move, choose, create."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from clinic_desktop.ui_kit.pickers import Choice, SearchPicker, pieces

PEOPLE = [
    Choice(1, "Ana Perez", "14 Mar 1968", "A1-01", ((0, 3),), avatar=True),
    Choice(2, "Anaïs Roca", "2 Feb 1990"),
]


@pytest.fixture
def picker(qtbot: QtBot) -> SearchPicker:
    found = SearchPicker("Patient", create_text="New patient “{text}”")
    qtbot.addWidget(found)
    found.text_edited.connect(lambda _text: found.set_choices(PEOPLE))
    found.show()
    found.setFocus()
    qtbot.waitUntil(found.field.hasFocus)
    return found


def type_text(qtbot: QtBot, picker: SearchPicker, text: str) -> None:
    with qtbot.waitSignal(picker.text_edited):
        qtbot.keyClicks(picker.field, text)


def test_arrows_and_enter_choose_while_the_cursor_stays(qtbot: QtBot, picker: SearchPicker) -> None:
    type_text(qtbot, picker, "ana")
    qtbot.keyClick(picker.field, Qt.Key.Key_Down)
    with qtbot.waitSignal(picker.picked) as heard:
        qtbot.keyClick(picker.field, Qt.Key.Key_Return)
    assert heard.args == [2]
    assert picker.value() == 2
    assert picker.field.text() == "Anaïs Roca"
    assert picker.problem() == ""


def test_the_last_line_makes_a_new_one(qtbot: QtBot, picker: SearchPicker) -> None:
    type_text(qtbot, picker, "zoe")
    qtbot.keyClick(picker.field, Qt.Key.Key_PageDown)
    with qtbot.waitSignal(picker.create_wanted) as heard:
        qtbot.keyClick(picker.field, Qt.Key.Key_Return)
    assert heard.args == ["zoe"]


def test_typing_on_drops_the_choice(qtbot: QtBot, picker: SearchPicker) -> None:
    picker.set_value(PEOPLE[0])
    assert picker.value() == 1
    qtbot.keyClicks(picker.field, "x")
    assert picker.value() is None
    assert picker.problem()


def test_escape_closes_the_list_and_keeps_the_text(qtbot: QtBot, picker: SearchPicker) -> None:
    type_text(qtbot, picker, "ana")
    qtbot.keyClick(picker.field, Qt.Key.Key_Escape)
    assert picker.field.text() == "ana"


def test_nothing_found_is_said(qtbot: QtBot, picker: SearchPicker) -> None:
    picker.set_choices([], message="Nobody")
    assert picker.message() == "Nobody"


def test_marked_pieces_cover_the_text_once() -> None:
    assert pieces(6, [(0, 2), (4, 9)]) == [(0, 2, True), (2, 4, False), (4, 6, True)]
    assert pieces(3, []) == [(0, 3, False)]
    assert pieces(0, [(0, 1)]) == []
