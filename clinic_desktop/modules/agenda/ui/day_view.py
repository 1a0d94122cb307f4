"""The own-painted day: one column a resource, blocks, the slot cursor, dragging."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QToolTip, QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.presenters.board import Block, Board
from clinic_desktop.modules.agenda.presenters.cursor import Cursor, kept, on_block
from clinic_desktop.modules.agenda.presenters.describing import block_tip, cursor_text
from clinic_desktop.modules.agenda.presenters.held import Held, held_at
from clinic_desktop.modules.agenda.ui.carrying import Carrier
from clinic_desktop.modules.agenda.ui.day_header import DayHeader
from clinic_desktop.modules.agenda.ui.day_keys import handle_key
from clinic_desktop.modules.agenda.ui.day_mouse import DayMouse
from clinic_desktop.modules.agenda.ui.dragging import Target
from clinic_desktop.modules.agenda.ui.geometry import ZOOMS, Grid
from clinic_desktop.modules.agenda.ui.look import Look
from clinic_desktop.modules.agenda.ui.painting import Ghost, Scene, paint_day, qrect
from clinic_desktop.modules.agenda.ui.picked import Picked
from clinic_desktop.modules.agenda.ui.scrolling import opening_scroll, reveal, set_ranges
from clinic_desktop.modules.agenda.ui.text_cache import TextCache
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.tips import plain_tip

Probe = Callable[[UUID | None, Target], str]


def _no_problem(_block: UUID | None, _target: Target) -> str:
    return ""


class DayView(QAbstractScrollArea):
    """Shows one board and tells what the user wants of it; it changes nothing itself.

    Attributes: `probe` answers why an appointment can't land on a target ('' = it can);
    `drop_zone` is the widget that parks what is dropped on it.
    """

    cursor_moved = Signal(object)  # Cursor
    book_requested = Signal(object)  # Cursor: what is free and chosen
    open_requested = Signal(object)  # UUID
    move_requested = Signal(object, int, int)  # UUID, column, start minute
    resize_requested = Signal(object, int, int)  # UUID, start minute, minutes
    park_requested = Signal(object)  # UUID
    menu_requested = Signal(object, QPoint)  # Cursor, global position
    zoomed = Signal(int)  # minutes a line
    today_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.board: Board | None = None
        self.cursor_place = Cursor()
        self.probe: Probe = _no_problem
        self.lets_drag: Callable[[UUID | None, int], bool] = lambda _id, _column: True
        self.drop_zone: QWidget | None = None
        self.now: int | None = None
        self.parked: frozenset[UUID] = frozenset()
        self.held: tuple[Held, ...] = ()
        self.ghost: Ghost | None = None
        self.look = Look(self.devicePixelRatioF())
        self.texts = TextCache()
        self.zoom = 15
        self.header = DayHeader(self)
        self.mouse = DayMouse(self)
        self.carrier = Carrier(self)
        self.picked = Picked(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setObjectName("agendaDay")
        viewport = self.viewport()
        viewport.setMouseTracking(True)
        viewport.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        theme.signals.changed.connect(self._restyle)
        self._restyle()
        self._announce()

    # ---- what it shows

    def show_board(self, board: Board) -> None:
        """Show a day; the cursor stays where it was, or on its appointment."""
        first = self.board is None
        other_day = self.board is not None and not self.board.shows_same(board)
        self.board = board
        self.mouse.forget_missing()
        self.header.show_columns(board)
        self._layout_header()
        self._range_bars()
        if first or other_day:
            self.go_to_start()
        else:
            self._set_cursor(kept(board, self.cursor_place))
        self.carrier.refresh()
        self.viewport().update()

    def show_held(self, held: tuple[Held, ...]) -> None:
        """Show which places other desks keep."""
        if held != self.held:
            self.held = held
            self._announce()
            self.viewport().update()

    def go_to_start(self) -> None:
        """Put the cursor and the scroll position where this day's work begins: now, or opening."""
        board = self.board
        if board is None:
            return
        opening = board.first_open()
        start = opening if self.now is None else max(self.now, opening)
        start = start // board.slot_minutes * board.slot_minutes
        columns = board.columns_on(board.day) or tuple(range(len(board.columns)))
        column = next((n for n in columns if board.columns[n].open), columns[0] if columns else 0)
        if self.cursor_place.column in columns and board.columns[self.cursor_place.column].open:
            column = self.cursor_place.column
        self._set_cursor(kept(board, Cursor(column, start, board.slot_minutes)))
        top = opening_scroll(opening, self.now)
        self.verticalScrollBar().setValue(round(top * self.grid().per_minute) - 2)

    def set_now(self, minute: int | None) -> None:
        """Move the now-line; None when the shown day is not today."""
        if minute != self.now:
            self.now = minute
            self.viewport().update()

    def set_parked(self, parked: frozenset[UUID]) -> None:
        """Show these appointments as put aside."""
        self.parked = parked
        self.viewport().update()

    def set_zoom(self, minutes: int, y: float | None = None) -> None:
        """Let one line be 5, 10, 15 or 30 minutes high.

        The time at the viewport's `y` stays there; without it the cursor stays where it is.
        """
        if minutes not in ZOOMS or minutes == self.zoom:
            return
        grid = self.grid()
        kept = float(self.cursor_place.start) if y is None else grid.minute_at(y)
        place = grid.y_of(kept)
        self.zoom = minutes
        self._range_bars()
        self.verticalScrollBar().setValue(round(kept * self.grid().per_minute - place))
        self.viewport().update()
        self.zoomed.emit(minutes)

    def zoom_by(self, steps: int, y: float | None = None) -> None:
        """Go to a finer (+) or coarser (-) zoom."""
        index = min(max(ZOOMS.index(self.zoom) - steps, 0), len(ZOOMS) - 1)
        self.set_zoom(ZOOMS[index], y)

    # ---- where things are

    def grid(self) -> Grid:
        """Return the arrangement in force."""
        return Grid(
            width=self.viewport().width(),
            columns=len(self.board.columns) if self.board else 1,
            slot_minutes=self.zoom,
            offset_x=self.horizontalScrollBar().value(),
            offset_y=self.verticalScrollBar().value(),
            mirrored=self.isRightToLeft(),
            scale=self.look.scale,
            bars=bool(self.board and self.board.bars),
        )

    def scene(self) -> Scene:
        """Return everything that the next paint shows."""
        assert self.board is not None
        return Scene(
            board=self.board,
            grid=self.grid(),
            look=self.look,
            texts=self.texts,
            cursor=self.cursor_place,
            now=self.now,
            ghost=self.ghost,
            held=self.held,
            lifted=self.parked | {self.mouse.lifted, self.carrier.lifted},
            focused=self.hasFocus(),
            picked=self.picked.ids,
        )

    def block_at(self, position: QPoint) -> Block | None:
        """Return the block under a point of the viewport."""
        if self.board is None:
            return None
        grid = self.grid()
        column = grid.column_at(position.x())
        if column is None:
            return None
        for block in reversed(self.board.in_column(column)):
            rect = grid.block_rect(column, block.start, block.minutes, block.lane)
            if rect.contains(position.x(), position.y()):
                return block
        return None

    def block_rect(self, block: Block) -> QRect:
        """Return a block's place in the viewport."""
        grid = self.grid()
        rect = grid.block_rect(block.column, block.start, block.minutes, block.lane)
        return qrect(rect).toAlignedRect()

    def cursor_rect(self) -> QRect:
        """Return the cursor's place in the viewport."""
        return self._rect_of(self.cursor_place)

    def current_block(self) -> Block | None:
        """Return the block under the cursor."""
        if self.board is None or self.cursor_place.block_id is None:
            return None
        return self.board.find(self.cursor_place.block_id, self.cursor_place.column)

    # ---- the cursor

    def put_cursor(self, cursor: Cursor, *, scroll: bool = True) -> None:
        """Move the slot cursor, scroll to it and tell about it."""
        self._set_cursor(cursor)
        if scroll:
            self.reveal(self._rect_of(cursor))

    def select(self, appointment_id: UUID) -> None:
        """Put the cursor on an appointment, if it is on the board."""
        block = self.board.find(appointment_id) if self.board else None
        if block is not None:
            self.put_cursor(on_block(block))

    def reveal(self, area: QRect) -> None:
        """Scroll so that a rectangle of the viewport is seen whole, with some air."""
        reveal(self, area, self.grid())

    def _set_cursor(self, cursor: Cursor) -> None:
        self._repaint_around(self.cursor_place)
        self.cursor_place = cursor
        self._repaint_around(cursor)
        self._announce()
        self.cursor_moved.emit(cursor)

    def _repaint_around(self, cursor: Cursor) -> None:
        self.viewport().update(self._rect_of(cursor).adjusted(-3, -3, 3, 3))

    def _rect_of(self, cursor: Cursor) -> QRect:
        if self.board is not None and cursor.block_id is not None:
            block = self.board.find(cursor.block_id, cursor.column)
            if block is not None:
                return self.block_rect(block)
        rect = self.grid().free_rect(cursor.column, cursor.start, cursor.minutes)
        return qrect(rect).toAlignedRect()

    def _announce(self) -> None:
        name = translate("Agenda", "Day")
        if self.board is not None:
            here = self.cursor_place
            name = cursor_text(self.board, here) + held_at(self.held, here)
        if name != self.accessibleName():
            self.setAccessibleName(name)
            block = self.current_block()
            self.setAccessibleDescription(
                block_tip(self.board, block) if block and self.board else ""
            )
            changed = QAccessibleEvent(self, QAccessible.Event.NameChanged)
            QAccessible.updateAccessibility(changed)

    def show_ghost(self, ghost: Ghost | None) -> None:
        """Show where something being dragged would land; None removes it."""
        if ghost == self.ghost:
            return
        self._repaint_ghost()
        self.ghost = ghost
        self._repaint_ghost()
        self._repaint_around(self.cursor_place)

    def _repaint_ghost(self) -> None:
        if self.ghost is not None:
            target = self.ghost.target
            rect = self.grid().free_rect(target.column, target.start, target.minutes)
            self.viewport().update(qrect(rect).toAlignedRect().adjusted(-3, -3, 3, 3))

    # ---- Qt's events

    def paintEvent(self, q_event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.board is None:
            painter.fillRect(q_event.rect(), self.look.tokens.surface)
            return
        if self.look.ratio != self.devicePixelRatioF():
            self.look = Look(self.devicePixelRatioF())
        area = QRectF(q_event.rect())
        painter.setClipRect(area)
        paint_day(painter, self.scene(), area)

    def resizeEvent(self, q_event: QResizeEvent) -> None:
        super().resizeEvent(q_event)
        self._layout_header()
        self._range_bars()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        if dx:
            self.viewport().update()
            self.header.update()
        else:
            self.viewport().scroll(0, dy)

    def keyPressEvent(self, q_event: QKeyEvent) -> None:
        if not handle_key(self, q_event):
            super().keyPressEvent(q_event)

    def wheelEvent(self, q_event: QWheelEvent) -> None:
        if q_event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            steps = 1 if q_event.angleDelta().y() > 0 else -1
            self.zoom_by(steps, q_event.position().y())
            q_event.accept()
            return
        super().wheelEvent(q_event)

    def mousePressEvent(self, q_event: QMouseEvent) -> None:
        self.mouse.press(q_event)

    def mouseMoveEvent(self, q_event: QMouseEvent) -> None:
        self.mouse.move(q_event)

    def mouseReleaseEvent(self, q_event: QMouseEvent) -> None:
        self.mouse.release(q_event)

    def mouseDoubleClickEvent(self, q_event: QMouseEvent) -> None:
        self.mouse.double_click(q_event)

    def contextMenuEvent(self, q_event: QContextMenuEvent) -> None:
        if q_event.reason() == QContextMenuEvent.Reason.Mouse:
            self.mouse.aim(q_event.pos())
            place = q_event.globalPos()
        else:
            place = self.viewport().mapToGlobal(self.cursor_rect().center())
        self.menu_requested.emit(self.cursor_place, place)

    def focusInEvent(self, q_event: QFocusEvent) -> None:
        super().focusInEvent(q_event)
        self._repaint_around(self.cursor_place)

    def focusOutEvent(self, q_event: QFocusEvent) -> None:
        super().focusOutEvent(q_event)
        self._repaint_around(self.cursor_place)

    def viewportEvent(self, q_event: QEvent) -> bool:
        if q_event.type() == QEvent.Type.ToolTip and isinstance(q_event, QHelpEvent):
            block = self.block_at(q_event.pos())
            text = block_tip(self.board, block) if block and self.board else ""
            area = self.block_rect(block) if block else QRect()
            QToolTip.showText(q_event.globalPos(), plain_tip(text), self.viewport(), area)
            return True
        return super().viewportEvent(q_event)

    def changeEvent(self, q_event: QEvent) -> None:
        super().changeEvent(q_event)
        if q_event.type() == QEvent.Type.LayoutDirectionChange:
            self._layout_header()
            self.viewport().update()

    # ---- sizes

    def _restyle(self) -> None:
        self.look = Look(self.devicePixelRatioF())
        self.texts.clear()
        self._layout_header()
        self._range_bars()
        self.viewport().update()

    def _layout_header(self) -> None:
        height = self.header.wanted_height()
        self.setViewportMargins(0, height, 0, 0)
        view = self.viewport().geometry()
        self.header.setGeometry(view.x(), 0, view.width(), height)
        self.header.update()

    def _range_bars(self) -> None:
        set_ranges(self, replace(self.grid(), offset_x=0, offset_y=0))
