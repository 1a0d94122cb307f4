"""The sections of a patient summary: what is in each, and how it reads in one line."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from clinic_desktop.modules.chart.domain.allergies import AllergyDetails
from clinic_desktop.modules.chart.domain.conditions import ConditionDetails
from clinic_desktop.modules.chart.domain.history import (
    PregnancyDetails,
    ProcedureDetails,
    SocialHistoryDetails,
)
from clinic_desktop.modules.chart.domain.immunizations import (
    ImmunizationDetails,
    ImmunizationStatus,
)
from clinic_desktop.modules.chart.domain.medications import (
    MedicationStatementDetails,
    StatementStatus,
)
from clinic_desktop.modules.chart.domain.observations import (
    ObservationCategory,
    ObservationDetails,
)
from clinic_desktop.modules.chart.service.fhir.results import told
from clinic_desktop.modules.chart.service.fhir.shape import iso

_TAKEN = frozenset({StatementStatus.ACTIVE, StatementStatus.INTENDED, StatementStatus.ON_HOLD})


@dataclass(frozen=True)
class Section:
    """One section: its LOINC code, what is in it, a line for each, what it says when empty."""

    title: str
    code: str
    display: str
    holds: Callable[[Any], bool]
    line: Callable[[Any], str]
    absent: str = ""  # code that nothing is known; "" leaves the section out
    newest: bool = False  # of each thing that was measured the latest only


def _problem(details: Any) -> bool:
    return isinstance(details, ConditionDetails) and details.present


def _past_problem(details: Any) -> bool:
    return isinstance(details, ConditionDetails) and not details.present


def _medicine(details: Any) -> bool:
    return isinstance(details, MedicationStatementDetails) and details.status in _TAKEN


def _allergy(details: Any) -> bool:
    return isinstance(details, AllergyDetails) and details.present


def _vaccination(details: Any) -> bool:
    given = isinstance(details, ImmunizationDetails)
    return given and details.status is ImmunizationStatus.COMPLETED


def _of(kind: type[Any]) -> Callable[[Any], bool]:
    return lambda details: isinstance(details, kind)


def _observed(category: ObservationCategory) -> Callable[[Any], bool]:
    return lambda d: isinstance(d, ObservationDetails) and d.category is category


def _dated(text: str, *dates: Any) -> str:
    said = [shown for each in dates if (shown := iso(each))]
    return f"{text} ({' - '.join(said)})" if said else text


def _medicine_line(details: MedicationStatementDetails) -> str:
    ways = [" ".join(filter(None, (r.dose, r.unit, r.timing, r.route))) for r in details.regimens]
    return ": ".join(filter(None, (details.text, "; ".join(filter(None, ways)))))


def _pregnancy_line(details: PregnancyDetails) -> str:
    return _dated(" ".join(filter(None, (details.outcome.value, details.text))), details.ended)


SECTIONS = (
    Section(
        "Allergies and Intolerances",
        "48765-2",
        "Allergies and adverse reactions Document",
        _allergy,
        lambda d: ", ".join(filter(None, (d.text, d.criticality.value))),
        "allergies",
    ),
    Section(
        "Medication Summary",
        "10160-0",
        "History of Medication use Narrative",
        _medicine,
        _medicine_line,
        "no-medication-info",
    ),
    Section(
        "Problem List",
        "11450-4",
        "Problem list - Reported",
        _problem,
        lambda d: _dated(d.text, d.onset),
        "no-problem-info",
    ),
    Section(
        "Immunizations",
        "11369-6",
        "History of Immunization Narrative",
        _vaccination,
        lambda d: _dated(d.text or d.vaccine, d.given),
    ),
    Section(
        "Diagnostic Results",
        "30954-2",
        "Relevant diagnostic tests/laboratory data Narrative",
        _observed(ObservationCategory.LABORATORY),
        told,
        newest=True,
    ),
    Section(
        "Vital Signs",
        "8716-3",
        "Vital signs",
        _observed(ObservationCategory.VITAL_SIGNS),
        told,
        newest=True,
    ),
    Section(
        "History of Procedures",
        "47519-4",
        "History of Procedures Document",
        _of(ProcedureDetails),
        lambda d: _dated(d.text, d.performed),
    ),
    Section(
        "History of Past Illness",
        "11348-0",
        "History of Past illness Narrative",
        _past_problem,
        lambda d: _dated(d.text, d.onset, d.abatement),
    ),
    Section(
        "Social History",
        "29762-2",
        "Social history Narrative",
        _of(SocialHistoryDetails),
        lambda d: ": ".join(filter(None, (d.topic.value, d.use.value, d.text))),
    ),
    Section(
        "History of Pregnancies",
        "10162-6",
        "History of pregnancies Narrative",
        _of(PregnancyDetails),
        _pregnancy_line,
    ),
)
