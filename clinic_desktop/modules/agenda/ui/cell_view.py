"""The base of the month and of the compact week: cells with a cursor, by keyboard and mouse."""

from __future__ import annotations

from typing import ClassVar

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
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QToolTip, QWidget

from clinic_desktop.modules.agenda.ui.cell_grid import CellGrid
from clinic_desktop.modules.agenda.ui.look import Look
from clinic_desktop.modules.agenda.ui.painting import qrect
from clinic_desktop.modules.agenda.ui.text_cache import TextCache
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.tips import plain_tip

_K = Qt.Key
_STEPS = {_K.Key_Left: (0, -1), _K.Key_Right: (0, 1), _K.Key_Up: (-1, 0), _K.Key_Down: (1, 0)}
ENTER = frozenset({_K.Key_Return, _K.Key_Enter})
HEAD = 34
Place = tuple[int, int]


class CellView(QAbstractScrollArea):
    """Shows rows and columns of cells; subclasses paint and describe them.

    Signals: `moved` the cursor went to another cell, `entered` Enter, `opened` Space or a double
    click, `today_requested` Home, `menu_requested(global position)`.
    """

    moved = Signal(int, int)
    entered = Signal(int, int)
    opened = Signal(int, int)
    today_requested = Signal()
    menu_requested = Signal(QPoint)
    least_height: ClassVar[int] = 40
    gutter_width: ClassVar[int] = 0

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place: Place = (0, 0)
        self.look = Look(self.devicePixelRatioF())
        self.texts = TextCache()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        theme.signals.changed.connect(self._restyle)

    # ---- what subclasses say

    def shape(self) -> tuple[int, int]:
        """Return how many rows and columns there are."""
        return 1, 7

    def describe(self, place: Place) -> str:
        """Return a cell in a sentence, for screen readers."""
        del place
        return ""

    def tip_at(self, position: QPoint) -> str:
        """Return the tool-tip at a point."""
        place = self.cell_at(position)
        return self.describe(place) if place is not None else ""

    def paint_cell(self, painter: QPainter, place: Place, area: QRectF) -> None:
        """Paint one cell."""

    def paint_heads(self, painter: QPainter) -> None:
        """Paint the heads of columns and rows, over the cells."""

    # ---- where things are

    def grid(self) -> CellGrid:
        """Return the arrangement in force."""
        rows, columns = self.shape()
        return CellGrid(
            width=self.viewport().width(),
            height=self.viewport().height(),
            rows=rows,
            columns=columns,
            head=theme.px(HEAD),
            gutter=theme.px(self.gutter_width),
            least=theme.px(self.least_height),
            offset=self.verticalScrollBar().value(),
            mirrored=self.isRightToLeft(),
        )

    def cell_at(self, position: QPoint) -> Place | None:
        """Return the cell under a point of the viewport."""
        return self.grid().cell_at(position.x(), position.y())

    def cursor_rect(self) -> QRect:
        """Return the cursor's cell in the viewport."""
        return qrect(self.grid().cell_rect(*self.place)).toAlignedRect()

    # ---- the cursor

    def put_cursor(self, place: Place) -> None:
        """Move the cursor to a cell, scroll to it and tell about it."""
        rows, columns = self.shape()
        row = min(max(place[0], 0), max(rows - 1, 0))
        column = min(max(place[1], 0), max(columns - 1, 0))
        before, self.place = self.place, (row, column)
        self._reveal()
        self.announce()
        self.viewport().update()
        if before != self.place:
            self.moved.emit(row, column)

    def announce(self) -> None:
        """Let screen readers hear what is under the cursor."""
        name = self.describe(self.place)
        if name != self.accessibleName():
            self.setAccessibleName(name)
            changed = QAccessibleEvent(self, QAccessible.Event.NameChanged)
            QAccessible.updateAccessibility(changed)

    def _reveal(self) -> None:
        grid, bar = self.grid(), self.verticalScrollBar()
        cell = grid.cell_rect(*self.place)
        if cell.y < grid.head:
            bar.setValue(bar.value() + round(cell.y - grid.head))
        elif cell.y + cell.height > grid.height:
            bar.setValue(bar.value() + round(cell.y + cell.height - grid.height))

    # ---- Qt's events

    def paintEvent(self, q_event: QPaintEvent) -> None:
        if self.look.ratio != self.devicePixelRatioF():
            self.look = Look(self.devicePixelRatioF())
        with QPainter(self.viewport()) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            area = QRectF(q_event.rect())
            painter.setClipRect(area)
            painter.fillRect(area, self.look.tokens.surface)
            self._paint(painter, area)

    def _paint(self, painter: QPainter, exposed: QRectF) -> None:
        grid, (rows, columns) = self.grid(), self.shape()
        for row in range(rows):
            for column in range(columns):
                cell = qrect(grid.cell_rect(row, column))
                if cell.intersects(exposed):
                    self.paint_cell(painter, (row, column), cell)
        if rows and columns:
            self._paint_ring(painter, qrect(grid.cell_rect(*self.place)))
        self.paint_heads(painter)

    def _paint_ring(self, painter: QPainter, cell: QRectF) -> None:
        tokens = self.look.tokens
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(tokens.focus if self.hasFocus() else tokens.line_strong, 2))
        painter.drawRoundedRect(cell.adjusted(2, 2, -2, -2), 4, 4)

    def keyPressEvent(self, q_event: QKeyEvent) -> None:
        key = Qt.Key(q_event.key())
        modifiers = q_event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if modifiers or not self.press(key):
            super().keyPressEvent(q_event)

    def press(self, key: Qt.Key) -> bool:
        """Do what a plain key means; tell whether it meant something."""
        row, column = self.place
        if key in _STEPS:
            down, across = _STEPS[key]
            self.put_cursor((row + down, column + (-across if self.isRightToLeft() else across)))
        elif key == _K.Key_Home:
            self.today_requested.emit()
        elif key in ENTER:
            self.entered.emit(row, column)
        else:
            return False
        return True

    def mousePressEvent(self, q_event: QMouseEvent) -> None:
        place = self.cell_at(q_event.position().toPoint())
        if place is not None:
            self.put_cursor(place)

    def mouseDoubleClickEvent(self, q_event: QMouseEvent) -> None:
        place = self.cell_at(q_event.position().toPoint())
        if place is not None and q_event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit(*place)

    def contextMenuEvent(self, q_event: QContextMenuEvent) -> None:
        if q_event.reason() == QContextMenuEvent.Reason.Mouse:
            self.menu_requested.emit(q_event.globalPos())
        else:
            self.menu_requested.emit(self.viewport().mapToGlobal(self.cursor_rect().center()))

    def viewportEvent(self, q_event: QEvent) -> bool:
        if q_event.type() == QEvent.Type.ToolTip and isinstance(q_event, QHelpEvent):
            text = plain_tip(self.tip_at(q_event.pos()))
            QToolTip.showText(q_event.globalPos(), text, self.viewport())
            return True
        return super().viewportEvent(q_event)

    def resizeEvent(self, q_event: QResizeEvent) -> None:
        super().resizeEvent(q_event)
        self.fit()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        del dx, dy
        self.viewport().update()

    def focusInEvent(self, q_event: QFocusEvent) -> None:
        super().focusInEvent(q_event)
        self.viewport().update()

    def focusOutEvent(self, q_event: QFocusEvent) -> None:
        super().focusOutEvent(q_event)
        self.viewport().update()

    def fit(self) -> None:
        """Fit the scroll bar to what there is."""
        grid, bar = self.grid(), self.verticalScrollBar()
        bar.setRange(0, max(grid.content_height - grid.height, 0))
        bar.setPageStep(grid.height)
        bar.setSingleStep(round(grid.row_height / 2))

    def _restyle(self) -> None:
        self.look = Look(self.devicePixelRatioF())
        self.texts.clear()
        self.fit()
        self.viewport().update()
