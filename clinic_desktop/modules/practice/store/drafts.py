"""Statements for the drafts journal, a table of this device that is never synced."""

from __future__ import annotations

from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from clinic_desktop.storage.base import table_of
from clinic_desktop.storage.tables import DraftRow

_draft = table_of(DraftRow)
_new = insert(_draft)
KEEP = _new.on_conflict_do_update(
    index_elements=[_draft.c.user_id, _draft.c.form, _draft.c.subject],
    set_={"at_ms": _new.excluded.at_ms, "body": _new.excluded.body},
)
DROP = sa.delete(_draft).where(
    _draft.c.user_id == sa.bindparam("user"),
    _draft.c.form == sa.bindparam("of_form"),
    _draft.c.subject == sa.bindparam("of_subject"),
)
_OF_USER = (
    sa.select(_draft.c.form, _draft.c.subject, _draft.c.at_ms, _draft.c.body)
    .where(_draft.c.user_id == sa.bindparam("user"))
    .order_by(_draft.c.at_ms.desc())
)


def of_user(connection: sa.Connection, user_id: UUID) -> list[tuple[str, str, int, str]]:
    """Return (form, subject, time, text) of a user's drafts, newest first."""
    rows = connection.execute(_OF_USER, {"user": user_id})
    return [(row.form, row.subject, row.at_ms, row.body) for row in rows]
