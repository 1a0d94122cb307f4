"""Look at one appointment, at a patient's appointments, at a place before it is booked."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from clinic_desktop.kernel.errors import NeedsConfirmation, NotFound
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.domain.appointment import (
    Appointment,
    AppointmentState,
    AppointmentView,
)
from clinic_desktop.modules.agenda.domain.clashes import Refusal
from clinic_desktop.modules.agenda.domain.commands import SlotRequest
from clinic_desktop.modules.agenda.domain.plan import PlaceCheck
from clinic_desktop.modules.agenda.domain.status import AppointmentStatus
from clinic_desktop.modules.agenda.service.book import current_patient
from clinic_desktop.modules.agenda.service.frame import load_frame
from clinic_desktop.modules.agenda.service.rules import Acceptance, Gate
from clinic_desktop.modules.agenda.store import appointments as store
from clinic_desktop.modules.agenda.store import days
from clinic_desktop.storage.context import Context


def appointment(ctx: Context, appointment_id: UUID) -> AppointmentView:
    """Return one appointment as screens see it. Raises NotFound."""
    ctx.require(Permission.APPOINTMENT_READ)
    frame = load_frame(ctx)
    with ctx.reading() as connection:
        found = days.view(connection, appointment_id, frame.looks)
    if found is None:
        raise NotFound(what=translate("Agenda", "The appointment"))
    return found


def appointments_between(
    ctx: Context, first: date, last: date, resource_ids: Sequence[UUID] = ()
) -> tuple[AppointmentView, ...]:
    """Return the appointments from one local day to another by start, also cancelled ones.

    Without `resource_ids` those of all resources.
    """
    ctx.require(Permission.APPOINTMENT_READ)
    frame = load_frame(ctx)
    with ctx.reading() as connection:
        return days.appointments_between(connection, first, last, resource_ids, frame.looks)


def appointments_of_patient(
    ctx: Context, patient_id: UUID, limit: int = 200
) -> tuple[Appointment, ...]:
    """Return a patient's appointments, latest first, also cancelled ones."""
    ctx.require(Permission.APPOINTMENT_READ, patient_id=patient_id)
    with ctx.reading() as connection:
        return store.of_patient(connection, patient_id, limit)


def check_place(ctx: Context, place: SlotRequest, patient_id: UUID | None = None) -> PlaceCheck:
    """Tell what booking would say, without booking: for warnings while the popover is open.

    Raises TimeDoesNotExist, EndsNextDay, LengthNotPossible, NoResource.
    """
    ctx.require(Permission.APPOINTMENT_READ)
    frame = load_frame(ctx)
    gate = Gate(ctx, frame, Acceptance())
    named = None
    if patient_id is not None:
        patient = current_patient(ctx, patient_id)
        named = (patient.id, patient.display_name)
    booked = AppointmentStatus.BOOKED
    state = AppointmentState(place.start, place.minutes, frame.zone, booked, place.resource_ids)
    hours = gate.hours(state)
    with ctx.reading() as connection:
        try:
            gate.judge(connection, state, hours, named, place.appointment_id)
        except Refusal as refusal:
            return PlaceCheck(refusal.warnings, refusal.alternatives)
        except NeedsConfirmation as warned:
            return PlaceCheck(warned.warnings, ())
    return PlaceCheck((), ())
