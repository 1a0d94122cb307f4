"""Queries about drafts and signed notes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.kernel.errors import NotFound
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.domain.notes import (
    Composition,
    CompositionKind,
    Note,
    NoteKind,
)
from clinic_desktop.modules.chart.domain.structured_text import from_json, to_json, to_plain
from clinic_desktop.modules.chart.store import search
from clinic_desktop.modules.chart.store.encounters import marks
from clinic_desktop.modules.chart.tables.encounters import CompositionRow, NoteRow
from clinic_desktop.storage.fetching import fetch_all
from clinic_desktop.storage.unit_of_work import UnitOfWork

_NOTE = (
    "SELECT id, version, patient_id, encounter_id, author_id, kind, template, body, forked_from,"
    " updated_at FROM note WHERE removed = 0 AND "
)
_COMPOSITION = (
    "SELECT id, patient_id, encounter_id, kind, note_kind, body, author_id, author_name,"
    " signer_id, signer_name, signed_ms, note_id, target_id, reason, digest"
    " FROM composition WHERE removed = 0 AND "
)


def note(connection: sa.Connection, note_id: UUID) -> Note | None:
    """Return a draft; None when it is signed or discarded, or was never there."""
    rows = fetch_all(connection, f"{_NOTE}id = ?", (note_id.bytes,))
    return _note(rows[0]) if rows else None


def drafts(connection: sa.Connection, encounter_id: UUID) -> tuple[Note, ...]:
    """Return the drafts of a visit, oldest first."""
    where = "encounter_id = ? ORDER BY created_at, id"
    return tuple(map(_note, fetch_all(connection, _NOTE + where, (encounter_id.bytes,))))


def drafts_by(connection: sa.Connection, author_id: UUID) -> tuple[Note, ...]:
    """Return all that somebody has written and not signed, oldest first."""
    where = "author_id = ? ORDER BY created_at, id"
    return tuple(map(_note, fetch_all(connection, _NOTE + where, (author_id.bytes,))))


def insert_note(uow: UnitOfWork, values: Note) -> None:
    """Add a draft."""
    uow.insert(
        NoteRow,
        {
            "id": values.id,
            "patient_id": values.patient_id,
            "encounter_id": values.encounter_id,
            "author_id": values.author_id,
            "kind": values.kind.value,
            "template": values.template,
            "body": to_json(values.body),
            "forked_from": values.forked_from,
        },
    )
    index_words(uow.connection, values, values.author_id)


def rewrite_note(uow: UnitOfWork, note_id: UUID, version: int, body: str) -> None:
    """Save the text of a draft. Raises StaleRecord."""
    uow.update(NoteRow, note_id, version, {"body": body})
    found = note(uow.connection, note_id)
    if found is not None:
        index_words(uow.connection, found, found.author_id)


def close_note(uow: UnitOfWork, note_id: UUID, version: int) -> None:
    """Take a draft away: it was signed, or thrown away. Raises StaleRecord."""
    uow.remove(NoteRow, note_id, version)
    search.drop(uow.connection, note_id)


def composition(connection: sa.Connection, composition_id: UUID) -> Composition:
    """Return a signed text. Raises NotFound."""
    rows = fetch_all(connection, f"{_COMPOSITION}id = ?", (composition_id.bytes,))
    if not rows:
        raise NotFound(what=translate("Chart", "The signed note"))
    return _composition(rows[0])


def compositions(connection: sa.Connection, encounter_id: UUID) -> tuple[Composition, ...]:
    """Return the signed texts of a visit, oldest first."""
    where = "encounter_id = ? ORDER BY signed_ms, id"
    rows = fetch_all(connection, _COMPOSITION + where, (encounter_id.bytes,))
    return tuple(map(_composition, rows))


def compositions_of(connection: sa.Connection, holders: Sequence[UUID]) -> tuple[Composition, ...]:
    """Return the signed texts of a person, oldest first."""
    ids = [holder.bytes for holder in holders]
    where = f"patient_id IN ({marks(ids)}) ORDER BY signed_ms, id"
    return tuple(map(_composition, fetch_all(connection, _COMPOSITION + where, ids)))


def insert_composition(uow: UnitOfWork, values: Composition) -> None:
    """Add a signed text."""
    uow.insert(CompositionRow, columns_of_composition(values))
    index_words(uow.connection, values, None)


def index_words(
    connection: sa.Connection, values: Note | Composition, author_id: UUID | None
) -> None:
    """Keep the words for searching; those of a draft are its author's alone."""
    words = to_plain(values.body)
    place = (values.patient_id, values.encounter_id)
    search.put(connection, search.NoteText(values.id, *place, author_id, words))


def columns_of_composition(values: Composition) -> dict[str, Any]:
    """Return the columns of a signed text."""
    return {
        "id": values.id,
        "patient_id": values.patient_id,
        "encounter_id": values.encounter_id,
        "kind": values.kind.value,
        "note_kind": values.note_kind.value,
        "body": to_json(values.body),
        "author_id": values.author_id,
        "author_name": values.author_name,
        "signer_id": values.signer_id,
        "signer_name": values.signer_name,
        "signed_ms": values.signed_ms,
        "note_id": values.note_id,
        "target_id": values.target_id,
        "reason": values.reason,
        "digest": values.digest,
    }


def _note(row: Any) -> Note:
    return Note(
        id=UUID(bytes=row[0]),
        version=row[1],
        patient_id=UUID(bytes=row[2]),
        encounter_id=UUID(bytes=row[3]),
        author_id=UUID(bytes=row[4]),
        kind=NoteKind(row[5]),
        template=row[6],
        body=from_json(row[7]),
        forked_from=None if row[8] is None else UUID(bytes=row[8]),
        saved_ms=row[9],
    )


def _composition(row: Any) -> Composition:
    return Composition(
        id=UUID(bytes=row[0]),
        patient_id=UUID(bytes=row[1]),
        encounter_id=UUID(bytes=row[2]),
        kind=CompositionKind(row[3]),
        note_kind=NoteKind(row[4]),
        body=from_json(row[5]),
        author_id=UUID(bytes=row[6]),
        author_name=row[7],
        signer_id=UUID(bytes=row[8]),
        signer_name=row[9],
        signed_ms=row[10],
        note_id=None if row[11] is None else UUID(bytes=row[11]),
        target_id=None if row[12] is None else UUID(bytes=row[12]),
        reason=row[13],
        digest=row[14],
    )
