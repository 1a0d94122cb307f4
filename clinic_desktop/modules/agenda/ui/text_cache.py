"""Laid-out text kept between paints: eliding and shaping a name once, not at every frame."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QStaticText, QTextOption

LIMIT = 6000


class TextCache:
    """Draws single lines: elided to the width they get, cached by text, font and width.

    When it is full, what was drawn longest ago goes: a frame never finds all of its texts gone.
    """

    def __init__(self) -> None:
        self._texts: OrderedDict[tuple[str, str, int], tuple[QStaticText, float]] = OrderedDict()
        self._metrics: dict[str, QFontMetricsF] = {}

    def clear(self) -> None:
        """Forget everything: fonts or scale are others now."""
        self._texts.clear()
        self._metrics.clear()

    def metrics(self, font: QFont) -> QFontMetricsF:
        """Return the measures of a font."""
        key = font.key()
        found = self._metrics.get(key)
        if found is None:
            found = self._metrics[key] = QFontMetricsF(font)
        return found

    def width(self, text: str, font: QFont) -> float:
        """Return how wide the whole text is, in pixels."""
        return self._entry(text, font, 1 << 20)[1]

    def draw(  # one call a line of text: a record would be built for each
        self, painter: QPainter, area: QRectF, text: str, font: QFont, *, mirrored: bool = False
    ) -> float:
        """Draw one line, centred in the height of `area`, at its leading side; return its width."""
        if area.width() < 4 or not text:
            return 0.0
        static, width = self._entry(text, font, int(area.width()))
        painter.setFont(font)
        height = self.metrics(font).height()
        x = area.right() - width if mirrored else area.x()
        painter.drawStaticText(
            int(x) if not mirrored else round(x), round(area.center().y() - height / 2), static
        )
        return width

    def _entry(self, text: str, font: QFont, width: int) -> tuple[QStaticText, float]:
        key = (text, font.key(), width)
        found = self._texts.get(key)
        if found is None:
            if len(self._texts) >= LIMIT:
                self._texts.popitem(last=False)
            metrics = self.metrics(font)
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
            static = QStaticText(shown)
            static.setTextFormat(Qt.TextFormat.PlainText)
            option = QTextOption()
            option.setWrapMode(QTextOption.WrapMode.NoWrap)
            static.setTextOption(option)
            static.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
            static.prepare(font=font)
            found = self._texts[key] = (static, static.size().width())
        else:
            self._texts.move_to_end(key)
        return found
