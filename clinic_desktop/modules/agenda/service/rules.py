"""The gate that every place in the agenda goes through: hours, clashes, the patient, the past."""

from __future__ import annotations

from dataclasses import dataclass, replace
from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.kernel.clock import from_milliseconds, milliseconds, wall_of
from clinic_desktop.kernel.errors import NeedsConfirmation, Warned
from clinic_desktop.kernel.local_text import day_text, time_text
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.domain.appointment import AppointmentState
from clinic_desktop.modules.agenda.domain.clashes import (
    IN_THE_PAST,
    NOT_OFFERED,
    OUTSIDE_HOURS,
    OVERRIDES,
    PATIENT_DOUBLE_BOOKING,
    SLOT_HELD,
    SLOT_TAKEN,
    NoResource,
    Occupied,
    OutsideHours,
    OverbookLimit,
    SlotHeld,
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
from clinic_desktop.modules.agenda.store import holds
from clinic_desktop.modules.agenda.store import occupied as store
from clinic_desktop.modules.practice.api import user_names
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
    hold_id: UUID | None = None  # the actor's own hold of the place

    @classmethod
    def open(
        cls,
        ctx: Context,
        acknowledged: frozenset[str],
        reason: str,
        hold_id: UUID | None = None,
    ) -> Gate:
        """Read what is needed. Raises NotAllowed when an override is not the actor's right."""
        acceptance = Acceptance(acknowledged, reason.strip())
        acceptance.require(ctx)
        return cls(ctx, load_frame(ctx), acceptance, hold_id)

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
        wanted = wanted_of(self.frame, state, appointment_id)
        found = clashes(wanted, store.near_resources(connection, wanted), self.frame.capacities)
        closed = closed_resource(state, hours)
        warned = self._warnings(connection, wanted, found, closed, patient)
        warned += self._of_holds(connection, wanted)
        warned += not_offered(self.frame, state)
        accepted = self.acceptance.acknowledged
        missing = [warning for warning in warned if warning.name not in accepted]
        if missing:
            raise self._refusal(connection, wanted, found, closed, missing)
        if found:
            self._check_limit(connection, wanted, found)
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
        if not names & OVERRIDES:
            return NeedsConfirmation(missing)
        request = SlotRequest(
            wanted.start,
            wanted.minutes,
            wanted.resource_ids,
            wanted.appointment_id,
            self.hold_id,
        )
        slots = find_slots(self.ctx, self.frame, connection, request)
        if SLOT_TAKEN in names:
            return SlotTaken(self._taken(connection, found[0]), missing, slots)
        if OUTSIDE_HOURS in names and closed is not None:
            return OutsideHours(self._closed(wanted, closed), missing, slots)
        return SlotHeld({}, missing, slots)

    def _of_holds(self, connection: sa.Connection, wanted: Wanted) -> list[Warned]:
        """Warn of a place that another desk keeps at the moment."""
        day, now_ms = wanted.start.date(), milliseconds(self.ctx.clock.now())
        live = holds.live(connection, (day, day), now_ms, self.hold_id)
        held = clashes(replace(wanted, appointment_id=None), [o for h in live for o in h.occupied])
        if not held:
            return []
        hold = next(h for h in live if h.id == held[0].appointment_id)
        until = wall_of(from_milliseconds(hold.expires_ms), self.frame.zone)
        text = translate("Agenda", "{user} is booking there until {time}. Book it nevertheless?")
        if hold.batch_id is not None:
            text = translate(
                "Agenda", "Kept for the waiting list until {time}. Book it nevertheless?"
            )
        name = user_names(self.ctx).get(hold.user_id, "")
        return [Warned(SLOT_HELD, text.format(user=name, time=time_text(until)))]

    def _check_limit(
        self, connection: sa.Connection, wanted: Wanted, found: tuple[Occupied, ...]
    ) -> None:
        limit = self.frame.profile.overbook_limit
        day = wanted.start.date()
        for resource_id in {place.resource_id for place in found}:
            if store.overbooked_on(connection, day, resource_id, wanted.appointment_id) >= limit:
                raise OverbookLimit(
                    resource=self.frame.name(resource_id), day=day_text(day), limit=limit
                )

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
        ).format(patient=name, time=time_text(other[0].start))

    def _taken(self, connection: sa.Connection, place: Occupied) -> dict[str, object]:
        return {
            "resource": self.frame.name(place.resource_id),
            "time": time_text(place.start),
            "patient": store.holder(connection, place.appointment_id),
        }

    def _closed(self, wanted: Wanted, closed: UUID) -> dict[str, object]:
        return {
            "resource": self.frame.name(closed),
            "time": time_text(wanted.start),
            "day": day_text(wanted.start),
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
    frame: Frame, connection: sa.Connection, state: AppointmentState, appointment_id: UUID
) -> Occupied | None:
    """Return the first appointment that stands in the way of going back to a state, or None.

    One that was overbooked shares its place on purpose: it stands in nobody's way.
    """
    wanted = wanted_of(frame, state, appointment_id)
    found = clashes(wanted, store.near_resources(connection, wanted), frame.capacities)
    return next(
        (place for place in found if not store.shares(connection, place.appointment_id)), None
    )


def wanted_of(frame: Frame, state: AppointmentState, appointment_id: UUID | None) -> Wanted:
    """Return what a state takes of its resources."""
    return Wanted(
        state.start,
        state.minutes,
        state.zone,
        state.resource_ids,
        appointment_id,
        state.overhead,
        frame.practitioners,
    )


def not_offered(frame: Frame, state: AppointmentState) -> list[Warned]:
    """Warn of a practitioner who doesn't offer the type."""
    kind = frame.types.get(state.type_id) if state.type_id else None
    if kind is None or not kind.practitioner_ids:
        return []
    others = (frame.practitioners & set(state.resource_ids)) - set(kind.practitioner_ids)
    if not others:
        return []
    text = translate("Agenda", "{resource} does not offer “{type}”. Book it nevertheless?")
    name = frame.name(min(others, key=state.resource_ids.index))
    return [Warned(NOT_OFFERED, text.format(resource=name, type=kind.name))]


def _past_text(wanted: Wanted) -> str:
    return translate("Agenda", "{time} on {day} has already passed. Book it there?").format(
        time=time_text(wanted.start), day=day_text(wanted.start)
    )
