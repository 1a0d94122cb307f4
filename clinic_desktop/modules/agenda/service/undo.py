"""Take a change back, or do it again: through the same rules as any other change."""

from __future__ import annotations

from dataclasses import replace

from clinic_desktop.kernel.clock import milliseconds
from clinic_desktop.kernel.errors import StaleRecord
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.modules.agenda.domain.appointment import (
    Appointment,
    AppointmentState,
    Change,
    same_state,
)
from clinic_desktop.modules.agenda.domain.clashes import SlotTaken
from clinic_desktop.modules.agenda.domain.commands import SlotRequest
from clinic_desktop.modules.agenda.domain.status import OCCUPYING, AppointmentStatus
from clinic_desktop.modules.agenda.service.frame import load_frame
from clinic_desktop.modules.agenda.service.owner import owner_of
from clinic_desktop.modules.agenda.service.rules import find_clash
from clinic_desktop.modules.agenda.service.slots import find_slots
from clinic_desktop.modules.agenda.store import appointments as store
from clinic_desktop.modules.agenda.store import occupied
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.unit_of_work import UnitOfWork


def undo_change(ctx: Context, change: Change) -> Change:
    """Put an appointment back to what it was before a change; a booking becomes entered in error.

    Raises StaleRecord when it was changed since, SlotTaken when its old place is taken by now.
    """
    ctx.require(Permission.APPOINTMENT_WRITE, owner_id=owner_of(ctx, change.appointment_id))
    target = change.before or _erased(change.after, milliseconds(ctx.clock.now()))
    return _apply(ctx, change, expected=change.after, target=target)


def redo_change(ctx: Context, change: Change) -> Change:
    """Do a change again that was taken back; raises as `undo_change` does."""
    ctx.require(Permission.APPOINTMENT_WRITE, owner_id=owner_of(ctx, change.appointment_id))
    expected = change.before or _erased(change.after, 0)
    return _apply(ctx, change, expected=expected, target=change.after)


def _erased(state: AppointmentState, now_ms: int) -> AppointmentState:
    error = AppointmentStatus.ENTERED_IN_ERROR
    return replace(state, status=error, times={**state.times, error: now_ms})


def _apply(
    ctx: Context, change: Change, *, expected: AppointmentState, target: AppointmentState
) -> Change:
    with ctx.unit_of_work() as uow:
        current = store.find(uow.connection, change.appointment_id)
        if not same_state(current.state, expected):
            raise StaleRecord
        _check_free(ctx, uow, current, target)
        version = store.write(uow, current, target)
        uow.commit()
    return Change(current.id, version, current.state, target, current.patient_name)


def _check_free(
    ctx: Context, uow: UnitOfWork, current: Appointment, target: AppointmentState
) -> None:
    """Refuse a place that somebody else has by now, unless it was overbooked on purpose."""
    here = current.state.same_place(target) and current.state.status in OCCUPYING
    if here or target.overbooked or target.status not in OCCUPYING:
        return
    frame = load_frame(ctx)
    clash = find_clash(frame, uow.connection, target, current.id)
    if clash is None:
        return
    request = SlotRequest(target.start, target.minutes, target.resource_ids, current.id)
    parameters = {
        "resource": frame.name(clash.resource_id),
        "time": f"{clash.start:%H:%M}",
        "patient": occupied.holder(uow.connection, clash.appointment_id),
    }
    raise SlotTaken(parameters, (), find_slots(ctx, frame, uow.connection, request))
