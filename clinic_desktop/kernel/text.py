"""Text for people: translation through a hook that the app fills with Qt Linguist's catalogue."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

Translator = Callable[[str, str, int], str]


def _untranslated(_context: str, source: str, _n: int) -> str:
    return source


_SOURCE_LANGUAGE = "en"
_translator: Translator = _untranslated
_language = _SOURCE_LANGUAGE


def install_translator(translator: Translator | None, language: str = _SOURCE_LANGUAGE) -> None:
    """Set what `translate` asks, in which language; None goes back to the English source text."""
    global _translator, _language  # one catalogue a process, as in Qt
    _translator, _language = (
        translator or _untranslated,
        language if translator else _SOURCE_LANGUAGE,
    )


def text_language() -> str:
    """Return the language in which `translate` answers: names of days beside it must match."""
    return _language


def translate(context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
    """Return `source` in the user's language. Same arguments as Qt's, so lupdate finds the calls.

    With `n` >= 0 the catalogue's plural form is taken and `%n` replaced by the number.
    """
    del disambiguation
    text = _translator(context, source, n)
    return text.replace("%n", str(n)) if n >= 0 else text


def QT_TRANSLATE_NOOP(context: str, source: str) -> str:  # the name lupdate knows
    """Mark a text for extraction that is translated later, where it is shown."""
    del context
    return source


def fold(text: str) -> str:
    """Return text for comparing: no accents, no case, single blanks (NFKD, marks dropped)."""
    if text.isascii():
        return " ".join(text.lower().split())  # the same, without looking at every letter
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    kept = "".join(ch for ch in decomposed if not unicodedata.combining(ch))
    return " ".join(kept.split())


def isolated(text: str) -> str:
    """Return text that keeps its own direction among words of another: a name in a sentence."""
    if any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in text):
        return f"\u2068{text}\u2069"
    return text


def clean_line(text: str) -> str:
    """Return one line of NFC text without control characters and outer or doubled blanks.

    Joiners that scripts need (ZWJ, ZWNJ) stay; direction overrides, which can disguise a name,
    go (Unicode TR36).
    """
    normal = unicodedata.normalize("NFC", text)
    kept = "".join(
        " " if ch in "\t\r\n" else ch
        for ch in normal
        if ch in "\t\r\n\u200c\u200d" or unicodedata.category(ch) not in {"Cc", "Cf", "Cs"}
    )
    return " ".join(kept.split())
