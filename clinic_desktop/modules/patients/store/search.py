"""Looking up the search index: bounded candidates by stages, most exact first."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from functools import partial
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.kernel.quick import quick
from clinic_desktop.modules.patients.domain.codes import (
    AdministrativeGender,
    BirthPrecision,
    code,
)
from clinic_desktop.modules.patients.domain.matching import TYPO_LENGTH, IndexLine, near
from clinic_desktop.modules.patients.domain.phonetics import english_key, spanish_key
from clinic_desktop.modules.patients.domain.query import BirthTerm, PatientQuery, Term
from clinic_desktop.modules.patients.domain.records import PatientRef
from clinic_desktop.modules.patients.domain.tokens import trigrams
from clinic_desktop.storage.fetching import fetch_all

CANDIDATES = 100  # lines of one stage that are ranked
NEAR_WORDS = 24  # spellings that one mistyped word may stand for
SCANNED_WORDS = 4000
RECENT = 50
NEWEST = 2**63 - 1  # any line

# The statements are joined from constants only.
_LINE = (
    "SELECT i.rid, i.patient_id, i.number, i.display_name, i.birth_date, i.birth_precision,"
    " i.birth_estimated, i.sex, i.phone, i.words, i.codes, i.sort_key, i.merged_into"
)
_MATCH = (
    _LINE + " FROM (SELECT rowid AS rid FROM patient_fts WHERE patient_fts MATCH ?"  # noqa: S608
    " AND rowid <= ? ORDER BY rowid DESC LIMIT ?) AS f"
    " CROSS JOIN patient_index AS i ON i.rid = f.rid"
)
_RECENT = (
    _LINE + " FROM (SELECT patient_id, at_ms FROM recent_patient WHERE user_id = ?"  # noqa: S608
    " ORDER BY at_ms DESC LIMIT ?) AS r CROSS JOIN patient_index AS i"
    " ON i.patient_id = r.patient_id ORDER BY r.at_ms DESC"
)
_FORWARD = "SELECT word FROM patient_word WHERE word >= ? AND word < ? LIMIT ?"
_BACKWARD = "SELECT word FROM patient_word WHERE reversed >= ? AND reversed < ? LIMIT ?"
_LAST = "\U0010ffff"
_patient_ref = quick(PatientRef)
_GENDERS = {gender.value: gender for gender in AdministrativeGender}
_PRECISIONS = {precision.value: precision for precision in BirthPrecision}

# Turns one term into an FTS5 expression; None = this stage has nothing to say.
Meaning = Callable[[Term], "str | None"]


def match(
    connection: sa.Connection, expression: str, limit: int = CANDIDATES, newest: int = NEWEST
) -> list[IndexLine]:
    """Return the newest lines, up to `newest`, that match an FTS5 expression."""
    rows = fetch_all(connection, _MATCH, (expression, newest, limit))
    return [_line(row) for row in rows]


def recent_lines(connection: sa.Connection, user_id: UUID) -> list[IndexLine]:
    """Return the lines of the patients a user opened lately, latest first."""
    rows = fetch_all(connection, _RECENT, (user_id.bytes, RECENT))
    return [_line(row) for row in rows]


def _line(row: Any) -> IndexLine:
    rid, _, number, _, birth, precision, _, _, _, words, codes, key, into = row
    shown = partial(_ref, row)
    return IndexLine(
        rid, number, birth or "", precision, words, codes, key, into is not None, shown
    )


def _ref(row: Any) -> PatientRef:
    _, patient, number, name, birth, precision, estimated, sex, phone, _, _, _, into = row
    return _patient_ref(
        UUID(bytes=patient),
        number,
        name,
        date.fromisoformat(birth) if birth else None,
        bool(estimated),
        _GENDERS.get(sex) or code(AdministrativeGender, sex),
        phone,
        _PRECISIONS.get(precision) or code(BirthPrecision, precision),
        UUID(bytes=into) if into else None,
    )


def exact_expression(query: PatientQuery) -> str:
    """Return the expression for whole words, whole numbers and dates."""
    return _all_of(query.terms, _exact)


def prefix_expression(query: PatientQuery) -> str:
    """Return the expression for beginnings of words and pieces of numbers."""
    return _all_of(query.terms, _prefix)


def phonetic_expression(query: PatientQuery) -> str:
    """Return the expression that also takes words that sound alike."""
    return _all_of(query.terms, lambda term: _any_of((_prefix(term), _phonetic(term))))


def typo_expression(connection: sa.Connection, query: PatientQuery) -> str:
    """Return the expression that also takes words one typo away."""

    def meaning(term: Term) -> str | None:
        words = near_words(connection, term.word) if term.word else []
        return _any_of((_prefix(term), _phonetic(term), *(f'"{word}"' for word in words)))

    return _all_of(query.terms, meaning)


def near_words(connection: sa.Connection, word: str) -> list[str]:
    """Return stored words of which `word` may be a typo.

    One typo, a swap of neighbours included, leaves the first or the last half (less one letter)
    as it was, so two range scans find all of them.
    """
    if len(word) < TYPO_LENGTH:
        return []
    half = (len(word) - 1) // 2
    ahead, behind = word[:half], word[::-1][:half]
    scans = ((_FORWARD, ahead), (_BACKWARD, behind))
    found: dict[str, None] = {}
    for statement, start in scans:
        rows = fetch_all(connection, statement, (start, start + _LAST, SCANNED_WORDS))
        found.update(dict.fromkeys(row[0] for row in rows if near(word, row[0])))
    return sorted(found, key=lambda other: (abs(len(other) - len(word)), other))[:NEAR_WORDS]


def _exact(term: Term) -> str | None:
    options = [f'"{term.word}"'] if term.word else []
    if term.code:
        options += [f'"0c{term.code}"', f'"0n{term.code.lstrip("0") or "0"}"']
    return _any_of((*options, *_common(term)))


def _prefix(term: Term) -> str | None:
    options = [f'"{term.word}"*'] if term.word else []
    if term.code:
        options.append(_fragment(term.code))
        if term.parts:
            pieces = (f'({_fragment(part)} OR "{part}"*)' for part in term.parts)
            options.append(" AND ".join(pieces))
        options.append(f'"0n{term.code.lstrip("0") or "0"}"')
    return _any_of((*options, *_common(term)))


def _common(term: Term) -> Iterable[str]:
    yield from (f'"{birth_mark(birth)}"' for birth in term.births)
    if term.email:
        yield f'"0e{term.email}"*'


def _phonetic(term: Term) -> str | None:
    keys = [("0s", spanish_key(term.word)), ("0k", english_key(term.word))] if term.word else []
    return _any_of(tuple(f'"{mark}{key}"' for mark, key in keys if key))


def _fragment(code: str) -> str:
    marks = trigrams(code)
    if not marks:
        return f'"0t{code}"*'
    return "(" + " AND ".join(f'"{mark}"' for mark in marks) + ")"


def birth_mark(birth: BirthTerm) -> str:
    """Return the index mark for as much of a birth date as was typed."""
    if not birth.year:
        return f"0d{birth.month:02d}{birth.day:02d}"
    if not birth.month:
        return f"0y{birth.year:04d}"
    if not birth.day:
        return f"0m{birth.year:04d}{birth.month:02d}"
    return f"0b{birth.year:04d}{birth.month:02d}{birth.day:02d}"


def _any_of(options: Iterable[str | None]) -> str | None:
    kept = [option for option in options if option]
    return "(" + " OR ".join(f"({option})" for option in kept) + ")" if kept else None


def _all_of(terms: Iterable[Term], meaning: Meaning) -> str:
    return " AND ".join(filter(None, map(meaning, terms)))
