"""Appointments that lie where nobody is there any more: listed, never cancelled by themselves."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.modules.agenda.domain.appointment import AppointmentView
from clinic_desktop.modules.agenda.domain.clashes import within_hours
from clinic_desktop.modules.agenda.domain.status import EXPECTED
from clinic_desktop.modules.agenda.service.frame import hours_between, load_frame
from clinic_desktop.modules.agenda.store import days
from clinic_desktop.storage.context import Context


def outside_hours(
    ctx: Context, first: date, last: date, resource_ids: Sequence[UUID] = ()
) -> tuple[AppointmentView, ...]:
    """Return the expected appointments that no longer lie in the hours of all their resources.

    Those that were booked outside on purpose are left out. With `resource_ids` only appointments
    of these, and only their hours count.
    """
    ctx.require(Permission.APPOINTMENT_READ)
    frame = load_frame(ctx)
    with ctx.reading() as connection:
        found = days.appointments_between(connection, first, last, resource_ids, frame.looks)
    watched = set(resource_ids or frame.resources)
    hours = hours_between(ctx, tuple(watched), first, last)
    return tuple(
        a
        for a in found
        if a.status in EXPECTED
        and not a.overbooked
        and any(
            not within_hours(a.start, a.minutes, a.zone, hours.get((r, a.day), ()))
            for r in a.resource_ids
            if r in watched
        )
    )
