"""Opens the dialogs for calendar files."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from clinic_desktop.kernel.permissions import Permission

if TYPE_CHECKING:
    from clinic_desktop.modules.agenda.ui.screen import AgendaScreen


class CalendarDeeds:
    """Diaries out, other calendars' events in."""

    def __init__(self, screen: AgendaScreen) -> None:
        self._screen = screen

    def by_name(self) -> dict[str, Callable[[], None]]:
        """Return what each action does, by the action's name."""
        return {"export_calendar": self.export, "import_calendar": self.take_in}

    def reasons(self) -> dict[str, str]:
        """Return why actions are off, by the action's name."""
        why = self._screen.shell.why_not(Permission.ABSENCE_WRITE.value)
        return {"import_calendar": why} if why else {}

    def export(self) -> None:
        """Open the dialog that writes a diary."""
        from clinic_desktop.modules.agenda.ui.calendar_export_dialog import CalendarExportDialog

        CalendarExportDialog(self._screen.shell, self._screen).open()

    def take_in(self) -> None:
        """Open the dialog that reads a file."""
        from clinic_desktop.modules.agenda.ui.calendar_import_dialog import CalendarImportDialog

        CalendarImportDialog(self._screen.shell, self._screen).open()
