"""Take an appointment one step on (or back): arrived, in room, done, no-show."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from clinic_desktop.kernel.clock import milliseconds
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.modules.agenda.domain.appointment import Change
from clinic_desktop.modules.agenda.domain.commands import ChangeStatus
from clinic_desktop.modules.agenda.domain.status import OCCUPYING, check_step, stamp
from clinic_desktop.modules.agenda.service.doing import Prepared, carry_out, carry_out_all
from clinic_desktop.modules.agenda.service.flow import with_ticket
from clinic_desktop.modules.agenda.service.owner import owner_of, owner_of_all
from clinic_desktop.modules.agenda.service.rules import Gate
from clinic_desktop.modules.agenda.store import appointments as store
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.unit_of_work import UnitOfWork


def change_status(ctx: Context, command: ChangeStatus) -> Change:
    """Change the status and stamp its time; a correction takes the wrong stamp away.

    One that comes back from cancelled or no-show must find its place still free. Raises
    StatusNotPossible, StaleRecord, SlotTaken.
    """
    ctx.require(Permission.APPOINTMENT_WRITE, owner_id=owner_of(ctx, command.appointment_id))
    return carry_out(ctx, prepare_status(ctx, command))


def change_statuses(ctx: Context, commands: Sequence[ChangeStatus]) -> tuple[Change, ...]:
    """Do the same for several appointments, all or nothing; raises as one does."""
    ctx.require(
        Permission.APPOINTMENT_WRITE,
        owner_id=owner_of_all(ctx, (command.appointment_id for command in commands)),
    )
    return carry_out_all(ctx, [prepare_status(ctx, command) for command in commands])


def prepare_status(ctx: Context, command: ChangeStatus) -> Prepared:
    """Return what `change_status` does inside a transaction."""
    with ctx.reading() as connection:
        current = store.find_version(connection, command.appointment_id, command.version)
    before = current.state
    check_step(before.status, command.status)
    now_ms = milliseconds(ctx.clock.now())
    after = replace(
        before,
        status=command.status,
        times=stamp(dict(before.times), before.status, command.status, now_ms),
        cancel_reason="",
        cancelled_by="",
    )
    returns = before.status not in OCCUPYING and command.status in OCCUPYING
    gate = Gate.open(ctx, command.acknowledged, command.reason) if returns else None
    hours = gate.hours(after) if gate else {}
    patient = (current.patient_id, current.patient_name)

    def step(uow: UnitOfWork) -> Change:
        judged = with_ticket(uow.connection, after)
        if gate is not None:
            judged = gate.judge(uow.connection, judged, hours, patient, current.id)
        return store.change(uow, current, judged)

    return step
