"""One line of the side column painted: a heading with its count, or a person with minutes."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from clinic_desktop.modules.agenda.presenters.room import RoomLine
from clinic_desktop.modules.agenda.ui.text_cache import TextCache
from clinic_desktop.ui_kit import icons, theme

Index = QModelIndex | QPersistentModelIndex
HEADING_HEIGHT = 40
ROW_HEIGHT = 48
GROUP_HEIGHT = 32
LINE_ROLE = Qt.ItemDataRole.UserRole


class RoomDelegate(QStyledItemDelegate):
    """Paints a heading with its count, or a person with minutes; chosen: with the next step."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._texts = TextCache()
        theme.signals.changed.connect(self._texts.clear)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option
        line = index.data(LINE_ROLE)
        if line.resource_id is not None:
            return QSize(100, theme.px(GROUP_HEIGHT))
        return QSize(100, theme.px(HEADING_HEIGHT if line.heading else ROW_HEIGHT))

    def chip_rect(self, line: RoomLine, area: QRect, mirrored: bool) -> QRect:
        """Return where the next step's button is in a chosen row."""
        if not line.action:
            return QRect()
        width = self._texts.width(line.action, theme.font("secondary", 600)) + theme.px(16)
        height = theme.px(24)
        x = area.left() + theme.px(8) if mirrored else area.right() - theme.px(8) - width
        return QRect(round(x), area.center().y() - height // 2, round(width), height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: RoomLine = index.data(LINE_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(option.rect)
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        if line.resource_id is not None:
            self._paint_group(painter, option, line, mirrored)
        elif line.heading:
            self._paint_heading(painter, area, line, mirrored)
        else:
            self._paint_person(painter, option, line, mirrored)
        painter.restore()

    def _paint_heading(
        self, painter: QPainter, area: QRectF, line: RoomLine, mirrored: bool
    ) -> None:
        tokens = theme.tokens()
        inner = area.adjusted(theme.px(10), theme.px(8), -theme.px(10), 0)
        painter.setPen(tokens.text)
        self._texts.draw(painter, inner, line.title, theme.font("body", 600), mirrored=mirrored)
        painter.setPen(tokens.secondary)
        self._texts.draw(painter, inner, line.note, theme.font("body"), mirrored=not mirrored)

    def _paint_group(
        self, painter: QPainter, option: QStyleOptionViewItem, line: RoomLine, mirrored: bool
    ) -> None:
        """Paint for whom the people below wait, with the button that calls the next one."""
        tokens, area = theme.tokens(), QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(area, tokens.primary_soft if chosen else tokens.hover)
        inner = area.adjusted(theme.px(10), 0, -theme.px(10), 0)
        right = self._paint_note(painter, option, line, inner, True, mirrored)
        rest = inner.adjusted(right if mirrored else 0, 0, 0 if mirrored else -right, 0)
        painter.setPen(tokens.text)
        title, font = f"{line.title} · {line.note}", theme.font("secondary", 600)
        self._texts.draw(painter, rest, title, font, mirrored=mirrored)

    def _paint_person(
        self, painter: QPainter, option: QStyleOptionViewItem, line: RoomLine, mirrored: bool
    ) -> None:
        tokens, area = theme.tokens(), QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if chosen or hovered:
            painter.fillRect(area, tokens.primary_soft if chosen else tokens.hover)
        painter.fillRect(QRectF(area.x(), area.y(), area.width(), 1), tokens.line_soft)
        inner = area.adjusted(theme.px(10), theme.px(6), -theme.px(10), -theme.px(5))
        half = inner.height() / 2
        upper = QRectF(inner.x(), inner.y(), inner.width(), half)
        active = chosen or hovered
        beside = upper if line.entry is not None and not active else inner  # a wish is long
        right = self._paint_note(painter, option, line, beside, active, mirrored)
        first = upper.adjusted(right if mirrored else 0, 0, 0 if mirrored else -right, 0)
        second = (upper if beside is upper else first).translated(0, half)
        painter.setPen(tokens.text)
        self._texts.draw(painter, first, line.title, theme.font("body", 600), mirrored=mirrored)
        painter.setPen(tokens.secondary)
        self._texts.draw(
            painter, second, line.detail, theme.font("caption", 400), mirrored=mirrored
        )
        if bool(option.state & QStyle.StateFlag.State_HasFocus):
            painter.setPen(QPen(tokens.focus, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(1, 2, -1, -1), 4, 4)

    def _paint_note(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        line: RoomLine,
        inner: QRectF,
        active: bool,
        mirrored: bool,
    ) -> float:
        """Paint minutes, or the next step's button; return the width that is used."""
        tokens, font = theme.tokens(), theme.font("secondary", 600)
        if active and line.action:
            chip = QRectF(self.chip_rect(line, option.rect, mirrored))
            painter.setPen(QPen(tokens.primary, 1))
            painter.setBrush(tokens.surface)
            painter.drawRoundedRect(chip.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
            painter.setPen(tokens.primary)
            painter.setFont(font)
            painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, line.action)
            return chip.width() + theme.px(6)
        painter.setPen(tokens.colour(line.tone) if line.tone else tokens.secondary)
        width = self._texts.width(line.note, font)
        self._texts.draw(painter, inner, line.note, font, mirrored=not mirrored)
        if line.icon:
            side, gap = theme.px(14), theme.px(4)
            used = width + gap if width else 0
            left = inner.left() + used if mirrored else inner.right() - used - side
            sign = icons.pixmap(line.icon, line.tone or "secondary", 14)
            painter.drawPixmap(round(left), round(inner.center().y() - side / 2), sign)
            width = used + side
        return width + theme.px(8)
