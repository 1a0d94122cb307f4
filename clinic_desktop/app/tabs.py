"""The tabs of the program, in order: an explicit list, no discovery."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QWidget

from clinic_desktop.app.affected import affected_appointments
from clinic_desktop.app.consult_slots import consult_slots
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.modules.agenda.presenters.absence import Notices
from clinic_desktop.modules.agenda.ui.patient_card import appointments_card
from clinic_desktop.modules.agenda.ui.plugin import make_plugin as make_agenda
from clinic_desktop.modules.chart.ui.access_dialog import access_action
from clinic_desktop.modules.chart.ui.allergy_marks import allergy_marks
from clinic_desktop.modules.chart.ui.co_signing_board import co_signing_action
from clinic_desktop.modules.chart.ui.incoming_board import badge_incoming, incoming_action
from clinic_desktop.modules.chart.ui.interchange_actions import interchange_actions
from clinic_desktop.modules.chart.ui.letter_templates_page import LETTER_SETTINGS
from clinic_desktop.modules.chart.ui.letters_page import letter_action
from clinic_desktop.modules.chart.ui.lists.recalls_board import recalls_action
from clinic_desktop.modules.chart.ui.lists.schedule_page import SCHEDULE_SETTINGS
from clinic_desktop.modules.chart.ui.plugin import COMPANION, COUNTS, OPENED, chart_sections
from clinic_desktop.modules.chart.ui.print_dialog import print_actions
from clinic_desktop.modules.chart.ui.search_dialog import search_action
from clinic_desktop.modules.chart.ui.unread_board import unread_action
from clinic_desktop.modules.chart.ui.writing_page import WRITING_SETTINGS
from clinic_desktop.modules.consult.ui.plugin import PLACES_SETTINGS
from clinic_desktop.modules.consult.ui.plugin import make_plugin as make_consult
from clinic_desktop.modules.documents.ui.plugin import DOCUMENT_COUNTS, document_sections
from clinic_desktop.modules.documents.ui.tray_plugin import PLUGIN as DOCUMENTS
from clinic_desktop.modules.messages.api import foresee_messages
from clinic_desktop.modules.messages.documents import call_list
from clinic_desktop.modules.messages.ui.chart_plugin import MAIL_COUNTS, MAIL_SECTION
from clinic_desktop.modules.messages.ui.mail_dialog import write_action
from clinic_desktop.modules.messages.ui.plugin import PLUGIN as MESSAGES
from clinic_desktop.modules.patients.ui.patients_screen import PatientsScreen
from clinic_desktop.modules.patients.ui.plugin import make_plugin as make_patients
from clinic_desktop.modules.practice.presenters.affected import AffectedAppointments
from clinic_desktop.modules.practice.ui.plugin import settings_pages as practice_pages
from clinic_desktop.modules.staff.ui.plugin import PLUGIN as STAFF
from clinic_desktop.ui_kit.chart_slots import ChartSlots
from clinic_desktop.ui_kit.plugin import SettingsPage, Shell, UiPlugin


def tabs() -> tuple[UiPlugin, ...]:
    """Return the plug-ins in the order of their tabs."""
    notices = Notices(foresee_messages, call_list, Permission.MESSAGE_READ.value)
    patients = _with_work_lists(make_patients(chart_slots()))
    agenda, consult = make_agenda(notices, (allergy_marks,)), make_consult(consult_slots())
    return (agenda, patients, consult, DOCUMENTS, MESSAGES, STAFF)


def chart_slots() -> ChartSlots:
    """Return what stands on an open patient: sections of every module, in their order."""
    return ChartSlots(
        summary=(appointments_card,),
        marks=(allergy_marks,),
        sections=(*chart_sections(), *document_sections(), MAIL_SECTION),
        counts=(*COUNTS, *DOCUMENT_COUNTS, MAIL_COUNTS),
        opened=OPENED,
        companion=COMPANION,
    )


def _with_work_lists(patients: UiPlugin) -> UiPlugin:
    """Let the Patients tab open the clinic's work lists, by key and from the palette."""

    def create(shell: Shell) -> QWidget:
        screen = patients.create(shell)
        boards = (recalls_action, unread_action, co_signing_action)
        screen.addActions([board(shell, screen) for board in boards])
        screen.addAction(incoming_action(shell, screen))
        badge_incoming(shell, screen)
        if isinstance(screen, PatientsScreen):
            printing = print_actions(shell, screen, partial(_open_patient, screen))
            screen.addActions(printing)
            screen.page.menu.addActions(printing)
            letter = letter_action(shell, screen, partial(_open_patient, screen))
            screen.addAction(letter)
            screen.page.menu.addAction(letter)
            writing = write_action(shell, screen, partial(_open_patient, screen))
            screen.addAction(writing)
            screen.page.menu.addAction(writing)
            exchange = interchange_actions(shell, screen, partial(_open_patient, screen))
            screen.addActions(exchange)
            screen.page.menu.addActions(exchange)
            search = search_action(shell, screen, partial(_open_patient, screen))
            screen.addAction(search)
            screen.page.menu.addAction(search)
            accesses = access_action(shell, screen, partial(_open_patient, screen))
            screen.addAction(accesses)
            screen.page.menu.addAction(accesses)
        return screen

    return replace(patients, create=create)


def _open_patient(screen: PatientsScreen) -> UUID | None:
    return screen.presenter.patient_id


def settings_pages() -> tuple[SettingsPage, ...]:
    """Return the settings pages of modules that have no tab of their own."""
    practice = practice_pages(AffectedAppointments(affected_appointments))
    return (*practice, SCHEDULE_SETTINGS, *WRITING_SETTINGS, LETTER_SETTINGS, PLACES_SETTINGS)
