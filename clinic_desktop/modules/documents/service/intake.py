"""Take files in. The same content is recognised; what can't be read is kept and said."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from pathlib import PurePath
from uuid import UUID

from clinic_desktop.kernel.errors import NeedsConfirmation, Warned
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import clean_line, translate
from clinic_desktop.modules.documents.domain.codes import ContentState, Operation
from clinic_desktop.modules.documents.domain.records import (
    MAX_LINE,
    WARN_OTHER_CHART,
    Content,
    Document,
    Examined,
    Filing,
    IntakeDocument,
    TakenIn,
)
from clinic_desktop.modules.documents.service.sight import holders_of, kept_person, sees
from clinic_desktop.modules.documents.store import documents, texts
from clinic_desktop.storage import blobs
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.unit_of_work import UnitOfWork


def intake_document(ctx: Context, command: IntakeDocument) -> TakenIn:
    """Keep a file, in a chart or in the tray.

    The same content in the same chart (or in the tray) is found and not kept twice. Raises
    NeedsConfirmation when it lies in somebody else's chart, NotFound, NotAllowed, and failures of
    the disk; then nothing of it is kept.
    """
    ctx.require(Permission.DOCUMENT_INTAKE)
    if command.patient_id is not None:
        ctx.require(Permission.DOCUMENT_WRITE, patient_id=command.patient_id)
    return keep(ctx, command)


def keep(ctx: Context, command: IntakeDocument) -> TakenIn:
    """Do what `intake_document` does, behind a door that has asked for the right to it."""
    patient_id = command.patient_id
    holders: tuple[UUID, ...] = ()
    if patient_id is not None:
        patient_id, holders = kept_person(ctx, patient_id), holders_of(ctx, patient_id)
    digest = sha256(command.content).hexdigest()
    with ctx.reading() as connection:
        same = _visible(ctx, documents.with_digest(connection, digest))
    if found := _same_place(same, holders):
        return TakenIn(found, found=True)
    if holders and WARN_OTHER_CHART not in command.acknowledged:
        _warn_of_other_chart(same)
    filing = cleaned(command.filing, command.examined.title or command.name)
    staged = blobs.stage(ctx.store, ctx.new_id(), command.content, command.examined.kind.value)
    with ctx.unit_of_work() as uow:
        same = _visible(ctx, documents.with_digest(uow.connection, digest))
        if found := _same_place(same, holders):
            return TakenIn(found, found=True)  # another device or window was faster
        blob_id = blobs.keep_staged(uow, staged)
        content = new_content(ctx, uow, blob_id, digest, command.examined)
        content = replace(content, size=staged.size, file_name=clean_line(command.name))
        problem = command.examined.problem
        documents.add(uow, content, filing, command.source, patient_id, problem)
        queue_reading(uow, content)
        taken = documents.by_id(uow.connection, content.document_id)
        uow.commit()
    return TakenIn(taken)


def new_content(
    ctx: Context, uow: UnitOfWork, blob_id: UUID, digest: str, examined: Examined
) -> Content:
    """Return the first content of a new document."""
    return Content(
        id=ctx.new_id(),
        document_id=ctx.new_id(),
        blob_id=blob_id,
        sha256=digest,
        media_type=examined.kind.value,
        size=0,
        pages=examined.pages,
        state=examined.state,
        operation=Operation.INTAKE,
        origin_ids=(),
        file_name="",
        made_ms=uow.now_ms,
    )


def queue_reading(uow: UnitOfWork, content: Content) -> None:
    """Let the background read what can be read."""
    if content.state is ContentState.READABLE:
        texts.queue(uow.connection, content.id, content.document_id, uow.now_ms)


def cleaned(filing: Filing, name: str = "") -> Filing:
    """Return a filing with tidy lines; without a title the file's name is it."""
    title = clean_line(filing.title) or clean_line(PurePath(name).stem) or category_text()
    return replace(filing, title=title[:MAX_LINE], author=clean_line(filing.author)[:MAX_LINE])


def category_text() -> str:
    """Return what a paper without any name is called."""
    return translate("Documents", "Document")


def _visible(ctx: Context, same: tuple[Document, ...]) -> tuple[Document, ...]:
    """Return those that may be told of: a closed one must not show by being found."""
    return tuple(one for one in same if sees(ctx, one))


def _same_place(same: tuple[Document, ...], holders: tuple[UUID, ...]) -> Document | None:
    """Return the document with this content that lies where the new one would."""
    return next(
        (d for d in same if (d.patient_id in holders if holders else d.patient_id is None)), None
    )


def _warn_of_other_chart(same: tuple[Document, ...]) -> None:
    if any(document.patient_id is not None for document in same):
        text = translate("Documents", "The same file lies in another patient's chart.")
        raise NeedsConfirmation([Warned(WARN_OTHER_CHART, text)])
