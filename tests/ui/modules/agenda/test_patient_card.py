"""The appointments on a patient's page."""

from __future__ import annotations

from clinic_desktop.modules.agenda.api import appointment
from clinic_desktop.modules.agenda.ui.patient_card import AppointmentsCard, appointments_card
from clinic_desktop.ui_kit.widgets import LinkButton


def test_the_card_lists_and_opens_a_patients_appointments(qtbot, clinic, shell):
    made = clinic.book("10:00")
    patient = appointment(clinic.ctx, made.appointment_id).patient_id
    card = AppointmentsCard(shell, patient)
    qtbot.addWidget(card)
    names = [button.accessibleName() for button in card.findChildren(LinkButton)]
    assert "Book an appointment for this patient" in names
    assert any("10:00" in name for name in names)


def test_who_may_not_see_appointments_gets_no_card(clinic, shell):
    shell.denied = frozenset({"appointment.read"})
    made = clinic.book("10:00")
    patient = appointment(clinic.ctx, made.appointment_id).patient_id
    assert appointments_card(shell, patient) is None
