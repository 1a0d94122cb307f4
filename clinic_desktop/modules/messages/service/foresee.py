"""What patients would hear of changes that are being tried out: by which channel, or why not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.api import AppointmentState, Change, Told, appointment
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
    """Return the message by which the patient hears of the change.

    It was put into the outbox for it, or is a confirmation that still waits: that one says all
    that is true when it goes out. Reminders come by themselves.
    """
    with ctx.reading() as connection:
        before = {(m.id, m.version) for m in outbox.queued_of(connection, appointment_id)}
    now = outbox.queued_of(uow.connection, appointment_id)
    told = (m for m in now if m.purpose is not Purpose.REMINDER)
    fresh = (
        m for m in told if (m.id, m.version) not in before or m.purpose is Purpose.CONFIRMATION
    )
    return next(fresh, None)


def _told(ctx: Context, around: Surroundings, change: Change, message: Message | None) -> Told:
    if message is None:
        return Told(False, _why_none(around, change))
    after = change.after
    kind = around.types.get(after.type_id) if after.type_id else None
    shown = replace(
        appointment(ctx, change.appointment_id),
        start=after.start,
        status=after.status,
        resource_ids=after.resource_ids,
        type_id=after.type_id,
        modality=kind.modality.value if kind else "",
    )
    verdict = judge_shown(ctx, around, message, shown)
    if isinstance(verdict, Refusal):
        return Told(False, reason_text(verdict.reason))
    return Told(True, channel_text(verdict.channel))


def _seen(around: Surroundings, state: AppointmentState) -> tuple[object, ...]:
    return state.status, around.known(state.start, state.resource_ids, state.type_id)


def _why_none(around: Surroundings, change: Change) -> str:
    if not around.active():
        return translate("Messages", "no channel is switched on")
    before = change.before
    if before is not None and _seen(around, before) == _seen(around, change.after):
        return translate("Messages", "nothing is different for the patient")
    return translate("Messages", "no rule, or too late for a message")
