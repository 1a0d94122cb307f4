"""A choice among a few colours, as rounds in a row."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.practice.domain.resources import COLOURS, colour_name
from clinic_desktop.ui_kit import theme


class _Round(QAbstractButton):
    def __init__(self, colour: str) -> None:
        super().__init__()
        self.colour = colour
        self.setCheckable(True)
        self.setAccessibleName(colour_name(colour))
        self.setToolTip(colour_name(colour))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """Return a small square."""
        return QSize(theme.px(28), theme.px(28))

    def paintEvent(self, _q_event: QPaintEvent) -> None:
        """Draw the round; a ring when chosen, the focus ring when focused."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inset = theme.px(6)
        square = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.colour))
        painter.drawEllipse(square)
        if self.isChecked() or self.hasFocus():
            found = theme.tokens()
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(found.focus if self.hasFocus() else found.text, theme.px(2)))
            grow = theme.px(3)
            painter.drawEllipse(square.adjusted(-grow, -grow, grow, grow))
        painter.end()


class ColourField(QWidget):
    """One of the module's colours, as "#RRGGBB"; each has a name for those who don't see it."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._group = QButtonGroup(self)
        for number, colour in enumerate(COLOURS):
            button = _Round(colour)
            self._group.addButton(button, number)
            row.addWidget(button)
        row.addStretch(1)
        self._group.idClicked.connect(lambda _number: self.edited.emit())
        self.setFocusProxy(self._group.button(0))

    def value(self) -> str:
        """Return the chosen colour."""
        number = self._group.checkedId()
        return COLOURS[number] if number >= 0 else ""

    def set_value(self, value: Any) -> None:
        """Choose a colour; one that is not in the row chooses the first."""
        number = COLOURS.index(value) if value in COLOURS else 0
        self._group.button(number).setChecked(True)

    def problem(self) -> str:
        """Say that none is chosen."""
        return "" if self.value() else translate("Practice", "Choose a colour.")
