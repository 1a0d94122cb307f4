"""The e-mails of a chart, and those that wait to be filed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from clinic_desktop.kernel.errors import InvalidInput
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import clean_line, translate
from clinic_desktop.modules.messages.domain.mail import Mail, MailMoved, MailState
from clinic_desktop.modules.messages.service.mail_papers import papers_of_mail
from clinic_desktop.modules.messages.service.mail_sight import (
    require_sight,
    sees,
    without_words,
)
from clinic_desktop.modules.messages.store import mail as store
from clinic_desktop.modules.patients.api import patient_ref, patient_refs, same_person
from clinic_desktop.modules.practice.api import clinic_profile, user_names
from clinic_desktop.storage.audit import AuditEntry
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.unit_of_work import UnitOfWork

MOST_WAITING = 300


@dataclass(frozen=True, slots=True)
class MailList:
    """Mails for a list; those closed to the actor are there without their words."""

    mails: tuple[Mail, ...]
    zone: str


def mails_of(ctx: Context, patient_id: UUID) -> MailList:
    """Return both sides of a patient's threads, newest first. Raises NotFound."""
    ctx.require(Permission.MESSAGE_READ, patient_id=patient_id)
    with ctx.reading() as connection:
        found = store.of_patient(connection, holders(ctx, patient_id))
    return MailList(_for_actor(ctx, found), clinic_profile(ctx).zone)


def mail_counts(ctx: Context, patient_id: UUID) -> dict[str, int]:
    """Return how many mails of a patient nobody has opened. Raises NotFound."""
    ctx.require(Permission.MESSAGE_READ, patient_id=patient_id)
    with ctx.reading() as connection:
        found = store.unread_of(connection, holders(ctx, patient_id))
    return {"mail": sum(sees(ctx, mail) for mail in found)}


def incoming_mails(ctx: Context) -> MailList:
    """Return what waits to be filed, oldest first, with the patient it may be of."""
    ctx.require(Permission.MESSAGE_READ)
    with ctx.reading() as connection:
        found = store.waiting(connection, MOST_WAITING)
    return MailList(_for_actor(ctx, found), clinic_profile(ctx).zone)


def incoming_mail_count(ctx: Context) -> int:
    """Return how many mails wait to be filed."""
    ctx.require(Permission.MESSAGE_READ)
    with ctx.reading() as connection:
        return store.waiting_count(connection)


def open_mail(ctx: Context, mail_id: UUID) -> None:
    """Note that a person opened a mail, and that it was read. Raises NotFound, NotAllowed."""
    ctx.require(Permission.MESSAGE_READ)
    with ctx.reading() as connection:
        mail = store.find(connection, mail_id)
    require_sight(ctx, mail)
    ctx.note(AuditEntry("R", "mail", mail.id, mail.patient_id))
    if not mail.unread or not ctx.allows(Permission.MESSAGE_WRITE) or ctx.store.viewing:
        return
    with ctx.unit_of_work() as uow:
        current = store.find(uow.connection, mail_id)
        store.change(uow, mail_id, current.version, {"read_ms": uow.now_ms})
        uow.commit()


def note_own_opened(ctx: Context, mail: Mail) -> None:
    """Note that a person opened a mail that went out."""
    ctx.require(Permission.MESSAGE_READ)
    ctx.note(AuditEntry("R", "message", mail.id, mail.patient_id))


def mark_unread(ctx: Context, mail_id: UUID) -> None:
    """Let a mail count as not read again. Raises NotFound, NotAllowed."""
    ctx.require(Permission.MESSAGE_WRITE)
    with ctx.unit_of_work() as uow:
        current = store.find(uow.connection, mail_id)
        require_sight(ctx, current)
        store.change(uow, mail_id, current.version, {"read_ms": None})
        uow.commit()


