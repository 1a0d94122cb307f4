"""The theme: tokens in force, sizes, type, and one function that puts them on the application."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from clinic_desktop.kernel.resources import resource_path
from clinic_desktop.ui_kit.tokens import ThemeName, Tokens, tokens_of

TextRole = Literal["caption", "secondary", "body", "subtitle", "section", "title", "display"]


@dataclass(frozen=True, slots=True)
class Space:
    """Distances in unscaled pixels; use `px` or `SPACE.x` through `theme.px`."""

    xs: int = 4
    s: int = 8
    m: int = 12
    l: int = 16  # noqa: E741 - the size names of the design
    xl: int = 24
    xxl: int = 32


SPACE = Space()
RADIUS = 6
ROW_HEIGHT = 32
ROW_HEIGHT_COMPACT = 26
CONTROL_HEIGHT = 32
APP_BAR_HEIGHT = 48
TAB_HEIGHT = 40
STATUS_HEIGHT = 26
SIDE_WIDTH = 216
ICON_SIZE = 16
MIN_SCALE, MAX_SCALE = 0.8, 2.0

POINTS: dict[str, float] = {
    "caption": 8.25,
    "secondary": 9.0,
    "body": 10.0,
    "subtitle": 10.5,
    "section": 12.0,
    "title": 16.0,
    "display": 20.0,
}
WEIGHTS: dict[str, int] = {
    "caption": 600,
    "secondary": 400,
    "body": 400,
    "subtitle": 600,
    "section": 600,
    "title": 600,
    "display": 700,
}


class _Signals(QObject):
    """Tells own-painted widgets that colours or sizes are others now."""

    changed = Signal()


@dataclass
class _State:
    tokens: Tokens
    scale: float = 1.0
    family: str = ""


_state = _State(tokens_of("light"))
signals = _Signals()


def tokens() -> Tokens:
    """Return the colours in force."""
    return _state.tokens


def scale() -> float:
    """Return the size factor in force, 0.8 to 2.0."""
    return _state.scale


def px(value: float) -> int:
    """Return a design length in pixels of the scale in force, at least 1 for a positive value."""
    return max(1, round(value * _state.scale)) if value > 0 else 0


def points(role: str = "body") -> float:
    """Return the type size of a text role in points of the scale in force."""
    return POINTS[role] * _state.scale


def font(role: TextRole = "body", weight: int | None = None) -> QFont:
    """Return the font of a text role, with tabular figures; `weight` 100 to 900."""
    made = QFont(_family())
    made.setPointSizeF(points(role))
    made.setWeight(QFont.Weight(weight or WEIGHTS[role]))
    made.setFeature(QFont.Tag("tnum"), 1)
    made.setStyleHint(QFont.StyleHint.SansSerif)
    return made


def apply(app: QApplication, theme: ThemeName | str = "light", factor: float = 1.0) -> None:
    """Put a theme and a scale on the application; live, everything on screen follows."""
    from clinic_desktop.ui_kit.stylesheet import build_stylesheet

    _state.tokens = tokens_of(theme)
    _state.scale = min(MAX_SCALE, max(MIN_SCALE, factor))
    if not app.styleSheet():  # under a style sheet the style no longer tells its name
        app.setStyle("Fusion")
    scheme = Qt.ColorScheme.Dark if _state.tokens.dark else Qt.ColorScheme.Light
    QGuiApplication.styleHints().setColorScheme(scheme)
    app.setPalette(_palette(_state.tokens))
    app.setFont(font())
    app.setStyleSheet(build_stylesheet(_state.tokens, _state.scale, _family()))
    signals.changed.emit()


def load_fonts() -> list[str]:
    """Register the bundled open fonts; return the families found."""
    families: list[str] = []
    for path in sorted(Path(resource_path("fonts")).glob("*.[ot]t[cf]")):
        number = QFontDatabase.addApplicationFont(str(path))
        families += QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
    return families


def mix(first: QColor, second: QColor, share: float) -> QColor:
    """Return `first` with `share` (0 to 1) of `second` mixed in."""
    keep = 1.0 - share
    return QColor.fromRgbF(
        first.redF() * keep + second.redF() * share,
        first.greenF() * keep + second.greenF() * share,
        first.blueF() * keep + second.blueF() * share,
    )


def _family() -> str:
    """Return Segoe UI where the system has it, else the bundled Inter (loaded on first use)."""
    if not _state.family:
        if "Segoe UI" in QFontDatabase.families():
            _state.family = "Segoe UI"
        else:
            load_fonts()
            _state.family = "Inter" if "Inter" in QFontDatabase.families() else "Sans Serif"
    return _state.family


def _palette(found: Tokens) -> QPalette:
    roles = QPalette.ColorRole
    palette = QPalette()
    for role, colour in (
        (roles.Window, found.background),
        (roles.WindowText, found.text),
        (roles.Base, found.surface),
        (roles.AlternateBase, found.background),
        (roles.Text, found.text),
        (roles.Button, found.surface),
        (roles.ButtonText, found.text),
        (roles.BrightText, found.on_danger),
        (roles.ToolTipBase, found.raised),
        (roles.ToolTipText, found.text),
        (roles.PlaceholderText, found.secondary),
        (roles.Highlight, found.primary),
        (roles.HighlightedText, found.on_primary),
        (roles.Link, found.primary),
        (roles.LinkVisited, found.primary),
        (roles.Accent, found.primary),
        (roles.Light, found.surface),
        (roles.Midlight, found.line_soft),
        (roles.Mid, found.line),
        (roles.Dark, found.line_strong),
        (roles.Shadow, found.line_strong),
    ):
        palette.setColor(role, colour)
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, found.disabled)
    palette.setColor(QPalette.ColorGroup.Disabled, roles.Highlight, found.line_strong)
    return palette
