"""Files of e-mails become papers: in the chart, or on the desk of incoming papers."""

from __future__ import annotations

from uuid import UUID

from clinic_desktop.foreign.kinds import Kind
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.modules.documents.api import (
    ContentState,
    Examined,
    Filing,
    IntakeDocument,
    Source,
    intake_document,
)
from clinic_desktop.modules.messages.domain.mail import Mail, MailFile, MailMoved, MailState
from clinic_desktop.modules.messages.service.mail_sight import require_sight
from clinic_desktop.modules.messages.store import mail as store
from clinic_desktop.storage import blobs
from clinic_desktop.storage.audit import AuditEntry
from clinic_desktop.storage.context import Context


def papers_of_mail(ctx: Context, mail_id: UUID, acknowledged: frozenset[str] = frozenset()) -> int:
    """Hand the files of a filed mail to the documents; returns how many became papers now.

    Who may write documents puts them into the chart; others onto the desk of incoming papers.
    Raises NotFound, NotAllowed, MailMoved (it is in no chart), NeedsConfirmation (the file lies in
    another chart).
    """
    ctx.require(Permission.MESSAGE_WRITE)
    with ctx.reading() as connection:
        mail = store.find(connection, mail_id)
    require_sight(ctx, mail)
    if mail.state is not MailState.FILED:
        raise MailMoved  # until it is filed its patient is a guess
    made = 0
    for file in mail.files:
        if file.blob_id is not None and file.document_id is None:
            _take(ctx, mail, file, acknowledged)
            made += 1
    return made


def file_content(ctx: Context, mail_id: UUID, file_id: UUID) -> bytes:
    """Return the bytes of a file, to be saved or shown; kept in the trail."""
    ctx.require(Permission.MESSAGE_READ)
    with ctx.reading() as connection:
        mail = store.find(connection, mail_id)
        require_sight(ctx, mail)
        file = next(one for one in mail.files if one.id == file_id)
        assert file.blob_id is not None
        content = blobs.read_blob(connection, ctx.store.folder, file.blob_id)
    ctx.note(AuditEntry("R", "mail_file", file_id, mail.patient_id))
    return content


def _take(ctx: Context, mail: Mail, file: MailFile, acknowledged: frozenset[str]) -> None:
    assert file.blob_id is not None
    with ctx.reading() as connection:
        content = blobs.read_blob(connection, ctx.store.folder, file.blob_id)
        kind, pages, state = store.file_facts(connection, file.id)
    into_chart = ctx.allows(Permission.DOCUMENT_WRITE)
    examined = Examined(Kind(kind), pages, ContentState(state), file.problem)
    author = f"{mail.name} <{mail.address}>" if mail.name else mail.address
    taken = intake_document(
        ctx,
        IntakeDocument(
            file.name,
            content,
            examined,
            Source.MAIL,
            mail.patient_id if into_chart else None,
            Filing(author=author, restricted=mail.restricted and into_chart),
            acknowledged,
        ),
    )
    with ctx.unit_of_work() as uow:
        store.set_document(uow, file, taken.document.id)
        uow.commit()
