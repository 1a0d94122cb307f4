"""Fonts for paper: one open family, loaded script by script when a text needs it."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from clinic_desktop.kernel.resources import resource_path

_LATIN = "NotoSans"
_EAST_ASIAN = "WenQuanYiMicroHei"
_FILES = {_EAST_ASIAN: "wqy-microhei.ttc"}
# The bundled font has every character of everyday names; rarer ideographs may be on the system.
_SYSTEM_FILES = (
    "C:/Windows/Fonts/msyh.ttc",
    "C:/Windows/Fonts/simsunb.ttf",
    "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf",
)
# First and last code point of the blocks a script family is asked for.
_BLOCKS: tuple[tuple[int, int, str], ...] = (
    (0x0530, 0x058F, "NotoSansArmenian"),
    (0x0590, 0x05FF, "NotoSansHebrew"),
    (0x0600, 0x06FF, "NotoSansArabic"),
    (0x0700, 0x074F, "NotoSansSyriac"),
    (0x0750, 0x077F, "NotoSansArabic"),
    (0x0780, 0x07BF, "NotoSansThaana"),
    (0x07C0, 0x07FF, "NotoSansNKo"),
    (0x0860, 0x086F, "NotoSansSyriac"),
    (0x08A0, 0x08FF, "NotoSansArabic"),
    (0x0900, 0x097F, "NotoSansDevanagari"),
    (0x0980, 0x09FF, "NotoSansBengali"),
    (0x0A00, 0x0A7F, "NotoSansGurmukhi"),
    (0x0A80, 0x0AFF, "NotoSansGujarati"),
    (0x0B00, 0x0B7F, "NotoSansOriya"),
    (0x0B80, 0x0BFF, "NotoSansTamil"),
    (0x0C00, 0x0C7F, "NotoSansTelugu"),
    (0x0C80, 0x0CFF, "NotoSansKannada"),
    (0x0D00, 0x0D7F, "NotoSansMalayalam"),
    (0x0D80, 0x0DFF, "NotoSansSinhala"),
    (0x0E00, 0x0E7F, "NotoSansThai"),
    (0x0E80, 0x0EFF, "NotoSansLao"),
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
# Latin, Greek, Cyrillic: one font, no shaping. Not controls, soft hyphens, marks, Coptic.
_SIMPLE = re.compile("[ -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u03e1\u03f0-\u052f]*").fullmatch


def is_simple(text: str) -> bool:
    """Tell whether a text needs neither another font nor shaping nor reordering."""
    return _SIMPLE(text) is not None


@cache
def family_of(character: str) -> str | None:
    """Return the family that draws a character: its script's own, else any that has it.

    None when no font here has it, as for most emoji and for private characters.
    """
    if unicodedata.category(character) == "Co":  # the shaper keeps its own glyphs there
        return None
    wanted = (_family_of_script(ord(character)), _LATIN, _EAST_ASIAN, *_SYSTEM_FILES)
    return next((family for family in wanted if _draws(family, character)), None)


def _family_of_script(point: int) -> str:
    return next((name for first, last, name in _BLOCKS if first <= point <= last), _LATIN)


def _draws(family: str, character: str) -> bool:
    if family in _SYSTEM_FILES and not _on_system(family):
        return False
    return has_glyph(font_name(family, bold=False), character)


@cache
def font_name(family: str, bold: bool) -> str:
    """Return the registered name of a family's face, loading it on first use.

    A family without a bold face is drawn in its regular one.
    """
    if family in _SYSTEM_FILES:
        return family
    face = "Bold" if bold else "Regular"
    path = resource_path("fonts", _FILES.get(family, f"{family}-{face}.ttf"))
    if bold and (family in _FILES or not path.exists()):
        return font_name(family, bold=False)
    name = f"{family}-{face}"
    pdfmetrics.registerFont(TTFont(name, str(path)))
    return name


@cache
def _on_system(file: str) -> bool:
    """Register a font of the system under its path; tell whether it is there and usable."""
    try:
        pdfmetrics.registerFont(TTFont(file, file))
    except (TTFError, OSError):  # absent, unreadable, or with other outlines
        return False
    return True


def has_glyph(name: str, character: str) -> bool:
    """Tell whether a registered face can draw a character."""
    font: Any = pdfmetrics.getFont(name)
    return ord(character) in font.face.charToGlyph
