"""How an appointment repeats, as a person sets it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.api import Frequency, SeriesRule
from clinic_desktop.modules.agenda.domain.series_text import LAST, nth_name, weekday_name

WEEK = 7
FOURTH = 4


class MonthBy(StrEnum):
    """How a month's day is found again."""

    DATE = "date"
    WEEKDAY = "weekday"
    LAST = "last"


@dataclass(frozen=True, slots=True)
class RepeatForm:
    """What is set: every `interval` of `frequency`; it ends after `count`, or on `until`."""

    frequency: Frequency = Frequency.WEEKLY
    interval: int = 1
    weekdays: frozenset[int] = frozenset()
    month_by: MonthBy = MonthBy.DATE
    count: int = 6
    until: date | None = None

    def rule(self, first: datetime) -> SeriesRule:
        """Return the rule of a series that begins with `first`, which is always one of it."""
        plain = SeriesRule(
            self.frequency,
            max(self.interval, 1),
            count=0 if self.until else max(self.count, 1),
            until=self.until,
        )
        if self.frequency is Frequency.WEEKLY:
            return replace(plain, weekdays=tuple(sorted(self.weekdays | {first.weekday()})))
        if self.frequency is Frequency.MONTHLY and self.month_by is not MonthBy.DATE:
            last = self.month_by is MonthBy.LAST or nth_of(first) > FOURTH
            nth = LAST if last else nth_of(first)
            return replace(plain, weekdays=(first.weekday(),), nth=nth)
        return plain


def nth_of(day: date) -> int:
    """Return which of its weekday a day is in its month, from 1."""
    return (day.day - 1) // WEEK + 1


def month_choices(first: date) -> tuple[tuple[MonthBy, str], ...]:
    """Return how the month's day can be found again, in words."""
    choices = [(MonthBy.DATE, translate("Agenda", "on day {n}").format(n=first.day))]
    on = translate("Agenda", "on the {nth} {weekday}")
    name = weekday_name(first.weekday())
    if nth_of(first) <= FOURTH:
        text = on.format(nth=nth_name(nth_of(first)), weekday=name)
        choices.append((MonthBy.WEEKDAY, text))
    if (first + timedelta(days=WEEK)).month != first.month:
        choices.append((MonthBy.LAST, on.format(nth=nth_name(LAST), weekday=name)))
    return tuple(choices)
