"""Ages of the schedule as people type them: 6w, 18m, 5y, 2m 1w."""

from __future__ import annotations

import re

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.api import Age

_PART = re.compile(r"(\d{1,4})\s*([wmyas])")
_YEAR = 12


def read_age(text: str) -> Age | None:
    """Return what is typed (years y or a, months m, weeks w or s), None where it is no age.

    Birth is 0w. The letters are the same in English and Spanish forms.
    """
    text = text.strip().lower()
    found = _PART.findall(text)
    if not found or _PART.sub("", text).strip():
        return None
    months = weeks = 0
    for number, unit in found:
        if unit in "ws":
            weeks += int(number)
        else:
            months += int(number) * (_YEAR if unit in "ya" else 1)
    return Age(months, weeks)


def age_typed(age: Age | None) -> str:
    """Return an age so that `read_age` reads it back the same."""
    if age is None:
        return ""
    years, months = divmod(age.months, _YEAR)
    if age.months < 2 * _YEAR:
        years, months = 0, age.months
    parts = [f"{number}{unit}" for number, unit in ((years, "y"), (months, "m"), (age.weeks, "w"))]
    return " ".join(part for part in parts if not part.startswith("0")) or "0w"


def age_text(age: Age | None) -> str:
    """Return an age for reading."""
    if age is None:
        return ""
    return translate("Chart", "at birth") if age == Age() else age_typed(age)
