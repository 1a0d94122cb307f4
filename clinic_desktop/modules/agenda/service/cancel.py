"""Cancel an appointment."""

from __future__ import annotations

from dataclasses import replace

from clinic_desktop.kernel.clock import milliseconds
from clinic_desktop.kernel.errors import InvalidInput
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import clean_line, translate
from clinic_desktop.modules.agenda.domain.appointment import Change
from clinic_desktop.modules.agenda.domain.commands import CancelAppointment
from clinic_desktop.modules.agenda.domain.status import AppointmentStatus, check_step, stamp
from clinic_desktop.modules.agenda.service.doing import Prepared, carry_out
from clinic_desktop.modules.agenda.service.owner import owner_of
from clinic_desktop.modules.agenda.store import appointments as store
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.unit_of_work import UnitOfWork


def cancel_appointment(ctx: Context, command: CancelAppointment) -> Change:
    """Cancel with a reason; the place is free again, the appointment stays in the trail.

    Raises InvalidInput without a reason, StatusNotPossible, StaleRecord.
    """
    ctx.require(Permission.APPOINTMENT_WRITE, owner_id=owner_of(ctx, command.appointment_id))
    return carry_out(ctx, prepare_cancel(ctx, command))


def prepare_cancel(ctx: Context, command: CancelAppointment) -> Prepared:
    """Return what `cancel_appointment` does inside a transaction."""
    reason = clean_line(command.reason)
    if not reason:
        raise InvalidInput({"reason": translate("Agenda", "Say why it is cancelled.")})
    now_ms, cancelled = milliseconds(ctx.clock.now()), AppointmentStatus.CANCELLED

    def cancel(uow: UnitOfWork) -> Change:
        current = store.find_version(uow.connection, command.appointment_id, command.version)
        before = current.state
        check_step(before.status, cancelled)
        after = replace(
            before,
            status=cancelled,
            times=stamp(dict(before.times), before.status, cancelled, now_ms),
            cancel_reason=reason,
            cancelled_by=command.by.value,
        )
        return store.change(uow, current, after)

    return cancel
