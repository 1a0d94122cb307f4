"""Asking for leave: what is typed, kept as a draft, and sent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import time
from typing import Any, Protocol
from uuid import UUID

from clinic_desktop.kernel.errors import InvalidInput
from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.practice.api import TypedJournal
from clinic_desktop.modules.staff.api import (
    Board,
    LeaveChange,
    LeaveTime,
    RequestLeave,
    request_leave,
)
from clinic_desktop.modules.staff.presenters.board import LeaveDeeds, Undo

FORM, SUBJECT = "staff.request", "new"


class RequestView(Protocol):
    """What the dialog shows."""

    def show_typed(self, typed: Mapping[str, Any]) -> None:
        """Show what was typed before."""

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Mark the fields."""

    def close_done(self) -> None:
        """The request is made."""

    def show_error(self, error: BaseException) -> None:
        """Show any other failure."""

    def say(self, text: str, step: object = None) -> None:
        """Say quietly that something was done."""


def people_for(board: Board) -> Sequence[tuple[UUID, str]]:
    """Return for whom the user may ask: everybody, or only themself."""
    return [
        (p.id, p.name) for p in board.people if p.active and (board.decides or p.id == board.own_id)
    ]


def why_not_ask(board: Board | None) -> str:
    """Return why the user can ask for nobody, '' when they can."""
    if board is None:
        return translate("Staff", "The list is being read")
    if people_for(board):
        return ""
    return translate(
        "Staff", "Your account belongs to no practitioner: somebody who may approve leave asks."
    )


class RequestPresenter:
    """Keeps what is typed until it is sent."""

    def __init__(self, view: RequestView, tasks: Tasks, undo: Undo) -> None:
        self._view = view
        self._tasks = tasks
        self._deeds = LeaveDeeds(view, tasks, undo)
        self._journal = TypedJournal(tasks, FORM)

    def start(self) -> None:
        """Show what was left behind."""
        self._journal.load()
        self._tasks.read(_nothing, then=lambda _none: self._found(), owner=self._view)

    def edited(self, fields: Mapping[str, Any]) -> None:
        """Note what is typed."""
        self._journal.edit(SUBJECT, 0, fields)

    def keep(self) -> None:
        """Write what is typed to the journal."""
        self._journal.keep()

    def start_afresh(self) -> None:
        """Throw away what is typed."""
        self._journal.forget(SUBJECT)

    def send(self, values: Mapping[str, Any]) -> None:
        """Ask for the leave."""
        first = values["first"]
        hours = (_minute(values["start"]), _minute(values["end"]))
        command = RequestLeave(
            values["who"],
            values["kind"],
            LeaveTime(first, values["last"] or first, *hours),
            values["note"] or "",
        )
        self._tasks.write(
            request_leave, command, then=self._sent, fail=self._failed, owner=self._view
        )

    def _found(self) -> None:
        typed = self._journal.typed(SUBJECT)
        if typed is not None:
            self._view.show_typed(typed.fields)

    def _sent(self, change: LeaveChange) -> None:
        self._journal.forget(SUBJECT)
        said = translate("Staff", "Leave asked for")
        self._view.say(said, self._deeds.remember(said, change))
        self._view.close_done()

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, InvalidInput):
            names = {"minute_from": "start", "minute_to": "end"}
            self._view.show_problems({names.get(k, k): v for k, v in error.problems.items()})
        else:
            self._view.show_error(error)


def _minute(value: time | None) -> int | None:
    return None if value is None else value.hour * 60 + value.minute


def _nothing(_ctx: Any) -> None:
    """Come back when everything that was asked before is answered."""
