"""The pages of a paper as small pictures: chosen, dragged into another order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent, QPainter, QPixmap, QTransform
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.documents.presenters.tray_pages import Thumb
from clinic_desktop.ui_kit import theme

_PICTURE = Qt.ItemDataRole.UserRole
_WIDTH, _HEIGHT, _FOOT, _PAD, _RIM = 168, 222, 24, 10, 2


class PageGrid(QListWidget):
    """Pages in rows. Signals: `ordered(list)` after a drag, `opened(int)` on Enter, `marked()`.

    Places count from 0.
    """

    ordered = Signal(list)
    opened = Signal(int)
    marked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(translate("Documents", "Pages"))
        self.setItemDelegate(_PageDelegate(self))
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDropIndicatorShown(True)
        self.setProperty("framed", True)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.itemActivated.connect(lambda item: self.opened.emit(self.row(item)))
        self.itemSelectionChanged.connect(self.marked)

    def show_thumbs(self, thumbs: Sequence[Thumb]) -> None:
        """Show the pages; the cursor stays at its place."""
        row = max(0, self.currentRow())
        self.clear()
        for number, thumb in enumerate(thumbs, 1):
            item = QListWidgetItem()
            spoken = translate("Documents", "Page {number} of {total}")
            spoken = spoken.format(number=number, total=len(thumbs))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
            item.setToolTip(spoken)
            self.addItem(item)
            self.show_thumb(number - 1, thumb)
        self.setCurrentRow(min(row, len(thumbs) - 1))

    def show_thumb(self, place: int, thumb: Thumb) -> None:
        """Show one page that was drawn."""
        picture = QPixmap()
        if thumb.png and picture.loadFromData(thumb.png, "PNG") and thumb.turn:
            picture = picture.transformed(QTransform().rotate(thumb.turn))
        item = self.item(place)
        if item is not None:
            item.setData(_PICTURE, picture)

    def places(self) -> list[int]:
        """Return the selected pages in order; the only page of a paper is always meant."""
        rows = sorted(self.row(item) for item in self.selectedItems())
        return rows or ([0] if self.count() == 1 else [])

    def select(self, places: Sequence[int]) -> None:
        """Select pages."""
        self.clearSelection()
        for place in places:
            self.item(place).setSelected(True)

    def moved(self, places: Sequence[int], target: int) -> list[int]:
        """Return the order in which pages stand after some were put before another one."""
        left = [n for n in range(self.count()) if n not in places]
        before = sum(1 for n in left if n < target)
        return [*left[:before], *places, *left[before:]]

    def dropEvent(self, q_event: QDropEvent) -> None:
        """Say the new order; the pages move when it is kept."""
        if q_event.source() is not self:
            q_event.ignore()
            return
        target = self.indexAt(q_event.position().toPoint())
        row = target.row() if target.isValid() else self.count()
        if target.isValid() and self._in_trailing_half(q_event, row):
            row += 1
        q_event.setDropAction(Qt.DropAction.IgnoreAction)
        q_event.accept()
        self.setState(QAbstractItemView.State.NoState)
        self.ordered.emit(self.moved(self.places(), row))

    def keyPressEvent(self, q_event: QKeyEvent) -> None:
        """Open on Enter; a key that is no letter search goes on."""
        if q_event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not q_event.modifiers():
            self.opened.emit(max(0, self.currentRow()))
            return
        super().keyPressEvent(q_event)

    def changeEvent(self, q_event: QEvent) -> None:
        """Lay the pages out anew in another size of type."""
        super().changeEvent(q_event)
        if q_event.type() == QEvent.Type.StyleChange:
            self.scheduleDelayedItemsLayout()

    def _in_trailing_half(self, q_event: QDropEvent, row: int) -> bool:
        rect = self.visualItemRect(self.item(row))
        after = q_event.position().x() > rect.center().x()
        return after is not self.isRightToLeft()


class _PageDelegate(QStyledItemDelegate):
    def sizeHint(self, _option: QStyleOptionViewItem, _index: Any) -> QSize:
        """Return room for a page and its number."""
        return QSize(theme.px(_WIDTH), theme.px(_HEIGHT + _FOOT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Any) -> None:
        """Draw one page on its ground."""
        found = theme.tokens()
        picture: QPixmap | None = index.data(_PICTURE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        pad = theme.px(_PAD) / 2
        rect = QRectF(option.rect).adjusted(pad, pad, -pad, -pad)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(rect, found.primary_soft)
        foot = QRectF(rect.left(), rect.bottom() - theme.px(_FOOT), rect.width(), theme.px(_FOOT))
        room = QRectF(rect.topLeft(), QPointF(rect.right(), foot.top()))
        room = room.adjusted(theme.px(8), theme.px(8), -theme.px(8), -theme.px(2))
        page = _page(room, picture)
        if picture is not None and not picture.isNull():
            painter.drawPixmap(page, picture, QRectF(picture.rect()))
        else:
            painter.fillRect(page, found.surface)
        painter.setPen(found.line_strong)
        painter.drawRect(page)
        painter.setPen(found.primary if chosen else found.secondary)
        painter.setFont(theme.font("secondary", 600 if chosen else 400))
        painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, str(index.row() + 1))
        if option.state & QStyle.StateFlag.State_HasFocus:
            pen = painter.pen()
            pen.setColor(found.focus)
            pen.setWidth(_RIM)
            painter.setPen(pen)
            painter.drawRect(rect)
        painter.restore()


def _page(room: QRectF, picture: QPixmap | None) -> QRectF:
    """Return where a page lies: as large as there is room, in its own shape."""
    size = QSizeF(210, 297) if picture is None or picture.isNull() else QSizeF(picture.size())
    size.scale(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
    left = room.center().x() - size.width() / 2
    return QRectF(QPointF(left, room.center().y() - size.height() / 2), size)
