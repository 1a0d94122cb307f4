"""Closed days among those shown: the bar that says so, what they turn off, and the dialog."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from clinic_desktop.kernel.latest import Latest
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.api import ClosedDay, closed_days
from clinic_desktop.modules.agenda.ui.action_reasons import closed_reasons
from clinic_desktop.modules.agenda.ui.naming import day_head
from clinic_desktop.ui_kit.widgets import Notice

if TYPE_CHECKING:
    from clinic_desktop.modules.agenda.ui.screen import AgendaScreen

KIND = "day_close"


class ClosingDeeds:
    """Keeps which of the shown days of one screen are closed.

    `changed` is called when that changes for what the cursor is on. `bar` stands above the days
    while one of them is closed.
    """

    def __init__(self, screen: AgendaScreen, changed: Callable[[], None]) -> None:
        self._screen = screen
        self._changed = changed
        self._reads = Latest(screen.shell.tasks, screen)
        self._known: tuple[date, date] | None = None
        self._off = (False, False)
        self.days: dict[date, ClosedDay] = {}
        self.bar = Notice(screen)
        middle = screen.middle
        middle.list.table.selected_row.connect(lambda _row: self._settle())

    def by_name(self) -> dict[str, Callable[[], None]]:
        """Return what each action does, by the action's name."""
        return {"close_day": self.open}

    def look(self) -> None:
        """Read which days are closed when others are shown; until then they count as open."""
        period = self._screen.presenter.period
        if self._known == (period.first, period.last):
            self._settle()
        else:
            self.days = {}
            self.read()

    def read(self) -> None:
        """Read again which of the shown days are closed."""
        period = self._screen.presenter.period
        self._known = (period.first, period.last)
        self._settle()
        self._reads.read(closed_days, period.first, period.last, then=self._got)

    def reasons(self) -> dict[str, str]:
        """Return why actions are off on a closed day, by the action's name."""
        appointment, place = self._closed_here()
        return closed_reasons(appointment=appointment, place=place)

    def open(self) -> None:
        """Show the dialog for the day in focus."""
        from clinic_desktop.modules.agenda.ui.day_close_dialog import DayCloseDialog

        day: date = self._screen.presenter.shown
        DayCloseDialog(self._screen.shell, day, self._screen).open()

    def _got(self, found: dict[date, ClosedDay]) -> None:
        self.days = found
        self._settle()

    def _closed_here(self) -> tuple[bool, bool]:
        """Tell whether the day of the appointment under the cursor, and that in focus, is closed.

        In the list the two differ: its cursor goes over days that the focus does not follow.
        """
        shown, found = self._screen.presenter.shown, self._screen.middle.current()
        return (found.day if found is not None else shown) in self.days, shown in self.days

    def _settle(self) -> None:
        self._say()
        before, self._off = self._off, self._closed_here()
        if before != self._off:
            self._changed()

    def _say(self) -> None:
        shown = self._screen.presenter.shown
        action = (translate("Agenda", "Numbers and papers…"), self.open)
        if len(self.days) == 1:
            text = translate("Agenda", "{day} is closed: nothing of it can be changed.")
        else:
            text = translate("Agenda", "{day} are closed: nothing of them can be changed.")
        names = ", ".join(day_head(day) for day in sorted(self.days))
        said = text.format(day=names) if self.days else ""
        self.bar.say(said, "info", action if shown in self.days else None)
