"""The appointments that are on screen: of the shown days, parked, carried, or in the room."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from uuid import UUID

from clinic_desktop.modules.agenda.api import (
    AppointmentView,
    DayColumn,
    DayPlan,
    WaitingRoom,
)
from clinic_desktop.modules.agenda.presenters.pinned import Pinned
from clinic_desktop.modules.agenda.presenters.places import problem_at, resources_at


class OnScreen:
    """Holds the plans of the shown days and finds appointments by id.

    Attributes: `plans` by day in order, `columns` all that there are, `room` who is here.
    """

    def __init__(self, show_pinboard: Callable[[Sequence[AppointmentView]], None]) -> None:
        self.pinned = Pinned(show_pinboard)
        self.plans: tuple[DayPlan, ...] = ()
        self.columns: tuple[DayColumn, ...] = ()
        self.room: WaitingRoom | None = None
        self.carried: AppointmentView | None = None

    def take(self, plans: tuple[DayPlan, ...], columns: tuple[DayColumn, ...]) -> None:
        """Show other days."""
        self.plans, self.columns = plans, columns
        self.pinned.follow(self.appointments())

    def appointments(self) -> Iterator[AppointmentView]:
        """Yield the appointments of all shown days."""
        return (a for plan in self.plans for a in plan.appointments)

    def plan(self, day: date) -> DayPlan | None:
        """Return the plan of a shown day."""
        return next((plan for plan in self.plans if plan.day == day), None)

    def find(self, appointment_id: UUID) -> AppointmentView | None:
        """Return an appointment of the shown days, the pinboard or the waiting room."""
        for appointment in self.appointments():
            if appointment.id == appointment_id:
                return appointment
        parked = self.pinned.get(appointment_id)
        if parked is not None:
            return parked
        carried = self.carried
        if carried is not None and carried.id == appointment_id:
            return carried
        return self._in_room(appointment_id)

    def change(self, appointment: AppointmentView) -> None:
        """Show an appointment as it will be, on whichever of the shown days it lands."""
        self.pinned.follow([appointment])
        self.plans = tuple(_with(plan, appointment) for plan in self.plans)

    def landing(
        self, appointment_id: UUID | None, resource_id: UUID, day: date
    ) -> tuple[UUID, ...] | None:
        """Return the resources that an appointment would have in a column; None when unknown."""
        plan = self.plan(day)
        columns = plan.columns if plan is not None else ()
        column = next((c for c in columns if c.resource_id == resource_id), None)
        if column is None:
            return None
        found = self.find(appointment_id) if appointment_id is not None else None
        return resources_at(found.resource_ids if found else (), column, columns)

    def problem(
        self, appointment_id: UUID | None, resource_id: UUID, day: date, start: int, minutes: int
    ) -> str:
        """Return why an appointment (None: a new one) can't land there; '' when it can."""
        plan = self.plan(day)
        resources = self.landing(appointment_id, resource_id, day)
        if plan is None or resources is None:
            return ""
        return problem_at(plan, resources, start, minutes, appointment_id)

    def name(self, resource_id: UUID) -> str:
        """Return a resource's name, '' when it is unknown."""
        return next((c.name for c in self.columns if c.resource_id == resource_id), "")

    def _in_room(self, appointment_id: UUID) -> AppointmentView | None:
        if self.room is None:
            return None
        here = [e.appointment for e in (*self.room.waiting, *self.room.in_room)]
        found = (a for a in (*here, *self.room.to_confirm) if a.id == appointment_id)
        return next(found, None)


def _with(plan: DayPlan, appointment: AppointmentView) -> DayPlan:
    """Return a day without the old and with the new state of an appointment."""
    others = [a for a in plan.appointments if a.id != appointment.id]
    was_here = len(others) != len(plan.appointments)
    if appointment.start.date() == plan.day:
        return replace(plan, appointments=(*others, appointment))
    return replace(plan, appointments=tuple(others)) if was_here else plan
