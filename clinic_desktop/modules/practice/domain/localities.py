"""What follows from a country: currency, languages, time zones, phone region, paper size."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from clinic_desktop.kernel.locales import locale_of
from clinic_desktop.kernel.text import fold
from clinic_desktop.modules.practice.domain.clinic import LANGUAGES

# Unicode CLDR, supplemental measurement data: territories that print on US Letter.
_LETTER = frozenset(
    ["BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE"]
)


@dataclass(frozen=True, slots=True)
class LocalDefaults:
    """What a clinic in a country most likely uses; `zones` has the usual one first.

    `languages` are the country's official ones, `language` the one of the program that fits.
    """

    currency: str
    languages: tuple[str, ...]
    zones: tuple[str, ...]
    phone_region: str
    paper_size: str

    @property
    def language(self) -> str:
        """Return the first official language that the program speaks, else English."""
        spoken = [code[:2] for code in self.languages if code[:2] in LANGUAGES]
        return spoken[0] if spoken else "en"


def defaults_for(country: str) -> LocalDefaults:
    """Return the likely settings of a country (ISO 3166-1 alpha-2; CLDR and the IANA zone table).

    An unknown country gets US dollars, English, UTC and A4, to be changed by hand.
    """
    from babel.languages import get_official_languages
    from babel.numbers import get_territory_currencies

    currencies = get_territory_currencies(country) if country in country_zones() else []
    return LocalDefaults(
        currency=str(currencies[0]) if currencies else "USD",
        languages=tuple(get_official_languages(country, de_facto=True)) or ("en",),
        zones=country_zones().get(country, ("UTC",)),
        phone_region=country,
        paper_size="Letter" if country in _LETTER else "A4",
    )


@lru_cache(maxsize=8)
def countries(language: str) -> tuple[tuple[str, str], ...]:
    """Return (code, name in `language`) of all countries that have a clock, by name."""
    names = locale_of(language).territories
    found = [(code, str(names.get(code, code))) for code in country_zones()]
    return tuple(sorted(found, key=lambda pair: fold(pair[1])))


@lru_cache(maxsize=8)
def currencies(language: str) -> tuple[tuple[str, str], ...]:
    """Return (ISO 4217 code, name in `language`) of the currencies in use, by code."""
    from babel.numbers import get_territory_currencies

    names = locale_of(language).currencies
    codes = {code for country in country_zones() for code in get_territory_currencies(country)}
    return tuple((code, str(names.get(code, code))) for code in sorted(codes))


@lru_cache(maxsize=1)
def country_zones() -> dict[str, tuple[str, ...]]:
    """Return the IANA zones of each country, the most populous first (tzdata's zone.tab)."""
    from importlib.resources import files

    text = files("tzdata").joinpath("zoneinfo", "zone.tab").read_text("utf-8")
    zones: dict[str, tuple[str, ...]] = {}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            country, _coordinates, zone = line.split("\t")[:3]
            zones[country] = (*zones.get(country, ()), zone)
    return zones


def all_zones() -> tuple[str, ...]:
    """Return every zone that a clinic may choose, by name."""
    return tuple(sorted({"UTC", *(zone for zones in country_zones().values() for zone in zones)}))
