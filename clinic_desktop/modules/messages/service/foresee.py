"""What patients would hear of changes that are being tried out: by which channel, or why not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.api import Change, Told, appointment
from clinic_desktop.modules.messages.domain.message import (
    Message,
    Purpose,
    channel_text,
    reason_text,
)
from clinic_desktop.modules.messages.service.preparing import Refusal, judge_shown
from clinic_desktop.modules.messages.service.surroundings import Surroundings, load_surroundings
from clinic_desktop.modules.messages.store import outbox
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.unit_of_work import UnitOfWork


def foresee_messages(ctx: Context, uow: UnitOfWork, changes: Sequence[Change]) -> dict[UUID, Told]:
    """Return by appointment how its patient hears of a change that `uow` holds, or why not.

    The outbox inside the transaction is compared with the one outside: what was put into it for
    the change would go out, if the patient can be reached.
    """
    ctx.require(Permission.MESSAGE_READ)
    around = load_surroundings(ctx)
    return {
        change.appointment_id: _told(ctx, around, change, _new(ctx, uow, change.appointment_id))
        for change in changes
        if change.before is not None
    }


def _new(ctx: Context, uow: UnitOfWork, appointment_id: UUID) -> Message | None:
    """Return the message that the change put into the outbox; reminders come by themselves."""
    with ctx.reading() as connection:
        before = {message.id for message in outbox.queued_of(connection, appointment_id)}
    now = outbox.queued_of(uow.connection, appointment_id)
    new = (m for m in now if m.id not in before and m.purpose is not Purpose.REMINDER)
    return next(new, None)


def _told(ctx: Context, around: Surroundings, change: Change, message: Message | None) -> Told:
    if message is None:
        return Told(False, _why_none(around, change))
    after = change.after
    shown = replace(appointment(ctx, change.appointment_id), start=after.start, status=after.status)
    verdict = judge_shown(ctx, around, message, shown)
    if isinstance(verdict, Refusal):
        return Told(False, reason_text(verdict.reason))
    return Told(True, channel_text(verdict.channel))


def _why_none(around: Surroundings, change: Change) -> str:
    if not around.active():
        return translate("Messages", "no channel is switched on")
    before = change.before
    if before is not None and (before.start, before.status) == (
        change.after.start,
        change.after.status,
    ):
        return translate("Messages", "same time: no message is written")
    return translate("Messages", "no rule, or too late for a message")
