"""What a person typed into the search box, read as words, numbers and dates in any order."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from html import unescape

from clinic_desktop.modules.patients.domain.birth import OLDEST_YEAR
from clinic_desktop.modules.patients.domain.folding import code_of, fold_text, words_of

MAX_TOKENS = 8
MAX_TYPED = 200  # characters looked at

_DATE = re.compile(r"(\d{1,4})[/.\-](\d{1,4})(?:[/.\-](\d{1,4}))?")
_SEPARATORS = re.compile(r"[\s,;:()\[\]<>\"“”«»„]+")
# What a copied piece of a page carries along. By name: `Ana <ana@example.org>` is no tag.
_TAG_NAME = (
    r"(?:a|b|i|u|p|q|s|em|br|hr|h[1-6]|li|ul|ol|dl|dt|dd|td|th|tr|div|span|font|strong|small"
    r"|table|tbody|thead|label|body|html|mark|section|button|option)"
)
_TAGS = re.compile(
    rf"</?{_TAG_NAME}(?:\s[^<>]*|\s*/)?>|<[!/]?{_TAG_NAME}?\s*$|^\s*/?{_TAG_NAME}>", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class BirthTerm:
    """A birth date as far as it was typed; 0 = not typed."""

    year: int = 0
    month: int = 0
    day: int = 0


@dataclass(frozen=True, slots=True)
class Term:
    """One thing typed, with all that it may mean; a patient must match one meaning of each.

    `word` a part of a name, `code` a piece of a number, phone or identifier, `births` dates,
    `email` the start of an address, `parts` the pieces of a number typed with blanks.
    """

    word: str = ""
    code: str = ""
    births: tuple[BirthTerm, ...] = ()
    email: str = ""
    parts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PatientQuery:
    """The terms in the order typed; all must match."""

    terms: tuple[Term, ...]

    @property
    def words(self) -> tuple[str, ...]:
        """Return the words that can only be names."""
        return tuple(term.word for term in self.terms if term.word and not term.code)


def parse_query(text: str, today: date, *, day_first: bool = True) -> PatientQuery:
    """Read a search text; never fails, whatever was typed."""
    folded = fold_text(_without_markup(text[:MAX_TYPED]))
    terms: list[Term] = []
    digits: list[str] = []
    for token in _SEPARATORS.split(folded):
        code = code_of(token)
        if not code:
            continue
        if _number_piece(token) and not _dates(token, today, day_first):
            digits.append(code)
            continue
        terms.extend(_flush(digits, today, day_first))
        terms.extend(_terms(token, code, today, day_first))
    terms.extend(_flush(digits, today, day_first))
    return PatientQuery(tuple(terms[:MAX_TOKENS]))


def _without_markup(text: str) -> str:
    """Return a pasted text without the tags of the page that it was copied from."""
    if "&" in text:
        text = unescape(text)
    return _TAGS.sub(" ", text) if "<" in text or ">" in text else text


def _number_piece(token: str) -> bool:
    return all(ch in "0123456789+-./" for ch in token)


def _flush(digits: list[str], today: date, day_first: bool) -> list[Term]:
    """Return one term for number pieces in a row, such as a phone typed with blanks."""
    if not digits:
        return []
    pieces = tuple(digits)
    digits.clear()
    joined = "".join(pieces)
    births = _plain_date(joined, today, day_first) if len(pieces) == 1 else ()
    if len(pieces) == 3 and len(joined) <= 8:
        births = _date_parts(pieces, today, day_first)
    if len(pieces) > 1:
        return [Term(code=joined, births=births, parts=pieces)]
    return [Term(word=joined, code=joined, births=births)]


def _terms(token: str, code: str, today: date, day_first: bool) -> list[Term]:
    births = _dates(token, today, day_first)
    if births:
        return [Term(word=code, code=code, births=births)]
    if "@" in token:
        return [Term(email=code)]
    if any(ch.isdigit() for ch in token):
        plain = words_of(token)
        # A compound name is indexed joined as well, as its code is written.
        return [Term(word=plain[0] if len(plain) == 1 else code, code=code)]
    return [Term(word=word) for word in words_of(token)]


def _dates(token: str, today: date, day_first: bool) -> tuple[BirthTerm, ...]:
    found = _DATE.fullmatch(token)
    if not found:
        return ()
    return _date_parts(tuple(part for part in found.groups() if part), today, day_first)


def _date_parts(parts: tuple[str, ...], today: date, day_first: bool) -> tuple[BirthTerm, ...]:
    numbers = [int(part) for part in parts]
    if len(parts) == 2:
        return _two_parts(parts, today, day_first)
    if len(parts[0]) == 4:
        return _valid(today, *numbers)
    if len(parts[0]) > 2 or len(parts[1]) > 2 or len(parts[2]) == 3:
        return ()
    years = [numbers[2]]
    if len(parts[2]) <= 2:
        years = [today.year // 100 * 100 + numbers[2], 1900 + numbers[2]]
    for day, month in _orders(numbers[0], numbers[1], day_first):
        found = [term for year in years for term in _valid(today, year, month, day)]
        if found:
            return tuple(dict.fromkeys(found))
    return ()


def _orders(first: int, second: int, day_first: bool) -> tuple[tuple[int, int], tuple[int, int]]:
    """Return (day, month) in the clinic's order, then in the other one: 3-14 has only one."""
    given, other = (first, second), (second, first)
    return (given, other) if day_first else (other, given)


def _two_parts(parts: tuple[str, ...], today: date, day_first: bool) -> tuple[BirthTerm, ...]:
    first, second = int(parts[0]), int(parts[1])
    if len(parts[0]) == 4:
        return _valid(today, first, second)
    if len(parts[0]) > 2 or len(parts[1]) == 3:
        return ()
    if len(parts[1]) == 4:
        return _valid(today, second, first)
    for day, month in _orders(first, second, day_first):
        found = _valid(today, 0, month, day)
        if found:
            return found
    return ()


def _plain_date(digits: str, today: date, day_first: bool) -> tuple[BirthTerm, ...]:
    if len(digits) == 4:
        return _valid(today, int(digits))
    if len(digits) == 8:
        iso = _valid(today, int(digits[:4]), int(digits[4:6]), int(digits[6:]))
        other = _date_parts((digits[:2], digits[2:4], digits[4:]), today, day_first)
        return iso + other
    if len(digits) == 6:
        return _date_parts((digits[:2], digits[2:4], digits[4:]), today, day_first)
    return ()


def _valid(today: date, year: int, month: int = 0, day: int = 0) -> tuple[BirthTerm, ...]:
    if year and not OLDEST_YEAR <= year <= today.year:
        return ()
    if month > 12 or day > 31 or (day and not month) or (month == 0 and not year):
        return ()
    if day and day > monthrange(year or 2000, month)[1]:
        return ()
    return (BirthTerm(year, month, day),)
