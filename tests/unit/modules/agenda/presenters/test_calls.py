"""The call screen without Qt: the last call first, never an old number, never a name."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from clinic_desktop.modules.agenda.presenters.calls import (
    Call,
    CallBoard,
    CallScreenPresenter,
    load_calls,
)
from tests.support.agenda_presenters import NOW


def call(ticket: int, minutes: int = 0) -> Call:
    """Return a called ticket."""
    return Call(ticket, "Room 1", datetime(2026, 11, 24, 10) + timedelta(minutes=minutes))


@pytest.fixture
def calls(screen, tasks):
    return CallScreenPresenter(screen, tasks, lambda: NOW)


def show(calls, tasks, *board: Call) -> None:
    calls.load()
    tasks.last(load_calls).answer(CallBoard(board))


def fresh(screen) -> list[bool]:
    return [shown[1] for shown in screen.seen["show_board"]]


def test_a_new_call_sounds_once_and_the_first_look_never(calls, tasks, screen):
    show(calls, tasks, call(14))
    show(calls, tasks, call(15, 5), call(14))
    show(calls, tasks, call(15, 5), call(14))
    show(calls, tasks, call(15, 9), call(14))
    show(calls, tasks, call(14))
    assert fresh(screen) == [False, True, False, True, False], "called again sounds again"


def test_numbers_that_are_not_known_are_taken_away(calls, tasks, screen):
    show(calls, tasks, call(14))
    calls.load()
    tasks.last(load_calls).refuse(OSError("gone"))
    assert calls.board is None
    assert len(screen.seen["show_trouble"]) == 1
    show(calls, tasks, call(15, 5))
    assert fresh(screen) == [False, False], "after trouble nobody is called twice"


def test_it_asks_for_the_day_that_it_is_now(screen, tasks):
    now = [NOW]
    calls = CallScreenPresenter(screen, tasks, lambda: now[0])
    calls.load()
    now[0] = NOW + timedelta(days=1)
    calls.load()
    assert [job.arguments[0].day for job in tasks.asked(load_calls)] == [24, 25]
