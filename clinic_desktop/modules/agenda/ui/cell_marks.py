"""Paints one appointment of the compact week: its hue, its shape, and its icon where there is room.

Shape says what colour alone must not: what is over is hollow, what is overbooked has a dashed edge.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from uuid import UUID

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from clinic_desktop.modules.agenda.api import AppointmentStatus
from clinic_desktop.modules.agenda.presenters.cells import Mark
from clinic_desktop.modules.agenda.ui.cell_grid import TimeAxis
from clinic_desktop.modules.agenda.ui.geometry import Rect
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
    colours: dict[str, QColor] = field(default_factory=dict)

    @property
    def marked(self) -> frozenset[UUID | None]:
        """The appointments that are not painted as usual."""
        return frozenset({self.chosen, self.lifted})

    def full(self, mark: Mark) -> QColor:
        """Return the colour of a mark that is too narrow for more."""
        key = mark.colour or mark.appointment.status
        found = self.colours.get(key)
        if found is None:
            hue = (
                self.look.tinted(mark.colour)
                if mark.colour
                else self.look.hue(mark.appointment.status)
            )
            found = self.colours[key] = self.look.faded(hue.ink)
        return found


def paint_marks(brush: MarkBrush, axis: TimeAxis, marks: Sequence[Mark]) -> None:
    """Paint a cell's marks: hundreds a week are narrow and plain, and take the short way."""
    area, per, first, marked = axis.area, axis.per_minute, axis.first, brush.marked
    top, high, fill = area.y + 1, area.height - 2, brush.painter.fillRect
    for mark in marks:
        wide = (mark.end - mark.start) * per
        a = mark.appointment
        if wide >= NARROW or mark.over or mark.dimmed or a.overbooked or a.id in marked:
            paint_mark(brush, _qrect(axis.span(mark.start, mark.end)), mark)
            continue
        x = (mark.start - first) * per
        if axis.mirrored:
            x = area.width - x - wide
        fill(QRectF(area.x + x + 0.5, top, max(wide - 1, LEAST), high), brush.full(mark))


def _qrect(rect: Rect) -> QRectF:
    return QRectF(rect.x, rect.y, rect.width, rect.height)


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
