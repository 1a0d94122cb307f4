"""Exporting all patients: the consequence, the second person, the place, the result."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.patients.presenters.exporting import ExportPresenter, ExportTerms
from clinic_desktop.modules.practice.api import nobody_may_agree
from clinic_desktop.ui_kit import notify
from clinic_desktop.ui_kit.fields import ChoiceField, PasswordField
from clinic_desktop.ui_kit.form import Form
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.widgets import EmptyState, Label, Notice
from clinic_desktop.ui_kit.working_dialog import WorkingDialog


class ExportDialog(WorkingDialog):
    """Writes the patients to a CSV file outside the encrypted store. Implements ExportView."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        self.presenter = ExportPresenter(self, shell.tasks)
        title = translate("Patients", "Export patients")
        super().__init__(title, parent, self.presenter.cancel, width=520)
        self._day = shell.now().date()
        self.form = Form()
        self.form.add(
            "second",
            translate("Patients", "&Second person who agrees"),
            ChoiceField(empty=translate("Patients", "(choose)")),
        )
        self.password = PasswordField()
        self.form.add("password", translate("Patients", "Their &password"), self.password)
        self.count = Label("", "strong")
        self.asking = self._asking_page()
        self.done_page = EmptyState("circle-check", "", detail=" ")
        self.add_pages(self.asking, self.done_page)
        self.action = self.set_action(
            translate("Patients", "Choose the place and export …"), self._ask_place, danger=True
        )
        self.action.setEnabled(False)
        self.action.setToolTip(translate("Patients", "Searching …"))
        self.form.hide()
        self.presenter.start()

    def show_terms(self, terms: ExportTerms) -> None:
        """State what will leave the store, and ask for the second person where needed."""
        number = QLocale().toString(terms.count)
        self.count.setText(translate("Patients", "Patients: {count}").format(count=number))
        self.form.setVisible(terms.two_persons)
        self.form.field("second").set_options(terms.others)
        why_not = "" if terms.count else translate("Patients", "Nobody found")
        if terms.two_persons and not terms.others:
            why_not = nobody_may_agree()
            self.form.hide()
            self.notice.say(why_not, "warning")
        self.action.setEnabled(not why_not)
        self.action.setToolTip(why_not)

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Mark the fields."""
        self.form.show_problems(problems)

    def show_exporting(self) -> None:
        """Show how far it is."""
        self.notice.say("")
        self.running.follow(translate("Patients", "Writing the file …"), self.presenter.progress)
        self._show_page(self.running)

    def show_exported(self, path: Path, count: int) -> None:
        """Say where the file is."""
        self.password.clear()
        written = translate("Patients", "Patients written: %n", "", count)
        where = translate("Patients", "{path}\nThe file is not encrypted: delete it when done.")
        self.done_page.set_text(written, where.format(path=path))
        self._show_page(self.done_page)
        self.cancel_button.setFocus()

    def show_stopped(self) -> None:
        """Say that nothing was written."""
        self.notice.say(translate("Patients", "Stopped. There is no file."), "info")
        self._show_page(self.asking)

    def show_export_failure(self, error: BaseException) -> None:
        """Say why there is no file."""
        self.notice.say(notify.describe(error).text, "danger")
        self._show_page(self.asking)

    def export_to(self, path: Path) -> None:
        """Write the file."""
        self.presenter.export(path, self._login(), self._password())

    def _ask_place(self) -> None:
        if not self.presenter.may_write(self._login(), self._password()):
            return
        title = translate("Patients", "Where should the file be?")
        name = translate("Patients", "patients") + f"-{self._day.isoformat()}.csv"
        path, _kind = QFileDialog.getSaveFileName(self, title, name, "CSV (*.csv)")
        if path:
            self.export_to(Path(path))

    def _login(self) -> str:
        return "" if self.form.isHidden() else str(self.form.field("second").value() or "")

    def _password(self) -> str:
        return "" if self.form.isHidden() else self.password.value()

    def _show_page(self, page: QWidget) -> None:
        self.show_page(page, done=page is self.done_page)
        self.action.setVisible(page is self.asking)

    def _asking_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        warning = Notice(tone="warning")
        warning.say(
            translate(
                "Patients",
                "The file leaves the encrypted store: whoever gets hold of it can read names, "
                "birth dates, numbers, phones and addresses of all patients. Who exported, and "
                "when, is kept in the trail.",
            ),
            "warning",
        )
        column.addWidget(warning)
        self.count.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(self.count)
        column.addWidget(self.form)
        column.addStretch(1)
        return page
