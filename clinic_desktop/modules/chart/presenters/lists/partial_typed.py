"""Partial dates as people type and read them: 2011, 3/2011, 14/3/2011."""

from __future__ import annotations

import re
from datetime import date

from clinic_desktop.kernel.typed import DateOrder, parse_date
from clinic_desktop.modules.chart.api import NotAPartialDate, PartialDate, parse_partial

_YEAR = re.compile(r"\d{4}")
_MONTH = re.compile(r"(\d{1,2})[/.\- ](\d{4})")


def read_partial(text: str, order: DateOrder, today: date) -> PartialDate | None:
    """Return what is typed, None where it is empty or no date."""
    text = text.strip()
    month = _MONTH.fullmatch(text)
    try:
        if _YEAR.fullmatch(text):
            return PartialDate(int(text))
        if month is not None:
            return PartialDate(int(month[2]), int(month[1]))
        if re.fullmatch(r"\d{4}-\d{2}(-\d{2})?", text):
            return parse_partial(text)
        found = parse_date(text, order, today=today)
        return PartialDate.of(found) if found else None
    except NotAPartialDate:
        return None


def partial_typed(value: PartialDate | None, order: DateOrder) -> str:
    """Return a partial date so that `read_partial` reads it back the same."""
    if value is None:
        return ""
    if not value.month:
        return f"{value.year:04}"
    if not value.day:
        return f"{value.month:02}/{value.year:04}"
    parts = {"D": f"{value.day:02}", "M": f"{value.month:02}", "Y": f"{value.year:04}"}
    return ("-" if order == "YMD" else "/").join(parts[letter] for letter in order)
