"""The close of a day without Qt: every open appointment needs an outcome first."""

from __future__ import annotations

from datetime import date

import pytest

from clinic_desktop.kernel.errors import UserError
from clinic_desktop.modules.agenda.api import (
    AppointmentStatus,
    redo_changes,
    reopen_day,
    settle_appointments,
    undo_changes,
)
from clinic_desktop.modules.agenda.domain.day_close import DayNumbers
from clinic_desktop.modules.agenda.presenters.day_closing import DayClosing, DayState, read_day
from tests.support.agenda_presenters import change, view

S = AppointmentStatus
DAY = date(2026, 11, 24)
CAME, INSIDE = view(1, S.BOOKED), view(2, S.IN_ROOM)


@pytest.fixture
def closing(screen, tasks, steps):
    made = DayClosing(screen, tasks, steps, DAY)
    shown(made, tasks, CAME, INSIDE)
    return made


def shown(closing, tasks, *appointments) -> None:
    """Let the day be read, with these open."""
    closing.load()
    tasks.last(read_day).answer(DayState(DAY, appointments, DayNumbers({})))


def closes(tasks) -> list:
    """Return what was asked to close the day."""
    return [job for job in tasks.jobs if "close" in job.work.__name__]


def test_a_day_with_open_appointments_is_not_closed(closing, tasks, screen):
    assert closing.missing() == 2
    assert "2" in screen.last("show_problem")
    closing.choose(CAME.id, S.FULFILLED)
    closing.close()
    assert not closes(tasks)
    assert "1" in screen.last("show_problem")
    closing.choose(INSIDE.id, S.FULFILLED)
    assert screen.last("show_problem") == ""
    closing.close()
    assert len(closes(tasks)) == 1
    assert closes(tasks)[0].arguments[0] == DAY


def test_a_chosen_outcome_can_be_unknown_again(closing):
    closing.choose(CAME.id, S.NO_SHOW)
    closing.choose(CAME.id, None)
    closing.choose(CAME.id, None)
    assert closing.missing() == 2


def test_who_is_in_the_room_is_not_missed_by_choosing_for_all(closing):
    closing.choose_all(S.NO_SHOW)
    assert closing.chosen == {CAME.id: S.NO_SHOW}
    closing.choose_all(S.FULFILLED)
    assert closing.chosen == {CAME.id: S.FULFILLED, INSIDE.id: S.FULFILLED}


def test_what_was_chosen_stays_only_where_it_can_still_be_true(closing, tasks):
    closing.choose_all(S.NO_SHOW)
    closing.choose(INSIDE.id, S.FULFILLED)
    shown(closing, tasks, view(1, S.IN_ROOM))
    assert closing.chosen == {}, "went into the room; the other one is settled elsewhere"
    assert closing.missing() == 1


def test_what_is_chosen_is_kept_without_closing_in_one_step(closing, tasks, screen, steps):
    closing.choose(CAME.id, S.FULFILLED)
    closing.settle()
    (commands,) = tasks.last(settle_appointments).arguments
    assert [c.appointment_id for c in commands] == [CAME.id]
    changes = (change(S.FULFILLED),)
    tasks.last(settle_appointments).answer(changes)
    assert len(screen.said) == 1
    assert not closes(tasks)
    steps.back()
    assert tasks.last(undo_changes).arguments == (changes,)
    steps.forth()
    assert tasks.last(redo_changes).arguments == (changes,)


def test_nothing_chosen_keeps_nothing(closing, tasks):
    closing.settle()
    assert not tasks.asked(settle_appointments)


def test_a_close_that_failed_says_so_and_shows_the_day_as_it_is_now(closing, tasks, screen):
    closing.choose_all(S.FULFILLED)
    closing.close()
    before = len(tasks.asked(read_day))
    closes(tasks)[0].refuse(UserError())
    assert isinstance(screen.last("show_error"), UserError)
    assert len(tasks.asked(read_day)) == before + 1
    assert closing.chosen == {CAME.id: S.FULFILLED, INSIDE.id: S.FULFILLED}, "nothing is lost"


def test_a_closed_day_is_opened_again_with_its_reason(closing, tasks, screen):
    closing.reopen("a late visit")
    assert tasks.last(reopen_day).arguments == (DAY, "a late visit")
    tasks.last(reopen_day).answer()
    assert screen.said == ["The day is open again"]


def test_before_the_day_is_read_nothing_can_happen(screen, tasks, steps):
    closing = DayClosing(screen, tasks, steps, DAY)
    closing.choose_all(S.FULFILLED)
    closing.close()
    closing.settle()
    assert not tasks.jobs
