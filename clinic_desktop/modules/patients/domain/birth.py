"""Birth dates: exact or estimated, typed in the locale's order, and the age they make."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from clinic_desktop.kernel.errors import UserError
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate
from clinic_desktop.modules.patients.domain.codes import BirthPrecision

OLDEST_YEAR = 1900
OLDEST_AGE = 130  # years

_NUMBERS = re.compile(r"\d+")
_AGE = re.compile(
    r"^\s*(\d{1,3})\s*(y|yr|yrs|years?|a|años?|anos?|m|mo|months?|meses|mes)\.?\s*$", re.I
)


class NotADate(UserError):
    """The text is no date of the calendar."""

    template = QT_TRANSLATE_NOOP(
        "Errors", "“{text}” is not a date. Type day, month and year, or the age, such as “40 y”."
    )


class BirthOutOfRange(UserError):
    """The date lies in the future or too far back."""

    template = QT_TRANSLATE_NOOP(
        "Errors", "The birth date must lie between 1 January 1900 and today ({text})."
    )


@dataclass(frozen=True, slots=True)
class BirthDate:
    """A birth date. With less precision than a day, `day` is the first day of the span."""

    day: date
    precision: BirthPrecision = BirthPrecision.DAY
    estimated: bool = False

    def iso(self) -> str:
        """Return the FHIR date: 1968, 1968-03 or 1968-03-14."""
        length = {BirthPrecision.YEAR: 4, BirthPrecision.MONTH: 7}.get(self.precision, 10)
        return self.day.isoformat()[:length]


def check_birth(birth: BirthDate, today: date) -> None:
    """Raise BirthOutOfRange unless the date lies between 1900 and today."""
    if not date(OLDEST_YEAR, 1, 1) <= birth.day <= today:
        raise BirthOutOfRange(text=birth.iso())


def birth_from_age(years: int, at: date) -> BirthDate:
    """Return the estimated birth year of somebody who is `years` old on a day."""
    if not 0 <= years <= OLDEST_AGE:
        raise BirthOutOfRange(text=str(years))
    return BirthDate(date(at.year - years, 1, 1), BirthPrecision.YEAR, estimated=True)


def birth_from_months(months: int, at: date) -> BirthDate:
    """Return the estimated birth month of a child who is `months` old on a day."""
    index = at.year * 12 + at.month - 1 - months
    return BirthDate(date(index // 12, index % 12 + 1, 1), BirthPrecision.MONTH, estimated=True)


def parse_birth(text: str, today: date, *, day_first: bool = True) -> BirthDate:
    """Read what a person types: 14/3/1968, 14.3.68, 14031968, 1968-03-14, 03/1968, 1968, 40 y.

    `day_first` is the clinic's order; ISO is always understood. A two-digit year means the last
    hundred years. Raises NotADate and BirthOutOfRange.
    """
    age = _AGE.match(text)
    if age:
        number = int(age[1])
        if age[2].lower().startswith("m"):
            return birth_from_months(number, today)
        return birth_from_age(number, today)
    birth = _calendar(text, today, day_first)
    check_birth(birth, today)
    return birth


def _calendar(text: str, today: date, day_first: bool) -> BirthDate:
    parts = _NUMBERS.findall(text)
    rest = _NUMBERS.sub("", text)
    if any(ch.isalpha() for ch in rest) or not parts or len(parts) > 3:
        raise NotADate(text=text)
    if len(parts) == 1:
        return _one_number(text, parts[0], today, day_first)
    if len(parts) == 2:
        year, month = parts if len(parts[0]) == 4 else reversed(parts)
        if len(year) != 4:
            raise NotADate(text=text)
        return BirthDate(_date(text, int(year), int(month), 1), BirthPrecision.MONTH)
    if len(parts[0]) == 4:
        return BirthDate(_date(text, int(parts[0]), int(parts[1]), int(parts[2])))
    first, second, year = parts
    day, month = (first, second) if day_first else (second, first)
    return BirthDate(_date(text, _full_year(year, today), int(month), int(day)))


def _one_number(text: str, digits: str, today: date, day_first: bool) -> BirthDate:
    if len(digits) == 4:
        return BirthDate(_date(text, int(digits), 1, 1), BirthPrecision.YEAR)
    if len(digits) == 8:
        iso = 1900 <= int(digits[:4]) <= today.year and int(digits[4:6]) <= 12
        if iso and int(digits[6:]) <= 31 and not 1900 <= int(digits[4:]) <= today.year:
            return BirthDate(_date(text, int(digits[:4]), int(digits[4:6]), int(digits[6:])))
    if len(digits) in (6, 8):
        first, second, year = digits[:2], digits[2:4], digits[4:]
        day, month = (first, second) if day_first else (second, first)
        return BirthDate(_date(text, _full_year(year, today), int(month), int(day)))
    raise NotADate(text=text)


def _full_year(digits: str, today: date) -> int:
    year = int(digits)
    if len(digits) > 2:
        return year
    century = today.year - today.year % 100
    return century + year if century + year <= today.year else century - 100 + year


def _date(text: str, year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise NotADate(text=text) from None


def age_years(day: date, at: date) -> int:
    """Return completed years. A 29 February birthday is kept on 1 March in common years."""
    return at.year - day.year - ((at.month, at.day) < (day.month, day.day))


def age_text(birth: BirthDate | None, at: date) -> str:
    """Return the age as the banner says it: days up to a month, months up to two years, years."""
    if birth is None or birth.day > at:
        return ""
    years = age_years(birth.day, at)
    if birth.precision is BirthPrecision.YEAR:
        years = at.year - birth.day.year
    rough = birth.estimated or birth.precision is BirthPrecision.YEAR
    if years >= 2 or birth.precision is BirthPrecision.YEAR:
        text = translate("Patients", "{n} y").format(n=years)
    elif (at - birth.day).days > 31 or birth.precision is BirthPrecision.MONTH:
        months = (at.year - birth.day.year) * 12 + at.month - birth.day.month
        text = translate("Patients", "{n} mo").format(n=months - (at.day < birth.day.day))
    else:
        text = translate("Patients", "{n} d").format(n=(at - birth.day).days)
    return translate("Patients", "about {age}").format(age=text) if rough else text
