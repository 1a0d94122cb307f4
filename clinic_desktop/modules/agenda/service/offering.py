"""What becomes of freed and taken places: whom to offer them to, which offers end.

Called behind doors that have asked already; nothing here asks for a permission.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import islice
from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.kernel.clock import instant_of, milliseconds
from clinic_desktop.modules.agenda.domain.appointment import AppointmentState, Change
from clinic_desktop.modules.agenda.domain.clashes import overlaps
from clinic_desktop.modules.agenda.domain.commands import OpeningRequest
from clinic_desktop.modules.agenda.domain.holds import Hold
from clinic_desktop.modules.agenda.domain.plan import Slot
from clinic_desktop.modules.agenda.domain.status import OCCUPYING
from clinic_desktop.modules.agenda.domain.time import span
from clinic_desktop.modules.agenda.domain.wait_list import (
    EntryStatus,
    Offer,
    OfferEnded,
    OfferStatus,
    Place,
    PlaceOffered,
    WaitListEntry,
)
from clinic_desktop.modules.agenda.service.frame import load_frame
from clinic_desktop.modules.agenda.service.slots import search
from clinic_desktop.modules.agenda.store import holds
from clinic_desktop.modules.agenda.store import wait_list as store
from clinic_desktop.modules.agenda.tables import WaitListEntryRow, WaitListOfferRow
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.unit_of_work import UnitOfWork

SHORTEST_NOTICE = timedelta(minutes=10)
Fitting = tuple[WaitListEntry, Slot]


def follow(ctx: Context, changes: Sequence[Change]) -> None:
    """After changes of the agenda: end offers of places that were taken, offer freed ones."""
    _end_taken(ctx, changes)
    frame = load_frame(ctx)
    if not frame.profile.offers_at_once:
        return
    for place in _freed(changes):
        offer_to_next(ctx, place)


def offer_to_next(ctx: Context, place: Place) -> tuple[Offer, ...]:
    """Offer a place to the next entries that it fits and who were not offered it before."""
    profile = load_frame(ctx).profile
    with ctx.reading() as connection:
        chosen = list(islice(fitting(ctx, connection, place), profile.offers_at_once))
    return make_offers(ctx, place, chosen, timedelta(minutes=profile.offer_minutes))


def fitting(ctx: Context, connection: sa.Connection, place: Place) -> Iterator[Fitting]:
    """Yield the waiting entries that a free place fits, in order, with what they would get."""
    frame = load_frame(ctx)
    before = {offer.entry_id for offer in store.offers_at(connection, place)}
    for entry in store.entries(connection, [EntryStatus.WAITING]):
        if entry.id in before or entry.minutes > place.minutes:
            continue
        if not entry.covers(place.start.date()):
            continue
        wish = entry.wish(place.start)
        request = OpeningRequest(
            replace(wish, needs=_preferring(wish.needs, place.resource_ids)),
            entry.appointment_id,
            days=1,
        )
        slot = next(search(ctx, frame, connection, request), None)
        if slot is None or slot.start != place.start:
            continue
        if set(slot.resource_ids) & set(place.resource_ids):
            yield entry, slot


def make_offers(
    ctx: Context, place: Place, chosen: Sequence[Fitting], lasting: timedelta
) -> tuple[Offer, ...]:
    """Offer a place to some entries at once and keep it until the offers expire.

    Not for places that begin in less than ten minutes: nobody would come.
    """
    now, begin = ctx.clock.now(), instant_of(place.start, place.zone)
    if not chosen or begin - now < SHORTEST_NOTICE:
        return ()
    expires_ms = milliseconds(min(now + lasting, begin))
    batch_id = ctx.new_id()
    offers = tuple(
        Offer(
            id=ctx.new_id(),
            version=1,
            entry_id=entry.id,
            patient_id=entry.patient_id,
            patient_name=entry.patient_name,
            batch_id=batch_id,
            place=Place(slot.start, slot.minutes, place.zone, slot.resource_ids),
            expires_ms=expires_ms,
            status=OfferStatus.OPEN,
        )
        for entry, slot in chosen
    )
    with ctx.unit_of_work() as uow:
        for offer, (entry, _slot) in zip(offers, chosen, strict=True):
            store.insert_offer(uow, offer)
            store.amend_entry(uow, entry, replace(entry, status=EntryStatus.OFFERED))
            uow.emit(PlaceOffered(offer, entry.type_id))
        holds.insert(uow, hold_for(ctx, offers))
        uow.commit()
    return offers


def end_offers(
    uow: UnitOfWork, offers: Iterable[Offer], now_ms: int, accepted: UUID | None = None
) -> None:
    """End open offers: accepted, expired or released; who has none left waits again.

    The place is let go when no offer of its batch is open any more.
    """
    ended = [offer for offer in offers if offer.status is OfferStatus.OPEN]
    for offer in ended:
        status = offer.status_at(now_ms)
        if offer.id == accepted:
            status = OfferStatus.ACCEPTED
        elif status is OfferStatus.OPEN:
            status = OfferStatus.RELEASED
        close(uow, offer, status)
    for batch_id in dict.fromkeys(offer.batch_id for offer in ended):
        let_go_if_over(uow, batch_id)


def close(uow: UnitOfWork, offer: Offer, status: OfferStatus) -> None:
    """End one offer; an entry without another open one waits again, or is booked."""
    store.end_offer(uow, offer, status)
    uow.emit(OfferEnded(offer, status))
    entry = store.entry(uow.connection, offer.entry_id)
    if status is OfferStatus.ACCEPTED:
        store.amend_entry(uow, entry, replace(entry, status=EntryStatus.BOOKED))
        return
    others = store.offers_of_entry(uow.connection, entry.id)
    if entry.status is EntryStatus.OFFERED and not any(_is_open(other) for other in others):
        store.amend_entry(uow, entry, replace(entry, status=EntryStatus.WAITING))


def let_go_if_over(uow: UnitOfWork, batch_id: UUID) -> None:
    """Let the place of a batch go when none of its offers is open any more."""
    if any(_is_open(offer) for offer in store.offers_of_batch(uow.connection, batch_id)):
        return
    hold = holds.of_batch(uow.connection, batch_id)
    if hold is not None:
        holds.release(uow, hold.id)


def _is_open(offer: Offer) -> bool:
    return offer.status is OfferStatus.OPEN


def hold_for(ctx: Context, offers: Sequence[Offer]) -> Hold:
    """Return what keeps the place of some offers until they expire."""
    first = offers[0]
    return Hold(
        id=ctx.new_id(),
        version=1,
        user_id=ctx.actor.user_id,
        start=first.place.start,
        minutes=max(offer.place.minutes for offer in offers),
        zone=first.place.zone,
        resource_ids=tuple(dict.fromkeys(r for o in offers for r in o.place.resource_ids)),
        expires_ms=first.expires_ms,
        batch_id=first.batch_id,
    )


def _preferring(
    needs: tuple[tuple[UUID, ...], ...], first: tuple[UUID, ...]
) -> tuple[tuple[UUID, ...], ...]:
    return tuple(tuple(sorted(need, key=lambda resource: resource not in first)) for need in needs)


def known_offers(ctx: Context) -> tuple[Offer, ...]:
    """Return the open offers; nearly always none, and asked for after every change."""

    def read() -> tuple[Offer, ...]:
        with ctx.reading() as connection:
            return store.open_offers(connection)

    kinds = {WaitListOfferRow.__tablename__, WaitListEntryRow.__tablename__}
    return ctx.store.memory.recall("open offers", kinds, read)


def _end_taken(ctx: Context, changes: Sequence[Change]) -> None:
    """End the offers of places that somebody took all the same."""
    taken = [change.after for change in changes if _takes(change)]
    if not taken:
        return
    offers = known_offers(ctx)
    hit = [offer for offer in offers if any(_meets(offer.place, state) for state in taken)]
    if not hit:
        return
    with ctx.unit_of_work() as uow:
        end_offers(uow, hit, milliseconds(ctx.clock.now()))
        uow.commit()


def _takes(change: Change) -> bool:
    if change.after.status not in OCCUPYING:
        return False
    before = change.before
    return before is None or before.status not in OCCUPYING or not before.same_place(change.after)


def _freed(changes: Sequence[Change]) -> Iterator[Place]:
    for change in changes:
        before = change.before
        if before is None or before.status not in OCCUPYING:
            continue
        if change.after.status not in OCCUPYING or not before.same_place(change.after):
            yield Place(before.start, before.minutes, before.zone, before.resource_ids)


def _meets(place: Place, state: AppointmentState) -> bool:
    if not set(place.resource_ids) & set(state.resource_ids):
        return False
    return overlaps(
        span(place.start, place.minutes, place.zone), span(state.start, state.minutes, state.zone)
    )
