"""Templates of notes and text shortcuts: what is shown of them, and a preview with an example."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, fold, text_language, translate
from clinic_desktop.modules.chart.api import (
    FIELDS,
    Macro,
    NoteKind,
    NoteTemplate,
    StructuredText,
    fill_text,
    from_plain,
    keep_macro,
    macros,
    note_templates,
    tidy,
)
from clinic_desktop.modules.chart.presenters.visit_text import Section, cut, join

# What each field becomes: the words for people, and an example for the preview.
_FIELDS = {
    "patient.name": (QT_TRANSLATE_NOOP("Chart", "name of the patient"), "Ana García"),
    "patient.age": (QT_TRANSLATE_NOOP("Chart", "age"), "42"),
    "patient.sex": (QT_TRANSLATE_NOOP("Chart", "sex"), ""),
    "patient.birth": (QT_TRANSLATE_NOOP("Chart", "date of birth"), "1984-03-12"),
    "patient.number": (QT_TRANSLATE_NOOP("Chart", "chart number"), "1024"),
    "encounter.reason": (QT_TRANSLATE_NOOP("Chart", "reason of the visit"), ""),
    "last.bp": (QT_TRANSLATE_NOOP("Chart", "last blood pressure"), "128/82"),
    "last.pulse": (QT_TRANSLATE_NOOP("Chart", "last pulse"), "72"),
    "last.temperature": (QT_TRANSLATE_NOOP("Chart", "last temperature"), "36.8"),
    "last.weight": (QT_TRANSLATE_NOOP("Chart", "last weight"), "68"),
    "last.height": (QT_TRANSLATE_NOOP("Chart", "last height"), "165"),
    "last.bmi": (QT_TRANSLATE_NOOP("Chart", "last body mass index"), "25"),
    "last.spo2": (QT_TRANSLATE_NOOP("Chart", "last oxygen saturation"), "98"),
    "allergies": (QT_TRANSLATE_NOOP("Chart", "allergies"), ""),
    "medications": (QT_TRANSLATE_NOOP("Chart", "medicines that are taken"), ""),
    "problems": (QT_TRANSLATE_NOOP("Chart", "present problems"), ""),
    "author": (QT_TRANSLATE_NOOP("Chart", "your name"), ""),
    "today": (QT_TRANSLATE_NOOP("Chart", "today's date"), "2026-11-24"),
}
_SPECIALTIES = {
    "general": QT_TRANSLATE_NOOP("Chart", "General practice"),
    "paediatrics": QT_TRANSLATE_NOOP("Chart", "Paediatrics"),
    "gynaecology": QT_TRANSLATE_NOOP("Chart", "Gynaecology"),
    "obstetrics": QT_TRANSLATE_NOOP("Chart", "Obstetrics"),
    "psychiatry": QT_TRANSLATE_NOOP("Chart", "Psychiatry"),
    "dermatology": QT_TRANSLATE_NOOP("Chart", "Dermatology"),
    "orthopaedics": QT_TRANSLATE_NOOP("Chart", "Orthopaedics"),
    "emergency": QT_TRANSLATE_NOOP("Chart", "Emergency medicine"),
    "nursing": QT_TRANSLATE_NOOP("Chart", "Nursing"),
}


def fields_help() -> list[tuple[str, str]]:
    """Return what may be filled in, and what each field becomes."""
    return [(name, translate("Chart", _FIELDS[name][0])) for name in FIELDS]


def specialties(templates: Iterable[NoteTemplate]) -> list[tuple[str, str]]:
    """Return the specialties that can be chosen, those of the clinic's templates too."""
    names = dict.fromkeys([*_SPECIALTIES, *(t.specialty for t in templates)])
    return [(name, specialty_text(name)) for name in names]


def specialty_text(name: str) -> str:
    """Return the words for a specialty; an unknown one as it is called."""
    known = _SPECIALTIES.get(name)
    return translate("Chart", known) if known else name


def kind_text(kind: NoteKind) -> str:
    """Return whose notes begin with a template."""
    if kind is NoteKind.NURSING:
        return translate("Chart", "nursing note")
    return translate("Chart", "clinical note")


def use_text(active: bool) -> str:
    """Return whether it is offered."""
    return translate("Chart", "in use") if active else translate("Chart", "not used")


def origin_text(version: int) -> str:
    """Return where it comes from."""
    return translate("Chart", "this clinic") if version else translate("Chart", "ships with it")


def owner_text(macro: Macro) -> str:
    """Return for whom a shortcut works."""
    if macro.owner_id is None:
        return translate("Chart", "everybody")
    return translate("Chart", "only me")


def preview(text: StructuredText) -> StructuredText:
    """Return a text with its fields filled in from an example; a gap stays where none is."""
    values = {
        name: example or f"[{translate('Chart', words)}]"
        for name, (words, example) in _FIELDS.items()
    }
    return fill_text(text, values)


def preview_plain(text: str) -> StructuredText:
    """Return the same of a shortcut's text."""
    return preview(from_plain(text))


def empty_body(templates: Iterable[NoteTemplate]) -> StructuredText:
    """Return the headings that a note has, with nothing below them."""
    for template in templates:
        found = [Section(s.heading) for s in cut(template.body) if s.heading is not None]
        if len(found) > 1:
            return tidy(join(found).blocks)
    return StructuredText()


def fresh_key(title: str, taken: Iterable[str]) -> str:
    """Return a key for a new template that no other has."""
    known = set(taken)
    base = "-".join(fold(title).split())[:40] or "template"
    numbered = (base, *(f"{base}-{number}" for number in range(2, 1_000)))
    return next(key for key in numbered if key not in known)


def read_templates(ctx: Any) -> tuple[NoteTemplate, ...]:
    """Return the templates in the user's language."""
    return note_templates(ctx, text_language()[:2])


def read_macros(ctx: Any) -> tuple[Macro, ...]:
    """Return the shortcuts in the user's language that work for the user."""
    return macros(ctx, text_language()[:2])


def keep_shortcut(ctx: Any, macro: Macro, *, own: bool) -> Macro:
    """Save a shortcut, for the user alone or for everybody."""
    return keep_macro(ctx, replace(macro, owner_id=ctx.actor.user_id if own else None))
