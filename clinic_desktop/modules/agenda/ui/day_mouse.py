"""The mouse on the day view: choosing, booking by drag, moving, resizing, parking."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QMouseEvent

from clinic_desktop.modules.agenda.presenters.board import Block
from clinic_desktop.modules.agenda.presenters.cursor import Cursor, land, on_block
from clinic_desktop.modules.agenda.presenters.words import MOVABLE
from clinic_desktop.modules.agenda.ui.dragging import Drag, DragKind, Target, grip
from clinic_desktop.modules.agenda.ui.painting import Ghost

if TYPE_CHECKING:
    from clinic_desktop.modules.agenda.ui.day_view import DayView

SCROLL_ZONE = 28
SCROLL_EVERY = 30  # ms
SHAPES = {
    DragKind.TOP: Qt.CursorShape.SizeVerCursor,
    DragKind.BOTTOM: Qt.CursorShape.SizeVerCursor,
    DragKind.MOVE: Qt.CursorShape.ArrowCursor,
}


class DayMouse:
    """Turns mouse events of one day view into its signals."""

    def __init__(self, view: DayView) -> None:
        self._view = view
        self.drag: Drag | None = None
        self._title = ""
        self._last = QPoint()
        self._scroller = QTimer(view)
        self._scroller.setInterval(SCROLL_EVERY)
        self._scroller.timeout.connect(self._scroll_on)

    @property
    def lifted(self) -> UUID | None:
        """The appointment that is being dragged."""
        return self.drag.block_id if self.drag is not None and self.drag.live else None

    def aim(self, position: QPoint) -> None:
        """Put the cursor under a point of the viewport."""
        view = self._view
        if view.board is None:
            return
        block = view.block_at(position)
        if block is not None:
            view.put_cursor(on_block(block), scroll=False)
            return
        grid = view.grid()
        column = grid.column_at(position.x())
        if column is not None:
            start = grid.slot_at(position.y())
            at = land(view.board, column, self._free_from(column, start, position))
            view.put_cursor(at, scroll=False)

    def _free_from(self, column: int, start: int, position: QPoint) -> int:
        """Return the slot's start, or the end of the block that ends inside this slot."""
        view = self._view
        assert view.board is not None
        minute = view.grid().minute_at(position.y())
        ends = [b.end for b in view.board.in_column(column) if start < b.end <= minute]
        return max([start, *ends])

    def press(self, q_event: QMouseEvent) -> None:
        """Choose what is pressed and be ready to drag it."""
        view = self._view
        position = q_event.position().toPoint()
        if view.carrier.active:
            if q_event.button() == Qt.MouseButton.LeftButton:
                view.carrier.hover(position)
                view.carrier.drop()
            return
        self.aim(position)
        if q_event.button() != Qt.MouseButton.LeftButton or view.board is None:
            return
        block = view.block_at(position)
        if self._pick(q_event.modifiers(), block):
            return
        if block is not None:
            self.drag = self._block_drag(block, position)
        elif view.grid().column_at(position.x()) is not None:
            place = view.cursor_place
            origin = Target(place.column, place.start, place.minutes)
            self.drag = Drag(DragKind.BOOK, origin, position.x(), position.y())

    def _pick(self, modifiers: Qt.KeyboardModifier, block: Block | None) -> bool:
        """Choose several with Ctrl or Shift; a plain click lets them go. True: nothing to drag."""
        picked = self._view.picked
        if block is not None and modifiers & Qt.KeyboardModifier.ControlModifier:
            picked.toggle(block)
        elif block is not None and modifiers & Qt.KeyboardModifier.ShiftModifier:
            picked.extend(block)
        else:
            picked.clear()
            return False
        return True

    def _block_drag(self, block: Block, position: QPoint) -> Drag | None:
        if block.appointment.status not in MOVABLE:
            return None
        grid = self._view.grid()
        rect = grid.block_rect(block.column, block.start, block.minutes, block.lane)
        self._title = block.title
        return Drag(
            kind=grip(rect, position.y()),
            origin=Target(block.column, block.start, block.minutes),
            x=position.x(),
            y=position.y(),
            grab=grid.minute_at(position.y()) - block.start,
            block_id=block.appointment.id,
        )

    def move(self, q_event: QMouseEvent) -> None:
        """Follow the pointer: the drag's ghost, or the shape that says what a press would do."""
        position = q_event.position().toPoint()
        if self.drag is None:
            if self._view.carrier.active:
                self._view.carrier.hover(position)
            else:
                self._shape_for(position)
            return
        self._last = position
        if self._follow(position):
            self._scroller.start() if self._near_edge(position) else self._scroller.stop()

    def _follow(self, position: QPoint) -> bool:
        """Show where it would land; tell whether the drag goes on: not when it may not begin."""
        view = self._view
        assert self.drag is not None
        was_live = self.drag.live
        self.drag = self.drag.to(view.grid(), position.x(), position.y())
        if not self.drag.live or self.drag.target is None:
            return True
        if not was_live:
            if not view.lets_drag(self.drag.block_id, self.drag.origin.column):
                self.cancel()
                return False
            view.viewport().update()
        if self._over_zone(position):
            view.show_ghost(None)
            return True
        target = self.drag.target
        problem = view.probe(self.drag.block_id, target)
        title = self._title if self.drag.block_id is not None else ""
        view.show_ghost(Ghost(target, title, problem))
        return True

    def release(self, q_event: QMouseEvent) -> None:
        """End the drag and ask for what it means."""
        drag = self.drag
        if q_event.button() != Qt.MouseButton.LeftButton or drag is None:
            return
        position = q_event.position().toPoint()
        if drag.live:
            if not self._follow(position):
                return
            drag = self.drag or drag
        parked = self._over_zone(position)
        self.cancel()
        if not drag.live or drag.target is None:
            return
        if drag.kind is DragKind.BOOK:
            self._ask_booking(drag.target)
        elif parked and drag.kind is DragKind.MOVE:
            self._view.park_requested.emit(drag.block_id)
        elif drag.target != drag.origin:
            self._ask_change(drag, drag.target)

    def _ask_booking(self, target: Target) -> None:
        cursor = Cursor(target.column, target.start, target.minutes)
        self._view.put_cursor(cursor, scroll=False)
        self._view.book_requested.emit(cursor)

    def _ask_change(self, drag: Drag, target: Target) -> None:
        view = self._view
        if drag.kind is DragKind.MOVE:
            view.move_requested.emit(drag.block_id, target.column, target.start)
        else:
            view.resize_requested.emit(drag.block_id, target.start, target.minutes)

    def double_click(self, q_event: QMouseEvent) -> None:
        """Open the block, or book the slot."""
        if q_event.button() != Qt.MouseButton.LeftButton:
            return
        position = q_event.position().toPoint()
        self.drag = None
        self.aim(position)
        view = self._view
        block = view.block_at(position)
        if block is not None:
            view.open_requested.emit(block.appointment.id)
        elif view.grid().column_at(position.x()) is not None:
            view.book_requested.emit(view.cursor_place)

    def cancel(self) -> bool:
        """Drop the drag without effect; tell whether there was one."""
        self._scroller.stop()
        was = self.drag is not None
        self.drag = None
        self._view.show_ghost(None)
        if was:
            self._view.viewport().update()
        return was

    def forget_missing(self) -> None:
        """Cancel a drag whose appointment is no longer on the board."""
        board, dragged = self._view.board, self.drag.block_id if self.drag is not None else None
        if dragged is not None and board is not None and board.find(dragged) is None:
            self.cancel()

    def _shape_for(self, position: QPoint) -> None:
        view = self._view
        block = view.block_at(position)
        shape = Qt.CursorShape.ArrowCursor
        if block is not None and block.appointment.status in MOVABLE:
            grid = view.grid()
            rect = grid.block_rect(block.column, block.start, block.minutes, block.lane)
            shape = SHAPES[grip(rect, position.y())]
        if view.viewport().cursor().shape() != shape:
            view.viewport().setCursor(shape)

    def _over_zone(self, position: QPoint) -> bool:
        zone = self._view.drop_zone
        if zone is None or self.drag is None or self.drag.kind is not DragKind.MOVE:
            return False
        place = zone.mapFromGlobal(self._view.viewport().mapToGlobal(position))
        return QRect(QPoint(0, 0), zone.size()).contains(place)

    def _near_edge(self, position: QPoint) -> int:
        height = self._view.viewport().height()
        if position.y() < SCROLL_ZONE:
            return -1
        return 1 if position.y() > height - SCROLL_ZONE else 0

    def _scroll_on(self) -> None:
        bar = self._view.verticalScrollBar()
        bar.setValue(bar.value() + self._near_edge(self._last) * 12)
        if self.drag is not None:
            self._follow(self._last)
