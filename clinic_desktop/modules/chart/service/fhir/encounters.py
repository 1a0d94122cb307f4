"""Encounter: a visit."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.domain.encounters import (
    Compartment,
    EncounterClass,
    EncounterStatus,
)
from clinic_desktop.modules.chart.service.fhir.compositions import milliseconds_of, moment
from clinic_desktop.modules.chart.service.fhir.shape import (
    TERMINOLOGY,
    Element,
    Json,
    NotHeld,
    concept,
    concept_of,
    extensions,
    filled,
    held,
    iso,
)

CLASSES = TERMINOLOGY + "v3-ActCode"
CONFIDENTIALITY = TERMINOLOGY + "v3-Confidentiality"
RESTRICTED = {"system": CONFIDENTIALITY, "code": "R", "display": "restricted"}
_STATUSES = frozenset(s.value for s in EncounterStatus) | {
    "arrived",
    "triaged",
    "onleave",
    "unknown",
}


@dataclass(frozen=True, slots=True)
class VisitText:
    """What a visit says, without the ids of one store."""

    encounter_class: EncounterClass
    status: EncounterStatus
    start_ms: int
    end_ms: int | None = None
    reason: str = ""
    compartment: Compartment = Compartment.NORMAL
    performer: str = ""
    location: str = ""
    follow_up: str = ""
    follow_up_on: date | None = None
    status_reason: str = ""


def to_fhir(said: VisitText) -> Json:
    """Return the Encounter; a restricted one bears its security label."""
    end = None if said.end_ms is None else moment(said.end_ms)
    follow_up_on = said.follow_up_on
    restricted = said.compartment is Compartment.SENSITIVE
    return filled(
        resourceType="Encounter",
        meta={"security": [RESTRICTED]} if restricted else None,
        extension=extensions(
            follow_up=("valueString", said.follow_up),
            follow_up_on=("valueDate", iso(follow_up_on)),
            status_reason=("valueString", said.status_reason),
        ),
        status=said.status.value,
        **{"class": {"system": CLASSES, "code": said.encounter_class.value}},
        participant=[{"individual": {"display": said.performer}}] if said.performer else [],
        period=filled(start=moment(said.start_ms), end=end),
        reasonCode=[concept(said.reason)] if said.reason else [],
        location=[{"location": {"display": said.location}}] if said.location else [],
    )


def from_fhir(element: Element) -> VisitText:
    """Read an Encounter."""
    element.needed("status")
    kind, span = element.child("class"), element.child("period")
    if kind is None:
        raise element.wrong("class", translate("Chart", "It is required and missing."))
    if span is None or "start" not in span.data:
        raise NotHeld(translate("Chart", "It does not say when the visit began."))
    people = [each.child("individual") for each in element.children("participant")]
    places = [each.child("location") for each in element.children("location")]
    reasons = [concept_of(each).text for each in element.children("reasonCode")]
    return VisitText(
        encounter_class=held(EncounterClass, kind.text("code")),
        status=held(EncounterStatus, element.code("status", _STATUSES)),
        start_ms=milliseconds_of(span, "start"),
        end_ms=milliseconds_of(span, "end") if "end" in span.data else None,
        reason="; ".join(filter(None, reasons)),
        compartment=Compartment.SENSITIVE if _restricted(element) else Compartment.NORMAL,
        performer=", ".join(filter(None, (p.text("display") for p in people if p))),
        location=", ".join(filter(None, (p.text("display") for p in places if p))),
        follow_up=element.said("follow-up", "valueString", ""),
        follow_up_on=_day(element),
        status_reason=element.said("status-reason", "valueString", ""),
    )


def _day(element: Element) -> date | None:
    said = element.said("follow-up-on", "valueDate", "")
    try:
        return date.fromisoformat(said) if said else None
    except ValueError:
        raise element.wrong("extension", said) from None


def _restricted(element: Element) -> bool:
    meta = element.child("meta")
    labels = meta.children("security") if meta else []
    return any(label.text("code") in ("R", "V") for label in labels)
