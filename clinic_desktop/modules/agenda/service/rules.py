"""The gate that every place in the agenda goes through: hours, clashes, the patient, the past."""

from __future__ import annotations

from dataclasses import dataclass, replace
from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.kernel.errors import NeedsConfirmation, Warned
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.domain.appointment import AppointmentState
from clinic_desktop.modules.agenda.domain.clashes import (
    IN_THE_PAST,
    OUTSIDE_HOURS,
    OVERRIDES,
    PATIENT_DOUBLE_BOOKING,
    SLOT_TAKEN,
    NoResource,
    Occupied,
    OutsideHours,
    SlotTaken,
    Wanted,
    clashes,
    within_hours,
)
from clinic_desktop.modules.agenda.domain.commands import SlotRequest
from clinic_desktop.modules.agenda.domain.slots import Hours
from clinic_desktop.modules.agenda.domain.time import check_time, shown_end
from clinic_desktop.modules.agenda.service.frame import Frame, hours_between, load_frame
from clinic_desktop.modules.agenda.service.slots import find_slots
from clinic_desktop.modules.agenda.store import occupied as store
from clinic_desktop.storage.context import Context


@dataclass(frozen=True, slots=True)
class Acceptance:
    """What the person accepted beforehand, and why."""

    acknowledged: frozenset[str] = frozenset()
    reason: str = ""

    def require(self, ctx: Context) -> None:
        """Raise NotAllowed or ReasonNeeded when a rule is overridden without the right."""
        if self.acknowledged & OVERRIDES:
            ctx.require(Permission.APPOINTMENT_OVERBOOK, reason=self.reason)


@dataclass(frozen=True, slots=True)
class Gate:
    """Judges places for one call: made before the unit of work, asked inside it."""

    ctx: Context
    frame: Frame
    acceptance: Acceptance

    @classmethod
    def open(cls, ctx: Context, acknowledged: frozenset[str], reason: str) -> Gate:
        """Read what is needed. Raises NotAllowed when an override is not the actor's right."""
        acceptance = Acceptance(acknowledged, reason.strip())
        acceptance.require(ctx)
        return cls(ctx, load_frame(ctx), acceptance)

    def hours(self, state: AppointmentState) -> Hours:
        """Return the hours of the day that a state lies in; raises if the time can't be at all."""
        if not state.resource_ids:
            raise NoResource
        check_time(state.start, state.minutes, state.zone)
        day = state.start.date()
        return hours_between(self.ctx, state.resource_ids, day, day)

    def judge(
        self,
        connection: sa.Connection,
        state: AppointmentState,
        hours: Hours,
        patient: tuple[UUID, str] | None,
        appointment_id: UUID | None = None,
    ) -> AppointmentState:
        """Return the state to write, marked when a rule was overridden.

        Raises SlotTaken, OutsideHours (with alternatives) or NeedsConfirmation.
        """
        wanted = _wanted(state, appointment_id)
        found = clashes(wanted, store.near_resources(connection, wanted))
        closed = closed_resource(state, hours)
        warned = self._warnings(connection, wanted, found, closed, patient)
        accepted = self.acceptance.acknowledged
        missing = [warning for warning in warned if warning.name not in accepted]
        if missing:
            raise self._refusal(connection, wanted, found, closed, missing)
        overridden = bool(found) or closed is not None
        return replace(
            state,
            overbooked=overridden,
            override_reason=self.acceptance.reason if overridden else "",
        )

    def _warnings(
        self,
        connection: sa.Connection,
        wanted: Wanted,
        found: tuple[Occupied, ...],
        closed: UUID | None,
        patient: tuple[UUID, str] | None,
    ) -> list[Warned]:
        warned = []
        if found:
            text = SlotTaken(self._taken(connection, found[0])).message()
            warned.append(Warned(SLOT_TAKEN, text))
        if closed is not None:
            text = OutsideHours(self._closed(wanted, closed)).message()
            warned.append(Warned(OUTSIDE_HOURS, text))
        other = self._other_booking(connection, wanted, patient)
        if other is not None:
            warned.append(Warned(PATIENT_DOUBLE_BOOKING, other))
        if shown_end(wanted.start, wanted.minutes, wanted.zone) <= self.frame.now(self.ctx):
            warned.append(Warned(IN_THE_PAST, _past_text(wanted)))
        return warned

    def _refusal(
        self,
        connection: sa.Connection,
        wanted: Wanted,
        found: tuple[Occupied, ...],
        closed: UUID | None,
        missing: list[Warned],
    ) -> NeedsConfirmation:
        names = {warning.name for warning in missing}
        request = SlotRequest(
            wanted.start, wanted.minutes, wanted.resource_ids, wanted.appointment_id
        )
        if SLOT_TAKEN in names:
            slots = find_slots(self.ctx, self.frame, connection, request)
            return SlotTaken(self._taken(connection, found[0]), missing, slots)
        if OUTSIDE_HOURS in names and closed is not None:
            slots = find_slots(self.ctx, self.frame, connection, request)
            return OutsideHours(self._closed(wanted, closed), missing, slots)
        return NeedsConfirmation(missing)

    def _other_booking(
        self, connection: sa.Connection, wanted: Wanted, patient: tuple[UUID, str] | None
    ) -> str | None:
        if patient is None:
            return None
        patient_id, name = patient
        near = store.near_patient(connection, patient_id, wanted)
        other = clashes(replace(wanted, resource_ids=(patient_id,)), near)
        if not other:
            return None
        return translate(
            "Agenda", "{patient} already has an appointment at {time}. Book this one too?"
        ).format(patient=name, time=f"{other[0].start:%H:%M}")

    def _taken(self, connection: sa.Connection, place: Occupied) -> dict[str, object]:
        return {
            "resource": self.frame.name(place.resource_id),
            "time": f"{place.start:%H:%M}",
            "patient": store.holder(connection, place.appointment_id),
        }

    def _closed(self, wanted: Wanted, closed: UUID) -> dict[str, object]:
        return {
            "resource": self.frame.name(closed),
            "time": f"{wanted.start:%H:%M}",
            "day": f"{wanted.start:%Y-%m-%d}",
        }


def closed_resource(state: AppointmentState, hours: Hours) -> UUID | None:
    """Return the first resource that is not open for the whole length, or None."""
    day = state.start.date()
    for resource_id in state.resource_ids:
        open_at = hours.get((resource_id, day), ())
        if not within_hours(state.start, state.minutes, state.zone, open_at):
            return resource_id
    return None


def find_clash(
    connection: sa.Connection, state: AppointmentState, appointment_id: UUID
) -> Occupied | None:
    """Return the first appointment that stands in the way of going back to a state, or None.

    One that was overbooked shares its place on purpose: it stands in nobody's way.
    """
    wanted = _wanted(state, appointment_id)
    found = clashes(wanted, store.near_resources(connection, wanted))
    return next(
        (place for place in found if not store.shares(connection, place.appointment_id)), None
    )


def _wanted(state: AppointmentState, appointment_id: UUID | None) -> Wanted:
    return Wanted(state.start, state.minutes, state.zone, state.resource_ids, appointment_id)


def _past_text(wanted: Wanted) -> str:
    return translate("Agenda", "{time} on {day} has already passed. Book it there?").format(
        time=f"{wanted.start:%H:%M}", day=f"{wanted.start:%Y-%m-%d}"
    )
