"""Reports of a laboratory or another service, and that somebody read them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from clinic_desktop.kernel.errors import UserError
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP
from clinic_desktop.modules.chart.domain.observations import (
    NOT_HELD,
    TYPED,
    Arrival,
    Coding,
    NewObservation,
    Observation,
    ResultSource,
    ResultStatus,
)
from clinic_desktop.modules.chart.domain.partial_date import PartialDate


class ResultWithdrawn(UserError):
    """What was withdrawn is not corrected any more."""

    template = QT_TRANSLATE_NOOP(
        "Errors", "This result was withdrawn. Record it anew if it is right."
    )


class ResultChanged(UserError):
    """Another version of the entry arrived meanwhile."""

    template = QT_TRANSLATE_NOOP(
        "Errors", "A newer version of this result has arrived. Look at it first."
    )


class ReviewAction(StrEnum):
    """What was done with a report that was to be read."""

    ACKNOWLEDGED = "acknowledged"
    REASSIGNED = "reassigned"


@dataclass(frozen=True, slots=True)
class ReportDetails:
    """What a report says beside its observations (FHIR DiagnosticReport).

    `category` is the code of diagnostic-service-sections as sent (LAB, HM, RAD). `identifier` is
    the laboratory's or the order's number, `orderer` who asked for it as sent. `documents` are ids
    of attached documents, as text.
    """

    coding: Coding
    category: str = "LAB"
    status: ResultStatus = ResultStatus.FINAL
    effective_ms: int | None = None
    effective_on: PartialDate | None = None
    issued_ms: int | None = None
    performer: str = ""
    identifier: str = ""
    orderer: str = ""
    conclusion: str = ""
    specimen: str = ""
    documents: tuple[str, ...] = ()
    note: str = ""
    kept: str = "{}"


@dataclass(frozen=True, slots=True)
class RecordReport:
    """A report to store with its observations, in one transaction.

    `ordered_by` is the practitioner who asked for it, where that is known. Without `to_review` it
    does not go into the list of unread results: old results from elsewhere.
    """

    patient_id: UUID
    details: ReportDetails
    results: tuple[NewObservation, ...] = ()
    arrival: Arrival = TYPED
    encounter_id: UUID | None = None
    ordered_by: UUID | None = None
    to_review: bool = True


@dataclass(frozen=True, slots=True)
class DiagnosticReport:
    """One version of a report; all versions of it have the same `entry_id`."""

    id: UUID
    entry_id: UUID
    patient_id: UUID
    encounter_id: UUID | None
    replaces_id: UUID | None
    details: ReportDetails
    sort_ms: int
    responsible_id: UUID | None
    severity: int
    to_review: bool
    source: ResultSource
    source_key: str
    reason: str
    recorded_ms: int
    recorded_by: UUID
    precedence: int

    @property
    def holds(self) -> bool:
        """Tell whether it was neither withdrawn nor called off."""
        return self.details.status not in NOT_HELD


@dataclass(frozen=True, slots=True)
class RecordedReport:
    """What recording a report did; `stored` counts new rows, 0 when all had been here before."""

    report: DiagnosticReport
    stored: int


@dataclass(frozen=True, slots=True)
class ResultReview:
    """Somebody acknowledged one version of a report, or handed it on."""

    id: UUID
    report_id: UUID  # the version
    action: ReviewAction
    comment: str
    assigned_id: UUID | None
    by: UUID
    by_name: str
    done_ms: int


@dataclass(frozen=True, slots=True)
class ReportWithResults:
    """A report as it is now, its observations as they are now, and who has read it."""

    report: DiagnosticReport
    results: tuple[Observation, ...]
    reviews: tuple[ResultReview, ...]


@dataclass(frozen=True, slots=True)
class UnreadResult:
    """A line of the list of unread results."""

    report_id: UUID  # the version to acknowledge
    entry_id: UUID
    patient_id: UUID
    patient_name: str
    title: str
    status: ResultStatus
    severity: int
    sort_ms: int
    issued_ms: int | None
    performer: str
    responsible_id: UUID | None
    corrected: bool


@dataclass(frozen=True, slots=True)
class UnreadResults:
    """One page of unread results and how many there are."""

    lines: tuple[UnreadResult, ...]
    total: int
