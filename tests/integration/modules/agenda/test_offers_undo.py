"""Offers of the waiting list are taken back; a declined one is opened again."""

from __future__ import annotations

from datetime import timedelta

import pytest

from clinic_desktop.modules.agenda.api import (
    EntryStatus,
    JoinWaitList,
    OfferOver,
    OfferPlace,
    OfferStatus,
    accept_offer,
    decline_offer,
    join_wait_list,
    offer_place,
    reopen_offer,
    standing_offers,
    take_back_offers,
    wait_list_entry,
)
from clinic_desktop.modules.agenda.service.hold import live_holds
from clinic_desktop.modules.practice.tables import ClinicRow
from tests.support.agenda_clinic import TUESDAY


@pytest.fixture
def two(clinic):
    """Put two on the list; one is asked at a time."""
    with clinic.ctx.unit_of_work() as uow:
        uow.update(ClinicRow, clinic.ctx.store.clinic_id, 1, {"offers_at_once": 1})
        uow.commit()
    needs = ((clinic.alba,),)
    return [
        join_wait_list(clinic.ctx, JoinWaitList(patient, needs, minutes=30))
        for patient in (clinic.ana, clinic.luis)
    ]


def offer(clinic, *entries):
    ids = tuple(entry.id for entry in entries)
    return offer_place(clinic.ctx, OfferPlace(clinic.at("12:00"), 30, (clinic.alba,), ids))


def status(clinic, entry):
    found, offers = wait_list_entry(clinic.ctx, entry.id)
    return found.status, [o.status for o in offers]


def held(clinic):
    return live_holds(clinic.ctx, TUESDAY, TUESDAY)


def test_an_offer_is_taken_back_and_its_place_is_free_again(clinic, two):
    offers = offer(clinic, *two)
    take_back_offers(clinic.ctx, [o.id for o in offers])
    assert standing_offers(clinic.ctx) == ()
    assert [status(clinic, e)[0] for e in two] == [EntryStatus.WAITING] * 2
    clinic.book("12:00", clinic.marta)  # nothing keeps the place


def test_one_that_was_answered_keeps_all(clinic, two):
    offers = offer(clinic, *two)
    decline_offer(clinic.ctx, offers[1].id)
    with pytest.raises(OfferOver):
        take_back_offers(clinic.ctx, [o.id for o in offers])
    assert [o.id for o in standing_offers(clinic.ctx)] == [offers[0].id]


def test_a_declined_offer_opens_again_and_who_was_asked_instead_waits(clinic, two):
    (made,) = offer(clinic, two[0])
    decline_offer(clinic.ctx, made.id)
    (instead,) = standing_offers(clinic.ctx)
    assert instead.entry_id == two[1].id
    reopen_offer(clinic.ctx, made.id)
    assert [o.id for o in standing_offers(clinic.ctx)] == [made.id]
    assert status(clinic, two[0]) == (EntryStatus.OFFERED, [OfferStatus.OPEN])
    assert status(clinic, two[1]) == (EntryStatus.WAITING, [OfferStatus.RELEASED])
    change = accept_offer(clinic.ctx, made.id)
    assert change.after.start == clinic.at("12:00")


def test_a_declined_offer_stays_so_when_the_place_is_gone_or_the_time_up(clinic, two, clock):
    made, other = offer(clinic, *two)
    decline_offer(clinic.ctx, made.id)
    accept_offer(clinic.ctx, other.id)
    with pytest.raises(OfferOver):
        reopen_offer(clinic.ctx, made.id)
    assert status(clinic, two[0]) == (EntryStatus.WAITING, [OfferStatus.DECLINED])


def test_not_after_it_would_have_expired(clinic, two, clock):
    (made,) = offer(clinic, two[0])
    decline_offer(clinic.ctx, made.id)
    clock.advance(timedelta(hours=2))
    with pytest.raises(OfferOver):
        reopen_offer(clinic.ctx, made.id)
