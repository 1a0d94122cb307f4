"""MedicationStatement: what the patient takes; each regimen is one dosage."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from clinic_desktop.modules.chart.domain.medications import (
    MedicationStatementDetails,
    Regimen,
    StatementSource,
    StatementStatus,
)
from clinic_desktop.modules.chart.service.fhir.shape import (
    UCUM,
    UNSAID,
    Element,
    Json,
    concept,
    concept_of,
    extensions,
    filled,
    heeds_something,
    held,
    notes,
    period,
)

_STATUSES = frozenset(s.value for s in StatementStatus) | {"entered-in-error"}


def to_fhir(details: MedicationStatementDetails) -> Json:
    """Return the MedicationStatement; who said so has no resource here, so it is a code."""
    return filled(
        resourceType="MedicationStatement",
        extension=extensions(source=("valueCode", details.source.value)),
        status=details.status.value,
        medicationCodeableConcept=concept(
            details.text, details.code_system, details.code, details.code_display
        ),
        effectivePeriod=period(details.start, details.end),
        reasonCode=[concept(details.reason)] if details.reason else [],
        note=notes(details.note),
        dosage=[_dosage(regimen) for regimen in details.regimens],
    )


def from_fhir(element: Element) -> MedicationStatementDetails:
    """Read a MedicationStatement whose Medication was put in its place."""
    heeds_something(element, "medicationCodeableConcept")
    said = element.concept("medicationCodeableConcept")
    span = element.child("effectivePeriod")
    start = span.day("start") if span else element.day("effectiveDateTime")
    reasons = [concept_of(each).text for each in element.children("reasonCode")]
    source = element.said("source", "valueCode", StatementSource.DOCUMENT.value)
    element.needed("status")
    return MedicationStatementDetails(
        text=said.text,
        code_system=said.system,
        code=said.code,
        code_display=said.display,
        status=held(StatementStatus, element.code("status", _STATUSES)),
        source=held(StatementSource, source),
        reason="; ".join(filter(None, reasons)),
        start=start,
        end=span.day("end") if span else None,
        regimens=tuple(map(_regimen, element.children("dosage"))),
        note=element.notes(),
    )


def with_medication(resource: Json, look: Callable[[str], Json | None]) -> Json:
    """Return the resource with the Medication's code instead of the reference to it."""
    reference = resource.get("medicationReference")
    if not isinstance(reference, dict):
        return resource
    named = reference.get("reference")
    target = look(named) if isinstance(named, str) else None
    code = target.get("code") if target else None
    return {
        **{k: v for k, v in resource.items() if k != "medicationReference"},
        "medicationCodeableConcept": code or filled(text=reference.get("display", "")),
    }


def _dosage(regimen: Regimen) -> Json:
    """Return the dosage; decimals are written as Decimal, which `json_text` writes as numbers."""
    timing = filled(
        code=concept(regimen.timing),
        repeat=filled(boundsPeriod=period(regimen.start, regimen.end)),
    )
    dose = filled(
        value=Decimal(regimen.dose) if regimen.dose else None,
        unit=regimen.unit,
        system=UCUM if regimen.unit else "",
        code=regimen.unit,
    )
    words = " ".join(filter(None, (regimen.dose, regimen.unit, regimen.timing, regimen.route)))
    made = filled(
        text=words if regimen.dose or regimen.timing else "",
        patientInstruction=regimen.note,
        timing=timing,
        asNeededBoolean=True if regimen.as_needed else None,
        route=concept(regimen.route),
        doseAndRate=[{"doseQuantity": dose}] if dose else [],
    )
    return made or UNSAID


def _regimen(element: Element) -> Regimen:
    rates = element.children("doseAndRate")
    dose = rates[0].child("doseQuantity") if rates else None
    timing = element.child("timing")
    repeat = timing.child("repeat") if timing else None
    span = repeat.child("boundsPeriod") if repeat else None
    words = timing.concept("code").text if timing else ""
    if not words and not dose:
        words = element.text("text")
    return Regimen(
        dose=dose.decimal("value") if dose else "",
        unit=(dose.text("code") or dose.text("unit")) if dose else "",
        timing=words,
        route=element.concept("route").text,
        as_needed=element.truth("asNeededBoolean"),
        start=span.day("start") if span else None,
        end=span.day("end") if span else None,
        note=element.text("patientInstruction"),
    )
