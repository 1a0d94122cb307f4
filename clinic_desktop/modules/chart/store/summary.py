"""Queries that only the summary of a chart asks."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.modules.chart.domain.encounters import EncounterClass
from clinic_desktop.modules.chart.domain.notes import NoteKind
from clinic_desktop.modules.chart.domain.structured_text import from_json
from clinic_desktop.modules.chart.domain.summary import LastNote
from clinic_desktop.modules.chart.store.codec import day_of
from clinic_desktop.modules.chart.store.encounters import marks
from clinic_desktop.storage.fetching import fetch_all

# The visits lead: their index has the order, so that the walk ends with the last few.
_NOTES = (
    "SELECT c.id, c.encounter_id, e.day, e.class_code, e.reason, c.note_kind, c.author_name, c.body"
    " FROM encounter AS e CROSS JOIN composition AS c ON c.encounter_id = e.id"
    " WHERE e.removed = 0 AND c.removed = 0 AND e.status != 'entered-in-error'"
    " AND c.kind IN ('original', 'amendment') AND NOT EXISTS (SELECT 1 FROM composition AS n"
    " WHERE n.target_id = c.id AND n.kind = 'amendment')"
)


def last_notes(
    connection: sa.Connection, holders: Sequence[UUID], hidden: Collection[UUID], limit: int
) -> tuple[LastNote, ...]:
    """Return the newest versions of the last signed notes, latest visit first."""
    closed = [encounter_id.bytes for encounter_id in hidden]
    people = [holder.bytes for holder in holders]
    query = (
        f"{_NOTES} AND e.patient_id IN ({marks(people)}) AND e.id NOT IN ({marks(closed)})"
        " ORDER BY e.start_ms DESC, c.signed_ms DESC LIMIT ?"
    )
    return tuple(
        LastNote(
            UUID(bytes=row[0]),
            UUID(bytes=row[1]),
            day_of(row[2]),
            EncounterClass(row[3]),
            row[4],
            NoteKind(row[5]),
            row[6],
            from_json(row[7]),
        )
        for row in fetch_all(connection, query, [*people, *closed, limit])
    )


def unread_reports(
    connection: sa.Connection, holders: Sequence[UUID], hidden: Collection[UUID]
) -> int:
    """Return how many reports of a person nobody has read."""
    closed = [encounter_id.bytes for encounter_id in hidden]
    people = [holder.bytes for holder in holders]
    query = (
        "SELECT count(*) FROM diagnostic_report AS o CROSS JOIN result_unread AS u"  # noqa: S608
        " ON u.entry_id = o.entry_id AND u.report_id = o.id"
        f" WHERE o.patient_id IN ({marks(people)})"
        f" AND (o.encounter_id IS NULL OR o.encounter_id NOT IN ({marks(closed)}))"
    )
    return int(fetch_all(connection, query, [*people, *closed])[0][0])
