"""One run of the outbox from beginning to end: plan, send what is due, say what happened."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.modules.messages.domain.message import ChannelKind, MessageStatus
from clinic_desktop.modules.messages.domain.outcome import Outcome, Outgoing, Pause
from clinic_desktop.modules.messages.service.delivering import deliver
from clinic_desktop.modules.messages.service.outbox import outbox
from clinic_desktop.modules.messages.service.planning import plan_due
from clinic_desktop.modules.messages.service.sending import (
    claim_next,
    pause_for,
    record_outcome,
    recover,
)
from clinic_desktop.storage.context import Context

Deliver = Callable[[Outgoing], Awaitable[Outcome]]


@dataclass(frozen=True, slots=True)
class Attempt:
    """One message that was handed to a server, and where it stands after it."""

    outgoing: Outgoing
    status: MessageStatus
    why: str


@dataclass(frozen=True, slots=True)
class RunReport:
    """What one run did. `waiting` are those that are still in the outbox, due or not."""

    planned: int
    attempts: tuple[Attempt, ...]
    waiting: int
    doubtful: int
    any_channel: bool


def run_outbox(ctx: Context, hand_over: Deliver = deliver) -> RunReport:
    """Plan the reminders that are missing and send all that is due, one after the other.

    For a command line or a timer of the system, in a process that has the store to itself.
    """
    ctx.require(Permission.MESSAGE_WRITE)
    import asyncio  # a second of start time that only this command needs

    recover(ctx)
    planned = plan_due(ctx)
    pauses: dict[ChannelKind, Pause] = {}
    attempts = []
    while (outgoing := claim_next(ctx, pauses)) is not None:
        outcome = asyncio.run(_awaited(hand_over, outgoing))
        status = record_outcome(ctx, outgoing.message_id, outcome)
        attempts.append(Attempt(outgoing, status, getattr(outcome, "why", "")))
        pause = pause_for(ctx, outcome)
        if pause is not None:
            pauses[outgoing.channel] = pause
    page = outbox(ctx)
    waiting = sum(m.status is MessageStatus.QUEUED for m in page.messages)
    doubtful = sum(m.status is MessageStatus.UNKNOWN for m in page.messages)
    return RunReport(planned, tuple(attempts), waiting, doubtful, page.any_channel)


async def _awaited(hand_over: Deliver, outgoing: Outgoing) -> Outcome:
    return await hand_over(outgoing)
