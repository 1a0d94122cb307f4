"""A course as a thin line beside its latest value; the words stand there, not here."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from clinic_desktop.ui_kit import theme

_WIDTH, _HEIGHT, _DOT = 76, 22, 2.5


class Sparkline(QWidget):
    """Draws moments and values from left to right, with a dot on the last; one value is a dot.

    A screen reader passes it by: whoever shows it says the value in words.
    """

    def __init__(
        self,
        points: Sequence[tuple[int, float]],
        tone: str = "primary",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._points, self._tone = tuple(points), tone
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.signals.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Return the room of a short line."""
        return QSize(theme.px(_WIDTH), theme.px(_HEIGHT))

    def places(self) -> list[QPointF]:
        """Return where the values lie in the widget."""
        dot = theme.px(_DOT) + 1
        room = QRectF(self.rect()).adjusted(dot, dot, -dot, -dot)
        if not self._points:
            return []
        times, values = zip(*self._points, strict=True)
        first, last = min(times), max(times)
        low, high = min(values), max(values)
        return [
            QPointF(
                room.right() if last == first else _between(at, first, last, room.width(), dot),
                room.center().y()
                if high == low
                else room.bottom() - (value - low) / (high - low) * room.height(),
            )
            for at, value in self._points
        ]

    def paintEvent(self, _q_event: QPaintEvent) -> None:
        """Draw line and dot."""
        found = self.places()
        if not found:
            return
        ink = theme.tokens().colour(self._tone)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            pen = QPen(ink, theme.px(1.5))
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            painter.drawPolyline(QPolygonF(found))
            painter.setBrush(ink)
            painter.drawEllipse(found[-1], theme.px(_DOT), theme.px(_DOT))


def _between(at: int, first: int, last: int, width: float, start: float) -> float:
    return start + (at - first) / (last - first) * width
