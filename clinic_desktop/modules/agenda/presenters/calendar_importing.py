"""Importing a calendar file without Qt: read it, say what would happen, do it in one step."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol
from uuid import UUID

from clinic_desktop.kernel.tasks import Handle, Tasks
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.api import (
    CalendarReport,
    CalendarSpan,
    Imported,
    Reading,
    calendar_span,
    compare_calendar,
    read_calendar_file,
    take_back_import,
    take_calendar,
)
from clinic_desktop.modules.agenda.presenters.changes import Undo
from clinic_desktop.modules.practice.api import ResourceKind, bookable_resources


def read_practitioners(ctx: Any) -> tuple[tuple[UUID, str], ...]:
    """Return whose time a file may block."""
    return tuple(
        (ref.id, ref.name)
        for ref in bookable_resources(ctx)
        if ref.active and ref.kind is ResourceKind.PRACTITIONER
    )


class ImportView(Protocol):
    """The import dialog."""

    def show_practitioners(self, people: Sequence[tuple[UUID, str]]) -> None:
        """Offer whose time is blocked."""

    def show_reading(self) -> None:
        """Show how far it is, with a way to stop it."""

    def show_trial(self, report: CalendarReport) -> None:
        """Show what would become of each event; nothing is stored yet."""

    def show_imported(self, report: CalendarReport, step: object) -> None:
        """Show what was stored."""

    def show_stopped(self) -> None:
        """Say that nothing was imported."""

    def show_import_failure(self, file: str, error: BaseException) -> None:
        """Say why not."""


@dataclass
class CalendarImporting:
    """Holds the file and what was read of it.

    The file is read and understood on the pool, however long that takes; only the comparison and
    the import itself are on the database thread. What was shown is what is imported: the file is
    not read a second time.
    """

    view: ImportView
    tasks: Tasks
    undo: Undo
    path: Path | None = None
    resource_id: UUID | None = None
    reading: Reading | None = None
    report: CalendarReport | None = None
    _handle: Handle | None = None
    _running: bool = False

    def start(self) -> None:
        """Read whose time may be blocked."""
        self._read(read_practitioners, then=self.view.show_practitioners)

    def try_out(self, path: Path, resource_id: UUID) -> None:
        """Read a file and say what would become of it."""
        self.path, self.resource_id, self.reading = path, resource_id, None
        self._begin()
        self._read(calendar_span, then=self._open)

    def for_other(self, resource_id: UUID) -> None:
        """Compare the same file with somebody else's time."""
        self.resource_id = resource_id
        if self.reading is not None:
            self._begin()
            self._compare(self.reading)

    def run(self) -> None:
        """Import what was shown, as one step."""
        resource_id, reading = self.resource_id, self.reading
        if resource_id is None or reading is None or self._running:
            return
        self._begin()
        self.tasks.write(
            take_calendar,
            resource_id,
            reading,
            then=self._taken,
            fail=self._failed,
            owner=self.view,
            label=translate("Agenda", "Importing the calendar file"),
        )

    def cancel(self) -> None:
        """Stop reading; nothing is stored."""
        if self._running:
            if self._handle is not None:
                self._handle.cancel()
            self._end()
            self.view.show_stopped()

    def progress(self) -> tuple[int, int | None]:
        """Return how many events were read of how many."""
        return (self._handle.done, self._handle.total) if self._handle else (0, None)

    def _open(self, span: CalendarSpan) -> None:
        if not self._running or self.path is None:
            return
        self._handle = self.tasks.run_cpu(
            read_calendar_file,
            self.path,
            span.zone,
            span.first,
            span.last,
            then=self._compare,
            fail=self._failed,
            owner=self.view,
            label=translate("Agenda", "Reading the calendar file"),
        )

    def _compare(self, reading: Reading) -> None:
        if self._running and self.resource_id is not None:
            self.reading = reading
            self._read(compare_calendar, self.resource_id, reading, then=self._tried)

    def _tried(self, report: CalendarReport) -> None:
        if self._running:
            self._end()
            self.report = report
            self.view.show_trial(report)

    def _taken(self, imported: Imported) -> None:
        self._end()
        self.report = imported.report
        resource_id, reading, step = self.resource_id, self.reading, imported.step
        name = self.path.name if self.path else ""
        text = translate("Agenda", "Calendar file {name} imported").format(name=name)
        pushed = self.undo.push(
            text,
            lambda: self._again(take_back_import, step),
            lambda: self._again(take_calendar, resource_id, reading),
        )
        self.view.show_imported(imported.report, pushed)

    def _again(self, work: Callable[..., Any], *arguments: Any) -> None:
        """Take the step back or do it again, also when the dialog is long gone."""
        self.tasks.write(work, *arguments)

    def _read(self, work: Callable[..., Any], *arguments: Any, then: Callable[[Any], None]) -> None:
        self.tasks.read(work, *arguments, then=then, fail=self._failed, owner=self.view)

    def _failed(self, error: BaseException) -> None:
        self._end()
        self.view.show_import_failure(self.path.name if self.path else "", error)

    def _begin(self) -> None:
        self._running, self.report = True, None
        self.view.show_reading()

    def _end(self) -> None:
        self._handle, self._running = None, False


def summary(report: CalendarReport, *, done: bool) -> str:
    """Return the counts of a trial or an import in one line."""
    parts = [translate("Agenda", "events read: %n", n=report.read)]
    counts = (
        (report.added, translate("Agenda", "new blocks: %n", n=report.added)),
        (report.changed, translate("Agenda", "changed: %n", n=report.changed)),
        (report.removed, translate("Agenda", "taken back: %n", n=report.removed)),
        (report.unchanged, translate("Agenda", "same as here: %n", n=report.unchanged)),
        (report.ours, translate("Agenda", "came from here: %n", n=report.ours)),
        (len(report.refused), translate("Agenda", "can't be used: %n", n=len(report.refused))),
    )
    parts += [text for count, text in counts if count]
    line = " · ".join(parts)
    if done and report.affected:
        text = translate(
            "Agenda",
            "%n appointments lie in the blocked time. None was changed: look at them.",
            n=len(report.affected),
        )
        line = f"{line}\n{text}"
    return line


def to_do(report: CalendarReport) -> int:
    """Return how many blocks an import would change."""
    return report.added + report.changed + report.removed
