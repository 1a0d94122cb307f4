"""The ruler beside the timeline: each year with a bar as long as it has entries."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.api.timeline import TimelineYear
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.text_line import draw_line

Index = QModelIndex | QPersistentModelIndex
_YEAR_ROLE = Qt.ItemDataRole.UserRole + 1
_COUNT_ROLE = _YEAR_ROLE + 1
_WIDTH, _ROW, _LABEL, _PAD, _BAR = 132, 24, 40, 10, 8


class _Delegate(QStyledItemDelegate):
    """Draws the year and its bar."""

    most = 1

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return one year."""
        return QSize(theme.px(_WIDTH - 2 * _PAD), theme.px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one year."""
        found, area = theme.tokens(), QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, found.primary_soft if chosen else found.hover)
        if chosen and option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(found.focus, 2))
            painter.drawRect(area.adjusted(1, 1, -1, -1))
        pad = theme.px(_PAD)
        inner, label = area.adjusted(pad, 0, -pad, 0), theme.px(_LABEL)
        rtl = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
        words = inner.adjusted(inner.width() - label if rtl else 0, 0, 0, 0)
        ink = found.primary if chosen else found.secondary
        font = theme.font("secondary", 600 if chosen else None)
        draw_line(painter, words, str(index.data(_YEAR_ROLE)), font, ink)
        room, height = inner.width() - label, theme.px(_BAR)
        long = max(theme.px(2), room * index.data(_COUNT_ROLE) / self.most)
        left = inner.right() - label - long if rtl else inner.left() + label
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(found.primary if chosen else found.line_strong)
        bar = QRectF(left, area.center().y() - height / 2, long, height)
        painter.drawRoundedRect(bar, theme.px(2), theme.px(2))
        painter.restore()


class TimelineRuler(QListWidget):
    """Sends `chosen(year)` when the user picks one, by click or arrow keys."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marking = False
        self._drawn = _Delegate(self)
        self.setItemDelegate(self._drawn)
        self.setAccessibleName(translate("Chart", "Years"))
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setProperty("kit", "card")
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentItemChanged.connect(self._changed)
        self.itemClicked.connect(self._clicked)
        theme.signals.changed.connect(self._rescale)
        self._rescale()

    def show_years(self, counted: Iterable[TimelineYear]) -> None:
        """Show years with what they have; the marked one stays."""
        marked = self.year()
        counts: Counter[int] = Counter()
        for one in counted:
            counts[one.year] += one.count
        self._drawn.most = max(counts.values(), default=1)
        self._marking = True
        self.clear()
        for year, count in sorted(counts.items(), reverse=True):
            item = QListWidgetItem(str(year), self)
            item.setData(_YEAR_ROLE, year)
            item.setData(_COUNT_ROLE, count)
            spoken = translate("Chart", "%n entries", "", count)
            item.setToolTip(f"{year}: {spoken}")
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{year}, {spoken}")
        self._marking = False
        self.mark(marked or (max(counts) if counts else 0))

    def years(self) -> list[int]:
        """Return the years, newest first."""
        return [self.item(number).data(_YEAR_ROLE) for number in range(self.count())]

    def year(self) -> int:
        """Return the marked year; 0 for none."""
        return self.currentIndex().data(_YEAR_ROLE) or 0

    def mark(self, year: int) -> None:
        """Mark a year without sending it."""
        if year in self.years():
            self._marking = True
            self.setCurrentRow(self.years().index(year))
            self._marking = False

    def step(self, way: int) -> None:
        """Choose the year above (-1) or below (1)."""
        row = self.currentRow() + way
        if 0 <= row < self.count():
            self.setCurrentRow(row)

    def _changed(self, item: QListWidgetItem | None) -> None:
        if item is not None and not self._marking:
            self.chosen.emit(item.data(_YEAR_ROLE))

    def _clicked(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(_YEAR_ROLE))

    def _rescale(self) -> None:
        self.setFixedWidth(theme.px(_WIDTH))
        self.doItemsLayout()
