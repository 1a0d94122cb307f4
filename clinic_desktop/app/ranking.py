"""Ranking for the command palette: pure, so that it can be tested without a window."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from clinic_desktop.kernel.text import fold
from clinic_desktop.ui_kit.plugin import Found

_ENOUGH = 62.0


def rank(text: str, lines: Iterable[Found], limit: int = 8) -> list[Found]:
    """Return the lines that fit what is typed, best first, with the matched letters marked.

    The beginning of a word counts most, then any place, then letters nearly right (one typo).
    """
    wanted = fold(text)
    if not wanted:
        return list(lines)[:limit]
    scored = []
    for place, line in enumerate(lines):
        score = _score(wanted, fold(line.title), fold(line.detail))
        if score >= _ENOUGH:
            scored.append(
                (-score, place, replace(line, score=score, matches=marks(text, line.title)))
            )
    scored.sort(key=lambda entry: entry[:2])
    return [line for _score_, _place, line in scored[:limit]]


def marks(text: str, title: str) -> tuple[tuple[int, int], ...]:
    """Return (start, length) of the typed words in a title; nothing where folding moved letters."""
    folded = title.casefold()
    if len(folded) != len(title):
        return ()
    plain = "".join(fold(ch) or ch for ch in folded)
    if len(plain) != len(title):
        return ()
    found = []
    for word in fold(text).split():
        start = plain.find(word)
        if start >= 0:
            found.append((start, len(word)))
    return tuple(sorted(found))


def _score(wanted: str, title: str, detail: str) -> float:
    from rapidfuzz import fuzz

    if title.startswith(wanted):
        return 200.0 - len(title) / 10
    words = wanted.split()
    starts: Sequence[str] = title.split()
    if all(any(part.startswith(word) for part in starts) for word in words):
        return 160.0 - len(title) / 10
    if wanted in title:
        return 130.0 - len(title) / 10
    if detail and wanted in detail:
        return 90.0
    if len(wanted) < 3:
        return 0.0
    best = max((fuzz.ratio(wanted, part[: len(wanted) + 1]) for part in starts), default=0.0)
    return max(fuzz.ratio(wanted, title), best - 8)
