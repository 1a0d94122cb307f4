"""Queries about documents and their contents."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.kernel.errors import NotFound
from clinic_desktop.kernel.partial_date import parse_partial
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.documents.domain.codes import (
    Category,
    ContentState,
    DocumentStatus,
    Operation,
    ReviewKind,
    Source,
)
from clinic_desktop.modules.documents.domain.records import (
    Content,
    Document,
    Filing,
    PaperLine,
    Reader,
    Review,
)
from clinic_desktop.modules.documents.domain.suggestion import Suggestion
from clinic_desktop.modules.documents.store import restriction
from clinic_desktop.modules.documents.tables import (
    DocumentContentRow,
    DocumentReviewRow,
    DocumentRow,
)
from clinic_desktop.storage.fetching import fetch_all, fetch_one
from clinic_desktop.storage.unit_of_work import UnitOfWork

_CONTENT = (
    "c.id, c.document_id, c.blob_id, c.sha256, c.media_type, c.size, c.pages, c.state,"
    " c.operation, c.origin_ids, c.file_name, c.created_at"
)
_REVIEWED = (
    "(SELECT r.kind FROM document_review r WHERE r.document_id = d.id"
    " AND r.content_id = d.content_id AND r.kind IN ('reviewed', 'signed')"
    " ORDER BY r.created_at DESC, r.rowid DESC LIMIT 1)"
)
_DOCUMENT = (
    "SELECT d.id, d.version, d.patient_id, d.status, d.source, d.title, d.category, d.day,"  # noqa: S608
    " d.author, d.encounter_id, d.restricted, d.reviewer_id, d.problem, d.reason, d.suggestion,"
    f" d.created_at, d.created_by, v.practitioner_id, v.author_id, {_REVIEWED}, {_CONTENT}"
    " FROM document d"
    " JOIN document_content c ON c.id = d.content_id"
    f"{restriction.JOIN} WHERE d.removed = 0 AND "
)
_HEAD = 20
_REVIEW = (
    "SELECT id, content_id, kind, practitioner_id, person, comment, created_at"
    " FROM document_review WHERE document_id = ? ORDER BY created_at, rowid"
)


def by_id(connection: sa.Connection, document_id: UUID) -> Document:
    """Return a document. Raises NotFound."""
    rows = fetch_all(connection, f"{_DOCUMENT}d.id = ?", (document_id.bytes,))
    if not rows:
        raise NotFound(what=translate("Documents", "The document"))
    return _document(rows[0])


def listed(
    connection: sa.Connection,
    holders: Sequence[UUID],
    reader: Reader | None,
    limit: int,
    offset: int,
) -> tuple[Document, ...]:
    """Return what a reader sees of a chart, newest first; `holders` are the ids of one person.

    Without holders of the tray, oldest first. What is closed takes no place in a page.
    """
    where, ids = _lying(holders)
    shown, values = restriction.only_open(reader)
    newest = "coalesce(d.day, '') DESC, d.created_at DESC, d.rowid DESC"
    order = newest if holders else "d.created_at, d.rowid"
    where = f"{where} AND {shown} ORDER BY {order} LIMIT ? OFFSET ?"
    return _all(connection, where, (*ids, *values, limit, offset))


def lines(
    connection: sa.Connection, holders: Sequence[UUID], reader: Reader | None
) -> tuple[PaperLine, ...]:
    """Return all that a reader sees of a chart, as lines in no order."""
    where, ids = _lying(holders)
    shown, values = restriction.only_open(reader)
    query = (
        "SELECT d.id, CASE d.title WHEN '' THEN c.file_name ELSE d.title END, d.author, d.day,"  # noqa: S608 - ours
        " d.created_at FROM document d JOIN document_content c ON c.id = d.content_id"
        f"{restriction.JOIN} WHERE d.removed = 0 AND {where} AND {shown}"
    )
    return tuple(
        PaperLine(
            UUID(bytes=row[0]), row[1], row[2], parse_partial(row[3]) if row[3] else None, row[4]
        )
        for row in fetch_all(connection, query, (*ids, *values))
    )


def hides(connection: sa.Connection, holders: Sequence[UUID], reader: Reader | None) -> bool:
    """Tell whether a list leaves anything out for a reader."""
    where, ids = _lying(holders)
    shown, values = restriction.only_open(reader)
    query = f"SELECT 1 FROM document d{restriction.JOIN} WHERE d.removed = 0 AND {where}"  # noqa: S608
    return fetch_one(connection, f"{query} AND NOT {shown} LIMIT 1", (*ids, *values)) is not None


def count(connection: sa.Connection, holders: Sequence[UUID], reader: Reader | None) -> int:
    """Return how many papers a list shows a reader."""
    where, ids = _lying(holders)
    shown, values = restriction.only_open(reader)
    query = (
        f"SELECT count(*) FROM document d{restriction.JOIN}"  # noqa: S608 - ours
        f" WHERE d.removed = 0 AND {where} AND {shown}"
    )
    ((found,),) = fetch_all(connection, query, (*ids, *values))
    return int(found)


def waiting_for(connection: sa.Connection, practitioner_id: UUID) -> tuple[Document, ...]:
    """Return what waits for somebody's review, oldest first."""
    where = "d.reviewer_id = ? AND d.status = 'current' ORDER BY d.created_at, d.rowid"
    return _all(connection, where, (practitioner_id.bytes,))


