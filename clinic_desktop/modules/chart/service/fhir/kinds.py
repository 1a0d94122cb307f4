"""Which facts of a chart are which resources, and what the resources of all kinds share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from clinic_desktop.modules.chart.domain.facts import Fact
from clinic_desktop.modules.chart.service.allergies import ALLERGIES
from clinic_desktop.modules.chart.service.conditions import CONDITIONS
from clinic_desktop.modules.chart.service.facts import FactKind
from clinic_desktop.modules.chart.service.family_history import FAMILY
from clinic_desktop.modules.chart.service.fhir import (
    allergies,
    conditions,
    family,
    immunizations,
    medications,
    pregnancies,
    procedures,
    recalls,
    social,
)
from clinic_desktop.modules.chart.service.fhir.compositions import moment
from clinic_desktop.modules.chart.service.fhir.shape import OURS, Element, Json, coded, reference_in
from clinic_desktop.modules.chart.service.immunizations import IMMUNIZATIONS
from clinic_desktop.modules.chart.service.medications import MEDICATIONS
from clinic_desktop.modules.chart.service.pregnancies import PREGNANCIES
from clinic_desktop.modules.chart.service.procedures import PROCEDURES
from clinic_desktop.modules.chart.service.recalls import RECALLS
from clinic_desktop.modules.chart.service.social_history import SOCIAL

WITHDRAWN = "withdrawn"
_ERROR = "entered-in-error"


def _any(_resource: Json) -> bool:
    return True


@dataclass(frozen=True)
class Kind:
    """One kind of fact: how it is given and read, and where a resource names its patient."""

    resource: str
    facts: FactKind[Any]
    to_fhir: Callable[[Any], Json]
    from_fhir: Callable[[Element], Any]
    matches: Callable[[Json], bool] = _any
    patient: str = "subject"
    visit: str = "encounter"  # "": R4 has no element, an extension of ours says it
    dated: bool = False  # has recordedDate


KINDS: tuple[Kind, ...] = (
    Kind("Condition", CONDITIONS, conditions.to_fhir, conditions.from_fhir, dated=True),
    Kind(
        "AllergyIntolerance",
        ALLERGIES,
        allergies.to_fhir,
        allergies.from_fhir,
        patient="patient",
        dated=True,
    ),
    Kind(
        "MedicationStatement",
        MEDICATIONS,
        medications.to_fhir,
        medications.from_fhir,
        visit="context",
    ),
    Kind("Procedure", PROCEDURES, procedures.to_fhir, procedures.from_fhir),
    Kind(
        "FamilyMemberHistory",
        FAMILY,
        family.to_fhir,
        family.from_fhir,
        patient="patient",
        visit="",
    ),
    Kind("Observation", SOCIAL, social.to_fhir, social.from_fhir, social.matches),
    Kind(
        "Observation", PREGNANCIES, pregnancies.to_fhir, pregnancies.from_fhir, pregnancies.matches
    ),
    Kind(
        "Immunization",
        IMMUNIZATIONS,
        immunizations.to_fhir,
        immunizations.from_fhir,
        patient="patient",
    ),
    Kind("Task", RECALLS, recalls.to_fhir, recalls.from_fhir, recalls.matches, patient="for"),
)


def kind_of(resource: Json) -> Kind | None:
    """Return the kind of fact that a resource may be."""
    named = resource.get("resourceType")
    return next((k for k in KINDS if k.resource == named and k.matches(resource)), None)


def fact_resource(kind: Kind, fact: Fact[Any], *, own: bool = True) -> Json:
    """Return what a fact says; of one that is our `own`, when it was recorded too."""
    resource = said_of(kind, fact.details, fact.patient_id, fact.encounter_id, fact.error_reason)
    if own and kind.dated:
        resource["recordedDate"] = moment(fact.recorded_ms)
    return resource


def said_of(
    kind: Kind, details: Any, patient_id: UUID, encounter_id: UUID | None, error_reason: str
) -> Json:
    """Return a resource with its patient, its visit and whether it holds."""
    resource = kind.to_fhir(details)
    resource[kind.patient] = reference(patient_id)
    if encounter_id is not None:
        put_visit(resource, kind, encounter_id)
    return _withdrawn(resource, error_reason) if error_reason else resource


def put_visit(resource: Json, kind: Kind, encounter_id: UUID) -> None:
    """Say in which visit it was written."""
    if kind.visit:
        resource[kind.visit] = reference(encounter_id)
    else:
        visit = {"url": OURS + "encounter", "valueReference": reference(encounter_id)}
        resource["extension"] = [*resource.get("extension", ()), visit]


def visit_of(resource: Json, kind: Kind) -> str:
    """Return the reference to the visit in which it was written."""
    if kind.visit:
        found = resource.get(kind.visit)
    else:
        extension = Element(resource, kind.resource).extension("encounter")
        found = (extension or {}).get("valueReference")
    return reference_in(found)


def reference(row_id: UUID) -> Json:
    """Return a reference to a row of ours."""
    return {"reference": f"urn:uuid:{row_id}"}


def restored(resource: Json) -> tuple[Json, str]:
    """Return a resource as it was before it was withdrawn, and why it was."""
    said = Element(resource, str(resource.get("resourceType"))).extension(WITHDRAWN)
    if said is None:
        return resource, ""
    parts = {e.get("url"): e for e in said.get("extension", ()) if isinstance(e, dict)}
    others = [e for e in resource["extension"] if e is not said]
    before = {k: v for k, v in resource.items() if k != "extension"}
    if others:
        before["extension"] = others
    for name in ("status", "clinicalStatus", "verificationStatus"):
        if name in parts:
            value = parts[name]
            before[name] = value.get("valueCode") or value.get("valueCodeableConcept")
    return before, str(parts.get("reason", {}).get("valueString", "?"))


def _withdrawn(resource: Json, reason: str) -> Json:
    """Say that it was entered in error, and all that it said before."""
    said: list[Json] = [{"url": "reason", "valueString": reason}]
    after = dict(resource)
    if "verificationStatus" in resource:
        for name in ("clinicalStatus", "verificationStatus"):
            said.append({"url": name, "valueCodeableConcept": resource[name]})
        system = resource["verificationStatus"]["coding"][0]["system"]
        del after["clinicalStatus"]  # R4 forbids it then (con-5, ait-2)
        after["verificationStatus"] = coded(system, _ERROR)
    else:
        said.append({"url": "status", "valueCode": resource["status"]})
        after["status"] = _ERROR
    extension = {"url": OURS + WITHDRAWN, "extension": said}
    return {**after, "extension": [*resource.get("extension", ()), extension]}
