"""Everything that happened to a patient, one line an event."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from clinic_desktop.modules.chart.domain.partial_date import PartialDate

# A change of these makes a timeline stale.
TIMELINE_TABLES = frozenset(
    {
        "encounter",
        "composition",
        "condition",
        "allergy_intolerance",
        "medication_statement",
        "procedure",
        "immunization",
        "pregnancy",
        "observation",
        "diagnostic_report",
        "document",
        "appointment",
    }
)


class TimelineKind(StrEnum):
    """What a line is about; the order is that of lines of one moment, the last one on top."""

    APPOINTMENT = "appointment"
    VISIT = "visit"
    NOTE = "note"
    PROBLEM = "problem"
    ALLERGY = "allergy"
    MEDICATION = "medication"
    PROCEDURE = "procedure"
    IMMUNIZATION = "immunization"
    PREGNANCY = "pregnancy"
    VITALS = "vitals"
    REPORT = "report"
    DOCUMENT = "document"


class TimelineEvent(StrEnum):
    """What happened. RECORDED: nobody knows since when, so it stands where it was written down."""

    HAPPENED = "happened"
    BEGAN = "began"
    ENDED = "ended"
    RECORDED = "recorded"
    SIGNED = "original"
    AMENDED = "amendment"
    ADDED = "addendum"
    CO_SIGNED = "co-signature"


@dataclass(frozen=True, slots=True)
class TimelinePlace:
    """Where an entry stands: no two share one, so a page goes on exactly where another ended."""

    sort_ms: int
    rank: int
    id: UUID

    @property
    def key(self) -> tuple[int, int, bytes]:
        """What is compared; the later one stands further up."""
        return self.sort_ms, self.rank, self.id.bytes


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One line. `moment_ms` is None where only `on` is known; `visit_id` is where it was written.

    A `restricted` one says that there was a visit on this day, no more.
    """

    place: TimelinePlace
    kind: TimelineKind
    event: TimelineEvent
    on: PartialDate
    moment_ms: int | None = None
    title: str = ""
    detail: str = ""
    practitioner_id: UUID | None = None
    visit_id: UUID | None = None
    restricted: bool = False

    @property
    def id(self) -> UUID:
        """Return the id of the thing that it tells of."""
        return self.place.id


@dataclass(frozen=True, slots=True)
class TimelinePage:
    """Some lines, newest first; `more` when older ones follow the last."""

    entries: tuple[TimelineEntry, ...]
    more: bool = False


@dataclass(frozen=True, slots=True)
class TimelineYear:
    """How many lines of one kind a year has."""

    year: int
    kind: TimelineKind
    count: int
