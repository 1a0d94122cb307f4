"""The public call screen without Qt: ticket numbers and doors, never a name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol
from uuid import UUID

from clinic_desktop.kernel.latest import Latest
from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.modules.agenda.api import (
    AppointmentStatus,
    AppointmentView,
    waiting_room,
)
from clinic_desktop.modules.practice.api import (
    ResourceKind,
    ResourceRef,
    bookable_resources,
    clinic_profile,
)
from clinic_desktop.storage.context import Context

MOST_CALLS, MOST_WAITING = 4, 24
KINDS = frozenset({"appointment", "location", "practitioner", "clinic"})


@dataclass(frozen=True, slots=True)
class Call:
    """A ticket that was called, and the door to go to; `at` is when, for the order."""

    ticket: int
    door: str
    at: datetime


@dataclass(frozen=True, slots=True)
class CallBoard:
    """What the public sees: the last called first, then who still waits, by number.

    `language` is the clinic's, because the patients read it, not the user.
    """

    calls: tuple[Call, ...] = ()
    waiting: tuple[int, ...] = ()
    clinic: str = ""
    language: str = "en"
    day: date | None = None


def load_calls(ctx: Context, today: date) -> CallBoard:
    """Return what the call screen shows of a day."""
    room, profile = waiting_room(ctx, today), clinic_profile(ctx)
    known = {ref.id: ref for ref in bookable_resources(ctx)}
    here = [e.appointment for e in room.in_room if e.appointment.ticket]
    calls = sorted((_call(a, known) for a in here), key=lambda c: c.at)
    waiting = sorted(e.appointment.ticket for e in room.waiting if e.appointment.ticket)
    return CallBoard(
        tuple(reversed(calls))[:MOST_CALLS],
        tuple(waiting[:MOST_WAITING]),
        profile.name,
        profile.language,
        today,
    )


def _call(a: AppointmentView, known: Mapping[UUID, ResourceRef]) -> Call:
    taken = [known[r] for r in (a.station_id, *a.resource_ids) if r is not None and r in known]
    rooms = [ref for ref in taken if ref.kind is ResourceKind.LOCATION]
    at_station = a.station_id is not None and a.station_id in known
    door = next((ref.name for ref in ([] if at_station else rooms) + taken), "")
    return Call(a.ticket, door, a.status_times[AppointmentStatus.IN_ROOM])


class CallView(Protocol):
    """What the presenter needs of the window."""

    def show_board(self, board: CallBoard, fresh: bool) -> None:
        """Show numbers; `fresh` when somebody was just called."""

    def show_trouble(self) -> None:
        """Show that the numbers are not known now."""


class CallScreenPresenter:
    """Follows the waiting room for as long as the window is open."""

    def __init__(self, view: CallView, tasks: Tasks, now: Callable[[], datetime]) -> None:
        self._view = view
        self._now = now
        self._reads = Latest(tasks, view)
        self.board: CallBoard | None = None

    def load(self) -> None:
        """Read the numbers of now."""
        self._reads.read(load_calls, self._now().date(), then=self._arrived, fail=self._failed)

    def _arrived(self, board: CallBoard) -> None:
        before, self.board = self.board, board
        known = {(call.ticket, call.at) for call in before.calls} if before is not None else set()
        newest = board.calls[0] if board.calls else None
        fresh = before is not None and newest is not None
        self._view.show_board(
            board, fresh and newest is not None and (newest.ticket, newest.at) not in known
        )

    def _failed(self, _error: BaseException) -> None:
        """Take the numbers away: an old one would send somebody to a wrong door."""
        self.board = None
        self._view.show_trouble()
