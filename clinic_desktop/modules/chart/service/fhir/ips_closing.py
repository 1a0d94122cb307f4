"""A summary stands alone: what its entries name is in it, or is named in words only."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from typing import Any

from clinic_desktop.modules.chart.service.fhir.files import references_in
from clinic_desktop.modules.chart.service.fhir.given import Given
from clinic_desktop.modules.chart.service.fhir.people import name_of
from clinic_desktop.modules.chart.service.fhir.shape import Json

# What an entry may draw in behind it: who, where, with what, and the parts of a result.
_DRAWN = frozenset(
    {
        "Practitioner",
        "PractitionerRole",
        "Organization",
        "Medication",
        "Location",
        "Device",
        "Specimen",
        "Observation",
    }
)
_VISITS = ("encounter", "context")  # optional everywhere; a summary tells of no visits


def drawn_in(used: Mapping[str, Given], chart: Iterable[Given]) -> dict[str, Given]:
    """Return the entries of a summary with what they name, and what that names."""
    by_name = {each.name: each for each in chart if not each.restricted or each.name in used}
    found = dict(used)
    waiting = list(used.values())
    while waiting:
        for named in references_in(waiting.pop().resource):
            target = by_name.get(named)
            if target is None or named in found:
                continue
            if target.resource["resourceType"] in _DRAWN:
                found[named] = target
                waiting.append(target)
    return found


def closed(value: Any, inside: Container[str], chart: Mapping[str, Given]) -> Any:
    """Return a resource whose references lead to `inside` only; others become words."""
    if isinstance(value, list):
        return [closed(each, inside, chart) for each in value]
    if not isinstance(value, dict):
        return value
    named = value.get("reference")
    if isinstance(named, str) and not named.startswith("#") and named not in inside:
        return _in_words(value, named, chart)
    made: Json = {}
    for key, inner in value.items():
        if key in _VISITS and isinstance(inner, dict) and _leads_out(inner, inside):
            continue
        made[key] = closed(inner, inside, chart)
    return made


def _leads_out(reference: Json, inside: Container[str]) -> bool:
    named = reference.get("reference")
    return isinstance(named, str) and named not in inside


def _in_words(reference: Json, named: str, chart: Mapping[str, Given]) -> Json:
    """Return a reference without its target: it says what that is called, or of which kind."""
    made = {key: value for key, value in reference.items() if key != "reference"}
    if "display" not in made and "identifier" not in made:
        target = chart.get(named)
        kind = str(target.resource["resourceType"]) if target else named.split("/")[0]
        name = name_of(target.resource) if target else ""
        made["display"] = name or (kind if kind.isalpha() else "Not in this summary")
    return made
