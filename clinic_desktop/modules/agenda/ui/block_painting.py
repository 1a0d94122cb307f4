"""Paints one appointment: status colour, edge, icon, name, second line."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen

from clinic_desktop.modules.agenda.api import AppointmentStatus
from clinic_desktop.modules.agenda.presenters.board import Block
from clinic_desktop.modules.agenda.ui.look import STATUS_HUES, STATUS_ICONS, STRUCK, Look
from clinic_desktop.modules.agenda.ui.text_cache import TextCache

EDGE_WIDTH = 3
RADIUS = 4
PADDING = 7
ICON = 12
QUIET = frozenset({AppointmentStatus.FULFILLED, AppointmentStatus.CANCELLED})
VIDEO = frozenset({"VR", "video"})


def paint_block(
    painter: QPainter, look: Look, texts: TextCache, rect: QRectF, block: Block, *, mirrored: bool
) -> None:
    """Paint a block into its rectangle; too little room drops the second line, then the icon."""
    _paint_body(painter, look, rect, block, mirrored)
    inner = rect.adjusted(EDGE_WIDTH + PADDING, 0, -PADDING, 0)
    if mirrored:
        inner = rect.adjusted(PADDING, 0, -EDGE_WIDTH - PADDING, 0)
    low = rect.height() < texts.metrics(look.name_font).height()
    line = texts.metrics(look.small_bold if low else look.name_font).height()
    top = rect.y() + (2 if rect.height() >= line + 4 else (rect.height() - line) / 2)
    first = QRectF(inner.x(), top, inner.width(), line)
    first = _paint_icons(painter, look, first, rect, block, mirrored)
    font = look.small_bold if low else look.name_font
    _paint_lines(painter, look, texts, (first, inner, rect), block, font, mirrored)


def _paint_body(
    painter: QPainter, look: Look, rect: QRectF, block: Block, mirrored: bool
) -> None:
    hue = look.hue(block.appointment.status)
    fill, ink = hue.soft, hue.ink
    if block.appointment.status is AppointmentStatus.FULFILLED:
        fill, ink = look.faded(fill), look.faded(ink)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    strip = QRectF(rect.right() - 8 if mirrored else rect.x(), rect.y(), 8, rect.height())
    painter.drawRoundedRect(strip, RADIUS, RADIUS)
    painter.setBrush(fill)
    painter.drawPath(_body_path(rect, mirrored))
    tokens = look.tokens
    if tokens.name == "contrast" or block.appointment.overbooked:
        pen = QPen(tokens.warning if block.appointment.overbooked else ink, 1)
        if block.appointment.overbooked:
            pen.setDashPattern([3, 2])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)


def _body_path(rect: QRectF, mirrored: bool) -> QPainterPath:
    """Return the fill beside the edge: square at the edge, round at the far side."""
    left = rect.x() + (0 if mirrored else EDGE_WIDTH)
    right = rect.right() - (EDGE_WIDTH if mirrored else 0)
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addRoundedRect(QRectF(left, rect.y(), right - left, rect.height()), RADIUS, RADIUS)
    path.addRect(QRectF(right - 8 if mirrored else left, rect.y(), 8, rect.height()))
    return path


def _paint_icons(
    painter: QPainter, look: Look, first: QRectF, rect: QRectF, block: Block, mirrored: bool
) -> QRectF:
    """Paint the status icon and the marks before it; return what is left for the name."""
    size = round(look.px(ICON))
    status = block.appointment.status
    marks = [(STATUS_ICONS[status], STATUS_HUES[status])]
    if block.appointment.overbooked:
        marks.append(("users", "warning"))
    if block.appointment.modality in VIDEO:
        marks.append(("video", STATUS_HUES[status]))
    if rect.width() < 60 or rect.height() < size:
        marks = [] if rect.width() < 40 else marks[:1]
    y = round(first.center().y() - size / 2)
    for name, role in marks:
        x = first.x() if mirrored else first.right() - size
        painter.drawPixmap(round(x), y, look.icon(name, role, ICON))
        step = size + 4
        first = first.adjusted(step if mirrored else 0, 0, 0 if mirrored else -step, 0)
    return first


def _paint_lines(
    painter: QPainter,
    look: Look,
    texts: TextCache,
    areas: tuple[QRectF, QRectF, QRectF],
    block: Block,
    font: QFont,
    mirrored: bool,
) -> None:
    first, inner, rect = areas
    second_height = texts.metrics(look.small_font).height()
    below = first.bottom() + second_height <= rect.bottom() - 1
    over = block.appointment.status in QUIET
    painter.setPen(look.tokens.secondary if over else look.tokens.text)
    used = texts.draw(painter, first, block.title, font, mirrored=mirrored)
    if block.appointment.status in STRUCK:
        _strike(painter, first, used, mirrored)
    painter.setPen(look.tokens.secondary)
    if below:
        area = QRectF(inner.x(), first.bottom(), inner.width(), second_height)
        texts.draw(painter, area, block.detail, look.small_font, mirrored=mirrored)
        return
    room = first.width() - used - 8
    if room > look.px(32) and not block.over:
        beside = QRectF(first.x() if mirrored else first.x() + used + 8, first.y(), room, first.height())
        texts.draw(painter, beside, block.detail, look.small_font, mirrored=mirrored)



def _strike(painter: QPainter, line: QRectF, width: float, mirrored: bool) -> None:
    """Draw the line through a name: laid-out text draws its own at the wrong place."""
    left = line.right() - width if mirrored else line.x()
    painter.fillRect(QRectF(left, round(line.center().y()) + 1, width, 1.4), painter.pen().color())
