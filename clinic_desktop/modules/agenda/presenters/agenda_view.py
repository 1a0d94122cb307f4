"""What the agenda's presenter needs of its screen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Protocol
from uuid import UUID

from clinic_desktop.modules.agenda.api import AppointmentView, DayColumn, DayCounts, DayLoad
from clinic_desktop.modules.agenda.presenters.board import Board
from clinic_desktop.modules.agenda.presenters.changes import Question
from clinic_desktop.modules.agenda.presenters.room import RoomLine


class AgendaView(Protocol):
    """What the presenter needs of a screen."""

    def show_day(self, shown: date, today: date) -> None:
        """Show which day is being shown, before its appointments are there."""

    def show_board(self, board: Board, now: int | None) -> None:
        """Show the day; `now` is the minute of the now-line, None on other days."""

    def select(self, appointment_id: UUID) -> None:
        """Put the cursor on an appointment."""

    def show_columns(self, columns: Sequence[DayColumn], shown: frozenset[UUID]) -> None:
        """Show which columns there are and which are shown (empty: all)."""

    def show_room(self, lines: Sequence[RoomLine]) -> None:
        """Show who waits, is in a room, is to confirm, is done."""

    def show_counts(self, counts: DayCounts) -> None:
        """Show the day's numbers."""

    def show_month(self, load: Mapping[date, DayLoad]) -> None:
        """Show how full the month's days are."""

    def show_pinboard(self, pinned: Sequence[AppointmentView]) -> None:
        """Show the parked appointments."""

    def show_question(self, question: Question | None) -> None:
        """Ask beside the day whether to go on; None takes the question away."""

    def say(self, text: str, step: object) -> None:
        """Say quietly that something was done."""

    def show_error(self, error: BaseException) -> None:
        """Show a failure."""
