"""Condition: problems and diagnoses."""

from __future__ import annotations

from clinic_desktop.modules.chart.domain.conditions import (
    BodySide,
    Certainty,
    ConditionCategory,
    ConditionDetails,
    ConditionStatus,
    Severity,
)
from clinic_desktop.modules.chart.service.fhir.shape import (
    SNOMED,
    TERMINOLOGY,
    Element,
    Json,
    coded,
    concept,
    filled,
    heeds_something,
    held,
    iso,
    notes,
)

CLINICAL = TERMINOLOGY + "condition-clinical"
CERTAINTY = TERMINOLOGY + "condition-ver-status"
CATEGORY = TERMINOLOGY + "condition-category"
SEVERITIES = {Severity.MILD: "255604002", Severity.MODERATE: "6736007", Severity.SEVERE: "24484000"}


def to_fhir(details: ConditionDetails) -> Json:
    """Return the Condition."""
    severity = SEVERITIES.get(details.severity)
    return filled(
        resourceType="Condition",
        clinicalStatus=coded(CLINICAL, details.clinical_status.value),
        verificationStatus=coded(CERTAINTY, details.certainty.value),
        category=[coded(CATEGORY, details.category.value)],
        severity=coded(SNOMED, severity, details.severity.value) if severity else None,
        code=concept(details.text, details.code_system, details.code, details.code_display),
        bodySite=[coded(SNOMED, details.side.value)] if details.side else [],
        onsetDateTime=iso(details.onset),
        abatementDateTime=iso(details.abatement),
        note=notes(details.note),
    )


def from_fhir(element: Element) -> ConditionDetails:
    """Read a Condition. One without a status is unconfirmed; what ended is resolved."""
    heeds_something(element, "code")
    said = element.concept("code")
    abatement = element.day("abatementDateTime")
    ended = ConditionStatus.RESOLVED if abatement else ConditionStatus.ACTIVE
    categories = {code for each in element.children("category") for code in _codes(each, CATEGORY)}
    diagnosis = ConditionCategory.DIAGNOSIS.value in categories
    return ConditionDetails(
        text=said.text,
        code_system=said.system,
        code=said.code,
        code_display=said.display,
        category=ConditionCategory.DIAGNOSIS if diagnosis else ConditionCategory.PROBLEM,
        clinical_status=held(ConditionStatus, status_code(element, "clinicalStatus"), ended),
        certainty=held(
            Certainty, status_code(element, "verificationStatus"), Certainty.UNCONFIRMED
        ),
        severity=_severity(element),
        side=_side(element),
        onset=element.day("onsetDateTime"),
        abatement=abatement,
        note=element.notes(),
    )


def status_code(element: Element, name: str) -> str:
    """Return the code of a status that is a concept."""
    return next((code for _system, code in sorted(element.codes_of(name)) if code), "")


def _severity(element: Element) -> Severity:
    codes = {code for _system, code in element.codes_of("severity")}
    return next((s for s, code in SEVERITIES.items() if code in codes), Severity.UNSAID)


def _side(element: Element) -> BodySide:
    sites = [site for each in element.children("bodySite") for site in _codes(each, SNOMED)]
    known = {side.value: side for side in BodySide if side.value}
    return known[sites[0]] if len(sites) == 1 and sites[0] in known else BodySide.UNSAID


def _codes(element: Element, system: str) -> set[str]:
    codings = element.children("coding")
    return {c.text("code") for c in codings if c.text("system") == system}
