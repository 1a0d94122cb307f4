"""Signing: a draft becomes an immutable text; later words refer to it."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import clean_line
from clinic_desktop.modules.chart.domain.notes import (
    AlreadyAmended,
    AlreadyCoSigned,
    Composition,
    CompositionKind,
    Note,
    NoteIsEmpty,
    NoteIsSigned,
    NoteThread,
    NotYourNote,
    ReasonForAmending,
    check_may_sign,
    digest_of,
    threads,
)
from clinic_desktop.modules.chart.domain.structured_text import StructuredText, tidy
from clinic_desktop.modules.chart.service.sight import require_sight, require_writable
from clinic_desktop.modules.chart.store import encounters
from clinic_desktop.modules.chart.store import notes as store
from clinic_desktop.modules.practice.api import user_names
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.unit_of_work import UnitOfWork


def sign_note(ctx: Context, note_id: UUID, version: int) -> Composition:
    """Sign a draft as it was saved last; from then on it is read only.

    Raises NoteIsSigned, NoteIsEmpty, NotYourNote, StaleRecord, EncounterStep.
    """
    ctx.require(Permission.ENCOUNTER_SIGN)
    names = user_names(ctx)
    with ctx.unit_of_work() as uow:
        draft = store.note(uow.connection, note_id)
        if draft is None:
            raise NoteIsSigned
        require_writable(ctx, encounters.by_id(uow.connection, draft.encounter_id))
        author = names.get(draft.author_id, "")
        check_may_sign(ctx.actor, draft, author)
        if draft.body.empty:
            raise NoteIsEmpty
        store.close_note(uow, note_id, version)
        signed = _put(uow, _from_draft(ctx, uow, draft, author))
        uow.commit()
    return signed


def amend_note(
    ctx: Context, composition_id: UUID, body: StructuredText, reason: str
) -> Composition:
    """Replace a signed note by a better one; the original stays readable.

    Raises NotYourNote, AlreadyAmended, ReasonForAmending, NoteIsEmpty, NotFound, EncounterStep.
    """
    ctx.require(Permission.ENCOUNTER_SIGN)
    said = clean_line(reason)
    if not said:
        raise ReasonForAmending
    with ctx.unit_of_work() as uow:
        thread = _thread(ctx, uow, composition_id)
        if thread.current.id != composition_id:
            raise AlreadyAmended
        target = thread.current
        if ctx.actor.user_id not in (target.author_id, target.signer_id):
            raise NotYourNote(author=target.author_name)
        signed = _put(uow, _said(ctx, uow, CompositionKind.AMENDMENT, target, body, said), target)
        uow.commit()
    return signed


def add_addendum(ctx: Context, composition_id: UUID, body: StructuredText) -> Composition:
    """Add words to a signed note, one's own or a colleague's. Raises NoteIsEmpty, NotFound."""
    ctx.require(Permission.ENCOUNTER_SIGN)
    with ctx.unit_of_work() as uow:
        target = _thread(ctx, uow, composition_id).current
        signed = _put(uow, _said(ctx, uow, CompositionKind.ADDENDUM, target, body), target)
        uow.commit()
    return signed


def co_sign(ctx: Context, composition_id: UUID, comment: str = "") -> Composition:
    """Agree with a note that somebody else signed. Raises AlreadyCoSigned, NotFound."""
    ctx.require(Permission.ENCOUNTER_SIGN)
    with ctx.unit_of_work() as uow:
        thread = _thread(ctx, uow, composition_id)
        target = thread.current
        signers = {c.signer_id for c in thread.co_signatures if c.target_id == target.id}
        if ctx.actor.user_id in signers | {target.signer_id}:
            raise AlreadyCoSigned
        agreed = _statement(ctx, uow, CompositionKind.CO_SIGNATURE, target)
        signed = _put(uow, replace(agreed, reason=clean_line(comment)), target)
        uow.commit()
    return signed


def _thread(ctx: Context, uow: UnitOfWork, composition_id: UUID) -> NoteThread:
    found = store.composition(uow.connection, composition_id)
    require_writable(ctx, encounters.by_id(uow.connection, found.encounter_id))
    all_of_visit = store.compositions(uow.connection, found.encounter_id)
    for thread in threads(all_of_visit):
        if found in (*thread.versions, *thread.addenda, *thread.co_signatures):
            return thread
    return NoteThread((found,))


def _from_draft(ctx: Context, uow: UnitOfWork, draft: Note, author: str) -> Composition:
    return Composition(
        id=ctx.new_id(),
        patient_id=draft.patient_id,
        encounter_id=draft.encounter_id,
        kind=CompositionKind.ORIGINAL,
        note_kind=draft.kind,
        body=draft.body,
        author_id=draft.author_id,
        author_name=author,
        signer_id=ctx.actor.user_id,
        signer_name=ctx.actor.name,
        signed_ms=uow.now_ms,
        note_id=draft.id,
    )


def _said(
    ctx: Context,
    uow: UnitOfWork,
    kind: CompositionKind,
    target: Composition,
    body: StructuredText,
    reason: str = "",
) -> Composition:
    text = tidy(body.blocks)
    if text.empty:
        raise NoteIsEmpty
    return replace(_statement(ctx, uow, kind, target), body=text, reason=reason)


def _statement(
    ctx: Context, uow: UnitOfWork, kind: CompositionKind, target: Composition
) -> Composition:
    return Composition(
        id=ctx.new_id(),
        patient_id=target.patient_id,
        encounter_id=target.encounter_id,
        kind=kind,
        note_kind=target.note_kind,
        body=StructuredText(),
        author_id=ctx.actor.user_id,
        author_name=ctx.actor.name,
        signer_id=ctx.actor.user_id,
        signer_name=ctx.actor.name,
        signed_ms=uow.now_ms,
        target_id=target.id,
    )


def _put(uow: UnitOfWork, said: Composition, target: Composition | None = None) -> Composition:
    signed = replace(said, digest=digest_of(said, target.digest if target else ""))
    store.insert_composition(uow, signed)
    return signed


def composition_is_intact(ctx: Context, composition_id: UUID) -> bool:
    """Tell whether a signed text still says what was signed. Raises NotFound, NotAllowed."""
    ctx.require(Permission.PRACTICE_READ)
    with ctx.reading() as connection:
        found = store.composition(connection, composition_id)
        visit = encounters.by_id(connection, found.encounter_id)
        target = found.target_id and store.composition(connection, found.target_id)
    ctx.require(Permission.ENCOUNTER_READ, patient_id=found.patient_id)
    require_sight(ctx, visit)
    return found.digest == digest_of(found, target.digest if target else "")
