"""Which CLDR locale writes the dates and amounts of a paper, a message, a list."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from babel import Locale


@cache
def locale_of(language: str, country: str = "") -> Locale:
    """Return the locale of a language (BCP 47 or `es_ES`), as written in a country (ISO 3166-1).

    English in a country of which CLDR knows no English is the world's, never America's: a date
    must not be read the wrong way round. A language that CLDR does not know is written so too.
    """
    from babel import Locale, UnknownLocaleError

    tag = language.replace("-", "_")
    code = tag.split("_")[0]
    world = ("en_001",) if country and code == "en" else ()
    here = (f"{code}_{country}",) if country else ()
    for name in (*here, *world, tag, code):
        try:
            return Locale.parse(name)
        except (UnknownLocaleError, ValueError, TypeError):
            continue
    return Locale.parse("en_001" if country else "en")
