"""Design tokens: the only place where a colour of the screen is written down."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache
from typing import Literal

from PySide6.QtGui import QColor

ThemeName = Literal["light", "dark", "contrast"]
HUES = ("slate", "blue", "amber", "violet", "green", "red", "grey")


@dataclass(frozen=True, slots=True)
class Hue:
    """One hue: `ink` for edges, icons and words, `soft` for the fill behind `text`."""

    ink: QColor
    soft: QColor


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours of one theme, as QColor; pairs that carry text reach 4.5:1, disabled ones 3:1."""

    name: str
    dark: bool
    background: QColor
    surface: QColor
    raised: QColor
    line: QColor
    line_soft: QColor
    line_strong: QColor
    text: QColor
    secondary: QColor
    disabled: QColor
    disabled_ground: QColor
    hover: QColor
    primary: QColor
    on_primary: QColor
    primary_hover: QColor
    primary_soft: QColor
    focus: QColor
    danger: QColor
    on_danger: QColor
    danger_soft: QColor
    warning: QColor
    warning_soft: QColor
    ok: QColor
    ok_soft: QColor
    slate: Hue
    blue: Hue
    amber: Hue
    violet: Hue
    green: Hue
    red: Hue
    grey: Hue

    def hue(self, name: str) -> Hue:
        """Return a hue by name; an unknown name gives slate."""
        found = getattr(self, name) if name in HUES else self.slate
        assert isinstance(found, Hue)
        return found

    def colour(self, role: str) -> QColor:
        """Return a colour by role name, or the ink of a hue; an unknown role gives text."""
        if role in HUES:
            return self.hue(role).ink
        found = getattr(self, role, self.text)
        return found if isinstance(found, QColor) else self.text


_LIGHT = """
background #F6F7F9   surface #FFFFFF       raised #FFFFFF        line #DDE1E7
line_soft #EBEEF2    line_strong #C3CAD4   text #1B2430          secondary #5B6675
disabled #7A8494     disabled_ground #EBEEF2 hover #F0F2F5      primary #0B7A75
on_primary #FFFFFF
primary_hover #096661 primary_soft #E3F3F2 focus #2563EB         danger #B42318
on_danger #FFFFFF    danger_soft #FDECEA   warning #B54708       warning_soft #FFF4E5
ok #067647           ok_soft #E6F6EE
slate #5B6675/#EEF1F5 blue #2459D6/#E8F0FE amber #B54708/#FFF2DC violet #6D3FC9/#F0E9FD
green #067647/#E6F6EE red #B42318/#FDECEA  grey #667080/#F3F4F6
"""
_DARK = """
background #12161C   surface #1A2029       raised #202834        line #2D3642
line_soft #232B36    line_strong #445062   text #E6EAF0          secondary #9AA6B5
disabled #75808E     disabled_ground #252D38 hover #222A35      primary #2BB3AC
on_primary #06211F
primary_hover #45C9C2 primary_soft #12302F focus #60A5FA         danger #F97066
on_danger #2B0805    danger_soft #3A1D1B   warning #FDB022       warning_soft #3A2C12
ok #47CD89           ok_soft #123524
slate #9AA6B5/#252D38 blue #7CB1FB/#1A2B47 amber #FDB022/#3A2C12 violet #B79CF5/#2C2344
green #47CD89/#123524 red #F97066/#3A1D1B  grey #8E99A8/#20262F
"""
_CONTRAST = """
background #FFFFFF   surface #FFFFFF       raised #FFFFFF        line #3A3A3A
line_soft #8A8A8A    line_strong #000000   text #000000          secondary #1F1F1F
disabled #5C5C5C     disabled_ground #E6E6E6 hover #E6E6E6      primary #00504C
on_primary #FFFFFF
primary_hover #003633 primary_soft #D4F0EE focus #0033CC         danger #8F0E05
on_danger #FFFFFF    danger_soft #FFE3E0   warning #7A2E00       warning_soft #FFEBCF
ok #034A2C           ok_soft #D5F5E4
slate #2E3640/#E9EDF2 blue #0033A8/#E0EAFF amber #7A2E00/#FFEBCF violet #4A1FA0/#ECE3FF
green #034A2C/#D5F5E4 red #8F0E05/#FFE3E0  grey #3D3D3D/#EFEFEF
"""
_TABLES = {"light": _LIGHT, "dark": _DARK, "contrast": _CONTRAST}


@cache
def tokens_of(name: str) -> Tokens:
    """Return the tokens of a theme; an unknown name gives light."""
    key = name if name in _TABLES else "light"
    words = iter(_TABLES[key].split())
    values: dict[str, QColor | Hue] = {}
    for word, value in zip(words, words, strict=True):
        if "/" in value:
            ink, soft = value.split("/")
            values[word] = Hue(QColor(ink), QColor(soft))
        else:
            values[word] = QColor(value)
    return Tokens(name=key, dark=key == "dark", **values)  # type: ignore[arg-type]


def text_pairs(tokens: Tokens) -> list[tuple[str, QColor, QColor]]:
    """Return every (name, ink, ground) on which the kit writes text."""
    grounds = ("background", "surface", "raised", "hover")
    inks = ("text", "secondary", "primary", "danger", "warning", "ok")
    pairs = [(f"{i} on {g}", tokens.colour(i), tokens.colour(g)) for i in inks for g in grounds]
    pairs += [
        (f"{i} on {i}_soft", tokens.colour(i), tokens.colour(f"{i}_soft"))
        for i in ("primary", "danger", "warning", "ok")
    ]
    pairs += [
        (f"{i} on {g}", tokens.colour(i), tokens.colour(g))
        for i, g in (
            ("on_primary", "primary"),
            ("on_primary", "primary_hover"),
            ("on_danger", "danger"),
            ("text", "primary_soft"),
            ("text", "danger_soft"),
            ("text", "warning_soft"),
            ("secondary", "primary_soft"),
        )
    ]
    for hue in HUES:
        found = tokens.hue(hue)
        pairs.append((f"{hue} ink on soft", found.ink, found.soft))
        pairs.append((f"text on {hue} soft", tokens.text, found.soft))
        pairs.append((f"secondary on {hue} soft", tokens.secondary, found.soft))
    return pairs


def contrast_ratio(first: QColor, second: QColor) -> float:
    """Return the contrast of two colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: QColor) -> float:
    def linear(value: float) -> float:
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    return (
        0.2126 * linear(colour.redF())
        + 0.7152 * linear(colour.greenF())
        + 0.0722 * linear(colour.blueF())
    )


COLOUR_ROLES = tuple(f.name for f in fields(Tokens) if f.name not in (*HUES, "name", "dark"))
