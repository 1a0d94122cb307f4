"""Places that other desks keep at the moment, as blocks of the shown board."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from clinic_desktop.kernel.latest import Latest
from clinic_desktop.kernel.local_text import time_text
from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.api import LiveHold, live_holds
from clinic_desktop.modules.agenda.presenters.board import Board
from clinic_desktop.modules.agenda.presenters.cursor import Cursor


@dataclass(frozen=True, slots=True)
class Held:
    """A kept place in one column; `text` says by whom and until when, `short` in two lines."""

    column: int
    start: int
    minutes: int
    text: str
    short: tuple[str, str] = ("", "")

    def covers(self, column: int, start: int, end: int) -> bool:
        """Tell whether it shares time with a place."""
        return column == self.column and self.start < end and start < self.start + self.minutes


def held_text(hold: LiveHold) -> str:
    """Return who keeps a place until when."""
    until = time_text(hold.until)
    if hold.offered:
        return translate("Agenda", "Kept for the waiting list until {time}").format(time=until)
    who = hold.user_name or translate("Agenda", "Somebody")
    return translate("Agenda", "{user} is booking until {time}").format(user=who, time=until)


def _short(hold: LiveHold) -> tuple[str, str]:
    who = translate("Agenda", "Waiting list") if hold.offered else hold.user_name
    until = translate("Agenda", "until {time}").format(time=time_text(hold.until))
    return (who or translate("Agenda", "Somebody"), until)


def held_blocks(board: Board, holds: Iterable[LiveHold]) -> tuple[Held, ...]:
    """Return the blocks of others' holds on a board, one for each of their columns."""
    return tuple(
        Held(
            column,
            hold.start.hour * 60 + hold.start.minute,
            hold.minutes,
            held_text(hold),
            _short(hold),
        )
        for hold in holds
        if not hold.own
        for resource in hold.resource_ids
        if (column := board.column_of(resource, hold.start.date())) is not None
    )


def held_at(held: Iterable[Held], cursor: Cursor) -> str:
    """Return what is kept under the cursor, to be said after its place; '' when nothing is."""
    here = (h.text for h in held if h.covers(cursor.column, cursor.start, cursor.end))
    return "".join(f", {text}" for text in here)


class Holds:
    """Reads the live holds of the shown days; `show` gets them, also when they are over."""

    def __init__(
        self, tasks: Tasks, owner: object, show: Callable[[Sequence[LiveHold]], None]
    ) -> None:
        self._reads = Latest(tasks, owner)
        self._show = show
        self._days: tuple[date, date] | None = None

    def look(self, first: date, last: date) -> None:
        """Show the holds of some days; asked again only when they are others."""
        if (first, last) != self._days:
            self._days = (first, last)
            self.read()

    def read(self) -> None:
        """Ask again: some were made, let go, or are over."""
        if self._days is not None:
            self._reads.read(live_holds, *self._days, then=self._show)
