"""Where a picture lies on its widget: zoomed, moved, turned, mirrored."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSizeF
from PySide6.QtGui import QTransform

from clinic_desktop.modules.documents.domain.image_geometry import Point

_LEAST, _MOST = 0.05, 40.0


class Viewport:
    """Maps points of the image to places of the widget and back."""

    def __init__(self) -> None:
        self.quarters, self.mirrored = 0, False
        self._scale, self._pan = 0.0, QPointF()  # scale 0 fits
        self._image, self._room = QSizeF(1, 1), QSizeF(1, 1)
        self._aspect = (1.0, 1.0)

    def set_image(self, size: QSizeF, aspect: tuple[float, float]) -> None:
        """Take another picture; `aspect` makes pixels square that are not."""
        self._image, self._aspect = size, aspect

    def set_room(self, size: QSizeF) -> None:
        """Take the size of the widget."""
        self._room = size

    def zoom(self) -> float:
        """Return how many screen pixels an image pixel takes."""
        return self._scale or self._fitting()

    def zoom_by(self, factor: float, around: QPointF | None = None) -> None:
        """Show larger or smaller; the point at `around` stays."""
        place = around or self._middle()
        before = self.zoom()
        self._scale = min(_MOST, max(_LEAST, before * factor))
        away = place - self._middle() - self._pan
        self._pan += away * (1 - self._scale / before)

    def zoom_to(self, scale: float) -> None:
        """Show in a fixed size, in the middle: 1 is pixel by pixel, 0 fits."""
        self._scale, self._pan = scale, QPointF()

    def pan_by(self, step: QPointF) -> None:
        """Move the picture; from now on its size stays."""
        self._scale = self.zoom()
        self._pan += step

    def turn(self) -> None:
        """Turn a quarter clockwise, around the middle of the widget."""
        self.quarters = (self.quarters + 1) % 4
        self._pan = QPointF(-self._pan.y(), self._pan.x())

    def mirror(self) -> None:
        """Mirror left and right, as they are seen."""
        self.mirrored = not self.mirrored
        self.quarters = -self.quarters % 4
        self._pan = QPointF(-self._pan.x(), self._pan.y())

    def straighten(self) -> None:
        """Show as stored, fitting."""
        self.quarters, self.mirrored = 0, False
        self.zoom_to(0.0)

    def transform(self) -> QTransform:
        """Return where the points of the image are on the widget."""
        found = QTransform()
        middle = self._middle() + self._pan
        found.translate(middle.x(), middle.y())
        found.rotate(90 * self.quarters)
        zoom = self.zoom()
        found.scale(-zoom if self.mirrored else zoom, zoom)
        found.scale(*self._aspect)
        found.translate(-self._image.width() / 2, -self._image.height() / 2)
        return found

    def place_of(self, point: Point) -> QPointF:
        """Return where a point of the image is on the widget."""
        return self.transform().map(QPointF(*point))

    def point_at(self, position: QPointF) -> Point:
        """Return the point of the image at a place of the widget."""
        back, _possible = self.transform().inverted()
        found = back.map(position)
        return found.x(), found.y()

    def _middle(self) -> QPointF:
        return QPointF(self._room.width() / 2, self._room.height() / 2)

    def _fitting(self) -> float:
        width = max(1.0, self._image.width() * self._aspect[0])
        height = max(1.0, self._image.height() * self._aspect[1])
        if self.quarters % 2:
            width, height = height, width
        found = min(self._room.width() / width, self._room.height() / height)
        return min(_MOST, max(_LEAST, found))
