"""What the agenda's presenter needs of its screen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Protocol
from uuid import UUID

from clinic_desktop.modules.agenda.api import AppointmentView, DayColumn, DayCounts, DayLoad
from clinic_desktop.modules.agenda.domain.heat import Workload
from clinic_desktop.modules.agenda.domain.views import ViewSetup
from clinic_desktop.modules.agenda.presenters.board import Board
from clinic_desktop.modules.agenda.presenters.cells import CellBoard
from clinic_desktop.modules.agenda.presenters.changes import Question
from clinic_desktop.modules.agenda.presenters.listing import ListRow
from clinic_desktop.modules.agenda.presenters.period import Period
from clinic_desktop.modules.agenda.presenters.room import RoomLine
from clinic_desktop.modules.practice.api import AppointmentTypeRef


class AgendaView(Protocol):
    """What the presenter needs of a screen."""

    def show_setup(self, setup: ViewSetup) -> None:
        """Show how the agenda is looked at: which kind of view, what its blocks tell."""

    def show_period(self, period: Period, today: date) -> None:
        """Show which days are being shown, before their appointments are there."""

    def show_board(self, board: Board, now: int | None) -> None:
        """Show a day or the week of one; `now` is the minute of the now-line, or None."""

    def show_cells(self, cells: CellBoard) -> None:
        """Show the week of all in small."""

    def show_workload(self, workload: Workload, chosen: Sequence[UUID]) -> None:
        """Show how full the month is; `chosen` are the columns in their order, or all."""

    def show_rows(self, rows: Sequence[ListRow]) -> None:
        """Show the list."""

    def show_types(self, types: Sequence[AppointmentTypeRef]) -> None:
        """Offer the types of appointment to filter by."""

    def day_name(self, day: date) -> str:
        """Return a day in few words, as the head of its column: `Tue 24`."""

    def select(self, appointment_id: UUID) -> None:
        """Put the cursor on an appointment."""

    def show_columns(self, columns: Sequence[DayColumn], shown: Sequence[UUID]) -> None:
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
