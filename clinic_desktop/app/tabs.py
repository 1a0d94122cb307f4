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
from clinic_desktop.modules.chart.ui.access_dialog import ACCESSES
from clinic_desktop.modules.chart.ui.allergy_marks import allergy_marks
from clinic_desktop.modules.chart.ui.co_signing_board import CO_SIGNING
from clinic_desktop.modules.chart.ui.export_dialog import EXPORT
from clinic_desktop.modules.chart.ui.import_dialog import IMPORT
from clinic_desktop.modules.chart.ui.incoming_board import INCOMING, badge_incoming
from clinic_desktop.modules.chart.ui.letter_templates_page import LETTER_SETTINGS
from clinic_desktop.modules.chart.ui.letters_page import LETTER
from clinic_desktop.modules.chart.ui.lists.recalls_board import RECALLS
from clinic_desktop.modules.chart.ui.lists.schedule_page import SCHEDULE_SETTINGS
from clinic_desktop.modules.chart.ui.plugin import COMPANION, COUNTS, OPENED, chart_sections
from clinic_desktop.modules.chart.ui.print_dialog import EMERGENCY_SHEET, PRINT
from clinic_desktop.modules.chart.ui.search_dialog import SEARCH
from clinic_desktop.modules.chart.ui.unread_board import UNREAD
from clinic_desktop.modules.chart.ui.writing_page import WRITING_SETTINGS
from clinic_desktop.modules.consult.ui.plugin import PLACES_SETTINGS
from clinic_desktop.modules.consult.ui.plugin import make_plugin as make_consult
from clinic_desktop.modules.documents.ui.plugin import DOCUMENT_COUNTS, document_sections
from clinic_desktop.modules.documents.ui.tray_plugin import PLUGIN as DOCUMENTS
from clinic_desktop.modules.messages.api import foresee_messages
from clinic_desktop.modules.messages.documents import call_list
from clinic_desktop.modules.messages.ui.chart_plugin import MAIL_COUNTS, MAIL_SECTION
from clinic_desktop.modules.messages.ui.mail_dialog import WRITE_MAIL
from clinic_desktop.modules.messages.ui.plugin import PLUGIN as MESSAGES
from clinic_desktop.modules.patients.ui.patients_screen import PatientsScreen
from clinic_desktop.modules.patients.ui.plugin import make_plugin as make_patients
from clinic_desktop.modules.practice.presenters.affected import AffectedAppointments
from clinic_desktop.modules.practice.ui.plugin import settings_pages as practice_pages
from clinic_desktop.modules.staff.ui.plugin import PLUGIN as STAFF
from clinic_desktop.ui_kit.chart_slots import ChartSlots
from clinic_desktop.ui_kit.deeds import deed_action, patient_action
from clinic_desktop.ui_kit.plugin import SettingsPage, Shell, UiPlugin

_BOARDS = (RECALLS, UNREAD, CO_SIGNING, INCOMING)
_DEEDS = (PRINT, EMERGENCY_SHEET, LETTER, WRITE_MAIL, EXPORT, IMPORT, SEARCH, ACCESSES)


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
        for board in _BOARDS:
            deed_action(shell, screen, board)
        badge_incoming(shell, screen)
        if isinstance(screen, PatientsScreen):
            patient_of = partial(_open_patient, screen)
            deeds = [patient_action(shell, screen, patient_of, deed) for deed in _DEEDS]
            screen.page.menu.addActions(deeds)
        return screen

    return replace(patients, create=create)


def _open_patient(screen: PatientsScreen) -> UUID | None:
    return screen.presenter.patient_id


def settings_pages() -> tuple[SettingsPage, ...]:
    """Return the settings pages of modules that have no tab of their own."""
    practice = practice_pages(AffectedAppointments(affected_appointments))
    return (*practice, SCHEDULE_SETTINGS, *WRITING_SETTINGS, LETTER_SETTINGS, PLACES_SETTINGS)
