"""Problems and diagnoses (FHIR Condition)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from clinic_desktop.kernel.text import fold, translate
from clinic_desktop.modules.chart.domain.facts import Fact, date_problems, text_problems
from clinic_desktop.modules.chart.domain.partial_date import PartialDate

WARN_SAME_PROBLEM = "same-problem"
ICD10 = "http://hl7.org/fhir/sid/icd-10"
ICD10_CM = "http://hl7.org/fhir/sid/icd-10-cm"


class ConditionStatus(StrEnum):
    """Condition.clinicalStatus."""

    ACTIVE = "active"
    RECURRENCE = "recurrence"
    RELAPSE = "relapse"
    INACTIVE = "inactive"
    REMISSION = "remission"
    RESOLVED = "resolved"


class Certainty(StrEnum):
    """Condition.verificationStatus; entered-in-error is kept with its reason instead."""

    UNCONFIRMED = "unconfirmed"
    PROVISIONAL = "provisional"
    DIFFERENTIAL = "differential"
    CONFIRMED = "confirmed"
    REFUTED = "refuted"


class ConditionCategory(StrEnum):
    """Condition.category: what stays on the problem list, or what one visit was about."""

    PROBLEM = "problem-list-item"
    DIAGNOSIS = "encounter-diagnosis"


class Severity(StrEnum):
    """How bad it is; nothing said by default."""

    UNSAID = ""
    MILD = "mild"
    MODERATE = "moderate"
    SEVERE = "severe"


class BodySide(StrEnum):
    """Which side it is on (Condition.bodySite, SNOMED CT: left, right, bilateral)."""

    UNSAID = ""
    LEFT = "7771000"
    RIGHT = "24028007"
    BOTH = "51440002"


PRESENT = frozenset({ConditionStatus.ACTIVE, ConditionStatus.RECURRENCE, ConditionStatus.RELAPSE})


@dataclass(frozen=True, slots=True)
class ConditionDetails:
    """`text` is what a person wrote; the code, where there is one, says the same to programs."""

    text: str
    code_system: str = ""
    code: str = ""
    code_display: str = ""
    category: ConditionCategory = ConditionCategory.PROBLEM
    clinical_status: ConditionStatus = ConditionStatus.ACTIVE
    certainty: Certainty = Certainty.CONFIRMED
    severity: Severity = Severity.UNSAID
    onset: PartialDate | None = None
    abatement: PartialDate | None = None
    side: BodySide = BodySide.UNSAID
    note: str = ""

    @property
    def present(self) -> bool:
        """Tell whether the patient is thought to have it now."""
        return self.clinical_status in PRESENT and self.certainty is not Certainty.REFUTED


def condition_problems(details: ConditionDetails, today: date) -> dict[str, str]:
    """Return what is wrong, by field."""
    problems = text_problems({"text": details.text, "note": details.note})
    dates = {"onset": details.onset, "abatement": details.abatement}
    problems |= date_problems(dates, today, ("onset", "abatement"))
    if details.abatement and details.clinical_status in PRESENT:
        problems["clinical_status"] = translate("Chart", "It has an end, so it is not active.")
    if details.code and not details.code_system:
        problems["code"] = translate("Chart", "A code needs the list that it comes from.")
    return problems


def same_problem(
    details: ConditionDetails, known: Iterable[Fact[ConditionDetails]]
) -> Fact[ConditionDetails] | None:
    """Return the entry of the problem list that says the same already: same code, else same words.

    The diagnosis of a visit is no such entry: it may well be met again and again.
    """
    if details.category is not ConditionCategory.PROBLEM or not details.present:
        return None
    listed = (
        fact
        for fact in known
        if fact.holds
        and fact.details.present
        and fact.details.category is ConditionCategory.PROBLEM
    )
    return next((fact for fact in listed if _same(details, fact.details)), None)


def _same(one: ConditionDetails, other: ConditionDetails) -> bool:
    if one.code and other.code:
        return (one.code_system, one.code) == (other.code_system, other.code)
    return fold(one.text) == fold(other.text)
