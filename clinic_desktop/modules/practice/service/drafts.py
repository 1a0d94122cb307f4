"""Drafts for presenters: what a user typed and has not saved, through the store's journal."""

from __future__ import annotations

from dataclasses import dataclass

from clinic_desktop.kernel.clock import milliseconds
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.storage import drafts as journal
from clinic_desktop.storage.context import Context

_TEXT = "text"


@dataclass(frozen=True, slots=True)
class KeptDraft:
    """One draft: which form, about what, when it was typed (Unix milliseconds), and the text."""

    form: str
    subject: str
    at_ms: int
    body: str


def keep_draft(ctx: Context, form: str, subject: str, body: str) -> None:
    """Keep what the actor has typed so far, in place of the older draft of the same form."""
    ctx.require(Permission.PRACTICE_READ)
    journal.save_draft(ctx, form, subject, {_TEXT: body})


def drop_draft(ctx: Context, form: str, subject: str) -> None:
    """Forget the actor's draft: it was saved or thrown away."""
    ctx.require(Permission.PRACTICE_READ)
    journal.drop_draft(ctx, form, subject)


def draft_of(ctx: Context, form: str, subject: str) -> KeptDraft | None:
    """Return the actor's draft of one form, or None."""
    ctx.require(Permission.PRACTICE_READ)
    found = journal.draft(ctx, form, subject)
    return None if found is None else _kept(found)


def drafts(ctx: Context) -> tuple[KeptDraft, ...]:
    """Return the actor's own drafts, newest first."""
    ctx.require(Permission.PRACTICE_READ)
    return tuple(_kept(draft) for draft in journal.drafts(ctx))


def _kept(draft: journal.Draft) -> KeptDraft:
    body = str(draft.body.get(_TEXT, ""))
    return KeptDraft(draft.form, draft.subject, milliseconds(draft.at), body)
