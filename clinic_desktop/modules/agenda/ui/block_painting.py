"""Paints one appointment: status colour, edge, icon, name, second line."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from clinic_desktop.modules.agenda.api import AppointmentStatus
from clinic_desktop.modules.agenda.presenters.board import Block
from clinic_desktop.modules.agenda.ui.look import STATUS_HUES, STATUS_ICONS, STRUCK, Look
from clinic_desktop.modules.agenda.ui.text_cache import TextCache
from clinic_desktop.ui_kit.tokens import Hue
from clinic_desktop.ui_kit.widgets.marks import initials

EDGE_WIDTH = 3
RADIUS = 4
PADDING = 7
ICON = 12
QUIET = frozenset({AppointmentStatus.FULFILLED, AppointmentStatus.CANCELLED})
VIDEO = frozenset({"VR", "video"})
PHONE = "phone"
NARROW = 40  # pixels up to which a name is told by its initials
SEVERAL = 150  # pixels from which a block with several resources gets its mark


@dataclass(frozen=True, slots=True)
class Brush:
    """What every block is painted with."""

    painter: QPainter
    look: Look
    texts: TextCache
    mirrored: bool


def paint_block(brush: Brush, rect: QRectF, block: Block) -> None:
    """Paint a block into its rectangle; too little room drops the second line, then the icons."""
    _paint_body(brush, rect, block)
    narrow = rect.width() < NARROW
    padding = 2 if narrow else PADDING
    after, before = EDGE_WIDTH + padding, padding
    left, right = (before, after) if brush.mirrored else (after, before)
    inner = rect.adjusted(left, 0, -right, 0)
    line = _line_height(brush, rect)
    top = rect.y() + (2 if rect.height() >= line + 4 else (rect.height() - line) / 2)
    first = QRectF(inner.x(), top, inner.width(), line)
    first = _paint_icons(brush, first, rect, block)
    used = _paint_name(brush, first, rect, block)
    if not narrow:
        _paint_detail(brush, first, inner, used, block)


def _low(brush: Brush, rect: QRectF) -> bool:
    return rect.height() < brush.texts.metrics(brush.look.name_font).height()


def _line_height(brush: Brush, rect: QRectF) -> float:
    look = brush.look
    return brush.texts.metrics(look.small_bold if _low(brush, rect) else look.name_font).height()


def _paint_body(brush: Brush, rect: QRectF, block: Block) -> None:
    painter, look, tokens = brush.painter, brush.look, brush.look.tokens
    hue = hue_of(look, block)
    fill, ink = hue.soft, hue.ink
    if block.appointment.status is AppointmentStatus.FULFILLED:
        fill, ink = look.faded(fill), look.faded(ink)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    left = rect.right() - 8 if brush.mirrored else rect.x()
    painter.drawRoundedRect(QRectF(left, rect.y(), 8, rect.height()), RADIUS, RADIUS)
    painter.setBrush(fill)
    painter.drawPath(_body_path(rect, brush.mirrored))
    overbooked = block.appointment.overbooked
    if tokens.name == "contrast" or overbooked:
        pen = QPen(tokens.warning if overbooked else ink, 1)
        if overbooked:
            pen.setDashPattern([3, 2])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)


def hue_of(look: Look, block: Block) -> Hue:
    """Return a block's colours: its own, or those of its status."""
    return look.tinted(block.colour) if block.colour else look.hue(block.appointment.status)


def _body_path(rect: QRectF, mirrored: bool) -> QPainterPath:
    """Return the fill beside the edge: square at the edge, round at the far side."""
    left = rect.x() + (0 if mirrored else EDGE_WIDTH)
    right = rect.right() - (EDGE_WIDTH if mirrored else 0)
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addRoundedRect(QRectF(left, rect.y(), right - left, rect.height()), RADIUS, RADIUS)
    path.addRect(QRectF(right - 8 if mirrored else left, rect.y(), 8, rect.height()))
    return path


def _marks(block: Block) -> list[tuple[str, str]]:
    """Return icons with their colour roles, from the far side inwards."""
    status = block.appointment.status
    marks = [(STATUS_ICONS[status], STATUS_HUES[status])]
    if block.appointment.overbooked:
        marks.append(("users", "warning"))
    if block.appointment.series_id is not None:
        marks.append(("repeat", "secondary"))
    if block.appointment.modality in VIDEO:
        marks.append(("video", STATUS_HUES[status]))
    elif block.appointment.modality == PHONE:
        marks.append(("phone", STATUS_HUES[status]))
    return marks


def _paint_icons(brush: Brush, first: QRectF, rect: QRectF, block: Block) -> QRectF:
    """Paint the status icon and the marks before it; return what is left for the name."""
    size = round(brush.look.px(ICON))
    marks = _marks(block)
    if len(block.appointment.resource_ids) > 1 and rect.width() >= SEVERAL:
        marks.append(("link", "secondary"))
    if rect.width() < 60 or rect.height() < size:
        marks = [] if rect.width() < 40 else marks[:1]
    elif rect.width() < 100:
        marks = marks[:2]
    y = round(first.center().y() - size / 2)
    for name, role in marks:
        x = first.x() if brush.mirrored else first.right() - size
        brush.painter.drawPixmap(round(x), y, brush.look.icon(name, role, ICON))
        step = size + 4
        first = first.adjusted(step if brush.mirrored else 0, 0, 0 if brush.mirrored else -step, 0)
    return first


def _paint_name(brush: Brush, first: QRectF, rect: QRectF, block: Block) -> float:
    """Paint the name; return the width that it takes."""
    look, status = brush.look, block.appointment.status
    title, font = block.title, look.small_bold if _low(brush, rect) else look.name_font
    if rect.width() < NARROW:
        title, font = initials(block.appointment.patient_name), look.small_bold
    brush.painter.setPen(look.tokens.secondary if status in QUIET else look.tokens.text)
    used = brush.texts.draw(brush.painter, first, title, font, mirrored=brush.mirrored)
    if status in STRUCK:
        _strike(brush, first, used)
    return used


def _strike(brush: Brush, line: QRectF, width: float) -> None:
    """Draw the line through a name: laid-out text draws its own at the wrong place."""
    left = line.right() - width if brush.mirrored else line.x()
    ink = brush.painter.pen().color()
    brush.painter.fillRect(QRectF(left, round(line.center().y()) + 1, width, 1.4), ink)


def _paint_detail(brush: Brush, first: QRectF, inner: QRectF, used: float, block: Block) -> None:
    """Paint time and reason: below the name, in low blocks beside it if there is room."""
    painter, look, texts = brush.painter, brush.look, brush.texts
    painter.setPen(look.tokens.secondary)
    height = texts.metrics(look.small_font).height()
    if first.bottom() + height <= inner.bottom() - 1:
        area = QRectF(inner.x(), first.bottom(), inner.width(), height)
        texts.draw(painter, area, block.detail, look.small_font, mirrored=brush.mirrored)
        if block.further and area.bottom() + height <= inner.bottom() - 1:
            area.translate(0, height)
            texts.draw(painter, area, block.further, look.small_font, mirrored=brush.mirrored)
        return
    room = first.width() - used - 8
    if room > look.px(32) and not block.over:
        x = first.x() if brush.mirrored else first.x() + used + 8
        area = QRectF(x, first.y(), room, first.height())
        texts.draw(painter, area, block.detail, look.small_font, mirrored=brush.mirrored)
