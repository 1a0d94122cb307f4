"""What was measured, asked, seen or found by a laboratory, as it was said (FHIR Observation)."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from uuid import UUID

from clinic_desktop.modules.chart.domain.partial_date import PartialDate

LOINC = "http://loinc.org"


class ObservationCategory(StrEnum):
    """FHIR observation-category."""

    VITAL_SIGNS = "vital-signs"
    LABORATORY = "laboratory"
    SOCIAL_HISTORY = "social-history"
    SURVEY = "survey"
    IMAGING = "imaging"
    EXAM = "exam"


class ResultStatus(StrEnum):
    """FHIR observation-status and diagnostic-report-status, from least to most final."""

    UNKNOWN = "unknown"
    REGISTERED = "registered"
    PRELIMINARY = "preliminary"
    FINAL = "final"
    AMENDED = "amended"
    CORRECTED = "corrected"
    CANCELLED = "cancelled"
    ENTERED_IN_ERROR = "entered-in-error"


class ResultSource(StrEnum):
    """How an entry came into the chart."""

    TYPED = "typed"
    HL7 = "hl7"
    FHIR = "fhir"


class ValueKind(StrEnum):
    """Which value[x] an observation has."""

    NONE = ""
    QUANTITY = "quantity"
    CODED = "coded"
    TEXT = "text"
    RATIO = "ratio"
    RANGE = "range"
    BOOLEAN = "boolean"
    INTEGER = "integer"
    DATE = "date"


_RANKS = {status: rank for rank, status in enumerate(ResultStatus)}
_STEPS = 16  # more than there are ranks


def precedence(issued_ms: int, status: ResultStatus) -> int:
    """Return what orders the versions of one entry: the time of issue, then how final it is."""
    return issued_ms * _STEPS + _RANKS[status]


def decimal_of(text: str) -> Decimal | None:
    """Return the number that a stored decimal text says, None when it says none."""
    try:
        value = Decimal(text)
    except InvalidOperation:
        return None
    return value if value.is_finite() else None


@dataclass(frozen=True, slots=True)
class Coding:
    """A code as it was sent: its system, itself and its words, each of which may be missing."""

    system: str = ""
    code: str = ""
    display: str = ""

    @property
    def words(self) -> str:
        """What a person reads."""
        return self.display or self.code


@dataclass(frozen=True, slots=True)
class ObservedValue:
    """A value. `text` is a number, words, a date or the words of a code, by its kind.

    `to` is the upper end of a range or the denominator of a ratio (titre 1:128: "1" and "128").
    `unit` is as sent, `unit_code` UCUM where it is known. `absent` is dataAbsentReason.
    """

    kind: ValueKind = ValueKind.NONE
    text: str = ""
    to: str = ""
    comparator: str = ""
    unit: str = ""
    unit_code: str = ""
    system: str = ""
    code: str = ""
    absent: str = ""

    @property
    def number(self) -> Decimal | None:
        """The number of a quantity or a whole number."""
        if self.kind in (ValueKind.QUANTITY, ValueKind.INTEGER):
            return decimal_of(self.text)
        return None


NO_VALUE = ObservedValue()


@dataclass(frozen=True, slots=True)
class ReferenceRange:
    """A range as sent. Numbers as decimal text, '' = open; ages in years as decimal text.

    `kind` is the FHIR type ("normal" when empty), `applies_to` the words of whom it is for.
    """

    low: str = ""
    high: str = ""
    text: str = ""
    applies_to: str = ""
    kind: str = ""
    sex: str = ""
    age_low: str = ""
    age_high: str = ""
    unit: str = ""
    unit_code: str = ""

    @property
    def has_limit(self) -> bool:
        """Tell whether a number can be compared with it."""
        return decimal_of(self.low) is not None or decimal_of(self.high) is not None


@dataclass(frozen=True, slots=True)
class Component:
    """One of several values of one observation, as systolic pressure is."""

    coding: Coding
    value: ObservedValue
    interpretation: str = ""
    ranges: tuple[ReferenceRange, ...] = ()


@dataclass(frozen=True, slots=True)
class ObservationDetails:
    """What an observation says. `interpretation` is codes as sent, separated by commas."""

    category: ObservationCategory
    coding: Coding
    value: ObservedValue = NO_VALUE
    status: ResultStatus = ResultStatus.FINAL
    effective_ms: int | None = None
    effective_on: PartialDate | None = None
    issued_ms: int | None = None
    interpretation: str = ""
    ranges: tuple[ReferenceRange, ...] = ()
    components: tuple[Component, ...] = ()
    body_site: str = ""
    method: str = ""
    device: str = ""
    performer: str = ""
    note: str = ""
    kept: str = "{}"


@dataclass(frozen=True, slots=True)
class Arrival:
    """How an entry came. Both keys are for imports, and hold within one patient.

    `source_key` names this version of it (the same message twice changes nothing), `entry_key`
    what all its versions have in common ('' = it has no other versions to come).
    """

    source: ResultSource = ResultSource.TYPED
    source_key: str = ""
    entry_key: str = ""


TYPED = Arrival()


@dataclass(frozen=True, slots=True)
class NewObservation:
    """An observation to store, and how it came."""

    details: ObservationDetails
    arrival: Arrival = TYPED


@dataclass(frozen=True, slots=True)
class Observation:
    """One version of an observation; all versions of it have the same `entry_id`.

    `place` counts from 1 in the order in which a laboratory sent its report; 0 = in no report.
    """

    id: UUID
    entry_id: UUID
    patient_id: UUID
    encounter_id: UUID | None
    report_id: UUID | None  # the report's entry_id
    replaces_id: UUID | None
    details: ObservationDetails
    sort_ms: int
    source: ResultSource
    source_key: str
    reason: str
    recorded_ms: int
    recorded_by: UUID
    precedence: int
    place: int = 0

    @property
    def holds(self) -> bool:
        """Tell whether it was neither withdrawn nor called off."""
        return self.details.status not in NOT_HELD


NOT_HELD = frozenset({ResultStatus.ENTERED_IN_ERROR, ResultStatus.CANCELLED})


@dataclass(frozen=True, slots=True)
class ObservationPage:
    """Some observations, latest first; `more` when older ones follow, `restricted` when some hide.

    `next_before` is what to ask the next page with.
    """

    observations: tuple[Observation, ...]
    more: bool = False
    restricted: bool = False
    next_before: tuple[int, UUID] | None = field(default=None)
