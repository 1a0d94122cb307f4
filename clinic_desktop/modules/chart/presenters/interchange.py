"""A chart goes out as a FHIR file, or files come into it: one run at a time, and its report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol
from uuid import UUID

from clinic_desktop.foreign.workshop import Workshop
from clinic_desktop.kernel.tasks import Handle, Tasks
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate
from clinic_desktop.modules.chart.api.interchange import (
    ChartReport,
    Line,
    examine_papers,
    export_chart_fhir,
    export_ips,
    import_into_chart,
)
from clinic_desktop.modules.documents.api import Examined, examine_file

WHOLE, SUMMARY = "fhir", "ips"
_WORKS = {WHOLE: export_chart_fhir, SUMMARY: export_ips}
_KINDS = {
    "AllergyIntolerance": QT_TRANSLATE_NOOP("Chart", "Allergies"),
    "Binary": QT_TRANSLATE_NOOP("Chart", "Contents of documents"),
    "Composition": QT_TRANSLATE_NOOP("Chart", "Notes"),
    "Condition": QT_TRANSLATE_NOOP("Chart", "Problems"),
    "DiagnosticReport": QT_TRANSLATE_NOOP("Chart", "Reports"),
    "DocumentReference": QT_TRANSLATE_NOOP("Chart", "Documents"),
    "Encounter": QT_TRANSLATE_NOOP("Chart", "Visits"),
    "FamilyMemberHistory": QT_TRANSLATE_NOOP("Chart", "Family history"),
    "Immunization": QT_TRANSLATE_NOOP("Chart", "Immunisations"),
    "List": QT_TRANSLATE_NOOP("Chart", "Reviews of medicines"),
    "MedicationStatement": QT_TRANSLATE_NOOP("Chart", "Medicines"),
    "Observation": QT_TRANSLATE_NOOP("Chart", "Observations"),
    "Procedure": QT_TRANSLATE_NOOP("Chart", "Procedures"),
    "Task": QT_TRANSLATE_NOOP("Chart", "Recalls"),
}


@dataclass(frozen=True, slots=True)
class ReportLine:
    """One line of the report: what came of what, where in which file, and why."""

    outcome: str
    what: str
    file: str = ""
    where: str = ""
    why: str = ""
    tone: str = ""


class RunView(Protocol):
    """A dialog that shows one run."""

    def show_running(self, title: str) -> None:
        """Show how far it is, and a way to stop it."""

    def show_stopped(self) -> None:
        """Say that it was stopped, and go back."""

    def show_failure(self, error: BaseException) -> None:
        """Say why it failed, and go back."""


class ExportView(RunView, Protocol):
    """The dialog that gives a chart away."""

    def show_written(self, path: Path, entries: int) -> None:
        """Say where the file is."""


class ImportView(RunView, Protocol):
    """The dialog that takes files into a chart."""

    def show_report(self, report: ChartReport) -> None:
        """Show what came of it."""


class _Run:
    """The job that runs, if one does."""

    def __init__(self, view: RunView) -> None:
        self._view = view
        self._handle: Handle | None = None
        self.running = False

    def begin(self, title: str) -> bool:
        """Begin, unless one runs."""
        if self.running:
            return False
        self.running = True
        self._view.show_running(title)
        return True

    def follow(self, handle: Handle) -> None:
        """Remember the job; one that ran inline is over already."""
        self._handle = handle if self.running else None

    def end(self) -> None:
        """Forget it."""
        self.running, self._handle = False, None

    def fail(self, error: BaseException) -> None:
        """Say why it failed."""
        self.end()
        self._view.show_failure(error)

    def cancel(self) -> None:
        """Stop it; what is stored stays."""
        if self._handle is not None:
            self._handle.cancel()
            self.end()
            self._view.show_stopped()

    def progress(self) -> tuple[int, int | None]:
        """Return how many steps were done of how many."""
        return (self._handle.done, self._handle.total) if self._handle else (0, None)


class ExportPresenter:
    """Writes a chart, or the summary of it, to a file."""

    def __init__(self, view: ExportView, tasks: Tasks, patient_id: UUID) -> None:
        self._view, self._tasks, self._patient_id = view, tasks, patient_id
        self.run = _Run(view)

    def write(self, kind: str, path: Path) -> None:
        """Write `kind` (WHOLE or SUMMARY)."""
        title = translate("Chart", "Writing the file …")
        if self.run.begin(title):
            handle = self._tasks.read(
                _WORKS[kind],
                self._patient_id,
                path,
                then=partial(self._written, path),
                fail=self.run.fail,
                owner=self._view,
                label=title,
            )
            self.run.follow(handle)

    def _written(self, path: Path, entries: int) -> None:
        self.run.end()
        self._view.show_written(path, entries)


class ImportPresenter:
    """Looks at the papers in files, off the database thread, then takes all of them in."""

    def __init__(self, view: ImportView, tasks: Tasks, patient_id: UUID) -> None:
        self._view, self._tasks, self._patient_id = view, tasks, patient_id
        self.run = _Run(view)

    def take(self, paths: Sequence[Path]) -> None:
        """Take files in."""
        title = translate("Chart", "Looking at the files …")
        if self.run.begin(title):
            handle = self._tasks.run_cpu(
                examine,
                tuple(paths),
                then=partial(self._store, tuple(paths)),
                fail=self.run.fail,
                owner=self._view,
                label=title,
            )
            self.run.follow(handle)

    def _store(self, paths: Sequence[Path], papers: Mapping[str, Examined]) -> None:
        title = translate("Chart", "Taking the files into the chart …")
        self._view.show_running(title)
        handle = self._tasks.write(
            import_into_chart,
            self._patient_id,
            paths,
            papers,
            then=self._reported,
            fail=self.run.fail,
            owner=self._view,
            label=title,
        )
        self.run.follow(handle)

    def _reported(self, report: ChartReport) -> None:
        self.run.end()
        self._view.show_report(report)


def examine(paths: Sequence[Path]) -> Mapping[str, Examined]:
    """Look at the attachments of files by the worker."""
    with closing(Workshop()) as workshop:
        return examine_papers(paths, partial(examine_file, workshop))


def report_text(report: ChartReport) -> str:
    """Return the counts of a report in one line."""
    taken = report.stored - report.kept_unmapped
    parts = [
        translate("Chart", "entries read: %n", "", report.read),
        translate("Chart", "now in the chart: %n", "", taken),
    ]
    kept, here = report.kept_unmapped, report.unchanged
    refused = len(report.refused) + report.more_refused
    if kept:
        parts.append(translate("Chart", "kept as they came: %n", "", kept))
    if here:
        parts.append(translate("Chart", "here already: %n", "", here))
    if refused:
        parts.append(translate("Chart", "refused: %n", "", refused))
    return " · ".join(parts)


def lines_of(report: ChartReport) -> tuple[ReportLine, ...]:
    """Return the lines of a report: what a person must look at stands first."""
    refused = translate("Chart", "Refused")
    noted = translate("Chart", "Note")
    return (
        *(_told(refused, line, "danger") for line in report.refused),
        *(_told(noted, line, "warning") for line in report.notes),
        *_counts(translate("Chart", "In the chart"), report.mapped),
        *_counts(translate("Chart", "Kept as it came"), report.kept),
    )


def _told(outcome: str, line: Line, tone: str) -> ReportLine:
    return ReportLine(outcome, "", line.source, line.where, line.why, tone)


def _counts(outcome: str, counts: Mapping[str, int]) -> tuple[ReportLine, ...]:
    return tuple(
        ReportLine(outcome, _words(kind, count)) for kind, count in sorted(counts.items()) if count
    )


def _words(kind: str, count: int) -> str:
    """Return how many of a kind there are; a kind that a chart has no word for by its own name."""
    name = translate("Chart", _KINDS[kind]) if kind in _KINDS else kind
    return f"{name}: {count}"
