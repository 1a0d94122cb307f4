"""Book an appointment."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from clinic_desktop.kernel.clock import milliseconds
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import clean_line
from clinic_desktop.modules.agenda.domain.appointment import AppointmentState, Change, SeriesLink
from clinic_desktop.modules.agenda.domain.commands import BookAppointment
from clinic_desktop.modules.agenda.domain.status import EXPECTED, PRESENT, StatusNotPossible
from clinic_desktop.modules.agenda.domain.status import status_text as words
from clinic_desktop.modules.agenda.service.doing import Prepared, carry_out
from clinic_desktop.modules.agenda.service.flow import with_ticket
from clinic_desktop.modules.agenda.service.frame import Frame
from clinic_desktop.modules.agenda.service.owner import owner_among
from clinic_desktop.modules.agenda.service.rules import Gate
from clinic_desktop.modules.agenda.store import appointments as store
from clinic_desktop.modules.agenda.store import holds
from clinic_desktop.modules.patients.api import PatientRef, patient_ref
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.unit_of_work import UnitOfWork


def book_appointment(ctx: Context, command: BookAppointment) -> Change:
    """Book; check and write are one transaction, so no second desk can take the same place.

    Raises SlotTaken and OutsideHours (with alternatives), NeedsConfirmation (patient double
    booked, past), TimeDoesNotExist, EndsNextDay, LengthNotPossible, NoResource, NotFound.
    """
    ctx.require(
        Permission.APPOINTMENT_WRITE,
        patient_id=command.patient_id,
        owner_id=owner_among(ctx, command.resource_ids),
    )
    return carry_out(ctx, prepare_booking(ctx, command))


def prepare_booking(
    ctx: Context, command: BookAppointment, series: SeriesLink | None = None
) -> Prepared:
    """Return what `book_appointment` does inside a transaction, as part of a series or not."""
    if command.status not in EXPECTED | PRESENT:
        raise StatusNotPossible(before=words(min(EXPECTED)), after=words(command.status))
    gate = Gate.open(ctx, command.acknowledged, command.reason, command.hold_id)
    patient = current_patient(ctx, command.patient_id)
    state = new_state(gate.frame, command, milliseconds(ctx.clock.now()))
    hours = gate.hours(state)

    def book(uow: UnitOfWork) -> Change:
        judged = gate.judge(uow.connection, state, hours, (patient.id, patient.display_name))
        judged = with_ticket(uow.connection, replace(judged, series=series))
        appointment_id = store.insert(uow, patient.id, patient.display_name, judged)
        if command.hold_id is not None:
            holds.release(uow, command.hold_id)
        return Change(appointment_id, 1, None, judged, patient.display_name)

    return book


def new_state(frame: Frame, command: BookAppointment, now_ms: int) -> AppointmentState:
    """Return the state that a booking asks for."""
    return AppointmentState(
        start=command.start.replace(second=0, microsecond=0),
        minutes=frame.length(command.type_id, command.minutes),
        zone=command.zone or frame.zone,
        status=command.status,
        resource_ids=tuple(dict.fromkeys(command.resource_ids)),
        type_id=command.type_id,
        comment=clean_line(command.comment),
        times={command.status: now_ms},
        overhead=frame.overhead(command.type_id),
    )


def current_patient(ctx: Context, patient_id: UUID) -> PatientRef:
    """Return a patient, or the one that they were merged into. Raises NotFound."""
    ref = patient_ref(ctx, patient_id)
    return ref if ref.merged_into is None else patient_ref(ctx, ref.merged_into)
