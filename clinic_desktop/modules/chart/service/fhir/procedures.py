"""Procedure: what was done to the patient."""

from __future__ import annotations

from datetime import time

from clinic_desktop.modules.chart.domain.history import ProcedureDetails, ProcedureStatus
from clinic_desktop.modules.chart.service.fhir.shape import (
    Element,
    Json,
    concept,
    concept_of,
    extensions,
    filled,
    heeds_something,
    held,
    iso,
    notes,
)

SURGERY = {"387713003"}  # SNOMED CT: surgical procedure
_STATUSES = frozenset(s.value for s in ProcedureStatus) | {
    "on-hold",
    "entered-in-error",
    "unknown",
}


def to_fhir(details: ProcedureDetails) -> Json:
    """Return the Procedure."""
    performer = {"actor": {"display": details.performer}}
    return filled(
        resourceType="Procedure",
        extension=extensions(
            surgical=("valueBoolean", details.surgical),
            performed_time=("valueTime", _clock(details.performed_time)),
        ),
        status=details.status.value,
        code=concept(details.text, details.code_system, details.code, details.code_display),
        performedDateTime=iso(details.performed),
        performer=[performer] if details.performer else [],
        bodySite=[concept(details.body_site)] if details.body_site else [],
        outcome=concept(details.outcome),
        note=notes(details.note),
    )


def from_fhir(element: Element) -> ProcedureDetails:
    """Read a Procedure."""
    heeds_something(element, "code")
    element.needed("status")
    said = element.concept("code")
    span = element.child("performedPeriod")
    actors = [each.child("actor") for each in element.children("performer")]
    sites = [concept_of(each).text for each in element.children("bodySite")]
    surgical = bool({code for _, code in element.codes_of("category")} & SURGERY)
    return ProcedureDetails(
        text=said.text,
        code_system=said.system,
        code=said.code,
        code_display=said.display,
        status=held(ProcedureStatus, element.code("status", _STATUSES)),
        surgical=element.said("surgical", "valueBoolean", surgical),
        performed=span.day("start") if span else element.day("performedDateTime"),
        performed_time=_time(element),
        performer=", ".join(filter(None, (a.text("display") for a in actors if a))),
        body_site=", ".join(filter(None, sites)),
        outcome=element.concept("outcome").text,
        note=element.notes(),
    )


def _clock(at: time | None) -> str:
    """Return a time as FHIR writes it. One in `performedDateTime` would need a zone."""
    return "" if at is None else at.isoformat("seconds")


def _time(element: Element) -> time | None:
    said = element.said("performed-time", "valueTime", "")
    try:
        return time.fromisoformat(said) if said else None
    except ValueError:
        raise element.wrong("extension", said) from None
