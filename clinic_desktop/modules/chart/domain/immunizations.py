"""Vaccinations: what was given, what the clinic's schedule asks for, what is due and overdue."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from uuid import UUID

from clinic_desktop.kernel.errors import InvalidInput
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.domain.facts import date_problems, text_problems
from clinic_desktop.modules.chart.domain.partial_date import PartialDate

GRACE = timedelta(days=4)  # that much too early still counts (ACIP, general best practice)
OVERDUE_AFTER = timedelta(days=28)
OLDEST_MONTHS = 130 * 12


class ImmunizationStatus(StrEnum):
    """Immunization.status."""

    COMPLETED = "completed"
    NOT_DONE = "not-done"


@dataclass(frozen=True, slots=True)
class ImmunizationDetails:
    """One vaccination; `vaccine` is the key of a series in the schedule, `text` the product."""

    vaccine: str
    text: str = ""
    code_system: str = ""
    code: str = ""
    code_display: str = ""
    status: ImmunizationStatus = ImmunizationStatus.COMPLETED
    given: PartialDate | None = None
    dose_number: int | None = None
    lot: str = ""
    expires: date | None = None
    manufacturer: str = ""
    site: str = ""
    route: str = ""
    elsewhere: bool = False  # not given here: told or read from a card
    reason: str = ""  # why it was not done
    note: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Age:
    """An age of the schedule: months and then weeks after birth."""

    months: int = 0
    weeks: int = 0


@dataclass(frozen=True, slots=True)
class Dose:
    """One dose: when it should be given, from when it counts, and until when it makes sense.

    `gap_weeks` must have passed since the dose before.
    """

    due: Age
    earliest: Age | None = None
    latest: Age | None = None
    gap_weeks: int = 4


@dataclass(frozen=True, slots=True)
class Series:
    """The doses of one vaccine; after the last one it is repeated each `repeat_months` (0: no)."""

    vaccine: str
    title: str
    doses: tuple[Dose, ...]
    repeat_months: int = 0
    active: bool = True
    id: UUID | None = None
    version: int = 0


class DueState(StrEnum):
    """How the next dose of a series stands."""

    COMPLETE = "complete"
    UPCOMING = "upcoming"
    DUE = "due"
    OVERDUE = "overdue"
    PAST = "past"  # the age at which it makes sense is over


@dataclass(frozen=True, slots=True)
class DueDose:
    """The next dose of one vaccine; `counted` doses were given in time to count.

    `earliest` and `due` are None when the series is complete.
    """

    vaccine: str
    title: str
    state: DueState
    counted: int
    number: int
    earliest: date | None = None
    due: date | None = None


def age_date(born: date, age: Age) -> date:
    """Return the day on which somebody reaches an age; the 31st becomes the month's last day."""
    months = born.year * 12 + born.month - 1 + age.months
    following = date((months + 1) // 12, (months + 1) % 12 + 1, 1)
    last = (following - timedelta(days=1)).day
    return date(months // 12, months % 12 + 1, min(born.day, last)) + timedelta(weeks=age.weeks)


def counted_days(series: Series, born: date, given: Iterable[date]) -> tuple[date, ...]:
    """Return the days of the doses that count: not before their age, not too soon after another."""
    counted: list[date] = []
    for day in sorted(given):
        dose = series.doses[min(len(counted), len(series.doses) - 1)]
        repeated = len(counted) >= len(series.doses)
        earliest = _earliest(series, dose, born, counted, repeated=repeated)
        if day + GRACE >= earliest:
            counted.append(day)
    return tuple(counted)


def due_dose(series: Series, born: date, given: Iterable[date], today: date) -> DueDose:
    """Return how the next dose of one vaccine stands on a day. `series` has doses."""
    counted = counted_days(series, born, given)
    number = len(counted) + 1
    repeated = number > len(series.doses)
    if repeated and not series.repeat_months:
        done = len(counted)
        return DueDose(series.vaccine, series.title, DueState.COMPLETE, done, done)
    dose = series.doses[min(number, len(series.doses)) - 1]
    earliest = _earliest(series, dose, born, counted, repeated=repeated)
    due = earliest if repeated else max(earliest, age_date(born, dose.due))
    state = _state(dose, born, earliest, due, today) if not repeated else _plain_state(due, today)
    return DueDose(series.vaccine, series.title, state, len(counted), number, earliest, due)


def due_doses(
    schedule: Iterable[Series],
    born: date,
    given: Iterable[tuple[str, date]],
    today: date,
) -> tuple[DueDose, ...]:
    """Return the next dose of each vaccine in use, the longest overdue first."""
    days: dict[str, list[date]] = {}
    for vaccine, day in given:
        days.setdefault(vaccine, []).append(day)
    found = [
        due_dose(series, born, days.get(series.vaccine, ()), today)
        for series in schedule
        if series.active and series.doses
    ]
    order = list(_URGENCY)
    return tuple(sorted(found, key=lambda d: (order.index(d.state), d.due or today, d.title)))


def check_series(series: Series) -> None:
    """Raise InvalidInput unless the doses of a series follow each other."""
    problems = text_problems({"title": series.title, "vaccine": series.vaccine}, "title")
    ages = [_rough(dose.due) for dose in series.doses]
    if not ages or ages != sorted(ages) or not all(map(_dose_fits, series.doses)):
        problems["doses"] = translate(
            "Chart", "Each dose needs an age, not before the one of the dose before it."
        )
    if not 0 <= series.repeat_months <= OLDEST_MONTHS:
        problems["repeat_months"] = translate("Chart", "This is not a number of months.")
    if problems:
        raise InvalidInput(problems)


def immunization_problems(details: ImmunizationDetails, today: date) -> dict[str, str]:
    """Return what is wrong, by field."""
    names = ("vaccine", "text", "lot", "manufacturer", "site", "route", "reason", "note")
    problems = text_problems({name: getattr(details, name) for name in names}, "vaccine")
    problems |= date_problems({"given": details.given}, today)
    done = details.status is ImmunizationStatus.COMPLETED
    if done and details.given is None:
        problems["given"] = translate("Chart", "Say when it was given, at least the year.")
    if not done and not details.reason.strip():
        problems["reason"] = translate("Chart", "Say why it was not given.")
    if details.expires and details.given and details.given.first > details.expires:
        problems["expires"] = translate("Chart", "It was given after it expired.")
    return problems


_URGENCY = (
    DueState.OVERDUE,
    DueState.DUE,
    DueState.UPCOMING,
    DueState.COMPLETE,
    DueState.PAST,
)


def _earliest(
    series: Series, dose: Dose, born: date, counted: Sequence[date], *, repeated: bool
) -> date:
    if repeated:
        return age_date(counted[-1], Age(series.repeat_months)) if series.repeat_months else born
    first = age_date(born, dose.earliest or dose.due)
    return max(first, counted[-1] + timedelta(weeks=dose.gap_weeks)) if counted else first


def _state(dose: Dose, born: date, earliest: date, due: date, today: date) -> DueState:
    if dose.latest is not None and max(today, earliest) > age_date(born, dose.latest):
        return DueState.PAST
    return _plain_state(due, today)


def _plain_state(due: date, today: date) -> DueState:
    if today < due:
        return DueState.UPCOMING
    return DueState.DUE if today <= due + OVERDUE_AFTER else DueState.OVERDUE


def _rough(age: Age) -> int:
    return age.months * 30 + age.weeks * 7


def _dose_fits(dose: Dose) -> bool:
    ages = [age for age in (dose.earliest, dose.due, dose.latest) if age is not None]
    possible = all(0 <= age.months <= OLDEST_MONTHS and 0 <= age.weeks <= 520 for age in ages)
    rough = [_rough(age) for age in ages]
    return possible and rough == sorted(rough) and 0 <= dose.gap_weeks <= 520
