"""Fixtures of the screen tests: the theme is on, and nothing is left behind."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from clinic_desktop.app.language import speak
from clinic_desktop.kernel import garbage
from clinic_desktop.kernel.local_text import install_formats
from clinic_desktop.kernel.text import install_translator
from clinic_desktop.ui_kit import notify, theme

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
FORGOTTEN = 20  # windows of earlier tests


@pytest.fixture(scope="session", autouse=True)
def widgets_end_on_the_main_thread() -> Iterator[None]:
    """Collect garbage between the tests, not on a thread that a test may have started."""
    garbage.take_over()
    yield
    garbage.give_back()


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> Iterator[None]:
    """Put the light theme on, in English as written in Ireland, before each screen test."""
    speak(qapp, "en", "IE")
    if theme.tokens().name != "light" or theme.scale() != 1.0 or not qapp.styleSheet():
        theme.apply(qapp, "light", 1.0)
    notify.history.clear()
    yield
    notify.install(None)
    notify.log_with(None)
    install_formats(None)
    install_translator(None)
    if len(QApplication.topLevelWidgets()) > FORGOTTEN:
        gc.collect()  # each change of theme dresses every window that is left
    else:
        garbage.collect_due()
