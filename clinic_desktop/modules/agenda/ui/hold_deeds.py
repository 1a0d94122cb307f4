"""Shows in the day which places other desks keep, and lets them go when they are over."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from clinic_desktop.modules.agenda.api import LiveHold
from clinic_desktop.modules.agenda.presenters.held import Holds, held_blocks

if TYPE_CHECKING:
    from clinic_desktop.modules.agenda.ui.screen import AgendaScreen

KIND = "slot_hold"
TICK = 10_000  # ms: a hold ends without anybody doing anything


class HoldDeeds(QObject):
    """Follows the holds of the shown days of one screen."""

    def __init__(self, screen: AgendaScreen) -> None:
        super().__init__(screen)
        self._screen = screen
        self._known: Sequence[LiveHold] = ()
        self.holds = Holds(screen.shell.tasks, self, self._arrived)
        screen.shell.on_change(screen, {KIND}, lambda _changed: self.holds.read())
        self._ticker = QTimer(self)
        self._ticker.setInterval(TICK)
        self._ticker.timeout.connect(self._tick)
        self._ticker.start()

    def board_shown(self) -> None:
        """Show the known holds on the board that is shown now, and ask for those of its days."""
        self._show()
        period = self._screen.presenter.period
        self.holds.look(period.first, period.last)

    def _arrived(self, found: Sequence[LiveHold]) -> None:
        self._known = found
        self._show()

    def _show(self) -> None:
        day = self._screen.day
        if day.board is not None:
            day.show_held(held_blocks(day.board, self._known))

    def _tick(self) -> None:
        if self._known and self._screen.isVisible():
            self.holds.read()
