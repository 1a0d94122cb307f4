"""Pages are split, joined, turned, moved. The file that came in is never lost.

Three steps, so that the worker keeps neither the screen nor the store waiting: `take_pages`,
`make_pages` (store/arranging.py), `keep_pages`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256
from uuid import UUID

from clinic_desktop.foreign.kinds import PICTURES, ForeignFile, Kind
from clinic_desktop.kernel.errors import StaleRecord
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.documents.domain.codes import (
    Category,
    ContentState,
    DocumentStatus,
    Operation,
    Source,
)
from clinic_desktop.modules.documents.domain.records import (
    AlreadyInTray,
    CantArrange,
    Content,
    ContentStays,
    Document,
    MadeHere,
)
from clinic_desktop.modules.documents.service.intake import queue_reading
from clinic_desktop.modules.documents.service.sight import require_right
from clinic_desktop.modules.documents.store import documents, texts
from clinic_desktop.modules.documents.store.arranging import MadePages, PageSource
from clinic_desktop.storage import blobs
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.unit_of_work import UnitOfWork

_PARTING = (Operation.SPLIT, Operation.JOIN)
_KINDS = frozenset({Kind.PDF, *PICTURES})


def take_pages(ctx: Context, document_ids: Sequence[UUID]) -> tuple[PageSource, ...]:
    """Return documents with their bytes, to be arranged. Raises CantArrange, NotFound, NotAllowed.

    Those of one chart, or of the tray: pages of two patients are never joined.
    """
    ctx.require(Permission.PRACTICE_READ)
    sources = []
    with ctx.reading() as connection:
        for document_id in document_ids:
            found = documents.by_id(connection, document_id)
            require_right(ctx, found, Permission.DOCUMENT_WRITE)
            _check_arrangeable(found)
            content = blobs.read_blob(connection, ctx.store.folder, found.content.blob_id)
            sources.append(PageSource(found, ForeignFile(found.filing.title, content)))
    if len({source.document.patient_id for source in sources}) > 1:
        raise AlreadyInTray
    return tuple(sources)


def keep_pages(ctx: Context, made: MadePages) -> tuple[Document, ...]:
    """Keep what was made. One source and one part: its new content. Else new documents.

    The sources of a split or join are then superseded, with all they ever held. Raises
    StaleRecord when a source changed meanwhile, NotAllowed, failures of the disk.
    """
    ctx.require(Permission.PRACTICE_READ)
    staged = [
        blobs.stage(ctx.store, ctx.new_id(), content, Kind.PDF.value) for content in made.contents
    ]
    with ctx.unit_of_work() as uow:
        sources = [_unchanged(ctx, uow, source) for source in made.sources]
        fresh = [
            _content(ctx, uow, made, number, blobs.keep_staged(uow, one))
            for number, one in enumerate(staged)
        ]
        if made.operation is Operation.ARRANGE:
            kept = [replace(fresh[0], document_id=sources[0].id)]
            documents.add_content(uow, kept[0])
            values = {"content_id": kept[0].id}
            documents.change(uow, sources[0].id, sources[0].version, values)
        else:
            kept = fresh
            _put_new(uow, sources, fresh, made.categories)
        for content in kept:
            queue_reading(uow, content)
        result = tuple(documents.by_id(uow.connection, one.document_id) for one in kept)
        uow.commit()
    return result


def revert_content(ctx: Context, document_id: UUID, version: int, content_id: UUID) -> Document:
    """Let an earlier content hold again. Raises ContentStays, StaleRecord, NotAllowed."""
    ctx.require(Permission.PRACTICE_READ)
    with ctx.unit_of_work() as uow:
        before = documents.by_id(uow.connection, document_id)
        require_right(ctx, before, Permission.DOCUMENT_WRITE)
        earlier = documents.content(uow.connection, content_id)
        if earlier.document_id != document_id or content_id == before.content.id:
            raise ContentStays
        again = replace(
            earlier,
            id=ctx.new_id(),
            operation=Operation.REVERT,
            origin_ids=(before.content.id, content_id),
        )
        documents.add_content(uow, again)
        documents.change(uow, document_id, version, {"content_id": again.id})
        queue_reading(uow, again)
        after = documents.by_id(uow.connection, document_id)
        uow.commit()
    return after


def undo_parting(ctx: Context, document_id: UUID) -> tuple[Document, ...]:
    """Take a split or join back: what it was made of holds again. Returns that.

    Raises ContentStays when it was made by neither, AlreadyInTray when a part was filed or
    dismissed meanwhile, NotAllowed.
    """
    ctx.require(Permission.PRACTICE_READ)
    with ctx.unit_of_work() as uow:
        one = documents.by_id(uow.connection, document_id)
        require_right(ctx, one, Permission.DOCUMENT_WRITE)
        all_contents = documents.contents(uow.connection, document_id)
        first = next((c for c in all_contents if c.operation in _PARTING), None)
        if first is None:
            raise ContentStays
        origins = [documents.content(uow.connection, i).document_id for i in first.origin_ids]
        before = [documents.by_id(uow.connection, origin) for origin in origins]
        for part in documents.made_from(uow.connection, first.origin_ids):
            if part.patient_id != one.patient_id or part.status is not DocumentStatus.CURRENT:
                raise AlreadyInTray
            values = {"status": DocumentStatus.SUPERSEDED.value}
            documents.change(uow, part.id, part.version, values)
        for source in before:
            require_right(ctx, source, Permission.DOCUMENT_WRITE)
            values = {"status": DocumentStatus.CURRENT.value}
            documents.change(uow, source.id, source.version, values)
            texts.read_again(uow.connection, source.content.id)
        result = tuple(documents.by_id(uow.connection, source.id) for source in before)
        uow.commit()
    return result


def _put_new(
    uow: UnitOfWork,
    sources: Sequence[Document],
    fresh: Sequence[Content],
    categories: Sequence[Category | None],
) -> None:
    first = sources[0]
    told = dict(enumerate(categories, 1))
    for number, content in enumerate(fresh, 1):
        filing = first.filing
        if len(fresh) > 1:
            title = translate("Documents", "{title}, part {number}")
            filing = replace(filing, title=title.format(title=filing.title, number=number))
        restricted = any(_closes(source, first) for source in sources)
        category = told.get(number) or filing.category
        filing = replace(filing, restricted=restricted, category=category)
        documents.add(uow, content, filing, first.source, first.patient_id)
    for source in sources:
        values = {"status": DocumentStatus.SUPERSEDED.value}
        documents.change(uow, source.id, source.version, values)


def _closes(source: Document, first: Document) -> bool:
    """Tell whether pages of a source must be closed, in the first one's visit."""
    elsewhere = source.filing.encounter_id != first.filing.encounter_id
    return source.filing.restricted or (source.closed_visit is not None and elsewhere)


