"""Makes the agenda's papers and shows them before they are printed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.api import appointment_card, confirmation_list, day_sheet
from clinic_desktop.modules.agenda.documents.views import (
    appointment_list,
    month_sheet,
    week_overview,
    week_sheet,
)
from clinic_desktop.modules.agenda.domain.views import ViewKind
from clinic_desktop.ui_kit import printing

if TYPE_CHECKING:
    from clinic_desktop.modules.agenda.ui.screen import AgendaScreen


class PaperDeeds:
    """Prints what one screen shows."""

    def __init__(self, screen: AgendaScreen) -> None:
        self._screen = screen

    def print_shown(self) -> None:
        """Show what is on screen as pages before it is printed."""
        by_kind = {
            ViewKind.DAY: self.print_day,
            ViewKind.WEEK: self.print_week,
            ViewKind.MONTH: self.print_month,
            ViewKind.LIST: self.print_list,
        }
        by_kind[self._screen.presenter.setup.kind]()

    def print_day(self) -> None:
        """Show the day sheet of the shown columns before it is printed."""
        presenter = self._screen.presenter
        shown = presenter.shown
        name = f"day-sheet-{shown.isoformat()}"
        title = translate("Agenda", "Day sheet")
        self._print(title, name, day_sheet, shown, presenter.columns_chosen)

    def print_week(self) -> None:
        """Show the week of one column, or of all in numbers."""
        presenter = self._screen.presenter
        first, last = presenter.period.first, presenter.period.last
        name, title = f"week-{first.isoformat()}", translate("Agenda", "Week")
        resource = presenter.week_resource()
        if presenter.setup.compact or resource is None:
            self._print(title, name, week_overview, first, last, presenter.columns_chosen)
        else:
            self._print(title, name, week_sheet, first, last, resource)

    def print_month(self) -> None:
        """Show the month's load."""
        presenter = self._screen.presenter
        name = f"month-{presenter.shown.isoformat()[:7]}"
        title = translate("Agenda", "Month")
        self._print(title, name, month_sheet, presenter.shown, presenter.columns_chosen)

    def print_list(self) -> None:
        """Show the list as it is filtered and sorted."""
        period, ids = self._screen.presenter.period, self._screen.middle.list.shown_ids()
        name = f"appointments-{period.first.isoformat()}"
        title = translate("Agenda", "Appointments")
        self._print(title, name, appointment_list, period.first, period.last, ids)

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
