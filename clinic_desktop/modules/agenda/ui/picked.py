"""Several appointments of the day view, chosen to be changed at once."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from clinic_desktop.modules.agenda.presenters.board import Block

if TYPE_CHECKING:
    from clinic_desktop.modules.agenda.ui.day_view import DayView


class Picked(QObject):
    """Holds ids in the order in which they were chosen. Signal: `changed(int)` with their count."""

    changed = Signal(int)

    def __init__(self, view: DayView) -> None:
        super().__init__(view)
        self._view = view
        self._ids: dict[UUID, None] = {}
        self._last: Block | None = None

    @property
    def ids(self) -> frozenset[UUID]:
        """The chosen appointments."""
        return frozenset(self._ids)

    def toggle(self, block: Block) -> None:
        """Choose an appointment, or let it go."""
        if block.appointment.id in self._ids:
            del self._ids[block.appointment.id]
        else:
            self._ids[block.appointment.id] = None
        self._last = block
        self._tell()

    def extend(self, block: Block) -> None:
        """Choose all from the last chosen one to this, in its column."""
        board, last = self._view.board, self._last or self._under_cursor() or block
        if board is None or last.column != block.column:
            last = block
        low, high = sorted((last.start, block.start))
        if board is not None:
            for each in board.in_column(block.column):
                if low <= each.start <= high:
                    self._ids[each.appointment.id] = None
        self._last = block
        self._tell()

    def clear(self) -> bool:
        """Let all go; tell whether any was chosen."""
        had = bool(self._ids)
        self._ids.clear()
        self._last = None
        if had:
            self._tell()
        return had

    def _under_cursor(self) -> Block | None:
        return self._view.current_block()

    def _tell(self) -> None:
        self._view.viewport().update()
        self.changed.emit(len(self._ids))
