"""Widgets flow like words."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from clinic_desktop.ui_kit.flow_layout import FlowLayout


def _row(
    qtbot, width: int, direction=Qt.LayoutDirection.LeftToRight
) -> tuple[QWidget, list[QWidget]]:
    frame = QWidget()
    frame.setLayoutDirection(direction)
    qtbot.addWidget(frame)
    flow = FlowLayout(frame, gap=10)
    parts = [QWidget() for _n in range(3)]
    for part in parts:
        part.setFixedSize(50, 20)
        flow.addWidget(part)
    frame.resize(width, flow.heightForWidth(width))
    frame.show()
    return frame, parts


def test_what_has_no_room_goes_into_the_next_line(qtbot):
    _frame, parts = _row(qtbot, 110)
    assert [part.pos().toTuple() for part in parts] == [(0, 0), (60, 0), (0, 30)]


def test_lines_begin_at_the_right_where_words_do(qtbot):
    _frame, parts = _row(qtbot, 110, Qt.LayoutDirection.RightToLeft)
    assert [part.pos().toTuple() for part in parts] == [(60, 0), (0, 0), (60, 30)]


def test_what_is_hidden_takes_no_room(qtbot):
    frame, parts = _row(qtbot, 200)
    parts[0].hide()
    frame.layout().activate()
    assert parts[1].pos().x() == 0
