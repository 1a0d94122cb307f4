"""Keep a place while it is being booked, let it go again, and tell who keeps which."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from clinic_desktop.kernel.clock import from_milliseconds, milliseconds, wall_of
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.modules.agenda.domain.appointment import AppointmentState
from clinic_desktop.modules.agenda.domain.commands import HoldSlot
from clinic_desktop.modules.agenda.domain.holds import HELD_FOR, Hold, LiveHold
from clinic_desktop.modules.agenda.domain.status import AppointmentStatus
from clinic_desktop.modules.agenda.domain.time import shown_start
from clinic_desktop.modules.agenda.service.frame import load_frame
from clinic_desktop.modules.agenda.service.owner import owner_among
from clinic_desktop.modules.agenda.service.rules import Acceptance, Gate
from clinic_desktop.modules.agenda.store import holds as store
from clinic_desktop.modules.practice.api import user_names
from clinic_desktop.storage.context import Context


def hold_slot(ctx: Context, command: HoldSlot) -> Hold:
    """Keep a free place for three minutes; `instead_of`, an earlier hold, is let go.

    Raises SlotTaken, OutsideHours or SlotHeld when the place is not free.
    """
    ctx.require(Permission.APPOINTMENT_WRITE, owner_id=owner_among(ctx, command.resource_ids))
    frame = load_frame(ctx)
    gate = Gate(ctx, frame, Acceptance(command.acknowledged), command.instead_of)
    start = command.start.replace(second=0, microsecond=0)
    state = AppointmentState(
        start, command.minutes, frame.zone, AppointmentStatus.BOOKED, command.resource_ids
    )
    hours = gate.hours(state)
    expires = milliseconds(ctx.clock.now() + (command.lasting or HELD_FOR))
    hold = Hold(
        ctx.new_id(),
        1,
        ctx.actor.user_id,
        start,
        command.minutes,
        frame.zone,
        command.resource_ids,
        expires,
    )
    with ctx.unit_of_work() as uow:
        gate.judge(uow.connection, state, hours, None, command.appointment_id)
        if command.instead_of is not None:
            store.release(uow, command.instead_of)
        store.insert(uow, hold)
        uow.commit()
    return hold


def live_holds(ctx: Context, first: date, last: date) -> tuple[LiveHold, ...]:
    """Return the holds from one local day to another that have not expired, by start."""
    ctx.require(Permission.APPOINTMENT_READ)
    zone, names = load_frame(ctx).zone, user_names(ctx)
    with ctx.reading() as connection:
        found = store.live(connection, (first, last), milliseconds(ctx.clock.now()))
    shown = (
        LiveHold(
            id=hold.id,
            user_name="" if hold.batch_id else names.get(hold.user_id, ""),
            start=shown_start(hold.start, hold.zone),
            minutes=hold.minutes,
            resource_ids=hold.resource_ids,
            until=wall_of(from_milliseconds(hold.expires_ms), zone),
            own=hold.user_id == ctx.actor.user_id and hold.batch_id is None,
            offered=hold.batch_id is not None,
        )
        for hold in found
    )
    within = (hold for hold in shown if first <= hold.start.date() <= last)
    return tuple(sorted(within, key=lambda hold: hold.start))


def release_hold(ctx: Context, hold_id: UUID) -> None:
    """Let a place go; one that is gone already is no harm."""
    ctx.require(Permission.APPOINTMENT_READ)
    with ctx.unit_of_work() as uow:
        store.release(uow, hold_id)
        uow.commit()
