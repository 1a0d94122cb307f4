"""The drafts journal: what a person typed and has not saved, kept over a crash."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from clinic_desktop.kernel.clock import from_milliseconds, milliseconds
from clinic_desktop.storage.base import table_of
from clinic_desktop.storage.canonical import canonical_json
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.tables import DraftRow

_DRAFT = table_of(DraftRow)
_SAVE = sa.text(
    "INSERT INTO draft (user_id, form, subject, at_ms, body)"
    " VALUES (:user_id, :form, :subject, :at_ms, :body)"
    " ON CONFLICT (user_id, form, subject)"
    " DO UPDATE SET at_ms = excluded.at_ms, body = excluded.body"
)
_COLUMNS = (_DRAFT.c.form, _DRAFT.c.subject, _DRAFT.c.at_ms, _DRAFT.c.body)
_ALL = sa.select(*_COLUMNS).where(_DRAFT.c.user_id == sa.bindparam("me"))
_ONE = _ALL.where(
    _DRAFT.c.form == sa.bindparam("of_form"), _DRAFT.c.subject == sa.bindparam("of_subject")
)
_DROP = sa.delete(_DRAFT).where(
    _DRAFT.c.user_id == sa.bindparam("me"),
    _DRAFT.c.form == sa.bindparam("of_form"),
    _DRAFT.c.subject == sa.bindparam("of_subject"),
)


@dataclass(frozen=True, slots=True)
class Draft:
    """One form's fields as they were typed; `subject` says whose form ('' = a new one)."""

    form: str
    subject: str
    at: datetime
    body: dict[str, Any]


def save_draft(ctx: Context, form: str, subject: str, body: dict[str, Any]) -> None:
    """Keep the fields of a form; on the disk when it returns. Replaces the form's older draft.

    Dates and ids in `body` come back as text. A draft is its author's alone and never synced.
    """
    with ctx.unit_of_work() as work:
        work.execute(
            _SAVE,
            {
                "user_id": ctx.actor.user_id.bytes,
                "form": form,
                "subject": subject,
                "at_ms": milliseconds(ctx.clock.now()),
                "body": canonical_json(body),
            },
        )
        work.commit()


def drafts(ctx: Context) -> tuple[Draft, ...]:
    """Return the actor's drafts, newest first."""
    with ctx.reading() as connection:
        rows = connection.execute(_ALL.order_by(_DRAFT.c.at_ms.desc()), {"me": ctx.actor.user_id})
        return tuple(_draft(*row) for row in rows)


def draft(ctx: Context, form: str, subject: str) -> Draft | None:
    """Return the actor's draft of one form, if there is one."""
    key = {"me": ctx.actor.user_id, "of_form": form, "of_subject": subject}
    with ctx.reading() as connection:
        row = connection.execute(_ONE, key).first()
        return None if row is None else _draft(*row)


def drop_draft(ctx: Context, form: str, subject: str) -> None:
    """Forget a draft: it was saved for good, or thrown away."""
    with ctx.unit_of_work() as work:
        work.execute(_DROP, {"me": ctx.actor.user_id, "of_form": form, "of_subject": subject})
        work.commit()


def _draft(form: str, subject: str, at_ms: int, body: str) -> Draft:
    return Draft(form, subject, from_milliseconds(at_ms), json.loads(body))
