"""Look at the outbox, and decide about single messages by hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from uuid import UUID

from clinic_desktop.kernel.clock import day_bounds, instant_of, wall_of
from clinic_desktop.kernel.errors import NotAllowed
from clinic_desktop.kernel.permissions import Permission, Verdict
from clinic_desktop.modules.agenda.api import appointment
from clinic_desktop.modules.messages.domain.known import preview_changes
from clinic_desktop.modules.messages.domain.message import (
    RESENDABLE,
    WITHDRAWABLE,
    CannotResend,
    CannotWithdraw,
    Message,
    MessageStatus,
    Purpose,
    Reason,
    message_id,
    occurrence_of,
    start_of,
    status_text,
)
from clinic_desktop.modules.messages.domain.rules import LEAST_NOTICE, Window
from clinic_desktop.modules.messages.domain.texts import MessageText, Rendered, render
from clinic_desktop.modules.messages.service.mail_sight import may_see
from clinic_desktop.modules.messages.service.preparing import Times
from clinic_desktop.modules.messages.service.surroundings import load_surroundings
from clinic_desktop.modules.messages.store import answers
from clinic_desktop.modules.messages.store import outbox as store
from clinic_desktop.modules.messages.store import settings as settings_store
from clinic_desktop.modules.patients.api import patient_refs
from clinic_desktop.modules.practice.api import clinic_profile
from clinic_desktop.storage.audit import AuditEntry
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.unit_of_work import UnitOfWork

DAYS_SHOWN = 14


@dataclass(frozen=True, slots=True)
class OutboxPage:
    """The outbox as the screen shows it. `any_channel` False: nothing can go out at all."""

    messages: tuple[Message, ...]
    any_channel: bool
    open_replies: int
    zone: str


def outbox(ctx: Context, days: int = DAYS_SHOWN) -> OutboxPage:
    """Return what went out lately, what waits, and what is planned."""
    ctx.require(Permission.MESSAGE_READ)
    now = ctx.clock.now()
    span = timedelta(days=days)
    with ctx.reading() as connection:
        found = store.between(connection, now - span, now + span)
        active = settings_store.any_active(connection)
        unread = answers.open_replies(connection)
    zone = clinic_profile(ctx).zone
    return OutboxPage(_named(ctx, in_reading_order(found, now)), active, unread, zone)


def in_reading_order(found: Sequence[Message], now: datetime) -> list[Message]:
    """Return what somebody must decide about, then what happened, latest first, then the plans."""
    doubtful = [m for m in found if m.status is MessageStatus.UNKNOWN]
    past = [m for m in found if m.due <= now and m.status is not MessageStatus.UNKNOWN]
    future = [m for m in found if m.due > now and m.status is not MessageStatus.UNKNOWN]
    return [*doubtful, *past, *reversed(future)]


def messages_of_appointment(ctx: Context, appointment_id: UUID) -> tuple[Message, ...]:
    """Return everything that was planned or sent about an appointment, oldest first."""
    ctx.require(Permission.MESSAGE_READ)
    with ctx.reading() as connection:
        found = store.of_appointment(connection, appointment_id)
    return _named(ctx, found)


def open_message(ctx: Context, message_id_: UUID) -> Message:
    """Return a message with its words; reading them is kept in the trail.

    Raises NotFound, NotAllowed (a restricted e-mail).
    """
    ctx.require(Permission.MESSAGE_READ)
    with ctx.reading() as connection:
        found = store.find(connection, message_id_)
    if not may_see(ctx, found.author_id, found.patient_id, restricted=found.restricted):
        refused = Permission.SENSITIVE_READ.value
        outcome = Verdict.NO.value
        ctx.note(AuditEntry("E", refused, found.id, found.patient_id, outcome=outcome))
        raise NotAllowed(permission=refused)
    if found.body:
        ctx.note(AuditEntry("R", "message", found.id, found.patient_id))
    return _named(ctx, [found])[0]


def resend(ctx: Context, message: Message) -> None:
    """Send a message again that failed, was skipped or is in doubt. Raises CannotResend.

    It keeps its id, so that a gateway or a mailbox that has it already can tell.
    """
    ctx.require(Permission.MESSAGE_WRITE)
    now, zone = ctx.clock.now(), clinic_profile(ctx).zone
    with ctx.unit_of_work() as uow:
        current = store.find(uow.connection, message.id)
        if current.status not in RESENDABLE:
            raise CannotResend(status=status_text(current.status))
        expires = _useful_until(uow, current, now, zone)
        store.change(
            uow,
            replace(current, version=message.version),
            status=MessageStatus.QUEUED,
            reason="",
            attempts=0,
            tried="",
            error="",
            next_ms=now,
            expires_ms=max(current.expires, expires),
        )
        uow.commit()


def _useful_until(uow: UnitOfWork, message: Message, now: datetime, zone: str) -> datetime:
    if message.purpose is Purpose.MAIL:
        return now + timedelta(hours=settings_store.policy(uow.connection).max_age_hours)
    return instant_of(start_of(message.occurrence), zone) - LEAST_NOTICE


def withdraw(ctx: Context, message: Message) -> None:
    """Take a message out of the outbox; it does not come back. Raises CannotWithdraw."""
    ctx.require(Permission.MESSAGE_WRITE)
    with ctx.unit_of_work() as uow:
        current = store.find(uow.connection, message.id)
        if current.status not in WITHDRAWABLE:
            raise CannotWithdraw(status=status_text(current.status))
        stale = replace(current, version=message.version)
        store.change(uow, stale, status=MessageStatus.WITHDRAWN, reason=Reason.BY_HAND)
        uow.commit()


def mark_as_sent(ctx: Context, message: Message) -> None:
    """Decide that a message in doubt did go out. Raises CannotResend for any other."""
    ctx.require(Permission.MESSAGE_WRITE)
    with ctx.unit_of_work() as uow:
        current = store.find(uow.connection, message.id)
        if current.status is not MessageStatus.UNKNOWN:
            raise CannotResend(status=status_text(current.status))
        stale = replace(current, version=message.version)
        store.change(uow, stale, status=MessageStatus.SENT, sent_ms=ctx.clock.now())
        uow.commit()


def send_now(ctx: Context, appointment_id: UUID, purpose: Purpose = Purpose.REMINDER) -> UUID:
    """Queue a message about an appointment at once, because a person wants it; returns its id.

    The patient's wishes count, the rules and the quiet hours don't. Twice within a minute is once.
    Raises NotFound.
    """
    ctx.require(Permission.MESSAGE_WRITE)
    shown = appointment(ctx, appointment_id)
    now = ctx.clock.now()
    occurrence = occurrence_of(shown.start)
    minute = f"{now:%Y-%m-%dT%H:%M}"
    new = store.NewMessage(
        id=message_id("by-hand", purpose, appointment_id, occurrence, minute),
        purpose=purpose,
        patient_id=shown.patient_id,
        appointment_id=appointment_id,
        occurrence=occurrence,
        rule_id=None,
        window=Window(now, instant_of(shown.start, shown.zone) - LEAST_NOTICE),
    )
    with ctx.unit_of_work() as uow:
        found = store.add(uow, new)
        uow.commit()
    return found


def preview_text(ctx: Context, text: MessageText) -> Rendered:
    """Return how a text would read for an invented patient. Raises UnknownField."""
    ctx.require(Permission.MESSAGE_READ)
    around = load_surroundings(ctx)
    today = wall_of(ctx.clock.now(), around.zone).date()
    told = day_bounds(today + timedelta(days=2))[0] + timedelta(hours=10, minutes=30)
    old = told - timedelta(days=1)
    until = told - timedelta(hours=around.policy.cancel_hours)
    times = Times(text.language, around.profile.country, text.channel)
    values = {
        "patient_name": "Ana Pérez Soto",
        "given_name": "Ana",
        "date": times.day(told),
        "time": times.clock(told),
        "old_date": times.day(old),
        "old_time": times.clock(old),
        "changes": preview_changes(text.language, told, "Dr Alba Ferrer"),
        "practitioner": "Dr Alba Ferrer",
        "room": "Room 1",
        "place": around.policy.place,
        "clinic_name": around.profile.name,
        "clinic_phone": around.policy.clinic_phone,
        "preparation": "",
        "appointment_type": "Check-up",
        "code": "H4KD7M",
        "cancel_until": f"{times.day(until)} {times.clock(until)}",
    }
    return render(text, values)


def _named(ctx: Context, found: Sequence[Message]) -> tuple[Message, ...]:
    """Put in the patients' names as they are now."""
    refs = patient_refs(ctx, {m.patient_id for m in found if m.patient_id})
    named = []
    for message in found:
        ref = refs.get(message.patient_id) if message.patient_id else None
        named.append(_without_closed(ctx, message, ref.display_name if ref else ""))
    return tuple(named)


def _without_closed(ctx: Context, message: Message, name: str) -> Message:
    """Leave out the words of what is closed to the actor."""
    shown = replace(message, patient_name=name)
    if may_see(ctx, message.author_id, message.patient_id, restricted=message.restricted):
        return shown
    return replace(shown, subject="", body="")
