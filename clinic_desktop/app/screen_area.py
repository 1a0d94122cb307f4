"""The place of a screen: it scrolls when the window is too small for it, so nothing is cut off."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


class ScreenArea(QScrollArea):
    """Gives a screen the whole room, and scroll bars below its smallest size (200 % text)."""

    def __init__(self, screen: QWidget) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(screen)
