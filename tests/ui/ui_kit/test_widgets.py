"""Small widgets: what a key or a click does, what a screen reader hears."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from clinic_desktop.ui_kit.accessibility import dead_controls, duplicated_shortcuts, focus_first
from clinic_desktop.ui_kit.widgets import (
    Avatar,
    Badge,
    EmptyState,
    IconButton,
    KeyCap,
    Notice,
    QuietButton,
    SearchField,
    Segmented,
    initials,
)


def test_segments_by_mouse_and_arrow(qtbot: QtBot) -> None:
    segments = Segmented([("day", "Day"), ("week", "Week"), ("list", "List")], name="View")
    qtbot.addWidget(segments)
    segments.show()
    heard: list[str] = []
    segments.chosen.connect(heard.append)
    segments.set_current("week")
    assert heard == []
    qtbot.keyClick(segments, Qt.Key.Key_Right)
    qtbot.keyClick(segments, Qt.Key.Key_Right)
    assert heard == ["list", "day"]
    assert segments.current() == "day"
    segments.set_options([("a", "A")])
    assert segments.current() == "a"


def test_arrows_follow_the_reading_direction(qtbot: QtBot) -> None:
    segments = Segmented([("1", "One"), ("2", "Two")])
    segments.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.addWidget(segments)
    qtbot.keyClick(segments, Qt.Key.Key_Left)
    assert segments.current() == "2"


def test_search_speaks_after_a_pause_and_at_once_on_enter(qtbot: QtBot) -> None:
    field = SearchField("Find a patient", pause_ms=20)
    qtbot.addWidget(field)
    heard: list[str] = []
    field.searched.connect(heard.append)
    qtbot.keyClicks(field, "ana")
    assert heard == []
    qtbot.waitUntil(lambda: heard == ["ana"])
    qtbot.keyClicks(field, " p")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert heard == ["ana", "ana p"]
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert heard[-1] == ""
    with qtbot.waitSignal(field.left):
        qtbot.keyClick(field, Qt.Key.Key_Escape)
    with qtbot.waitSignal(field.list_wanted):
        qtbot.keyClick(field, Qt.Key.Key_Down)


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Marta Sanz Ibarra", "MI"), ("Ana", "A"), ("", "?"), ("李 小龍", "李小"), ("  (no) ", "?")],
)
def test_initials(name: str, expected: str) -> None:
    assert initials(name) == expected


def test_marks_have_words(qtbot: QtBot) -> None:
    badge, avatar = Badge(), Avatar("Ana")
    for widget in (badge, avatar):
        qtbot.addWidget(widget)
    badge.set_count(120)
    assert badge.text() == "99+"
    badge.set_count(0)
    assert badge.isHidden()
    assert "Ana" in avatar.accessibleName()
    assert avatar.grab().width() > 0
    cap = KeyCap("Ctrl++")
    qtbot.addWidget(cap)
    assert cap.text() == "Ctrl +"


def test_an_empty_state_has_one_action(qtbot: QtBot) -> None:
    pressed: list[None] = []
    state = EmptyState("users", "Nobody", action=("Add", lambda: pressed.append(None)))
    qtbot.addWidget(state)
    assert state.button is not None
    state.button.click()
    assert pressed == [None]


def test_a_notice_says_and_acts(qtbot: QtBot) -> None:
    notice = Notice()
    qtbot.addWidget(notice)
    assert notice.isHidden()
    pressed: list[None] = []
    notice.say("Look", "warning", ("Open", lambda: pressed.append(None)))
    assert notice.accessibleName() == "Look"
    notice.button.click()
    assert pressed == [None]
    notice.say("")
    assert notice.isHidden()


def test_a_disabled_button_says_why(qtbot: QtBot) -> None:
    button = QuietButton("Sign")
    qtbot.addWidget(button)
    button.explain("Only doctors sign.")
    assert not button.isEnabled()
    assert button.toolTip() == "Only doctors sign."
    button.explain("")
    assert button.isEnabled()


def test_dead_controls_and_doubled_keys_are_found(qtbot: QtBot) -> None:
    screen = QWidget()
    qtbot.addWidget(screen)
    layout = QVBoxLayout(screen)
    live, dead = QPushButton("Live"), QPushButton("Dead")
    live.clicked.connect(screen.close)
    for button in (live, dead, IconButton("x", "Close it")):
        layout.addWidget(button)
    first, second = QAction("First", screen), QAction("Second", screen)
    first.triggered.connect(screen.close)
    for action in (first, second):
        action.setShortcut("Ctrl+B")
        screen.addAction(action)
    assert dead_controls(screen) == ["action 'Second'", "button 'Close it'", "button 'Dead'"]
    assert duplicated_shortcuts(screen.actions()) == ["Ctrl+B"]


def test_focus_goes_to_the_first_input(qtbot: QtBot) -> None:
    screen = QWidget()
    layout = QVBoxLayout(screen)
    hidden, button = QPushButton("Hidden"), QPushButton("Shown")
    layout.addWidget(hidden)
    layout.addWidget(button)
    hidden.hide()
    qtbot.addWidget(screen)
    screen.show()
    assert focus_first(screen)
    assert screen.focusWidget() is button
    button.setEnabled(False)
    assert not focus_first(screen)