def with_digest(connection: sa.Connection, sha256: str) -> tuple[Document, ...]:
    """Return the documents that came in with this content and still hold.

    Also those that were split or joined: their pages are here.
    """
    where = (
        "(d.status = 'current' OR d.status = 'superseded' AND d.source <> 'made')"
        " AND d.id IN (SELECT document_id FROM document_content"
        " WHERE sha256 = ? AND operation IN ('intake', 'replace')) ORDER BY d.created_at, d.rowid"
    )
    return _all(connection, where, (sha256,))


def shares_blob(connection: sa.Connection, blob_id: UUID, document_id: UUID) -> bool:
    """Tell whether another document, or an image, has the bytes of this one too."""
    query = (
        "SELECT 1 FROM document_content WHERE blob_id = ?1 AND document_id <> ?2"
        " UNION ALL SELECT 1 FROM imaging_instance WHERE blob_id = ?1 LIMIT 1"
    )
    return fetch_one(connection, query, (blob_id.bytes, document_id.bytes)) is not None


def made_from(connection: sa.Connection, origin_ids: Sequence[UUID]) -> tuple[Document, ...]:
    """Return the documents that a split or join of exactly these contents made."""
    where = (
        "d.id IN (SELECT document_id FROM document_content"
        " WHERE operation IN ('split', 'join') AND origin_ids = ?) ORDER BY d.created_at, d.rowid"
    )
    return _all(connection, where, (_ids_json(origin_ids),))


def contents(connection: sa.Connection, document_id: UUID) -> tuple[Content, ...]:
    """Return all contents of a document, oldest first."""
    query = (
        f"SELECT {_CONTENT} FROM document_content c WHERE c.document_id = ?"  # noqa: S608 - ours
        " ORDER BY c.created_at, c.rowid"
    )
    return tuple(_content(row) for row in fetch_all(connection, query, (document_id.bytes,)))


def content(connection: sa.Connection, content_id: UUID) -> Content:
    """Return one content. Raises NotFound."""
    query = f"SELECT {_CONTENT} FROM document_content c WHERE c.id = ?"  # noqa: S608 - ours
    row = fetch_one(connection, query, (content_id.bytes,))
    if row is None:
        raise NotFound(what=translate("Documents", "The document"))
    return _content(row)


def reviews(connection: sa.Connection, document_id: UUID) -> tuple[Review, ...]:
    """Return the steps of a document's reviews, oldest first."""
    return tuple(
        Review(
            UUID(bytes=row[0]),
            UUID(bytes=row[1]),
            ReviewKind(row[2]),
            row[3] and UUID(bytes=row[3]),
            *row[4:],
        )
        for row in fetch_all(connection, _REVIEW, (document_id.bytes,))
    )


def add(
    uow: UnitOfWork,
    content_values: Content,
    filing: Filing,
    source: Source,
    patient_id: UUID | None,
    problem: str = "",
) -> None:
    """Put a document with its first content."""
    uow.insert(
        DocumentRow,
        {
            "id": content_values.document_id,
            "patient_id": patient_id,
            "content_id": content_values.id,
            "status": DocumentStatus.CURRENT.value,
            "source": source.value,
            "problem": problem,
            **filing_columns(filing),
        },
    )
    add_content(uow, content_values)


