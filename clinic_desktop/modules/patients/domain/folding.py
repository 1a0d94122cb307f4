"""Folding of names for search, and the way back from a folded place to the original text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

# Letters that Unicode does not decompose but that people type without their stroke.
_LETTERS = {
    "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ħ": "h",
    "ı": "i", "ŧ": "t", "ŋ": "n", "ə": "e", "ʼ": "'", "’": "'", "‘": "'", "`": "'", "´": "'",
    "أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي", "ة": "ه", "ـ": "",
}  # fmt: skip
# Inside a name these join: O'Connor is found as "connor", "o" and "oconnor".
_ASCII_WORDS = re.compile(r"[a-z0-9]+")
JOINERS = "'-‐‑–·."
_JOINERS = frozenset(JOINERS)
Folded = tuple[str, str, Sequence[int]]  # the original, folded, and the places in the original


class _Folds(dict[int, str]):
    """Folded forms by code point, made when first met: `str.translate` then runs without Python.

    `uneven` holds the characters that fold to none or to several.
    """

    def __init__(self) -> None:
        super().__init__()
        self.uneven: set[str] = set()

    def __missing__(self, point: int) -> str:
        char = chr(point)
        folded = self[point] = _fold_char(char)
        if len(folded) != 1:
            self.uneven.add(char)
        return folded


def _fold_char(char: str) -> str:
    if char in _LETTERS:
        return _LETTERS[char]
    pieces = []
    # Twice: some letters become capitals only by decomposing (mathematical alphabets).
    once = unicodedata.normalize("NFKD", char.casefold())
    for part in unicodedata.normalize("NFKD", once.casefold()):
        mapped = _LETTERS.get(part, part)
        for letter in mapped:
            if unicodedata.combining(letter) or unicodedata.category(letter) == "Cf":
                continue
            digit = unicodedata.decimal(letter, None)
            pieces.append(letter if digit is None else str(digit))
    return "".join(pieces)


_FOLDS = _Folds()


def fold_text(text: str) -> str:
    """Return text without case, accents, strokes and joiners of script; digits as ASCII."""
    return text.lower() if text.isascii() else text.translate(_FOLDS)


def _is_word(char: str) -> bool:
    return char.isalnum() or unicodedata.category(char) in {"Mc", "Mn", "Co"}


def words_of(text: str) -> list[str]:
    """Return the folded words of a text, in order: letters, digits and vowel signs only."""
    folded = fold_text(text)
    if folded.isalnum():
        return [folded]
    if folded.isascii():
        return _ASCII_WORDS.findall(folded)
    return "".join(ch if _is_word(ch) else " " for ch in folded).split()


def name_words(text: str) -> list[str]:
    """Return the words of a name, and compounds both in parts and joined, without repeats."""
    found = words_of(text)
    for chunk in fold_text(text).split():
        parts = words_of(chunk)
        if len(parts) > 1 and all(_is_word(ch) or ch in JOINERS for ch in chunk):
            found.append("".join(parts))
    return list(dict.fromkeys(found))


def code_of(text: str) -> str:
    """Return a number, phone or identifier as it is compared: folded letters and digits only."""
    return "".join(ch for ch in fold_text(text) if ch.isalnum())


def folded_with_places(text: str) -> Folded:
    """Return a text, its folded form and, for each character of that, the index in the text."""
    if text.isascii():
        return text, text.lower(), range(len(text))
    folded = text.translate(_FOLDS)
    if _FOLDS.uneven.isdisjoint(text):
        return text, folded, range(len(text))
    return text, folded, [index for index, char in enumerate(text) for _ in _FOLDS[ord(char)]]


def word_spans(text: str, word: str) -> list[tuple[int, int]]:
    """Return (start, length) in the original text of words that begin with a folded word.

    A joined compound ("oconnor") is found over its joiners; combining marks belong to the span.
    """
    return spans_in(folded_with_places(text), word)


def spans_in(prepared: Folded, word: str) -> list[tuple[int, int]]:
    """Return what `word_spans` does, of a text that was folded before: for several words.

    Most names fold letter by letter: their places are a range, and nothing in them combines.
    """
    text, folded, places = prepared
    even, length = type(places) is range, len(word)
    spans = []
    start = folded.find(word)
    while start >= 0:
        if not start or folded[start - 1] == " " or not _is_word(folded[start - 1]):
            end = start + length
            spans.append((start, length) if even else _original(text, places, start, end))
        start = folded.find(word, start + length)
    if spans or _JOINERS.isdisjoint(folded):
        return spans
    for start in range(len(folded)):
        if (not start or not _is_word(folded[start - 1])) and _is_word(folded[start]):
            end = _end_of(folded, start, word)
            if end:
                spans.append(_original(text, places, start, end))
    return spans


def fragment_spans(text: str, code: str) -> list[tuple[int, int]]:
    """Return (start, length) of the first place where `code` stands, over blanks and dashes."""
    _text, folded, places = folded_with_places(text)
    kept = [index for index, char in enumerate(folded) if char.isalnum()]
    at = "".join(folded[index] for index in kept).find(code)
    if at < 0 or not code:
        return []
    return [_original(text, places, kept[at], kept[at + len(code) - 1] + 1)]


def _end_of(folded: str, start: int, word: str) -> int:
    """Return where `word` ends when it stands at `start` (joiners skipped), else 0."""
    if folded.startswith(word, start):
        return start + len(word)
    place, matched = start, 0
    while place < len(folded) and matched < len(word):
        if folded[place] == word[matched]:
            matched += 1
        elif folded[place] not in JOINERS:
            return 0
        place += 1
    return place if matched == len(word) else 0


def _original(text: str, places: Sequence[int], start: int, end: int) -> tuple[int, int]:
    first, last = places[start], places[end - 1] + 1
    if last == len(text) or text[last] == " ":  # most words: nothing can combine with their end
        return first, last - first
    while last < len(text) and unicodedata.combining(text[last]):
        last += 1
    return first, last - first
