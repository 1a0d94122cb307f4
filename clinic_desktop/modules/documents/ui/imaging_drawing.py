"""What is drawn over a picture: words at its corners, letters at its edges, measurements."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.documents.api import MarkKind
from clinic_desktop.modules.documents.domain.image_geometry import Point
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.tokens import tokens_of

_DARK = tokens_of("dark")  # pictures lie on a dark ground in every theme
_MARGIN = 8
_SIDES = 48  # of an ellipse
# The points, the line through or around them, and the room in which words are kept.
Shape = tuple[Sequence[QPointF], Sequence[QPointF], QRect]


@dataclass(frozen=True, slots=True)
class Overlay:
    """Lines at the four corners, letters of left, top, right, bottom, and the line that warns."""

    top_left: tuple[str, ...] = ()
    top_right: tuple[str, ...] = ()
    bottom_left: tuple[str, ...] = ()
    bottom_right: tuple[str, ...] = ()
    letters: tuple[str, str, str, str] | None = None
    warning: str = ""

    def spoken(self) -> str:
        """Return all lines for a screen reader."""
        corners = (self.top_left, self.top_right, self.bottom_left, self.bottom_right)
        lines = [line for corner in corners for line in corner]
        return "\n".join(filter(None, [*lines, self.warning]))


def not_for_diagnosis() -> str:
    """Return the line that says what this viewer is not."""
    return translate("Documents", "Not for primary diagnosis")


def draw_overlay(painter: QPainter, rect: QRect, overlay: Overlay) -> None:
    """Write the corners, the edges' letters and the warning."""
    margin = theme.px(_MARGIN)
    inner = QRectF(rect).adjusted(margin, margin, -margin, -margin)
    left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
    top, bottom = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignBottom
    half = inner.width() / 2 - margin
    first = QRectF(inner.left(), inner.top(), half, inner.height())
    second = QRectF(inner.right() - half, inner.top(), half, inner.height())
    painter.setFont(theme.font("secondary"))
    wraps = int(left | bottom | Qt.TextFlag.TextWordWrap)
    taken = painter.boundingRect(first, wraps, overlay.warning) if overlay.warning else QRectF()
    above = first.adjusted(0, 0, 0, -taken.height())
    for place, lines, where in (
        (first, overlay.top_left, left | top),
        (second, overlay.top_right, right | top),
        (above, overlay.bottom_left, left | bottom),
        (second, overlay.bottom_right, right | bottom),
    ):
        _write(painter, place, "\n".join(lines), where | Qt.AlignmentFlag.AlignAbsolute)
    if overlay.letters is not None:
        _edges(painter, inner, overlay.letters)
    if overlay.warning:
        where = left | bottom | Qt.AlignmentFlag.AlignAbsolute
        _write(painter, first, overlay.warning, where, _DARK.warning)


def draw_message(painter: QPainter, rect: QRect, text: str) -> None:
    """Write a sentence where a picture would be."""
    margin = theme.px(40)
    inner = QRectF(rect).adjusted(margin, margin, -margin, -margin)
    painter.setFont(theme.font("body"))
    painter.setPen(_DARK.text)
    flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
    painter.drawText(inner, int(flags), text)


def draw_shape(
    painter: QPainter, kind: MarkKind, shape: Shape, lines: Sequence[str], chosen: bool
) -> None:
    """Draw a measurement with its points and what it says."""
    places, around, whole = shape
    colour = _DARK.primary if chosen else _DARK.amber.ink
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for pen in (QPen(_DARK.background, theme.px(4)), QPen(colour, theme.px(2))):
        painter.setPen(pen)
        painter.drawPolyline(QPolygonF(list(around)))
    side = theme.px(3)
    painter.setPen(QPen(colour, theme.px(1)))
    painter.setBrush(_DARK.background)
    for place in places:
        painter.drawEllipse(place, side, side)
    if not lines:
        return
    anchor = places[1] if kind is MarkKind.ANGLE else max(places, key=lambda p: (p.y(), p.x()))
    painter.setFont(theme.font("secondary", 600))
    flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
    text = "\n".join(lines)
    room = QRectF(painter.fontMetrics().boundingRect(QRect(0, 0, 9999, 9999), int(flags), text))
    room.moveTo(anchor.x() + theme.px(8), anchor.y() + theme.px(4))
    seen = QRectF(whole)
    room.moveRight(min(room.right(), seen.right() - theme.px(4)))
    room.moveBottom(min(room.bottom(), seen.bottom() - theme.px(4)))
    _write(painter, room.adjusted(0, 0, theme.px(2), theme.px(2)), text, flags, colour)


def outline(kind: MarkKind, points: Sequence[Point]) -> list[Point]:
    """Return the line around or along a measurement."""
    if not kind.region or len(points) < 2:
        return list(points)
    (left, top), (right, bottom) = points[0], points[-1]
    if kind is MarkKind.RECTANGLE:
        return [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)]
    x, y = (left + right) / 2, (top + bottom) / 2
    across, down = (right - left) / 2, (bottom - top) / 2
    turns = (math.tau * step / _SIDES for step in range(_SIDES + 1))
    return [(x + across * math.cos(turn), y + down * math.sin(turn)) for turn in turns]


def distance(point: QPointF, start: QPointF, end: QPointF) -> float:
    """Return how far a point is from a line between two others."""
    along, to = end - start, point - start
    size = QPointF.dotProduct(along, along)
    share = min(1.0, max(0.0, QPointF.dotProduct(to, along) / size)) if size else 0.0
    away = to - along * share
    return math.hypot(away.x(), away.y())


def _edges(painter: QPainter, inner: QRectF, letters: tuple[str, str, str, str]) -> None:
    centre = Qt.AlignmentFlag.AlignVCenter
    across = Qt.AlignmentFlag.AlignHCenter
    exact = Qt.AlignmentFlag.AlignAbsolute
    places = (
        Qt.AlignmentFlag.AlignLeft | centre | exact,
        Qt.AlignmentFlag.AlignTop | across,
        Qt.AlignmentFlag.AlignRight | centre | exact,
        Qt.AlignmentFlag.AlignBottom | across,
    )
    painter.setFont(theme.font("section", 700))
    for letter, place in zip(letters, places, strict=True):
        _write(painter, inner, letter, place)
    painter.setFont(theme.font("secondary"))


def _write(
    painter: QPainter,
    room: QRectF,
    text: str,
    flags: Qt.AlignmentFlag,
    colour: QColor = _DARK.text,
) -> None:
    """Write with a dark rim, so that it is read on a white picture too."""
    if not text:
        return
    flags |= Qt.TextFlag.TextWordWrap
    painter.setPen(_DARK.background)
    step = 1.0
    for x, y in ((-step, 0), (step, 0), (0, -step), (0, step), (step, step)):
        painter.drawText(room.translated(x, y), int(flags), text)
    painter.setPen(colour)
    painter.drawText(room, int(flags), text)
