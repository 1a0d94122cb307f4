"""Take an offer of the waiting list back, or open one again that was declined."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from uuid import UUID

from clinic_desktop.kernel.clock import milliseconds
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.modules.agenda.domain.commands import OpeningRequest
from clinic_desktop.modules.agenda.domain.slots import Wish
from clinic_desktop.modules.agenda.domain.wait_list import (
    EntryStatus,
    Offer,
    OfferOver,
    OfferStatus,
    OfferTakenBack,
    PlaceOffered,
    offer_status_text,
)
from clinic_desktop.modules.agenda.service.frame import load_frame
from clinic_desktop.modules.agenda.service.offering import end_offers, hold_for
from clinic_desktop.modules.agenda.service.slots import search
from clinic_desktop.modules.agenda.store import holds
from clinic_desktop.modules.agenda.store import wait_list as store
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.unit_of_work import UnitOfWork

STEP = 5  # minutes: a place need not begin on the clinic's grid


def take_back_offers(ctx: Context, offer_ids: Sequence[UUID]) -> None:
    """End offers that nobody answered yet; who has them waits again, the place is let go.

    Raises OfferOver when one was answered or expired, and what a handler raises that knows that
    the patient was told of it; then all stay.
    """
    ctx.require(Permission.APPOINTMENT_WRITE)
    now_ms = milliseconds(ctx.clock.now())
    with ctx.unit_of_work() as uow:
        offers = [store.offer(uow.connection, offer_id) for offer_id in offer_ids]
        for offer in offers:
            _refuse_unless(offer, OfferStatus.OPEN, now_ms)
        _take_back(uow, offers, now_ms)
        uow.commit()


def reopen_offer(ctx: Context, offer_id: UUID) -> None:
    """Open an offer again that was declined; who was asked instead is asked no more.

    Raises OfferOver when its time is up, or the place is not free any more; and as
    `take_back_offers` does for those who were asked since.
    """
    ctx.require(Permission.APPOINTMENT_WRITE)
    now_ms = milliseconds(ctx.clock.now())
    with ctx.unit_of_work() as uow:
        offer = store.offer(uow.connection, offer_id)
        _refuse_unless(offer, OfferStatus.DECLINED, now_ms)
        if now_ms >= offer.expires_ms:
            raise OfferOver(status=offer_status_text(OfferStatus.EXPIRED))
        others = store.offers_at(uow.connection, offer.place)
        since = [o for o in others if o.batch_id != offer.batch_id and o.status is OfferStatus.OPEN]
        _take_back(uow, since, now_ms)
        _keep_place(ctx, uow, offer)
        _open(uow, offer)
        uow.commit()


def _take_back(uow: UnitOfWork, offers: Iterable[Offer], now_ms: int) -> None:
    listed = tuple(offers)
    for offer in listed:
        uow.emit(OfferTakenBack(offer))
    end_offers(uow, listed, now_ms)


def _keep_place(ctx: Context, uow: UnitOfWork, offer: Offer) -> None:
    """Hold the place again if it was let go. Raises OfferOver when somebody has it by now."""
    if holds.of_batch(uow.connection, offer.batch_id) is not None:
        return
    place = offer.place
    wish = Wish(
        tuple((resource,) for resource in place.resource_ids),
        place.minutes,
        place.start,
        patient_id=offer.patient_id,
    )
    entry = store.entry(uow.connection, offer.entry_id)
    request = OpeningRequest(wish, entry.appointment_id, days=1, step=STEP)
    slot = next(search(ctx, load_frame(ctx), uow.connection, request), None)
    if slot is None or slot.start != place.start:
        raise OfferOver(status=offer_status_text(OfferStatus.RELEASED))
    holds.insert(uow, hold_for(ctx, [offer]))


def _open(uow: UnitOfWork, offer: Offer) -> None:
    entry = store.entry(uow.connection, offer.entry_id)
    if entry.status not in (EntryStatus.WAITING, EntryStatus.OFFERED):
        raise OfferOver(status=offer_status_text(OfferStatus.RELEASED))
    store.end_offer(uow, offer, OfferStatus.OPEN)
    if entry.status is EntryStatus.WAITING:
        store.amend_entry(uow, entry, replace(entry, status=EntryStatus.OFFERED))
    uow.emit(PlaceOffered(replace(offer, status=OfferStatus.OPEN), entry.type_id))


def _refuse_unless(offer: Offer, wanted: OfferStatus, now_ms: int) -> None:
    status = offer.status_at(now_ms)
    if status is not wanted:
        raise OfferOver(status=offer_status_text(status))
