"""Dates as people know them: a year, a month of a year, a day (FHIR's `date`)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from clinic_desktop.kernel.errors import UserError
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_FIRST_YEAR = 1800


class NotAPartialDate(UserError):
    """The text is neither a year nor a month nor a day."""

    template = QT_TRANSLATE_NOOP(
        "Errors", "“{text}” is not a date. Give a year, a year and month, or a day."
    )


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date that is known to the year, the month or the day; `month` and `day` are 0 if not."""

    year: int
    month: int = 0
    day: int = 0

    def __post_init__(self) -> None:
        """Refuse what no calendar has."""
        if not _FIRST_YEAR <= self.year <= 9999 or (self.day and not self.month):
            raise NotAPartialDate(text=f"{self.year}-{self.month}-{self.day}")
        try:
            date(self.year, self.month or 1, self.day or 1)
        except ValueError:
            raise NotAPartialDate(text=f"{self.year}-{self.month}-{self.day}") from None

    @classmethod
    def of(cls, day: date) -> PartialDate:
        """Return a date that is known to the day."""
        return cls(day.year, day.month, day.day)

    @property
    def first(self) -> date:
        """The first day that can be meant."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date:
        """The last day that can be meant."""
        if self.day:
            return self.first
        if not self.month:
            return date(self.year, 12, 31)
        if (self.year, self.month) == (9999, 12):
            return date.max
        following = self.year * 12 + self.month
        return date(following // 12, following % 12 + 1, 1) - timedelta(days=1)

    def iso(self) -> str:
        """Return the FHIR date: 1968, 1968-03 or 1968-03-14."""
        parts = [f"{self.year:04d}"]
        parts += [f"{part:02d}" for part in (self.month, self.day) if part]
        return "-".join(parts)


def parse_partial(text: str) -> PartialDate:
    """Read a FHIR date. Raises NotAPartialDate."""
    found = _ISO.fullmatch(text.strip())
    if found is None:
        raise NotAPartialDate(text=text)
    return PartialDate(int(found[1]), int(found[2] or 0), int(found[3] or 0))


def surely_before(one: PartialDate, other: PartialDate) -> bool:
    """Tell whether one date lies before another whatever days are meant."""
    return one.last < other.first
