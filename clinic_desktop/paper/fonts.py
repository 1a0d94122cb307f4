"""Fonts for paper: one open family, loaded script by script when a text needs it."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from clinic_desktop.kernel.resources import resource_path

_LATIN = "NotoSans"
_EAST_ASIAN = "system-east-asian"
# Chinese, Japanese and Korean are too big to bundle (16 MB): the system's own font is embedded.
_EAST_ASIAN_FILES = (
    "C:/Windows/Fonts/msyh.ttc",
    "C:/Windows/Fonts/simsun.ttc",
    "C:/Windows/Fonts/malgun.ttf",
    "C:/Windows/Fonts/meiryo.ttc",
    "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf",
    "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc",
    "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc",
    "/Library/Fonts/Arial Unicode.ttf",
)
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
    (0x1100, 0x11FF, _EAST_ASIAN),
    (0x2E80, 0xA4CF, _EAST_ASIAN),
    (0xAC00, 0xD7AF, _EAST_ASIAN),
    (0xF900, 0xFAFF, _EAST_ASIAN),
    (0xFF00, 0xFFEF, _EAST_ASIAN),
    (0x20000, 0x2FA1F, _EAST_ASIAN),
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
    if family == _EAST_ASIAN:
        return _system_font()
    face = "Bold" if bold else "Regular"
    path = resource_path("fonts", f"{family}-{face}.ttf")
    if not path.exists():
        return font_name(family, bold=False)
    name = f"{family}-{face}"
    pdfmetrics.registerFont(TTFont(name, str(path)))
    return name


@cache
def _system_font() -> str:
    """Return the first East Asian font that the system has, else the Latin one."""
    for file in _EAST_ASIAN_FILES:
        if Path(file).exists():
            try:
                pdfmetrics.registerFont(TTFont(_EAST_ASIAN, file))
            except TTFError:  # a font with other outlines: try the next
                continue
            return _EAST_ASIAN
    return font_name(_LATIN, bold=False)


def has_glyph(name: str, character: str) -> bool:
    """Tell whether a registered face can draw a character."""
    font: Any = pdfmetrics.getFont(name)
    return ord(character) in font.face.charToGlyph
