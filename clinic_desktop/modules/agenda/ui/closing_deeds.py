"""The close of the shown day: its mark in the toolbar, what it turns off, and its dialog."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from clinic_desktop.kernel.latest import Latest
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.api import ClosedDay, closed_day
from clinic_desktop.modules.agenda.domain.views import ViewKind
from clinic_desktop.modules.agenda.ui.action_reasons import closed_reasons

if TYPE_CHECKING:
    from clinic_desktop.modules.agenda.ui.screen import AgendaScreen

KIND = "day_close"


class ClosingDeeds:
    """Keeps whether the day in focus of one screen is closed; `changed` is called when it is."""

    def __init__(self, screen: AgendaScreen, changed: Callable[[], None]) -> None:
        self._screen = screen
        self._changed = changed
        self._reads = Latest(screen.shell.tasks, screen)
        self.closed: ClosedDay | None = None

    def by_name(self) -> dict[str, Callable[[], None]]:
        """Return what each action does, by the action's name."""
        return {"close_day": self.open}

    def look(self) -> None:
        """Read whether the day in focus is closed; until then it counts as open."""
        day = self._screen.presenter.shown
        if self.closed is not None and self.closed.day != day:
            self._got(None)
        self._reads.read(closed_day, day, then=self._got)

    def reasons(self) -> dict[str, str]:
        """Return why actions are off on a closed day, by the action's name."""
        one_day = self._screen.presenter.setup.kind in (ViewKind.DAY, ViewKind.MONTH)
        return closed_reasons() if self.closed is not None and one_day else {}

    def open(self) -> None:
        """Show the dialog for the day in focus."""
        from clinic_desktop.modules.agenda.ui.day_close_dialog import DayCloseDialog

        day: date = self._screen.presenter.shown
        DayCloseDialog(self._screen.shell, day, self._screen).open()

    def _got(self, closed: ClosedDay | None) -> None:
        before, self.closed = self.closed, closed
        text = translate("Agenda", "Closed") if closed is not None else ""
        self._screen.toolbar.show_closed(text)
        if (before is None) != (closed is None):
            self._changed()
