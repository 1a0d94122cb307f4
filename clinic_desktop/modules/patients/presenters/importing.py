"""Importing patients from a table: read the head, map the columns, try, then do it."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass, replace
from io import StringIO
from pathlib import Path
from typing import Any, Protocol

from clinic_desktop.kernel.errors import UserError
from clinic_desktop.kernel.tasks import Handle, Tasks
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate
from clinic_desktop.modules.patients.domain.importing import (
    ImportPlan,
    ImportReport,
    TableHeader,
)
from clinic_desktop.modules.patients.service.table_import import (
    dry_run_table,
    import_table,
    read_header,
)

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class ReportNotWritten(UserError):
    """The report file could not be written."""

    template = QT_TRANSLATE_NOOP(
        "Errors", "The report could not be written to {name}: {why}. Choose another folder."
    )


class ImportView(Protocol):
    """The import dialog."""

    def show_header(self, header: TableHeader, columns: Mapping[str, str]) -> None:
        """Show what the file looks like and how its columns are mapped."""

    def show_running(self, dry: bool) -> None:
        """Show that rows are read in the background, with a way to cancel."""

    def show_stopped(self) -> None:
        """Go back to the mapping: cancelled."""

    def show_report(self, report: ImportReport) -> None:
        """Show what a trial or the import found."""

    def show_import_failure(self, error: BaseException) -> None:
        """Say why the file can't be read or imported."""

    def report_written(self, path: Path) -> None:
        """Say where the report is."""


@dataclass
class ImportPresenter:
    """Holds the file, the mapping and the last report."""

    view: ImportView
    tasks: Tasks
    header: TableHeader | None = None
    plan: ImportPlan | None = None
    report: ImportReport | None = None
    _running: Handle | None = None

    def open_file(self, path: Path, encoding: str = "", delimiter: str = "", sheet: str = "") -> None:
        """Look at a file; what is not given is detected."""
        self.report = None
        self.tasks.read(
            read_header,
            path,
            encoding,
            delimiter,
            sheet,
            then=self._opened,
            fail=self.view.show_import_failure,
            owner=self,
        )

    def reread(self, *, encoding: str = "", delimiter: str = "", sheet: str = "") -> None:
        """Look at the same file with another reading of it."""
        if self.header:
            self.open_file(
                self.header.path,
                encoding or self.header.encoding,
                delimiter or self.header.delimiter,
                sheet or self.header.sheet,
            )

    def map_column(self, column: str, target: str) -> None:
        """Say what a column holds; an empty target leaves it out."""
        if self.plan is None:
            return
        columns = {name: to for name, to in self.plan.columns.items() if name != column}
        if target:
            columns[column] = target
        self.plan = replace(self.plan, columns=columns)

    def clashes(self) -> tuple[str, ...]:
        """Return the targets that more than one column is mapped to."""
        targets = list(self.plan.columns.values()) if self.plan else []
        return tuple(sorted({target for target in targets if targets.count(target) > 1}))

    def set_skip_duplicates(self, skip: bool) -> None:
        """Choose whether rows that look like a stored patient are left out."""
        if self.plan:
            self.plan = replace(self.plan, skip_duplicates=skip)

    def set_source(self, source: str) -> None:
        """Name where the rows come from, so that a second import changes nothing."""
        if self.plan:
            self.plan = replace(self.plan, source=source.strip())

    def try_out(self) -> None:
        """Read all rows and report, storing nothing."""
        self._run(dry_run_table, dry=True)

    def run(self) -> None:
        """Import the good rows."""
        self._run(import_table, dry=False)

    def cancel(self) -> None:
        """Stop the running trial or import; rows of a stopped import are not stored."""
        if self._running is not None:
            self._running.cancel()
            self._running = None
            self.view.show_stopped()

    def write_report(self, path: Path) -> None:
        """Write the list of problems as CSV."""
        if self.report is None:
            return
        self.tasks.run_cpu(
            write_text,
            path,
            report_csv(self.report),
            then=lambda _done: self.view.report_written(path),
            fail=self.view.show_import_failure,
            owner=self,
        )

    def _run(self, work: Any, *, dry: bool) -> None:
        if self.plan is None or self._running is not None:
            return
        self.view.show_running(dry)
        start = self.tasks.read if dry else self.tasks.write
        label = (
            translate("Patients", "Trying the import")
            if dry
            else translate("Patients", "Importing patients")
        )
        self.report = None
        handle = start(
            work, self.plan, then=self._reported, fail=self._failed, owner=self, label=label
        )
        if self.report is None:  # else the tasks ran inline, and it is over
            self._running = handle

    def _opened(self, header: TableHeader) -> None:
        self.header = header
        self.plan = ImportPlan(
            path=header.path,
            columns=dict(header.suggested),
            encoding=header.encoding,
            delimiter=header.delimiter,
            sheet=header.sheet,
        )
        self.view.show_header(header, self.plan.columns)

    def _reported(self, report: ImportReport) -> None:
        self._running = None
        self.report = report
        self.view.show_report(report)

    def _failed(self, error: BaseException) -> None:
        self._running = None
        self.view.show_stopped()
        self.view.show_import_failure(error)


def report_csv(report: ImportReport) -> str:
    """Return the problems as CSV with a header line; cells that look like formulas are quoted."""
    out = StringIO()
    writer = csv.writer(out)
    writer.writerow(
        (
            translate("Patients", "Row"),
            translate("Patients", "Column"),
            translate("Patients", "Reason"),
            translate("Patients", "Value"),
        )
    )
    for problem in report.problems:
        cells = (str(problem.row), problem.column, problem.reason, problem.value)
        writer.writerow([f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in cells])
    return out.getvalue()


def write_text(path: Path, text: str) -> None:
    """Write a text file that spreadsheets read as UTF-8. Raises ReportNotWritten."""
    try:
        path.write_text(text, encoding="utf-8-sig", newline="")
    except OSError as error:
        raise ReportNotWritten(name=path.name, why=error.strerror or "") from error
