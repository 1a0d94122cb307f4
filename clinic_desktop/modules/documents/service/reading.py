"""The queue of contents whose words are to be read, and whom the words suggest.

A worker asks in turn: `claim_reading` (store), `read_words` (store/reading.py, the foreign worker),
`record_reading` or `fail_reading` (store). A suggestion is shown, never followed by itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from clinic_desktop.foreign.kinds import ForeignFile
from clinic_desktop.kernel.clock import wall_of
from clinic_desktop.kernel.errors import NotFound
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.modules.documents.domain.codes import Reading
from clinic_desktop.modules.documents.domain.records import Document
from clinic_desktop.modules.documents.domain.suggestion import (
    Candidate,
    Suggestion,
    dates_in,
    suggest,
)
from clinic_desktop.modules.documents.service.sight import require_right
from clinic_desktop.modules.documents.store import documents, texts
from clinic_desktop.modules.documents.store.texts import PageWords
from clinic_desktop.modules.patients.api import BirthPrecision, PatientRef, search_patients
from clinic_desktop.modules.practice.api import clinic_profile
from clinic_desktop.storage import blobs
from clinic_desktop.storage.context import Context

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


def recover_readings(ctx: Context) -> None:
    """Put back what was being read when an earlier program ended; thrice is enough for one."""
    ctx.require(Permission.DOCUMENT_INTAKE)
    with ctx.unit_of_work() as uow:
        texts.recover(uow.connection)
        uow.commit()


def claim_reading(ctx: Context) -> ReadingTask | None:
    """Return the content that waits longest, and note that it is being read."""
    ctx.require(Permission.DOCUMENT_INTAKE)
    with ctx.unit_of_work() as uow:
        content_id = texts.next_pending(uow.connection)
        if content_id is None:
            return None
        texts.set_state(uow.connection, content_id, Reading.RUNNING)
        content = documents.content(uow.connection, content_id)
        file = blobs.read_blob(uow.connection, ctx.store.folder, content.blob_id)
        uow.commit()
    name = content.file_name or str(content.document_id)
    return ReadingTask(content.document_id, content_id, ForeignFile(name, file))


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
        texts.set_state(uow.connection, task.content_id, Reading.FAILED, problem)
        now = documents.by_id(uow.connection, task.document_id)
        if now.content.id == task.content_id:
            documents.change(uow, now.id, now.version, {"problem": problem})
        uow.commit()


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
    codes = list(dict.fromkeys(_CODES.findall(text)))[:_MANY]
    for code in codes:
        for ref in _refs(ctx, code):
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
