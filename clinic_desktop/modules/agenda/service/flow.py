"""Patients who are here: their tickets, the next one to be called, the room they wait for."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.kernel.clock import milliseconds
from clinic_desktop.kernel.errors import UserError
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP
from clinic_desktop.modules.agenda.domain.appointment import (
    AppointmentState,
    AppointmentView,
    Change,
)
from clinic_desktop.modules.agenda.domain.commands import SendToStation
from clinic_desktop.modules.agenda.domain.reliability import MONTHS, Reliability, reliability
from clinic_desktop.modules.agenda.domain.status import (
    PRESENT,
    AppointmentStatus,
    check_step,
    stamp,
    status_text,
)
from clinic_desktop.modules.agenda.service.frame import Frame, load_frame
from clinic_desktop.modules.agenda.service.owner import owner_of
from clinic_desktop.modules.agenda.store import appointments as store
from clinic_desktop.modules.agenda.store import days
from clinic_desktop.modules.agenda.store import flow as flow_store
from clinic_desktop.storage.context import Context

_DAYS_A_MONTH = 30.44


class NobodyWaits(UserError):
    """There is no one to call."""

    template = QT_TRANSLATE_NOOP("Errors", "Nobody is waiting for {name}.")


class NotHere(UserError):
    """Only a patient who is here can be sent to a room."""

    template = QT_TRANSLATE_NOOP(
        "Errors", "This patient is “{status}”, not here. Mark the arrival first."
    )


def call_next(ctx: Context, resource_id: UUID, room_id: UUID | None = None) -> Change:
    """Call the patient who has waited longest for a practitioner, room or equipment in today.

    They are in the room from now on: `room_id`, or the first room of the appointment. Who was sent
    to another room waits there, not here. Raises NobodyWaits.
    """
    ctx.require(Permission.APPOINTMENT_WRITE, owner_id=resource_id)
    frame = load_frame(ctx)
    queue = waiting_for(ctx, frame, resource_id, frame.now(ctx).date())
    if not queue:
        raise NobodyWaits(name=frame.name(resource_id))
    called, now_ms = queue[0], milliseconds(ctx.clock.now())
    room = AppointmentStatus.IN_ROOM
    with ctx.unit_of_work() as uow:
        current = store.find_version(uow.connection, called.id, called.version)
        before = current.state
        check_step(before.status, room)
        after = replace(
            before,
            status=room,
            times=stamp(dict(before.times), before.status, room, now_ms),
            station_id=room_id or _room_of(frame, before, resource_id),
        )
        change = store.change(uow, current, after)
        uow.commit()
    return change


def send_to_station(ctx: Context, command: SendToStation) -> Change:
    """Let a patient who is here wait for another room; the time of arrival stays.

    Raises NotHere, StaleRecord.
    """
    ctx.require(Permission.APPOINTMENT_WRITE, owner_id=owner_of(ctx, command.appointment_id))
    arrived = AppointmentStatus.ARRIVED
    with ctx.unit_of_work() as uow:
        current = store.find_version(uow.connection, command.appointment_id, command.version)
        before = current.state
        if before.status not in PRESENT:
            raise NotHere(status=status_text(before.status))
        times = dict(before.times)
        times.pop(AppointmentStatus.IN_ROOM, None)
        after = replace(before, status=arrived, times=times, station_id=command.station_id)
        change = store.change(uow, current, after)
        uow.commit()
    return change


def queue_of(ctx: Context, resource_id: UUID, day: date) -> tuple[AppointmentView, ...]:
    """Return who waits for a practitioner, a room or equipment, who came first first."""
    ctx.require(Permission.APPOINTMENT_READ)
    return waiting_for(ctx, load_frame(ctx), resource_id, day)


def patient_reliability(ctx: Context, patient_id: UUID) -> Reliability:
    """Return how reliably a patient came in the last two years."""
    ctx.require(Permission.APPOINTMENT_READ, patient_id=patient_id)
    frame = load_frame(ctx)
    today = frame.now(ctx).date()
    first = today - timedelta(days=round(MONTHS * _DAYS_A_MONTH))
    with ctx.reading() as connection:
        visits = flow_store.past_visits(connection, patient_id, first, today)
    return reliability(visits, frame.profile.late_cancel_hours)


def waiting_for(
    ctx: Context, frame: Frame, resource_id: UUID, day: date
) -> tuple[AppointmentView, ...]:
    """Return the queue of a resource: those sent there, and those booked there and not sent away.

    A patient waits for a practitioner until sent to a room that is not part of the appointment.
    """
    with ctx.reading() as connection:
        found = days.appointments_of_day(connection, day, (), frame.looks)
    now, arrived = ctx.clock.now(), AppointmentStatus.ARRIVED
    queue = [a for a in found if a.status is arrived and _waits_for(a, resource_id)]
    return tuple(sorted(queue, key=lambda a: (a.status_times.get(arrived, now), a.start, a.id)))


def with_ticket(connection: sa.Connection, state: AppointmentState) -> AppointmentState:
    """Give a patient who is here the next number of the day, once."""
    if state.ticket or state.status not in PRESENT:
        return state
    return replace(state, ticket=flow_store.next_ticket(connection, state.start.date()))


def _waits_for(appointment: AppointmentView, resource_id: UUID) -> bool:
    station = appointment.station_id
    if station is None or station in appointment.resource_ids:
        return resource_id in appointment.resource_ids
    return station == resource_id


def _room_of(frame: Frame, state: AppointmentState, resource_id: UUID) -> UUID | None:
    rooms = [r for r in (resource_id, *state.resource_ids) if frame.is_room(r)]
    return rooms[0] if rooms else None
