"""Take a change back, or do it again: through the same rules as any other change."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from clinic_desktop.kernel.clock import milliseconds
from clinic_desktop.kernel.errors import StaleRecord
from clinic_desktop.kernel.local_text import time_text
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
from clinic_desktop.modules.agenda.service.doing import Also
from clinic_desktop.modules.agenda.service.frame import load_frame
from clinic_desktop.modules.agenda.service.offering import follow
from clinic_desktop.modules.agenda.service.owner import owner_of, owner_of_all
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
    return _apply(ctx, [_undoing(ctx, change)])[0]


def redo_change(ctx: Context, change: Change) -> Change:
    """Do a change again that was taken back; raises as `undo_change` does."""
    ctx.require(Permission.APPOINTMENT_WRITE, owner_id=owner_of(ctx, change.appointment_id))
    return _apply(ctx, [_redoing(change)])[0]


def undo_changes(
    ctx: Context, changes: Sequence[Change], also: Also | None = None
) -> tuple[Change, ...]:
    """Take back what was done together, all or nothing; raises as `undo_change` does.

    `also` is what else is taken back in the same transaction.
    """
    ctx.require(Permission.APPOINTMENT_WRITE, owner_id=_owner(ctx, changes))
    return _apply(ctx, [_undoing(ctx, change) for change in reversed(changes)], also)[::-1]


def redo_changes(
    ctx: Context, changes: Sequence[Change], also: Also | None = None
) -> tuple[Change, ...]:
    """Do again what was taken back together; raises as `undo_change` does."""
    ctx.require(Permission.APPOINTMENT_WRITE, owner_id=_owner(ctx, changes))
    return _apply(ctx, [_redoing(change) for change in changes], also)


def _owner(ctx: Context, changes: Sequence[Change]) -> UUID | None:
    if not changes:  # nobody's appointment is touched; what comes with it asked for its own right
        return ctx.actor.practitioner_id
    return owner_of_all(ctx, (change.appointment_id for change in changes))


@dataclass(frozen=True, slots=True)
class _Step:
    """An appointment that must be in one state and goes to another."""

    appointment_id: UUID
    expected: AppointmentState
    target: AppointmentState


def _undoing(ctx: Context, change: Change) -> _Step:
    target = change.before or _erased(change.after, milliseconds(ctx.clock.now()))
    return _Step(change.appointment_id, change.after, target)


def _redoing(change: Change) -> _Step:
    expected = change.before or _erased(change.after, 0)
    return _Step(change.appointment_id, expected, change.after)


def _erased(state: AppointmentState, now_ms: int) -> AppointmentState:
    error = AppointmentStatus.ENTERED_IN_ERROR
    return replace(state, status=error, times={**state.times, error: now_ms})


def _apply(ctx: Context, steps: Sequence[_Step], also: Also | None = None) -> tuple[Change, ...]:
    """Write all, then look whether each has its place: on the way two may change places."""
    changes, befores = [], []
    with ctx.unit_of_work() as uow:
        for step in steps:
            current = store.find(uow.connection, step.appointment_id)
            if not same_state(current.state, step.expected):
                raise StaleRecord
            befores.append(current)
            changes.append(store.change(uow, current, step.target))
        for current, step in zip(befores, steps, strict=True):
            _check_free(ctx, uow, current, step.target)
        if also is not None:
            also(uow)
        uow.commit()
    follow(ctx, changes)
    return tuple(changes)


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
        "time": time_text(clash.start),
        "patient": occupied.holder(uow.connection, clash.appointment_id),
    }
    raise SlotTaken(parameters, (), find_slots(ctx, frame, uow.connection, request))
