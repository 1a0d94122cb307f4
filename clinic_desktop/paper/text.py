"""Lines of text on paper: fonts by script, shaping, right-to-left order, wrapping."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import ShapedStr, shapeStr

from clinic_desktop.paper.fonts import family_of, font_name, has_glyph, is_simple

_JOINERS = "\u200c\u200d"
_Pair = tuple[str, str]
Piece = tuple[str, bool]
_BRACKETS = {"(": ")", "[": "]", "{": "}"}
_RARE_BRACKETS = [
    (chr(point), chr(point + 1))
    for first, last in ((0x2768, 0x2775), (0x27E6, 0x27EF), (0x2983, 0x298C), (0x2E22, 0x2E29))
    for point in range(first, last, 2)
]
_RTL = {"R", "AL", "RLE", "RLO", "RLI"}


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a line in one font, in the order in which it is drawn."""

    font: str
    text: str
    shaped: bool


@lru_cache(maxsize=4096)
def runs_of(text: str, bold: bool = False, rtl: bool = False) -> tuple[Run, ...]:
    """Return the pieces of a line from left to right.

    A character that no font here has is spelled as its code point, `[U+1F642]`: a box would hide
    which one it was.
    """
    if is_simple(text) and not rtl:
        return (Run(font_name("NotoSans", bold), text, shaped=False),)
    return tuple(_pieces(_visual(_drawable(text), rtl), bold))


@lru_cache(maxsize=8192)
def width_of(text: str, size: float, bold: bool = False) -> float:
    """Return the width of a line in points."""
    return sum(_run_width(run, size) for run in runs_of(text, bold))


def draw(
    canvas: Any,
    start: tuple[float, float],
    text: str,
    size: float,
    *,
    bold: bool = False,
    rtl: bool = False,
) -> None:
    """Draw a line whose left end stands at `start`, on the base line."""
    x, y = start
    for run in runs_of(text, bold, rtl):
        line = canvas.beginText(x, y)
        line.setFont(run.font, size)
        line.textOut(_glyphs(run, size))
        canvas.drawText(line)
        x += _run_width(run, size)


def wrap(text: str, width: float, size: float, bold: bool = False) -> list[str]:
    """Return the lines of a text, in logical order, none wider than `width`.

    Line feeds break; a word that is too long is broken where it must be.
    """
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line = ""
        for word in paragraph.split(" "):
            longer = f"{line} {word}" if line else word
            if width_of(longer, size, bold) <= width:
                line = longer
                continue
            if line:
                lines.append(line)
            *whole, line = _broken(word, width, size, bold)
            lines += whole
        lines.append(line)
    return lines


def wrap_pieces(pieces: Sequence[Piece], width: float, size: float) -> list[list[Piece]]:
    """Return the lines of a text of two weights: (letters, bold) side by side, none too wide."""
    lines: list[list[Piece]] = [[]]
    left = width
    for text, bold in pieces:
        for number, word in enumerate(text.split(" ")):
            lead = " " if number else ""
            for part in _broken(word, width, size, bold):
                if lines[-1] and width_of(lead + part, size, bold) > left:
                    lines.append([])
                    left = width
                piece = lead + part if lines[-1] else part
                lines[-1].append((piece, bold))
                left -= width_of(piece, size, bold)
                lead = ""
    return lines


def _broken(word: str, width: float, size: float, bold: bool) -> list[str]:
    if width_of(word, size, bold) <= width:
        return [word]
    pieces = [""]
    for ch in word:
        if pieces[-1] and width_of(pieces[-1] + ch, size, bold) > width:
            pieces.append("")
        pieces[-1] += ch
    return pieces


def _drawable(text: str) -> str:
    """Return a text of which every character can be drawn or leaves no mark."""
    composed = unicodedata.normalize("NFC", text.replace("\t", " "))
    return "".join(map(_spelled_if_need_be, composed))


def _spelled_if_need_be(ch: str) -> str:
    can = ch in _JOINERS or _leaves_no_mark(ch) or family_of(ch) is not None
    return ch if can else f"[U+{ord(ch):04X}]"


