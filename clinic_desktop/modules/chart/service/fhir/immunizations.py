"""Immunization: what was given, and what was not and why."""

from __future__ import annotations

from clinic_desktop.modules.chart.domain.immunizations import (
    ImmunizationDetails,
    ImmunizationStatus,
)
from clinic_desktop.modules.chart.service.fhir.shape import (
    OURS,
    Element,
    Json,
    concept,
    concept_of,
    filled,
    heeds_something,
    held,
    iso,
    notes,
    whole_day,
)

VACCINES = OURS + "vaccine"
CVX = "http://hl7.org/fhir/sid/cvx"
_STATUSES = frozenset({"completed", "not-done", "entered-in-error"})
# Which series of the schedule a product counts for (CDC's list of vaccines administered).
_SERIES = {
    "bcg": {"19"},
    "hepb": {"08", "43", "44", "45", "189"},
    "dtp": {"01", "20", "106", "107", "110", "115", "120", "130", "146"},
    "polio": {"02", "10", "89"},
    "hib": {"17", "46", "47", "48", "49"},
    "pcv": {"33", "100", "109", "133", "152", "215", "216"},
    "rota": {"116", "119", "122"},
    "mmr": {"03", "94"},
    "hpv": {"62", "118", "137", "165"},
    "td": {"09", "113", "138", "139"},
    "influenza": {"15", "16", "88", "135", "140", "141", "149", "150", "158", "161", "185", "197"},
}


def to_fhir(details: ImmunizationDetails) -> Json:
    """Return the Immunization; the series is a second coding of the vaccine."""
    coding = [{"system": VACCINES, "code": details.vaccine}]
    if details.code:
        own = filled(system=details.code_system, code=details.code, display=details.code_display)
        coding.insert(0, own)
    dose = {"doseNumberPositiveInt": details.dose_number}
    return filled(
        resourceType="Immunization",
        status=details.status.value,
        statusReason=concept(details.reason),
        vaccineCode=filled(coding=coding, text=details.text),
        **_when(details),
        primarySource=not details.elsewhere,
        manufacturer=filled(display=details.manufacturer),
        lotNumber=details.lot,
        expirationDate=iso(details.expires),
        site=concept(details.site),
        route=concept(details.route),
        note=notes(details.note),
        protocolApplied=[dose] if details.dose_number is not None else [],
    )


def from_fhir(element: Element) -> ImmunizationDetails:
    """Read an Immunization; one that no series of the schedule counts has its code as series."""
    heeds_something(element, "vaccineCode")
    element.needed("status")
    holder = element.child("vaccineCode")
    if holder is None:
        element.needed("vaccineCode")
    assert holder is not None
    codings = element.codes_of("vaccineCode")
    series = next((code for system, code in codings if system == VACCINES), "")
    said = concept_of(_without_series(holder))
    text = holder.text("text") or ("" if series else said.text)
    maker = element.child("manufacturer")
    doses = element.children("protocolApplied")
    return ImmunizationDetails(
        vaccine=series or _series(codings) or said.code or said.text,
        text=text,
        code_system=said.system,
        code=said.code,
        code_display=said.display,
        status=held(ImmunizationStatus, element.code("status", _STATUSES)),
        given=element.day("occurrenceDateTime"),
        dose_number=doses[0].whole("doseNumberPositiveInt") if doses else None,
        lot=element.text("lotNumber"),
        expires=whole_day(element, "expirationDate"),
        manufacturer=maker.text("display") if maker else "",
        site=element.concept("site").text,
        route=element.concept("route").text,
        elsewhere="primarySource" in element.data and not element.truth("primarySource"),
        reason=element.concept("statusReason").text,
        note=element.notes(),
    )


def _when(details: ImmunizationDetails) -> Json:
    if details.given is None:
        return {"occurrenceString": "unknown"}
    return {"occurrenceDateTime": iso(details.given)}


def _without_series(holder: Element) -> Element:
    coding = [c.data for c in holder.children("coding") if c.text("system") != VACCINES]
    return Element(
        {**holder.data, "coding": coding}
        if coding
        else {k: v for k, v in holder.data.items() if k != "coding"},
        holder.path,
    )


def _series(codings: set[tuple[str, str]]) -> str:
    codes = {code.zfill(2) for system, code in codings if system == CVX}
    return next((series for series, known in _SERIES.items() if known & codes), "")
