"""Find free places: the next opening for any wish, and the next ones like a given place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import islice
from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.kernel.clock import milliseconds
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.modules.agenda.domain.commands import OpeningRequest, SlotRequest
from clinic_desktop.modules.agenda.domain.plan import Slot
from clinic_desktop.modules.agenda.domain.slots import Occupation, Search, Stretch, Wish
from clinic_desktop.modules.agenda.domain.time import at_minute
from clinic_desktop.modules.agenda.service.frame import Frame, hours_between, load_frame
from clinic_desktop.modules.agenda.store import holds
from clinic_desktop.modules.agenda.store import occupied as store
from clinic_desktop.storage.context import Context

COUNT = 3
NEAR_DAYS = 3  # where other resources are offered instead
FAR_DAYS = 60
STEPS = (4, 28, 84)  # days read at once: first a short look, which nearly always is enough


def next_openings(ctx: Context, request: OpeningRequest, count: int = 10) -> tuple[Slot, ...]:
    """Return the next places for a wish by time, at most `request.days` days ahead.

    Not in the past, within opening hours, on the clinic's grid.
    """
    ctx.require(Permission.APPOINTMENT_READ)
    frame = load_frame(ctx)
    with ctx.reading() as connection:
        return _named(frame, islice(search(ctx, frame, connection, request), count))


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
    first, *rest = request.resource_ids
    same = _opening(request, (first,), rest, FAR_DAYS)
    found = list(islice(search(ctx, frame, connection, same), count))
    like = frame.like(first)
    if len(found) < count and like:
        others = _opening(request, like, rest, NEAR_DAYS)
        found += islice(search(ctx, frame, connection, others), count - len(found))
    return _named(frame, found)


def search(
    ctx: Context,
    frame: Frame,
    connection: sa.Connection,
    request: OpeningRequest,
    also_taken: Sequence[Stretch] = (),
) -> Iterator[Slot]:
    """Yield places by time; days are read in growing steps, only as far as places are taken.

    `also_taken` are places that are promised already, but not stored.
    """
    wish, now = request.wish, frame.now(ctx)
    begin = max(wish.after, now).date()
    last = begin + timedelta(days=request.days - 1)
    for first, until in _steps(begin, last):
        occupation = _occupation(ctx, frame, connection, request, (first, until))
        occupation.add(also_taken)
        hours = hours_between(ctx, wish.resource_ids, first, until)
        step = request.step or frame.profile.slot_minutes
        yield from Search(hours, occupation, frame.zone, step, now).openings(wish, first, until)


def count_free(
    ctx: Context, frame: Frame, connection: sa.Connection, resource_ids: Sequence[UUID], day: date
) -> int:
    """Return how many places on the grid are still free on a day, over all given resources."""
    now, step = frame.now(ctx), frame.profile.slot_minutes
    if now.date() > day:
        return 0
    hours = hours_between(ctx, resource_ids, day, day)
    occupation = Occupation(frame.zone, frame.capacities)
    occupation.add(store.stretches(connection, resource_ids, (day, day)))
    places = Search(hours, occupation, frame.zone, step, now)
    wishes = (Wish(((resource_id,),), step, at_minute(day, 0)) for resource_id in resource_ids)
    return sum(1 for wish in wishes for _slot in places.openings(wish, day, day))


def _opening(
    request: SlotRequest, first: tuple[UUID, ...], rest: Sequence[UUID], days: int
) -> OpeningRequest:
    needs = (first, *((resource_id,) for resource_id in rest))
    wish = Wish(needs, request.minutes, request.start)
    return OpeningRequest(wish, request.appointment_id, days, hold_id=request.hold_id)


def _occupation(
    ctx: Context,
    frame: Frame,
    connection: sa.Connection,
    request: OpeningRequest,
    days: tuple[date, date],
) -> Occupation:
    wish, without = request.wish, request.appointment_id
    occupation = Occupation(frame.zone, frame.capacities)
    live = holds.live(connection, days, milliseconds(ctx.clock.now()), request.hold_id)
    occupation.add(stretch for hold in live for stretch in hold.stretches)
    occupation.add(store.stretches(connection, wish.resource_ids, days, without))
    if wish.patient_id is not None:
        occupation.add(store.patient_stretches(connection, wish.patient_id, days, without))
    return occupation


def _steps(first: date, last: date) -> Iterator[tuple[date, date]]:
    for length in (*STEPS, (last - first).days):
        if first > last:
            return
        until = min(last, first + timedelta(days=length))
        yield first, until
        first = until + timedelta(days=1)


def _named(frame: Frame, slots: Iterator[Slot] | Sequence[Slot]) -> tuple[Slot, ...]:
    return tuple(
        replace(slot, resource_names=tuple(frame.name(r) for r in slot.resource_ids))
        for slot in slots
    )
