"""What a person types into a search, as an expression of the full-text index (SQLite FTS5)."""

from __future__ import annotations

import re

LENGTH, WORDS = 500, 20  # of a whole text that was pasted the beginning counts: all takes minutes
_WORD = re.compile(r"\w+")


def match_of(text: str) -> str:
    """Return the expression for texts with all the words, the last also as a beginning; '' for
    a text without words."""
    words = list(dict.fromkeys(_WORD.findall(text[:LENGTH])))[:WORDS]
    return " ".join(f'"{word}"' for word in words) + ("*" if words else "")
