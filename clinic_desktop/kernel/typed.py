"""What people type: dates, times and numbers as they are written at a counter."""

from __future__ import annotations

import re
from datetime import date, time
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import Literal

DateOrder = Literal["DMY", "MDY", "YMD"]
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_YEAR_DIGITS = 4
_OTHER_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९", "0123456789" * 3)


@cache
def date_order(locale: str) -> DateOrder:
    """Return the order in which a locale ('es', 'en_US') writes day, month and year."""
    from babel import Locale, UnknownLocaleError

    try:
        pattern = Locale.parse(locale, sep="_").date_formats["short"].pattern
    except (UnknownLocaleError, ValueError):
        return "DMY"
    places = {letter: pattern.lower().find(letter) for letter in "dmy"}
    order = "".join(sorted(places, key=lambda letter: places[letter])).upper()
    return order if order in {"DMY", "MDY", "YMD"} else "DMY"  # type: ignore[return-value]


def parse_date(text: str, order: DateOrder = "DMY", *, today: date) -> date | None:
    """Return the date that `text` means, or None.

    Understood: ISO, three numbers with any separators, and digits alone (030468, 03041968). A
    year of two digits is the last such year that is not after `today`'s.
    """
    plain = text.translate(_OTHER_DIGITS).strip()
    if match := _ISO.fullmatch(plain):
        year, month, day = (int(part) for part in match.groups())
        return _date(year, month, day)
    parts = [part for part in re.split(r"[^0-9]+", plain) if part]
    if re.search(r"[^\W\d_]", plain):
        return None
    if len(parts) == 1:
        parts = _cut(parts[0], order)
    if len(parts) != len(order):
        return None
    if len(parts[0]) == _YEAR_DIGITS:
        order = "YMD"
    values = dict(zip(order, parts, strict=True))
    if not all(0 < len(values[letter]) <= 2 for letter in "DM"):
        return None
    year_text = values["Y"]
    if len(year_text) == _YEAR_DIGITS:
        year = int(year_text)
    elif len(year_text) == 2:
        year = _century(int(year_text), today)
    else:
        return None
    return _date(year, int(values["M"]), int(values["D"]))


def parse_time(text: str) -> time | None:
    """Return the time that `text` means (9, 930, 9:30, 9.30, 21h15), or None."""
    plain = text.translate(_OTHER_DIGITS).strip().lower()
    match = re.fullmatch(r"(\d{1,2})(?:\s*[:.h\s]\s*(\d{2})?|(\d{2}))?\s*(am|pm|a|p)?", plain)
    if match is None:
        return None
    hour, minute = int(match[1]), int(match[2] or match[3] or 0)
    if match[4]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if match[4].startswith("p") else 0)
    try:
        return time(hour, minute)
    except ValueError:
        return None


def parse_decimal(text: str, *, decimal_comma: bool = False) -> Decimal | None:
    """Return the number that `text` means, or None; blanks and grouping marks are allowed.

    Where only one mark is there it is the decimal mark if it is the locale's, or if it is not
    followed by exactly three digits; so '1.250' is 1250 where the comma is decimal.
    """
    plain = re.sub(r"[\s\u00a0\u202f'’]", "", text.translate(_OTHER_DIGITS))
    plain = plain.replace("\u2212", "-")
    if not re.fullmatch(r"[+-]?[\d.,]*\d[\d.,]*", plain):
        return None
    mark = "," if decimal_comma else "."
    other = "." if decimal_comma else ","
    if mark in plain and other in plain:
        mark, other = (",", ".") if plain.rfind(",") > plain.rfind(".") else (".", ",")
    elif other in plain and not re.fullmatch(rf"[+-]?\d{{1,3}}(\{other}\d{{3}})+", plain):
        mark, other = other, mark
    plain = plain.replace(other, "").replace(mark, ".")
    try:
        return Decimal(plain)
    except InvalidOperation:
        return None


def _cut(digits: str, order: DateOrder) -> list[str]:
    if len(digits) == 6:
        return [digits[0:2], digits[2:4], digits[4:6]]
    if len(digits) != 8:
        return []
    if order == "YMD":
        return [digits[0:4], digits[4:6], digits[6:8]]
    return [digits[0:2], digits[2:4], digits[4:8]]


def _century(two_digits: int, today: date) -> int:
    year = today.year - today.year % 100 + two_digits
    return year if year <= today.year else year - 100


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
