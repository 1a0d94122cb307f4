"""Mails that were fetched: read by the foreign worker, kept once, put where they belong."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from hashlib import blake2b
from uuid import UUID

from clinic_desktop.foreign.facts import MailFacts
from clinic_desktop.foreign.failures import ForeignFailure
from clinic_desktop.foreign.kinds import ForeignFile
from clinic_desktop.foreign.mail import TOO_LARGE, TOO_MANY, UNSAFE, read_mail
from clinic_desktop.foreign.workshop import Workshop
from clinic_desktop.kernel.clock import milliseconds
from clinic_desktop.kernel.errors import NeedsConfirmation
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.documents.api import Examined, examine_file
from clinic_desktop.modules.messages.domain.mail import (
    Belongs,
    MailKind,
    MailState,
    belongs,
    ids_of_ours,
    marks_in,
)
from clinic_desktop.modules.messages.domain.mailbox import (
    MAX_MAIL,
    MailboxSettings,
    Place,
    RawMail,
)
from clinic_desktop.modules.messages.domain.message import message_id
from clinic_desktop.modules.messages.service.mail_papers import papers_of_mail
from clinic_desktop.modules.messages.store import mail as store
from clinic_desktop.modules.messages.store import mailbox as box_store
from clinic_desktop.modules.patients.api import patients_with_email
from clinic_desktop.storage import blobs
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.unit_of_work import UnitOfWork

_NOTHING = MailFacts(
    "",
    "",
    "",
    "",
    (),
    (),
    "",
    False,
    False,
    False,
    False,
    (),
    (),
)
_HEAD = 64 * 1024


@dataclass(frozen=True, slots=True)
class ReadMail:
    """A mail that was read: what it says, what its files are, and what went wrong in words."""

    id: UUID
    raw: RawMail
    facts: MailFacts
    files: tuple[Examined, ...]
    note: str


def read_raw(workshop: Workshop, raw: RawMail) -> ReadMail:
    """Read a mail by the worker; what can't be read is told, never lost. Needs no store."""
    note = ""
    try:
        facts = read_mail(workshop, ForeignFile("", raw.content))
    except ForeignFailure:
        facts = _head_alone(workshop, raw)
        note = translate(
            "Messages", "This e-mail is damaged or made to harm: only its head was read."
        )
    if not raw.whole:
        text = translate("Messages", "Larger than {limit} MB: read it in your mail program.")
        note = text.format(limit=MAX_MAIL // 1024**2)
    if facts.cut:
        note = translate("Messages", "The text is longer than is shown here.")
    files = tuple(examine_file(workshop, ForeignFile(p.name, p.content)) for p in facts.parts)
    head = raw.content.partition(b"\r\n\r\n")[0][: 4 * _HEAD]
    digest = blake2b(head, digest_size=16).hexdigest()
    return ReadMail(message_id("mail-in", digest, raw.size), raw, facts, files, note)


def _head_alone(workshop: Workshop, raw: RawMail) -> MailFacts:
    head = raw.content.partition(b"\r\n\r\n")[0][:_HEAD]
    try:
        return read_mail(workshop, ForeignFile("", head + b"\r\n\r\n"))
    except ForeignFailure:
        return _NOTHING


def keep_mail(ctx: Context, settings: MailboxSettings, read: ReadMail) -> MailState | None:
    """Keep a mail that came in, and how far the mailbox was read. None: it is here already.

    One that answers us from the address we wrote to goes into the patient's chart; all others wait
    for a person. Raises failures of the disk; then it is fetched again.
    """
    ctx.require(Permission.MESSAGE_WRITE)
    with ctx.reading() as connection:
        known = store.exists(connection, read.id)
        own = store.own(connection, ids_of_ours(read.facts.refers_to), _marks(read.facts))
    bearers = () if known else patients_with_email(ctx, read.facts.sender)
    found = belongs(read.facts.sender, own, bearers)
    kept = () if known else tuple(zip(read.facts.parts, read.files, strict=True))
    staged = [blobs.stage(ctx.store, ctx.new_id(), p.content, e.kind.value) for p, e in kept]
    with ctx.unit_of_work() as uow:
        box_store.keep_place(uow, settings, read.raw.place)
        if known or store.exists(uow.connection, read.id):
            uow.commit()
            return None
        _add(uow, read, found)
        for number, one in enumerate(staged):
            _add_file(uow, read, number, blobs.keep_staged(uow, one))
        _add_left_out(uow, read)
        uow.commit()
    if found.filed and not (found.answered and found.answered.restricted):
        with suppress(NeedsConfirmation):  # the file stays in the mail, where a person is asked
            papers_of_mail(ctx, read.id)
    return MailState.FILED if found.filed else MailState.WAITING


def keep_look(
    ctx: Context, settings: MailboxSettings, problem: str = "", place: Place | None = None
) -> None:
    """Note that the mailbox was looked at: how far, or what went wrong in words."""
    ctx.require(Permission.MESSAGE_WRITE)
    with ctx.unit_of_work() as uow:
        at = place or box_store.place(uow.connection, settings)
        box_store.keep_place(uow, settings, at, problem)
        uow.commit()


def _marks(facts: MailFacts) -> tuple[str, ...]:
    return marks_in(facts.subject, facts.recipients)


def _add(uow: UnitOfWork, read: ReadMail, found: Belongs) -> None:
    facts, answered = read.facts, found.answered
    kind = MailKind.AUTOMATIC if facts.automatic else MailKind.PERSON
    if facts.returned:
        kind = MailKind.RETURNED
    store.add(
        uow,
        {
            "id": read.id,
            "state": (MailState.FILED if found.filed else MailState.WAITING).value,
            "kind": kind.value,
            "hint": found.hint.value,
            "at_ms": milliseconds(read.raw.arrived),
            "patient_id": found.patient_id,
            "thread_id": answered.thread_id if answered else read.id,
            "answered_id": answered.id if answered else None,
            "owner_id": answered.owner_id if answered else None,
            "restricted": bool(answered and answered.restricted),
            "message_id": facts.message_id,
            "address": facts.sender,
            "name": facts.sender_name,
            "subject": facts.subject,
            "body": facts.text,
            "from_html": facts.from_html,
            "note": read.note,
        },
    )


def _add_file(uow: UnitOfWork, read: ReadMail, number: int, blob_id: UUID) -> None:
    part, examined = read.facts.parts[number], read.files[number]
    values = {
        "mail_id": read.id,
        "place": number,
        "name": part.name,
        "media_type": examined.kind.value,
        "size": len(part.content),
        "blob_id": blob_id,
        "kind": examined.kind.value,
        "pages": examined.pages,
        "state": examined.state.value,
        "problem": examined.problem,
    }
    store.add_file(uow, values)


def _add_left_out(uow: UnitOfWork, read: ReadMail) -> None:
    why = {
        UNSAFE: translate("Messages", "Not kept: a program, which could harm."),
        TOO_MANY: translate("Messages", "Not kept: too many files in one e-mail."),
        TOO_LARGE: translate("Messages", "Not kept: too large."),
    }
    for number, line in enumerate(read.facts.left_out, len(read.files)):
        name, _bar, reason = line.rpartition("|")
        values = {"mail_id": read.id, "place": number, "name": name}
        store.add_file(uow, values | {"problem": why.get(reason, why[UNSAFE])})
