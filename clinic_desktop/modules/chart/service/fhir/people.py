"""Who and where: names behind references, and our own practitioners and clinic as resources."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any
from uuid import UUID, uuid5

from clinic_desktop.modules.chart.service.fhir.shape import Json, filled
from clinic_desktop.modules.practice.api import ClinicProfile, ResourceRef

Look = Callable[[str], Json | None]
_NAMED = frozenset(
    {"Practitioner", "PractitionerRole", "Organization", "Location", "Device", "Specimen"}
)


def clinic_resource(clinic: ClinicProfile) -> Json:
    """Return the Organization."""
    address = filled(state=clinic.subdivision, country=clinic.country)
    return filled(
        resourceType="Organization",
        id=str(clinic.id),
        name=clinic.name,
        address=[address] if address else [],
    )


def practitioner_resources(ref: ResourceRef, clinic_id: UUID) -> Iterator[tuple[UUID, Json]]:
    """Yield the Practitioner and, with a specialty, their PractitionerRole in the clinic."""
    yield (
        ref.id,
        filled(
            resourceType="Practitioner",
            id=str(ref.id),
            active=ref.active,
            name=[{"text": ref.name}],
            qualification=[{"code": {"text": ref.qualification}}] if ref.qualification else [],
        ),
    )
    if ref.subtitle:
        role_id = uuid5(ref.id, "role")
        yield (
            role_id,
            {
                "resourceType": "PractitionerRole",
                "id": str(role_id),
                "active": ref.active,
                "practitioner": {"reference": f"urn:uuid:{ref.id}", "display": ref.name},
                "organization": {"reference": f"urn:uuid:{clinic_id}"},
                "specialty": [{"text": ref.subtitle}],
            },
        )


def with_names(value: Any, look: Look) -> Any:
    """Return a resource whose references to people and places say their names."""
    if isinstance(value, list):
        return [with_names(each, look) for each in value]
    if not isinstance(value, dict):
        return value
    named = value.get("reference")
    if isinstance(named, str) and "display" not in value:
        name = _name(look(named), look)
        return {**value, "display": name} if name else value
    return {key: with_names(inner, look) for key, inner in value.items()}


def name_of(resource: Json) -> str:
    """Return what a person, a place or a thing is called, "" for anything else."""
    return _name(resource, lambda _named: None)


def _name(resource: Json | None, look: Look, *, inside: bool = False) -> str:
    """Return what a resource is called, "" for one that is no person, place or thing."""
    kind = resource.get("resourceType") if resource else None
    if resource is None or kind not in _NAMED:
        return ""
    if kind == "PractitionerRole":
        return "" if inside else _name_of_role(resource, look)
    if kind == "Specimen":
        return _words(resource.get("type"))
    found = resource.get("deviceName" if kind == "Device" else "name")
    if isinstance(found, list):
        return next((said for each in found if (said := _human(each))), "")
    return found if isinstance(found, str) else ""


def _name_of_role(role: Json, look: Look) -> str:
    for part in ("practitioner", "organization"):
        held = role.get(part)
        if not isinstance(held, dict):
            continue
        display, named = held.get("display"), held.get("reference")
        if isinstance(display, str):
            return display
        if isinstance(named, str) and (said := _name(look(named), look, inside=True)):
            return said
    return ""


def _human(name: Any) -> str:
    """Return a HumanName (or the name of a device) in one line."""
    if not isinstance(name, dict):
        return ""
    whole = name.get("text") or name.get("name")
    if isinstance(whole, str):
        return whole.strip()
    parts = [*_list(name.get("prefix")), *_list(name.get("given")), *_list([name.get("family")])]
    return " ".join(parts)


def _words(concept: Any) -> str:
    if not isinstance(concept, dict):
        return ""
    if isinstance(concept.get("text"), str):
        return str(concept["text"])
    codings = concept.get("coding")
    found = codings if isinstance(codings, list) else []
    shown = (each.get("display") for each in found if isinstance(each, dict))
    return next((each for each in shown if isinstance(each, str)), "")


def _list(value: Any) -> list[str]:
    return [each for each in value if isinstance(each, str)] if isinstance(value, list) else []
