"""Patients through the house without Qt: call, send on, many statuses at once, out of the list."""

from __future__ import annotations

from datetime import datetime

import pytest

from clinic_desktop.kernel.errors import NeedsConfirmation, UserError, Warned
from clinic_desktop.modules.agenda.api import (
    PATIENT_DOUBLE_BOOKING,
    SLOT_TAKEN,
    AppointmentStatus,
    ChangeStatus,
    SendToStation,
    book_entry,
    call_next,
    change_statuses,
    redo_change,
    redo_changes,
    send_to_station,
    undo_change,
    undo_changes,
)
from clinic_desktop.modules.agenda.presenters.flow import Flow
from clinic_desktop.modules.agenda.presenters.wait_loading import book_again, take_back_booking
from tests.support.agenda_presenters import (
    ALBA,
    ROOM,
    change,
    entry,
    view,
)

NAMES = {ALBA: "Dr Alba", ROOM: "Room 1"}
NOON = datetime(2026, 11, 24, 12)
S = AppointmentStatus


@pytest.fixture
def flow(screen, tasks, steps):
    return Flow(screen, tasks, steps, NAMES.__getitem__, lambda _right: True)


@pytest.mark.parametrize(
    ("ticket", "station", "said"),
    [
        (14, None, "Called: Ana, no. 14 → Dr Alba"),
        (14, ROOM, "Called: Ana, no. 14 → Room 1"),
        (0, None, "Called: Ana → Dr Alba"),
    ],
)
def test_a_call_says_who_goes_where_and_can_be_taken_back(
    flow, tasks, screen, steps, ticket, station, said
):
    made = change(S.IN_ROOM, ticket=ticket, station=station)
    flow.call_next(ALBA)
    assert tasks.last(call_next).arguments == (ALBA,)
    tasks.last(call_next).answer(made)
    assert screen.said == [said]
    steps.back()
    assert tasks.last(undo_change).arguments == (made,)
    steps.forth()
    assert tasks.last(redo_change).arguments == (made,)


def test_nobody_to_call_is_said_and_is_no_step(flow, tasks, screen, steps):
    flow.call_next(ALBA)
    tasks.last(call_next).refuse(UserError())
    assert isinstance(screen.last("show_error"), UserError)
    assert not steps.pairs


def test_a_patient_is_sent_on_with_the_version_that_was_shown(flow, tasks, screen, steps):
    flow.send_to(view(1, S.ARRIVED, patient_name="Ana", version=4), ROOM)
    job = tasks.last(send_to_station)
    assert job.arguments == (SendToStation(view(1, S.ARRIVED).id, 4, ROOM),)
    job.answer(change(S.ARRIVED, station=ROOM))
    assert screen.said == ["Ana waits for Room 1"]
    assert steps.texts == ["way of Ana"]


def test_many_statuses_are_one_step_and_say_who_was_left(flow, tasks, screen, steps):
    chosen = [view(1, S.BOOKED), view(2, S.CONFIRMED), view(3, S.FULFILLED)]
    flow.set_statuses(chosen, S.ARRIVED)
    job = tasks.last(change_statuses)
    able = [ChangeStatus(a.id, a.version, S.ARRIVED) for a in chosen[:2]]
    assert job.arguments == (able,)
    changes = (change(S.ARRIVED), change(S.ARRIVED))
    job.answer(changes)
    assert "Arrived" in screen.said[0]
    assert "·" in screen.said[0], "one was left as it was"
    steps.back()
    assert tasks.last(undo_changes).arguments == (changes,)
    steps.forth()
    assert tasks.last(redo_changes).arguments == (changes,)


def test_a_status_that_none_can_have_writes_nothing(flow, tasks, screen):
    flow.set_statuses([view(1, S.FULFILLED), view(2, S.CANCELLED)], S.ARRIVED)
    assert not tasks.jobs
    assert screen.said == ["None of the chosen can become “Arrived” from what it is."]


def test_a_booking_out_of_the_list_can_be_taken_back(flow, tasks, screen, steps):
    made = change(S.BOOKED)
    flow.book(entry(), NOON, (ALBA,))
    tasks.last(book_entry).answer(made)
    assert screen.said == ["Ana booked for 10:00"]
    steps.back()
    assert tasks.last(take_back_booking).arguments == (made, entry().id)
    steps.forth()
    assert tasks.last(book_again).arguments == (made, entry().id)


def test_save_anyway_repeats_the_call_with_what_was_read(flow, tasks, screen):
    flow.book(entry(), NOON, (ALBA,))
    tasks.last(book_entry).refuse(
        NeedsConfirmation((Warned(PATIENT_DOUBLE_BOOKING, "Ana is elsewhere"),))
    )
    question = screen.last("show_question")
    assert (question.text, question.accept_text) == ("Ana is elsewhere", "Book anyway")
    assert not question.needs_reason, "a second appointment is the patient's own choice"
    assert flow.accept("") is True
    (command,) = tasks.last(book_entry).arguments
    assert command.acknowledged == {PATIENT_DOUBLE_BOOKING}
    assert flow.accept("") is False, "one answer, one booking"
    assert len(tasks.asked(book_entry)) == 2


@pytest.mark.parametrize("allowed", [True, False])
def test_overbooking_asks_for_a_reason_and_the_right(screen, tasks, steps, allowed):
    flow = Flow(screen, tasks, steps, NAMES.__getitem__, lambda _right: allowed)
    flow.book(entry(), NOON, (ALBA,))
    tasks.last(book_entry).refuse(NeedsConfirmation((Warned(SLOT_TAKEN, "taken"),)))
    question = screen.last("show_question")
    assert question.needs_reason
    assert bool(question.accept_text) is allowed
    flow.accept("  urgent ")
    (command,) = tasks.last(book_entry).arguments
    assert command.reason == "urgent"


def test_who_leaves_the_question_books_nothing(flow, tasks):
    flow.book(entry(), NOON, (ALBA,))
    tasks.last(book_entry).refuse(NeedsConfirmation((Warned(SLOT_TAKEN, "taken"),)))
    flow.leave()
    assert flow.accept("late") is False
    assert len(tasks.asked(book_entry)) == 1


def test_a_second_warning_is_added_to_the_first(flow, tasks):
    flow.book(entry(), NOON, (ALBA,))
    for name in (PATIENT_DOUBLE_BOOKING, SLOT_TAKEN):
        tasks.last(book_entry).refuse(NeedsConfirmation((Warned(name, name),)))
        flow.accept("why")
    (command,) = tasks.last(book_entry).arguments
    assert command.acknowledged == {PATIENT_DOUBLE_BOOKING, SLOT_TAKEN}
