"""Show a day, a month's load and a day's numbers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from uuid import UUID

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.modules.agenda.domain.plan import DayColumn, DayCounts, DayLoad, DayPlan
from clinic_desktop.modules.agenda.domain.slots import Hours
from clinic_desktop.modules.agenda.domain.status import AppointmentStatus
from clinic_desktop.modules.agenda.service.frame import (
    Frame,
    holiday_of,
    hours_between,
    load_frame,
)
from clinic_desktop.modules.agenda.service.slots import count_free
from clinic_desktop.modules.agenda.store import days as store
from clinic_desktop.storage.context import Context

NO_SHOW_DAYS = 90


def day(ctx: Context, day: date, resource_ids: Sequence[UUID] = ()) -> DayPlan:
    """Return one local day for some columns; without ids for all resources in use."""
    ctx.require(Permission.APPOINTMENT_READ)
    frame = load_frame(ctx)
    ids = _columns(frame, resource_ids)
    hours = hours_between(ctx, ids, day, day)
    with ctx.reading() as connection:
        found = store.appointments_of_day(connection, day, ids, frame.looks)
    return DayPlan(
        day=day,
        zone=frame.zone,
        columns=tuple(_column(frame, resource_id, day, hours) for resource_id in ids),
        appointments=found,
        holiday=holiday_of(ctx, day),
        slot_minutes=frame.profile.slot_minutes,
    )


def month_load(
    ctx: Context, first: date, last: date, resource_ids: Sequence[UUID] = ()
) -> dict[date, DayLoad]:
    """Return how full each local day from `first` to `last` is, for the calendar's hues."""
    ctx.require(Permission.APPOINTMENT_READ)
    frame = load_frame(ctx)
    ids = _columns(frame, resource_ids)
    hours = hours_between(ctx, ids, first, last)
    with ctx.reading() as connection:
        booked = store.loads(connection, first, last, ids)
    result = {}
    for offset in range((last - first).days + 1):
        this = first + timedelta(days=offset)
        minutes = sum(b - a for r in ids for a, b in hours.get((r, this), ()))
        result[this] = day_load(*booked.get(this, (0, 0)), minutes)
    return result


def day_counts(ctx: Context, day: date, resource_ids: Sequence[UUID] = ()) -> DayCounts:
    """Return a day's numbers: by status, free places left, and the no-show rate of 90 days."""
    ctx.require(Permission.APPOINTMENT_READ)
    frame = load_frame(ctx)
    practitioners = _columns(frame, resource_ids)
    with ctx.reading() as connection:
        by_status = store.statuses(connection, day, day)
        recent = store.statuses(
            connection, day - timedelta(days=NO_SHOW_DAYS), day - timedelta(days=1)
        )
        free = count_free(ctx, frame, connection, practitioners, day)
    came = recent.get(AppointmentStatus.FULFILLED, 0)
    missed = recent.get(AppointmentStatus.NO_SHOW, 0)
    rate = missed / (came + missed) if came + missed else None
    return DayCounts(by_status, free, rate)


def day_load(appointments: int, booked: int, open_minutes: int) -> DayLoad:
    """Return the load of a day; quarters of the open minutes make the level."""
    if not appointments:
        level = 0
    elif open_minutes <= 0:
        level = 4
    else:
        level = min(4, 1 + int(4 * booked / open_minutes))
    return DayLoad(appointments, booked, open_minutes, level)


def _columns(frame: Frame, resource_ids: Sequence[UUID]) -> tuple[UUID, ...]:
    if resource_ids:
        return tuple(resource_ids)
    return tuple(ref.id for ref in frame.resources.values() if ref.active)


def _column(frame: Frame, resource_id: UUID, day: date, hours: Hours) -> DayColumn:
    open_at = hours.get((resource_id, day), ())
    ref = frame.resources.get(resource_id)
    if ref is None:
        return DayColumn(resource_id, "", "", "", "", open_at)
    capacity = frame.capacities.get(resource_id, 1)
    return DayColumn(ref.id, ref.kind.value, ref.name, ref.subtitle, ref.colour, open_at, capacity)
