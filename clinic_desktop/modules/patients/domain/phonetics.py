"""Phonetic keys: names that sound alike get the same one, in English and in Spanish ears."""

from __future__ import annotations

import re
from functools import lru_cache

_SPANISH = tuple(
    (re.compile(pattern), new)
    for pattern, new in (
        (r"ph", "f"),
        (r"ch", "1"),
        (r"sh", "s"),
        (r"h", ""),
        (r"ll", "y"),
        (r"qu", "k"),
        (r"gu(?=[ei])", "g1"),
        (r"g(?=[ei])", "j"),
        (r"g1", "g"),
        (r"^x", "j"),
        (r"x", "s"),
        (r"c(?=[ei])", "s"),
        (r"[cq]", "k"),
        (r"z", "s"),
        (r"v", "b"),
        (r"w", "b"),
        (r"y", "i"),
        (r"(.)\1+", r"\1"),
    )
)
_VOWELS = re.compile(r"(?<!^)[aeiou]")
MIN_LENGTH = 2


@lru_cache(maxsize=65536)
def spanish_key(word: str) -> str:
    """Return the consonants as a Spanish speaker hears them: Giménez and Ximenes are `jmns`."""
    if not word.isascii() or not word.isalpha():
        return ""
    key = word
    for pattern, new in _SPANISH:
        key = pattern.sub(new, key)
    key = _VOWELS.sub("", key)
    return key if len(key) >= MIN_LENGTH else ""


@lru_cache(maxsize=65536)
def english_key(word: str) -> str:
    """Return the Metaphone key: Smith and Smyth are `sm0`."""
    import jellyfish

    if not word.isascii() or not word.isalpha():
        return ""
    key: str = jellyfish.metaphone(word).replace(" ", "").lower()
    return key if len(key) >= MIN_LENGTH else ""


def sound_alike(one: str, other: str) -> bool:
    """Tell whether two folded words share a phonetic key."""
    spanish, english = spanish_key(one), english_key(one)
    return bool(spanish and spanish == spanish_key(other)) or bool(
        english and english == english_key(other)
    )
