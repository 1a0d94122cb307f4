"""What all facts of a chart share: who recorded them, when, in which visit, and whether they hold.

A fact's `details` are a frozen dataclass whose fields are the columns of its table.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar
from uuid import UUID

from clinic_desktop.kernel.errors import UserError
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate
from clinic_desktop.modules.chart.domain.partial_date import PartialDate, surely_before

T = TypeVar("T")
MAX_TEXT = 500
MAX_NOTE = 5_000


class FactWithdrawn(UserError):
    """A fact that was marked as entered in error is not changed any more."""

    template = QT_TRANSLATE_NOOP(
        "Errors", "This entry was marked as entered in error. Record it anew if it is right."
    )


class OtherPatientsVisit(UserError):
    """A fact belongs to the patient of its visit."""

    template = QT_TRANSLATE_NOOP("Errors", "This visit is another patient's.")


@dataclass(frozen=True, slots=True)
class Fact(Generic[T]):
    """One entry of a chart. With an `error_reason` it was entered in error and does not hold."""

    id: UUID
    version: int
    patient_id: UUID
    encounter_id: UUID | None
    error_reason: str
    recorded_ms: int
    recorded_by: UUID
    changed_ms: int
    details: T

    @property
    def holds(self) -> bool:
        """Tell whether it was not entered in error."""
        return not self.error_reason


@dataclass(frozen=True, slots=True)
class FactList(Generic[T]):
    """What of one kind a reader sees; `restricted` when there is more that is closed to them."""

    facts: tuple[Fact[T], ...]
    restricted: bool = False

    @property
    def holding(self) -> tuple[Fact[T], ...]:
        """Return those that were not entered in error."""
        return tuple(fact for fact in self.facts if fact.holds)


Problems = Mapping[str, str]


def text_problems(texts: Mapping[str, str], needed: str = "text") -> dict[str, str]:
    """Return what is wrong with short texts: the needed one empty, any too long."""
    problems = {
        name: translate("Chart", "Use at most {limit} characters.").format(limit=limit)
        for name, text in texts.items()
        if len(text) > (limit := MAX_NOTE if name == "note" else MAX_TEXT)
    }
    if needed and not texts.get(needed, "").strip():
        problems[needed] = translate("Chart", "Say what it is.")
    return problems


def date_problems(
    dates: Mapping[str, PartialDate | None], today: date, order: tuple[str, str] | None = None
) -> dict[str, str]:
    """Return what is wrong with dates of the past; `order` names two that must follow in time."""
    problems = {
        name: translate("Chart", "This date is in the future.")
        for name, value in dates.items()
        if value is not None and value.first > today
    }
    if order is not None:
        first, last = dates[order[0]], dates[order[1]]
        if first and last and surely_before(last, first):
            problems[order[1]] = translate("Chart", "It would end before it begins.")
    return problems
