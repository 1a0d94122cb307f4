"""Importing patients from FHIR files: a trial first, then the same for good."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.patients.domain.importing import FhirReport, Taken
from clinic_desktop.modules.patients.presenters.import_run import ImportRun, RunView
from clinic_desktop.modules.patients.service.fhir_import import dry_run_fhir, import_fhir


@dataclass(frozen=True, slots=True)
class FhirLine:
    """One line of the report: a patient that is taken, or what was refused and why."""

    file: str
    where: str
    patient: str
    outcome: str
    refused: bool = False


class FhirImportView(RunView, Protocol):
    """The import dialog, as far as it is about FHIR."""

    def show_fhir_report(self, report: FhirReport) -> None:
        """Show what a trial or the import found."""


class FhirImportPresenter:
    """Holds the chosen files and the last report."""

    def __init__(self, view: FhirImportView, tasks: Tasks) -> None:
        self._view = view
        self.paths: tuple[Path, ...] = ()
        self.report: FhirReport | None = None
        self.running = ImportRun(view, tasks, self._reported)

    def try_out(self, paths: Iterable[Path]) -> None:
        """Read files and folders and report, storing nothing."""
        self.paths = tuple(paths)
        self.running.start(dry_run_fhir, self.paths, dry=True)

    def run(self) -> None:
        """Import the good patients."""
        self.running.start(import_fhir, self.paths, dry=False)

    def _reported(self, report: FhirReport) -> None:
        self.report = report
        self._view.show_fhir_report(report)


def lines_of(report: FhirReport) -> tuple[FhirLine, ...]:
    """Return the lines of a report, the refused first: they are what a person must look at."""
    refused = [FhirLine(each.source, each.where, "", each.why, True) for each in report.refused]
    taken = [
        FhirLine(each.source, each.where, each.name, _outcome(each, report.dry_run))
        for each in report.taken
    ]
    return (*refused, *taken)


def fhir_report_text(report: FhirReport) -> str:
    """Return the counts of a report in one line."""
    stored = (
        translate("Patients", "would be stored: %n", "", report.stored)
        if report.dry_run
        else translate("Patients", "stored: %n", "", report.stored)
    )
    parts = [
        translate("Patients", "files read: %n", "", report.files),
        translate("Patients", "patients found: %n", "", report.read),
        stored,
    ]
    if report.unchanged:
        parts.append(translate("Patients", "here already: %n", "", report.unchanged))
    refused = len(report.refused) + report.more_refused
    if refused:
        parts.append(translate("Patients", "refused: %n", "", refused))
    others = sum(report.skipped.values())
    if others:
        parts.append(translate("Patients", "other entries, left out: %n", "", others))
    return " · ".join(parts)


def _outcome(line: Taken, dry: bool) -> str:
    if line.known and line.number:
        return translate("Patients", "Here already as {number}").format(number=line.number)
    if line.known:
        return translate("Patients", "Comes twice, taken once")
    if dry:
        return translate("Patients", "Would be stored")
    return translate("Patients", "Stored as {number}").format(number=line.number)