def _leaves_no_mark(ch: str) -> bool:
    """Tell a character that only says how its neighbours look: direction, variant, control."""
    hidden = unicodedata.category(ch) in {"Cc", "Cf"} and ch not in _JOINERS
    return hidden or "VARIATION SELECTOR" in unicodedata.name(ch, "")


def _visual(text: str, rtl: bool) -> str:
    if not rtl and not any(unicodedata.bidirectional(ch) in _RTL for ch in text):
        return text
    from bidi import get_display  # type: ignore[import-untyped]

    marked, pairs = _with_marked_pairs(text)
    shown = get_display(marked, base_dir="R" if rtl else "L")
    visual = shown if isinstance(shown, str) else shown.decode()
    for (left, right), pair in pairs.items():
        turned = visual.index(right) < visual.index(left)  # the shape has to turn with the order
        first, last = pair[::-1] if turned else pair
        visual = visual.replace(left, first).replace(right, last)
    return visual


def _with_marked_pairs(text: str) -> tuple[str, dict[_Pair, _Pair]]:
    """Return a text whose pairs of brackets can be told apart, and which brackets they were.

    Every pair is put down in a rare kind of brackets of its own, so that after reordering each
    one shows whether it stands backwards. A text with more pairs than kinds keeps the rest.
    """
    characters, opened = list(text), []
    free = [kind for kind in _RARE_BRACKETS if kind[0] not in text and kind[1] not in text]
    pairs: dict[_Pair, _Pair] = {}
    for place, ch in enumerate(text):
        if ch in _BRACKETS:
            opened.append(place)
        elif opened and free and ch == _BRACKETS[text[opened[-1]]]:
            start, kind = opened.pop(), free.pop()
            pairs[kind] = (text[start], ch)
            characters[start], characters[place] = kind
    return "".join(characters), pairs


def _pieces(visual: str, bold: bool) -> list[Run]:
    """Cut a line in drawing order where the direction or the font changes.

    A right-to-left piece is turned back to reading order, because shaping wants it so and turns
    it again.
    """
    cut: list[tuple[bool, str, str]] = []
    for ch in (ch for ch in visual if not _leaves_no_mark(ch)):
        backward = _goes_backward(ch, cut)
        family = _family(ch, cut)
        if cut and cut[-1][0] == backward and cut[-1][1] == family:
            cut[-1] = (backward, family, cut[-1][2] + ch)
        else:
            cut.append((backward, family, ch))
    runs = []
    for backward, family, piece in cut:
        name = font_name(family, bold)
        drawn = "".join(ch for ch in piece if has_glyph(name, ch))  # joiners may have none
        runs.append(Run(name, drawn[::-1] if backward else drawn, shaped=not is_simple(drawn)))
    return [run for run in runs if run.text]


def _goes_backward(ch: str, cut: list[tuple[bool, str, str]]) -> bool:
    kind = unicodedata.bidirectional(ch)
    if kind == "NSM" and cut:
        return cut[-1][0]
    return kind in _RTL


def _family(ch: str, cut: list[tuple[bool, str, str]]) -> str:
    """Return the family of a character; marks, joiners and blanks stay with their neighbour."""
    stays = ch == " " or ch in _JOINERS or unicodedata.combining(ch)
    if cut and stays and (ch in _JOINERS or has_glyph(font_name(cut[-1][1], bold=False), ch)):
        return cut[-1][1]
    return family_of(ch) or "NotoSans"


@lru_cache(maxsize=4096)
def _glyphs(run: Run, size: float) -> str:
    return shapeStr(run.text, run.font, size) if run.shaped else run.text


def _run_width(run: Run, size: float) -> float:
    glyphs = _glyphs(run, size)
    if isinstance(glyphs, ShapedStr):
        data: Any = glyphs.__shapeData__
        return float(sum(item.x_advance for item in data)) * size / 1000
    return float(pdfmetrics.stringWidth(glyphs, run.font, size))
