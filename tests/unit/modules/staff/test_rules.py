"""Leave without a store: overlap, counting, words, and the presenters' decisions."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from clinic_desktop.kernel.errors import InvalidInput
from clinic_desktop.modules.staff.api import (
    Allowance,
    Board,
    Leave,
    LeaveChange,
    LeaveDecided,
    LeaveKind,
    LeaveStatus,
    LeaveTime,
    Person,
    approve_leave,
    leave_board,
    redo_leave,
    request_leave,
    undo_leave,
)
from clinic_desktop.modules.staff.domain.counting import account, half_days
from clinic_desktop.modules.staff.domain.leave import check_step, clash, time_problems
from clinic_desktop.modules.staff.presenters.board import (
    Part,
    StaffPresenter,
    listed,
    why_not_decide,
    why_not_withdraw,
)
from clinic_desktop.modules.staff.presenters.request import (
    RequestPresenter,
    people_for,
    why_not_ask,
)
from clinic_desktop.modules.staff.presenters.words import account_text
from tests.support.scripted_tasks import ScriptedTasks

MONDAY = date(2026, 11, 30)
ALBA, BEY = UUID(int=1), UUID(int=2)
WORK = ((540, 780), (960, 1140))


def days(count: int) -> timedelta:
    return timedelta(days=count)


def leave(number: int = 1, first: date = MONDAY, last: date | None = None, **more) -> Leave:
    values = {
        "id": UUID(int=100 + number),
        "version": 1,
        "practitioner_id": ALBA,
        "time": LeaveTime(first, last or first),
        "kind": LeaveKind.VACATION,
        "note": "",
        "status": LeaveStatus.REQUESTED,
        "requested_by": UUID(int=9),
        "half_days": {2026: 2},
    }
    return Leave(**(values | more))


def board(*leaves: Leave, **more) -> Board:
    people = (Person(ALBA, "Dr Alba"), Person(BEY, "Dr Bey"), Person(UUID(int=3), "Gone", False))
    return Board(today=MONDAY, people=people, leaves=leaves, **more)


@pytest.mark.parametrize(
    ("first", "last", "overlap"),
    [(-3, -1, False), (-3, 0, True), (0, 0, True), (4, 9, True), (5, 9, False)],
)
def test_days_overlap_with_both_ends_counted(first, last, overlap):
    week = LeaveTime(MONDAY, MONDAY + days(4))
    other = LeaveTime(MONDAY + days(first), MONDAY + days(last))
    assert week.overlaps(other) is overlap
    assert other.overlaps(week) is overlap


def test_hours_overlap_by_their_minutes():
    morning = LeaveTime(MONDAY, MONDAY, 540, 780)
    assert not morning.overlaps(LeaveTime(MONDAY, MONDAY, 780, 900))
    assert morning.overlaps(LeaveTime(MONDAY, MONDAY, 779, 900))
    assert morning.overlaps(LeaveTime(MONDAY, MONDAY))


def test_only_active_leave_clashes():
    there = leave()
    assert clash(there.time, [there]) is there
    assert clash(there.time, [there], there.id) is None
    assert clash(there.time, [replace(there, status=LeaveStatus.WITHDRAWN)]) is None


@pytest.mark.parametrize("before", [LeaveStatus.DECLINED, LeaveStatus.WITHDRAWN])
def test_nothing_follows_the_end(before):
    for after in LeaveStatus:
        with pytest.raises(LeaveDecided):
            check_step(before, after)


@pytest.mark.parametrize(
    ("time", "field"),
    [
        (LeaveTime(MONDAY, MONDAY - days(1)), "last"),
        (LeaveTime(MONDAY, MONDAY + days(800)), "last"),
        (LeaveTime(MONDAY, MONDAY, 540, None), "minute_to"),
        (LeaveTime(MONDAY, MONDAY, 540, 540), "minute_to"),
        (LeaveTime(MONDAY, MONDAY + days(1), 540, 600), "minute_from"),
    ],
)
def test_a_time_that_makes_no_sense_is_named(time, field):
    assert list(time_problems(time, "")) == [field]


def test_half_days_are_counted_by_year_and_only_where_there_is_work():
    time = LeaveTime(date(2026, 12, 31), date(2027, 1, 2))
    hours = {time.first: WORK, time.first + days(1): (), time.last: WORK}
    assert half_days(time, hours) == {2026: 2, 2027: 2}
    assert half_days(LeaveTime(MONDAY, MONDAY, 960, 1140), {MONDAY: WORK}) == {2026: 1}
    assert half_days(LeaveTime(MONDAY, MONDAY, 780, 960), {MONDAY: WORK}) == {}


def test_an_account_counts_vacation_of_its_year_and_person():
    leaves = (
        leave(1, status=LeaveStatus.APPROVED, half_days={2026: 3, 2027: 8}),
        leave(2, half_days={2026: 4}),
        leave(3, status=LeaveStatus.APPROVED, kind=LeaveKind.SICK),
        leave(4, status=LeaveStatus.APPROVED, practitioner_id=BEY),
    )
    found = account(2026, Allowance(ALBA, 22.5), leaves)
    assert (found.taken, found.asked, found.left) == (1.5, 2, 21)
    assert (
        account_text(found) == "2026: 1.5 of 22.5 days of vacation approved, 21 left, 2 asked for"
    )
    assert "left" not in account_text(account(2026, Allowance(ALBA), leaves))


def test_parts_list_what_they_say():
    old = leave(1, MONDAY - days(9), status=LeaveStatus.APPROVED)
    lost = leave(2, MONDAY - days(5), status=LeaveStatus.APPROVED, missing=True)
    asked = leave(3, MONDAY + days(5))
    coming = leave(4, MONDAY, status=LeaveStatus.APPROVED, practitioner_id=BEY)
    found = board(old, lost, asked, coming, own_id=BEY)
    assert listed(found, Part.OPEN) == (lost, asked)
    assert listed(found, Part.COMING) == (coming,)
    assert listed(found, Part.PAST) == (lost, old)
    assert listed(found, Part.MINE) == (coming,)
    assert listed(found, Part.ALL) == (old, lost, asked, coming)


def test_why_something_is_off_is_said():
    asked = leave()
    manager, doctor, other = board(decides=True), board(own_id=ALBA), board(own_id=BEY)
    assert why_not_decide(manager, asked) == ""
    assert why_not_decide(doctor, asked)
    assert why_not_decide(manager, replace(asked, status=LeaveStatus.APPROVED))
    assert why_not_withdraw(doctor, asked) == ""
    assert why_not_withdraw(other, asked)
    assert why_not_withdraw(doctor, replace(asked, status=LeaveStatus.DECLINED))
    approved = replace(asked, status=LeaveStatus.APPROVED)
    assert "diary" in why_not_withdraw(doctor, approved), "it stands in a diary that is not theirs"
    assert why_not_withdraw(replace(doctor, frees=frozenset({ALBA})), approved) == ""


def test_who_may_ask_for_whom():
    assert [name for _key, name in people_for(board(decides=True))] == ["Dr Alba", "Dr Bey"]
    assert [name for _key, name in people_for(board(own_id=BEY))] == ["Dr Bey"]
    assert why_not_ask(board()) != ""
    assert why_not_ask(board(own_id=BEY)) == ""


class View:
    """Remembers what it was shown."""

    def __init__(self) -> None:
        self.lines: tuple[Any, ...] = ()
        self.said, self.errors, self.problems, self.closed = [], [], {}, False

    def show_board(self, _board, lines) -> None:
        self.lines = lines

    def show_typed(self, typed) -> None:
        self.typed = typed

    def show_problems(self, problems) -> None:
        self.problems = problems

    def close_done(self) -> None:
        self.closed = True

    def show_error(self, error) -> None:
        self.errors.append(error)

    def say(self, text, step=None) -> None:
        self.said.append((text, step))


class Undo:
    """Keeps the steps."""

    def __init__(self) -> None:
        self.steps = []

    def push(self, text, back, forth=None):
        self.steps.append((text, back, forth))
        return text


def test_the_screen_approves_and_can_take_it_back():
    view, tasks, undo = View(), ScriptedTasks({leave_board: board(leave(), decides=True)}), Undo()
    presenter = StaffPresenter(view, tasks, undo, lambda: datetime(2026, 12, 2, 9))
    presenter.refresh()
    assert (presenter.first, presenter.last) == (MONDAY, MONDAY + days(13 * 7 - 1))
    done = []
    presenter.deeds.approve(view.lines[0], "Dr Alba", lambda: done.append(True))
    change = LeaveChange(view.lines[0].id, LeaveStatus.REQUESTED, LeaveStatus.APPROVED)
    tasks.last(approve_leave).answer(change)
    assert view.said == [("Approved: Dr Alba", "Approved: Dr Alba")]
    assert done == [True]
    ((_text, back, forth),) = undo.steps
    back()
    forth()
    assert tasks.last(undo_leave).arguments == (change,)
    assert tasks.last(redo_leave).arguments == (change,)


def test_putting_an_absence_back_is_nothing_to_take_back():
    view, tasks, undo = View(), ScriptedTasks(), Undo()
    presenter = StaffPresenter(view, tasks, undo, lambda: datetime(2026, 12, 2, 9))
    presenter.deeds.approve(leave(status=LeaveStatus.APPROVED), "Dr Alba", lambda: None)
    same = LeaveChange(UUID(int=101), LeaveStatus.APPROVED, LeaveStatus.APPROVED)
    tasks.last(approve_leave).answer(same)
    assert undo.steps == []


def test_a_request_without_a_last_day_is_one_day_and_problems_find_their_field():
    view, tasks = View(), ScriptedTasks()
    presenter = RequestPresenter(view, tasks, Undo())
    values = dict.fromkeys(("last", "start", "end", "note"))
    presenter.send({**values, "who": ALBA, "kind": LeaveKind.OTHER, "first": MONDAY})
    job = tasks.last(request_leave)
    assert job.arguments[0].time == LeaveTime(MONDAY, MONDAY)
    job.refuse(InvalidInput({"minute_to": "too early"}))
    assert view.problems == {"end": "too early"}
    job.answer(LeaveChange(UUID(int=5), None, LeaveStatus.REQUESTED))
    assert view.closed
