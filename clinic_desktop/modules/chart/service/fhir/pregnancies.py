"""Observation: one pregnancy, its end and what is known of both as components."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from clinic_desktop.modules.chart.domain.history import PregnancyDetails, PregnancyOutcome
from clinic_desktop.modules.chart.service.fhir.shape import (
    LOINC,
    OURS,
    SNOMED,
    UCUM,
    Element,
    Json,
    NotHeld,
    concept,
    filled,
    held,
    iso,
    notes,
    whole_day,
)

TOPIC = OURS + "pregnancy"
OUTCOMES = OURS + "pregnancy-outcome"
STATUS = {"system": LOINC, "code": "82810-3", "display": "Pregnancy status"}
PREGNANT = {"system": SNOMED, "code": "77386006", "display": "Pregnant"}
DUE = {"system": LOINC, "code": "11778-8", "display": "Delivery date Estimated"}
LMP = {"system": LOINC, "code": "8665-2", "display": "Last menstrual period start date"}
SCAN = {"system": OURS + "pregnancy-part", "code": "scan"}
SCAN_DAYS = {"system": OURS + "pregnancy-part", "code": "gestational-age-at-scan"}
WEEKS = {"system": LOINC, "code": "18185-9", "display": "Gestational age"}
WEIGHT = {"system": LOINC, "code": "8339-4", "display": "Birth weight Measured"}
CHILDREN = {"system": OURS + "pregnancy-part", "code": "children"}
DELIVERY = {"system": OURS + "pregnancy-part", "code": "delivery"}


def to_fhir(details: PregnancyDetails) -> Json:
    """Return the Observation; an ongoing one bears the code of the pregnancy status too."""
    ongoing = details.outcome is PregnancyOutcome.ONGOING
    value = [{"system": OUTCOMES, "code": details.outcome.value}]
    return filled(
        resourceType="Observation",
        status="final",
        code={"coding": [*([STATUS] if ongoing else []), {"system": TOPIC, "code": "pregnancy"}]},
        effectiveDateTime=iso(details.ended),
        valueCodeableConcept=filled(
            coding=[*([PREGNANT] if ongoing else []), *value], text=details.text
        ),
        note=notes(details.note),
        component=list(_components(details)),
    )


def matches(resource: Json) -> bool:
    """Tell whether it is a pregnancy as a chart of ours says it."""
    code = resource.get("code")
    coding = code.get("coding") if isinstance(code, dict) else None
    found = coding if isinstance(coding, list) else []
    return any(isinstance(c, dict) and c.get("system") == TOPIC for c in found)


def from_fhir(element: Element) -> PregnancyDetails:
    """Read such an Observation."""
    values = element.codes_of("valueCodeableConcept")
    outcome = next((code for system, code in values if system == OUTCOMES), "")
    value = element.child("valueCodeableConcept")
    parts = {_part(each): each for each in element.children("component")}
    delivery = _of(parts, DELIVERY)
    children = _number(_of(parts, CHILDREN))
    return PregnancyDetails(
        outcome=held(PregnancyOutcome, outcome),
        ended=element.day("effectiveDateTime"),
        due=_day(_of(parts, DUE)),
        lmp=_day(_of(parts, LMP)),
        scan_on=_day(_of(parts, SCAN)),
        scan_days=_number(_of(parts, SCAN_DAYS)),
        weeks=_number(_of(parts, WEEKS)),
        children=1 if children is None else children,
        delivery=delivery.text("valueString") if delivery else "",
        birth_weight_g=_number(_of(parts, WEIGHT)),
        text=value.text("text") if value else "",
        note=element.notes(),
    )


def _components(details: PregnancyDetails) -> Iterator[Json]:
    for code, day in ((DUE, details.due), (LMP, details.lmp), (SCAN, details.scan_on)):
        if day:
            yield {"code": {"coding": [code]}, "valueDateTime": iso(day)}
    if details.scan_days is not None:
        yield {"code": {"coding": [SCAN_DAYS]}, "valueQuantity": _quantity(details.scan_days, "d")}
    if details.weeks is not None:
        yield {"code": {"coding": [WEEKS]}, "valueQuantity": _quantity(details.weeks, "wk")}
    if details.children != 1:
        yield {"code": {"coding": [CHILDREN]}, "valueInteger": details.children}
    if details.delivery:
        code = concept("delivery", DELIVERY["system"], DELIVERY["code"])
        yield {"code": code, "valueString": details.delivery}
    if details.birth_weight_g is not None:
        weight = _quantity(details.birth_weight_g, "g")
        yield {"code": {"coding": [WEIGHT]}, "valueQuantity": weight}


def _day(element: Element | None) -> date | None:
    return whole_day(element, "valueDateTime") if element else None


def _quantity(value: int, unit: str) -> Json:
    return {"value": value, "unit": unit, "system": UCUM, "code": unit}


def _part(element: Element) -> tuple[str, str]:
    return next(iter(sorted(element.codes_of("code"))), ("", ""))


def _of(parts: dict[tuple[str, str], Element], code: Json) -> Element | None:
    return parts.get((code["system"], code["code"]))


def _number(element: Element | None) -> int | None:
    if element is None:
        return None
    whole = element.whole("valueInteger")
    quantity = element.child("valueQuantity")
    value = quantity.data.get("value") if quantity else whole
    if value is not None and (not isinstance(value, int) or isinstance(value, bool)):
        raise NotHeld("")
    return value
