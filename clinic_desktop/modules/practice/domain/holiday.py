"""Public holidays of a country and region, from the holidays library."""

from __future__ import annotations

from datetime import date
from functools import lru_cache


def public_holidays(
    country: str, subdivision: str, language: str, first: date, last: date
) -> dict[date, str]:
    """Return the public holidays between two days, named in `language` where the library can.

    A country or region that the library doesn't know has none.
    """
    found: dict[date, str] = {}
    for year in range(first.year, last.year + 1):
        for day, name in _year(country, subdivision, language, year).items():
            if first <= day <= last:
                found[day] = name
    return dict(sorted(found.items()))


def subdivisions(country: str) -> dict[str, str]:
    """Return the regions with holidays of their own: code to a readable name."""
    import holidays

    codes = holidays.list_supported_countries(include_aliases=False).get(country, [])
    kind = getattr(holidays, country, None)
    aliases = {code: name for name, code in getattr(kind, "subdivisions_aliases", {}).items()}
    return {code: aliases.get(code, code) for code in codes}


@lru_cache(maxsize=64)
def _year(country: str, subdivision: str, language: str, year: int) -> dict[date, str]:
    import holidays  # 0.1 s and many files: only when a calendar is asked for

    if country not in holidays.list_supported_countries():
        return {}
    kind = getattr(holidays, country)
    region = subdivision if subdivision in getattr(kind, "subdivisions", ()) else None
    spoken = [code for code in getattr(kind, "supported_languages", ()) if code[:2] == language[:2]]
    calendar = holidays.country_holidays(
        country, subdiv=region, years=year, language=spoken[0] if spoken else None
    )
    return dict(calendar.items())
