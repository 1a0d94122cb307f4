"""Templates of letters: what is shown of them, and a preview with an example."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate
from clinic_desktop.modules.chart.api import StructuredText, from_plain
from clinic_desktop.modules.chart.api.letters import (
    FIELDS,
    LETTER_LANGUAGES,
    BrokenTemplate,
    Filling,
    LetterTemplate,
    fill_letter,
    letter_templates,
)

_FIELDS = {
    "patient.name": QT_TRANSLATE_NOOP("Chart", "name of the patient"),
    "patient.birth": QT_TRANSLATE_NOOP("Chart", "date of birth"),
    "patient.age": QT_TRANSLATE_NOOP("Chart", "age"),
    "patient.sex": QT_TRANSLATE_NOOP("Chart", "sex"),
    "patient.number": QT_TRANSLATE_NOOP("Chart", "chart number"),
    "practitioner": QT_TRANSLATE_NOOP("Chart", "who signs, with qualification"),
    "clinic": QT_TRANSLATE_NOOP("Chart", "name of the clinic"),
    "today": QT_TRANSLATE_NOOP("Chart", "today's date"),
    "visit.day": QT_TRANSLATE_NOOP("Chart", "day of the visit"),
    "visit.reason": QT_TRANSLATE_NOOP("Chart", "reason of the visit"),
    "diagnoses": QT_TRANSLATE_NOOP("Chart", "diagnoses of this visit"),
    "problems": QT_TRANSLATE_NOOP("Chart", "present problems"),
    "medications": QT_TRANSLATE_NOOP("Chart", "medicines that are taken"),
    "allergies": QT_TRANSLATE_NOOP("Chart", "allergies"),
    "results": QT_TRANSLATE_NOOP("Chart", "results of the chosen days"),
    "addressee": QT_TRANSLATE_NOOP("Chart", "to whom"),
    "from": QT_TRANSLATE_NOOP("Chart", "first day of the sick note"),
    "until": QT_TRANSLATE_NOOP("Chart", "last day of the sick note"),
    "days": QT_TRANSLATE_NOOP("Chart", "number of days of the sick note"),
    "urgency": QT_TRANSLATE_NOOP("Chart", "urgency of the referral"),
    "reason": QT_TRANSLATE_NOOP("Chart", "reason of the referral"),
    "question": QT_TRANSLATE_NOOP("Chart", "question to the specialist"),
    "purpose": QT_TRANSLATE_NOOP("Chart", "what the certificate is for"),
    "enclosures": QT_TRANSLATE_NOOP("Chart", "what goes with the letter"),
}
_LISTS = frozenset({"diagnoses", "problems", "medications", "allergies", "results"})


def letter_fields_help() -> list[tuple[str, str]]:
    """Return what may be filled in, and what each field becomes."""
    return [(name, translate("Chart", _FIELDS[name])) for name in FIELDS]


def read_letter_templates(ctx: Any) -> tuple[LetterTemplate, ...]:
    """Return the templates of all languages in which letters are written."""
    return tuple(t for language in LETTER_LANGUAGES for t in letter_templates(ctx, language))


def preview_letter(body: StructuredText, today: date) -> tuple[StructuredText, str]:
    """Return a template filled in with an example; else nothing, and what is wrong and where."""
    try:
        return fill_letter(body, _example(today)), ""
    except BrokenTemplate as broken:
        return from_plain(""), broken.message()


def _example(today: date) -> Mapping[str, Filling]:
    values: dict[str, Filling] = {}
    for name, words in _FIELDS.items():
        shown = f"[{translate('Chart', words)}]"
        values[name] = (shown, shown) if name in _LISTS else shown
    values["patient.name"], values["today"] = "Ana García", str(today)
    return values
