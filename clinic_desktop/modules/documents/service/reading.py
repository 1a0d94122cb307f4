"""The queue of contents whose words are to be read, and whom the words suggest.

A worker asks in turn: `claim_reading` (store); for a scan `cut_at_sheets` (the foreign worker) and,
where a separator sheet parts it, `keep_cut` (store); else `read_words` (the worker),
`record_reading` or `fail_reading` (store). A suggestion is shown, never followed by itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from uuid import UUID

from clinic_desktop.foreign.kinds import ForeignFile
from clinic_desktop.kernel.clock import wall_of
from clinic_desktop.kernel.errors import NotFound, UserError
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import fold
from clinic_desktop.modules.documents.domain.codes import Operation, Reading
from clinic_desktop.modules.documents.domain.records import Content, Document
from clinic_desktop.modules.documents.domain.suggestion import (
    Candidate,
    Suggestion,
    dates_in,
    suggest,
)
from clinic_desktop.modules.documents.service.arranging import keep_pages
from clinic_desktop.modules.documents.service.sight import require_right, sees
from clinic_desktop.modules.documents.store import documents, texts
from clinic_desktop.modules.documents.store.arranging import MadePages
from clinic_desktop.modules.documents.store.texts import PageWords
from clinic_desktop.modules.patients.api import BirthPrecision, PatientRef, search_patients
from clinic_desktop.modules.practice.api import clinic_profile
from clinic_desktop.storage import blobs
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.unit_of_work import UnitOfWork

_NUMBERS = re.compile(r"\b[A-Z0-9]{1,4}-\d{6}-[0-9A-Z*]", re.IGNORECASE)
_CODES = re.compile(r"\b(?=[A-Z0-9]*\d{5})[A-Z0-9]{6,20}\b", re.IGNORECASE)
_MANY = 20  # of each: a page of numbers must not become a thousand searches
_HITS = 20


@dataclass(frozen=True, slots=True)
class ReadingTask:
    """A content to be read, with its bytes."""

    document_id: UUID
    content_id: UUID
    file: ForeignFile
    scan: Document | None = None  # a paper of the tray as it came in: separator sheets cut it


@dataclass(frozen=True, slots=True)
class ReadingState:
    """How far the reading of a paper is; `problem` is for people."""

    state: Reading
    problem: str = ""


def recover_readings(ctx: Context) -> None:
    """Put back what was being read when an earlier program ended; thrice is enough for one."""
    ctx.require(Permission.DOCUMENT_INTAKE)
    with ctx.unit_of_work() as uow:
        texts.recover(uow.connection)
        uow.commit()


def claim_reading(ctx: Context) -> ReadingTask | None:
    """Return the content that waits longest, and note that it is being read.

    One whose bytes are lost is noted as failed, and keeps no other from its turn.
    """
    ctx.require(Permission.DOCUMENT_INTAKE)
    while True:
        with ctx.unit_of_work() as uow:
            content_id = texts.next_pending(uow.connection)
            if content_id is None:
                return None
            task = _begin(ctx, uow, content_id)
            uow.commit()
        if task is not None:
            return task


def _begin(ctx: Context, uow: UnitOfWork, content_id: UUID) -> ReadingTask | None:
    try:
        content = documents.content(uow.connection, content_id)
        found = documents.by_id(uow.connection, content.document_id)
        file = blobs.read_blob(uow.connection, ctx.store.folder, content.blob_id)
    except blobs.LOST as failure:
        _note_failure(uow, content_id, failure.message())
        return None
    texts.set_state(uow.connection, content_id, Reading.RUNNING)
    scan = found if _cuttable(ctx, uow, found, content) else None
    name = content.file_name or str(content.document_id)
    return ReadingTask(content.document_id, content_id, ForeignFile(name, file), scan)


def _cuttable(ctx: Context, uow: UnitOfWork, found: Document, content: Content) -> bool:
    """Tell whether a scan is as it came in: what a person arranged or put together stays so."""
    as_it_came = found.content.id == content.id and content.operation is Operation.INTAKE
    several = found.in_tray and content.pages > 1
    mine = sees(ctx, found)  # who may not keep the parts would try for ever
    return as_it_came and several and mine and not documents.made_from(uow.connection, [content.id])


def keep_cut(ctx: Context, task: ReadingTask, made: MadePages) -> tuple[Document, ...]:
    """Keep the papers that separator sheets part; they are read in their turn.

    When somebody was faster, nothing is cut and the paper is read as it is now: ().
    """
    ctx.require(Permission.DOCUMENT_INTAKE)
    try:
        parts, state = keep_pages(ctx, made), Reading.DONE
    except UserError:
        parts, state = (), Reading.PENDING
    with ctx.unit_of_work() as uow:
        texts.set_state(uow.connection, task.content_id, state)
        uow.commit()
    return parts


def reading_states(ctx: Context, content_ids: Sequence[UUID]) -> dict[UUID, ReadingState]:
    """Return how far the reading of contents is; those that nobody reads are left out."""
    ctx.require(Permission.DOCUMENT_INTAKE)
    with ctx.reading() as connection:
        found = texts.states(connection, content_ids)
    return {content_id: ReadingState(*told) for content_id, told in found.items()}


def record_reading(ctx: Context, task: ReadingTask, pages: Sequence[PageWords]) -> Document:
    """Keep the words of a content; for a paper of the tray also whose it may be."""
    ctx.require(Permission.DOCUMENT_INTAKE)
    with ctx.reading() as connection:
        before = documents.by_id(connection, task.document_id)
    told = Suggestion()
    if before.in_tray and before.content.id == task.content_id:
        told = suggestion_of(ctx, "\n".join(page.text for page in pages))
    with ctx.unit_of_work() as uow:
        texts.put(uow.connection, task.content_id, task.document_id, pages)
        texts.set_state(uow.connection, task.content_id, Reading.DONE)
        now = documents.by_id(uow.connection, task.document_id)
        if now.in_tray and told != now.suggestion:
            values = {"suggestion": documents.suggestion_json(told)}
            documents.change(uow, now.id, now.version, values)
        after = documents.by_id(uow.connection, task.document_id)
        uow.commit()
    return after


def fail_reading(ctx: Context, task: ReadingTask, problem: str) -> None:
    """Note why a content can't be read; the document shows it, and stays where it is."""
    ctx.require(Permission.DOCUMENT_INTAKE)
    with ctx.unit_of_work() as uow:
        _note_failure(uow, task.content_id, problem)
        uow.commit()


