"""When a pregnancy is due and how old it is, by the last period, a scan, or a stated date.

After ACOG Committee Opinion 700 (2017), "Methods for Estimating the Due Date": 280 days from the
first day of the last period (Naegele's rule); a scan takes its place where both differ by more
than the scan's own error at that age.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from clinic_desktop.kernel.text import translate

TERM_DAYS = 280
LONGEST_DAYS = 45 * 7
_LIMITS = ((62, 5), (111, 7), (153, 10), (195, 14))  # up to that age, so many days
_LATE_LIMIT = 21


class DatedBy(StrEnum):
    """What a due date rests on."""

    STATED = "stated"
    LAST_PERIOD = "last-period"
    SCAN = "scan"


@dataclass(frozen=True, slots=True)
class Dating:
    """The due date, and what it rests on."""

    due: date
    by: DatedBy

    def age_on(self, day: date) -> int:
        """Return the pregnancy's age in days, counted from the last period that fits `due`."""
        return TERM_DAYS - (self.due - day).days


def dated(
    due: date | None, lmp: date | None, scan_on: date | None, scan_days: int | None
) -> Dating | None:
    """Return how a pregnancy is dated, None where nothing is known."""
    if due is not None:
        return Dating(due, DatedBy.STATED)
    by_period = lmp + timedelta(days=TERM_DAYS) if lmp else None
    if scan_on is None or scan_days is None:
        return Dating(by_period, DatedBy.LAST_PERIOD) if by_period else None
    by_scan = scan_on + timedelta(days=TERM_DAYS - scan_days)
    if lmp is None or by_period is None:
        return Dating(by_scan, DatedBy.SCAN)
    differ = abs((by_scan - by_period).days)
    if differ > _limit((scan_on - lmp).days):
        return Dating(by_scan, DatedBy.SCAN)
    return Dating(by_period, DatedBy.LAST_PERIOD)


def dating_problems(
    lmp: date | None, scan_on: date | None, scan_days: int | None, today: date
) -> dict[str, str]:
    """Return what is wrong, by field."""
    problems = {
        name: translate("Chart", "This date is in the future.")
        for name, day in (("lmp", lmp), ("scan_on", scan_on))
        if day is not None and day > today
    }
    if (scan_on is None) != (scan_days is None):
        missing = "scan_on" if scan_on is None else "scan_days"
        problems[missing] = translate("Chart", "A scan has a day and the age that it found.")
    if scan_days is not None and not 0 <= scan_days <= LONGEST_DAYS:
        problems["scan_days"] = translate("Chart", "This is not the age of a pregnancy.")
    return problems


def _limit(age_days: int) -> int:
    return next((limit for until, limit in _LIMITS if age_days <= until), _LATE_LIMIT)
