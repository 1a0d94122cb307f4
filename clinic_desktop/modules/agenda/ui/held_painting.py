"""Paints the places that other desks keep: hatched, with who it is and until when."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from clinic_desktop.modules.agenda.presenters.held import Held
from clinic_desktop.modules.agenda.ui.geometry import Grid
from clinic_desktop.modules.agenda.ui.look import Look
from clinic_desktop.modules.agenda.ui.text_cache import TextCache

RADIUS = 4
PADDING = 9


def paint_held(
    painter: QPainter, look: Look, texts: TextCache, grid: Grid, held: Sequence[Held]
) -> None:
    """Paint each block over the free ground of its column."""
    for block in held:
        place = grid.block_rect(block.column, block.start, block.minutes)
        rect = QRectF(place.x, place.y, place.width, place.height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.tokens.surface)
        painter.drawRoundedRect(rect, RADIUS, RADIUS)
        painter.setBrush(look.hatching)
        pen = QPen(look.tokens.amber.ink, 1)
        pen.setDashPattern([2, 2])
        painter.setPen(pen)
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        area = rect.adjusted(PADDING, 2, -PADDING, 0)
        whole = texts.width(block.text, look.small_bold) <= area.width()
        room = area.height() >= len(block.short) * texts.metrics(look.small_bold).height()
        for line in (block.text,) if whole else block.short[: None if room else 1]:
            area = _paint_line(painter, look, texts, area, line, mirrored=grid.mirrored)


def _paint_line(
    painter: QPainter,
    look: Look,
    texts: TextCache,
    area: QRectF,
    text: str,
    *,
    mirrored: bool,
) -> QRectF:
    """Paint one line on plain ground; return what is left below it."""
    height = min(texts.metrics(look.small_bold).height(), area.height())
    ground = QRectF(area.x(), area.y(), area.width(), height)
    ground.setWidth(min(texts.width(text, look.small_bold) + 4, area.width()))
    if mirrored:
        ground.moveRight(area.right())
    painter.fillRect(ground.adjusted(-2, 0, 2, 0), look.tokens.surface)
    painter.setPen(look.tokens.amber.ink)
    line = QRectF(area.x(), area.y(), area.width(), height)
    texts.draw(painter, line, text, look.small_bold, mirrored=mirrored)
    return area.adjusted(0, height, 0, 0)
