"""A bar chart on paper: one bar an entry, its number above it and its name below."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from clinic_desktop.paper.inks import INKS

HEIGHT = 130.0
_NAME, _NUMBER, _GAP = 14.0, 12.0, 0.35
_WIDEST = 42.0

Write = Callable[[float, float, str], None]  # middle, baseline, text


def draw_bars(
    canvas: Any, left: float, top: float, width: float, entries: Sequence[tuple[str, int]]
) -> None:
    """Draw the bars and the line that they stand on."""
    foot = top - HEIGHT + _NAME
    for place, number in enumerate(value for _name, value in entries):
        x, wide = place_of(place, len(entries), width)
        canvas.setFillColor(INKS["accent"])
        canvas.rect(left + x, foot, wide, height_of(number, entries), 0, 1)
    canvas.setStrokeColor(INKS["line"])
    canvas.setLineWidth(0.6)
    canvas.line(left, foot, left + width, foot)
    canvas.ink = ""


def write_labels(top: float, width: float, entries: Sequence[tuple[str, int]], put: Write) -> None:
    """Write names and numbers; `put` centres a text on an x from the reading side."""
    foot = top - HEIGHT + _NAME
    for place, (name, number) in enumerate(entries):
        x, wide = place_of(place, len(entries), width)
        middle = x + wide / 2
        put(middle, foot - 10, name)
        put(middle, foot + height_of(number, entries) + 3, str(number))


def place_of(place: int, count: int, width: float) -> tuple[float, float]:
    """Return where a bar begins and how wide it is."""
    slot = width / max(count, 1)
    wide = min(slot * (1 - _GAP), _WIDEST)
    return place * slot + (slot - wide) / 2, wide


def height_of(number: int, entries: Sequence[tuple[str, int]]) -> float:
    """Return how high a bar is; the highest fills the room."""
    most = max((value for _name, value in entries), default=0)
    return (HEIGHT - _NAME - _NUMBER) * number / most if most else 0.0
