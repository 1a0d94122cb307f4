"""How well one line of the index matches a query, and what of it to highlight."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import OSA

from clinic_desktop.modules.patients.domain.folding import (
    Folded,
    code_of,
    folded_with_places,
    fragment_spans,
    spans_in,
    words_of,
)
from clinic_desktop.modules.patients.domain.phonetics import sound_alike
from clinic_desktop.modules.patients.domain.query import BirthTerm, PatientQuery, Term
from clinic_desktop.modules.patients.domain.records import PatientRef
from clinic_desktop.modules.patients.domain.search import Match, MatchField, MatchKind

TYPO_LENGTH = 4  # shorter words are never corrected
_ORDER = tuple(MatchKind)  # .index() compares by identity; a dict would hash in Python


class IndexLine(NamedTuple):
    """One line of the search index: `words` and `codes` between blanks, `birth` as ISO text.

    Far more lines are ranked than shown: so a tuple, made in a third of a frozen dataclass's time,
    and the reference is made when it is asked for.
    """

    rid: int
    number: str
    birth: str  # '' when unknown
    precision: str
    words: str
    codes: str
    sort_key: str
    merged: bool
    shown: Callable[[], PatientRef]


def near(word: str, other: str) -> bool:
    """Tell whether `other`, or its beginning, is `word` with at most one typo."""
    if len(word) < TYPO_LENGTH:
        return False
    for length in (len(word), len(word) + 1, len(word) - 1):
        if OSA.distance(word, other[:length], score_cutoff=1) <= 1:
            return True
    return False


def kind_of(line: IndexLine, query: PatientQuery, forgiving: bool = False) -> MatchKind | None:
    """Return how the line matches, None when it does not. `forgiving` allows sound and typo."""
    worst = 0
    for term in query.terms:
        kind = _term_kind(line, term, forgiving)
        if kind is None:
            return None
        worst = max(worst, _ORDER.index(kind))
    return _ORDER[worst]


def _term_kind(line: IndexLine, term: Term, forgiving: bool) -> MatchKind | None:
    if term.word:
        kind = _word_kind(line.words, term.word, forgiving)
        if kind is not None:
            return kind
    if term.births and any(
        birth_matches(line.birth, line.precision, birth) for birth in term.births
    ):
        return MatchKind.EXACT
    if term.code:
        if f" {term.code} " in line.codes or _is_counter(line.number, term.code):
            return MatchKind.EXACT
        if term.code in line.codes:
            return MatchKind.PREFIX
        if term.parts and all(_has_piece(line, part) for part in term.parts):
            return MatchKind.PREFIX
    return MatchKind.EXACT if term.email else None


def _has_piece(line: IndexLine, piece: str) -> bool:
    return piece in line.codes or f" {piece}" in line.words


def _word_kind(words: str, word: str, forgiving: bool) -> MatchKind | None:
    if f" {word} " in words:
        return MatchKind.EXACT
    if f" {word}" in words:
        return MatchKind.PREFIX
    if not forgiving:
        return None
    if any(sound_alike(word, other) for other in words.split()):
        return MatchKind.PHONETIC
    return MatchKind.TYPO if any(near(word, other) for other in words.split()) else None


def _is_counter(number: str, code: str) -> bool:
    pieces = number.split("-")
    return len(pieces) == 3 and pieces[1].lstrip("0") == code.lstrip("0") != ""


def birth_matches(birth: str, precision: str, term: BirthTerm) -> bool:
    """Tell whether a birth date in ISO form agrees with all that was typed of it."""
    if not birth or (term.year and birth[:4] != f"{term.year:04d}"):
        return False
    if term.month and (precision == "year" or birth[5:7] != f"{term.month:02d}"):
        return False
    return not term.day or (precision == "day" and birth[8:] == f"{term.day:02d}")


def rank(line: IndexLine, kind: MatchKind, recent: Mapping[int, int]) -> tuple[object, ...]:
    """Return the sort key of a hit: kind, then whom this user opened lately, then the name."""
    return (_ORDER.index(kind), recent.get(line.rid, len(recent)), line.sort_key, line.rid)


def highlights(ref: PatientRef, query: PatientQuery) -> tuple[tuple[Match, ...], tuple[Term, ...]]:
    """Return the spans to highlight, and the terms that no shown value explains."""
    matches: list[Match] = []
    unexplained: list[Term] = []
    name = folded_with_places(ref.display_name)
    for term in query.terms:
        spans = _term_spans(ref, name, term)
        if not spans:
            unexplained.append(term)
        for span in spans:
            if span not in matches:
                matches.append(span)
    return tuple(matches), tuple(unexplained)


def _term_spans(ref: PatientRef, name: Folded, term: Term) -> list[Match]:
    if term.word:
        spans = spans_in(name, term.word)
        if not spans and not term.code:
            spans = _sounding(name, term.word)
        if len(spans) == 1:  # nearly always
            return [_in_name(*spans[0])]
        if spans:
            return [_in_name(*span) for span in spans]
    if term.births and _born(ref, term):
        return [Match(MatchField.BIRTH, 0, 0)]
    if not term.code:
        return []
    for field, value in ((MatchField.NUMBER, ref.number), (MatchField.PHONE, ref.phone)):
        spans = code_spans(value, term)
        if spans:
            return [Match(field, start, length) for start, length in spans]
    return []


@lru_cache(maxsize=1024)
def _in_name(start: int, length: int) -> Match:
    """Return a span of a name: the same few, for one hit after the other."""
    return Match(MatchField.NAME, start, length)


def _born(ref: PatientRef, term: Term) -> bool:
    birth = ref.birth_date.isoformat() if ref.birth_date else ""
    return any(birth_matches(birth, ref.birth_precision.value, each) for each in term.births)


def code_spans(value: str, term: Term) -> list[tuple[int, int]]:
    """Return where the code of a term, or all of its parts, stand in a value."""
    whole = fragment_spans(value, term.code)
    if whole or not term.parts or not all(part in code_of(value) for part in term.parts):
        return whole
    return [span for part in term.parts for span in fragment_spans(value, part)]


def _sounding(name: Folded, word: str) -> list[tuple[int, int]]:
    """Return the places of words that sound like `word` or are a typo away."""
    others = words_of(name[0])
    alike = {other for other in others if sound_alike(word, other) or near(word, other)}
    return [span for other in sorted(alike) for span in spans_in(name, other)]
