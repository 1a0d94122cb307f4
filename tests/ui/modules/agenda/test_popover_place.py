"""Tests that a popover opens where it is seen, and that its buttons leave room for its fields."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget

from clinic_desktop.modules.agenda.ui.popover import Popover
from clinic_desktop.ui_kit.screen_area import ScreenArea, in_sight
from clinic_desktop.ui_kit.widgets import Label


@pytest.fixture
def area(qtbot):
    """Return a scrolled place of 700 x 500 for a screen of 1400 x 900."""
    screen = QWidget()
    screen.setMinimumSize(1400, 900)
    area = ScreenArea(screen)
    qtbot.addWidget(area)
    area.resize(700, 500)
    area.show()
    return area


@pytest.mark.parametrize("scrolled", [(0, 0), (300, 200), (700, 400)])
@pytest.mark.parametrize("anchor", [(20, 20), (640, 480), (1380, 880)])
def test_a_popover_opens_within_what_is_seen(area, scrolled, anchor):
    area.horizontalScrollBar().setValue(scrolled[0])
    area.verticalScrollBar().setValue(scrolled[1])
    popover = Popover("Detail", area.widget())
    popover.body.addWidget(Label("A line"))
    popover.open_at(QRect(QPoint(*anchor), QPoint(anchor[0] + 10, anchor[1] + 10)))
    seen = QRect(QPoint(), area.viewport().size())
    at = QRect(popover.mapTo(area.viewport(), QPoint()), popover.size())
    assert seen.contains(at)


def test_all_of_a_widget_counts_where_nothing_cuts_it_off(area):
    lone = QWidget()
    lone.resize(300, 200)
    assert in_sight(lone) == lone.rect()
    assert in_sight(area.viewport()) == area.viewport().rect()
