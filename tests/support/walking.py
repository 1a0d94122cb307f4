"""Somebody who uses the whole program in this process, and counts what it takes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any
from uuid import UUID

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from clinic_desktop.modules.agenda.api import AppointmentView
from tests.support.driven_program import Hands, turn_of_the_loop
from tests.support.whole_program import Whole

PATIENCE = 4000


class Walker(Hands):
    """Hands in front of the main window; `keys` and `drags` count what was done."""

    def __init__(self, whole: Whole, qtbot: QtBot) -> None:
        super().__init__()
        self._whole = whole
        self._qtbot = qtbot
        self.keys = 0
        self.drags = 0

    @property
    def program(self) -> Any:
        """The program of this test."""
        return self._whole.program

    @property
    def window(self) -> Any:
        """The main window."""
        return self._whole.program.window

    def press(self, keys: str, times: int = 1) -> None:
        """Press a key, and let the program come to rest."""
        self.keys += times
        super().press(keys, times)
        self.rest()

    def write(self, text: str) -> None:
        """Type a text, and let the program come to rest."""
        self.keys += len(text)
        super().write(text)
        self.rest()

    def rest(self) -> None:
        """Let the program run until no work is left."""
        self._whole.stage.settle()

    def until(self, true: Callable[[], Any]) -> None:
        """Wait until something is true."""
        self._qtbot.waitUntil(lambda: bool(true()), timeout=PATIENCE)

    def popover(self, kind: type) -> Any:
        """Return the open popover, which has to be of a kind."""
        self.until(lambda: isinstance(self.screen().popovers.current, kind))
        self.rest()
        return self.screen().popovers.current

    def drag(self, resource: UUID, start: str, end: str, other: UUID | None = None) -> None:
        """Drag with the mouse from one time to another, in the day that is shown."""
        day = self.screen().day
        begin = self._point(resource, start)
        port = day.viewport()
        QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=begin)
        goal = self._point(other or resource, end)
        for place in ((begin + goal) / 2, goal):
            QTest.mouseMove(port, place)
            turn_of_the_loop()
        QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=goal)
        self.drags += 1
        self.rest()

    def _point(self, resource: UUID, time: str) -> QPoint:
        day = self.screen().day
        hour, minute = map(int, time.split(":"))
        grid = day.grid()
        rect = grid.column_rect(day.board.column_of(resource))
        return QPoint(round(rect.x + rect.width / 2), round(grid.y_of(hour * 60 + minute + 7)))

    def show(self, time: str) -> None:
        """Scroll so that a time is near the top."""
        hour, minute = map(int, time.split(":"))
        day = self.screen().day
        day.verticalScrollBar().setValue(round((hour * 60 + minute) * day.grid().per_minute) - 40)

    def select(self, found: AppointmentView | UUID) -> None:
        """Put the cursor on an appointment of the shown day."""
        self.screen().first_focus()
        self.screen().day.select(found if isinstance(found, UUID) else found.id)
        self.rest()

    def put(self, resource: UUID, at: datetime) -> None:
        """Put the cursor on a free place with a click."""
        self.show(f"{at:%H:%M}")
        place = self._point(resource, f"{at:%H:%M}")
        QTest.mouseClick(self.screen().day.viewport(), Qt.MouseButton.LeftButton, pos=place)
        self.rest()
