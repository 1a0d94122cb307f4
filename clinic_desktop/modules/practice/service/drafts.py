"""Drafts: what a user typed and has not saved, kept in the encrypted store over a crash."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from clinic_desktop.kernel.clock import milliseconds
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.modules.practice.store import drafts as store
from clinic_desktop.storage.context import Context


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
    values: dict[str, Any] = {
        "user_id": ctx.actor.user_id,
        "form": form,
        "subject": subject,
        "at_ms": milliseconds(ctx.clock.now()),
        "body": body,
    }
    with ctx.unit_of_work() as uow:
        uow.execute(store.KEEP, values)
        uow.commit()


def drop_draft(ctx: Context, form: str, subject: str) -> None:
    """Forget the actor's draft: it was saved or thrown away."""
    ctx.require(Permission.PRACTICE_READ)
    with ctx.unit_of_work() as uow:
        uow.execute(store.DROP, {"user": ctx.actor.user_id, "of_form": form, "of_subject": subject})
        uow.commit()


def draft_of(ctx: Context, form: str, subject: str) -> KeptDraft | None:
    """Return the actor's draft of one form, or None."""
    ctx.require(Permission.PRACTICE_READ)
    found = (draft for draft in drafts(ctx) if (draft.form, draft.subject) == (form, subject))
    return next(found, None)


def drafts(ctx: Context) -> tuple[KeptDraft, ...]:
    """Return the actor's own drafts, newest first."""
    ctx.require(Permission.PRACTICE_READ)
    with ctx.reading() as connection:
        return tuple(KeptDraft(*row) for row in store.of_user(connection, ctx.actor.user_id))
