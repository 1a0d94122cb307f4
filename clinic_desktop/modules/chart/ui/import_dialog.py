"""FHIR files come into the chart of the open patient: the files, how far it is, and the report."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from uuid import UUID

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate
from clinic_desktop.modules.chart.api.interchange import RIGHTS_TO_IMPORT, ChartReport
from clinic_desktop.modules.chart.presenters.interchange import (
    ImportPresenter,
    ReportLine,
    lines_of,
    report_text,
)
from clinic_desktop.modules.patients.api import PatientRef, patient_ref
from clinic_desktop.ui_kit import notify, theme
from clinic_desktop.ui_kit.deeds import PatientDeed, all_of
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.table_model import Column, RowsModel
from clinic_desktop.ui_kit.table_saving import ask_where, save_rows
from clinic_desktop.ui_kit.table_tools import TableTools
from clinic_desktop.ui_kit.table_view import TableView
from clinic_desktop.ui_kit.widgets import EmptyState, Label, QuietButton
from clinic_desktop.ui_kit.working_dialog import WorkingDialog

_ICONS = {"danger": "circle-x", "warning": "triangle-alert"}
_FILES = "FHIR R4 (*.json *.ndjson *.jsonl)"


class ImportDialog(WorkingDialog):
    """Implements ImportView: the files, how far it is, and the report."""

    def __init__(self, shell: Shell, patient_id: UUID, parent: QWidget | None = None) -> None:
        super().__init__(translate("Chart", "Import into the chart"), parent, self._stop, width=900)
        self.paths: tuple[Path, ...] = ()
        self.start = EmptyState("upload", translate("Chart", "Which files are to come in?"))
        self.report = ReportPage(shell, self)
        self.add_pages(self.start, self.report)
        self.pages.setMinimumHeight(self.height_for(320))
        self.file_button = self.add_button(translate("Chart", "&FHIR files…"), self._pick)
        self.action = self.set_action(translate("Chart", "Import"), self._take)
        self.presenter = ImportPresenter(self, shell.tasks, patient_id)
        self.choose(())
        self._show(self.start)
        self.file_button.setFocus()
        shell.tasks.read(patient_ref, patient_id, then=self._show_whose, owner=self)

    def choose(self, paths: Sequence[Path]) -> None:
        """Show which files were chosen; nothing is stored yet."""
        self.paths = tuple(paths)
        if paths:
            title = translate("Chart", "%n files are to come in", "", len(paths))
            detail = ", ".join(path.name for path in paths)
        else:
            title = translate("Chart", "Which files are to come in?")
            detail = translate(
                "Chart",
                "FHIR R4 of this patient alone, such as an International Patient Summary. What is"
                " here already stays as it is, and what has no place is kept and given back.",
            )
        self.start.set_text(title, detail)
        self.action.setEnabled(bool(paths))
        why = translate("Chart", "Which files are to come in?")
        self.action.setToolTip("" if paths else why)

    def show_running(self, title: str) -> None:
        """Show how far it is; Stop ends it."""
        self.running.follow(title, self.presenter.run.progress)
        self._show(self.running)

    def show_stopped(self) -> None:
        """Go back to the files."""
        words = translate(
            "Chart",
            "Stopped. What was stored so far stays in the chart; the same files go on from there.",
        )
        self.notice.say(words, "info")
        self._show(self.start)

    def show_failure(self, error: BaseException) -> None:
        """Say why not."""
        self.notice.say(notify.describe(error).text, "danger")
        self._show(self.start)

    def show_report(self, report: ChartReport) -> None:
        """Show what came of it."""
        self.notice.say("")
        self.report.show_report(report)
        self._show(self.report)
        self.report.table.setFocus()

    def _show_whose(self, patient: PatientRef) -> None:
        title = translate("Chart", "Import into the chart of {name}")
        self.heading.setText(title.format(name=patient.display_name))

    def _pick(self) -> None:
        title = translate("Chart", "Choose FHIR files")
        paths, _kind = QFileDialog.getOpenFileNames(self, title, "", _FILES)
        if paths:
            self.notice.say("")
            self.choose([Path(path) for path in paths])
            self.action.setFocus()

    def _take(self) -> None:
        self.notice.say("")
        self.presenter.take(self.paths)

    def _show(self, page: QWidget) -> None:
        self.show_page(page, done=page is self.report)
        for button in (self.file_button, self.action):
            button.setVisible(page is self.start)

    def _stop(self) -> None:
        self.presenter.run.cancel()


class ReportPage(QWidget):
    """The counts of an import, and a line for each thing that needs a look."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.summary = Label("", "subtitle")
        self.summary.setWordWrap(True)
        self.lines: RowsModel[ReportLine] = RowsModel(_columns(), self)
        self.table = TableView(
            self.lines,
            name="chart.import",
            settings=shell.settings,
            accessible=translate("Chart", "What came of the files"),
        )
        self.more = Label("", tone="secondary")
        save = QuietButton(translate("Chart", "&Save report…"), icon="download")
        save.setAutoDefault(False)
        save.clicked.connect(self._save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        head = QHBoxLayout()
        head.setSpacing(theme.px(theme.SPACE.s))
        head.addWidget(self.summary, 1)
        head.addWidget(TableTools(self.table))
        column.addLayout(head)
        column.addWidget(self.table, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.more, 1)
        foot.addWidget(save)
        column.addLayout(foot)

    def show_report(self, report: ChartReport) -> None:
        """Show the counts and the lines."""
        self.summary.setText(report_text(report))
        self.lines.set_rows(lines_of(report))
        self.table.select_row(0)
        hidden = report.more_refused + report.more_notes
        words = translate("Chart", "Further lines that are not listed: %n", "", hidden)
        self.more.setText(words if hidden else "")

    def _save(self) -> None:
        path = ask_where(self, translate("Chart", "import report"), ".csv", ".xlsx")
        if path is not None:
            save_rows(path, self.lines.columns, self.lines.rows())


def _columns() -> tuple[Column[ReportLine], ...]:
    return (
        Column(
            "outcome",
            translate("Chart", "Outcome"),
            lambda line: line.outcome,
            width=140,
            tone=lambda line: line.tone,
            icon=lambda line: _ICONS.get(line.tone, "check"),
        ),
        Column("what", translate("Chart", "What"), lambda line: line.what, width=140),
        Column(
            "why", translate("Chart", "Why"), lambda line: line.why, width=280, tip=lambda r: r.why
        ),
        Column("file", translate("Chart", "File"), lambda line: line.file, width=100),
        Column(
            "where", translate("Chart", "Place"), lambda line: line.where, tip=lambda r: r.where
        ),
    )


IMPORT = PatientDeed(
    "Chart",
    ("import", QT_TRANSLATE_NOOP("Chart", "Import into the chart…"), "upload", "Ctrl+Alt+I"),
    all_of(*RIGHTS_TO_IMPORT),
    lambda shell, screen, patient_id: ImportDialog(shell, patient_id, screen).open(),
)
