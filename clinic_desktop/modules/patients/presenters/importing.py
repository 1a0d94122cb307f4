"""Importing patients from a table: read the head, map the columns, try, then do it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Protocol

from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.modules.patients.domain.columns import ImportTarget
from clinic_desktop.modules.patients.domain.importing import (
    ImportPlan,
    ImportReport,
    TableHeader,
)
from clinic_desktop.modules.patients.presenters.import_run import ImportRun, RunView
from clinic_desktop.modules.patients.service.table_import import (
    dry_run_table,
    import_table,
    import_targets,
    read_header,
)


def read_table(
    ctx: Any, path: Path, encoding: str, delimiter: str, sheet: str
) -> tuple[TableHeader, tuple[ImportTarget, ...]]:
    """Look at a table, and at what its columns may be mapped to. Raises UnreadableFile."""
    return read_header(ctx, path, encoding, delimiter, sheet), import_targets(ctx)


class ImportView(RunView, Protocol):
    """The import dialog, as far as it is about tables."""

    def show_header(
        self,
        header: TableHeader,
        columns: Mapping[str, str],
        targets: tuple[ImportTarget, ...],
    ) -> None:
        """Show what the file looks like, how its columns are mapped, and what else they may be."""

    def show_report(self, report: ImportReport) -> None:
        """Show what a trial or the import found."""


@dataclass
class ImportPresenter:
    """Holds the file, the mapping and the last report."""

    view: ImportView
    tasks: Tasks
    header: TableHeader | None = None
    plan: ImportPlan | None = None
    report: ImportReport | None = None

    def __post_init__(self) -> None:
        """Make the one run."""
        self.running = ImportRun(self.view, self.tasks, self._reported)

    def open_file(
        self, path: Path, encoding: str = "", delimiter: str = "", sheet: str = ""
    ) -> None:
        """Look at a file; what is not given is detected."""
        self.report = None
        self.tasks.read(
            read_table,
            path,
            encoding,
            delimiter,
            sheet,
            then=self._opened,
            fail=self.view.show_import_failure,
            owner=self.view,
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
        if self.plan is not None:
            self.running.start(dry_run_table, self.plan, dry=True)

    def run(self) -> None:
        """Import the good rows."""
        if self.plan is not None:
            self.running.start(import_table, self.plan, dry=False)

    def _opened(self, found: tuple[TableHeader, tuple[ImportTarget, ...]]) -> None:
        header, targets = found
        self.header = header
        self.plan = ImportPlan(
            path=header.path,
            columns=dict(header.suggested),
            encoding=header.encoding,
            delimiter=header.delimiter,
            sheet=header.sheet,
        )
        self.view.show_header(header, self.plan.columns, targets)

    def _reported(self, report: ImportReport) -> None:
        self.report = report
        self.view.show_report(report)
