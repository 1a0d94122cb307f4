"""Observation and DiagnosticReport: vital signs and results, as they were sent."""

from __future__ import annotations

from uuid import UUID

from clinic_desktop.modules.chart.domain.observations import (
    Coding,
    Component,
    Observation,
    ObservationDetails,
    ObservedValue,
    ReferenceRange,
    ValueKind,
    decimal_of,
)
from clinic_desktop.modules.chart.domain.reports import DiagnosticReport
from clinic_desktop.modules.chart.service.fhir.compositions import moment
from clinic_desktop.modules.chart.service.fhir.shape import (
    OURS,
    TERMINOLOGY,
    UCUM,
    Json,
    coded,
    concept,
    filled,
    iso,
    notes,
)

CATEGORY = TERMINOLOGY + "observation-category"
_ABSENT = TERMINOLOGY + "data-absent-reason"
_INTERPRETATION = TERMINOLOGY + "v3-ObservationInterpretation"
_RANGE = TERMINOLOGY + "referencerange-meaning"
_SERVICES = "http://terminology.hl7.org/CodeSystem/v2-0074"


def observation(one: Observation) -> Json:
    """Return the Observation of the version that counts."""
    details = one.details
    return filled(
        resourceType="Observation",
        extension=_withdrawn(one.reason),
        status=details.status.value,
        category=[coded(CATEGORY, details.category.value)],
        code=_concept(details.coding),
        **_when(details.effective_ms, iso(details.effective_on)),
        issued=None if details.issued_ms is None else moment(details.issued_ms),
        performer=[{"display": details.performer}] if details.performer else [],
        **_value(details.value),
        interpretation=_interpretation(details.interpretation),
        note=notes(details.note),
        bodySite=concept(details.body_site),
        method=concept(details.method),
        device=filled(display=details.device),
        referenceRange=_ranges(details.ranges),
        component=[_component(part) for part in details.components],
    )


def report(one: DiagnosticReport, results: list[UUID]) -> Json:
    """Return the DiagnosticReport with references to its observations."""
    details = one.details
    said = [text for text in (details.conclusion, details.note) if text]
    orderer = {"url": OURS + "orderer", "valueString": details.orderer}
    return filled(
        resourceType="DiagnosticReport",
        extension=[*_withdrawn(one.reason), *([orderer] if details.orderer else [])],
        identifier=[{"value": details.identifier}] if details.identifier else [],
        status=details.status.value,
        category=[concept("", _SERVICES, details.category)] if details.category else [],
        code=_concept(details.coding),
        **_when(details.effective_ms, iso(details.effective_on)),
        issued=None if details.issued_ms is None else moment(details.issued_ms),
        performer=[{"display": details.performer}] if details.performer else [],
        specimen=[{"display": details.specimen}] if details.specimen else [],
        result=[{"reference": f"urn:uuid:{each}"} for each in results],
        conclusion="\n\n".join(said),
    )


def told(details: ObservationDetails) -> str:
    """Return an observation in words, for a narrative."""
    parts = [f"{p.coding.words} {_words(p.value)}" for p in details.components]
    said = "; ".join(filter(None, [_words(details.value), *parts]))
    return f"{details.coding.words}: {said}"


def _concept(coding: Coding) -> Json:
    return concept(coding.display or coding.code or "?", coding.system, coding.code)


def _when(effective_ms: int | None, on: str | None) -> Json:
    when = on if effective_ms is None else moment(effective_ms)
    return {"effectiveDateTime": when} if when else {}


def _component(part: Component) -> Json:
    return filled(
        code=_concept(part.coding),
        **_value(part.value),
        interpretation=_interpretation(part.interpretation),
        referenceRange=_ranges(part.ranges),
    )


def _value(value: ObservedValue) -> Json:
    """Return value[x]; what is no number, though it should be, is given as its words."""
    if value.kind is ValueKind.NONE:
        return {"dataAbsentReason": concept("", _ABSENT, value.absent)} if value.absent else {}
    number, other = decimal_of(value.text), decimal_of(value.to)
    if value.kind is ValueKind.QUANTITY and number is not None:
        return {"valueQuantity": _quantity(value.text, value, value.comparator)}
    if value.kind is ValueKind.INTEGER and number is not None and number == int(number):
        return {"valueInteger": int(number)}
    if value.kind is ValueKind.RANGE and number is not None and other is not None:
        return {"valueRange": _pair("low", "high", value)}
    if value.kind is ValueKind.RATIO and number is not None and other is not None:
        return {"valueRatio": _pair("numerator", "denominator", value)}
    if value.kind is ValueKind.BOOLEAN and value.text in ("true", "false"):
        return {"valueBoolean": value.text == "true"}
    if value.kind is ValueKind.CODED:
        return {"valueCodeableConcept": concept(value.text or value.code, value.system, value.code)}
    return {"valueString": _words(value) or "?"}


def _pair(first: str, second: str, value: ObservedValue) -> Json:
    return {first: _quantity(value.text, value), second: _quantity(value.to, value)}


def _quantity(text: str, value: ObservedValue, comparator: str = "") -> Json:
    known = comparator in ("<", "<=", ">=", ">")
    return filled(
        value=decimal_of(text),
        comparator=comparator if known else "",
        unit=value.unit,
        system=UCUM if value.unit_code else "",
        code=value.unit_code,
    )


def _ranges(ranges: tuple[ReferenceRange, ...]) -> list[Json]:
    return [made for made in map(_range, ranges) if made]


def _range(one: ReferenceRange) -> Json:
    units = filled(unit=one.unit, system=UCUM if one.unit_code else "", code=one.unit_code)
    low, high = decimal_of(one.low), decimal_of(one.high)
    made = filled(
        low=None if low is None else {"value": low, **units},
        high=None if high is None else {"value": high, **units},
        appliesTo=[concept(text) for text in (one.applies_to, one.sex) if text],
        age=_ages(one),
        text=one.text,
    )
    return {**made, "type": coded(_RANGE, one.kind)} if made and one.kind else made


def _ages(one: ReferenceRange) -> Json:
    ages = {"low": decimal_of(one.age_low), "high": decimal_of(one.age_high)}
    year = {"unit": "a", "system": UCUM, "code": "a"}
    return {name: {"value": age, **year} for name, age in ages.items() if age is not None}


def _interpretation(codes: str) -> list[Json]:
    return [coded(_INTERPRETATION, c.strip()) for c in codes.split(",") if c.strip()]


def _withdrawn(reason: str) -> list[Json]:
    return [{"url": OURS + "reason", "valueString": reason}] if reason else []


def _words(value: ObservedValue) -> str:
    numbers = " - ".join(filter(None, (value.text, value.to)))
    return " ".join(filter(None, (value.comparator, numbers or value.code, value.unit)))
