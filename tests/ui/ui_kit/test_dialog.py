"""A dialog in a low window: what does not fit scrolls, title and buttons stay in sight."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from clinic_desktop.ui_kit.dialog import Dialog
from clinic_desktop.ui_kit.widgets import Label


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(700, 420)
    window.show()
    return window


def shown(window: QWidget, lines: int) -> tuple[Dialog, list[Label]]:
    dialog = Dialog("Many lines", window, scrolls=True)
    labels = [Label(f"Line {number}") for number in range(lines)]
    for label in labels:
        dialog.body.addWidget(label)
    dialog.set_action("Do it")
    dialog.open()
    QApplication.processEvents()
    return dialog, labels


def hidden_height(dialog: Dialog) -> int:
    (area,) = dialog.findChildren(QScrollArea)
    return area.verticalScrollBar().maximum()


def test_what_does_not_fit_scrolls_and_the_buttons_stay(window: QWidget) -> None:
    dialog, _labels = shown(window, 40)
    assert dialog.height() <= window.height()
    assert hidden_height(dialog) > 0
    foot = dialog.cancel_button.mapTo(dialog, QPoint(0, dialog.cancel_button.height()))
    assert dialog.rect().contains(foot)
    dialog.close()


def test_what_fits_does_not_scroll_and_shrinks_with_its_parts(window: QWidget) -> None:
    dialog, labels = shown(window, 6)
    before = dialog.height()
    assert hidden_height(dialog) == 0
    for label in labels[2:]:
        label.hide()
    dialog.shrink()
    assert dialog.height() < before
    assert hidden_height(dialog) == 0
    dialog.close()
