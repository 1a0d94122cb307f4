"""Importing patients: a table or FHIR files, a trial, and the report."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.patients.domain.columns import ImportTarget
from clinic_desktop.modules.patients.domain.importing import FhirReport, ImportReport, TableHeader
from clinic_desktop.modules.patients.presenters.fhir_importing import FhirImportPresenter
from clinic_desktop.modules.patients.presenters.importing import ImportPresenter
from clinic_desktop.modules.patients.ui.import_mapping import MappingPage
from clinic_desktop.modules.patients.ui.import_report import ReportPage
from clinic_desktop.ui_kit import notify, theme
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.widgets import EmptyState, QuietButton
from clinic_desktop.ui_kit.working_dialog import WorkingDialog


class ImportDialog(WorkingDialog):
    """Walks from the file to the report. `imported()` is sent when patients were stored.

    A table has its columns mapped first; FHIR says itself what is what, so a trial follows at
    once. Both are tried before anything is stored.
    """

    imported = Signal()

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        title = translate("Patients", "Import patients")
        super().__init__(title, parent, self._cancel_running, width=720)
        self.presenter = ImportPresenter(self, shell.tasks)
        self.fhir = FhirImportPresenter(self, shell.tasks)
        self._is_fhir = False
        self.start = self._start_page()
        self.mapping = MappingPage(self.presenter)
        self.report = ReportPage(shell.settings, self.notice)
        self.add_pages(self.start, self.mapping, self.report)
        self.pages.setMinimumHeight(self.height_for(300))
        self.back_button = self.add_button(translate("Patients", "Back to columns"), self._back)
        self.file_button = self.add_button(translate("Patients", "Other file …"), self._start_anew)
        self.try_button = QuietButton(translate("Patients", "&Try without storing"))
        self.try_button.setAutoDefault(False)
        self.try_button.clicked.connect(self.presenter.try_out)
        self.buttons.addWidget(self.try_button)
        self.run_button = self.set_action(translate("Patients", "Import"), self._run)
        self.mapping.checked.connect(self.try_button.setEnabled)
        self.mapping.checked.connect(self.run_button.setEnabled)
        self._show_page(self.start)

    def open_path(self, path: Path) -> None:
        """Look at a table."""
        self._is_fhir = False
        self.notice.say("")
        self.presenter.open_file(path)

    def open_fhir(self, *paths: Path) -> None:
        """Try FHIR files or folders: nothing is stored yet."""
        self._is_fhir = True
        self.notice.say("")
        self.fhir.try_out(paths)

    def show_header(
        self,
        header: TableHeader,
        columns: Mapping[str, str],
        targets: tuple[ImportTarget, ...],
    ) -> None:
        """Show the columns with samples, and what each is taken for."""
        self.notice.say("")
        self.mapping.show_header(header, columns, targets)
        self._show_page(self.mapping)
        self.mapping.focus_first()

    def show_running(self, dry: bool) -> None:
        """Show how far it is; Stop ends it."""
        title = (
            translate("Patients", "Trying: all is read, nothing is stored …")
            if dry
            else translate("Patients", "Importing …")
        )
        # Asked again each time: the job exists only after it was handed in.
        active = self.fhir if self._is_fhir else self.presenter
        self.running.follow(title, active.running.progress)
        self._show_page(self.running)

    def show_stopped(self, dry: bool) -> None:
        """Go back to where the run was begun."""
        text = (
            translate("Patients", "Stopped. Nothing was stored.")
            if dry
            else translate("Patients", "Stopped. The patients stored so far stay in the list.")
        )
        self.notice.say(text, "info")
        self._show_page(self.start if self._is_fhir else self.mapping)
        if not dry:
            self.imported.emit()

    def show_report(self, report: ImportReport) -> None:
        """Show what came of a table."""
        self.report.show_table(report)
        self._reported(report.dry_run)

    def show_fhir_report(self, report: FhirReport) -> None:
        """Show what came of FHIR files."""
        self.report.show_fhir(report)
        self._reported(report.dry_run)

    def show_import_failure(self, error: BaseException) -> None:
        """Say why not; a mapping stays."""
        self.notice.say(notify.describe(error).text, "danger")
        mapped = self.presenter.header is not None and not self._is_fhir
        self._show_page(self.mapping if mapped else self.start)

    def _cancel_running(self) -> None:
        self.presenter.running.cancel()
        self.fhir.running.cancel()

    def _run(self) -> None:
        (self.fhir if self._is_fhir else self.presenter).run()

    def _reported(self, dry: bool) -> None:
        self.notice.say("")
        self._show_page(self.report)
        (self.run_button if dry else self.cancel_button).setFocus()
        if not dry:
            self.imported.emit()

    def _pick_table(self) -> None:
        kinds = translate("Patients", "Tables") + " (*.csv *.tsv *.txt *.xlsx)"
        title = translate("Patients", "Choose a table")
        path, _kind = QFileDialog.getOpenFileName(self, title, "", kinds)
        if path:
            self.open_path(Path(path))

    def _pick_fhir(self) -> None:
        title = translate("Patients", "Choose FHIR files")
        paths, _kind = QFileDialog.getOpenFileNames(
            self, title, "", "FHIR R4 (*.json *.ndjson *.jsonl)"
        )
        if paths:
            self.open_fhir(*map(Path, paths))

    def _pick_folder(self) -> None:
        title = translate("Patients", "Choose a folder with FHIR files")
        path = QFileDialog.getExistingDirectory(self, title)
        if path:
            self.open_fhir(Path(path))

    def _back(self) -> None:
        self._show_page(self.mapping)

    def _start_anew(self) -> None:
        self.notice.say("")
        self._show_page(self.start)

    def _show_page(self, page: QWidget) -> None:
        mapping, report = page is self.mapping, page is self.report
        shown = self.fhir.report if self._is_fhir else self.presenter.report
        dry = report and shown is not None and shown.dry_run
        self.show_page(page, done=report and not dry)
        self.file_button.setVisible(mapping or (dry and self._is_fhir))
        self.back_button.setVisible(report and not self._is_fhir)
        self.try_button.setVisible(mapping)
        self.run_button.setVisible(mapping or dry)
        self._name_run(shown.stored if dry and shown else None)

    def _name_run(self, tried: int | None) -> None:
        text = translate("Patients", "Import")
        if tried is None:
            self.mapping.check()
        else:
            text = translate("Patients", "Import %n patients", "", tried)
            self.run_button.setEnabled(tried > 0)
        self.run_button.setText(text)
        self.run_button.setAccessibleName(text)

    def _start_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.addWidget(
            EmptyState(
                "upload",
                translate("Patients", "Where are the patients?"),
                detail=translate(
                    "Patients",
                    "A CSV or XLSX table with one patient a row, or FHIR R4 bundles. Nothing is "
                    "stored before you have seen what would happen.",
                ),
            ),
            1,
        )
        row = QHBoxLayout()
        row.setSpacing(theme.px(theme.SPACE.s))
        for text, icon, pick in (
            (translate("Patients", "&Table …"), "file-spreadsheet", self._pick_table),
            (translate("Patients", "&FHIR files …"), "file-text", self._pick_fhir),
            (translate("Patients", "FHIR f&older …"), "archive", self._pick_folder),
        ):
            button = QuietButton(text, icon=icon)
            button.setAutoDefault(False)
            button.clicked.connect(pick)
            row.addWidget(button)
        row.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addLayout(row)
        column.addStretch(1)
        return page
