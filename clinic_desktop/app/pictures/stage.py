"""The stage: one main window on a real store, and waiting until it stands still."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEventLoop, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPixmap
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from clinic_desktop.app.main_window import MainWindow
from clinic_desktop.app.program import Program

_POLL_MS, _QUIET_POLLS, _MOST_POLLS = 15, 8, 800


@dataclass(frozen=True)
class Scene:
    """One picture: `arrange` brings the stage there and returns what to draw (None: skip it)."""

    name: str
    arrange: Callable[[Stage], QWidget | None]


class Stage:
    """Holds the window of one size and theme, and puts it back between scenes."""

    def __init__(self, program: Program, window: MainWindow, size: QSize) -> None:
        self.program = program
        self.window = window
        self.size = size
        window.resize(size)
        window.show()
        self.settle()

    def settle(self) -> None:
        """Let the program run until no job is left and nothing is waiting to be drawn."""
        loop = QEventLoop()
        timer = QTimer()
        quiet = polls = 0

        def poll() -> None:
            nonlocal quiet, polls
            polls += 1
            quiet = 0 if self.program.tasks.jobs.running() else quiet + 1
            if quiet >= _QUIET_POLLS or polls >= _MOST_POLLS:
                loop.quit()

        timer.timeout.connect(poll)
        timer.start(_POLL_MS)
        loop.exec()
        timer.stop()

    def open_tab(self, name: str, **arguments: Any) -> QWidget | None:
        """Go to a tab and wait."""
        screen = self.window.open_tab(name, **arguments)
        self.settle()
        return screen

    def trigger(self, name: str) -> None:
        """Run an action of the open screen by its object name, and wait."""
        for _title, actions in self.window.action_groups():
            for action in actions:
                if action.objectName() == name:
                    action.trigger()
                    self.settle()
                    return
        raise LookupError(name)

    def type_into(self, field: QLineEdit, text: str) -> None:
        """Type as a person does, key by key, and wait."""
        field.setFocus()
        for letter in text:
            for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
                key = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(field, key)
        self.settle()

    def top(self) -> QWidget | None:
        """Return the dialog that is open, if any."""
        return QApplication.activeModalWidget()

    def draw(self, shown: QWidget) -> QPixmap:
        """Return a picture of the window, with an open dialog or popup over it."""
        picture = self.window.grab() if self.window.isVisible() else shown.grab()
        if shown is self.window or not shown.isWindow():
            return picture
        if not self.window.isVisible():
            return picture
        return _over(picture, self.window, shown)

    def clear(self) -> None:
        """Close dialogs, popovers and messages."""
        for widget in QApplication.topLevelWidgets():
            if widget is not self.window and widget.isVisible():
                widget.close()
        screen = self.window.open_tab("agenda")
        popovers = getattr(screen, "popovers", None)
        if popovers is not None:
            popovers.close()
        self.window.toaster.clear()
        self.settle()


def _over(picture: QPixmap, window: QWidget, shown: QWidget) -> QPixmap:
    from PySide6.QtGui import QColor, QPainter

    with QPainter(picture) as painter:
        if shown.isModal():
            veil = QColor(0, 0, 0, 90)
            painter.fillRect(window.rect(), veil)
        place = window.mapFromGlobal(shown.pos()) if not shown.isModal() else None
        if place is None or not window.rect().contains(place):
            middle = window.rect().center() - shown.rect().center()
            place = middle
        painter.drawPixmap(place, shown.grab())
    return picture
