"""Two parts of a page: side by side where there is room, else one under the other."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from clinic_desktop.ui_kit import theme

_NARROW = 720  # below this each half would be too small to read


class Halves(QWidget):
    """Holds two widgets; `shares` are their parts of the width."""

    def __init__(self, first: QWidget, second: QWidget, shares: tuple[int, int] = (1, 1)) -> None:
        super().__init__()
        self._shares = shares
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(theme.px(theme.SPACE.l))
        self._box.addWidget(first, shares[0])
        self._box.addWidget(second, shares[1])
        theme.signals.changed.connect(self._arrange)

    def is_beside(self) -> bool:
        """Tell whether the parts stand side by side."""
        return self._box.direction() is QBoxLayout.Direction.LeftToRight

    def resizeEvent(self, q_event: QResizeEvent) -> None:
        """Turn when the width says so."""
        self._arrange()
        super().resizeEvent(q_event)

    def _arrange(self) -> None:
        beside = self.width() >= theme.px(_NARROW)
        ways = QBoxLayout.Direction
        self._box.setDirection(ways.LeftToRight if beside else ways.TopToBottom)
        for place, share in enumerate(self._shares):
            self._box.setStretch(place, share if beside else 0)
