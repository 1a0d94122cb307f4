"""Reading who wrote what into a fact, and when."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.modules.chart.domain.fact_history import FactChange
from clinic_desktop.modules.chart.service.allergies import ALLERGIES
from clinic_desktop.modules.chart.service.conditions import CONDITIONS
from clinic_desktop.modules.chart.service.facts import FactKind
from clinic_desktop.modules.chart.service.family_history import FAMILY
from clinic_desktop.modules.chart.service.immunizations import IMMUNIZATIONS
from clinic_desktop.modules.chart.service.medications import MEDICATIONS
from clinic_desktop.modules.chart.service.pregnancies import PREGNANCIES
from clinic_desktop.modules.chart.service.procedures import PROCEDURES
from clinic_desktop.modules.chart.service.recalls import RECALLS
from clinic_desktop.modules.chart.service.sight import require_sight
from clinic_desktop.modules.chart.service.social_history import SOCIAL
from clinic_desktop.modules.chart.store import encounters
from clinic_desktop.modules.chart.store import fact_history as store
from clinic_desktop.modules.practice.api import user_names
from clinic_desktop.storage.context import Context

_KINDS: dict[str, tuple[FactKind[Any], Permission]] = {
    "condition": (CONDITIONS, Permission.CONDITION_READ),
    "allergy_intolerance": (ALLERGIES, Permission.CONDITION_READ),
    "medication_statement": (MEDICATIONS, Permission.PRESCRIPTION_READ),
    "procedure": (PROCEDURES, Permission.ENCOUNTER_READ),
    "family_member_history": (FAMILY, Permission.ENCOUNTER_READ),
    "social_history": (SOCIAL, Permission.ENCOUNTER_READ),
    "pregnancy": (PREGNANCIES, Permission.ENCOUNTER_READ),
    "immunization": (IMMUNIZATIONS, Permission.ENCOUNTER_READ),
    "recall": (RECALLS, Permission.ENCOUNTER_READ),
}


def fact_history(
    ctx: Context, kind: str, patient_id: UUID, fact_id: UUID
) -> tuple[FactChange, ...]:
    """Return all savings of a fact, newest first; `kind` is its table. Raises NotFound."""
    ctx.require(_KINDS[kind][1], patient_id=patient_id)
    found = _KINDS[kind][0]
    names = user_names(ctx)
    with ctx.reading() as connection:
        fact = found.table.by_id(connection, fact_id)
        if found.restricted and fact.encounter_id is not None:
            require_sight(ctx, encounters.by_id(connection, fact.encounter_id))
        return store.changes_of(connection, found.table, fact_id, names)
