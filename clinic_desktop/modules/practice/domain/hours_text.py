"""Opening hours as people type them: "9-13, 16-20", "closed"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from clinic_desktop.kernel.text import fold, translate
from clinic_desktop.kernel.typed import parse_time
from clinic_desktop.modules.practice.domain.opening import MINUTES_A_DAY, Interval, Intervals

_DASH = re.compile(r"\s*(?:-|–|—|\bto\b|\ba\b|\bbis\b)\s*", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*(?:,|;|\+|/|&|\by\b|\band\b)\s*", re.IGNORECASE)


class UnreadableHours(ValueError):
    """The text is not understood as hours."""


def read_day(text: str) -> Intervals:
    """Return the intervals that a text means; an empty text or a word for closed means none.

    Raises UnreadableHours.
    """
    if fold(text) in ("", "-", "closed", "cerrado", fold(translate("Practice", "closed"))):
        return ()
    parts = [part for part in _BETWEEN.split(text.strip()) if part]
    if len(parts) == 1 and _DASH.search(parts[0]) and " " in parts[0]:
        parts = _split_at_blanks(parts[0])
    return tuple(_read_interval(part) for part in parts)


def write_day(intervals: Sequence[Interval]) -> str:
    """Return intervals as text: "09:00-13:00, 16:00-20:00"; nothing for a closed day."""
    return ", ".join(f"{_clock(low)}-{_clock(high)}" for low, high in intervals)


def _split_at_blanks(text: str) -> list[str]:
    """Return "9-13 16-20" as two parts, when each of them is a whole interval."""
    closed = _DASH.sub("-", text)
    return closed.split()


def _read_interval(text: str) -> Interval:
    ends = _DASH.split(text.strip())
    if len(ends) != 2:
        raise UnreadableHours(text)
    return _minute(ends[0]), _minute(ends[1])


def _minute(text: str) -> int:
    if text.strip() in ("24", "24:00", "24.00", "2400"):
        return MINUTES_A_DAY
    found = parse_time(text)
    if found is None:
        raise UnreadableHours(text)
    return found.hour * 60 + found.minute


def _clock(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"
