"""Move an appointment to another time or resource, or change its length."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.modules.agenda.domain.appointment import Appointment, AppointmentState, Change
from clinic_desktop.modules.agenda.domain.commands import MoveAppointment, ResizeAppointment
from clinic_desktop.modules.agenda.domain.status import check_movable
from clinic_desktop.modules.agenda.service.doing import Prepared, carry_out
from clinic_desktop.modules.agenda.service.owner import owner_among, owner_of
from clinic_desktop.modules.agenda.service.rules import Gate
from clinic_desktop.modules.agenda.store import appointments as store
from clinic_desktop.modules.agenda.store import holds
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.unit_of_work import UnitOfWork


def reschedule_appointment(ctx: Context, command: MoveAppointment) -> Change:
    """Move to another time or other resources; the same rules as for booking.

    Raises what `book_appointment` raises, StaleRecord, and AppointmentClosed for one that is over.
    """
    ctx.require(Permission.APPOINTMENT_WRITE, owner_id=owner_of(ctx, command.appointment_id))
    return carry_out(ctx, prepare_move(ctx, command))


def resize_appointment(ctx: Context, command: ResizeAppointment) -> Change:
    """Change the length (and the start, when the upper edge moved); raises as a move does."""
    ctx.require(Permission.APPOINTMENT_WRITE, owner_id=owner_of(ctx, command.appointment_id))
    current = _load(ctx, command.appointment_id, command.version)
    start = command.start or current.state.start
    after = replace(
        current.state, minutes=command.minutes, start=start.replace(second=0, microsecond=0)
    )
    return carry_out(ctx, _prepare(ctx, current, after, command))


def prepare_move(ctx: Context, command: MoveAppointment) -> Prepared:
    """Return what `reschedule_appointment` does inside a transaction."""
    current = _load(ctx, command.appointment_id, command.version)
    resources = command.resource_ids or current.state.resource_ids
    ctx.require(Permission.APPOINTMENT_WRITE, owner_id=owner_among(ctx, resources))
    after = replace(
        current.state,
        start=command.start.replace(second=0, microsecond=0),
        resource_ids=tuple(dict.fromkeys(resources)),
    )
    return _prepare(ctx, current, after, command)


def _load(ctx: Context, appointment_id: UUID, version: int) -> Appointment:
    with ctx.reading() as connection:
        current = store.find_version(connection, appointment_id, version)
    check_movable(current.state.status)
    return current


def _prepare(
    ctx: Context,
    current: Appointment,
    after: AppointmentState,
    command: MoveAppointment | ResizeAppointment,
) -> Prepared:
    if current.state.same_place(after):
        return lambda _uow: current.unchanged()
    hold_id = command.hold_id if isinstance(command, MoveAppointment) else None
    gate = Gate.open(ctx, command.acknowledged, command.reason, hold_id)
    hours = gate.hours(after)
    patient = (current.patient_id, current.patient_name)

    def place(uow: UnitOfWork) -> Change:
        judged = gate.judge(uow.connection, after, hours, patient, current.id)
        if hold_id is not None:
            holds.release(uow, hold_id)
        return store.change(uow, current, judged)

    return place
