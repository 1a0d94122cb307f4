"""The keyboard on the day view: arrows move the slot cursor; letters are the screen's actions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from clinic_desktop.modules.agenda.presenters.cursor import (
    above,
    below,
    kept,
    land,
    longer,
    sideways,
)

if TYPE_CHECKING:
    from clinic_desktop.modules.agenda.ui.day_view import DayView

_K = Qt.Key
_ARROWS = {_K.Key_Up: (0, -1), _K.Key_Down: (0, 1), _K.Key_Left: (-1, 0), _K.Key_Right: (1, 0)}
_ENTER = {_K.Key_Return, _K.Key_Enter}


def handle_key(view: DayView, q_event: QKeyEvent) -> bool:
    """Do what a key means on the day; tell whether it meant something."""
    key = Qt.Key(q_event.key())
    if key == _K.Key_Escape:
        return view.mouse.cancel() or view.carrier.cancel() or view.picked.clear()
    if view.board is None or not view.board.columns:
        return False
    modifiers = q_event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if view.carrier.active:
        return _carry_key(view, key)
    if modifiers == Qt.KeyboardModifier.ShiftModifier and key in (_K.Key_Down, _K.Key_Up):
        view.put_cursor(longer(view.board, view.cursor_place, 1 if key == _K.Key_Down else -1))
        return True
    if modifiers == Qt.KeyboardModifier.ControlModifier and key in (_K.Key_Home, _K.Key_End):
        minute = view.board.first_open() if key == _K.Key_Home else _last_open(view)
        view.put_cursor(land(view.board, view.cursor_place.column, minute))
        return True
    if modifiers:
        return False
    return _plain_key(view, key)


def _plain_key(view: DayView, key: Qt.Key) -> bool:
    assert view.board is not None
    if key in _ARROWS:
        _walk(view, *_ARROWS[key])
    elif key == _K.Key_Home:
        view.today_requested.emit()
    elif key == _K.Key_End:
        view.put_cursor(land(view.board, view.cursor_place.column, _last_open(view)))
    elif key in _ENTER:
        block = view.current_block()
        if block is not None:
            view.open_requested.emit(block.appointment.id)
        else:
            view.book_requested.emit(view.cursor_place)
    else:
        return False
    return True


def _walk(view: DayView, across: int, down: int) -> None:
    board, cursor = view.board, view.cursor_place
    assert board is not None
    if down:
        view.put_cursor(below(board, cursor) if down > 0 else above(board, cursor))
        return
    step = -across if view.isRightToLeft() else across
    view.put_cursor(kept(board, sideways(board, cursor, step)))


def _last_open(view: DayView) -> int:
    assert view.board is not None
    ends = [c.open[-1][1] for c in view.board.columns if c.open]
    return max(ends, default=18 * 60) - view.board.slot_minutes


def _carry_key(view: DayView, key: Qt.Key) -> bool:
    if key in _ARROWS:
        across, down = _ARROWS[key]
        view.carrier.step(-across if view.isRightToLeft() else across, down)
    elif key in _ENTER:
        view.carrier.drop()
    else:
        return key not in (_K.Key_Tab, _K.Key_Backtab)
    return True
