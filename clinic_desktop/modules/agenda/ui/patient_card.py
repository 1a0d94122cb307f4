"""The card on a patient's page: appointments to come and those of before."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtWidgets import QWidget

from clinic_desktop.kernel.local_text import stamp_text
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.api import (
    Appointment,
    Reliability,
    appointments_of_patient,
    explanation,
    patient_reliability,
    status_text,
)
from clinic_desktop.modules.agenda.ui.reliability_line import ReliabilityLine
from clinic_desktop.ui_kit.page_card import PageCard
from clinic_desktop.ui_kit.plugin import Shell

MOST = 8  # rows; the rest is counted


class AppointmentsCard(PageCard):
    """Follows the patient's appointments; each row opens its day, the head books another."""

    def __init__(self, shell: Shell, patient_id: UUID) -> None:
        super().__init__(translate("Agenda", "Appointments"))
        self._shell = shell
        self._patient_id = patient_id
        self._reliability: Reliability | None = None
        if shell.may(Permission.APPOINTMENT_WRITE.value):
            self.add_action(
                translate("Agenda", "Book …"),
                translate("Agenda", "Book an appointment for this patient"),
                self._book,
            )
        shell.on_change(self, {"appointment"}, lambda _changed: self._read())
        self._read()

    def _book(self) -> None:
        self._shell.open_tab("agenda", book_for=self._patient_id)

    def _read(self) -> None:
        read, patient = self._shell.tasks.read, self._patient_id
        read(patient_reliability, patient, then=self._take_reliability, owner=self)
        read(appointments_of_patient, patient, then=self.show_appointments, owner=self)

    def _take_reliability(self, found: Reliability) -> None:
        self._reliability = found

    def show_appointments(self, found: Sequence[Appointment]) -> None:
        """Show what is to come first, soonest on top, then what was, latest on top."""
        self.clear()
        now = self._shell.now()
        coming = sorted((a for a in found if a.state.start >= now), key=lambda a: a.state.start)
        past = [a for a in found if a.state.start < now]
        self.set_note(translate("Agenda", "%n to come", "", len(coming)))
        if not found:
            self.show_empty(translate("Agenda", "No appointments yet."))
        if self._reliability is not None and explanation(self._reliability):
            self.add_widget(ReliabilityLine(self._reliability))
        for appointment in [*coming, *past][:MOST]:
            self._add(appointment)

    def _add(self, appointment: Appointment) -> None:
        start = appointment.state.start
        title = stamp_text(start)

        def show() -> None:
            self._shell.open_tab("agenda", day=start.date(), appointment_id=appointment.id)

        name = translate("Agenda", "Show {time} in the agenda").format(time=title)
        status = status_text(appointment.state.status)
        self.add_row(title, status, action=(translate("Agenda", "Show"), name, show))


def appointments_card(shell: Shell, patient_id: UUID) -> QWidget | None:
    """Return the card, or nothing for who may not see appointments."""
    if not shell.may(Permission.APPOINTMENT_READ.value):
        return None
    return AppointmentsCard(shell, patient_id)
