"""What is done from the side column: the next step, a menu, a look at the appointment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.domain.views import ViewKind
from clinic_desktop.modules.agenda.presenters.room import RoomLine
from clinic_desktop.modules.agenda.ui.flow_deeds import PRESENT
from clinic_desktop.modules.agenda.ui.menus import status_menu
from clinic_desktop.ui_kit import icons

if TYPE_CHECKING:
    from clinic_desktop.modules.agenda.ui.screen import AgendaScreen


class RoomDeeds:
    """Acts for the persons in one screen's side column."""

    def __init__(self, screen: AgendaScreen) -> None:
        self._screen = screen

    def step(self, line: RoomLine) -> None:
        """Take a person of the side column to the next status."""
        if line.entry is not None:
            self._screen.deeds.waits.step(line)
        elif line.resource_id is not None:
            self._screen.deeds.flow.flow.call_next(line.resource_id)
        elif line.appointment is None or line.next_status is None:
            return
        elif self._screen.guard.lets(line.appointment):
            self._screen.presenter.set_status(line.appointment.id, line.next_status)

    def chosen(self, line: RoomLine) -> None:
        """Show the appointment of a person of the side column."""
        if line.appointment is None:
            return
        presenter = self._screen.presenter
        in_day = presenter.setup.kind is ViewKind.DAY
        if in_day and line.appointment.start.date() == presenter.shown:
            self._screen.day.select(line.appointment.id)
        else:
            self._screen.deeds.go_to_appointment(line.appointment.id)

    def show_table(self) -> None:
        """Show waiting room and lists as a table, to save and to print."""
        from clinic_desktop.modules.agenda.ui.side_table import SideTableDialog

        SideTableDialog(self._screen, self._screen).open()

    def menu(self, line: RoomLine, place: QPoint) -> None:
        """Show what can be done with a person of the side column."""
        if line.entry is not None:
            self._screen.deeds.waits.menu(line, place)
        appointment = line.appointment
        if appointment is None:
            return
        presenter, flow = self._screen.presenter, self._screen.deeds.flow
        if not self._screen.guard.lets(appointment):
            return
        possible = presenter.possible(appointment.id)
        menu = status_menu(self._screen, appointment.id, possible, presenter.set_status)
        if appointment.status in PRESENT:
            send = menu.addAction(icons.icon("send"), translate("Agenda", "Send to a room…\tS"))
            send.triggered.connect(lambda: flow.send_to(appointment))
        menu.popup(place)
