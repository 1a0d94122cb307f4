"""The place of a screen: it scrolls when the window is too small for it, so nothing is cut off."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget


class ScreenArea(QScrollArea):
    """Gives a screen the whole room, and scroll bars below its smallest size (200 % text).

    What gets the keyboard comes into sight.
    """

    def __init__(self, screen: QWidget) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(screen)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        screen = self.widget()
        if now is not None and screen is not None and screen.isAncestorOf(now):
            self.ensureWidgetVisible(now)


def in_sight(widget: QWidget) -> QRect:
    """Return the part of a widget that nothing around it cuts off, all of it if none is left."""
    seen, around = widget.rect(), widget.parentWidget()
    while around is not None and not widget.isWindow():
        seen &= QRect(widget.mapFrom(around, QPoint()), around.size())
        if around.isWindow():
            break
        around = around.parentWidget()
    return seen if not seen.isEmpty() else widget.rect()