def file_mail(ctx: Context, mail: Mail, patient_id: UUID) -> None:
    """Put a mail that waits into a patient's chart, its files to the documents.

    Raises MailMoved, NotFound, NotAllowed; NeedsConfirmation of a file then leaves the mail filed
    and its files in it.
    """
    ctx.require(Permission.MESSAGE_WRITE, patient_id=patient_id)
    ref = patient_ref(ctx, patient_id)
    values = {"state": MailState.FILED.value, "patient_id": ref.merged_into or ref.id}
    with ctx.unit_of_work() as uow:
        current = _waiting(ctx, uow, mail)
        thread = current.thread_id if current.patient_id == values["patient_id"] else current.id
        _put(uow, current, values | {"thread_id": thread})
        uow.commit()
    papers_of_mail(ctx, mail.id)


def dismiss_mail(ctx: Context, mail: Mail, reason: str) -> None:
    """Put a mail aside that belongs to nobody's chart; it stays, with the reason.

    Raises InvalidInput without a reason, MailMoved.
    """
    ctx.require(Permission.MESSAGE_WRITE)
    said = _reason(reason)
    with ctx.unit_of_work() as uow:
        current = _waiting(ctx, uow, mail)
        _put(uow, current, {"state": MailState.DISMISSED.value, "note": said})
        uow.note(AuditEntry("E", "mail.dismiss", mail.id, reason=said))
        uow.commit()


def take_back_mail(ctx: Context, mail: Mail) -> None:
    """Let a mail that was put aside or filed wait again, as it was. Raises NotFound, NotAllowed."""
    ctx.require(Permission.MESSAGE_WRITE)
    with ctx.unit_of_work() as uow:
        current = store.find(uow.connection, mail.id)
        require_sight(ctx, current)
        values = {"state": MailState.WAITING.value, "patient_id": mail.patient_id}
        _put(uow, current, values | {"note": mail.note, "thread_id": mail.thread_id})
        uow.commit()


def unfile_mail(ctx: Context, mail: Mail, reason: str) -> None:
    """Take a mail out of the wrong chart, back to those that wait; the trail keeps the reason.

    Papers that its files became are taken out under Documents. Raises InvalidInput, NotAllowed.
    """
    ctx.require(Permission.MESSAGE_WRITE)
    said = _reason(reason)
    with ctx.unit_of_work() as uow:
        current = store.find(uow.connection, mail.id)
        require_sight(ctx, current)
        if current.state is not MailState.FILED:
            raise MailMoved
        _put(uow, current, {"state": MailState.WAITING.value, "patient_id": None, "hint": ""})
        uow.note(AuditEntry("E", "mail.unfile", mail.id, mail.patient_id, reason=said))
        uow.commit()


def _waiting(ctx: Context, uow: UnitOfWork, mail: Mail) -> Mail:
    current = store.find(uow.connection, mail.id)
    require_sight(ctx, current)
    if current.state is not MailState.WAITING:
        raise MailMoved
    return current


def _put(uow: UnitOfWork, mail: Mail, values: dict[str, Any]) -> None:
    store.change(uow, mail.id, mail.version, values)


def _reason(text: str) -> str:
    said = clean_line(text)
    if not said:
        raise InvalidInput({"reason": translate("Messages", "Say why.")})
    return said


def holders(ctx: Context, patient_id: UUID) -> tuple[UUID, ...]:
    """Return all ids whose chart is one person's. Raises NotFound."""
    ctx.require(Permission.MESSAGE_READ)
    ref = patient_ref(ctx, patient_id)
    return same_person(ctx, ref.merged_into or ref.id)


def _for_actor(ctx: Context, found: Sequence[Mail]) -> tuple[Mail, ...]:
    """Put in names, leave out the words of what is closed."""
    refs = patient_refs(ctx, {mail.patient_id for mail in found if mail.patient_id})
    writers = user_names(ctx) if any(mail.ours for mail in found) else {}
    shown = []
    for mail in found:
        ref = refs.get(mail.patient_id) if mail.patient_id else None
        name = writers.get(mail.owner_id, "") if mail.ours and mail.owner_id else mail.name
        one = replace(mail, patient_name=ref.display_name if ref else "", name=name)
        shown.append(one if sees(ctx, one) else without_words(one))
    return tuple(shown)
