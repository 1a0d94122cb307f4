"""Stored patients that share a number, a phone, a birth date or the sound of a name."""

from __future__ import annotations

from collections.abc import Iterable

import sqlalchemy as sa

from clinic_desktop.modules.patients.domain.duplicates import PartialPatient
from clinic_desktop.modules.patients.domain.folding import code_of, name_words
from clinic_desktop.modules.patients.domain.matching import IndexLine
from clinic_desktop.modules.patients.domain.phonetics import english_key, spanish_key
from clinic_desktop.modules.patients.domain.tokens import birth_marks
from clinic_desktop.modules.patients.store.search import match, near_words

SAME_CODE = 40  # lines looked at that share a phone or identifier
SAME_BIRTH = 50
SAME_NAME = 80
SHORTEST_CODE = 6


def similar_lines(connection: sa.Connection, partial: PartialPatient) -> list[IndexLine]:
    """Return a bounded list of lines worth scoring."""
    names = _words(partial)
    found: dict[int, IndexLine] = {}

    def look(expression: str, limit: int) -> None:
        if expression:
            found.update((line.rid, line) for line in match(connection, expression, limit))

    codes = [code_of(p) for p in partial.phones] + [code_of(i.value) for i in partial.identifiers]
    look(_any(f'"0c{code}"' for code in codes if len(code) >= SHORTEST_CODE), SAME_CODE)
    if not names:
        return list(found.values())
    sounds = [_any(_spellings(word)) for word in names]
    birth = _births(partial)
    if birth:
        look(f"({birth}) AND ({_any(sounds)})", SAME_BIRTH)
    look(" AND ".join(f"({sound})" for sound in sounds), SAME_NAME)
    if len(names) > 2 and len(found) < SAME_BIRTH:
        pairs = (f"({one}) AND ({other})" for one, other in _pairs(sounds))
        look(_any(f"({pair})" for pair in pairs), SAME_BIRTH)
    if not found:
        look(" AND ".join(f"({_any(_typos(connection, w))})" for w in names), SAME_BIRTH)
    return [line for line in found.values() if not line.merged]


def same_lines(connection: sa.Connection, partial: PartialPatient, newest: int) -> list[IndexLine]:
    """Return lines with the same words and birth date, or the same number: for long imports.

    Lines after `newest` are not looked at: the import wrote them itself.
    """
    if not newest:
        return []
    words = " AND ".join(f'"{word}"' for word in _words(partial))
    codes = [code_of(p) for p in partial.phones] + [code_of(i.value) for i in partial.identifiers]
    options = [f'"0c{code}"' for code in codes if len(code) >= SHORTEST_CODE]
    if words:
        birth = _births(partial)
        options.append(f"({words} AND ({birth}))" if birth else f"({words})")
    found = match(connection, _any(options), SAME_CODE, newest) if options else []
    return [line for line in found if not line.merged]


def _words(partial: PartialPatient) -> list[str]:
    name = partial.name
    text = " ".join((name.given, name.family, name.second_family))
    return [word for word in name_words(text) if len(word) > 1][:6]


def _spellings(word: str) -> list[str]:
    keys = (("0s", spanish_key(word)), ("0k", english_key(word)))
    return [f'"{word}"', *(f'"{mark}{key}"' for mark, key in keys if key)]


def _typos(connection: sa.Connection, word: str) -> list[str]:
    return [*_spellings(word), *(f'"{other}"' for other in near_words(connection, word))]


def _births(partial: PartialPatient) -> str:
    if partial.birth is None:
        return ""
    marks = birth_marks(partial.birth)
    # The year alone would match one in a hundred: only when nothing finer is known.
    finer = [mark for mark in marks if not mark.startswith("0y")]
    return _any(f'"{mark}"' for mark in finer or marks)


def _pairs(sounds: list[str]) -> Iterable[tuple[str, str]]:
    return ((one, other) for at, one in enumerate(sounds) for other in sounds[at + 1 :])


def _any(options: Iterable[str]) -> str:
    return " OR ".join(options)
