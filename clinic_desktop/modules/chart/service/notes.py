"""The running note: keep it, throw it away, read it. Signing is in `signing`."""

from __future__ import annotations

import json
from dataclasses import dataclass
from uuid import UUID

from clinic_desktop.kernel.errors import StaleRecord
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.modules.chart.domain.encounters import Encounter
from clinic_desktop.modules.chart.domain.notes import (
    KeepNote,
    Note,
    NoteIsSigned,
    NoteThread,
    NoteTooLong,
    NotYourNote,
    StaleNote,
    check_may_write,
    threads,
)
from clinic_desktop.modules.chart.domain.structured_text import (
    MAX_CHARACTERS,
    StructuredText,
    from_json,
    tidy,
    to_json,
)
from clinic_desktop.modules.chart.service.sight import require_sight, require_writable
from clinic_desktop.modules.chart.store import encounters
from clinic_desktop.modules.chart.store import notes as store
from clinic_desktop.modules.practice.api import draft_of, drop_draft, keep_draft, user_names
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.unit_of_work import UnitOfWork

JOURNAL = "chart.note"  # the form's name in the journal of what is typed
_VERSION, _TEXT = "version", "text"


@dataclass(frozen=True, slots=True)
class EncounterNotes:
    """All notes of one visit: drafts of everybody, and what is signed."""

    drafts: tuple[Note, ...]
    signed: tuple[NoteThread, ...]


@dataclass(frozen=True, slots=True)
class TypedNote:
    """What was typed and not saved, when (Unix milliseconds), and over which version."""

    body: StructuredText
    at_ms: int
    version: int = 0


def keep_note(ctx: Context, command: KeepNote) -> Note:
    """Save a draft and return it. Somebody else's draft is copied, never written over.

    Raises NoteIsSigned, NoteTooLong, NursingNotesOnly, EncounterStep, and StaleNote, which holds
    both texts, when the author saved it elsewhere.
    """
    ctx.require(Permission.ENCOUNTER_WRITE)
    body = tidy(command.body.blocks)
    if body.length > MAX_CHARACTERS:
        raise NoteTooLong(limit=MAX_CHARACTERS)
    with ctx.unit_of_work() as uow:
        visit = encounters.by_id(uow.connection, command.encounter_id)
        require_writable(ctx, visit)
        before = _standing(uow, command)
        check_may_write(ctx.actor, command.kind if before is None else before.kind)
        if before is None or before.author_id != ctx.actor.user_id:
            note_id = _insert(ctx, uow, visit, command, body, before)
        else:
            note_id = _rewrite(uow, before, command.version, body)
        kept = store.note(uow.connection, note_id)
        uow.commit()
    assert kept is not None
    return kept


def discard_note(ctx: Context, note_id: UUID, version: int) -> None:
    """Throw an own draft away. Raises NoteIsSigned, NotYourNote, StaleRecord."""
    ctx.require(Permission.ENCOUNTER_WRITE)
    with ctx.unit_of_work() as uow:
        found = store.note(uow.connection, note_id)
        if found is None:
            raise NoteIsSigned
        if found.author_id != ctx.actor.user_id:
            raise NotYourNote(author=user_names(ctx).get(found.author_id, ""))
        store.close_note(uow, note_id, version)
        uow.commit()


def notes_of(ctx: Context, encounter_id: UUID) -> EncounterNotes:
    """Return the notes of a visit. Raises NotFound, NotAllowed for a restricted visit."""
    ctx.require(Permission.PRACTICE_READ)
    with ctx.reading() as connection:
        visit = encounters.by_id(connection, encounter_id)
        drafts = store.drafts(connection, encounter_id)
        signed = store.compositions(connection, encounter_id)
    ctx.require(Permission.ENCOUNTER_READ, patient_id=visit.patient_id)
    require_sight(ctx, visit)
    return EncounterNotes(drafts, threads(signed))


def unsigned_notes(ctx: Context) -> tuple[Note, ...]:
    """Return the acting user's drafts of all visits, oldest first: what is still to be signed."""
    ctx.require(Permission.ENCOUNTER_WRITE)
    with ctx.reading() as connection:
        return store.drafts_by(connection, ctx.actor.user_id)


def journal_note(
    ctx: Context,
    encounter_id: UUID,
    body: StructuredText,
    note_id: UUID | None = None,
    version: int = 0,
) -> None:
    """Put what is typed on the disk at once: it survives a crash. Asked once a second at most.

    `version` is that of the saved draft it was typed over: who saved it elsewhere since is found
    out also after a crash.
    """
    ctx.require(Permission.ENCOUNTER_WRITE)
    typed = json.dumps({_VERSION: version, _TEXT: to_json(body)})
    keep_draft(ctx, JOURNAL, _subject(encounter_id, note_id), typed)


def journaled_note(
    ctx: Context, encounter_id: UUID, note_id: UUID | None = None
) -> StructuredText | None:
    """Return what the actor typed and has not saved, if anything."""
    ctx.require(Permission.ENCOUNTER_WRITE)
    found = typed_note(ctx, encounter_id, note_id)
    return None if found is None else found.body


def typed_note(ctx: Context, encounter_id: UUID, note_id: UUID | None = None) -> TypedNote | None:
    """Return what the actor typed and has not saved, and when; None if there is nothing."""
    ctx.require(Permission.ENCOUNTER_WRITE)
    found = draft_of(ctx, JOURNAL, _subject(encounter_id, note_id))
    return None if found is None else _read_typed(found.body, found.at_ms)


def forget_journaled_note(ctx: Context, encounter_id: UUID, note_id: UUID | None = None) -> None:
    """Drop what was typed: it is saved, or thrown away."""
    ctx.require(Permission.ENCOUNTER_WRITE)
    drop_draft(ctx, JOURNAL, _subject(encounter_id, note_id))


def _read_typed(kept: str, at_ms: int) -> TypedNote:
    """Read what `journal_note` kept; what is damaged is taken as the text itself."""
    try:
        data = json.loads(kept)
        return TypedNote(from_json(str(data[_TEXT])), at_ms, int(data[_VERSION]))
    except (ValueError, TypeError, KeyError):
        return TypedNote(from_json(kept), at_ms)


def _subject(encounter_id: UUID, note_id: UUID | None) -> str:
    return f"{encounter_id}:{note_id or ''}"


def _standing(uow: UnitOfWork, command: KeepNote) -> Note | None:
    if command.note_id is None:
        return None
    found = store.note(uow.connection, command.note_id)
    if found is None or found.encounter_id != command.encounter_id:
        raise NoteIsSigned
    return found


def _insert(
    ctx: Context,
    uow: UnitOfWork,
    visit: Encounter,
    command: KeepNote,
    body: StructuredText,
    before: Note | None,
) -> UUID:
    fresh = Note(
        id=ctx.new_id(),
        version=1,
        patient_id=visit.patient_id,
        encounter_id=visit.id,
        author_id=ctx.actor.user_id,
        kind=command.kind if before is None else before.kind,
        template=command.template if before is None else before.template,
        body=body,
        forked_from=None if before is None else before.id,
        saved_ms=uow.now_ms,
    )
    store.insert_note(uow, fresh)
    return fresh.id


def _rewrite(uow: UnitOfWork, before: Note, version: int, body: StructuredText) -> UUID:
    if body == before.body:
        return before.id  # the same text from two windows is no conflict
    try:
        store.rewrite_note(uow, before.id, version, to_json(body))
    except StaleRecord:
        raise StaleNote(before, body) from None
    return before.id
