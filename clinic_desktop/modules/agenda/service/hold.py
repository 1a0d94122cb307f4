"""Keep a place while it is being booked, and let it go again."""

from __future__ import annotations

from uuid import UUID

from clinic_desktop.kernel.clock import milliseconds
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.modules.agenda.domain.appointment import AppointmentState
from clinic_desktop.modules.agenda.domain.commands import HoldSlot
from clinic_desktop.modules.agenda.domain.holds import HELD_FOR, Hold
from clinic_desktop.modules.agenda.domain.status import AppointmentStatus
from clinic_desktop.modules.agenda.service.frame import load_frame
from clinic_desktop.modules.agenda.service.owner import owner_among
from clinic_desktop.modules.agenda.service.rules import Acceptance, Gate
from clinic_desktop.modules.agenda.store import holds as store
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


def release_hold(ctx: Context, hold_id: UUID) -> None:
    """Let a place go; one that is gone already is no harm."""
    ctx.require(Permission.APPOINTMENT_READ)
    with ctx.unit_of_work() as uow:
        store.release(uow, hold_id)
        uow.commit()
