"""What macros and templates may fill in about a visit and its patient."""

from __future__ import annotations

from uuid import UUID

from clinic_desktop.kernel.local_text import day_text
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.domain.allergies import AllergyState
from clinic_desktop.modules.chart.service.allergies import allergy_flag
from clinic_desktop.modules.chart.service.conditions import conditions_of
from clinic_desktop.modules.chart.service.encounters import encounter
from clinic_desktop.modules.chart.service.facts import today_of
from clinic_desktop.modules.chart.service.medications import medication_statements_of
from clinic_desktop.modules.patients.api import AdministrativeGender, patient_banner
from clinic_desktop.storage.context import Context


def note_fields(ctx: Context, encounter_id: UUID) -> dict[str, str]:
    """Return the values of `FIELDS` that are known, as words. Raises NotFound, NotAllowed."""
    ctx.require(Permission.ENCOUNTER_WRITE)
    visit = encounter(ctx, encounter_id)
    banner = patient_banner(ctx, visit.patient_id)
    born = banner.ref.birth_date
    return {
        "patient.name": banner.ref.display_name,
        "patient.age": banner.age_text,
        "patient.sex": _sex(banner.ref.sex),
        "patient.birth": "" if born is None else day_text(born),
        "patient.number": banner.ref.number,
        "encounter.reason": visit.details.reason,
        "allergies": _allergies(ctx, visit.patient_id),
        "medications": _medications(ctx, visit.patient_id),
        "problems": _problems(ctx, visit.patient_id),
        "author": ctx.actor.name,
        "today": day_text(today_of(ctx)),
    }


def _sex(sex: AdministrativeGender) -> str:
    words = {
        AdministrativeGender.FEMALE: translate("Chart", "female"),
        AdministrativeGender.MALE: translate("Chart", "male"),
        AdministrativeGender.OTHER: translate("Chart", "other sex"),
    }
    return words.get(sex, "")


def _allergies(ctx: Context, patient_id: UUID) -> str:
    flag = allergy_flag(ctx, patient_id)
    if flag.state is AllergyState.NONE_KNOWN:
        return translate("Chart", "none known")
    return ", ".join(fact.details.text for fact in flag.allergies)


def _medications(ctx: Context, patient_id: UUID) -> str:
    if not ctx.allows(Permission.PRESCRIPTION_READ):
        return ""
    taken = medication_statements_of(ctx, patient_id).holding
    return ", ".join(fact.details.text for fact in taken if fact.details.taken)


def _problems(ctx: Context, patient_id: UUID) -> str:
    if not ctx.allows(Permission.CONDITION_READ):
        return ""
    found = conditions_of(ctx, patient_id).holding
    return ", ".join(fact.details.text for fact in found if fact.details.present)
