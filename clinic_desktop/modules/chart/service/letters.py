"""Letters: their templates, those that were signed, and one put into the chart."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID, uuid5

from clinic_desktop.kernel.errors import StaleRecord
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.modules.chart.domain.facts import OtherPatientsVisit
from clinic_desktop.modules.chart.domain.letter_templates import (
    LetterTemplate,
    cleaned_template,
    shipped_letters,
)
from clinic_desktop.modules.chart.domain.letters import (
    Letter,
    LetterDraft,
    LetterKind,
    check_letter,
)
from clinic_desktop.modules.chart.service.sight import hidden_encounters, person, require_sight
from clinic_desktop.modules.chart.store import encounters
from clinic_desktop.modules.chart.store import letters as store
from clinic_desktop.storage.context import Context

SERIES = "letter"


def letter_templates(ctx: Context, language: str) -> tuple[LetterTemplate, ...]:
    """Return the templates of a language by kind and title, those taken out of use too."""
    ctx.require(Permission.ENCOUNTER_READ)
    with ctx.reading() as connection:
        stored = [t for t in store.templates(connection) if t.language == language]
    known = {template.key: template for template in shipped_letters(language)}
    known |= {template.key: template for template in stored}
    kinds = list(LetterKind)
    return tuple(
        sorted(known.values(), key=lambda t: (kinds.index(t.kind), t.title.casefold(), t.key))
    )


def keep_letter_template(ctx: Context, template: LetterTemplate) -> LetterTemplate:
    """Save the clinic's template; the same key as one that ships takes its place.

    Raises InvalidInput, where a field is wrong with its line, and StaleRecord.
    """
    ctx.require(Permission.ENCOUNTER_SIGN)
    cleaned = cleaned_template(template)
    row_id = uuid5(ctx.store.clinic_id, f"letter-template:{cleaned.key}:{cleaned.language}")
    with ctx.unit_of_work() as uow:
        there = {t.id: t.version for t in store.templates(uow.connection)}
        if cleaned.version != there.get(row_id, 0):
            raise StaleRecord
        store.put_template(uow, row_id, cleaned)
        uow.commit()
    return replace(cleaned, id=row_id, version=cleaned.version + 1)


def letters_of(ctx: Context, patient_id: UUID) -> tuple[tuple[Letter, ...], bool]:
    """Return a patient's letters, latest first; true when some are closed to the actor."""
    ctx.require(Permission.ENCOUNTER_READ, patient_id=patient_id)
    who = person(ctx, patient_id)
    with ctx.reading() as connection:
        found = store.of_person(connection, who.holders)
        hidden = hidden_encounters(ctx, connection, who.holders)
    seen = tuple(one for one in found if one.draft.encounter_id not in hidden)
    return seen, len(seen) < len(found)


def letter(ctx: Context, letter_id: UUID) -> Letter:
    """Return one letter. Raises NotFound, NotAllowed for one of a restricted visit."""
    ctx.require(Permission.PRACTICE_READ)
    with ctx.reading() as connection:
        found = store.by_id(connection, letter_id)
    ctx.require(Permission.ENCOUNTER_READ, patient_id=found.draft.patient_id)
    if found.draft.encounter_id is not None:
        with ctx.reading() as connection:
            require_sight(ctx, encounters.by_id(connection, found.draft.encounter_id))
    return found


def checked_draft(ctx: Context, draft: LetterDraft) -> LetterDraft:
    """Return a draft of which nothing is missing, of the record that is kept of the patient.

    Raises InvalidInput, NotFound, OtherPatientsVisit, NotAllowed.
    """
    ctx.require(Permission.ENCOUNTER_SIGN, patient_id=draft.patient_id)
    check_letter(draft)
    who = person(ctx, draft.patient_id)
    if draft.encounter_id is not None:
        with ctx.reading() as connection:
            visit = encounters.by_id(connection, draft.encounter_id)
        if visit.patient_id not in who.holders:
            raise OtherPatientsVisit
        require_sight(ctx, visit)
    if draft.replaces_id is not None and (
        letter(ctx, draft.replaces_id).draft.patient_id not in who.holders
    ):
        raise OtherPatientsVisit
    return replace(draft, patient_id=who.patient_id)
