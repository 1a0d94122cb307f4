"""The list of a chart's sections beside an open patient, each with what it counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from clinic_desktop.kernel.text import translate
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.text_line import draw_line

Index = QModelIndex | QPersistentModelIndex
LINE_ROLE = Qt.ItemDataRole.UserRole + 1
_ROOT = QModelIndex()
_WIDTH = 186
_ROW = 30
_INSET = 10
_PAD = 12
_RING = 2.0


@dataclass(frozen=True, slots=True)
class SectionLine:
    """One line: `title` is translated; no count where there is nothing to count."""

    name: str
    title: str
    count: int | None = None

    def spoken(self) -> str:
        """Return the line as a screen reader says it."""
        return self.title if self.count is None else f"{self.title}, {self.count}"


class _Model(QAbstractListModel):
    """Qt's model over the lines."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.lines: list[SectionLine] = []

    def set_lines(self, lines: Sequence[SectionLine]) -> None:
        """Replace all lines; where only counts differ the selection stays."""
        same = [line.name for line in lines] == [line.name for line in self.lines]
        if not same:
            self.beginResetModel()
        self.lines = list(lines)
        if not same:
            self.endResetModel()
        elif lines:
            self.dataChanged.emit(self.index(0), self.index(len(lines) - 1))

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of lines."""
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the line, its title, or its words; letters search in the titles."""
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == LINE_ROLE:
            return line
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return line.spoken()
        return line.title if role == Qt.ItemDataRole.DisplayRole else None


class _Delegate(QStyledItemDelegate):
    """Draws title and count; the chosen line lies on a soft ground."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return one row."""
        return QSize(theme.px(_WIDTH - 2 * _INSET), theme.px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one line."""
        line: SectionLine = index.data(LINE_ROLE)
        state = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        found = theme.tokens()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(option.rect)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        focused = chosen and bool(state & QStyle.StateFlag.State_HasFocus)
        painter.setBrush(found.primary_soft if chosen else found.hover)
        painter.setPen(QPen(found.focus, _RING) if focused else Qt.PenStyle.NoPen)
        if chosen or hovered:
            edge = _RING / 2
            ground = area.adjusted(edge, edge, -edge, -edge)
            painter.drawRoundedRect(ground, theme.px(theme.RADIUS), theme.px(theme.RADIUS))
        pad = theme.px(_PAD)
        inner = area.adjusted(pad, 0, -pad, 0)
        taken = self._draw_count(painter, inner, line, chosen)
        rtl = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
        words = inner.adjusted(taken if rtl else 0, 0, 0 if rtl else -taken, 0)
        ink = found.primary if chosen else found.text
        draw_line(painter, words, line.title, theme.font("body", 600 if chosen else None), ink)
        painter.restore()

    def _draw_count(
        self, painter: QPainter, inner: QRectF, line: SectionLine, chosen: bool
    ) -> float:
        if line.count is None:
            return 0.0
        text, font = str(line.count), theme.font("secondary")
        found = theme.tokens()
        painter.setFont(font)
        painter.setPen(found.primary if chosen else found.secondary)
        rtl = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignLeft if rtl else Qt.AlignmentFlag.AlignRight
        painter.drawText(
            inner, side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute, text
        )
        return QFontMetricsF(font).horizontalAdvance(text) + theme.px(theme.SPACE.s)


class SectionList(QListView):
    """Up, Down and letters choose; `chosen(name)` is sent for each new choice of the user."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filling = False
        self._lines = _Model(self)
        self.setModel(self._lines)
        self.setItemDelegate(_Delegate(self))
        self.setAccessibleName(translate("Patients", "Sections of the chart"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("surface", "surface")
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._rescale()
        theme.signals.changed.connect(self._rescale)
        self.selectionModel().currentChanged.connect(self._changed)

    def show_lines(self, lines: Sequence[SectionLine]) -> None:
        """Show the sections; their counts come later."""
        self._lines.set_lines(lines)

    def show_counts(self, counts: dict[str, int | None]) -> None:
        """Put counts beside the sections, by name."""
        self._lines.set_lines(
            [replace(line, count=counts.get(line.name)) for line in self._lines.lines]
        )

    def names(self) -> list[str]:
        """Return the sections in their order."""
        return [line.name for line in self._lines.lines]

    def lines(self) -> tuple[SectionLine, ...]:
        """Return what is shown."""
        return tuple(self._lines.lines)

    def select(self, name: str) -> None:
        """Mark a section without sending it."""
        if name in self.names():
            self._filling = True
            self.setCurrentIndex(self._lines.index(self.names().index(name)))
            self._filling = False

    def step(self, way: int) -> None:
        """Go to the section above (-1) or below (1); the ends meet."""
        if self._lines.lines:
            row = (self.currentIndex().row() + way) % len(self._lines.lines)
            self.setCurrentIndex(self._lines.index(row))

    def _changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid() and not self._filling:
            self.chosen.emit(self._lines.lines[current.row()].name)

    def _rescale(self) -> None:
        self.setFixedWidth(theme.px(_WIDTH))
        inset = theme.px(_INSET)
        self.setViewportMargins(inset, inset, inset, inset)
        self.doItemsLayout()