def add_content(uow: UnitOfWork, values: Content) -> None:
    """Put a content; which one holds is in the document."""
    uow.insert(
        DocumentContentRow,
        {
            "id": values.id,
            "document_id": values.document_id,
            "blob_id": values.blob_id,
            "sha256": values.sha256,
            "media_type": values.media_type,
            "size": values.size,
            "pages": values.pages,
            "state": values.state.value,
            "operation": values.operation.value,
            "origin_ids": _ids_json(values.origin_ids),
            "file_name": values.file_name,
        },
    )


def add_review(
    uow: UnitOfWork, document: Document, kind: ReviewKind, practitioner: UUID | None, comment: str
) -> None:
    """Put one step of a review, on the content that holds now."""
    uow.insert(
        DocumentReviewRow,
        {
            "patient_id": document.patient_id,
            "document_id": document.id,
            "content_id": document.content.id,
            "kind": kind.value,
            "practitioner_id": practitioner,
            "person": uow.actor.name,
            "comment": comment,
        },
    )


def change(uow: UnitOfWork, document_id: UUID, version: int, values: dict[str, Any]) -> int:
    """Change fields of a document. Raises StaleRecord."""
    return uow.update(DocumentRow, document_id, version, values)


def last_hand(connection: sa.Connection, document_id: UUID) -> UUID | None:
    """Return the user who changed a document last."""
    query = "SELECT updated_by FROM document WHERE id = ?"
    row = fetch_one(connection, query, (document_id.bytes,))
    return UUID(bytes=row[0]) if row else None


def filing_columns(filing: Filing) -> dict[str, Any]:
    """Return the columns of what a person says about a paper."""
    return {
        "title": filing.title,
        "category": filing.category.value,
        "day": filing.day and filing.day.iso(),
        "author": filing.author,
        "encounter_id": filing.encounter_id,
        "restricted": filing.restricted,
    }


def suggestion_json(suggestion: Suggestion) -> str:
    """Return what is stored of a suggestion."""
    values = {
        "patient": suggestion.patient_id and str(suggestion.patient_id),
        "confidence": suggestion.confidence,
        "found": suggestion.found,
        "day": suggestion.day and suggestion.day.isoformat(),
    }
    return json.dumps(values)


def _lying(holders: Sequence[UUID]) -> tuple[str, list[bytes]]:
    marks = ",".join("?" * len(holders))
    who = f"d.patient_id IN ({marks})" if holders else "d.patient_id IS NULL"
    return f"{who} AND d.status = 'current'", [holder.bytes for holder in holders]


def _ids_json(ids: Sequence[UUID]) -> str:
    return json.dumps([str(one) for one in ids])


def _suggestion(text: str) -> Suggestion:
    values = json.loads(text)
    patient, day = values.get("patient"), values.get("day")
    return Suggestion(
        UUID(patient) if patient else None,
        values.get("confidence", 0),
        tuple(values.get("found", ())),
        date.fromisoformat(day) if day else None,
    )


def _all(connection: sa.Connection, where: str, values: Sequence[Any]) -> tuple[Document, ...]:
    return tuple(map(_document, fetch_all(connection, _DOCUMENT + where, values)))


def _document(row: Any) -> Document:
    filing = Filing(
        title=row[5],
        category=Category(row[6]),
        day=parse_partial(row[7]) if row[7] else None,
        author=row[8],
        encounter_id=row[9] and UUID(bytes=row[9]),
        restricted=bool(row[10]),
    )
    return Document(
        id=UUID(bytes=row[0]),
        version=row[1],
        patient_id=row[2] and UUID(bytes=row[2]),
        status=DocumentStatus(row[3]),
        source=Source(row[4]),
        filing=filing,
        reviewer_id=row[11] and UUID(bytes=row[11]),
        problem=row[12],
        reason=row[13],
        suggestion=_suggestion(row[14]),
        created_ms=row[15],
        created_by=UUID(bytes=row[16]),
        content=_content(row[_HEAD:]),
        closed_visit=restriction.closed_visit(row[17], row[18]),
        reviewed=row[19] and ReviewKind(row[19]),
    )


def _content(row: Any) -> Content:
    return Content(
        id=UUID(bytes=row[0]),
        document_id=UUID(bytes=row[1]),
        blob_id=UUID(bytes=row[2]),
        sha256=row[3],
        media_type=row[4],
        size=row[5],
        pages=row[6],
        state=ContentState(row[7]),
        operation=Operation(row[8]),
        origin_ids=tuple(UUID(text) for text in json.loads(row[9])),
        file_name=row[10],
        made_ms=row[11],
    )
