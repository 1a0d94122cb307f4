"""A link as a square code, to be read from the screen by a phone."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.tokens import tokens_of

_QUIET = 4  # modules of rim that a reader needs


class LinkCode(QWidget):
    """Dark on light in every theme: readers need it so."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[list[int]] = []
        self.setFixedSize(self.sizeHint())

    def show_link(self, url: str) -> None:
        """Show a link."""
        import segno  # only where a link is shown

        code = segno.make(url, error="m", micro=False)
        self._rows = [list(row) for row in code.matrix]
        self.setAccessibleName(translate("Consult", "Link as a code for the camera of a phone"))
        self.update()

    def sizeHint(self) -> QSize:
        """Return its size."""
        return QSize(theme.px(172), theme.px(172))

    def paintEvent(self, _q_event: QPaintEvent) -> None:
        """Draw the modules."""
        found = tokens_of("light")
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), found.surface)
            if not self._rows:
                return
            side = self.width() / (len(self._rows) + 2 * _QUIET)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(found.text)
            for y, row in enumerate(self._rows):
                for x, dark in enumerate(row):
                    if dark:
                        place = ((x + _QUIET) * side, (y + _QUIET) * side)
                        painter.drawRect(QRectF(*place, side + 0.4, side + 0.4))
