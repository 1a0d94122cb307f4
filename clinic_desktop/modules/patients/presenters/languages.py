"""Names of languages in the user's language, and the ones to offer first."""

from __future__ import annotations

from functools import cache

COMMON = (
    *("en", "es", "ar", "fr", "pt", "de", "it", "nl", "ru", "uk", "pl", "ro", "bg", "el", "tr"),
    *("fa", "ur", "hi", "bn", "pa", "ta", "te", "ml", "mr", "gu", "ne", "si", "my", "th", "km"),
    *("lo", "vi", "id", "ms", "tl", "zh", "ja", "ko", "am", "om", "ti", "so", "sw", "ha", "yo"),
    *("ig", "zu", "xh", "rw", "rn", "ln", "wo", "ff", "ht", "qu", "gn", "ay", "nah"),
)
_screen = ["en"]


def show_languages_in(code: str) -> None:
    """Set the language that the names are written in."""
    _screen[0] = code
    language_name.cache_clear()


@cache
def language_name(code: str) -> str:
    """Return the name of a BCP 47 language; the code itself when it has none."""
    if not code:
        return ""
    from babel import Locale, UnknownLocaleError

    try:
        name = Locale.parse(code, sep="-").get_display_name(_screen[0])
    except (UnknownLocaleError, ValueError):
        return code
    return (name or code)[:1].upper() + (name or code)[1:]


def language_choices() -> list[tuple[str, str]]:
    """Return (code, name) pairs in the order of the names."""
    pairs = [(code, language_name(code)) for code in COMMON]
    return sorted(pairs, key=lambda pair: pair[1].casefold())
