"""Show who waits, who is in a room, and who has yet to confirm."""

from __future__ import annotations

from datetime import date, datetime

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.modules.agenda.domain.appointment import AppointmentView
from clinic_desktop.modules.agenda.domain.plan import WaitingEntry, WaitingRoom
from clinic_desktop.modules.agenda.domain.status import AppointmentStatus
from clinic_desktop.modules.agenda.service.frame import load_frame
from clinic_desktop.modules.agenda.store import days as store
from clinic_desktop.storage.context import Context


def waiting_room(ctx: Context, day: date) -> WaitingRoom:
    """Return the waiting room of a local day, each list in the order in which people came."""
    ctx.require(Permission.APPOINTMENT_READ)
    frame = load_frame(ctx)
    with ctx.reading() as connection:
        found = store.appointments_of_day(connection, day, (), frame.looks)
    now, limit = ctx.clock.now(), frame.profile.waiting_alarm_minutes
    unconfirmed = (AppointmentStatus.PROPOSED, AppointmentStatus.BOOKED)
    wall = frame.now(ctx)
    return WaitingRoom(
        waiting=_entries(found, AppointmentStatus.ARRIVED, now, limit),
        in_room=_entries(found, AppointmentStatus.IN_ROOM, now, None),
        to_confirm=tuple(a for a in found if a.status in unconfirmed and a.start >= wall),
        done=sum(a.status is AppointmentStatus.FULFILLED for a in found),
    )


def _entries(
    found: tuple[AppointmentView, ...],
    status: AppointmentStatus,
    now: datetime,
    limit: int | None,
) -> tuple[WaitingEntry, ...]:
    here = [(a.status_times.get(status, now), a) for a in found if a.status is status]
    entries = []
    for since, appointment in sorted(here, key=lambda pair: pair[0]):
        minutes = max(0, int((now - since).total_seconds() // 60))
        late = limit is not None and minutes >= limit
        entries.append(WaitingEntry(appointment, minutes, late))
    return tuple(entries)
