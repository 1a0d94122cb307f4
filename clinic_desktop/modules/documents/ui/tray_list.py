"""The list of papers that wait: three lines each, drawn in one go however many there are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from clinic_desktop.ui_kit import icons, theme
from clinic_desktop.ui_kit.text_line import draw_line

_CARD = Qt.ItemDataRole.UserRole
_HEIGHT, _PAD, _BAR = 76, 10, 3


@dataclass(frozen=True, slots=True)
class PaperCard:
    """What the list shows of a paper; `note` is what is known of whose it is, in a tone."""

    id: UUID
    title: str
    when: str
    facts: str
    note: str = ""
    tone: str = "secondary"
    icon: str = "file-text"

    def spoken(self) -> str:
        """Return all of it, for a screen reader."""
        return ". ".join(filter(None, (self.title, self.when, self.facts, self.note)))


class PaperList(QListWidget):
    """The cards; `chosen(UUID | None)` is sent when another one is current."""

    chosen = Signal(object)

    def __init__(self, accessible: str) -> None:
        super().__init__()
        self.setAccessibleName(accessible)
        self.setItemDelegate(_CardDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setProperty("framed", True)
        self._quiet = False
        self.currentRowChanged.connect(self._current_changed)

    def show_cards(self, cards: Sequence[PaperCard], wanted: UUID | None = None) -> None:
        """Show the cards; the cursor stays on its paper, else it goes to the next one.

        `wanted` puts it on another paper.
        """
        before, row = self.current_id(), max(0, self.currentRow())
        marked = set(self.selected_ids())
        self._quiet = True
        self.clear()
        for card in cards:
            item = QListWidgetItem()
            item.setData(_CARD, card)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, card.spoken())
            self.addItem(item)
        ids = [card.id for card in cards]
        aim = wanted if wanted in ids else before
        row = ids.index(aim) if aim in ids else min(row, len(ids) - 1)
        self.setCurrentRow(row)
        for number, card in enumerate(cards):
            if aim == before and card.id in marked:
                self.item(number).setSelected(True)
        self._quiet = False
        self.chosen.emit(self.current_id())

    def current_id(self) -> UUID | None:
        """Return the paper under the cursor."""
        row = self.currentRow()
        return self._card(row).id if row >= 0 else None

    def selected_ids(self) -> list[UUID]:
        """Return the selected papers, from top to bottom."""
        rows = sorted(self.row(item) for item in self.selectedItems())
        return [self._card(row).id for row in rows]

    def cards(self) -> list[PaperCard]:
        """Return what is shown."""
        return [self._card(row) for row in range(self.count())]

    def go_to(self, paper_id: UUID) -> None:
        """Put the cursor on a paper."""
        ids = [card.id for card in self.cards()]
        if paper_id in ids:
            self.setCurrentRow(ids.index(paper_id))

    def _card(self, row: int) -> PaperCard:
        card = self.item(row).data(_CARD)
        assert isinstance(card, PaperCard)
        return card

    def _current_changed(self, _row: int) -> None:
        if not self._quiet:
            self.chosen.emit(self.current_id())


class _CardDelegate(QStyledItemDelegate):
    def sizeHint(self, _option: QStyleOptionViewItem, _index: Any) -> QSize:
        """Return room for three lines."""
        return QSize(theme.px(200), theme.px(_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Any) -> None:
        """Draw one card."""
        card: PaperCard = index.data(_CARD)
        found = theme.tokens()
        painter.save()
        rect = QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, found.primary_soft)
            bar = QRectF(rect.left(), rect.top(), theme.px(_BAR), rect.height())
            painter.fillRect(bar, found.primary)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, found.hover)
        painter.setPen(found.line_soft)
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        pad = theme.px(_PAD)
        inner = rect.adjusted(pad, theme.px(6), -pad, -theme.px(6))
        step = inner.height() / 3
        lines = [
            QRectF(inner.left(), inner.top() + n * step, inner.width(), step) for n in range(3)
        ]
        self._draw_title(painter, lines[0], card)
        draw_line(painter, lines[1], card.facts, theme.font("secondary"), found.secondary)
        ink = found.colour(card.tone)
        side = theme.px(14)
        if card.note:
            top = lines[2].center().y() - side / 2
            painter.drawPixmap(
                QPointF(lines[2].left(), top), icons.pixmap(card.icon, card.tone, 14)
            )
            lines[2].setLeft(lines[2].left() + side + theme.px(6))
            draw_line(painter, lines[2], card.note, theme.font("secondary", 600), ink)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(found.focus)
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
        painter.restore()

    def _draw_title(self, painter: QPainter, line: QRectF, card: PaperCard) -> None:
        found, font = theme.tokens(), theme.font("secondary")
        width = QFontMetricsF(font).horizontalAdvance(card.when) + theme.px(8)
        end = QRectF(line.right() - width + theme.px(8), line.top(), width, line.height())
        draw_line(painter, end, card.when, font, found.secondary)
        line.setRight(line.right() - width)
        draw_line(painter, line, card.title, theme.font("body", 600), found.text)
