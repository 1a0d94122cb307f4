"""Close a day: all known, its numbers kept, and nothing of it changed any more."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import clean_line
from clinic_desktop.modules.agenda.domain.appointment import AppointmentChanged, AppointmentView
from clinic_desktop.modules.agenda.domain.day_close import (
    OPEN,
    ClosedDay,
    DayClosed,
    DayHasOpen,
    DayNotOver,
    DayNumbers,
    ResourceUse,
    Settle,
    day_numbers,
)
from clinic_desktop.modules.agenda.domain.slots import Hours
from clinic_desktop.modules.agenda.domain.status import AppointmentStatus
from clinic_desktop.modules.agenda.service.frame import Frame, hours_between, load_frame
from clinic_desktop.modules.agenda.service.offering import follow
from clinic_desktop.modules.agenda.service.settle import prepare_outcomes
from clinic_desktop.modules.agenda.store import day_close as store
from clinic_desktop.modules.agenda.store import days
from clinic_desktop.storage import audit
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.unit_of_work import UnitOfWork


def open_appointments(ctx: Context, day: date) -> tuple[AppointmentView, ...]:
    """Return the appointments of a local day of which it is not known what became of them."""
    ctx.require(Permission.APPOINTMENT_READ)
    return tuple(a for a in _of_day(ctx, load_frame(ctx), day) if a.status in OPEN)


def numbers_of_day(ctx: Context, day: date) -> DayNumbers:
    """Return the numbers of a local day as they are now."""
    ctx.require(Permission.APPOINTMENT_READ)
    frame = load_frame(ctx)
    return _numbers(ctx, frame, day, _of_day(ctx, frame, day))


def closed_day(ctx: Context, day: date) -> ClosedDay | None:
    """Return the close of a local day, or None while it is open."""
    ctx.require(Permission.APPOINTMENT_READ)
    with ctx.reading() as connection:
        return store.of_day(connection, day)


def closed_days(ctx: Context, first: date, last: date) -> dict[date, ClosedDay]:
    """Return the closed ones of some local days, both ends included."""
    ctx.require(Permission.APPOINTMENT_READ)
    with ctx.reading() as connection:
        return store.between(connection, first, last)


def close_day(ctx: Context, day: date) -> ClosedDay:
    """Close a local day; one that is closed already is given back as it is.

    Raises DayNotOver, DayHasOpen with the appointments that are still open.
    """
    ctx.require(Permission.DAY_CLOSE)
    return settle_and_close(ctx, day, ())


def settle_and_close(ctx: Context, day: date, commands: Sequence[Settle]) -> ClosedDay:
    """Say what became of open appointments and close their day, all or nothing.

    Raises as `settle_appointments` and `close_day` do.
    """
    ctx.require(Permission.DAY_CLOSE)
    frame = load_frame(ctx)
    if day > frame.now(ctx).date():
        raise DayNotOver(day=day.isoformat())
    steps = prepare_outcomes(ctx, commands)
    hours = hours_between(ctx, _in_use(frame), day, day)
    with ctx.unit_of_work() as uow:
        changes = [do(uow) for do in steps]
        closed = store.of_day(uow.connection, day)
        if closed is None:
            _close(uow, frame, day, hours)
            closed = store.of_day(uow.connection, day)
        uow.commit()
    follow(ctx, changes)
    assert closed is not None
    return closed


def _close(uow: UnitOfWork, frame: Frame, day: date, hours: Hours) -> None:
    found = days.appointments_of_day(uow.connection, day, (), frame.looks)
    still_open = [a for a in found if a.status in OPEN]
    if still_open:
        raise DayHasOpen(day.isoformat(), still_open)
    walk_ins = store.walk_ins(uow.connection, day)
    numbers = day_numbers(found, _use(frame, day, found, hours), walk_ins)
    store.insert(uow, day, numbers, audit.head(uow.connection).text())


def reopen_day(ctx: Context, day: date, reason: str) -> None:
    """Open a closed day again; the reason stays in the trail. Raises ReasonNeeded, NotAllowed."""
    ctx.require(Permission.DAY_REOPEN, reason=reason)
    with ctx.unit_of_work() as uow:
        closed = store.of_day(uow.connection, day)
        if closed is not None:
            store.reopen(uow, closed, clean_line(reason))
            uow.commit()


def refuse_on_closed_days(uow: UnitOfWork, event: AppointmentChanged) -> None:
    """Refuse any change of an appointment into, out of or within a closed day."""
    after = event.after.start.date()
    before = after if event.before is None else event.before.start.date()
    closed = store.closed_among(uow.connection, before, after)
    if closed is not None:
        raise DayClosed(day=closed.isoformat())


def _of_day(ctx: Context, frame: Frame, day: date) -> tuple[AppointmentView, ...]:
    with ctx.reading() as connection:
        return days.appointments_of_day(connection, day, (), frame.looks)


def _numbers(ctx: Context, frame: Frame, day: date, found: Sequence[AppointmentView]) -> DayNumbers:
    with ctx.reading() as connection:
        walk_ins = store.walk_ins(connection, day)
    hours = hours_between(ctx, _in_use(frame), day, day)
    return day_numbers(found, _use(frame, day, found, hours), walk_ins)


def _in_use(frame: Frame) -> tuple[UUID, ...]:
    return tuple(ref.id for ref in frame.resources.values() if ref.active)


def _use(
    frame: Frame, day: date, found: Sequence[AppointmentView], hours: Hours
) -> tuple[ResourceUse, ...]:
    done = [a for a in found if a.status is AppointmentStatus.FULFILLED]
    return tuple(
        ResourceUse(
            resource_id,
            frame.name(resource_id),
            sum(end - begin for begin, end in hours.get((resource_id, day), ())),
            _used(done, resource_id),
        )
        for resource_id in _in_use(frame)
    )


def _used(done: Sequence[AppointmentView], resource_id: UUID) -> int:
    return sum(a.minutes for a in done if resource_id in a.resource_ids)
