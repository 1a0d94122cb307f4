"""The index of notes: written beside them in the same transaction, asked with typed words."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.storage.fetching import fetch_all
from clinic_desktop.storage.match import match_of
from clinic_desktop.storage.writing import write_rows

MARK_START, MARK_END = "\u0001", "\u0002"  # as in documents: no text has them
_MARKS = str.maketrans("", "", MARK_START + MARK_END)
_OLD = "SELECT rid, text FROM note_text WHERE source_id = ?"
_UNINDEX = "INSERT INTO note_fts (note_fts, rowid, text) VALUES ('delete', ?, ?)"
_DROP = "DELETE FROM note_text WHERE source_id = ?"
_LAST = "SELECT coalesce(max(rid), 0) FROM note_text"
_PUT = (
    "INSERT INTO note_text (rid, source_id, patient_id, encounter_id, author_id, text)"
    " VALUES (?, ?, ?, ?, ?, ?)"
)
_INDEX = "INSERT INTO note_fts (rowid, text) VALUES (?, ?)"
_HITS = (
    "SELECT t.source_id, t.encounter_id, t.author_id IS NULL,"
    " snippet(note_fts, 0, ?, ?, '…', 16)"
    " FROM note_fts JOIN note_text t ON t.rid = note_fts.rowid WHERE note_fts MATCH ?"
    " AND (t.author_id IS NULL OR t.author_id = ?) AND NOT EXISTS (SELECT 1 FROM composition a"
    " WHERE a.target_id = t.source_id AND a.kind = 'amendment')"
)


@dataclass(frozen=True, slots=True)
class NoteText:
    """What is indexed of a draft or signed text; `author_id` None means signed."""

    source_id: UUID
    patient_id: UUID
    encounter_id: UUID
    author_id: UUID | None
    text: str


@dataclass(frozen=True, slots=True)
class NoteHit:
    """A note that has the words; `source_id` is the composition's, or the own draft's."""

    source_id: UUID
    encounter_id: UUID
    signed: bool
    snippet: str


def drop(connection: sa.Connection, source_id: UUID) -> None:
    """Take the words of a draft out of the index."""
    old = fetch_all(connection, _OLD, (source_id.bytes,))
    if old:
        write_rows(connection, _UNINDEX, old)
        write_rows(connection, _DROP, [(source_id.bytes,)])


def put(connection: sa.Connection, words: NoteText) -> None:
    """Put the words of a draft or signed text, in place of what it said before."""
    drop(connection, words.source_id)
    text = words.text.translate(_MARKS)
    if not text.strip():
        return
    ((last,),) = fetch_all(connection, _LAST)
    author = words.author_id and words.author_id.bytes
    ids = (words.source_id.bytes, words.patient_id.bytes, words.encounter_id.bytes)
    write_rows(connection, _PUT, [(last + 1, *ids, author, text)])
    write_rows(connection, _INDEX, [(last + 1, text)])


def search(
    connection: sa.Connection,
    text: str,
    holders: Sequence[UUID],
    hidden: Collection[UUID],
    reader: UUID,
) -> tuple[NoteHit, ...]:
    """Return signed texts that hold, and drafts of the reader, that have all words; best first."""
    expression = match_of(text)
    if not expression:
        return ()
    query = f"{_HITS} AND t.patient_id IN ({','.join('?' * len(holders))})"
    values: list[object] = [MARK_START, MARK_END, expression, reader.bytes]
    values += [holder.bytes for holder in holders]
    if hidden:
        query += f" AND t.encounter_id NOT IN ({','.join('?' * len(hidden))})"
        values += [one.bytes for one in hidden]
    rows = fetch_all(connection, f"{query} ORDER BY bm25(note_fts), t.rid", values)
    return tuple(
        NoteHit(UUID(bytes=row[0]), UUID(bytes=row[1]), bool(row[2]), row[3]) for row in rows
    )
