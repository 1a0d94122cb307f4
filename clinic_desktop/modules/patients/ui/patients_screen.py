"""The patients' screen: search at the leading side, the chosen patient or a form beside it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QWidget

from clinic_desktop.kernel.errors import NotAllowed
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.patients.domain.merging import MergeLink
from clinic_desktop.modules.patients.domain.records import Flag
from clinic_desktop.modules.patients.presenters.overview import Overview, OverviewPresenter
from clinic_desktop.modules.patients.presenters.search import SearchPresenter
from clinic_desktop.modules.patients.ui.export_dialog import ExportDialog
from clinic_desktop.modules.patients.ui.flag_dialog import FlagDialog
from clinic_desktop.modules.patients.ui.form_page import PatientFormPage
from clinic_desktop.modules.patients.ui.import_dialog import ImportDialog
from clinic_desktop.modules.patients.ui.look import use_locale_dates
from clinic_desktop.modules.patients.ui.merge_dialog import MergeDialog
from clinic_desktop.modules.patients.ui.patient_view import PatientView
from clinic_desktop.modules.patients.ui.save_fhir import save_fhir
from clinic_desktop.modules.patients.ui.search_panel import SearchPanel
from clinic_desktop.modules.patients.ui.states import StatePages
from clinic_desktop.modules.patients.ui.unmerge_dialog import UnmergeDialog
from clinic_desktop.ui_kit import icons, theme
from clinic_desktop.ui_kit.chart_slots import ChartPlace, ChartSlots
from clinic_desktop.ui_kit.confirm import ask_reason
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.widgets import Line

KINDS = {
    "patient",
    "patient_name",
    "patient_identifier",
    "patient_telecom",
    "patient_address",
    "related_person",
    "patient_photo",
    "flag",
    "patient_link",
    "emergency_access",
}


_WIDE = 1600  # unscaled pixels: from here the list has room beside a chart
_LIST_SETTING = "patients.list_beside_chart"


class PatientsScreen(QWidget):
    """The Patients tab: a search panel and, beside it, a page, a form, or a state."""

    def __init__(
        self, shell: Shell, slots: ChartSlots | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        use_locale_dates()
        self._shell = shell
        self.overview: Overview | None = None
        self._wanted = ChartPlace()
        self._list_out = False
        self._edge = Line(vertical=True)
        self.form: PatientFormPage | None = None
        may_write = shell.may(Permission.PATIENT_WRITE.value)
        self.panel = SearchPanel(self._today)
        self.panel.explain_rights(shell.why_not)
        self.page = PatientView(shell, slots or ChartSlots(), may_write)
        self.states = StatePages(may_write)
        self.stack = QStackedWidget()
        self.search = SearchPresenter(self.panel, shell.tasks)
        self.presenter = OverviewPresenter(self, shell.tasks)
        self._lay_out()
        self._connect()
        self._add_actions(may_write)
        self.show_nobody()
        self.search.search("")
        shell.on_change(self, KINDS, lambda _changed: self._refresh())

    def resizeEvent(self, q_event: QResizeEvent) -> None:
        """Share the width."""
        self.panel.fit(q_event.size().width())
        self._arrange_panel()
        super().resizeEvent(q_event)

    def opened(
        self,
        patient_id: UUID | None = None,
        register: bool = False,
        edit: str = "",
        text: str = "",
        **place: Any,
    ) -> None:
        """Take what another screen asks for: a patient, a new form, an edit, a search.

        What else is given are the fields of a `ChartPlace`; who is shown already is not opened
        again to go to one.
        """
        if register:
            self.register(text)
        elif patient_id is not None:
            self._wanted = ChartPlace(**place)
            if not (self._wanted and self._shows(patient_id)):
                self.open_patient(patient_id)
            self._go_to_wanted()
            if edit:
                self.edit(edit)
        elif text:
            self.panel.field.setText(text)
            self.search.search(text)

    def first_focus(self) -> None:
        """Put the cursor where work begins."""
        if self.panel.isHidden():
            self.page.sections.list.setFocus()
        else:
            self.panel.field.setFocus()

    def find_patients(self) -> None:
        """Go to the search line; a folded list comes out for it."""
        self._list_out = True
        self._arrange_panel()
        self.panel.field.setFocus()

    def toggle_list(self) -> None:
        """Fold the list of patients away beside an open chart, or bring it out.

        In a wide window the choice is kept; in a narrow one the list goes when a patient is opened.
        """
        out = self.panel.isHidden()
        self._list_out = out
        if self._is_wide():
            self._shell.settings.set(_LIST_SETTING, out)
        self._arrange_panel()
        self.first_focus()

    def leave(self) -> bool:
        """Journal the open form; nothing keeps the program open."""
        if self.form is not None:
            self.form.keep_now()
        return True

    def open_patient(self, patient_id: UUID) -> None:
        """Show a patient; an open form is journaled first."""
        if self.form is not None:
            self.form.close_form()
        self._list_out = False
        self.presenter.open(patient_id)
        self.panel.select(patient_id)

    def register(self, text: str = "") -> None:
        """Open the form for a new patient, beginning with what was searched for."""
        self._open_form(None).start(text)

    def edit(self, field: str = "") -> None:
        """Open the form of the shown patient at a field."""
        if self.presenter.patient_id is not None:
            self._open_form(self.presenter.patient_id).start(field=field)

    def raise_flag(self) -> None:
        """Ask for a flag on the shown patient."""
        if self.presenter.patient_id is not None:
            FlagDialog(self._shell, self.presenter.patient_id, self).open()

    def merge(self) -> None:
        """Merge another record into the shown patient."""
        if self.overview is not None:
            dialog = MergeDialog(self._shell, self.overview.banner.ref, self)
            dialog.done_merging.connect(self.open_patient)
            dialog.open()

    def ask_reason(self) -> None:
        """Ask, once for this sitting, why somebody looks whose daily work patients are not."""
        ask_reason(
            self,
            translate("Patients", "Why do you need to see patients?"),
            translate(
                "Patients",
                "The reason counts until you sign out. It is kept in the trail, and so is each "
                "record you open.",
            ),
            translate("Patients", "See patients"),
            self._reason_given,
        )

    def _reason_given(self, reason: str) -> None:
        self.search.give_reason(reason, then=self.presenter.refresh)

    def import_patients(self) -> None:
        """Import patients from a table or from FHIR files."""
        dialog = ImportDialog(self._shell, self)
        dialog.imported.connect(self.search.refresh)
        dialog.open()

    def export_patients(self) -> None:
        """Export all patients to a file outside the store."""
        ExportDialog(self._shell, self).open()

    def save_fhir(self) -> None:
        """Save the shown patient as a FHIR file."""
        if self.overview is not None:
            save_fhir(self._shell, self.overview.banner.ref, self)

    def show_patient(self, overview: Overview) -> None:
        """Show the page."""
        self.states.stop_waiting()
        self.overview = overview
        self.page.show_overview(overview)
        if self.form is None:
            self.stack.setCurrentWidget(self.page)
        self._enable(True)
        self._arrange_panel()
        self._go_to_wanted()

    def show_opening(self) -> None:
        """Say after 300 ms that the page is on its way."""
        self.states.wait(self._show_states)

    def show_nobody(self) -> None:
        """Invite to choose or register somebody."""
        self.overview = None
        self.states.show_nobody()
        self._show_states()

    def show_not_allowed(self, patient_id: UUID, error: NotAllowed) -> None:
        """Say that the role may not see the patient; offer the reason, or emergency access."""
        self.overview = None
        if self._shell.may(Permission.PATIENT_READ.value):
            way = (translate("Patients", "Give a reason …"), self.ask_reason)
        else:
            label = translate("Patients", "Open emergency access …")
            way = (label, partial(self._shell.break_glass, patient_id))
        self.states.show_not_allowed(error, way)
        self._show_states()

    def show_opening_failure(self, patient_id: UUID, error: BaseException) -> None:
        """Say why the page can't be shown."""
        self.overview = None
        self.states.show_failure(error, partial(self.presenter.open, patient_id))
        self._show_states()

    def flag_ended(self, flag: Flag) -> None:
        """Say that a flag was closed."""
        self._shell.toast(translate("Patients", "Flag closed: {text}").format(text=flag.text))

    def _shows(self, patient_id: UUID) -> bool:
        return self.overview is not None and self.presenter.patient_id == patient_id

    def _go_to_wanted(self) -> None:
        if self._wanted and self._shows_chart():
            place, self._wanted = self._wanted, ChartPlace()
            self.page.sections.go_to_place(place)

    def _shows_chart(self) -> bool:
        return self.overview is not None and self.stack.currentWidget() is self.page

    def _is_wide(self) -> bool:
        return self.width() >= theme.px(_WIDE)

    def _arrange_panel(self) -> None:
        gives_way = self._shows_chart() and self.page.sections.has_sections()
        kept = self._is_wide() and self._shell.settings.get(_LIST_SETTING, True)
        shown = not gives_way or kept or self._list_out
        had_focus = self.panel.isAncestorOf(QApplication.focusWidget() or self)
        for part in (self.panel, self._edge):
            part.setVisible(shown)
        self.page.list_button.setVisible(gives_way)
        if had_focus and not shown:
            self.page.sections.list.setFocus()

    def _today(self) -> date:
        return self._shell.now().date()

    def _show_states(self) -> None:
        self._enable(False)
        if self.form is None:
            self.stack.setCurrentWidget(self.states)
        self._arrange_panel()

    def _open_form(self, patient_id: UUID | None) -> PatientFormPage:
        self._close_form()
        form = PatientFormPage(self._shell, patient_id)
        form.stored.connect(self._stored)
        form.closed.connect(self._close_form)
        form.other_wanted.connect(self._open_other)
        self.form = form
        self.stack.addWidget(form)
        self.stack.setCurrentWidget(form)
        return form

    def _close_form(self) -> None:
        if self.form is None:
            return
        form, self.form = self.form, None
        form.keep_now()
        self.stack.removeWidget(form)
        form.hide()
        form.deleteLater()
        shown = self.page if self.overview is not None else self.states
        self.stack.setCurrentWidget(shown)
        self._arrange_panel()
        self.first_focus()

    def _stored(self, patient_id: UUID, name: str, is_new: bool) -> None:
        self._close_form()
        if is_new:
            self.panel.field.clear()
            text = translate("Patients", "Registered: {name}")
        else:
            text = translate("Patients", "Saved: {name}")
        self._shell.toast(text.format(name=name))
        self.open_patient(patient_id)

    def _open_other(self, patient_id: UUID) -> None:
        self._close_form()
        self.open_patient(patient_id)

    def _unmerge(self, link: MergeLink) -> None:
        dialog = UnmergeDialog(self._shell, link, self)
        dialog.done_unmerging.connect(lambda _gone: self.presenter.refresh())
        dialog.open()

    def _refresh(self) -> None:
        self.search.refresh()
        self.presenter.refresh()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.panel)
        row.addWidget(self._edge)
        row.addWidget(self.stack, 1)
        self.stack.addWidget(self.states)
        self.stack.addWidget(self.page)
        self.setProperty("surface", "background")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def _connect(self) -> None:
        self.panel.searched.connect(self.search.search)
        self.panel.chosen.connect(self.open_patient)
        self.panel.register_wanted.connect(self.register)
        self.panel.import_wanted.connect(self.import_patients)
        self.panel.export_wanted.connect(self.export_patients)
        self.panel.reason_wanted.connect(self.ask_reason)
        self.panel.retry_wanted.connect(self.search.refresh)
        self.states.register_wanted.connect(self.register)
        cards = self.page.cards
        cards.edit_wanted.connect(self.edit)
        cards.flag_wanted.connect(self.raise_flag)
        cards.flag_end_wanted.connect(self.presenter.end_flag)
        cards.unmerge_wanted.connect(self._unmerge)
        cards.kept_wanted.connect(self.open_patient)

    def _add_actions(self, may_write: bool) -> None:
        find = _action(self, translate("Patients", "Search patients"), "Ctrl+F", self.find_patients)
        beside = _action(self, translate("Patients", "Patient list"), "F4", self.toggle_list)
        icons.bind(beside, "panel-left")
        self.page.list_button.clicked.connect(beside.trigger)
        self.page.list_button.setToolTip(f"{beside.text()}  (F4)")
        new = _action(self, translate("Patients", "New patient"), "Ctrl+N", self.register)
        self._edit = _action(self, translate("Patients", "Edit patient"), "Ctrl+E", self.edit)
        self._flag = _action(
            self, translate("Patients", "Raise a flag"), "Ctrl+Shift+F", self.raise_flag
        )
        self._merge = _action(
            self,
            translate("Patients", "Merge another record into this one"),
            "Ctrl+Shift+M",
            self.merge,
        )
        self._fhir = _action(
            self, translate("Patients", "Save as FHIR"), "Ctrl+Shift+H", self.save_fhir
        )
        importing = _action(
            self, translate("Patients", "Import patients"), "Ctrl+Shift+I", self.import_patients
        )
        exporting = _action(
            self, translate("Patients", "Export patients"), "Ctrl+Shift+E", self.export_patients
        )
        _allow(new, self._shell.why_not(Permission.PATIENT_WRITE.value))
        _allow(exporting, self._shell.why_not(Permission.BULK_EXPORT.value))
        _allow(importing, self._shell.why_not(Permission.PATIENT_IMPORT.value))
        self.page.add_actions(self._edit, self._flag, self._merge, self._fhir)
        self.addActions([find, beside, new, self._edit, self._flag, self._merge, self._fhir])
        self.addActions([importing, exporting])
        self._enable(False)

    def _enable(self, has_patient: bool) -> None:
        self.page.enable_sections(has_patient)
        merged = self.overview is not None and self.overview.banner.merged_into is not None
        missing = "" if has_patient else translate("Patients", "Open a patient first.")
        _allow(self._fhir, "", missing)
        if merged:
            missing = translate("Patients", "This record was merged: change the one that stays.")
        lacking = self._shell.why_not(Permission.PATIENT_WRITE.value)
        _allow(self._edit, lacking, missing)
        _allow(self._flag, lacking, missing)
        _allow(self._merge, self._shell.why_not(Permission.PATIENT_MERGE_PROPOSE.value), missing)


def _action(screen: QWidget, text: str, shortcut: str, run: Callable[[], None]) -> QAction:
    action = QAction(text, screen)
    action.setShortcut(QKeySequence(shortcut))
    action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    action.triggered.connect(lambda _checked=False: run())
    return action


def _allow(action: QAction, lacking: str, missing: str = "") -> None:
    """Enable an action, or say in its tool-tip why it is off: no right, or nothing to do it to."""
    reason = lacking or missing
    action.setEnabled(not reason)
    action.setToolTip(reason)
