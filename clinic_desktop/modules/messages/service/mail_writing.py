"""Write an e-mail to a patient: whom, with which words and files; the outbox sends it once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from uuid import UUID

from clinic_desktop.kernel.errors import InvalidInput, NotFound
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import clean_line, translate
from clinic_desktop.modules.documents.api import (
    Document,
    DocumentStatus,
    document,
    documents_of,
    open_content,
)
from clinic_desktop.modules.messages.domain.channels import is_address
from clinic_desktop.modules.messages.domain.mail import (
    MAX_BODY,
    MAX_BYTES,
    MAX_FILES,
    MAX_SUBJECT,
    Mail,
    MailMoved,
    MailState,
    make_mark,
    marked,
    same_address,
    unmarked,
)
from clinic_desktop.modules.messages.domain.message import ChannelKind, MessageStatus, Purpose
from clinic_desktop.modules.messages.domain.texts import Rendered, render
from clinic_desktop.modules.messages.service.mail_sight import require_sight
from clinic_desktop.modules.messages.service.mail_threads import holders
from clinic_desktop.modules.messages.service.surroundings import load_surroundings
from clinic_desktop.modules.messages.store import mail as store
from clinic_desktop.modules.messages.store import settings as settings_store
from clinic_desktop.modules.messages.tables import MessageRow
from clinic_desktop.modules.patients.api import Channel as PatientChannel
from clinic_desktop.modules.patients.api import (
    PatientContact,
    TelecomSystem,
    TelecomUse,
    patient_contacts,
)
from clinic_desktop.modules.patients.api import Purpose as OptOut
from clinic_desktop.storage import blobs
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.unit_of_work import UnitOfWork

_BY_VOICE_OR_POST = frozenset({PatientChannel.PHONE, PatientChannel.POST})


@dataclass(frozen=True, slots=True)
class NewFile:
    """A file of this PC that goes along."""

    name: str
    media_type: str
    content: bytes


@dataclass(frozen=True, slots=True)
class WriteMail:
    """Command: send an e-mail. `id` is made when writing begins: sent twice, it is one mail."""

    id: UUID
    patient_id: UUID
    address: str
    subject: str
    body: str
    restricted: bool = False
    answers: UUID | None = None
    files: tuple[NewFile, ...] = ()
    document_ids: tuple[UUID, ...] = ()


@dataclass(frozen=True, slots=True)
class Addressee:
    """To whom a mail would go: addresses with whose they are, and what is known of their wishes.

    `wishes` are sentences; `against` says that one of them speaks against an e-mail. `papers` are
    those of the chart that may go along, `mail_id` is the id of the mail that is begun.
    """

    name: str
    addresses: tuple[tuple[str, str], ...]
    wishes: tuple[str, ...]
    against: bool
    channel_on: bool
    begin: Rendered
    papers: tuple[tuple[UUID, str], ...]
    mail_id: UUID
    zone: str


def addressee(ctx: Context, patient_id: UUID) -> Addressee:
    """Return to whom a mail to a patient would go, and with which words it begins."""
    ctx.require(Permission.MESSAGE_WRITE, patient_id=patient_id)
    contact = patient_contacts(ctx, [patient_id])[patient_id]
    around = load_surroundings(ctx)
    text = around.text(Purpose.MAIL, ChannelKind.EMAIL, contact.language)
    values = {
        "patient_name": contact.name.display(),
        "given_name": contact.name.given or contact.name.display(),
        "practitioner": ctx.actor.name,
        "clinic_name": around.profile.name,
        "clinic_phone": around.policy.clinic_phone,
        "place": around.policy.place,
    }
    said, against = _wishes(contact)
    active = around.channels[ChannelKind.EMAIL].active
    begin = render(text, values)
    return Addressee(
        contact.name.display(),
        _addresses(contact),
        said,
        against,
        active,
        begin,
        _papers(ctx, patient_id),
        ctx.new_id(),
        around.zone,
    )


def _papers(ctx: Context, patient_id: UUID) -> tuple[tuple[UUID, str], ...]:
    """Return the newest papers of the chart, for who may read them."""
    if not ctx.allows(Permission.DOCUMENT_READ):
        return ()
    return tuple((d.id, d.filing.title) for d in documents_of(ctx, patient_id).documents)


def _addresses(contact: PatientContact) -> tuple[tuple[str, str], ...]:
    own = [
        t
        for t in contact.telecoms
        if t.system is TelecomSystem.EMAIL and t.use is not TelecomUse.OLD and is_address(t.value)
    ]
    own.sort(key=lambda telecom: not telecom.preferred)
    found = [(t.value, "") for t in own]
    found += [(c.email, c.name) for c in contact.contacts if is_address(c.email)]
    return tuple(dict(found).items())


def _wishes(contact: PatientContact) -> tuple[tuple[str, ...], bool]:
    wish, against = contact.communication.channel, False
    said = []
    if contact.deceased:
        said.append(translate("Messages", "The patient has died."))
        against = True
    if wish is PatientChannel.EMAIL:
        said.append(translate("Messages", "The patient wants to be written to by e-mail."))
    elif wish in _BY_VOICE_OR_POST:
        said.append(translate("Messages", "The patient prefers a call or a letter."))
        against = True
    else:
        said.append(translate("Messages", "The patient has not said that e-mail is welcome."))
    if OptOut.RESULT in contact.communication.opt_outs:
        said.append(translate("Messages", "The patient wants no results sent."))
        against = True
    return tuple(said), against


def write_mail(ctx: Context, command: WriteMail) -> UUID:
    """Put an e-mail into the outbox; returns its id. The same command again changes nothing.

    One that answers a restricted e-mail, or takes a restricted paper along, is restricted too.
    Raises InvalidInput, NotFound, NotAllowed, MailMoved (what it answers left the chart), failures
    of the disk.
    """
    ctx.require(Permission.MESSAGE_WRITE, patient_id=command.patient_id)
    answered = _answered(ctx, command)
    problems = _problems(ctx, command, answered)
    papers = _papers_along(ctx, command)
    files = (*command.files, *_files_of(ctx, papers))
    if sum(len(file.content) for file in files) > MAX_BYTES or len(files) > MAX_FILES:
        text = translate("Messages", "At most {count} files and {limit} MB together.")
        problems["files"] = text.format(count=MAX_FILES, limit=MAX_BYTES // 1024**2)
    if problems:
        raise InvalidInput(problems)
    closed = [answered.restricted] if answered else []
    closed += [paper.filing.restricted or paper.closed_visit is not None for paper in papers]
    command = replace(command, restricted=command.restricted or any(closed))
    staged = [blobs.stage(ctx.store, ctx.new_id(), f.content, f.media_type) for f in files]
    max_age = _max_age(ctx)
    with ctx.unit_of_work() as uow:
        if store.known(uow.connection, command.id):
            return command.id
        _add(uow, command, answered, max_age)
        for number, (file, one) in enumerate(zip(files, staged, strict=True)):
            values = {
                "mail_id": command.id,
                "place": number,
                "name": file.name,
                "media_type": file.media_type,
                "size": len(file.content),
                "blob_id": blobs.keep_staged(uow, one),
            }
            store.add_file(uow, values)
        uow.commit()
    return command.id


def _add(uow: UnitOfWork, command: WriteMail, answered: Mail | None, age: timedelta) -> None:
    thread = answered.thread_id if answered else command.id
    mark = store.mark_of_thread(uow.connection, thread)
    while not mark:
        made = make_mark(uow.new_id().int & ((1 << 62) - 1))
        mark = "" if store.mark_taken(uow.connection, made) else made
    expires = uow.now_ms + int(age.total_seconds() * 1000)
    uow.insert(
        MessageRow,
        {
            "id": command.id,
            "purpose": Purpose.MAIL.value,
            "status": MessageStatus.QUEUED.value,
            "patient_id": command.patient_id,
            "channel": ChannelKind.EMAIL.value,
            "address": command.address,
            "subject": marked(clean_line(command.subject), mark),
            "body": command.body.strip(),
            "due_ms": uow.now_ms,
            "next_ms": uow.now_ms,
            "expires_ms": expires,
            "thread_id": thread,
            "mark": mark,
            "answers": answered.message_id if answered else "",
            "restricted": command.restricted,
        },
    )


def _answered(ctx: Context, command: WriteMail) -> Mail | None:
    """Return the mail that is answered: its sender may be written to from its own chart alone."""
    if command.answers is None:
        return None
    with ctx.reading() as connection:
        found = store.find(connection, command.answers)
    require_sight(ctx, found)
    own = holders(ctx, command.patient_id)
    if found.state is not MailState.FILED or found.patient_id not in own:
        raise MailMoved
    return found


def _problems(ctx: Context, command: WriteMail, answered: Mail | None) -> dict[str, str]:
    problems = {}
    contact = patient_contacts(ctx, [command.patient_id])[command.patient_id]
    known = [address for address, _whose in _addresses(contact)]
    if answered is not None:
        known.append(answered.address)
    if not any(same_address(command.address, one) for one in known):
        problems["address"] = translate("Messages", "Choose one of the patient's addresses.")
    if not unmarked(command.subject):
        problems["subject"] = translate("Messages", "Please write something.")
    elif len(command.subject) > MAX_SUBJECT:
        problems["subject"] = translate("Messages", "At most {limit} characters.").format(
            limit=MAX_SUBJECT
        )
    if not command.body.strip():
        problems["body"] = translate("Messages", "Please write something.")
    elif len(command.body) > MAX_BODY:
        problems["body"] = translate("Messages", "At most {limit} characters.").format(
            limit=MAX_BODY
        )
    return problems


def _papers_along(ctx: Context, command: WriteMail) -> list[Document]:
    """Return the papers; one that was taken out of the chart since it was chosen is refused."""
    papers = [document(ctx, document_id) for document_id in command.document_ids]
    own = holders(ctx, command.patient_id) if papers else ()
    if any(p.patient_id not in own or p.status is not DocumentStatus.CURRENT for p in papers):
        raise NotFound(what=translate("Messages", "The file"))
    return papers


def _files_of(ctx: Context, papers: Sequence[Document]) -> list[NewFile]:
    """Read papers of the chart; each reading is kept in the trail."""
    found = []
    for paper in papers:
        content = open_content(ctx, paper.id)
        name = paper.content.file_name or paper.filing.title
        found.append(NewFile(name, paper.content.media_type, content))
    return found


def _max_age(ctx: Context) -> timedelta:
    with ctx.reading() as connection:
        return timedelta(hours=settings_store.policy(connection).max_age_hours)
