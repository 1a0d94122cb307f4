"""Look at a place before it is booked: what booking would say, and which resource is in the way."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.kernel.clock import milliseconds
from clinic_desktop.kernel.errors import NeedsConfirmation
from clinic_desktop.kernel.local_text import time_text
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.domain.appointment import AppointmentState
from clinic_desktop.modules.agenda.domain.clashes import Refusal, Wanted, clashes
from clinic_desktop.modules.agenda.domain.commands import SlotRequest
from clinic_desktop.modules.agenda.domain.plan import PlaceCheck
from clinic_desktop.modules.agenda.domain.slots import Hours
from clinic_desktop.modules.agenda.domain.status import AppointmentStatus
from clinic_desktop.modules.agenda.service.book import current_patient
from clinic_desktop.modules.agenda.service.frame import load_frame
from clinic_desktop.modules.agenda.service.rules import (
    Acceptance,
    Gate,
    closed_resource,
    wanted_of,
)
from clinic_desktop.modules.agenda.store import holds, occupied
from clinic_desktop.storage.context import Context


def check_place(ctx: Context, place: SlotRequest, patient_id: UUID | None = None) -> PlaceCheck:
    """Tell what booking would say, without booking: for warnings while the popover is open.

    Raises TimeDoesNotExist, EndsNextDay, LengthNotPossible, NoResource.
    """
    ctx.require(Permission.APPOINTMENT_READ)
    frame = load_frame(ctx)
    gate = Gate(ctx, frame, Acceptance(), place.hold_id)
    named = None
    if patient_id is not None:
        patient = current_patient(ctx, patient_id)
        named = (patient.id, patient.display_name)
    state = AppointmentState(
        place.start,
        place.minutes,
        frame.zone,
        AppointmentStatus.BOOKED,
        place.resource_ids,
        type_id=place.type_id,
        overhead=frame.overhead(place.type_id),
    )
    hours = gate.hours(state)
    with ctx.reading() as connection:
        try:
            gate.judge(connection, state, hours, named, place.appointment_id)
        except Refusal as refusal:
            found = _problems(gate, connection, state, hours, place.appointment_id)
            return PlaceCheck(refusal.warnings, refusal.alternatives, found)
        except NeedsConfirmation as warned:
            return PlaceCheck(warned.warnings, ())
    return PlaceCheck((), ())


def _problems(
    gate: Gate,
    connection: sa.Connection,
    state: AppointmentState,
    hours: Hours,
    appointment_id: UUID | None,
) -> Mapping[UUID, str]:
    """Return for each resource that can't be had why, in few words."""
    wanted = wanted_of(gate.frame, state, appointment_id)
    found = _held(gate, connection, wanted)
    for resource_id in state.resource_ids:
        if closed_resource(replace(state, resource_ids=(resource_id,)), hours) is not None:
            found[resource_id] = translate("Agenda", "closed")
    near = occupied.near_resources(connection, wanted)
    for place in clashes(wanted, near, gate.frame.capacities):
        name = occupied.holder(connection, place.appointment_id)
        text = translate("Agenda", "taken {time} {patient}")
        found[place.resource_id] = text.format(time=time_text(place.start), patient=name)
    return found


def _held(gate: Gate, connection: sa.Connection, wanted: Wanted) -> dict[UUID, str]:
    day, now_ms = wanted.start.date(), milliseconds(gate.ctx.clock.now())
    live = holds.live(connection, (day, day), now_ms, gate.hold_id)
    kept = clashes(replace(wanted, appointment_id=None), [o for h in live for o in h.occupied])
    return {place.resource_id: translate("Agenda", "being booked") for place in kept}
