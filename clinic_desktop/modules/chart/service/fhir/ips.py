"""The International Patient Summary: a document of what somebody who knows nothing must know.

After HL7's IPS Implementation Guide 1.1 (R4). The three required sections are always there, and
say whether nothing is known or nobody asked; others are there when they have content.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from clinic_desktop.modules.chart.domain.allergies import AllergyDetails
from clinic_desktop.modules.chart.domain.conditions import ConditionDetails
from clinic_desktop.modules.chart.domain.history import (
    PregnancyDetails,
    ProcedureDetails,
    SocialHistoryDetails,
)
from clinic_desktop.modules.chart.domain.immunizations import (
    ImmunizationDetails,
    ImmunizationStatus,
)
from clinic_desktop.modules.chart.domain.medications import (
    MedicationStatementDetails,
    StatementStatus,
)
from clinic_desktop.modules.chart.domain.observations import (
    ObservationCategory,
    ObservationDetails,
)
from clinic_desktop.modules.chart.service.fhir.allergies import CERTAINTY, CLINICAL
from clinic_desktop.modules.chart.service.fhir.conditions import CLINICAL as PROBLEM_CLINICAL
from clinic_desktop.modules.chart.service.fhir.files import with_references
from clinic_desktop.modules.chart.service.fhir.given import Chart, Given
from clinic_desktop.modules.chart.service.fhir.narrative import listed
from clinic_desktop.modules.chart.service.fhir.results import told
from clinic_desktop.modules.chart.service.fhir.shape import (
    ABSENT,
    LOINC,
    UNSAID,
    Json,
    coded,
    concept,
    iso,
)
from clinic_desktop.modules.practice.api import ClinicProfile

_COMPOSITION = "http://hl7.org/fhir/uv/ips/StructureDefinition/Composition-uv-ips"
_BUNDLE = "http://hl7.org/fhir/uv/ips/StructureDefinition/Bundle-uv-ips"
_TAKEN = frozenset({StatementStatus.ACTIVE, StatementStatus.INTENDED, StatementStatus.ON_HOLD})


@dataclass(frozen=True)
class Section:
    """One section: its LOINC code, what is in it, a line for each, what it says when empty."""

    title: str
    code: str
    display: str
    holds: Callable[[Any], bool]
    line: Callable[[Any], str]
    absent: str = ""  # code that nothing is known; "" leaves the section out


def ips_document(
    chart: Chart, patient: Json, clinic: ClinicProfile, document_id: UUID, now: str
) -> Json:
    """Return the document Bundle; `now` is its date."""
    subject = {"reference": patient["fullUrl"]}
    used: dict[str, Given] = {}
    made: list[Json] = []
    sections = [s for each in _SECTIONS for s in _section(each, chart, subject, used, made)]
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
    people = _referred(chart, used, organization)
    entries = [
        _entry(f"urn:uuid:{document_id}", head),
        {**patient, "resource": {**patient["resource"]}},
        *(
            _entry(chart.outside[g.name], with_references(g.resource, chart.outside))
            for g in people
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


def _referred(chart: Chart, used: dict[str, Given], organization: str) -> list[Given]:
    """Return what the summary holds: its entries, and who and where they name, nothing else."""
    by_name = {g.name: g for g in chart.given}
    found = {organization: by_name[organization], **used}
    return list(found.values())


def _says_none(resource: Json) -> bool:
    coding = resource.get("code", {}).get("coding", [])
    named = resource["resourceType"] == "AllergyIntolerance"
    return named and any(c.get("code") == "no-known-allergies" for c in coding)


def _entry(full_url: str, resource: Json) -> Json:
    return {"fullUrl": full_url, "resource": resource}


def _problem(details: Any) -> bool:
    return isinstance(details, ConditionDetails) and details.present


def _past_problem(details: Any) -> bool:
    return isinstance(details, ConditionDetails) and not details.present


def _medicine(details: Any) -> bool:
    return isinstance(details, MedicationStatementDetails) and details.status in _TAKEN


def _allergy(details: Any) -> bool:
    return isinstance(details, AllergyDetails) and details.present


def _vaccination(details: Any) -> bool:
    given = isinstance(details, ImmunizationDetails)
    return given and details.status is ImmunizationStatus.COMPLETED


def _of(kind: type[Any]) -> Callable[[Any], bool]:
    return lambda details: isinstance(details, kind)


def _observed(category: ObservationCategory) -> Callable[[Any], bool]:
    return lambda d: isinstance(d, ObservationDetails) and d.category is category


def _dated(text: str, *dates: Any) -> str:
    said = [shown for each in dates if (shown := iso(each))]
    return f"{text} ({' - '.join(said)})" if said else text


def _medicine_line(details: MedicationStatementDetails) -> str:
    ways = [" ".join(filter(None, (r.dose, r.unit, r.timing, r.route))) for r in details.regimens]
    return ": ".join(filter(None, (details.text, "; ".join(filter(None, ways)))))


def _pregnancy_line(details: PregnancyDetails) -> str:
    return _dated(" ".join(filter(None, (details.outcome.value, details.text))), details.ended)


_SECTIONS = (
    Section(
        "Allergies and Intolerances",
        "48765-2",
        "Allergies and adverse reactions Document",
        _allergy,
        lambda d: ", ".join(filter(None, (d.text, d.criticality.value))),
        "allergies",
    ),
    Section(
        "Medication Summary",
        "10160-0",
        "History of Medication use Narrative",
        _medicine,
        _medicine_line,
        "no-medication-info",
    ),
    Section(
        "Problem List",
        "11450-4",
        "Problem list - Reported",
        _problem,
        lambda d: _dated(d.text, d.onset),
        "no-problem-info",
    ),
    Section(
        "Immunizations",
        "11369-6",
        "History of Immunization Narrative",
        _vaccination,
        lambda d: _dated(d.text or d.vaccine, d.given),
    ),
    Section(
        "Diagnostic Results",
        "30954-2",
        "Relevant diagnostic tests/laboratory data Narrative",
        _observed(ObservationCategory.LABORATORY),
        told,
    ),
    Section(
        "Vital Signs",
        "8716-3",
        "Vital signs",
        _observed(ObservationCategory.VITAL_SIGNS),
        told,
    ),
    Section(
        "History of Procedures",
        "47519-4",
        "History of Procedures Document",
        _of(ProcedureDetails),
        lambda d: _dated(d.text, d.performed),
    ),
    Section(
        "History of Past Illness",
        "11348-0",
        "History of Past illness Narrative",
        _past_problem,
        lambda d: _dated(d.text, d.onset, d.abatement),
    ),
    Section(
        "Social History",
        "29762-2",
        "Social history Narrative",
        _of(SocialHistoryDetails),
        lambda d: ": ".join(filter(None, (d.topic.value, d.use.value, d.text))),
    ),
    Section(
        "History of Pregnancies",
        "10162-6",
        "History of pregnancies Narrative",
        _of(PregnancyDetails),
        _pregnancy_line,
    ),
)
