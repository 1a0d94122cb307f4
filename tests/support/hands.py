"""What hands do on a page: press a button, find the dialog in front, type anew."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from clinic_desktop.ui_kit.pickers import SearchPicker

W = TypeVar("W", bound=QWidget)


def press(qtbot: QtBot, button: QWidget) -> None:
    """Click a button that is on."""
    assert button.isEnabled(), button.toolTip()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def dialog(kind: type[W]) -> W:
    """Return the one visible window of a kind."""
    found = [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]
    assert len(found) == 1, kind
    return found[0]


def retype(qtbot: QtBot, field: QWidget, text: str) -> None:
    """Empty a field and type into it."""
    field.clear()  # type: ignore[attr-defined]
    qtbot.keyClicks(field, text)


def pick(qtbot: QtBot, picker: SearchPicker, text: str) -> None:
    """Type into a picker and take the first line of its list."""
    picker.activateWindow()
    picker.field.setFocus()
    qtbot.waitUntil(picker.field.hasFocus)
    qtbot.keyClicks(picker.field, text)
    qtbot.waitUntil(lambda: picker._answered == text and picker._popup.isVisible())
    qtbot.keyClick(picker.field, Qt.Key.Key_Return)
