"""When a patient can come, as typed: `Mon 9-12, Thu 16:30-19`."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from clinic_desktop.kernel.text import fold, translate

Times = Mapping[int, tuple[tuple[int, int], ...]]
DAY_MINUTES = 24 * 60
LEAST_LETTERS = 2
ENGLISH = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_PIECE = re.compile(
    r"(?P<day>[^\W\d_]+)\.?\s*"
    r"(?:(?P<h1>\d{1,2})(?:[:.h](?P<m1>\d{2}))?\s*[-–]\s*(?P<h2>\d{1,2})(?:[:.h](?P<m2>\d{2}))?)?"
)


def parse_free_times(text: str, name: Callable[[int], str]) -> tuple[Times, str]:
    """Return the free minutes by weekday and '', or nothing and a sentence about what is wrong.

    `name(0)` is Monday in the user's language; English is understood too.
    """
    found: dict[int, tuple[tuple[int, int], ...]] = {}
    for piece in re.split(r"[,;]", text):
        if not piece.strip():
            continue
        read = _PIECE.fullmatch(piece.strip())
        day = _weekday(read["day"], name) if read else None
        span = _span(read) if read else None
        if day is None or span is None:
            problem = translate("Agenda", "“{text}” is not understood. Type for example: {example}")
            example = f"{name(0)[:3]} 9-12, {name(3)[:3]} 16:30-19"
            return {}, problem.format(text=piece.strip(), example=example)
        found[day] = tuple(sorted((*found.get(day, ()), span)))
    return found, ""


def _weekday(typed: str, name: Callable[[int], str]) -> int | None:
    wanted = fold(typed)
    if len(wanted) < LEAST_LETTERS:
        return None
    for day in range(7):
        if fold(name(day)).startswith(wanted):
            return day
    return next((day for day, full in enumerate(ENGLISH) if full.startswith(wanted)), None)


def _span(read: re.Match[str]) -> tuple[int, int] | None:
    if read["h1"] is None:
        return 0, DAY_MINUTES
    if int(read["m1"] or 0) > 59 or int(read["m2"] or 0) > 59:
        return None
    begin = int(read["h1"]) * 60 + int(read["m1"] or 0)
    end = int(read["h2"]) * 60 + int(read["m2"] or 0)
    return (begin, end) if begin < end <= DAY_MINUTES else None
