"""Take a message out of the outbox to send it, and write down what came of it.

The order that keeps anything from going out twice: `claim_next` writes “being sent” to the disk,
then the network is asked, then `record_outcome` writes the result. Whatever stops the program in
between is found by `recover`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.api import our_uid
from clinic_desktop.modules.messages.domain.channels import EmailSettings, SmsSettings
from clinic_desktop.modules.messages.domain.message import (
    ChannelKind,
    Message,
    MessageStatus,
    Purpose,
    Reason,
    start_of,
)
from clinic_desktop.modules.messages.domain.outcome import (
    Delivered,
    Doubtful,
    Invitation,
    Outcome,
    Outgoing,
    Pause,
    Postponed,
    Refused,
)
from clinic_desktop.modules.messages.domain.replies import make_code
from clinic_desktop.modules.messages.domain.retrying import next_try
from clinic_desktop.modules.messages.service import mail_sending
from clinic_desktop.modules.messages.service.preparing import Refusal, Sendable, fill, judge
from clinic_desktop.modules.messages.service.surroundings import Surroundings, load_surroundings
from clinic_desktop.modules.messages.store import answers, outbox
from clinic_desktop.modules.messages.store import settings as settings_store
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.unit_of_work import UnitOfWork

PAUSE = timedelta(minutes=2)
_BATCH = 50
Pauses = Mapping[ChannelKind, Pause]
_HAS_INVITATION = frozenset(
    {Purpose.REMINDER, Purpose.CONFIRMATION, Purpose.MOVED, Purpose.CANCELLED}
)


@dataclass(frozen=True, slots=True)
class _Put:
    """What is written to a message that does not go out now."""

    message: Message
    values: dict[str, Any]


def claim_next(ctx: Context, pauses: Pauses | None = None) -> Outgoing | None:
    """Return the next message to send, marked as being sent; None when nothing is due.

    Those that may not go out any more are skipped, withdrawn or put off on the way.
    """
    ctx.require(Permission.MESSAGE_WRITE)
    around = load_surroundings(ctx)
    if not around.active():
        return None
    while True:
        now = ctx.clock.now()
        with ctx.reading() as connection:
            messages = outbox.due(connection, now, _BATCH)
            tried = {m.id: outbox.tried(connection, m) for m in messages}
        for message in messages:
            if message.purpose is Purpose.MAIL:
                outgoing = mail_sending.claim(ctx, around, message, pauses or {})
                if outgoing is not None:
                    return outgoing
                continue
            found = judge(ctx, around, message, tried[message.id])
            put = _hindrance(around, message, found, now, pauses or {})
            if put is None:
                assert isinstance(found, Sendable)
                return _claim(ctx, around, message, found)
            with ctx.unit_of_work() as uow:
                outbox.change(uow, put.message, **put.values)
                uow.commit()
        if not messages:
            return None


def _hindrance(
    around: Surroundings,
    message: Message,
    found: Sendable | Refusal,
    now: datetime,
    pauses: Pauses,
) -> _Put | None:
    """Return what keeps a message from going out now; None when nothing does."""
    if isinstance(found, Refusal):
        if found.status is MessageStatus.SKIPPED:
            return _held_back(message, found.reason)
        return _Put(message, {"status": found.status, "reason": found.reason})
    loud = around.policy.quiet.loud_after(now, around.zone)
    if loud > now and message.rule_id is not None:  # by hand: a person wants it now
        if loud >= message.expires:
            return _held_back(message, Reason.TOO_LATE)
        return _Put(message, {"next_ms": loud})
    pause = pauses.get(found.channel)
    if pause is not None and pause.until > now:
        return _Put(message, {"next_ms": pause.until, "error": pause.why})
    return None


def _held_back(message: Message, reason: Reason) -> _Put:
    """What was tried and never got through has failed; what was never tried is skipped."""
    status = MessageStatus.FAILED if message.attempts else MessageStatus.SKIPPED
    return _Put(message, {"status": status, "reason": reason})


def _claim(ctx: Context, around: Surroundings, message: Message, found: Sendable) -> Outgoing:
    with ctx.unit_of_work() as uow:
        code = _code(uow, message)
        words = fill(around, message, found, code)
        outbox.change(
            uow,
            message,
            status=MessageStatus.SENDING,
            reason="",
            channel=found.channel,
            address=found.address,
            subject=words.subject,
            body=words.body,
            language=found.text.language,
            attempts=message.attempts + 1,
            sending_ms=ctx.clock.now(),
        )
        secret = settings_store.secret(uow.connection, found.channel)
        uow.commit()
    return Outgoing(
        message_id=message.id,
        key=f"{message.id.hex}-{found.channel}",
        channel=found.channel,
        address=found.address,
        subject=words.subject,
        body=words.body,
        settings=around.channels[found.channel].settings,
        secret=secret,
        invitation=_invitation(ctx, around, message, found),
    )


def _code(uow: UnitOfWork, message: Message) -> str:
    """Return the code for this time of the appointment, or this offer; a new one if need be."""
    assert message.patient_id is not None
    about = answers.KnownCode(
        message.appointment_id, message.patient_id, message.occurrence, message.offer_id
    )
    known = answers.code_of(uow.connection, about)
    while not known:
        code = make_code(uow.new_id().int & ((1 << 62) - 1))
        if not answers.taken(uow.connection, code):
            answers.add_code(uow, code, about)
            known = code
    return known


def _invitation(
    ctx: Context, around: Surroundings, message: Message, found: Sendable
) -> Invitation | None:
    if found.channel is not ChannelKind.EMAIL or not around.policy.attach_calendar:
        return None
    shown = found.shown
    if shown is None or message.purpose not in _HAS_INVITATION:
        return None
    return Invitation(
        uid=our_uid(shown.id, around.profile.id),
        sequence=shown.version,
        start=start_of(message.occurrence),
        minutes=shown.minutes,
        zone=shown.zone,
        summary=around.profile.name,
        place=around.policy.place,
        cancelled=message.purpose is Purpose.CANCELLED,
        stamp=ctx.clock.now(),
    )


def record_outcome(ctx: Context, message_id: UUID, outcome: Outcome) -> MessageStatus:
    """Write down what came of sending; returns where the message stands now.

    A message that somebody has decided about meanwhile is left as it is.
    """
    ctx.require(Permission.MESSAGE_WRITE)
    now = ctx.clock.now()
    with ctx.unit_of_work() as uow:
        message = outbox.find(uow.connection, message_id)
        if message.status is not MessageStatus.SENDING:
            return message.status
        values = _after(uow, message, outcome, now)
        outbox.change(uow, message, **values)
        uow.commit()
    return MessageStatus(values["status"])


def _after(uow: UnitOfWork, message: Message, outcome: Outcome, now: datetime) -> dict[str, Any]:
    if isinstance(outcome, Delivered):
        sent = {"sent_ms": now, "provider_id": outcome.provider_id, "error": ""}
        return {"status": MessageStatus.SENT, **sent}
    if isinstance(outcome, Doubtful):
        return {"status": MessageStatus.UNKNOWN, "error": outcome.why}
    if isinstance(outcome, Postponed):
        again = next_try(now, message.attempts, message.id, outcome.at_least)
        late = again > message.expires
        status = MessageStatus.FAILED if late else MessageStatus.QUEUED
        return {"status": status, "next_ms": again, "error": outcome.why}
    return _refused(uow, message, outcome, now)


def _refused(uow: UnitOfWork, message: Message, outcome: Refused, now: datetime) -> dict[str, Any]:
    """Try the other channel at once if there may be one; else it has failed."""
    assert message.channel is not None
    tried = {*outbox.tried(uow.connection, message), message.channel}
    text = " ".join(sorted(channel.value for channel in tried))
    if len(tried) < len(ChannelKind) and message.purpose is not Purpose.MAIL:
        again = {"next_ms": now, "error": outcome.why, "tried": text}
        return {"status": MessageStatus.QUEUED, **again}
    return {"status": MessageStatus.FAILED, "error": outcome.why, "tried": text}


def recover(ctx: Context) -> int:
    """Look at what was being sent when the program ended; returns how many are in doubt.

    A gateway that sends one id once only is simply asked again. An e-mail or another gateway
    might send it twice: those wait for a person.
    """
    ctx.require(Permission.MESSAGE_WRITE)
    doubtful = 0
    with ctx.unit_of_work() as uow:
        channels = settings_store.channels(uow.connection)
        for message in outbox.in_flight(uow.connection):
            settings = channels[message.channel].settings if message.channel else EmailSettings()
            if isinstance(settings, SmsSettings) and settings.idempotent:
                outbox.change(uow, message, status=MessageStatus.QUEUED, next_ms=ctx.clock.now())
                continue
            why = translate("Messages", "The program ended while it was being sent.")
            outbox.change(uow, message, status=MessageStatus.UNKNOWN, error=why)
            doubtful += 1
        uow.commit()
    return doubtful


def pause_for(ctx: Context, outcome: Outcome) -> Pause | None:
    """Return the pause that a channel needs after an outcome: its server can't be reached."""
    ctx.require(Permission.MESSAGE_WRITE)
    if not isinstance(outcome, Postponed) or not outcome.channel_down:
        return None
    asked = timedelta(seconds=min(max(outcome.at_least, 0), 3600))
    return Pause(ctx.clock.now() + max(PAUSE, asked), outcome.why)
