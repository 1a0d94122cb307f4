"""The International Patient Summary: a document of what somebody who knows nothing must know.

After HL7's IPS Implementation Guide 1.1 (R4). The three required sections are always there, and
say whether nothing is known or nobody asked; others are there when they have content.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from uuid import UUID

from clinic_desktop.modules.chart.domain.allergies import AllergyDetails
from clinic_desktop.modules.chart.service.fhir.allergies import CERTAINTY, CLINICAL
from clinic_desktop.modules.chart.service.fhir.conditions import CLINICAL as PROBLEM_CLINICAL
from clinic_desktop.modules.chart.service.fhir.files import with_references
from clinic_desktop.modules.chart.service.fhir.given import Chart, Given
from clinic_desktop.modules.chart.service.fhir.ips_closing import closed, drawn_in
from clinic_desktop.modules.chart.service.fhir.ips_sections import SECTIONS, Section
from clinic_desktop.modules.chart.service.fhir.narrative import listed
from clinic_desktop.modules.chart.service.fhir.shape import (
    ABSENT,
    LOINC,
    UNSAID,
    Json,
    coded,
    codings_in,
    concept,
)
from clinic_desktop.modules.practice.api import ClinicProfile

_COMPOSITION = "http://hl7.org/fhir/uv/ips/StructureDefinition/Composition-uv-ips"
_BUNDLE = "http://hl7.org/fhir/uv/ips/StructureDefinition/Bundle-uv-ips"


def ips_document(
    chart: Chart, patient: Json, clinic: ClinicProfile, document_id: UUID, now: str
) -> Json:
    """Return the document Bundle; `now` is its date."""
    subject = {"reference": patient["fullUrl"]}
    used: dict[str, Given] = {}
    made: list[Json] = []
    sections = [s for each in SECTIONS for s in _section(each, chart, subject, used, made)]
    organization = f"urn:uuid:{clinic.id}"
    head = {
        "resourceType": "Composition",
        "id": str(document_id),
        "meta": {"profile": [_COMPOSITION]},
        "status": "final",
        "type": concept("", LOINC, "60591-5", "Patient summary Document"),
        "subject": subject,
        "date": now,
        "author": [{"reference": organization, "display": clinic.name}],
        "title": "Patient Summary",
        "custodian": {"reference": organization},
        "section": sections,
    }
    by_name = {each.name: each for each in chart.given}
    held = drawn_in({organization: by_name[organization], **used}, chart.given)
    persons = [name for name, said in chart.outside.items() if said == subject["reference"]]
    inside = {*persons, subject["reference"], *held}
    said = {chart.outside[name] for name in held}
    entries = [
        _entry(f"urn:uuid:{document_id}", head),
        {**patient, "resource": closed(patient["resource"], said, {})},
        *(
            _entry(
                chart.outside[each.name],
                with_references(closed(each.resource, inside, by_name), chart.outside),
            )
            for each in held.values()
        ),
        *(_entry(f"urn:uuid:{each['id']}", each) for each in made),
    ]
    return {
        "resourceType": "Bundle",
        "id": str(document_id),
        "meta": {"profile": [_BUNDLE]},
        "identifier": {"system": "urn:ietf:rfc:3986", "value": f"urn:uuid:{document_id}"},
        "type": "document",
        "timestamp": now,
        "entry": entries,
    }


def _section(
    section: Section, chart: Chart, subject: Json, used: dict[str, Given], made: list[Json]
) -> Iterator[Json]:
    found = [g for g in chart.given if g.details is not None and section.holds(g.details)]
    found = _newest(found) if section.newest else found
    shown = {
        "title": section.title,
        "code": concept("", LOINC, section.code, section.display),
    }
    if found:
        used |= {g.name: g for g in found}
        names = [{"reference": chart.outside[g.name]} for g in found]
        lines = listed(section.line(g.details) for g in found)
        yield {**shown, "text": lines, "entry": names}
    elif section.absent == "allergies":
        yield _allergies_absent(shown, chart, subject, used, made)
    elif section.absent:
        yield _absent(shown, section.absent, subject, made)


def _newest(found: list[Given]) -> list[Given]:
    """Return of each thing that was measured the latest: a chart gives them oldest first."""
    latest = {(g.details.coding.system, g.details.coding.words): g for g in found}
    return list(latest.values())


def _allergies_absent(
    shown: Json, chart: Chart, subject: Json, used: dict[str, Given], made: list[Json]
) -> Json:
    """Say that none are known where somebody asked, else that there is no information."""
    asked = [g for g in chart.given if _says_none(g.resource)]
    over = any(isinstance(g.details, AllergyDetails) for g in chart.given)
    if asked and not over:
        used[asked[-1].name] = asked[-1]
        name = {"reference": chart.outside[asked[-1].name]}
        return {**shown, "text": listed(["No known allergies"]), "entry": [name]}
    return _absent(shown, "no-allergy-info", subject, made)


def _absent(shown: Json, code: str, subject: Json, made: list[Json]) -> Json:
    display = _ABSENT[code]
    resource = _ABSENT_RESOURCES[code](concept("", ABSENT, code, display), subject)
    resource["id"] = str(UUID(int=int(subject["reference"][-12:], 16) ^ (len(made) + 1) << 64))
    made.append(resource)
    name = {"reference": f"urn:uuid:{resource['id']}"}
    return {**shown, "text": listed([display]), "entry": [name]}


_ABSENT = {
    "no-allergy-info": "No information about allergies",
    "no-medication-info": "No information about medications",
    "no-problem-info": "No information about problems",
}


def _no_allergies(code: Json, subject: Json) -> Json:
    return {
        "resourceType": "AllergyIntolerance",
        "clinicalStatus": coded(CLINICAL, "active"),
        "verificationStatus": coded(CERTAINTY, "unconfirmed"),
        "code": code,
        "patient": subject,
    }


def _no_problems(code: Json, subject: Json) -> Json:
    return {
        "resourceType": "Condition",
        "clinicalStatus": coded(PROBLEM_CLINICAL, "active"),
        "code": code,
        "subject": subject,
    }


def _no_medications(code: Json, subject: Json) -> Json:
    return {
        "resourceType": "MedicationStatement",
        "status": "unknown",
        "medicationCodeableConcept": code,
        "subject": subject,
        "_effectiveDateTime": UNSAID,
    }


_ABSENT_RESOURCES: dict[str, Callable[[Json, Json], Json]] = {
    "no-allergy-info": _no_allergies,
    "no-problem-info": _no_problems,
    "no-medication-info": _no_medications,
}


def _says_none(resource: Json) -> bool:
    coding = codings_in(resource.get("code"))
    named = resource["resourceType"] == "AllergyIntolerance"
    return named and any(c.get("code") == "no-known-allergies" for c in coding)


def _entry(full_url: str, resource: Json) -> Json:
    return {"fullUrl": full_url, "resource": resource}
