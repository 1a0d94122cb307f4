"""One picture with what is written and measured on it; turned, zoomed and drawn on by hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPointF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.documents.api import ImageMark, MarkKind
from clinic_desktop.modules.documents.domain.image_geometry import Point
from clinic_desktop.modules.documents.ui.imaging_drawing import (
    Overlay,
    distance,
    draw_message,
    draw_overlay,
    draw_shape,
    outline,
)
from clinic_desktop.modules.documents.ui.imaging_viewport import Viewport
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.tokens import tokens_of

_STEP = 1.25  # of the zoom, a notch of the wheel
_REACH = 9  # unscaled pixels within which the pointer finds a point
_NOTCH = 120
_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_PageDown: 10,
    Qt.Key.Key_PageUp: -10,
    Qt.Key.Key_Home: -1_000_000,
    Qt.Key.Key_End: 1_000_000,
}


@dataclass(frozen=True, slots=True)
class Drawn:
    """A measurement and what it says."""

    mark: ImageMark
    lines: tuple[str, ...]


class ImageCanvas(QWidget):
    """Signals: `stepped(int)` images on, `window_dragged(dx, dy)`, `drawn(kind, points)`,
    `moved(mark, points)`, `chosen(mark or None)`, `pointed(point or None)`, `zoomed()`.
    """

    stepped = Signal(int)
    window_dragged = Signal(float, float)
    drawn = Signal(object, object)
    moved = Signal(object, object)
    chosen = Signal(object)
    pointed = Signal(object)
    zoomed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self._layer: QPixmap | None = None
        self._message = ""
        self.framed = False  # the one of two that buttons act on
        self.marks: tuple[Drawn, ...] = ()
        self.current: ImageMark | None = None
        self.overlay = Overlay()
        self.tool: MarkKind | None = None
        self.port = Viewport()
        self._draft: list[Point] = []
        self._grip: tuple[ImageMark, int] | None = None
        self._drag: tuple[Qt.MouseButton, QPointF] | None = None
        self._notches = 0
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(translate("Documents", "Image"))
        self.setMinimumSize(theme.px(200), theme.px(160))

    # ---- what is shown

    def show_image(self, image: QImage, aspect: tuple[float, float] = (1.0, 1.0)) -> None:
        """Show a picture; zoom, place and turning stay as they are."""
        self._image, self._message = image, ""
        self.port.set_image(QSizeF(image.size()), aspect)
        self._draft.clear()
        self._redraw()

    def show_message(self, text: str) -> None:
        """Show a sentence in place of a picture."""
        self._image, self._message = QImage(), text
        self._draft.clear()
        self._redraw()

    def message(self) -> str:
        """Return the sentence that shows, '' when a picture does."""
        return self._message

    def show_marks(self, marks: Sequence[Drawn]) -> None:
        """Draw the measurements."""
        self.marks = tuple(marks)
        ids = {each.mark.id: each.mark for each in marks}
        self.current = ids.get(self.current.id) if self.current else None
        self.update()

    def show_overlay(self, overlay: Overlay) -> None:
        """Write what is known around the picture."""
        self.overlay = overlay
        self.setAccessibleDescription(overlay.spoken())
        self.update()

    def set_tool(self, tool: MarkKind | None) -> None:
        """Draw this kind; None points, moves and pans."""
        self.tool = tool
        self._draft.clear()
        shape = Qt.CursorShape.CrossCursor if tool else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)
        self.update()

    # ---- how it is looked at

    def zoom_by(self, factor: float, around: QPointF | None = None) -> None:
        """Show larger or smaller; the point below the pointer stays."""
        self.port.zoom_by(factor, around)
        self._turned()

    def zoom_to(self, scale: float) -> None:
        """Show in a fixed size: 1 is pixel by pixel, 0 fits."""
        self.port.zoom_to(scale)
        self._turned()

    def turn(self) -> None:
        """Turn a quarter clockwise."""
        self.port.turn()
        self._turned()

    def mirror(self) -> None:
        """Mirror left and right, as they are seen now."""
        self.port.mirror()
        self._turned()

    def straighten(self) -> None:
        """Show as stored: not turned, not mirrored, fitting."""
        self.port.straighten()
        self._turned()

    # ---- hands

    def wheelEvent(self, q_event: QWheelEvent) -> None:
        """Scroll through the images; with Ctrl, zoom."""
        turned = q_event.angleDelta().y() or q_event.angleDelta().x()
        if q_event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(_STEP ** (turned / _NOTCH), q_event.position())
        else:
            self._notches += turned
            steps = int(self._notches / _NOTCH)
            self._notches -= steps * _NOTCH
            if steps:
                self.stepped.emit(-steps)
        q_event.accept()

    def keyPressEvent(self, q_event: QKeyEvent) -> None:
        """Scroll with the keys; Esc lets go of what is being drawn."""
        step = _STEPS.get(Qt.Key(q_event.key()))
        if step is not None and not q_event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.stepped.emit(step)
        elif q_event.key() == Qt.Key.Key_Escape and self._draft:
            self._draft.clear()
            self.update()
        else:
            super().keyPressEvent(q_event)

    def mousePressEvent(self, q_event: QMouseEvent) -> None:
        """Begin to draw, move, pan or set the window."""
        self._drag = (q_event.button(), q_event.position())
        if q_event.button() is not Qt.MouseButton.LeftButton or self._image.isNull():
            return
        if self.tool is not None:
            self._draft.append(self._inside(q_event.position()))
            if self.tool.points == len(self._draft):
                self._finish()
            return
        self._grip = self._grip_at(q_event.position())
        self.current = self._grip[0] if self._grip else self._mark_at(q_event.position())
        self.chosen.emit(self.current)
        self.update()

    def mouseMoveEvent(self, q_event: QMouseEvent) -> None:
        """Draw, move, pan or set the window; else tell what is below the pointer."""
        place = q_event.position()
        self.pointed.emit(None if self._image.isNull() else self.port.point_at(place))
        if self._drag is None:
            if self._draft:
                self.update()
            return
        button, last = self._drag
        step = place - last
        if button is Qt.MouseButton.LeftButton and (self.tool is not None or self._grip):
            self._drag = (button, last) if self.tool else (button, place)
            self.update()
            return
        self._drag = (button, place)
        if button is Qt.MouseButton.RightButton:
            self.window_dragged.emit(step.x(), step.y())
        elif button in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            self.port.pan_by(step)
            self._turned()

    def mouseReleaseEvent(self, q_event: QMouseEvent) -> None:
        """End what was begun: a line may be drawn by dragging or by two clicks."""
        dragged, self._drag = self._drag, None
        place = q_event.position()
        if q_event.button() is not Qt.MouseButton.LeftButton:
            return
        if self._grip is not None:
            (mark, number), self._grip = self._grip, None
            points = _replaced(mark.points, number, self._inside(place))
            if points != mark.points:
                self.moved.emit(mark, points)
            self.update()
        elif self.tool is not None and dragged is not None and self._draft:
            far = (place - dragged[1]).manhattanLength() > theme.px(_REACH)
            if far and len(self._draft) < self.tool.points:
                self._draft.append(self._inside(place))
                if self.tool.points == len(self._draft):
                    self._finish()

    def leaveEvent(self, q_event: object) -> None:
        """Tell that the pointer is elsewhere."""
        self.pointed.emit(None)
        super().leaveEvent(q_event)  # type: ignore[arg-type]

    def resizeEvent(self, q_event: QResizeEvent) -> None:
        """Draw in the new size."""
        super().resizeEvent(q_event)
        self.port.set_room(QSizeF(self.size()))
        self._turned()

    def sizeHint(self) -> QSize:
        """Take what room there is."""
        return QSize(theme.px(640), theme.px(560))

    # ---- drawing

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw everything."""
        with QPainter(self) as painter:
            self.draw(painter)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            if self.hasFocus() or self.framed:
                found = theme.tokens()
                painter.setPen(QPen(found.focus if self.hasFocus() else found.primary, 3))
                painter.drawRect(self.rect().adjusted(1, 1, -2, -2))

    def draw(self, painter: QPainter) -> None:
        """Draw picture, measurements and words, as they are seen."""
        painter.fillRect(self.rect(), tokens_of("dark").background)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._image.isNull():
            draw_message(painter, self.rect(), self._message)
        else:
            painter.drawPixmap(0, 0, self._picture_layer())
            for each in self.marks:
                self._draw_mark(painter, each)
            self._draw_draft(painter)
        draw_overlay(painter, self.rect(), self.overlay)

    def grabbed(self) -> QImage:
        """Return what is seen as a picture, sharp on any screen."""
        ratio = max(2.0, self.devicePixelRatioF())
        image = QImage(self.size() * ratio, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(ratio)
        self._layer = None
        with QPainter(image) as painter:
            self.draw(painter)
        return image

    def _picture_layer(self) -> QPixmap:
        """Return the picture as it lies on the widget; drawn anew only when that changed."""
        if self._layer is None:
            ratio = max(1.0, self.devicePixelRatioF())
            layer = QPixmap(self.size() * ratio)
            layer.setDevicePixelRatio(ratio)
            layer.fill(tokens_of("dark").background)
            with QPainter(layer) as painter:
                painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
                painter.setTransform(self.port.transform(), True)
                painter.drawImage(QPointF(), self._image)
            self._layer = layer
        return self._layer

    def _draw_mark(self, painter: QPainter, each: Drawn) -> None:
        points = each.mark.points
        moving = self._grip is not None and self._grip[0].id == each.mark.id
        if moving and self._grip is not None and self._drag is not None:
            points = _replaced(points, self._grip[1], self.port.point_at(self._drag[1]))
        places = [self.port.place_of(point) for point in points]
        corners = [self.port.place_of(point) for point in outline(each.mark.kind, points)]
        chosen = self.current is not None and self.current.id == each.mark.id
        draw_shape(
            painter,
            each.mark.kind,
            (places, corners, self.rect()),
            () if moving else each.lines,
            chosen,
        )

    def _draw_draft(self, painter: QPainter) -> None:
        if self.tool is None or not self._draft:
            return
        pointer = self.port.point_at(QPointF(self.mapFromGlobal(self.cursor().pos())))
        points = (*self._draft, pointer)
        places = [self.port.place_of(point) for point in points]
        corners = [self.port.place_of(point) for point in outline(self.tool, points)]
        draw_shape(painter, self.tool, (places, corners, self.rect()), (), True)

    # ---- inside

    def _finish(self) -> None:
        points, self._draft = tuple(self._draft), []
        kind = self.tool
        self.update()
        if kind is not None and points[0] != points[-1]:
            self.drawn.emit(kind, points)

    def _inside(self, position: QPointF) -> Point:
        """Return the point of the image below a place, moved to its edge when outside."""
        x, y = self.port.point_at(position)
        return (
            min(max(0.0, x), float(self._image.width())),
            min(max(0.0, y), float(self._image.height())),
        )

    def _grip_at(self, position: QPointF) -> tuple[ImageMark, int] | None:
        reach = theme.px(_REACH)
        for each in reversed(self.marks):
            for number, point in enumerate(each.mark.points):
                if (self.port.place_of(point) - position).manhattanLength() <= reach:
                    return each.mark, number
        return None

    def _mark_at(self, position: QPointF) -> ImageMark | None:
        for each in reversed(self.marks):
            places = [self.port.place_of(p) for p in outline(each.mark.kind, each.mark.points)]
            if any(distance(position, a, b) <= theme.px(_REACH) for a, b in pairwise(places)):
                return each.mark
        return None

    def _turned(self) -> None:
        self._redraw()
        self.zoomed.emit()

    def _redraw(self) -> None:
        self._layer = None
        self.update()


def _replaced(points: tuple[Point, ...], number: int, point: Point) -> tuple[Point, ...]:
    return (*points[:number], point, *points[number + 1 :])
