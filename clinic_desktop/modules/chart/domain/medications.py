"""What the patient takes, as far as anybody said (FHIR MedicationStatement)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from uuid import UUID

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.domain.facts import date_problems, text_problems
from clinic_desktop.modules.chart.domain.partial_date import PartialDate


class StatementStatus(StrEnum):
    """MedicationStatement.status."""

    ACTIVE = "active"
    COMPLETED = "completed"
    INTENDED = "intended"
    STOPPED = "stopped"
    ON_HOLD = "on-hold"
    UNKNOWN = "unknown"
    NOT_TAKEN = "not-taken"


class StatementSource(StrEnum):
    """Who says so (MedicationStatement.informationSource)."""

    PATIENT = "patient"
    RELATIVE = "relative"
    PRACTITIONER = "practitioner"
    PHARMACY = "pharmacy"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class Regimen:
    """One way in which a substance is taken (MedicationStatement.dosage).

    `dose` is a decimal number as text ("" when not said), `unit` UCUM, `timing` in words.
    """

    dose: str = ""
    unit: str = ""
    timing: str = ""
    route: str = ""
    as_needed: bool = False
    start: PartialDate | None = None
    end: PartialDate | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class MedicationStatementDetails:
    """One substance with all its regimens: half a tablet in the morning, one at night."""

    text: str
    code_system: str = ""
    code: str = ""
    code_display: str = ""
    status: StatementStatus = StatementStatus.ACTIVE
    source: StatementSource = StatementSource.PATIENT
    reason: str = ""
    start: PartialDate | None = None
    end: PartialDate | None = None
    regimens: tuple[Regimen, ...] = ()
    note: str = ""

    @property
    def taken(self) -> bool:
        """Tell whether the patient is thought to take it now; what is on hold is not taken."""
        return self.status is StatementStatus.ACTIVE


@dataclass(frozen=True, slots=True)
class MedicationReview:
    """Somebody went through the list with the patient."""

    id: UUID
    patient_id: UUID
    reviewed_ms: int
    reviewed_by: UUID


def medication_problems(details: MedicationStatementDetails, today: date) -> dict[str, str]:
    """Return what is wrong, by field. An end may lie ahead: a course has one."""
    problems = text_problems({"text": details.text, "reason": details.reason, "note": details.note})
    starts = {"start": details.start, "end": details.end}
    found = date_problems(starts, date.max, ("start", "end"))
    problems |= found | date_problems({"start": details.start}, today)
    if not all(map(_regimen_fits, details.regimens)):
        problems["regimens"] = translate(
            "Chart", "A dose is a number above zero, and a regimen ends after it begins."
        )
    return problems


def _regimen_fits(regimen: Regimen) -> bool:
    texts = {name: getattr(regimen, name) for name in ("unit", "timing", "route", "dose", "note")}
    dates = {"start": regimen.start, "end": regimen.end}
    if text_problems(texts, "") or date_problems(dates, date.max, ("start", "end")):
        return False
    if not regimen.dose:
        return True
    try:
        dose = Decimal(regimen.dose)
    except InvalidOperation:
        return False
    return dose.is_finite() and dose > 0
