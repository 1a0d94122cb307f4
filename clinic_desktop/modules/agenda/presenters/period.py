"""Which days a view shows, and where a page forward leads. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from clinic_desktop.modules.agenda.domain.views import ViewKind

WEEK = 7
MOST_LIST_DAYS = 92
MONDAY = 1


@dataclass(frozen=True, slots=True)
class Period:
    """The days of one screen: `shown` is the day in focus, `first` and `last` are both shown."""

    kind: ViewKind
    shown: date
    first: date
    last: date

    @property
    def length(self) -> int:
        """How many days it has."""
        return (self.last - self.first).days + 1

    def has(self, day: date) -> bool:
        """Tell whether a day is shown."""
        return self.first <= day <= self.last


def period_of(
    kind: ViewKind, shown: date, first_weekday: int = MONDAY, list_days: int = WEEK
) -> Period:
    """Return the days that a kind of view shows around a day.

    `first_weekday` is the ISO number of the day on which weeks begin there.
    """
    if kind is ViewKind.WEEK:
        first = week_start(shown, first_weekday)
        return Period(kind, shown, first, first + timedelta(days=WEEK - 1))
    if kind is ViewKind.MONTH:
        first = week_start(shown.replace(day=1), first_weekday)
        end = week_start(month_end(shown), first_weekday) + timedelta(days=WEEK - 1)
        return Period(kind, shown, first, end)
    if kind is ViewKind.LIST:
        days = min(max(list_days, 1), MOST_LIST_DAYS)
        return Period(kind, shown, shown, shown + timedelta(days=days - 1))
    return Period(kind, shown, shown, shown)


def stepped(period: Period, steps: int) -> date:
    """Return the day in focus after pages forward (or back)."""
    if period.kind is ViewKind.MONTH:
        return months_later(period.shown, steps)
    return period.shown + timedelta(days=period.length * steps)


def week_start(day: date, first_weekday: int) -> date:
    """Return the day on which the week of a day begins."""
    return day - timedelta(days=(day.isoweekday() - first_weekday) % WEEK)


def month_end(day: date) -> date:
    """Return the last day of a day's month."""
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1) - timedelta(days=1)


def months_later(day: date, months: int) -> date:
    """Return the same day of another month, or that month's last."""
    index = day.year * 12 + day.month - 1 + months
    first = date(index // 12, index % 12 + 1, 1)
    return first.replace(day=min(day.day, month_end(first).day))
