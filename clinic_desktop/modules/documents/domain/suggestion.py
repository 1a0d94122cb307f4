"""Whose paper may this be, and of which day: a suggestion with reasons, never a decision."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from clinic_desktop.kernel.text import fold

_WORD = re.compile(r"[^\W_]+")
_DATE = re.compile(r"\b(\d{1,4})[./-](\d{1,2})[./-](\d{1,4})\b")
_NUMBER_SCORE, _IDENTIFIER_SCORE, _BIRTH_SCORE, _NAME_SCORE = 70, 60, 40, 45
_CERTAIN = 99  # a machine is never sure
ENOUGH = 60
_MIN_IDENTIFIER = 5


@dataclass(frozen=True, slots=True)
class Candidate:
    """A patient who may be meant."""

    id: UUID
    number: str
    names: tuple[str, ...]  # given and family names, as written
    born: date | None = None
    identifiers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A patient and how sure: 0 to 99; `found` names what the text has (number, name, ...)."""

    patient_id: UUID | None = None
    confidence: int = 0
    found: tuple[str, ...] = ()
    day: date | None = None


def suggest(
    text: str, candidates: Iterable[Candidate], today: date, *, day_first: bool = True
) -> Suggestion:
    """Return the likeliest patient and day of a text.

    Two patients that fit alike suggest nobody: a wrong chart is worse than none.
    """
    people = tuple(candidates)
    words = frozenset(_WORD.findall(fold(text)))
    bare = "".join(ch for ch in fold(text) if ch.isalnum())
    dates = dates_in(text, today, day_first=day_first)
    scored = sorted(
        ((_score(c, words, bare, dates), c.id) for c in people),
        key=lambda item: (-item[0][0], item[1]),
    )
    day = _day_of(dates, {person.born for person in people})
    if not scored or scored[0][0][0] < ENOUGH:
        return Suggestion(day=day)
    if len(scored) > 1 and scored[1][0][0] == scored[0][0][0]:
        return Suggestion(day=day)
    (score, found), patient_id = scored[0]
    return Suggestion(patient_id, min(score, _CERTAIN), found, day)


def dates_in(text: str, today: date, *, day_first: bool = True) -> tuple[date, ...]:
    """Return the days that a text names, in order, future ones left out."""
    found: list[date] = []
    for one, month, other in _DATE.findall(text):
        year, first, second = (one, month, other) if len(one) == 4 else (other, month, one)
        if len(one) != 4 and not day_first:
            first, second = second, first
        try:
            day = date(_century(year, today), int(first), int(second))
        except ValueError:
            continue
        if day <= today:
            found.append(day)
    return tuple(found)


def _century(year: str, today: date) -> int:
    if len(year) != 2:
        return int(year)
    full = today.year // 100 * 100 + int(year)
    return full if full <= today.year else full - 100


def _day_of(dates: tuple[date, ...], births: set[date | None]) -> date | None:
    """Return the latest day that is nobody's birthday: papers name older things, not newer ones."""
    return max((day for day in dates if day not in births), default=None)


def _score(
    candidate: Candidate, words: frozenset[str], bare: str, dates: tuple[date, ...]
) -> tuple[int, tuple[str, ...]]:
    score, found = 0, []
    if candidate.number and _plain(candidate.number) in bare:
        score, found = _NUMBER_SCORE, ["number"]
    long_enough = (_plain(i) for i in candidate.identifiers if len(_plain(i)) >= _MIN_IDENTIFIER)
    if any(identifier in bare for identifier in long_enough):
        score, found = score + _IDENTIFIER_SCORE, [*found, "identifier"]
    if candidate.born is not None and candidate.born in dates:
        score, found = score + _BIRTH_SCORE, [*found, "birth date"]
    name_words = frozenset(_WORD.findall(fold(" ".join(candidate.names))))
    if name_words and name_words <= words:
        score, found = score + (_NAME_SCORE if len(name_words) > 1 else 10), [*found, "name"]
    return score, tuple(found)


def _plain(text: str) -> str:
    return "".join(ch for ch in fold(text) if ch.isalnum())
