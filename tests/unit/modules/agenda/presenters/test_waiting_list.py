"""The waiting list without Qt: what is done says so, and goes back where that is true."""

from __future__ import annotations

from dataclasses import replace

import pytest

from clinic_desktop.kernel.errors import UserError
from clinic_desktop.modules.agenda.api import (
    AppointmentStatus,
    JoinWaitList,
    OfferPlace,
    Slot,
    accept_offer,
    decline_offer,
    expire_offers,
    join_wait_list,
    offer_place,
    reopen_offer,
    return_to_wait_list,
)
from clinic_desktop.modules.agenda.domain.wait_list import OfferOver
from clinic_desktop.modules.agenda.presenters.wait_loading import (
    WaitData,
    amend_now,
    book_again,
    command_of,
    first_opening,
    load_wait_list,
    take_back_booking,
    withdraw_now,
)
from clinic_desktop.modules.agenda.presenters.waiting_list import WaitingList
from tests.support.agenda_presenters import ALBA, NOW, change, entry, offer


@pytest.fixture
def waiting(screen, tasks, steps):
    return WaitingList(screen, tasks, steps, lambda: NOW)


def test_only_the_newest_reading_shows(waiting, tasks, screen):
    waiting.load()
    waiting.load()
    old, new = tasks.asked(load_wait_list)
    new.answer(WaitData((entry(),)))
    old.answer(WaitData())
    assert waiting.data.entries == (entry(),)
    assert len(screen.seen["show_wait_list"]) == 1


def test_a_tick_ends_offers_only_when_there_are_some(waiting, tasks, screen):
    waiting.tick()
    assert not tasks.asked(expire_offers)
    waiting.data = WaitData((entry(),), (offer(),))
    waiting.tick()
    tasks.last(expire_offers).answer(())
    assert not screen.said, "nothing expired"
    waiting.tick()
    tasks.last(expire_offers).answer((offer(name="Ana"), offer(10, "Luis")))
    assert screen.said == ["The offer expired: Ana, Luis"]
    assert len(screen.seen["show_wait_list"]) == 3, "the countdown goes on each time"


def test_joining_can_be_taken_back_and_done_again(waiting, tasks, screen, steps):
    joined = []
    command = JoinWaitList(entry().patient_id, ((ALBA,),), 15)
    waiting.join(command, joined.append)
    tasks.last(join_wait_list).answer(entry())
    assert joined == [entry()]
    assert screen.said == ["Ana is on the waiting list"]
    steps.back()
    assert tasks.last(withdraw_now).arguments == (entry().id,)
    steps.forth()
    assert tasks.last(return_to_wait_list).arguments == (entry().id,)


def test_a_refused_joining_leaves_no_step_and_keeps_the_form(waiting, tasks, screen, steps):
    joined = []
    waiting.join(JoinWaitList(entry().patient_id, ()), joined.append)
    tasks.last(join_wait_list).refuse(UserError())
    assert not joined
    assert not steps.pairs
    assert isinstance(screen.last("show_error"), UserError)


def test_a_changed_wish_goes_back_to_what_it_was(waiting, tasks, steps):
    wanted = replace(command_of(entry()), minutes=45)
    waiting.amend(entry(), wanted, lambda: None)
    tasks.last(amend_now).answer()
    steps.back()
    assert tasks.last(amend_now).arguments == (entry().id, command_of(entry()))
    steps.forth()
    assert tasks.last(amend_now).arguments == (entry().id, wanted)


def test_taking_off_the_list_can_be_taken_back(waiting, tasks, screen, steps):
    waiting.withdraw(entry())
    tasks.last(withdraw_now).answer()
    assert screen.said == ["Ana is off the waiting list"]
    steps.back()
    assert tasks.last(return_to_wait_list).arguments == (entry().id,)


def test_an_accepted_offer_books_and_undo_puts_the_patient_back(waiting, tasks, screen, steps):
    made = change(AppointmentStatus.BOOKED)
    waiting.accept(offer())
    job = tasks.last(accept_offer)
    assert job.arguments == (offer().id,)
    job.answer(made)
    assert screen.said == ["Ana has the place"]
    steps.back()
    assert tasks.last(take_back_booking).arguments == (made, offer().entry_id)
    steps.forth()
    assert tasks.last(book_again).arguments == (made, offer().entry_id)


def test_an_offer_that_is_over_is_said_and_books_nothing(waiting, tasks, screen, steps):
    waiting.accept(offer())
    tasks.last(accept_offer).refuse(OfferOver(status="expired"))
    assert "waiting list" in str(screen.last("show_error").message())
    assert not steps.pairs


def test_a_declined_offer_is_opened_again_by_undo(waiting, tasks, screen, steps):
    made = offer()
    waiting.decline(made)
    tasks.last(decline_offer).answer()
    assert screen.said == ["Ana declined; keeps the place on the list"]
    steps.back()
    assert tasks.last(reopen_offer).arguments == (made.id,)
    steps.forth()
    assert tasks.last(decline_offer).arguments == (made.id,)


@pytest.mark.parametrize(
    ("offers", "said"),
    [
        ((offer(),), "The place is offered to Ana until 10:54"),
        ((offer(), offer(10, "Luis")), "The place is offered to Ana and Luis until 10:54"),
        (
            (offer(), offer(10, "Luis"), offer(11, "Eva"), offer(12, "Tom")),
            "The place is offered to Ana, Luis and 2 more until 10:54",
        ),
        ((), "The place fits nobody any more, or begins in a few minutes."),
    ],
)
def test_whom_a_place_is_offered_to(waiting, tasks, screen, offers, said):
    waiting.offer(OfferPlace(NOW, 15, (ALBA,), (entry().id,)))
    tasks.last(offer_place).answer(offers)
    assert screen.said == [said]


def test_the_next_opening_for_a_wish_is_shown_or_said_to_be_missing(waiting, tasks, screen):
    waiting.find_opening(entry())
    slot = Slot(NOW, 15, (ALBA,))
    assert tasks.last(first_opening).arguments == (entry(), NOW)
    tasks.last(first_opening).answer(slot)
    assert screen.last("show_opening") == (entry(), slot)
    waiting.find_opening(entry())
    tasks.last(first_opening).answer(None)
    assert screen.said == ["No free place fits the wish of Ana in a year."]


def test_who_asks_for_another_wish_never_sees_the_first_answer(waiting, tasks, screen):
    waiting.find_opening(entry())
    waiting.find_opening(entry(8, "Luis"))
    first, second = tasks.asked(first_opening)
    second.answer(Slot(NOW, 15, (ALBA,)))
    first.answer(Slot(NOW, 30, (ALBA,)))
    assert [shown[0].patient_name for shown in screen.seen["show_opening"]] == ["Luis"]
