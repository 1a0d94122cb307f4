"""The words of contents, their full-text index, and the queue of what is still to be read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.modules.documents.domain.codes import Reading, TextOrigin
from clinic_desktop.modules.documents.domain.records import (
    MARK_END,
    MARK_START,
    Reader,
    TextHit,
)
from clinic_desktop.modules.documents.store import restriction
from clinic_desktop.storage.fetching import fetch_all, fetch_one
from clinic_desktop.storage.match import match_of
from clinic_desktop.storage.writing import write_rows

MAX_TRIES = 3
_QUEUE = (
    "INSERT OR IGNORE INTO document_reading (content_id, document_id, state, tries, problem, at_ms)"
    " VALUES (?, ?, 'pending', 0, '', ?)"
)
_STATE = (
    "UPDATE document_reading SET state = ?, problem = ?, tries = tries + ? WHERE content_id = ?"
)
_RECOVER = (
    "UPDATE document_reading SET state = CASE WHEN tries >= ? THEN 'failed' ELSE 'pending' END"
    " WHERE state = 'running'"
)
_AGAIN = (
    "UPDATE document_reading SET state = 'pending', problem = '', tries = 0 WHERE content_id = ?"
    " AND NOT EXISTS (SELECT 1 FROM document_text t WHERE t.content_id = ?)"
)
_NEXT = (
    "SELECT content_id FROM document_reading WHERE state = 'pending' ORDER BY at_ms, content_id"
    " LIMIT 1"
)
_TEXTS = "SELECT rid, text FROM document_text WHERE content_id = ?"
_UNINDEX = "INSERT INTO document_fts (document_fts, rowid, text) VALUES ('delete', ?, ?)"
_DROP = "DELETE FROM document_text WHERE content_id = ?"
_PUT = (
    "INSERT INTO document_text (rid, document_id, content_id, page, origin, confidence, text)"
    " VALUES (?, ?, ?, ?, ?, ?, ?)"
)
_INDEX = "INSERT INTO document_fts (rowid, text) VALUES (?, ?)"
_LAST = "SELECT coalesce(max(rid), 0) FROM document_text"
_HITS = (
    "SELECT d.id, d.patient_id, d.encounter_id, d.title, d.day, t.page,"  # noqa: S608 - ours
    " snippet(document_fts, 0, ?, ?, '…', 16)"
    " FROM document_fts JOIN document_text t ON t.rid = document_fts.rowid"
    f" JOIN document d ON d.content_id = t.content_id{restriction.JOIN}"
    " WHERE document_fts MATCH ? AND d.removed = 0 AND d.status = 'current'"
)
_MARKS = str.maketrans("", "", MARK_START + MARK_END + "\0")


@dataclass(frozen=True, slots=True)
class PageWords:
    """What one page says and how sure the reading is (0 to 100)."""

    page: int
    text: str
    origin: TextOrigin
    confidence: float = 100.0


def queue(connection: sa.Connection, content_id: UUID, document_id: UUID, now_ms: int) -> None:
    """Ask for a content to be read."""
    write_rows(connection, _QUEUE, [(content_id.bytes, document_id.bytes, now_ms)])


def recover(connection: sa.Connection) -> None:
    """Put back what was being read when an earlier program ended; what kills it thrice stays."""
    write_rows(connection, _RECOVER, [(MAX_TRIES,)])


def read_again(connection: sa.Connection, content_id: UUID) -> None:
    """Ask for a content to be read that has no words: it was cut before it was read."""
    write_rows(connection, _AGAIN, [(content_id.bytes, content_id.bytes)])


def next_pending(connection: sa.Connection) -> UUID | None:
    """Return the content that waits longest."""
    row = fetch_one(connection, _NEXT)
    return UUID(bytes=row[0]) if row else None


def set_state(
    connection: sa.Connection, content_id: UUID, state: Reading, problem: str = ""
) -> None:
    """Note how far the reading of a content is; beginning one counts as a try."""
    begun = int(state is Reading.RUNNING)
    write_rows(connection, _STATE, [(state.value, problem, begun, content_id.bytes)])


def states(
    connection: sa.Connection, content_ids: Sequence[UUID]
) -> dict[UUID, tuple[Reading, str]]:
    """Return how far the reading of contents is, and why it failed."""
    marks = ",".join("?" * len(content_ids))
    query = f"SELECT content_id, state, problem FROM document_reading WHERE content_id IN ({marks})"  # noqa: S608 - ours
    rows = fetch_all(connection, query, [one.bytes for one in content_ids])
    return {UUID(bytes=row[0]): (Reading(row[1]), row[2]) for row in rows}


def put(
    connection: sa.Connection, content_id: UUID, document_id: UUID, pages: Sequence[PageWords]
) -> None:
    """Replace the words of a content, and their index."""
    old = fetch_all(connection, _TEXTS, (content_id.bytes,))
    if old:
        write_rows(connection, _UNINDEX, old)
        write_rows(connection, _DROP, [(content_id.bytes,)])
    told = [page for page in pages if page.text.strip()]
    if not told:
        return
    ((last,),) = fetch_all(connection, _LAST)
    texts = [page.text.translate(_MARKS) for page in told]
    rows = [
        (rid, document_id.bytes, content_id.bytes, p.page, p.origin.value, p.confidence, text)
        for rid, (p, text) in enumerate(zip(told, texts, strict=True), last + 1)
    ]
    write_rows(connection, _PUT, rows)
    write_rows(connection, _INDEX, [(row[0], row[-1]) for row in rows])


def pages_of(connection: sa.Connection, content_id: UUID) -> tuple[PageWords, ...]:
    """Return the words of a content, page by page."""
    query = (
        "SELECT page, text, origin, confidence FROM document_text WHERE content_id = ?"
        " ORDER BY page"
    )
    rows = fetch_all(connection, query, (content_id.bytes,))
    return tuple(PageWords(row[0], row[1], TextOrigin(row[2]), row[3]) for row in rows)


def search(
    connection: sa.Connection,
    text: str,
    holders: Sequence[UUID],
    reader: Reader | None,
    limit: int,
) -> tuple[TextHit, ...]:
    """Return pages that have all words, best first.

    `holders` empty means every chart. What is closed to the reader is left out before the limit.
    """
    expression = match_of(text)
    if not expression:
        return ()
    values: list[object] = [MARK_START, MARK_END, expression]
    query = _HITS
    if holders:
        query += f" AND d.patient_id IN ({','.join('?' * len(holders))})"
        values += [holder.bytes for holder in holders]
    else:
        query += " AND d.patient_id IS NOT NULL"
    shown, whose = restriction.only_open(reader)
    query += f" AND {shown} ORDER BY bm25(document_fts), d.id, t.page LIMIT ?"
    rows = fetch_all(connection, query, (*values, *whose, limit))
    return tuple(
        TextHit(
            UUID(bytes=row[0]),
            row[1] and UUID(bytes=row[1]),
            row[2] and UUID(bytes=row[2]),
            *row[3:],
        )
        for row in rows
    )
