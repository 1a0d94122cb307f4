"""The waiting list: a freed place is offered in order, the first who accepts has it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from clinic_desktop.kernel.errors import InvalidInput
from clinic_desktop.modules.agenda.api import (
    CancelAppointment,
    EntryStatus,
    JoinWaitList,
    MoveAppointment,
    NoResource,
    OfferEnded,
    OfferOver,
    OfferPlace,
    OfferStatus,
    Place,
    PlaceOffered,
    SlotHeld,
    Urgency,
    accept_offer,
    amend_wait_list_entry,
    appointment,
    cancel_appointment,
    decline_offer,
    entries_for_place,
    expire_offers,
    join_wait_list,
    offer_place,
    reschedule_appointment,
    standing_offers,
    undo_change,
    wait_list,
    wait_list_entry,
    withdraw_wait_list_entry,
)
from clinic_desktop.modules.practice.tables import ClinicRow
from tests.support.agenda_clinic import TUESDAY


@pytest.fixture
def wants(clinic, clock):
    """Put a patient on the list; each a minute later than the one before."""

    def join(patient, **more):
        values = {"needs": ((clinic.alba, clinic.bey),), "minutes": 30} | more
        clock.advance(timedelta(minutes=1))
        return join_wait_list(clinic.ctx, JoinWaitList(patient, **values))

    return join


def cancel(clinic, change):
    command = CancelAppointment(change.appointment_id, change.version, "has a cold")
    return cancel_appointment(clinic.ctx, command)


def names(found):
    return [entry.patient_name.split()[0] for entry in found]


def set_offers(clinic, count):
    with clinic.ctx.unit_of_work() as uow:
        uow.update(ClinicRow, clinic.ctx.store.clinic_id, 1, {"offers_at_once": count})
        uow.commit()


def test_the_most_urgent_come_first_then_the_longest_wait(clinic, wants):
    wants(clinic.ana)
    wants(clinic.luis)
    wants(clinic.marta, urgency=Urgency.URGENT)
    assert [e.patient_id for e in wait_list(clinic.ctx)] == [clinic.marta, clinic.ana, clinic.luis]


def test_a_cancelled_place_is_offered_and_the_first_who_accepts_has_it(clinic, wants):
    booked = clinic.book("12:00", clinic.marta)
    first, second = wants(clinic.ana), wants(clinic.luis)
    cancel(clinic, booked)
    offers = standing_offers(clinic.ctx)
    assert [offer.entry_id for offer in offers] == [first.id, second.id]
    assert {offer.place.start for offer in offers} == {clinic.at("12:00")}
    with pytest.raises(SlotHeld):
        clinic.book("12:15", clinic.marta)
    change = accept_offer(clinic.ctx, offers[1].id)
    assert change.after.start == clinic.at("12:00")
    assert appointment(clinic.ctx, change.appointment_id).patient_id == clinic.luis
    assert [e.id for e in wait_list(clinic.ctx)] == [first.id]
    assert wait_list_entry(clinic.ctx, second.id)[0].status is EntryStatus.BOOKED
    entry, made = wait_list_entry(clinic.ctx, first.id)
    assert (entry.status, made[0].status) == (EntryStatus.WAITING, OfferStatus.RELEASED)
    with pytest.raises(OfferOver):
        accept_offer(clinic.ctx, offers[0].id)


def test_only_those_whom_the_place_fits_are_asked(clinic, wants):
    tomorrow = clinic.tomorrow()
    wants(clinic.ana, minutes=45)
    wants(clinic.ana, first_day=tomorrow)
    wants(clinic.ana, last_day=TUESDAY - timedelta(days=1))
    wants(clinic.ana, weekdays=frozenset({2, 3}))
    wants(clinic.ana, parts=((960, 1140),))
    wants(clinic.ana, needs=((clinic.bey,),))
    fits = wants(clinic.luis, needs=((clinic.alba,), (clinic.room,)))
    place = Place(clinic.at("12:00"), 30, "Europe/Madrid", (clinic.alba,))
    assert [e.id for e in entries_for_place(clinic.ctx, place)] == [fits.id]
    clinic.book("12:00", clinic.marta, resource_ids=(clinic.room,))
    assert entries_for_place(clinic.ctx, place) == ()


def test_a_patient_who_is_busy_then_is_not_asked(clinic, wants):
    clinic.book("12:00", clinic.ana, resource_ids=(clinic.room,))
    wants(clinic.ana)
    place = Place(clinic.at("12:00"), 30, "Europe/Madrid", (clinic.alba,))
    assert entries_for_place(clinic.ctx, place) == ()


def test_an_earlier_place_moves_the_later_appointment_and_frees_it(clinic, wants):
    later = clinic.book("12:00", clinic.ana, day=clinic.tomorrow())
    booked = clinic.book("12:00", clinic.marta)
    entry = wants(clinic.ana, needs=((clinic.alba,),), appointment_id=later.appointment_id)
    third = wants(clinic.luis, first_day=clinic.tomorrow())
    cancel(clinic, booked)
    (offer,) = standing_offers(clinic.ctx)
    assert offer.entry_id == entry.id
    change = accept_offer(clinic.ctx, offer.id)
    assert change.appointment_id == later.appointment_id
    (again,) = standing_offers(clinic.ctx)  # what Ana gave up is offered on
    assert (again.entry_id, again.place.start) == (
        third.id,
        clinic.at("12:00", clinic.tomorrow()),
    )


def test_taking_the_cancelling_back_takes_the_offer_back(clinic, wants):
    booked = clinic.book("12:00", clinic.marta)
    entry = wants(clinic.ana)
    cancelled = cancel(clinic, booked)
    undo_change(clinic.ctx, cancelled)
    assert standing_offers(clinic.ctx) == ()
    found, made = wait_list_entry(clinic.ctx, entry.id)
    assert (found.status, made[0].status) == (EntryStatus.WAITING, OfferStatus.RELEASED)


def test_an_offer_expires_and_the_next_are_asked(clinic, wants, clock):
    set_offers(clinic, 1)
    booked = clinic.book("16:30", clinic.marta)
    first, second = wants(clinic.ana), wants(clinic.luis)
    cancel(clinic, booked)
    (offer,) = standing_offers(clinic.ctx)
    clock.advance(timedelta(minutes=30) - timedelta(milliseconds=1))
    assert expire_offers(clinic.ctx) == ()
    clock.advance(timedelta(milliseconds=1))
    with pytest.raises(OfferOver):
        accept_offer(clinic.ctx, offer.id)
    assert [o.id for o in expire_offers(clinic.ctx)] == [offer.id]
    (other,) = standing_offers(clinic.ctx)
    assert (offer.entry_id, other.entry_id) == (first.id, second.id)
    decline_offer(clinic.ctx, other.id)
    assert standing_offers(clinic.ctx) == ()  # nobody is asked twice about one place
    clinic.book("16:30", clinic.marta)
    assert names(wait_list(clinic.ctx)) == ["Ana", "Luis"]


def test_nobody_is_asked_when_the_clinic_does_not_want_it(clinic, wants):
    set_offers(clinic, 0)
    booked = clinic.book("12:00", clinic.marta)
    entry = wants(clinic.ana)
    cancel(clinic, booked)
    assert standing_offers(clinic.ctx) == ()
    made = offer_place(clinic.ctx, OfferPlace(clinic.at("12:00"), 30, (clinic.alba,), (entry.id,)))
    assert standing_offers(clinic.ctx) == made


def test_a_place_that_begins_at_once_is_not_offered(clinic, wants, clock):
    booked = clinic.book("10:45", clinic.marta)
    wants(clinic.ana)
    clock.advance(timedelta(minutes=15))  # 10:40
    cancel(clinic, booked)
    assert standing_offers(clinic.ctx) == ()


def test_a_moved_appointment_frees_its_place_too(clinic, wants):
    booked = clinic.book("12:00", clinic.marta)
    entry = wants(clinic.ana)
    reschedule_appointment(
        clinic.ctx, MoveAppointment(booked.appointment_id, 1, clinic.at("16:00"))
    )
    assert [o.entry_id for o in standing_offers(clinic.ctx)] == [entry.id]


def test_an_entry_is_amended_and_withdrawn_with_its_offers(clinic, wants):
    booked = clinic.book("12:00", clinic.marta)
    entry = wants(clinic.ana)
    amended = amend_wait_list_entry(
        clinic.ctx, entry.id, 1, JoinWaitList(clinic.ana, ((clinic.alba,),), 15, note="mornings")
    )
    assert (amended.minutes, amended.note, amended.since) == (15, "mornings", entry.since)
    cancel(clinic, booked)
    offered, made = wait_list_entry(clinic.ctx, entry.id)
    withdraw_wait_list_entry(clinic.ctx, entry.id, offered.version)
    assert wait_list(clinic.ctx) == ()
    assert wait_list_entry(clinic.ctx, entry.id)[1][0].status is OfferStatus.RELEASED
    clinic.book("12:00", clinic.luis)
    assert len(made) == 1


def test_a_wish_must_be_possible(clinic):
    with pytest.raises(NoResource):
        join_wait_list(clinic.ctx, JoinWaitList(clinic.ana, ()))
    wrong = JoinWaitList(
        clinic.ana,
        ((clinic.alba,),),
        first_day=TUESDAY,
        last_day=TUESDAY - timedelta(days=1),
        weekdays=frozenset(),
    )
    with pytest.raises(InvalidInput) as refused:
        join_wait_list(clinic.ctx, wrong)
    assert set(refused.value.problems) == {"last_day", "weekdays"}


def test_others_hear_of_offers_and_of_their_end(clinic, wants):
    heard = []
    for event in (PlaceOffered, OfferEnded):
        clinic.ctx.handlers[event] = (lambda _uow, told: heard.append(told),)
    booked = clinic.book("12:00", clinic.marta)
    wants(clinic.ana)
    cancel(clinic, booked)
    (offer,) = standing_offers(clinic.ctx)
    accept_offer(clinic.ctx, offer.id)
    assert [type(event) for event in heard] == [PlaceOffered, OfferEnded]
    assert heard[1].status is OfferStatus.ACCEPTED
