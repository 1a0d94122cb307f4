"""Paints one appointment of the compact week: its hue, its shape, and its icon where there is room.

Shape says what colour alone must not: what is over is hollow, what is overbooked has a dashed edge.
"""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from clinic_desktop.modules.agenda.api import AppointmentStatus
from clinic_desktop.modules.agenda.presenters.cells import Mark
from clinic_desktop.modules.agenda.ui.look import STATUS_HUES, STATUS_ICONS, Look

ICON = 12
LEAST = 3
NARROW = 12  # pixels under which a mark is one full colour


@dataclass(frozen=True, slots=True)
class MarkBrush:
    """What every mark is painted with; `chosen` has the cursor, `lifted` is being carried."""

    painter: QPainter
    look: Look
    chosen: UUID | None
    lifted: UUID | None


def paint_mark(brush: MarkBrush, span: QRectF, mark: Mark) -> None:
    """Paint a mark into its span of the time axis."""
    painter, look, a = brush.painter, brush.look, mark.appointment
    area = span.adjusted(0.5, 1, -0.5, -1)
    area.setWidth(max(area.width(), LEAST))
    hue = look.tinted(mark.colour) if mark.colour else look.hue(a.status)
    faded = mark.dimmed or a.id == brush.lifted
    painter.setOpacity(0.35 if faded else 1.0)
    done = a.status is AppointmentStatus.FULFILLED
    painter.setPen(QPen(look.tokens.warning if a.overbooked else hue.ink, 1))
    if a.overbooked:
        pen = painter.pen()
        pen.setDashPattern([2, 2])
        painter.setPen(pen)
    narrow = area.width() < NARROW
    fill = look.faded(hue.ink) if narrow or done else hue.soft
    painter.setBrush(Qt.BrushStyle.NoBrush if mark.over else fill)
    painter.drawRect(area)
    if not mark.over and not narrow:
        painter.fillRect(QRectF(area.x(), area.y(), 3, area.height()), hue.ink)
    if area.width() >= look.px(ICON) + 4 and area.height() >= look.px(ICON):
        icon = look.icon(STATUS_ICONS[a.status], STATUS_HUES[a.status], ICON)
        size = look.px(ICON)
        x = area.center().x() - size / 2 + 1
        painter.drawPixmap(round(x), round(area.center().y() - size / 2), icon)
    painter.setOpacity(1.0)
    if a.id == brush.chosen:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(look.tokens.focus, 2))
        painter.drawRect(area.adjusted(-1, -1, 1, 1))
