"""Offers of the waiting list: make, accept, decline, let expire."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

from clinic_desktop.kernel.clock import milliseconds
from clinic_desktop.kernel.errors import StaleRecord
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.modules.agenda.domain.appointment import Change
from clinic_desktop.modules.agenda.domain.commands import (
    BookAppointment,
    MoveAppointment,
    OfferPlace,
)
from clinic_desktop.modules.agenda.domain.status import EXPECTED
from clinic_desktop.modules.agenda.domain.wait_list import (
    Offer,
    OfferOver,
    OfferStatus,
    Place,
    WaitListEntry,
    offer_status_text,
)
from clinic_desktop.modules.agenda.service.book import prepare_booking
from clinic_desktop.modules.agenda.service.doing import Prepared
from clinic_desktop.modules.agenda.service.frame import load_frame
from clinic_desktop.modules.agenda.service.move import prepare_move
from clinic_desktop.modules.agenda.service.offering import (
    close,
    end_offers,
    fitting,
    follow,
    let_go_if_over,
    make_offers,
    offer_to_next,
)
from clinic_desktop.modules.agenda.service.owner import owner_among
from clinic_desktop.modules.agenda.store import appointments as appointments_store
from clinic_desktop.modules.agenda.store import holds
from clinic_desktop.modules.agenda.store import wait_list as store
from clinic_desktop.storage.context import Context


def standing_offers(ctx: Context) -> tuple[Offer, ...]:
    """Return the offers that can still be accepted, the next to expire first."""
    ctx.require(Permission.APPOINTMENT_READ)
    now_ms = milliseconds(ctx.clock.now())
    with ctx.reading() as connection:
        found = store.open_offers(connection)
    return tuple(offer for offer in found if offer.status_at(now_ms) is OfferStatus.OPEN)


def offer_and_wish(ctx: Context, offer_id: UUID) -> tuple[Offer, WaitListEntry]:
    """Return an offer as it stands, and the wish that it answers. Raises NotFound."""
    ctx.require(Permission.APPOINTMENT_READ)
    with ctx.reading() as connection:
        offer = store.offer(connection, offer_id)
        entry = store.entry(connection, offer.entry_id)
    return replace(offer, status=offer.status_at(milliseconds(ctx.clock.now()))), entry


def entries_for_place(ctx: Context, place: Place) -> tuple[WaitListEntry, ...]:
    """Return the waiting entries that a free place fits, in the order of the list."""
    ctx.require(Permission.APPOINTMENT_READ)
    with ctx.reading() as connection:
        return tuple(entry for entry, _slot in fitting(ctx, connection, place))


def offer_place(ctx: Context, command: OfferPlace) -> tuple[Offer, ...]:
    """Offer a free place to chosen entries at once; those it doesn't fit are left out."""
    ctx.require(Permission.APPOINTMENT_WRITE, owner_id=owner_among(ctx, command.resource_ids))
    frame = load_frame(ctx)
    place = Place(command.start, command.minutes, frame.zone, command.resource_ids)
    with ctx.reading() as connection:
        found = {entry.id: (entry, slot) for entry, slot in fitting(ctx, connection, place)}
    chosen = [found[entry_id] for entry_id in command.entry_ids if entry_id in found]
    lasting = command.lasting or timedelta(minutes=frame.profile.offer_minutes)
    return make_offers(ctx, place, chosen, lasting)


def accept_offer(ctx: Context, offer_id: UUID) -> Change:
    """Book the offered place, or move the patient's later appointment there; others are released.

    Raises OfferOver when it expired or somebody else was first; else as booking does.
    """
    ctx.require(Permission.APPOINTMENT_WRITE)
    now_ms = milliseconds(ctx.clock.now())
    with ctx.reading() as connection:
        offer = store.offer(connection, offer_id)
        entry = store.entry(connection, offer.entry_id)
        hold = holds.of_batch(connection, offer.batch_id)
    status = offer.status_at(now_ms)
    if status is not OfferStatus.OPEN:
        raise OfferOver(status=offer_status_text(status))
    do = _prepare(ctx, offer, entry, None if hold is None else hold.id)
    with ctx.unit_of_work() as uow:
        if store.offer(uow.connection, offer_id).version != offer.version:
            raise StaleRecord
        change = do(uow)
        batch = store.offers_of_batch(uow.connection, offer.batch_id)
        end_offers(uow, batch, now_ms, accepted=offer_id)
        uow.commit()
    follow(ctx, [change])
    return change


def decline_offer(ctx: Context, offer_id: UUID) -> None:
    """The patient doesn't want the place; when nobody of the batch does, the next are asked."""
    ctx.require(Permission.APPOINTMENT_WRITE)
    now_ms = milliseconds(ctx.clock.now())
    with ctx.unit_of_work() as uow:
        offer = store.offer(uow.connection, offer_id)
        status = offer.status_at(now_ms)
        if status is not OfferStatus.OPEN:
            raise OfferOver(status=offer_status_text(status))
        close(uow, offer, OfferStatus.DECLINED)
        let_go_if_over(uow, offer.batch_id)
        uow.commit()
    _ask_next(ctx, [offer])


def expire_offers(ctx: Context) -> tuple[Offer, ...]:
    """End the offers whose time is up and ask the next ones; returns those that ended."""
    ctx.require(Permission.APPOINTMENT_READ)
    now_ms = milliseconds(ctx.clock.now())
    with ctx.reading() as connection:
        found = store.open_offers(connection)
    over = tuple(offer for offer in found if offer.status_at(now_ms) is OfferStatus.EXPIRED)
    if over:
        with ctx.unit_of_work() as uow:
            end_offers(uow, over, now_ms)
            uow.commit()
        _ask_next(ctx, over)
    return over


def _prepare(ctx: Context, offer: Offer, entry: WaitListEntry, hold_id: UUID | None) -> Prepared:
    place = offer.place
    if entry.appointment_id is not None:
        with ctx.reading() as connection:
            later = appointments_store.find(connection, entry.appointment_id)
        if later.state.status in EXPECTED:
            move = MoveAppointment(
                later.id, later.version, place.start, place.resource_ids, hold_id=hold_id
            )
            return prepare_move(ctx, move)
    booking = BookAppointment(
        patient_id=entry.patient_id,
        start=place.start,
        resource_ids=place.resource_ids,
        minutes=place.minutes,
        type_id=entry.type_id,
        comment=entry.note,
        hold_id=hold_id,
    )
    return prepare_booking(ctx, booking)


def _ask_next(ctx: Context, ended: tuple[Offer, ...] | list[Offer]) -> None:
    """Offer the places on which nobody of the batch is left to answer to the next ones."""
    if not load_frame(ctx).profile.offers_at_once:
        return
    for batch_id in dict.fromkeys(offer.batch_id for offer in ended):
        with ctx.reading() as connection:
            batch = store.offers_of_batch(connection, batch_id)
        statuses = {offer.status for offer in batch}
        if not statuses & {OfferStatus.OPEN, OfferStatus.ACCEPTED, OfferStatus.RELEASED}:
            offer_to_next(ctx, _whole(batch))


def _whole(batch: tuple[Offer, ...]) -> Place:
    first = batch[0].place
    minutes = max(offer.place.minutes for offer in batch)
    resources = tuple(dict.fromkeys(r for offer in batch for r in offer.place.resource_ids))
    return Place(first.start, minutes, first.zone, resources)
