"""Tokens of the search index: words of names, and marks for everything that is not a name.

A mark begins with 0 and a letter, which no name does: 0t trigram of a code, 0c whole code,
0n counter of the patient number, 0b birth day, 0m birth month, 0y birth year, 0d day and month,
0k English and 0s Spanish phonetic key, 0e e-mail address.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from clinic_desktop.modules.patients.domain.birth import BirthDate
from clinic_desktop.modules.patients.domain.codes import BirthPrecision
from clinic_desktop.modules.patients.domain.folding import code_of, name_words, words_of
from clinic_desktop.modules.patients.domain.phonetics import english_key, spanish_key
from clinic_desktop.modules.patients.domain.records import PersonName

MAX_CODE = 40


@dataclass(frozen=True, slots=True)
class Indexable:
    """What of a patient the index holds."""

    number: str
    names: tuple[PersonName, ...]  # the one in use first
    birth: BirthDate | None = None
    phones: tuple[tuple[str, str], ...] = ()  # (E.164 or '', as typed)
    emails: tuple[str, ...] = ()
    identifiers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class IndexTokens:
    """What is written to the index."""

    words: tuple[str, ...]
    codes: tuple[str, ...]
    marks: tuple[str, ...]
    sort_key: str


def index_tokens(patient: Indexable) -> IndexTokens:
    """Return all tokens of a patient."""
    words = _words(patient.names)
    codes = _codes(patient)
    marks: dict[str, None] = dict.fromkeys(phonetic_marks(words))
    for code in codes:
        marks.update(dict.fromkeys(trigrams(code)))
        marks["0c" + code] = None
    marks.update(dict.fromkeys(number_marks(patient.number)))
    if patient.birth is not None:
        marks.update(dict.fromkeys(birth_marks(patient.birth)))
    marks.update(dict.fromkeys("0e" + code_of(mail) for mail in patient.emails))
    return IndexTokens(words, codes, tuple(marks), sort_key(patient.names[0]))


def _words(names: Iterable[PersonName]) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for name in names:
        parts = (name.given, name.family, name.second_family, name.preferred)
        for part in parts:
            found.update(dict.fromkeys(name_words(part)))
        whole = name.family + name.given
        if whole and not whole.isascii() and _without_blanks(whole):
            found[("".join(words_of(name.family + name.given)))] = None
    return tuple(found)


def _without_blanks(text: str) -> bool:
    """Tell whether a script is written without blanks between family and given name."""
    return any("\u3040" <= ch <= "\u9fff" or "\uac00" <= ch <= "\ud7af" for ch in text)


def _codes(patient: Indexable) -> tuple[str, ...]:
    found: dict[str, None] = {code_of(patient.number): None}
    for e164, typed in patient.phones:
        international, national = code_of(e164), code_of(typed)
        if international:
            found[international] = None
        if national and national not in international:
            found[national] = None
    for value in patient.identifiers:
        found[code_of(value)] = None
    return tuple(code[:MAX_CODE] for code in found if code)


def trigrams(code: str) -> list[str]:
    """Return the marks of all pieces of three characters, without repeats."""
    return list(dict.fromkeys("0t" + code[i : i + 3] for i in range(len(code) - 2)))


def number_marks(number: str) -> list[str]:
    """Return the marks by which a patient number alone is found."""
    whole = code_of(number)
    middle = number.split("-")[1] if number.count("-") == 2 else ""
    counter = "".join(ch for ch in middle if ch.isdigit()).lstrip("0")
    return ["0c" + whole, *(["0n" + counter] if counter else [])]


def birth_marks(birth: BirthDate) -> list[str]:
    """Return the marks of a birth date, as far as it is known."""
    day = birth.day
    marks = [f"0y{day.year:04d}"]
    if birth.precision is not BirthPrecision.YEAR:
        marks.append(month_mark(day.year, day.month))
    if birth.precision is BirthPrecision.DAY:
        marks += [day_mark(day), f"0d{day.month:02d}{day.day:02d}"]
    return marks


def month_mark(year: int, month: int) -> str:
    """Return the mark of a birth month."""
    return f"0m{year:04d}{month:02d}"


def day_mark(day: date) -> str:
    """Return the mark of a birth day."""
    return f"0b{day:%Y%m%d}" if day.year >= 1000 else f"0b{day.year:04d}{day:%m%d}"


def phonetic_marks(words: Iterable[str]) -> list[str]:
    """Return the phonetic marks of words."""
    marks: dict[str, None] = {}
    for word in words:
        spanish, english = spanish_key(word), english_key(word)
        if spanish:
            marks["0s" + spanish] = None
        if english:
            marks["0k" + english] = None
    return list(marks)


def sort_key(name: PersonName) -> str:
    """Return the folded name in the order of a register: family, second family, given."""
    parts = (name.family, name.second_family, name.given, name.preferred)
    return " ".join(" ".join(words_of(part)) for part in parts if part)
