"""Look at one appointment, at those of some days, at a patient's."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from uuid import UUID

from clinic_desktop.kernel.errors import NotFound
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.domain.appointment import Appointment, AppointmentView
from clinic_desktop.modules.agenda.service.frame import load_frame
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


def appointments_until(
    ctx: Context, patient_ids: Sequence[UUID], day: date, limit: int
) -> tuple[Appointment, ...]:
    """Return appointments of a local day and before, latest first: a page of whole days.

    `patient_ids` are the records of one person. There are `limit` or more, so that no day is torn;
    fewer are all there are.
    """
    ctx.require(Permission.APPOINTMENT_READ, patient_id=patient_ids[0])
    with ctx.reading() as connection:
        return store.until(connection, patient_ids, day, limit)


def appointment_days(ctx: Context, patient_ids: Sequence[UUID]) -> Mapping[date, int]:
    """Return on which local days the records of one person have appointments, and how many."""
    ctx.require(Permission.APPOINTMENT_READ, patient_id=patient_ids[0])
    with ctx.reading() as connection:
        return store.days_of(connection, patient_ids)
