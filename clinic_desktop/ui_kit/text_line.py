"""One line of text that painters draw, and the two colours of a tone."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from clinic_desktop.ui_kit import theme


def tone_colours(tone: str) -> tuple[QColor, QColor]:
    """Return ink and soft ground of a tone: danger, warning, ok, primary or a hue."""
    found = theme.tokens()
    if tone in ("danger", "warning", "ok", "primary"):
        return found.colour(tone), found.colour(f"{tone}_soft")
    hue = found.hue(tone)
    return hue.ink, hue.soft


def draw_line(painter: QPainter, rect: QRectF, text: str, font: QFont, ink: QColor) -> float:
    """Draw one elided line at the leading side of a rectangle; returns the width it took."""
    painter.setFont(font)
    painter.setPen(ink)
    metrics = QFontMetricsF(font)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    side, direction = leading(painter), painter.layoutDirection()
    # Numbers keep their order in a right-to-left window: the text itself says its direction.
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    painter.drawText(rect, side, shown)
    painter.setLayoutDirection(direction)
    return metrics.horizontalAdvance(shown)


def leading(painter: QPainter) -> Qt.AlignmentFlag:
    """Return the alignment to the side where lines begin, centred vertically."""
    rtl = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
    side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
