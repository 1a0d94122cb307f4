"""A series as a button: its small picture and what it is."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.documents.api import ImagingSeries
from clinic_desktop.modules.documents.presenters.imaging_words import (
    modality_text,
    part_text,
    series_count,
    series_title,
)
from clinic_desktop.ui_kit import icons, theme
from clinic_desktop.ui_kit.tokens import tokens_of

_WIDTH, _PICTURE, _GAP = 296, 84, 8


class SeriesTile(QAbstractButton):
    """Opens a series. Without a picture it says why."""

    def __init__(self, series: ImagingSeries, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.series = series
        self._picture = QPixmap()
        self._why = ""
        kind = " · ".join(filter(None, (modality_text(series.modality), part_text(series))))
        self._lines = [series_title(series), kind, series_count(series)]
        if series.description == "":
            self._lines.pop(0)
        self.setAccessibleName(", ".join(self._lines))
        self.setToolTip("\n".join(self._lines))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFixedSize(self.sizeHint())

    def show_thumbnail(self, thumbnail: bytes | str) -> None:
        """Show the small picture, or say why there is none."""
        if isinstance(thumbnail, str):
            self._why = thumbnail
            if thumbnail:
                self.setToolTip("\n".join([*self._lines, thumbnail]))
                self.setAccessibleDescription(thumbnail)
        else:
            self._picture.loadFromData(QByteArray(thumbnail), "PNG")
        self.update()

    def has_picture(self) -> bool:
        """Tell whether the small picture shows."""
        return not self._picture.isNull()

    def why(self) -> str:
        """Return why there is no picture."""
        return self._why

    def sizeHint(self) -> QSize:
        """Return the fixed size of all tiles."""
        return QSize(theme.px(_WIDTH), theme.px(_PICTURE + 2 * _GAP))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        found = theme.tokens()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            rect = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            ring = self.hasFocus()
            painter.setPen(QPen(found.focus if ring else found.line, 2 if ring else 1))
            painter.setBrush(found.hover if self.underMouse() or self.isDown() else found.surface)
            painter.drawRoundedRect(rect, theme.RADIUS, theme.RADIUS)
            gap, side = theme.px(_GAP), theme.px(_PICTURE)
            right = self.isRightToLeft()
            place = QRectF(rect.right() - gap - side if right else gap, gap, side, side)
            self._draw_picture(painter, place)
            left = gap if right else place.right() + gap
            words = QRectF(left, gap, rect.width() - side - 3 * gap, side)
            self._draw_words(painter, words)

    def _draw_picture(self, painter: QPainter, place: QRectF) -> None:
        painter.fillRect(place, tokens_of("dark").background)
        if self._picture.isNull():
            name = "file-text" if self.series.pictures == 0 else "image"
            icon = icons.pixmap(name, "secondary", 24)
            sign = QRectF(QPointF(), icon.deviceIndependentSize())
            sign.moveCenter(place.center())
            painter.drawPixmap(sign.topLeft(), icon)
            return
        size = self._picture.size().scaled(
            place.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio
        )
        target = QRectF(0, 0, size.width(), size.height())
        target.moveCenter(place.center())
        painter.drawPixmap(target, self._picture, QRectF(self._picture.rect()))

    def _draw_words(self, painter: QPainter, room: QRectF) -> None:
        found = theme.tokens()
        top = room.top()
        lines = [*self._lines, *([self._why] if self._why else [])]
        for number, line in enumerate(lines):
            font = theme.font("body", 600) if number == 0 else theme.font("secondary")
            painter.setFont(font)
            painter.setPen(found.text if number == 0 else found.secondary)
            metrics = QFontMetrics(font)
            wraps = number == len(lines) - 1 and bool(self._why)
            height = room.bottom() - top if wraps else float(metrics.height())
            flags = int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
            shown = line
            if wraps:
                flags |= Qt.TextFlag.TextWordWrap
            else:
                elide = Qt.TextElideMode.ElideRight
                shown = metrics.elidedText(line, elide, round(room.width()))
            painter.drawText(QRectF(room.left(), top, room.width(), height), flags, shown)
            top += height + theme.px(3)


def open_words(tile: SeriesTile) -> str:
    """Return why a series can't be opened, '' when it can."""
    if tile.series.pictures:
        return ""
    return tile.why() or translate("Documents", "There is no picture in it.")
