"""Public holidays of a country and region, from the holidays library."""

from __future__ import annotations

import sys
from datetime import date
from functools import lru_cache
from importlib.util import find_spec, module_from_spec
from typing import Any


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
    kind = _kind(country)
    aliases = {code: name for name, code in getattr(kind, "subdivisions_aliases", {}).items()}
    return {code: aliases.get(code, code) for code in getattr(kind, "subdivisions", ())}


@lru_cache(maxsize=64)
def _year(country: str, subdivision: str, language: str, year: int) -> dict[date, str]:
    import holidays  # 0.1 s and many files: only when a calendar is asked for

    kind = _kind(country)
    if kind is None:
        return {}
    region = subdivision if subdivision in getattr(kind, "subdivisions", ()) else None
    spoken = [code for code in getattr(kind, "supported_languages", ()) if code[:2] == language[:2]]
    calendar = holidays.country_holidays(
        country, subdiv=region, years=year, language=spoken[0] if spoken else None
    )
    return dict(calendar.items())


def _kind(country: str) -> Any:
    """Return a country's calendar, None for an unknown code."""
    import holidays
    from holidays.registry import COUNTRIES

    _import_no_others()
    known = any(code == country for _name, code, *_more in COUNTRIES.values())
    return getattr(holidays, country) if known else None


def _import_no_others() -> None:
    """Leave the countries' package unrun: it would import all 250, 16 MB that are never freed."""
    name = "holidays.countries"
    spec = find_spec(name)
    if name not in sys.modules and spec is not None:
        sys.modules[name] = module_from_spec(spec)
