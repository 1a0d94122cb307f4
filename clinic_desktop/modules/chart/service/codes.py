"""Looking for the code of a diagnosis or a procedure."""

from __future__ import annotations

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.modules.chart.domain.codes import CodeHit
from clinic_desktop.modules.chart.store.codesets import diagnoses, procedures
from clinic_desktop.storage.context import Context


def search_diagnoses(
    ctx: Context, text: str, language: str = "en", limit: int = 20
) -> tuple[CodeHit, ...]:
    """Return the ICD-10-CM codes that a text may mean, the likeliest first; offline."""
    ctx.require(Permission.CONDITION_READ)
    return diagnoses().search(text, language, limit)


def diagnosis_code(ctx: Context, code: str, language: str = "en") -> CodeHit | None:
    """Return one ICD-10-CM code, None where there is none such."""
    ctx.require(Permission.CONDITION_READ)
    return diagnoses().by_code(code, language)


def search_procedures(
    ctx: Context, text: str, language: str = "en", limit: int = 20
) -> tuple[CodeHit, ...]:
    """Return the ICD-9-CM procedure codes that a text may mean, the likeliest first; offline."""
    ctx.require(Permission.ENCOUNTER_READ)
    return procedures().search(text, language, limit)
