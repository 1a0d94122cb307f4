"""Observation of category social-history: the way of living."""

from __future__ import annotations

from clinic_desktop.modules.chart.domain.history import (
    SocialHistoryDetails,
    SocialTopic,
    UseStatus,
    UseUnit,
)
from clinic_desktop.modules.chart.service.fhir.shape import (
    LOINC,
    OURS,
    SNOMED,
    TERMINOLOGY,
    Element,
    Json,
    coded,
    codings_in,
    extensions,
    filled,
    held,
    notes,
    period,
)

CATEGORY = TERMINOLOGY + "observation-category"
TOPICS = OURS + "social-topic"
USES = OURS + "use"
_LOINC = {
    SocialTopic.TOBACCO: ("72166-2", "Tobacco smoking status"),
    SocialTopic.ALCOHOL: ("11331-6", "History of Alcohol use"),
    SocialTopic.OCCUPATION: ("11341-5", "History of Occupation"),
}
_SMOKING = {
    UseStatus.NEVER: ("266919005", "Never smoked tobacco"),
    UseStatus.FORMER: ("8517006", "Ex-smoker"),
    UseStatus.CURRENT: ("77176002", "Smoker"),
}


def to_fhir(details: SocialHistoryDetails) -> Json:
    """Return the Observation."""
    coding = [{"system": TOPICS, "code": details.topic.value}]
    if details.topic in _LOINC:
        code, display = _LOINC[details.topic]
        coding.insert(0, {"system": LOINC, "code": code, "display": display})
    return filled(
        resourceType="Observation",
        extension=extensions(
            amount=("valueString", details.amount), unit=("valueCode", details.unit.value)
        ),
        status="final",
        category=[coded(CATEGORY, "social-history")],
        code={"coding": coding},
        effectivePeriod=period(details.start, details.end),
        valueCodeableConcept=_value(details),
        note=notes(details.note),
    )


def matches(resource: Json) -> bool:
    """Tell whether it is a statement as a chart makes them, or a smoking status."""
    codes = {(str(c.get("system")), str(c.get("code"))) for c in codings_in(resource.get("code"))}
    known = {(LOINC, code) for code, _ in _LOINC.values()}
    own = any(system == TOPICS for system, _ in codes)
    return own or (bool(codes & known) and "valueCodeableConcept" in resource)


def from_fhir(element: Element) -> SocialHistoryDetails:
    """Read such an Observation."""
    codes = element.codes_of("code")
    own = next((code for system, code in codes if system == TOPICS), "")
    named = {code for system, code in codes if system == LOINC}
    topic = next((t for t, (code, _) in _LOINC.items() if code in named), SocialTopic.OTHER)
    values = element.codes_of("valueCodeableConcept")
    use = next((code for system, code in values if system == USES), "")
    smoking = {code for system, code in values if system == SNOMED}
    found = next((u for u, (code, _) in _SMOKING.items() if code in smoking), UseStatus.UNSAID)
    span = element.child("effectivePeriod")
    said = element.child("valueCodeableConcept")
    text = said.text("text") if said else ""
    if not text and not use and found is UseStatus.UNSAID:
        text = element.concept("valueCodeableConcept").text
    return SocialHistoryDetails(
        topic=held(SocialTopic, own, topic),
        text=text,
        use=held(UseStatus, use, found),
        amount=element.said("amount", "valueString", ""),
        unit=held(UseUnit, element.said("unit", "valueCode", "")),
        start=span.day("start") if span else element.day("effectiveDateTime"),
        end=span.day("end") if span else None,
        note=element.notes(),
    )


def _value(details: SocialHistoryDetails) -> Json:
    coding = []
    if details.topic is SocialTopic.TOBACCO and details.use in _SMOKING:
        code, display = _SMOKING[details.use]
        coding.append({"system": SNOMED, "code": code, "display": display})
    if details.use:
        coding.append({"system": USES, "code": details.use.value})
    return filled(coding=coding, text=details.text)
