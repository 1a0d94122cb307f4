"""The agenda's screen on the small clinic."""

from __future__ import annotations

import os
from dataclasses import replace

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before Qt is asked for a screen

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from clinic_desktop.kernel.manifest import gather_handlers
from clinic_desktop.modules.agenda.api import AppointmentView, appointment, day
from clinic_desktop.modules.agenda.ui.screen import AgendaScreen
from clinic_desktop.storage.context import Context
from tests.support.agenda_clinic import TUESDAY, SmallClinic, make_clinic
from tests.support.agenda_screen import FakeShell


@pytest.fixture
def clinic(ctx: Context) -> SmallClinic:
    """Return a small clinic whose context knows the handlers of patients and agenda."""
    from clinic_desktop.modules.agenda.module import MANIFEST as AGENDA

    return make_clinic(replace(ctx, handlers=gather_handlers((AGENDA,))))


@pytest.fixture
def shell(clinic: SmallClinic, qapp) -> FakeShell:
    """Return the shell around the screen."""
    return FakeShell(clinic.ctx)


@pytest.fixture
def screen(shell: FakeShell, qtbot) -> AgendaScreen:
    """Return the shown screen; nothing may have failed when the test ends."""
    made = AgendaScreen(shell)
    qtbot.addWidget(made)
    made.resize(1366, 654)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.day.setFocus()
    return made


class Hand:
    """Does what a person does: keys on the day, drags with the mouse."""

    def __init__(self, screen: AgendaScreen, clinic: SmallClinic) -> None:
        self.screen = screen
        self.clinic = clinic

    def keys(self, *keys: Qt.Key, widget=None, modifier=Qt.KeyboardModifier.NoModifier) -> None:
        """Press keys on the day, or on another widget."""
        for key in keys:
            QTest.keyClick(widget or self.screen.day, key, modifier)

    def point(self, resource, time: str) -> QPoint:
        """Return the point of the viewport at a resource's column and a time."""
        view = self.screen.day
        assert view.board is not None
        column = view.board.column_of(resource)
        hour, minute = map(int, time.split(":"))
        grid = view.grid()
        rect = grid.column_rect(column)
        return QPoint(round(rect.x + rect.width / 2), round(grid.y_of(hour * 60 + minute)))

    def show(self, time: str) -> None:
        """Scroll so that a time is near the top."""
        hour, minute = map(int, time.split(":"))
        view = self.screen.day
        view.verticalScrollBar().setValue(round((hour * 60 + minute) * view.grid().per_minute) - 30)

    def drag(self, start: QPoint, end: QPoint, *, drop: bool = True) -> None:
        """Drag with the left button, in two moves as real mice do."""
        port = self.screen.day.viewport()
        QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=start)
        QTest.mouseMove(port, (start + end) / 2)
        QTest.mouseMove(port, end)
        if drop:
            QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=end)

    def put(self, resource, time: str) -> None:
        """Put the cursor somewhere with a click."""
        self.show(time)
        place = self.point(resource, time) + QPoint(0, 2)
        QTest.mouseClick(self.screen.day.viewport(), Qt.MouseButton.LeftButton, pos=place)

    def stored(self, appointment_id) -> AppointmentView:
        """Return an appointment as the store has it."""
        return appointment(self.clinic.ctx, appointment_id)

    def all_stored(self) -> tuple[AppointmentView, ...]:
        """Return all of Tuesday's appointments as the store has them."""
        return day(self.clinic.ctx, TUESDAY).appointments


@pytest.fixture
def hand(screen: AgendaScreen, clinic: SmallClinic) -> Hand:
    """Return somebody who uses the screen."""
    return Hand(screen, clinic)
