"""One trial or import that runs in the background: how far it is, and stopping it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

from clinic_desktop.kernel.tasks import Handle, Tasks
from clinic_desktop.kernel.text import translate


class RunView(Protocol):
    """What a dialog shows of a run."""

    def show_running(self, dry: bool) -> None:
        """Show how far the background is, with a way to stop it."""

    def show_stopped(self, dry: bool) -> None:
        """Go back: cancelled. Of an import, what was stored so far stays."""

    def show_import_failure(self, error: BaseException) -> None:
        """Say why the file can't be read or imported."""


class ImportRun:
    """At most one run at a time; `reported` is called with its report."""

    def __init__(self, view: RunView, tasks: Tasks, reported: Callable[[Any], None]) -> None:
        self._view = view
        self._tasks = tasks
        self._then = reported
        self._handle: Handle | None = None
        self._dry = True
        self._over = False  # tasks that run inline answer before they return

    def start(self, work: Callable[..., Any], argument: object, *, dry: bool) -> None:
        """Begin, unless one runs."""
        if self._handle is not None:
            return
        self._dry, self._over = dry, False
        self._view.show_running(dry)
        begin = self._tasks.read if dry else self._tasks.write
        label = (
            translate("Patients", "Trying the import")
            if dry
            else translate("Patients", "Importing patients")
        )
        handle = begin(
            work, argument, then=self._reported, fail=self._failed, owner=self._view, label=label
        )
        self._handle = None if self._over else handle

    def cancel(self) -> None:
        """Stop what runs; what an import stored so far stays."""
        if self._handle is not None:
            self._handle.cancel()
            self._handle = None
            self._view.show_stopped(self._dry)

    def progress(self) -> tuple[int, int | None]:
        """Return how many were done of how many; None while the number is not known yet."""
        return (self._handle.done, self._handle.total) if self._handle else (0, None)

    def _reported(self, report: object) -> None:
        self._handle, self._over = None, True
        self._then(report)

    def _failed(self, error: BaseException) -> None:
        self._handle, self._over = None, True
        self._view.show_import_failure(error)
