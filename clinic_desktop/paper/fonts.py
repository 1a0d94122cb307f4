"""Fonts for paper: one open family, loaded script by script when a text needs it."""

from __future__ import annotations

from functools import cache
from typing import Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from clinic_desktop.kernel.resources import resource_path

_LATIN = "NotoSans"
# First and last code point of the blocks a script family is asked for.
_BLOCKS: tuple[tuple[int, int, str], ...] = (
    (0x0530, 0x058F, "NotoSansArmenian"),
    (0x0590, 0x05FF, "NotoSansHebrew"),
    (0x0600, 0x06FF, "NotoSansArabic"),
    (0x0750, 0x077F, "NotoSansArabic"),
    (0x08A0, 0x08FF, "NotoSansArabic"),
    (0x0900, 0x097F, "NotoSansDevanagari"),
    (0x0980, 0x09FF, "NotoSansBengali"),
    (0x0A00, 0x0A7F, "NotoSansGurmukhi"),
    (0x0A80, 0x0AFF, "NotoSansGujarati"),
    (0x0B80, 0x0BFF, "NotoSansTamil"),
    (0x0C00, 0x0C7F, "NotoSansTelugu"),
    (0x0D80, 0x0DFF, "NotoSansSinhala"),
    (0x0E00, 0x0E7F, "NotoSansThai"),
    (0x1000, 0x109F, "NotoSansMyanmar"),
    (0x10A0, 0x10FF, "NotoSansGeorgian"),
    (0x1200, 0x139F, "NotoSansEthiopic"),
    (0x1780, 0x17FF, "NotoSansKhmer"),
    (0xFB1D, 0xFB4F, "NotoSansHebrew"),
    (0xFB50, 0xFDFF, "NotoSansArabic"),
    (0xFE70, 0xFEFF, "NotoSansArabic"),
)
_SIMPLE_END = 0x0530  # Latin, Greek, Cyrillic: one font, no shaping


def is_simple(text: str) -> bool:
    """Tell whether a text needs neither another font nor shaping nor reordering."""
    return all(ch < "\u0300" or "\u0370" <= ch < chr(_SIMPLE_END) for ch in text)


def family_of(character: str) -> str:
    """Return the family that draws a character."""
    point = ord(character)
    if point < _SIMPLE_END:
        return _LATIN
    return next((name for first, last, name in _BLOCKS if first <= point <= last), _LATIN)


@cache
def font_name(family: str, bold: bool) -> str:
    """Return the registered name of a family's face, loading it on first use.

    A family without a bold face is drawn in its regular one.
    """
    face = "Bold" if bold else "Regular"
    path = resource_path("fonts", f"{family}-{face}.ttf")
    if not path.exists():
        return font_name(family, bold=False)
    name = f"{family}-{face}"
    pdfmetrics.registerFont(TTFont(name, str(path)))
    return name


def has_glyph(name: str, character: str) -> bool:
    """Tell whether a registered face can draw a character."""
    font: Any = pdfmetrics.getFont(name)
    return ord(character) in font.face.charToGlyph
