"""The day's visits by hour, as bars."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.ui_kit import theme

_HEIGHT = 112
_BAR = 26


class DayChart(QWidget):
    """Bars with their number above and their hour below; a screen reader hears the same."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hours: dict[int, int] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.signals.changed.connect(self.updateGeometry)
        self.show_hours({})

    def show_hours(self, by_hour: Mapping[int, int]) -> None:
        """Show visits by hour, also the empty hours between."""
        span = range(min(by_hour), max(by_hour) + 1) if by_hour else ()
        self._hours = {hour: by_hour.get(hour, 0) for hour in span}
        title = translate("Agenda", "Visits by hour")
        words = "; ".join(f"{hour:02d}: {count}" for hour, count in self._hours.items())
        self.setAccessibleName(f"{title}: {words}" if words else title)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(320), theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(160), theme.px(_HEIGHT))

    def paintEvent(self, _q_event: QPaintEvent) -> None:
        tokens, line = theme.tokens(), self.fontMetrics().height()
        with QPainter(self) as painter:
            painter.setFont(theme.font("secondary"))
            if not self._hours:
                painter.setPen(tokens.secondary)
                text = translate("Agenda", "No visit has taken place yet.")
                painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, text)
                return
            foot = self.height() - line - 2
            most, slot = max(max(self._hours.values()), 1), self.width() / len(self._hours)
            wide = min(slot * 0.65, theme.px(_BAR))
            for place, (hour, count) in enumerate(self._hours.items()):
                x = place * slot
                if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
                    x = self.width() - x - slot
                high = (foot - line - 2) * count / most
                painter.fillRect(
                    QRectF(x + (slot - wide) / 2, foot - high, wide, high), tokens.primary
                )
                middle = Qt.AlignmentFlag.AlignCenter
                painter.setPen(tokens.secondary)
                painter.drawText(QRectF(x, foot + 2, slot, line), middle, f"{hour:02d}")
                painter.setPen(tokens.text)
                number = str(count) if count else ""
                painter.drawText(QRectF(x, foot - high - line, slot, line), middle, number)
            painter.setPen(tokens.line_strong)
            painter.drawLine(0, foot, self.width(), foot)
