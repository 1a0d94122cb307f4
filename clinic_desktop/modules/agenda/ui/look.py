"""How the day looks: colours, fonts and icons of the theme in force, made once and reused."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPen, QPixmap

from clinic_desktop.modules.agenda.api import AppointmentStatus
from clinic_desktop.ui_kit import icons, theme
from clinic_desktop.ui_kit.tokens import Hue, Tokens

STATUS_HUES = {
    AppointmentStatus.PROPOSED: "slate",
    AppointmentStatus.BOOKED: "slate",
    AppointmentStatus.CONFIRMED: "blue",
    AppointmentStatus.ARRIVED: "amber",
    AppointmentStatus.IN_ROOM: "violet",
    AppointmentStatus.FULFILLED: "green",
    AppointmentStatus.NO_SHOW: "red",
    AppointmentStatus.CANCELLED: "grey",
    AppointmentStatus.ENTERED_IN_ERROR: "grey",
}
STATUS_ICONS = {
    AppointmentStatus.PROPOSED: "circle-dashed",
    AppointmentStatus.BOOKED: "circle",
    AppointmentStatus.CONFIRMED: "check",
    AppointmentStatus.ARRIVED: "alarm-clock",
    AppointmentStatus.IN_ROOM: "door-open",
    AppointmentStatus.FULFILLED: "check-check",
    AppointmentStatus.NO_SHOW: "user-x",
    AppointmentStatus.CANCELLED: "ban",
    AppointmentStatus.ENTERED_IN_ERROR: "ban",
}
STRUCK = {
    AppointmentStatus.NO_SHOW,
    AppointmentStatus.CANCELLED,
    AppointmentStatus.ENTERED_IN_ERROR,
}


@dataclass
class Look:
    """The theme as the painters need it; throw it away when the theme changes.

    `ratio` is the screen's device pixel ratio: icons and hatching are drawn at it.
    """

    ratio: float = 1.0
    tokens: Tokens = field(default_factory=theme.tokens)
    scale: float = field(default_factory=theme.scale)
    _tints: dict[str, Hue] = field(default_factory=dict)

    @cached_property
    def name_font(self) -> QFont:
        """Font of a block's first line."""
        return self._sized(9.0, 600)

    @cached_property
    def small_font(self) -> QFont:
        """Font of second lines, hours and subtitles."""
        return self._sized(8.25, 400)

    @cached_property
    def small_bold(self) -> QFont:
        """Font of the now-pill and of names in very low blocks."""
        return self._sized(8.25, 600)

    @cached_property
    def head_font(self) -> QFont:
        """Font of column names."""
        return self._sized(9.75, 600)

    def _sized(self, points: float, weight: int) -> QFont:
        font = theme.font("body", weight)
        font.setPointSizeF(points * self.scale)
        return font

    def hue(self, status: AppointmentStatus) -> Hue:
        """Return the colours of a status."""
        return self.tokens.hue(STATUS_HUES[status])

    @cached_property
    def bar(self) -> QColor:
        """Colour of a practitioner's minutes: there, but behind the names."""
        return theme.mix(self.tokens.primary, self.tokens.surface, 0.25)

    def tinted(self, colour: str) -> Hue:
        """Return the hue that is made of a type's or a practitioner's own colour."""
        found = self._tints.get(colour)
        if found is None:
            own, tokens = QColor(colour), self.tokens
            soft = theme.mix(tokens.surface, own, 0.30 if tokens.dark else 0.15)
            ink = theme.mix(own, tokens.text, 0.35) if tokens.name != "light" else own
            found = self._tints[colour] = Hue(ink, soft)
        return found

    def faded(self, colour: QColor) -> QColor:
        """Return a colour stepped back towards the surface: things that are over."""
        return theme.mix(colour, self.tokens.surface, 0.32)

    def px(self, value: float) -> float:
        """Return a design length at the scale in force."""
        return value * self.scale

    def icon(self, name: str, role: str, size: int) -> QPixmap:
        """Return an icon of `size` unscaled pixels in a colour role, drawn for this screen."""
        return icons.pixmap(name, role, size, self.ratio)

    @cached_property
    def hatching(self) -> QBrush:
        """Diagonal stripes of closed hours: four pixels of line, five of nothing, at 45 degrees."""
        size = 13  # 9 px across the stripes is 12.7 px along the edge
        pixel = QPixmap(round(size * self.ratio), round(size * self.ratio))
        pixel.setDevicePixelRatio(self.ratio)
        pixel.fill(Qt.GlobalColor.transparent)
        with QPainter(pixel) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            ink = self.tokens.line_soft
            painter.setPen(QPen(ink, 4.0, Qt.PenStyle.SolidLine, Qt.PenCapStyle.SquareCap))
            for shift in (-size, 0, size):
                painter.drawLine(shift - 2, size + 2, shift + size + 2, -2)
        return QBrush(pixel)

    @cached_property
    def dashes(self) -> QPen:
        """Pen of half hours."""
        pen = QPen(self.tokens.line_soft, 1)
        pen.setDashPattern([3.0, 3.0])
        return pen
