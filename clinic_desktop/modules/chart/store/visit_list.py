"""How many notes each visit of a person has, in one query for a list."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.modules.chart.domain.visit_list import NoteMarks
from clinic_desktop.modules.chart.store.encounters import marks
from clinic_desktop.storage.fetching import fetch_all

_QUERY = (
    "SELECT encounter_id, sum(signed), sum(drafts) FROM ("
    "SELECT encounter_id, count(*) AS signed, 0 AS drafts FROM composition"
    " WHERE removed = 0 AND kind = 'original' AND patient_id IN ({0}) GROUP BY encounter_id"
    " UNION ALL "
    "SELECT encounter_id, 0, count(*) FROM note"
    " WHERE removed = 0 AND patient_id IN ({0}) GROUP BY encounter_id"
    ") GROUP BY encounter_id"
)


def note_marks(connection: sa.Connection, holders: Sequence[UUID]) -> dict[UUID, NoteMarks]:
    """Return the numbers of signed notes and of drafts, by visit."""
    ids = [holder.bytes for holder in holders]
    rows = fetch_all(connection, _QUERY.format(marks(ids)), ids + ids)
    return {UUID(bytes=row[0]): NoteMarks(int(row[1]), int(row[2])) for row in rows}
