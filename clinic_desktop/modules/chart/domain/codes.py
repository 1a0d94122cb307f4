"""Searching codes of diagnoses and procedures: pure code over lines in memory."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from clinic_desktop.kernel.text import fold

SHORTEST = 2  # letters
_LONGEST = 200  # letters of a search that count: who pastes a whole text waits for nothing
_BREAK = re.compile(r"[^\w.]+|\.(?!\w)|(?<!\w)\.")
_CODE = re.compile(r"[a-z]?\d[\da-z]?(?:\.?[\da-z]{0,4})?")
_SMALL = frozenset(
    "a al con de del e el en la las lo los o por sin u un una y"  # noqa: SIM905 - a word list
    " and by for in of or the to with".split()
)


@dataclass(frozen=True, slots=True)
class Code:
    """One code; `leaf` when there is none more specific. `terms` are other words for it."""

    code: str
    title: str
    leaf: bool
    terms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CommonCode:
    """What is met every day, in our own words, by language: title first, then synonyms."""

    code: str
    words: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class CodeHit:
    """A code that was found; `shown` is its name in the reader's language where there is one.

    `matched` is the synonym that was meant when the words are not in the name; `common` for
    those of the short list.
    """

    code: str
    title: str
    shown: str
    leaf: bool
    matched: str = ""
    common: bool = False


@dataclass(frozen=True, slots=True)
class _Line:
    code: Code
    title: str  # folded, between blanks
    all_words: str  # title and terms of every language, folded, between blanks
    common: CommonCode | None


@dataclass(frozen=True)
class CodeBook:
    """All codes, ready to be searched."""

    lines: tuple[_Line, ...] = field(repr=False)
    places: Mapping[str, int] = field(repr=False)

    def __len__(self) -> int:
        """Return the number of codes."""
        return len(self.lines)

    def by_code(self, code: str, language: str = "en") -> CodeHit | None:
        """Return one code, written with its point or without."""
        place = self.places.get(_bare(code))
        return None if place is None else _hit(self.lines[place], (), language)

    def search(self, text: str, language: str = "en", limit: int = 20) -> tuple[CodeHit, ...]:
        """Return the codes that a person may mean, the likeliest first.

        A code or its beginning is taken as such; else each word must begin a word of the name or
        of a synonym, in any language. One letter alone finds nothing: it means too much.
        """
        words = _words(text)
        if len("".join(words)) < SHORTEST:
            return ()
        found = list(self._by_beginning(text)) if len(words) == 1 else []
        if not found and words:
            found = sorted(self._by_words(words), key=lambda line: _rank(line, words))
        return tuple(_hit(line, words, language) for line in found[:limit])

    def _by_beginning(self, text: str) -> Iterator[_Line]:
        folded = fold(text)
        if not _CODE.fullmatch(folded):
            return
        bare = _bare(folded)
        found = [line for line in self.lines if _bare(line.code.code).startswith(bare)]
        yield from sorted(found, key=lambda line: (len(line.code.code), line.code.code))

    def _by_words(self, words: Sequence[str]) -> list[_Line]:
        found: Iterable[_Line] = self.lines
        # The longest word first: it leaves the fewest to look at.
        for word in sorted(words, key=len, reverse=True):
            begin = f" {word}"
            found = [line for line in found if begin in line.all_words]
        return list(found)


def code_book(codes: Iterable[Code], common: Iterable[CommonCode]) -> CodeBook:
    """Return a book of codes; common ones that the list lacks are left out."""
    shared = {_bare(each.code): each for each in common}
    lines = tuple(_line(code, shared.get(_bare(code.code))) for code in codes)
    return CodeBook(lines, {_bare(line.code.code): i for i, line in enumerate(lines)})


def read_codes(text: str) -> Iterator[Code]:
    """Yield the codes of a list: code, 1 if most specific, title, terms, tabs between them."""
    for row in text.splitlines():
        code, leaf, title, terms = row.split("\t")
        yield Code(code, title, leaf == "1", tuple(terms.split("; ")) if terms else ())


def read_common(text: str) -> Iterator[CommonCode]:
    """Yield the short list: code, English names, Spanish names, tabs between them."""
    for row in text.splitlines():
        if row and not row.startswith("#"):
            code, english, spanish = row.split("\t")
            yield CommonCode(
                code, {"en": tuple(english.split("; ")), "es": tuple(spanish.split("; "))}
            )


def _line(code: Code, common: CommonCode | None) -> _Line:
    title = _spaced(code.title)
    others = list(code.terms)
    for names in common.words.values() if common else ():
        others.extend(names)
    return _Line(code, title, title + "".join(map(_spaced, others)), common)


def _hit(line: _Line, words: Sequence[str], language: str) -> CodeHit:
    names = line.common.words.get(language[:2].lower(), ()) if line.common else ()
    shown = names[0][:1].upper() + names[0][1:] if names else line.code.title
    matched = ""
    if words and not _all_in(words, _spaced(shown)):
        every = [n for group in line.common.words.values() for n in group] if line.common else []
        others = (*names, *line.code.terms, *every)
        matched = next((term for term in others if _all_in(words, _spaced(term))), "")
    return CodeHit(
        line.code.code, line.code.title, shown, line.code.leaf, matched, line.common is not None
    )


def _rank(line: _Line, words: Sequence[str]) -> tuple[int, int, int, str]:
    """Return the order of a hit: everyday names first, whole before parts, short before long."""
    phrase = " ".join(words)
    names = [name for group in line.common.words.values() for name in group] if line.common else []
    if any(" ".join(_words(name)) == phrase for name in names):
        place = 0
    elif any(_all_in(words, _spaced(name)) for name in names):
        place = 1
    elif _all_in(words, line.title):
        place = 2 if line.title.startswith(f" {words[0]}") else 3
    else:
        place = 4
    return place, len(line.code.code), len(line.title), line.code.code


def _all_in(words: Sequence[str], spaced: str) -> bool:
    return all(f" {word}" in spaced for word in words)


def _words(text: str) -> tuple[str, ...]:
    found = [word for word in _BREAK.split(fold(text[:_LONGEST])) if word]
    return tuple(word for word in found if word not in _SMALL) or tuple(found)


def _spaced(text: str) -> str:
    return f" {' '.join(_BREAK.split(fold(text)))} "


def _bare(code: str) -> str:
    return code.replace(".", "").upper()
