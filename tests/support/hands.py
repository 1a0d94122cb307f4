"""What hands do on a page: press a button, find the dialog in front, type anew."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

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
