"""A label that never widens its page."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent

from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.text_line import draw_line
from clinic_desktop.ui_kit.tips import plain_tip
from clinic_desktop.ui_kit.widgets import Label

_FEW_LETTERS = 80


class ElidedLabel(Label):
    """One line that ends in … where there is no room for all of it; the tool-tip has the rest."""

    def setText(self, text: str) -> None:
        """Show a text."""
        super().setText(text)
        self.setToolTip(plain_tip(text))

    def minimumSizeHint(self) -> QSize:
        """Return room for a few letters."""
        hint = super().minimumSizeHint()
        return QSize(min(theme.px(_FEW_LETTERS), hint.width()), hint.height())

    def paintEvent(self, _q_event: QPaintEvent) -> None:
        """Draw what fits."""
        with QPainter(self) as painter:
            ink = self.palette().color(self.foregroundRole())
            draw_line(painter, QRectF(self.rect()), self.text(), self.font(), ink)
