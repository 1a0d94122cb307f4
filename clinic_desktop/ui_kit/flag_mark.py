"""A mark with a sign and a few words: allergies and flags in the banner and on cards."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from clinic_desktop.ui_kit import icons, theme
from clinic_desktop.ui_kit.text_line import draw_line, tone_colours
from clinic_desktop.ui_kit.tips import plain_tip

_HEIGHT = 26
_PAD = 9
_SIGN = 14
_LONGEST = 260


class FlagMark(QWidget):
    """Words on a soft ground with a sign before them, so that colour never speaks alone.

    Where there is little room a mark keeps its sign and as much of the words as fits; one that
    is `whole` keeps all of them.
    """

    def __init__(
        self,
        icon: str,
        text: str,
        tone: str,
        parent: QWidget | None = None,
        *,
        strong: bool = False,
        whole: bool = False,
    ) -> None:
        super().__init__(parent)
        self._icon, self._text, self._tone, self._strong = icon, text, tone, strong
        self._whole = whole
        self.setAccessibleName(text)
        self.setToolTip(plain_tip(text))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def text(self) -> str:
        """Return the words."""
        return self._text

    def sizeHint(self) -> QSize:
        """Return the room for sign and words, up to a limit."""
        words = QFontMetricsF(self._font()).horizontalAdvance(self._text)
        width = words + theme.px(2 * _PAD + _SIGN + 6) + 2
        return QSize(min(theme.px(_LONGEST), round(width)), theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Return room for the sign; the words are in the tool-tip."""
        if self._whole:
            return self.sizeHint()
        return QSize(min(theme.px(36), self.sizeHint().width()), theme.px(_HEIGHT))

    def paintEvent(self, _q_event: QPaintEvent) -> None:
        """Draw the mark."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self.layoutDirection())
        ink, ground = tone_colours(self._tone)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        area = QRectF(self.rect())
        painter.drawRoundedRect(area, theme.px(theme.RADIUS), theme.px(theme.RADIUS))
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        pad, side = theme.px(_PAD), theme.px(_SIGN)
        left = area.right() - pad - side if rtl else area.left() + pad
        icons.draw(painter, QRectF(left, area.center().y() - side / 2, side, side), self._icon, ink)
        start = pad + side + theme.px(6)
        words = area.adjusted(pad if rtl else start, 0, -(start if rtl else pad) + 1, 0)
        draw_line(painter, words, self._text, self._font(), ink)
        painter.end()

    def _font(self) -> QFont:
        return theme.font("secondary", 600 if self._strong else 500)
