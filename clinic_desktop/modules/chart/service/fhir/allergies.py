"""AllergyIntolerance: allergies, and that somebody asked and none were known."""

from __future__ import annotations

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.domain.allergies import (
    AgentKind,
    AllergyCategory,
    AllergyCertainty,
    AllergyDetails,
    AllergyStatus,
    AllergyType,
    Criticality,
    Reaction,
)
from clinic_desktop.modules.chart.domain.conditions import Severity
from clinic_desktop.modules.chart.service.fhir.conditions import status_code
from clinic_desktop.modules.chart.service.fhir.shape import (
    ABSENT,
    SNOMED,
    TERMINOLOGY,
    UNSAID,
    Element,
    Json,
    coded,
    concept,
    concept_of,
    extensions,
    filled,
    heeds_something,
    held,
    iso,
    notes,
)

CLINICAL = TERMINOLOGY + "allergyintolerance-clinical"
CERTAINTY = TERMINOLOGY + "allergyintolerance-verification"
NONE_KNOWN = {(SNOMED, "716186003"), (ABSENT, "no-known-allergies")}
_TYPES = frozenset(t.value for t in AllergyType)
_CATEGORIES = frozenset(c.value for c in AllergyCategory)
_CRITICALITY = frozenset(c.value for c in Criticality if c.value)
_SEVERITY = frozenset(s.value for s in Severity if s.value)


def to_fhir(details: AllergyDetails) -> Json:
    """Return the AllergyIntolerance."""
    of_class = details.agent_kind is AgentKind.CLASS
    return filled(
        resourceType="AllergyIntolerance",
        extension=extensions(
            agent_kind=("valueCode", details.agent_kind.value if of_class else "")
        ),
        clinicalStatus=coded(CLINICAL, details.clinical_status.value),
        verificationStatus=coded(CERTAINTY, details.certainty.value),
        type=details.allergy_type.value,
        category=[details.category.value],
        criticality=details.criticality.value,
        code=concept(details.text, details.code_system, details.code, details.code_display),
        onsetDateTime=iso(details.onset),
        note=notes(details.note),
        reaction=[
            filled(manifestation=[concept(r.text) or UNSAID], severity=r.severity.value)
            for r in details.reactions
        ],
    )


def from_fhir(element: Element) -> AllergyDetails:
    """Read an AllergyIntolerance."""
    heeds_something(element, "code")
    said = element.concept("code")
    categories = map(str, element.values("category"))
    category = next((c for c in categories if c in _CATEGORIES), AllergyCategory.MEDICATION)
    kind = element.said("agent-kind", "valueCode", AgentKind.SUBSTANCE.value)
    return AllergyDetails(
        text=said.text,
        agent_kind=held(AgentKind, kind),
        code_system=said.system,
        code=said.code,
        code_display=said.display,
        allergy_type=AllergyType(element.code("type", _TYPES, "allergy")),
        category=AllergyCategory(category),
        criticality=Criticality(element.code("criticality", _CRITICALITY)),
        clinical_status=held(
            AllergyStatus, status_code(element, "clinicalStatus"), AllergyStatus.ACTIVE
        ),
        certainty=held(
            AllergyCertainty,
            status_code(element, "verificationStatus"),
            AllergyCertainty.UNCONFIRMED,
        ),
        onset=element.day("onsetDateTime"),
        reactions=tuple(map(_reaction, element.children("reaction"))),
        note=element.notes(),
    )


def none_known() -> Json:
    """Return the statement that somebody asked and no allergy was known."""
    return {
        "resourceType": "AllergyIntolerance",
        "clinicalStatus": coded(CLINICAL, "active"),
        "verificationStatus": coded(CERTAINTY, "confirmed"),
        "code": concept("", ABSENT, "no-known-allergies", "No Known Allergies"),
    }


def says_none_known(element: Element) -> bool:
    """Tell whether a resource is that statement and no allergy."""
    refuted = status_code(element, "verificationStatus") in ("refuted", "entered-in-error")
    return bool(element.codes_of("code") & NONE_KNOWN) and not refuted


def _reaction(element: Element) -> Reaction:
    shown = [concept_of(m).text for m in element.children("manifestation")]
    if not shown:
        raise element.wrong("manifestation", translate("Chart", "It is required and missing."))
    words = ", ".join(filter(None, shown)) or element.text("description")
    return Reaction(words, Severity(element.code("severity", _SEVERITY)))
