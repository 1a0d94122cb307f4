"""The close of the shown day: the bar that says so, what it turns off, and its dialog."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from clinic_desktop.kernel.latest import Latest
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.api import ClosedDay, closed_day
from clinic_desktop.modules.agenda.domain.views import ViewKind
from clinic_desktop.modules.agenda.ui.action_reasons import closed_reasons
from clinic_desktop.modules.agenda.ui.naming import day_head
from clinic_desktop.ui_kit.widgets import Notice

if TYPE_CHECKING:
    from clinic_desktop.modules.agenda.ui.screen import AgendaScreen

KIND = "day_close"


class ClosingDeeds:
    """Keeps whether the day in focus of one screen is closed.

    `changed` is called when that changes. `bar` stands above the day while it is closed.
    """

    def __init__(self, screen: AgendaScreen, changed: Callable[[], None]) -> None:
        self._screen = screen
        self._changed = changed
        self._reads = Latest(screen.shell.tasks, screen)
        self.closed: ClosedDay | None = None
        self.bar = Notice(screen)

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
        self._say(closed)
        if (before is None) != (closed is None):
            self._changed()

    def _say(self, closed: ClosedDay | None) -> None:
        if closed is None:
            self.bar.say("")
            return
        text = translate("Agenda", "{day} is closed: nothing of it can be changed.")
        action = translate("Agenda", "Numbers and papers…")
        self.bar.say(text.format(day=day_head(closed.day)), "info", (action, self.open))
