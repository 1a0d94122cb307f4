"""When a patient is seen again, as it is typed: "3 weeks" or a day."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from clinic_desktop.kernel.text import fold
from clinic_desktop.kernel.typed import DateOrder, parse_date

_SPAN = re.compile(r"(\d{1,3})\s*([a-z]+)")
_UNITS = {"days": "d", "dias": "d", "weeks": "w", "semanas": "w", "months": "m", "meses": "m"}
_UNITS |= {"years": "y", "anos": "y"}
AHEAD = 20  # years: nobody is seen again later, and a year of two digits lies within them


@dataclass(frozen=True, slots=True)
class FollowUp:
    """Again on a day, for what; `recall` puts the patient on the list of recalls."""

    on: date | None = None
    text: str = ""
    recall: bool = False


def parse_again(text: str, order: DateOrder, today: date) -> date | None:
    """Return the day that is meant by "3 weeks", "10 d", "6 meses", or by a date; None if none.

    Units may be cut short, in English and Spanish; a lone "m" is months.
    """
    plain = fold(text).strip().removeprefix("in ").removeprefix("en ").strip()
    found = _SPAN.fullmatch(plain)
    if found is not None:
        unit = _unit(found[2])
        return None if unit is None else _later(today, int(found[1]), unit)
    day = parse_date(text, order, today=today)
    if day is not None and day < today and _two_digits(text):
        ahead = _on_or_before(day.year + 100, day.month, day.day)
        return ahead if ahead.year - today.year <= AHEAD else day
    return day


def _unit(typed: str) -> str | None:
    found = {unit for word, unit in _UNITS.items() if word.startswith(typed) or word[:-1] == typed}
    return found.pop() if len(found) == 1 else None


def _later(today: date, number: int, unit: str) -> date:
    if unit in "dw":
        return today + timedelta(days=number * (7 if unit == "w" else 1))
    months = today.year * 12 + today.month - 1 + number * (12 if unit == "y" else 1)
    return _on_or_before(months // 12, months % 12 + 1, today.day)


def _on_or_before(year: int, month: int, day: int) -> date:
    while True:  # the 31st of a shorter month is its last day
        try:
            return date(year, month, day)
        except ValueError:
            day -= 1


def _two_digits(text: str) -> bool:
    return re.search(r"\d{4}", text) is None
