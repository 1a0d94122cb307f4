"""Importing patients from a table: read the head, map the columns, try, then do it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Protocol

from clinic_desktop.kernel.tasks import Handle, Tasks
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.patients.domain.columns import ImportTarget
from clinic_desktop.modules.patients.domain.importing import (
    ImportPlan,
    ImportReport,
    TableHeader,
)
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


class ImportView(Protocol):
    """The import dialog."""

    def show_header(
        self,
        header: TableHeader,
        columns: Mapping[str, str],
        targets: tuple[ImportTarget, ...],
    ) -> None:
        """Show what the file looks like, how its columns are mapped, and what else they may be."""

    def show_running(self, dry: bool) -> None:
        """Show that rows are read in the background, with a way to cancel."""

    def show_stopped(self, dry: bool) -> None:
        """Go back to the mapping: cancelled. Of an import, the rows stored so far stay."""

    def show_report(self, report: ImportReport) -> None:
        """Show what a trial or the import found."""

    def show_import_failure(self, error: BaseException) -> None:
        """Say why the file can't be read or imported."""


@dataclass
class ImportPresenter:
    """Holds the file, the mapping and the last report."""

    view: ImportView
    tasks: Tasks
    header: TableHeader | None = None
    plan: ImportPlan | None = None
    report: ImportReport | None = None
    _running: Handle | None = None
    _dry: bool = True
    _over: bool = False  # tasks that run inline answer before they return

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
        self._run(dry_run_table, dry=True)

    def run(self) -> None:
        """Import the good rows."""
        self._run(import_table, dry=False)

    def cancel(self) -> None:
        """Stop the running trial or import; rows that an import stored so far stay."""
        if self._running is not None:
            self._running.cancel()
            self._running = None
            self.view.show_stopped(self._dry)

    def _run(self, work: Any, *, dry: bool) -> None:
        if self.plan is None or self._running is not None:
            return
        self._dry = dry
        self.view.show_running(dry)
        start = self.tasks.read if dry else self.tasks.write
        label = (
            translate("Patients", "Trying the import")
            if dry
            else translate("Patients", "Importing patients")
        )
        self._over = False
        handle = start(
            work, self.plan, then=self._reported, fail=self._failed, owner=self.view, label=label
        )
        self._running = None if self._over else handle

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
        self._running, self._over = None, True
        self.report = report
        self.view.show_report(report)

    def _failed(self, error: BaseException) -> None:
        self._running, self._over = None, True
        self.view.show_import_failure(error)
