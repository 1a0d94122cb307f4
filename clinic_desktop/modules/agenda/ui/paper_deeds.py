"""Makes the agenda's papers and shows them before they are printed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.api import appointment_card, confirmation_list, day_sheet
from clinic_desktop.ui_kit import printing

if TYPE_CHECKING:
    from clinic_desktop.modules.agenda.ui.screen import AgendaScreen


class PaperDeeds:
    """Prints what one screen shows."""

    def __init__(self, screen: AgendaScreen) -> None:
        self._screen = screen

    def print_day(self) -> None:
        """Show the day sheet of the shown columns before it is printed."""
        presenter = self._screen.presenter
        shown = presenter.shown
        name = f"day-sheet-{shown.isoformat()}"
        title = translate("Agenda", "Day sheet")
        self._print(title, name, day_sheet, shown, tuple(presenter.filter))

    def print_confirmations(self) -> None:
        """Show the list of who is to be called before it is printed."""
        shown: date = self._screen.presenter.shown
        title = translate("Agenda", "To confirm")
        self._print(title, f"to-confirm-{shown.isoformat()}", confirmation_list, shown)

    def print_card(self, appointment_id: UUID) -> None:
        """Show an appointment card before it is printed."""
        title = translate("Agenda", "Appointment card")
        self._print(title, "appointment-card", appointment_card, appointment_id)

    def _print(self, title: str, name: str, make: Callable[..., Any], *arguments: Any) -> None:
        screen = self._screen

        def show(pdf: bytes) -> None:
            printing.preview(screen, title, pdf, file_name=name)

        label = translate("Agenda", "Making the document")
        screen.shell.tasks.read(make, *arguments, then=show, owner=screen, label=label)
