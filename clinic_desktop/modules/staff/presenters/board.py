"""The Staff screen: which leave is listed, which weeks the strip shows, what may be done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any, Protocol

from clinic_desktop.kernel.latest import Latest
from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.staff.api import (
    Allowance,
    Board,
    Leave,
    LeaveChange,
    LeaveStatus,
    approve_leave,
    decline_leave,
    is_over,
    leave_board,
    quarter_of,
    redo_leave,
    set_allowance,
    undo_leave,
    withdraw_leave,
)

WEEKS = 13


class Part(StrEnum):
    """Which leave is listed."""

    OPEN = "open"
    COMING = "coming"
    PAST = "past"
    MINE = "mine"
    ALL = "all"


class Undo(Protocol):
    """What the presenters need of the undo stack."""

    def push(
        self, text: str, back: Callable[[], None], forth: Callable[[], None] | None = None
    ) -> object:
        """Remember a step that was just done."""


class StaffView(Protocol):
    """What the screen shows."""

    def show_board(self, board: Board, lines: Sequence[Leave]) -> None:
        """Show the lines of the chosen part, the strip and the accounts."""

    def show_error(self, error: BaseException) -> None:
        """Show a failure."""

    def say(self, text: str, step: object = None) -> None:
        """Say quietly that something was done."""


def listed(board: Board, part: Part) -> tuple[Leave, ...]:
    """Return the leave of a part; what is over comes latest first."""
    if part is Part.PAST:
        return tuple(reversed([o for o in board.leaves if is_over(o, board.today)]))
    if part is Part.MINE:
        return tuple(o for o in board.leaves if o.practitioner_id == board.own_id)
    if part is Part.OPEN:
        return tuple(o for o in board.leaves if o.status is LeaveStatus.REQUESTED or o.missing)
    if part is Part.COMING:
        return tuple(
            o
            for o in board.leaves
            if o.status is LeaveStatus.APPROVED and not is_over(o, board.today)
        )
    return board.leaves


def why_not_decide(board: Board | None, leave: Leave | None) -> str:
    """Return why a leave can't be approved or declined, '' when it can."""
    if board is None or leave is None:
        return translate("Staff", "Choose a line first")
    if not board.decides:
        return translate("Staff", "Your role may ask for leave, not approve it")
    if leave.status is not LeaveStatus.REQUESTED:
        return translate("Staff", "It is decided already")
    return ""


def why_not_withdraw(board: Board | None, leave: Leave | None) -> str:
    """Return why a leave can't be withdrawn, '' when it can."""
    if board is None or leave is None:
        return translate("Staff", "Choose a line first")
    if leave.kind is None or not (board.decides or leave.practitioner_id == board.own_id):
        return translate("Staff", "Only your own leave can be withdrawn")
    if leave.status not in (LeaveStatus.REQUESTED, LeaveStatus.APPROVED):
        return translate("Staff", "It is decided already")
    if leave.status is LeaveStatus.APPROVED and leave.practitioner_id not in board.frees:
        return translate("Staff", "Your role may not open the diary again: ask who approves leave")
    return ""


class LeaveDeeds:
    """Carries out what is decided about leave, remembers how to take it back, says so."""

    def __init__(self, view: Any, tasks: Tasks, undo: Undo) -> None:
        self._view = view
        self._tasks = tasks
        self._undo = undo

    def approve(self, leave: Leave, name: str, then: Callable[[], None]) -> None:
        """Approve, or put back what the diary lacks."""
        said = translate("Staff", "Approved: {name}").format(name=name)
        self.do(said, approve_leave, leave.id, leave.version, then=then)

    def decline(self, leave: Leave, name: str, reason: str, then: Callable[[], None]) -> None:
        """Decline with a reason."""
        said = translate("Staff", "Declined: {name}").format(name=name)
        self.do(said, decline_leave, leave.id, leave.version, reason, then=then)

    def withdraw(self, leave: Leave, name: str, reason: str, then: Callable[[], None]) -> None:
        """Take a request or an approved leave back."""
        said = translate("Staff", "Withdrawn: {name}").format(name=name)
        self.do(said, withdraw_leave, leave.id, leave.version, reason, then=then)

    def do(
        self, said: str, work: Callable[..., Any], *arguments: Any, then: Callable[[], None]
    ) -> None:
        """Do something that gives a LeaveChange."""

        def done(change: LeaveChange) -> None:
            self._view.say(said, self.remember(said, change))
            then()

        self._tasks.write(work, *arguments, then=done, fail=self._view.show_error, owner=self._view)

    def remember(self, said: str, change: LeaveChange) -> object:
        """Put a change on the undo stack, also for when the dialog is long gone."""
        if change.before is change.after:
            return None
        return self._undo.push(
            said,
            lambda: self._again(undo_leave, change),
            lambda: self._again(redo_leave, change),
        )

    def _again(self, work: Callable[..., Any], change: LeaveChange) -> None:
        self._tasks.write(work, change)


class StaffPresenter:
    """Keeps the board, the chosen part and the weeks of the strip."""

    def __init__(
        self, view: StaffView, tasks: Tasks, undo: Undo, now: Callable[[], datetime]
    ) -> None:
        self._view = view
        self._tasks = tasks
        self._now = now
        self._reads = Latest(tasks, view)
        self.deeds = LeaveDeeds(view, tasks, undo)
        self.board: Board | None = None
        self.part = Part.ALL
        self.first, self.last = quarter_of(now().date(), WEEKS)

    def refresh(self) -> None:
        """Read everything again."""
        self._reads.read(
            leave_board, self.first, self.last, then=self._got, fail=self._view.show_error
        )

    def choose(self, part: Part) -> None:
        """List another part."""
        self.part = part
        if self.board is not None:
            self._view.show_board(self.board, listed(self.board, part))

    def turn(self, weeks: int) -> None:
        """Show earlier or later weeks in the strip."""
        self.go_to(self.first + timedelta(weeks=weeks))

    def go_to(self, day: date) -> None:
        """Let the strip begin with the week of a day."""
        self.first, self.last = quarter_of(day, WEEKS)
        self.refresh()

    def go_to_today(self) -> None:
        """Let the strip begin with this week."""
        self.go_to(self._now().date())

    def allow(self, allowance: Allowance) -> None:
        """Keep how many days of vacation somebody has."""
        said = translate("Staff", "Saved")
        self._tasks.write(
            set_allowance,
            allowance,
            then=lambda _none: self._view.say(said),
            fail=self._view.show_error,
            owner=self._view,
        )

    def _got(self, board: Board) -> None:
        self.board = board
        self.choose(self.part)
