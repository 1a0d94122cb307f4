"""Say at the end of a day what became of appointments: done, missed, cancelled."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from clinic_desktop.kernel.clock import milliseconds
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.modules.agenda.domain.appointment import Change
from clinic_desktop.modules.agenda.domain.commands import CancelAppointment
from clinic_desktop.modules.agenda.domain.day_close import Settle, check_outcome
from clinic_desktop.modules.agenda.domain.status import AppointmentStatus, stamp
from clinic_desktop.modules.agenda.service.cancel import prepare_cancel
from clinic_desktop.modules.agenda.service.doing import Prepared, carry_out_all
from clinic_desktop.modules.agenda.service.owner import owner_of_all
from clinic_desktop.modules.agenda.store import appointments as store
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.unit_of_work import UnitOfWork


def settle_appointments(ctx: Context, commands: Sequence[Settle]) -> tuple[Change, ...]:
    """Give each appointment its outcome in one go, all or nothing; `undo_changes` takes it back.

    Who is only now known to have come gets no invented time of arrival: such a visit counts as
    done and in no waiting time. Raises StatusNotPossible, StaleRecord.
    """
    ctx.require(Permission.APPOINTMENT_WRITE, owner_id=_owner(ctx, commands))
    return carry_out_all(ctx, prepare_outcomes(ctx, commands))


def prepare_outcomes(ctx: Context, commands: Sequence[Settle]) -> tuple[Prepared, ...]:
    """Return what `settle_appointments` does inside a transaction; nothing for no commands."""
    if not commands:
        return ()
    ctx.require(Permission.APPOINTMENT_WRITE, owner_id=_owner(ctx, commands))
    return tuple(_prepare(ctx, command) for command in commands)


def _owner(ctx: Context, commands: Sequence[Settle]) -> UUID | None:
    return owner_of_all(ctx, (command.appointment_id for command in commands))


def _prepare(ctx: Context, command: Settle) -> Prepared:
    if command.outcome is AppointmentStatus.CANCELLED:
        cancel = CancelAppointment(command.appointment_id, command.version, command.reason)
        return prepare_cancel(ctx, cancel)
    with ctx.reading() as connection:
        current = store.find_version(connection, command.appointment_id, command.version)
    before = current.state
    check_outcome(before.status, command.outcome)
    now_ms = milliseconds(ctx.clock.now())
    times = stamp(dict(before.times), before.status, command.outcome, now_ms)
    after = replace(before, status=command.outcome, times=times)

    def step(uow: UnitOfWork) -> Change:
        return store.change(uow, current, after)

    return step