def _content(ctx: Context, uow: UnitOfWork, made: MadePages, number: int, blob_id: UUID) -> Content:
    content = made.contents[number]
    return Content(
        id=ctx.new_id(),
        document_id=ctx.new_id(),
        blob_id=blob_id,
        sha256=sha256(content).hexdigest(),
        media_type=Kind.PDF.value,
        size=len(content),
        pages=len(made.parts[number]),
        state=ContentState.READABLE,
        operation=made.operation,
        origin_ids=tuple(source.content.id for source in made.sources),
        file_name=made.sources[0].content.file_name,
        made_ms=uow.now_ms,
    )


def _unchanged(ctx: Context, uow: UnitOfWork, source: Document) -> Document:
    now = documents.by_id(uow.connection, source.id)
    require_right(ctx, now, Permission.DOCUMENT_WRITE)
    if now.content.id != source.content.id or now.patient_id != source.patient_id:
        raise StaleRecord
    _check_arrangeable(now)
    return now


def _check_arrangeable(found: Document) -> None:
    if found.source is Source.MADE:
        raise MadeHere(title=found.filing.title)
    content = found.content
    arrangeable = content.state is ContentState.READABLE and content.media_type in _KINDS
    if not arrangeable or found.status is not DocumentStatus.CURRENT:
        raise CantArrange(title=found.filing.title)
