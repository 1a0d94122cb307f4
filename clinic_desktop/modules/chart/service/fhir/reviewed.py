"""List: that somebody went through the medicines with the patient."""

from __future__ import annotations

from dataclasses import dataclass

from clinic_desktop.modules.chart.service.fhir.compositions import milliseconds_of, moment
from clinic_desktop.modules.chart.service.fhir.shape import LOINC, OURS, Element, Json, concept

_SYSTEM = OURS + "list"
_CODE = "medication-review"


@dataclass(frozen=True, slots=True)
class ReviewedText:
    """When it was, and who did it."""

    reviewed_ms: int
    by_name: str


def to_fhir(said: ReviewedText) -> Json:
    """Return the List: of what was taken then no row tells, so it has no entries."""
    code = concept("Medication review", LOINC, "10160-0")
    code["coding"].append({"system": _SYSTEM, "code": _CODE})
    return {
        "resourceType": "List",
        "status": "current",
        "mode": "snapshot",
        "code": code,
        "date": moment(said.reviewed_ms),
        "source": {"display": said.by_name or "?"},
        "emptyReason": {"text": "Only that the list was reviewed is said here"},
    }


def matches(resource: Json) -> bool:
    """Tell whether a List is such a review."""
    code = resource.get("code")
    coding = code.get("coding") if isinstance(code, dict) else None
    found = coding if isinstance(coding, list) else []
    return any(isinstance(c, dict) and c.get("system") == _SYSTEM for c in found)


def from_fhir(element: Element) -> ReviewedText:
    """Read such a List."""
    source = element.child("source")
    return ReviewedText(milliseconds_of(element, "date"), source.text("display") if source else "")
