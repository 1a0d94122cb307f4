"""Line icons, drawn from SVG in the colour that the theme gives to a role."""

from __future__ import annotations

import weakref
from collections.abc import Callable
from functools import cache
from typing import Protocol

from PySide6.QtCore import QByteArray, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from clinic_desktop.kernel.resources import resource_path
from clinic_desktop.ui_kit import theme

_SIZES = (16, 24, 32, 48)
_icons: dict[tuple[str, str, str, float, int], QIcon] = {}
_pixmaps: dict[tuple[str, int, int, float], QPixmap] = {}


class _CarriesIcon(Protocol):
    def setIcon(self, icon: QIcon, /) -> None: ...


def icon(name: str, role: str = "text", *, air: int = 0) -> QIcon:
    """Return an icon in the colour of a token or hue role; a missing name raises FileNotFoundError.

    The icon keeps the colours of the theme it was made in: use `bind` for what stays on screen.
    `air` adds blank pixels at both sides, to keep the picture off the words of a button.
    """
    key = (name, role, theme.tokens().name, theme.scale(), air)
    if key not in _icons:
        made = QIcon()
        for size in _SIZES:
            made.addPixmap(_aired(pixmap(name, role, size), air))
            faint = _aired(pixmap(name, "disabled", size), air)
            made.addPixmap(faint, QIcon.Mode.Disabled, QIcon.State.Off)
        _icons[key] = made
    return _icons[key]


def _aired(picture: QPixmap, air: int) -> QPixmap:
    if not air:
        return picture
    ratio = picture.devicePixelRatio()
    side = round(theme.px(air) * ratio)
    wide = QPixmap(picture.width() + 2 * side, picture.height())
    wide.fill(Qt.GlobalColor.transparent)
    wide.setDevicePixelRatio(ratio)
    with QPainter(wide) as painter:
        painter.drawPixmap(QPointF(theme.px(air), 0), picture)
    return wide


def pixmap(name: str, role: str | QColor = "text", size: int = 16, ratio: float = 2.0) -> QPixmap:
    """Return an icon as a picture of `size` logical pixels (unscaled), `ratio` times as sharp."""
    colour = role if isinstance(role, QColor) else theme.tokens().colour(role)
    side = theme.px(size)
    key = (name, colour.rgba(), side, ratio)
    if key not in _pixmaps:
        renderer = _renderer(name, colour.name())
        made = QPixmap(QSize(round(side * ratio), round(side * ratio)))
        made.fill(Qt.GlobalColor.transparent)
        with QPainter(made) as painter:
            renderer.render(painter, QRectF(made.rect()))
        made.setDevicePixelRatio(ratio)
        _pixmaps[key] = made
    return _pixmaps[key]


def draw(painter: QPainter, rect: QRectF, name: str, colour: QColor) -> None:
    """Draw an icon into a rectangle: for own-painted views."""
    _renderer(name, colour.name()).render(painter, rect)


def bind(carrier: _CarriesIcon, name: str, role: str = "text", *, air: int = 0) -> None:
    """Give a button or action an icon that follows the theme for as long as it lives."""
    carrier.setIcon(icon(name, role, air=air))
    reference = weakref.ref(carrier)

    def refresh() -> None:
        alive = reference()
        if alive is None:
            _forget(refresh)
            return
        try:
            alive.setIcon(icon(name, role, air=air))
        except RuntimeError:  # the C++ half went first
            _forget(refresh)

    theme.signals.changed.connect(refresh)


def names() -> tuple[str, ...]:
    """Return the names of all bundled icons."""
    return tuple(sorted(path.stem for path in resource_path("icons").glob("*.svg")))


def _forget(refresh: Callable[[], None]) -> None:
    theme.signals.changed.disconnect(refresh)


@cache
def _source(name: str) -> str:
    return resource_path("icons", f"{name}.svg").read_text(encoding="utf-8")


@cache
def _renderer(name: str, colour: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(_source(name).replace("currentColor", colour).encode()))
