"""Templates and macros: those that ship, changed and joined by the clinic's and one's own."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID, uuid5

from clinic_desktop.kernel.errors import InvalidInput, StaleRecord
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import clean_line, translate
from clinic_desktop.modules.chart.domain.macros import Macro, check_macro
from clinic_desktop.modules.chart.domain.notes import NotYourNote
from clinic_desktop.modules.chart.domain.structured_text import tidy
from clinic_desktop.modules.chart.domain.templates import (
    NoteTemplate,
    built_in_macros,
    built_in_templates,
)
from clinic_desktop.modules.chart.store import writing as store
from clinic_desktop.storage.context import Context


def note_templates(ctx: Context, language: str) -> tuple[NoteTemplate, ...]:
    """Return the templates of a language by title, those taken out of use too."""
    ctx.require(Permission.ENCOUNTER_READ)
    with ctx.reading() as connection:
        stored = [t for t in store.templates(connection) if t.language == language]
    known = {template.key: template for template in built_in_templates(language)}
    known |= {template.key: template for template in stored}
    return tuple(sorted(known.values(), key=lambda t: (t.title.casefold(), t.key)))


def keep_template(ctx: Context, template: NoteTemplate) -> NoteTemplate:
    """Save the clinic's template; the same key as one that ships takes its place.

    Raises InvalidInput, StaleRecord.
    """
    ctx.require(Permission.ENCOUNTER_SIGN)
    cleaned = replace(template, title=clean_line(template.title), body=tidy(template.body.blocks))
    if not cleaned.title or not cleaned.key:
        raise InvalidInput({"title": translate("Chart", "Give the template a name.")})
    row_id = uuid5(ctx.store.clinic_id, f"note-template:{cleaned.key}:{cleaned.language}")
    with ctx.unit_of_work() as uow:
        there = {t.id: t.version for t in store.templates(uow.connection)}
        if cleaned.version != there.get(row_id, 0):
            raise StaleRecord
        store.put_template(uow, row_id, cleaned)
        uow.commit()
    return replace(cleaned, id=row_id, version=cleaned.version + 1)


def macros(ctx: Context, language: str) -> tuple[Macro, ...]:
    """Return the macros that work for the actor in a language, by trigger."""
    ctx.require(Permission.ENCOUNTER_READ)
    with ctx.reading() as connection:
        stored = [m for m in store.macros(connection, ctx.actor.user_id) if m.language == language]
    known = {(m.trigger.casefold(), m.owner_id): m for m in built_in_macros(language)}
    known |= {(m.trigger.casefold(), m.owner_id): m for m in stored}
    return tuple(sorted(known.values(), key=lambda m: (m.trigger.casefold(), m.owner_id is None)))


def keep_macro(ctx: Context, macro: Macro) -> Macro:
    """Save a macro: one's own, or everybody's where the actor signs notes.

    Raises InvalidInput, NotYourNote, NotAllowed, StaleRecord.
    """
    ctx.require(Permission.ENCOUNTER_WRITE)
    if macro.owner_id is None:
        ctx.require(Permission.ENCOUNTER_SIGN)
    elif macro.owner_id != ctx.actor.user_id:
        raise NotYourNote(author="")
    check_macro(macro)
    row_id = _macro_id(ctx, macro)
    with ctx.unit_of_work() as uow:
        there = {m.id: m.version for m in store.macros(uow.connection, ctx.actor.user_id)}
        if macro.version != there.get(row_id, 0):
            raise StaleRecord
        store.put_macro(uow, row_id, macro)
        uow.commit()
    return replace(macro, id=row_id, version=macro.version + 1)


def _macro_id(ctx: Context, macro: Macro) -> UUID:
    name = f"note-macro:{macro.trigger.casefold()}:{macro.language}:{macro.owner_id or ''}"
    return uuid5(ctx.store.clinic_id, name)