def _note_failure(uow: UnitOfWork, content_id: UUID, problem: str) -> None:
    texts.set_state(uow.connection, content_id, Reading.FAILED, problem)
    with suppress(NotFound):
        content = documents.content(uow.connection, content_id)
        now = documents.by_id(uow.connection, content.document_id)
        if now.content.id == content_id:
            documents.change(uow, now.id, now.version, {"problem": problem})


def words_of(ctx: Context, document_id: UUID) -> tuple[PageWords, ...]:
    """Return the words of a document as they were read, page by page."""
    ctx.require(Permission.PRACTICE_READ)
    with ctx.reading() as connection:
        found = documents.by_id(connection, document_id)
        words = texts.pages_of(connection, found.content.id)
    require_right(ctx, found, Permission.DOCUMENT_READ)
    return words


def suggestion_of(ctx: Context, text: str) -> Suggestion:
    """Return whose text this may be: patients whose number, code or birth date it has."""
    ctx.require(Permission.DOCUMENT_INTAKE)
    try:
        profile = clinic_profile(ctx)
        today, day_first = wall_of(ctx.clock.now(), profile.zone).date(), True
        day_first = profile.country.upper() != "US"
    except NotFound:
        today, day_first = ctx.clock.now().date(), True
    found: dict[UUID, Candidate] = {}
    # A piece of a patient's number is no second proof of who is meant.
    codes = list(dict.fromkeys(_CODES.findall(_NUMBERS.sub(" ", text))))[:_MANY]
    for code in codes:
        for ref in _refs(ctx, code):
            if fold(code) in fold(ref.number):
                continue
            known = found.get(ref.id, _candidate(ref))
            found[ref.id] = Candidate(
                known.id, known.number, known.names, known.born, (*known.identifiers, code)
            )
    days = dict.fromkeys(day.isoformat() for day in dates_in(text, today, day_first=day_first))
    numbers = dict.fromkeys(_NUMBERS.findall(text))
    for query in [*list(numbers)[:_MANY], *list(days)[:_MANY]]:
        for ref in _refs(ctx, query):
            found.setdefault(ref.id, _candidate(ref))
    return suggest(text, found.values(), today, day_first=day_first)


def _refs(ctx: Context, query: str) -> list[PatientRef]:
    return [hit.merged_into or hit.ref for hit in search_patients(ctx, query, _HITS)]


def _candidate(ref: PatientRef) -> Candidate:
    whole = ref.birth_precision is BirthPrecision.DAY and not ref.birth_estimated
    return Candidate(ref.id, ref.number, (ref.display_name,), ref.birth_date if whole else None)
