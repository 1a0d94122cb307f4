"""How reliably a patient comes: counts, and a simple risk that says where it comes from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from clinic_desktop.kernel.clock import instant_of, milliseconds
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.domain.commands import CancelledBy
from clinic_desktop.modules.agenda.domain.status import AppointmentStatus

MONTHS = 24  # how far back it looks
_HOUR_MS = 3_600_000
# A prior of four visits at the usual rate of one in ten missed keeps one bad day from counting as
# much as a habit; a late cancellation counts half, because somebody else may still come.
_PRIOR_VISITS, _PRIOR_MISSED = 4.0, 0.4
_LATE_WEIGHT = 0.5
_HIGH, _MEDIUM = 0.30, 0.18


class Risk(StrEnum):
    """How likely the next appointment is to be missed."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


@dataclass(frozen=True, slots=True)
class PastVisit:
    """What became of one appointment; `cancelled_ms` Unix milliseconds or None."""

    status: AppointmentStatus
    start: datetime
    zone: str
    cancelled_by: str
    cancelled_ms: int | None

    def was_late(self, hours: int) -> bool:
        """Tell whether the patient cancelled less than `hours` before it."""
        if self.status is not AppointmentStatus.CANCELLED or self.cancelled_ms is None:
            return False
        if self.cancelled_by != CancelledBy.PATIENT:
            return False
        return (
            milliseconds(instant_of(self.start, self.zone)) - self.cancelled_ms < hours * _HOUR_MS
        )


@dataclass(frozen=True, slots=True)
class Reliability:
    """Counts of the last two years: came, did not come, cancelled late; and the score in [0, 1]."""

    kept: int
    no_shows: int
    late_cancels: int
    score: float

    @property
    def risk(self) -> Risk:
        """Return the level of the score."""
        if self.score >= _HIGH:
            return Risk.HIGH
        return Risk.MEDIUM if self.score >= _MEDIUM else Risk.LOW


def reliability(visits: Iterable[PastVisit], late_hours: int) -> Reliability:
    """Return the counts and the score of a patient's visits.

    Score: (missed + half of the late cancellations + 0.4) / (visits + 4).
    """
    kept = missed = late = 0
    for visit in visits:
        kept += visit.status is AppointmentStatus.FULFILLED
        missed += visit.status is AppointmentStatus.NO_SHOW
        late += visit.was_late(late_hours)
    counted = kept + missed + late
    score = (missed + _LATE_WEIGHT * late + _PRIOR_MISSED) / (counted + _PRIOR_VISITS)
    return Reliability(kept, missed, late, score)


def explanation(found: Reliability) -> str:
    """Return the sentence that says where the risk comes from; '' when there is nothing to say."""
    if not found.no_shows and not found.late_cancels:
        return ""
    total = found.kept + found.no_shows + found.late_cancels
    text = translate(
        "Agenda",
        "Of the last %n appointments {missed} missed and {late} cancelled late.",
        None,
        total,
    )
    return text.format(missed=found.no_shows, late=found.late_cancels)


def risk_text(risk: Risk) -> str:
    """Return the words that a person reads for a risk."""
    return {
        Risk.LOW: translate("Agenda", "Comes reliably"),
        Risk.MEDIUM: translate("Agenda", "Sometimes does not come"),
        Risk.HIGH: translate("Agenda", "Often does not come"),
    }[risk]
