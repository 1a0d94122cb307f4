"""The pictures of a call: everybody in a grid, oneself mirrored in the corner, words over them."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QImage, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.consult.presenters.words import Said
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.tokens import tokens_of
from clinic_desktop.ui_kit.widgets import paint_avatar

OWN = 0  # the stream of one's own picture
_OWN_SHARE = 0.24  # of the stage's width
_WIDE = 16 / 9
_AVATAR = 0.34  # of a tile's height


@dataclass(frozen=True, slots=True)
class Tile:
    """One person: words at the corner, what is said of the link, the stream or None."""

    name: str
    corner: str
    said: Said
    stream: int | None
    shows: bool = True  # they send a picture


class VideoStage(QWidget):
    """Paints the newest picture of each stream. `size_wanted(stream, width, height)` in pixels."""

    size_wanted = Signal(int, int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # where single keys are keys, not letters
        self._tiles: tuple[Tile, ...] = ()
        self._images: dict[int, tuple[QImage, bytes]] = {}
        self._asked: dict[int, QSize] = {}
        self._recording = False
        self._own = True
        self._empty = ""
        self.bottom = 0  # height that buttons take below

    def show_tiles(
        self, tiles: tuple[Tile, ...], *, own: bool, recording: bool, empty: str
    ) -> None:
        """Show these people; `empty` is said when there are none."""
        self._tiles, self._own, self._recording, self._empty = tiles, own, recording, empty
        said = [f"{tile.corner}: {tile.said.text}" for tile in tiles] or [empty]
        if recording:
            said.append(translate("Consult", "The call is recorded"))
        self.setAccessibleName(". ".join(said))
        self._ask_sizes()
        self.update()

    def show_picture(self, stream: int, width: int, height: int, pixels: bytes) -> None:
        """Show a picture of a stream; pixels are BGRX."""
        image = QImage(pixels, width, height, width * 4, QImage.Format.Format_RGB32)
        self._images[stream] = (image, pixels)
        self.update()

    def forget(self) -> None:
        """Take all pictures away."""
        self._images.clear()
        self._asked.clear()
        self.update()

    def has_picture(self, stream: int) -> bool:
        """Tell whether a stream was ever seen."""
        return stream in self._images

    def sizeHint(self) -> QSize:
        """Return a good size."""
        return QSize(theme.px(720), theme.px(480))

    def minimumSizeHint(self) -> QSize:
        """Return the least size."""
        return QSize(theme.px(320), theme.px(220))

    def resizeEvent(self, q_event: QResizeEvent) -> None:
        """Ask for pictures of the new size."""
        super().resizeEvent(q_event)
        self._ask_sizes()

    def paintEvent(self, _q_event: QPaintEvent) -> None:
        """Draw everything."""
        night = tokens_of("dark")
        with QPainter(self) as painter:
            painter.setRenderHints(
                QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
            )
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(night.background)
            painter.drawRoundedRect(self.rect(), theme.RADIUS, theme.RADIUS)
            if not self._tiles:
                self._paint_empty(painter)
            for tile, place in zip(self._tiles, self._places(len(self._tiles)), strict=False):
                self._paint_tile(painter, tile, place)
            if self._own and OWN in self._images:
                self._paint_own(painter)
            if self._recording:
                self._paint_recording(painter)
            if self.hasFocus():
                painter.setPen(QPen(theme.tokens().focus, theme.px(2)))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    # ------------------------------------------------------------ where

    def _places(self, number: int) -> list[QRect]:
        """Return a grid's places for so many people; behind them those that stay free."""
        if number == 0:
            return []
        columns = math.ceil(math.sqrt(number))
        rows = math.ceil(number / columns)
        gap = theme.px(theme.SPACE.xs) if number > 1 else 0
        width = (self.width() - gap * (columns - 1)) // columns
        height = (self.height() - gap * (rows - 1)) // rows
        return [
            QRect((n % columns) * (width + gap), (n // columns) * (height + gap), width, height)
            for n in range(columns * rows)
        ]

    def own_place(self) -> QRect:
        """Return where one's own picture is: in a free place of the grid, else in the corner."""
        width = max(theme.px(120), int(self.width() * _OWN_SHARE))
        height = int(width / _WIDE)
        edge = theme.px(theme.SPACE.m)
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        found = QRect(edge if rtl else self.width() - width - edge, edge, width, height)
        if free := self._places(len(self._tiles))[len(self._tiles) :]:
            found.moveCenter(free[-1].adjusted(0, 0, 0, -self.bottom).center())
        return found

    def _ask_sizes(self) -> None:
        ratio = self.devicePixelRatioF()
        wanted = {OWN: self.own_place().size()}
        for tile, place in zip(self._tiles, self._places(len(self._tiles)), strict=False):
            if tile.stream is not None:
                wanted[tile.stream] = place.size()
        for stream, size in wanted.items():
            real = size * ratio
            if self._asked.get(stream) != real:
                self._asked[stream] = real
                self.size_wanted.emit(stream, real.width(), real.height())

    # ------------------------------------------------------------ what

    def _paint_tile(self, painter: QPainter, tile: Tile, place: QRect) -> None:
        night = tokens_of("dark")
        found = self._images.get(tile.stream) if tile.stream is not None else None
        painter.save()
        painter.setClipRect(place)
        if found is not None and tile.shows:
            painter.drawImage(_within(found[0].size(), place), found[0])
        else:
            painter.fillRect(place, night.raised)
            side = place.height() * _AVATAR
            middle = QRectF(0, 0, side, side)
            middle.moveCenter(QRectF(place).center())
            paint_avatar(painter, middle, tile.name)
        painter.restore()
        self._words(painter, tile.corner, place, top=True, tone="text")
        if tile.said.tone != "ok" or tile.said.text:
            self._words(painter, tile.said.text, place, top=False, tone=tile.said.tone)

    def _paint_own(self, painter: QPainter) -> None:
        night = tokens_of("dark")
        place = self.own_place()
        image, _pixels = self._images[OWN]
        painter.fillRect(place, night.surface)
        painter.save()
        painter.translate(place.x() * 2 + place.width(), 0)
        painter.scale(-1, 1)  # a mirror: one sees oneself as in one
        painter.drawImage(_within(image.size(), place), image)
        painter.restore()
        painter.setPen(QPen(night.line_strong, theme.px(2)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(place, theme.px(4), theme.px(4))

    def _paint_empty(self, painter: QPainter) -> None:
        painter.setPen(tokens_of("dark").secondary)
        painter.setFont(theme.font("section"))
        room = self.rect().adjusted(0, 0, 0, -self.bottom)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(room, flags, self._empty)

    def _paint_recording(self, painter: QPainter) -> None:
        text = "● " + translate("Consult", "Recording")
        place = self.rect().adjusted(0, theme.px(34), 0, 0)
        self._words(painter, text, place, top=True, tone="danger")

    def _words(self, painter: QPainter, text: str, place: QRect, *, top: bool, tone: str) -> None:
        """Draw words on a ground of their own: at the corner, or in the middle below."""
        if not text:
            return
        night = tokens_of("dark")
        painter.setFont(theme.font("secondary"))
        metrics = QFontMetrics(painter.font())
        side, edge = theme.px(theme.SPACE.s + 2), theme.px(theme.SPACE.m)
        most = place.width() - 2 * edge
        if top and self._own and place.intersects(self.own_place()):
            most = min(most, self.own_place().left() - place.left() - 2 * edge)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, most - 2 * side))
        width = metrics.horizontalAdvance(shown) + 2 * side
        box = QRect(0, 0, width, metrics.height() + theme.px(theme.SPACE.s))
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        if top and rtl:
            box.moveTopRight(place.topRight() + QRect(-edge, edge, 0, 0).topLeft())
        elif top:
            box.moveTopLeft(place.topLeft() + QRect(edge, edge, 0, 0).topLeft())
        else:
            below = self.bottom if place.bottom() >= self.height() - self.bottom else 0
            box.moveCenter(place.center())
            box.moveBottom(place.bottom() - below - edge)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(night.background)
        painter.setOpacity(0.85)
        radius = theme.px(4) if top else box.height() / 2
        painter.drawRoundedRect(box, radius, radius)
        painter.setOpacity(1.0)
        painter.setPen(night.colour(tone))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)


def _within(size: QSize, place: QRect) -> QRect:
    """Return where a picture goes whole, in the middle of a place."""
    fitted = size.scaled(place.size(), Qt.AspectRatioMode.KeepAspectRatio)
    found = QRect(place.topLeft(), fitted)
    found.moveCenter(place.center())
    return found
