"""Find the next free places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import islice
from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.modules.agenda.domain.commands import SlotRequest
from clinic_desktop.modules.agenda.domain.plan import Slot
from clinic_desktop.modules.agenda.domain.slots import Calendar, free_slots
from clinic_desktop.modules.agenda.domain.time import at_minute
from clinic_desktop.modules.agenda.service.frame import Frame, hours_between, load_frame
from clinic_desktop.modules.agenda.store import occupied as store
from clinic_desktop.storage.context import Context

COUNT = 3
NEAR_DAYS = 3  # first a short look, which nearly always is enough
FAR_DAYS = 60


def next_free_slots(ctx: Context, request: SlotRequest, count: int = COUNT) -> tuple[Slot, ...]:
    """Return the next free places: first for the same resources, then for others like them.

    Not in the past, within opening hours, on the clinic's grid, at most 60 days ahead.
    """
    ctx.require(Permission.APPOINTMENT_READ)
    frame = load_frame(ctx)
    with ctx.reading() as connection:
        return find_slots(ctx, frame, connection, request, count)


def find_slots(
    ctx: Context,
    frame: Frame,
    connection: sa.Connection,
    request: SlotRequest,
    count: int = COUNT,
) -> tuple[Slot, ...]:
    """Search on an open connection; as `next_free_slots`."""
    if not request.resource_ids or request.minutes <= 0:
        return ()
    found: list[Slot] = []
    for days in (NEAR_DAYS, FAR_DAYS):
        found = list(islice(_search(ctx, frame, connection, request, days), count))
        if len(found) == count:
            break
    if len(found) < count:
        found += islice(_others(ctx, frame, connection, request), count - len(found))
    return tuple(
        replace(slot, resource_names=tuple(frame.name(r) for r in slot.resource_ids))
        for slot in found
    )


def _search(
    ctx: Context, frame: Frame, connection: sa.Connection, request: SlotRequest, days: int
) -> Iterator[Slot]:
    calendar = _calendar(ctx, frame, connection, request, request.resource_ids, days)
    return free_slots(calendar, request.resource_ids, request.start, request.minutes, days)


def _others(
    ctx: Context, frame: Frame, connection: sa.Connection, request: SlotRequest
) -> Iterator[Slot]:
    first, *rest = request.resource_ids
    like = frame.like(first)
    calendar = _calendar(ctx, frame, connection, request, (*like, *rest), NEAR_DAYS)
    slots = [
        slot
        for other in like
        for slot in islice(
            free_slots(calendar, (other, *rest), request.start, request.minutes, NEAR_DAYS), COUNT
        )
    ]
    yield from sorted(slots, key=lambda slot: slot.start)


def _calendar(
    ctx: Context,
    frame: Frame,
    connection: sa.Connection,
    request: SlotRequest,
    resource_ids: tuple[UUID, ...],
    days: int,
) -> Calendar:
    now = frame.now(ctx)
    first = max(request.start, now).date()
    last = first + timedelta(days=days)
    occupied = store.between(connection, resource_ids, first, last)
    return Calendar(
        hours=hours_between(ctx, resource_ids, first, last),
        occupied=[o for o in occupied if o.appointment_id != request.appointment_id],
        zone=frame.zone,
        step=frame.profile.slot_minutes,
        now=now,
    )


def count_free(
    ctx: Context, frame: Frame, connection: sa.Connection, resource_ids: Sequence[UUID], day: date
) -> int:
    """Return how many places on the grid are still free on a day, over all given resources."""
    minutes = frame.profile.slot_minutes
    request = SlotRequest(at_minute(day, 0), minutes, tuple(resource_ids))
    if max(request.start, frame.now(ctx)).date() > day:
        return 0
    calendar = _calendar(ctx, frame, connection, request, request.resource_ids, 1)
    return sum(
        1
        for resource_id in resource_ids
        for _slot in free_slots(calendar, (resource_id,), request.start, minutes, 1)
    )
