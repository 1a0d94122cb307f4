"""The patients' screen on a real store with four patients."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before Qt is asked for a screen

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from clinic_desktop.modules.patients.presenters.wording import write_dates_with
from clinic_desktop.modules.patients.ui.patients_screen import PatientsScreen
from clinic_desktop.storage.context import Context
from clinic_desktop.ui_kit import theme
from tests.support.agenda_screen import FakeShell
from tests.support.patients_screen import People, add_people, add_profile


@pytest.fixture(autouse=True)
def looks(qapp) -> Iterator[None]:
    """Put the theme and a fixed locale on the application."""
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    theme.apply(qapp, "light", 1.0)
    yield
    QLocale.setDefault(before)
    write_dates_with(None)


@pytest.fixture
def people(ctx: Context) -> People:
    """Register four patients in a clinic in Spain."""
    add_profile(ctx)
    return add_people(ctx)


@pytest.fixture
def shell(ctx: Context, people: People, qapp) -> FakeShell:
    """Return the frame around the screen."""
    return FakeShell(ctx)


@pytest.fixture
def screen(shell: FakeShell, qtbot) -> Iterator[PatientsScreen]:
    """Return the shown screen; no work may have failed unheard when the test ends."""
    made = PatientsScreen(shell)
    qtbot.addWidget(made)
    made.resize(1366, 654)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is made)
    made.first_focus()
    yield made
    assert shell.tasks.failures == []


class Hands:
    """Types as a person does: wherever the cursor is."""

    def type(self, text: str) -> None:
        """Type into the widget with the cursor."""
        QTest.keyClicks(QApplication.focusWidget(), text)

    def press(self, *keys: Qt.Key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
        """Press keys, each in the widget that has the cursor then."""
        for key in keys:
            QTest.keyClick(QApplication.focusWidget(), key, modifier)

    def tab(self, times: int = 1) -> None:
        """Go to the next field."""
        self.press(*[Qt.Key.Key_Tab] * times)


@pytest.fixture
def hands(screen: PatientsScreen) -> Hands:
    """Return the keyboard."""
    return Hands()
