"""What came of a trial or an import: the counts, and the lines that need a look."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.patients.domain.importing import FhirReport, ImportReport, RowProblem
from clinic_desktop.modules.patients.presenters.fhir_importing import (
    FhirLine,
    fhir_report_text,
    lines_of,
)
from clinic_desktop.ui_kit.settings import UiSettings
from clinic_desktop.ui_kit.table_export import CannotWrite
from clinic_desktop.ui_kit.table_model import Column, RowsModel
from clinic_desktop.ui_kit.table_tools import TableTools
from clinic_desktop.ui_kit.table_view import TableView
from clinic_desktop.ui_kit.widgets import EmptyState, Label, Notice, QuietButton


class ReportPage(QWidget):
    """The report of a table (`table`: bad rows) or of FHIR files (`entries`: good and refused)."""

    def __init__(self, settings: UiSettings, notice: Notice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notice = notice
        self.summary = Label("", "subtitle")
        self.summary.setWordWrap(True)
        self.table = self._make_table(settings)
        self.entries = self._make_entries(settings)
        self._tools = {table: TableTools(table) for table in (self.table, self.entries)}
        self._clean = EmptyState("circle-check", translate("Patients", "Every row is fine"))
        self._more = Label("", tone="secondary")
        self._more.setWordWrap(True)
        save = QuietButton(translate("Patients", "Save report …"), icon="download")
        save.setAutoDefault(False)
        save.clicked.connect(self._ask_export)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        head = QHBoxLayout()
        head.addWidget(self.summary, 1)
        for tools in self._tools.values():
            head.addWidget(tools)
        column.addLayout(head)
        for widget in (self._clean, self.table, self.entries):
            column.addWidget(widget, 1)
        foot = QHBoxLayout()
        foot.addWidget(self._more, 1)
        foot.addWidget(save)
        column.addLayout(foot)

    def show_table(self, report: ImportReport) -> None:
        """Show counts and the bad rows."""
        self.summary.setText(report_text(report))
        self.table.rows_model().set_rows(report.problems)
        self._show(self.table if report.problems else self._clean)
        more = translate(
            "Patients", "Further rows that are not listed: %n", "", report.more_problems
        )
        self._more.setText(more if report.more_problems else "")

    def show_fhir(self, report: FhirReport) -> None:
        """Show counts, what was refused, and who was taken."""
        self.summary.setText(fhir_report_text(report))
        self.entries.rows_model().set_rows(lines_of(report))
        self._show(self.entries)
        hidden = report.more_refused + report.stored + report.unchanged - len(report.taken)
        more = translate("Patients", "Further entries that are not listed: %n", "", hidden)
        self._more.setText(more if hidden else "")

    def export(self, path: Path) -> None:
        """Write the list in sight as CSV or XLSX."""
        shown = self.table if self.entries.isHidden() else self.entries
        try:
            shown.export(path)
        except OSError as error:
            refused = CannotWrite(name=path.name, reason=error.strerror or "")
            self._notice.say(refused.message(), "danger")

    def _show(self, shown: QWidget) -> None:
        for widget in (self._clean, self.table, self.entries):
            widget.setVisible(widget is shown)
        for table, tools in self._tools.items():
            tools.setVisible(table is shown)

    def _ask_export(self) -> None:
        title = translate("Patients", "Save the report")
        name = translate("Patients", "import report") + ".csv"
        path, _kind = QFileDialog.getSaveFileName(self, title, name, "CSV (*.csv);;XLSX (*.xlsx)")
        if path:
            self.export(Path(path))

    def _make_table(self, settings: UiSettings) -> TableView:
        columns: tuple[Column[RowProblem], ...] = (
            Column("row", translate("Patients", "Row"), lambda p: p.row, width=64, right=True),
            Column("column", translate("Patients", "Column"), lambda p: p.column),
            Column("value", translate("Patients", "Value"), lambda p: p.value),
            Column("reason", translate("Patients", "Reason"), lambda p: p.reason, width=380),
        )
        return TableView(
            RowsModel(columns, self),
            name="patients.import",
            settings=settings,
            accessible=translate("Patients", "Rows that need a look"),
        )

    def _make_entries(self, settings: UiSettings) -> TableView:
        columns: tuple[Column[FhirLine], ...] = (
            Column(
                "outcome",
                translate("Patients", "Outcome"),
                lambda line: line.outcome,
                width=250,
                tone=lambda line: "danger" if line.refused else "",
                icon=lambda line: "circle-x" if line.refused else "check",
                tip=lambda line: line.outcome,
            ),
            Column("patient", translate("Patients", "Patient"), lambda line: line.patient),
            Column("file", translate("Patients", "File"), lambda line: line.file),
            Column(
                "where",
                translate("Patients", "Place"),
                lambda line: line.where,
                tip=lambda line: line.where,
            ),
        )
        return TableView(
            RowsModel(columns, self),
            name="patients.import-fhir",
            settings=settings,
            accessible=translate("Patients", "Entries of the files"),
        )


def report_text(report: ImportReport) -> str:
    """Return the counts of a report in one line."""
    stored = (
        translate("Patients", "would be stored: %n", "", report.stored)
        if report.dry_run
        else translate("Patients", "stored: %n", "", report.stored)
    )
    parts = [translate("Patients", "rows read: %n", "", report.read), stored]
    if report.unchanged:
        parts.append(translate("Patients", "imported before: %n", "", report.unchanged))
    if report.duplicates:
        parts.append(translate("Patients", "left out, here already: %n", "", report.duplicates))
    if report.bad:
        parts.append(translate("Patients", "with a problem: %n", "", report.bad))
    return " · ".join(parts)
