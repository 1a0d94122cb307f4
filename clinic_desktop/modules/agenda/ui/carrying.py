"""An appointment picked up by keyboard or from the pinboard, until it is put down."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QPoint, QRect

from clinic_desktop.modules.agenda.ui.dragging import Target
from clinic_desktop.modules.agenda.ui.geometry import DAY_MINUTES
from clinic_desktop.modules.agenda.ui.painting import Ghost, qrect

if TYPE_CHECKING:
    from clinic_desktop.modules.agenda.ui.day_view import DayView


class Carrier:
    """Carries one appointment over the day view: arrows or the pointer move it, Enter drops it."""

    def __init__(self, view: DayView) -> None:
        self._view = view
        self._id: UUID | None = None
        self._title = ""
        self._target = Target(0, 0, 15)

    @property
    def active(self) -> bool:
        """Whether something is being carried."""
        return self._id is not None

    @property
    def lifted(self) -> UUID | None:
        """The appointment that is being carried."""
        return self._id

    def pick_up(
        self, appointment_id: UUID, title: str, minutes: int, *, scroll: bool = True
    ) -> None:
        """Take an appointment up, starting at the cursor."""
        place = self._view.cursor_place
        self._id, self._title = appointment_id, title
        self._target = Target(place.column, place.start, minutes)
        self._show(scroll=scroll)
        self._view.viewport().update()

    def put(self, column: int, start: int) -> None:
        """Move it to a column and a minute."""
        self._target = replace(self._target, column=column, start=start)
        self._show(scroll=True)

    def step(self, across: int, down: int) -> None:
        """Move it by columns and slots."""
        board = self._view.board
        if board is None:
            return
        size, target = board.slot_minutes, self._target
        start = target.start + down * size
        if down:
            start = (start + (size - 1 if down < 0 else 0)) // size * size
        column = min(max(target.column + across, 0), len(board.columns) - 1)
        start = min(max(start, 0), DAY_MINUTES - target.minutes)
        self._target = replace(target, column=column, start=start)
        self._show(scroll=True)

    def hover(self, position: QPoint) -> None:
        """Move it under a point of the viewport."""
        grid = self._view.grid()
        start = min(grid.slot_at(position.y()), DAY_MINUTES - self._target.minutes)
        column = grid.nearest_column(position.x())
        self._target = replace(self._target, column=column, start=start)
        self._show(scroll=False)

    def hover_global(self, place: QPoint) -> bool:
        """Move what is carried under a point of the screen; tell whether that is on the day."""
        view = self._view.viewport()
        position = view.mapFromGlobal(place)
        inside = self.active and QRect(QPoint(0, 0), view.size()).contains(position)
        if inside:
            self.hover(position)
        return inside

    def drop(self) -> None:
        """Ask for the move and let go."""
        carried, target = self._id, self._target
        self.cancel()
        if carried is not None:
            self._view.move_requested.emit(carried, target.column, target.start)

    def cancel(self) -> bool:
        """Let go without effect; tell whether something was carried."""
        was = self._id is not None
        self._id = None
        self._view.show_ghost(None)
        if was:
            self._view.viewport().update()
        return was

    def refresh(self) -> None:
        """Show it on the board that just changed."""
        if self.active:
            self._show(scroll=False)

    def _show(self, *, scroll: bool) -> None:
        view, target = self._view, self._target
        problem = view.probe(self._id, target)
        view.show_ghost(Ghost(target, self._title, problem))
        if scroll:
            rect = view.grid().free_rect(target.column, target.start, target.minutes)
            view.reveal(qrect(rect).toAlignedRect())
