"""FamilyMemberHistory: one condition of one relative."""

from __future__ import annotations

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.domain.history import FamilyHistoryDetails, Relation
from clinic_desktop.modules.chart.service.fhir.shape import (
    TERMINOLOGY,
    UCUM,
    Element,
    Json,
    NotHeld,
    coded,
    concept,
    filled,
    notes,
)

ROLES = TERMINOLOGY + "v3-RoleCode"
_STATUSES = frozenset({"partial", "completed", "entered-in-error", "health-unknown"})


def to_fhir(details: FamilyHistoryDetails) -> Json:
    """Return the FamilyMemberHistory."""
    age = {"value": details.onset_age, "unit": "a", "system": UCUM, "code": "a"}
    condition = filled(
        code=concept(details.text, details.code_system, details.code, details.code_display),
        contributedToDeath=True if details.cause_of_death else None,
        onsetAge=age if details.onset_age is not None else None,
    )
    return filled(
        resourceType="FamilyMemberHistory",
        status="completed",
        relationship=coded(ROLES, details.relation.value),
        deceasedBoolean=True if details.deceased else None,
        note=notes(details.note),
        condition=[condition],
    )


def from_fhir(element: Element) -> FamilyHistoryDetails:
    """Read a FamilyMemberHistory of one condition; more of them have no place."""
    element.needed("status")
    element.code("status", _STATUSES)
    if element.child("relationship") is None:
        raise element.wrong("relationship", translate("Chart", "It is required and missing."))
    conditions = element.children("condition")
    if len(conditions) != 1:
        raise NotHeld(translate("Chart", "A relative with one condition has a place here."))
    said = conditions[0].concept("code")
    codes = {code for _, code in element.codes_of("relationship")}
    return FamilyHistoryDetails(
        text=said.text,
        relation=next((r for r in Relation if r.value in codes), Relation.FAMILY),
        code_system=said.system,
        code=said.code,
        code_display=said.display,
        onset_age=_years(conditions[0]),
        deceased=element.truth("deceasedBoolean") or "deceasedDate" in element.data,
        cause_of_death=conditions[0].truth("contributedToDeath"),
        note=element.notes(),
    )


def _years(element: Element) -> int | None:
    age = element.child("onsetAge")
    if age is None or age.text("code", "a") != "a":
        return None
    value = age.data.get("value")
    return value if isinstance(value, int) and not isinstance(value, bool) else None
