"""Show several days at once: a week or a list of appointments, and how full a month is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from uuid import UUID

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.modules.agenda.domain.appointment import AppointmentView
from clinic_desktop.modules.agenda.domain.heat import Workload
from clinic_desktop.modules.agenda.domain.plan import DayColumn, DayLoad, DayPlan
from clinic_desktop.modules.agenda.domain.slots import Hours
from clinic_desktop.modules.agenda.service.day import day_load
from clinic_desktop.modules.agenda.service.frame import (
    Frame,
    holiday_of,
    hours_between,
    load_frame,
)
from clinic_desktop.modules.agenda.store import days as store
from clinic_desktop.modules.agenda.store import heat
from clinic_desktop.storage.context import Context


def plans_between(
    ctx: Context, first: date, last: date, resource_ids: Sequence[UUID] = ()
) -> tuple[DayPlan, ...]:
    """Return each local day from `first` to `last`; without ids for all resources in use."""
    ctx.require(Permission.APPOINTMENT_READ)
    frame = load_frame(ctx)
    ids = _chosen(frame, resource_ids)
    hours = hours_between(ctx, ids, first, last)
    with ctx.reading() as connection:
        found = store.appointments_between(connection, first, last, ids, frame.looks)
    by_day: dict[date, list[AppointmentView]] = {}
    for appointment in found:
        by_day.setdefault(appointment.day, []).append(appointment)
    return tuple(
        DayPlan(
            day=day,
            zone=frame.zone,
            columns=tuple(_column(frame, resource_id, day, hours) for resource_id in ids),
            appointments=tuple(by_day.get(day, ())),
            holiday=holiday_of(ctx, day),
            slot_minutes=frame.profile.slot_minutes,
        )
        for day in _days(first, last)
    )


def workload(ctx: Context, first: date, last: date, resource_ids: Sequence[UUID] = ()) -> Workload:
    """Return how full each day is, in sum and for each resource; without ids for all in use."""
    ctx.require(Permission.APPOINTMENT_READ)
    frame = load_frame(ctx)
    ids = _chosen(frame, resource_ids)
    hours = hours_between(ctx, ids, first, last)
    with ctx.reading() as connection:
        taken = heat.taken(connection, first, last, ids)
    by_resource = {
        (day, resource_id): day_load(
            *taken.get((day, resource_id), (0, 0)), _length(hours.get((resource_id, day), ()))
        )
        for day in _days(first, last)
        for resource_id in ids
    }
    return Workload(
        first=first,
        last=last,
        columns=tuple(_column(frame, resource_id, first, {}) for resource_id in ids),
        by_resource=by_resource,
        by_day={day: _sum(by_resource, day, ids) for day in _days(first, last)},
        holidays={day: name for day in _days(first, last) if (name := holiday_of(ctx, day))},
    )


def _days(first: date, last: date) -> tuple[date, ...]:
    return tuple(first + timedelta(days=n) for n in range((last - first).days + 1))


def _sum(
    loads: dict[tuple[date, UUID], DayLoad], day: date, resource_ids: Iterable[UUID]
) -> DayLoad:
    found = [loads[(day, resource_id)] for resource_id in resource_ids]
    return day_load(
        sum(load.appointments for load in found),
        sum(load.booked_minutes for load in found),
        sum(load.open_minutes for load in found),
    )


def _length(intervals: Iterable[tuple[int, int]]) -> int:
    return sum(end - start for start, end in intervals)


def _chosen(frame: Frame, resource_ids: Sequence[UUID]) -> tuple[UUID, ...]:
    known = tuple(r for r in resource_ids if r in frame.resources)
    return known or tuple(ref.id for ref in frame.resources.values() if ref.active)


def _column(frame: Frame, resource_id: UUID, day: date, hours: Hours) -> DayColumn:
    ref = frame.resources[resource_id]
    open_at = hours.get((resource_id, day), ())
    capacity = frame.capacities.get(resource_id, 1)
    return DayColumn(ref.id, ref.kind.value, ref.name, ref.subtitle, ref.colour, open_at, capacity)
