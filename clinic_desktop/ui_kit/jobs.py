"""Background jobs as the status strip shows them."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum
from itertools import count
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

BUSY_AFTER_SECONDS = 0.3
_POLL_MS = 150
_numbers = count(1)


class JobKind(Enum):
    """What a job does with the store."""

    READ = "read"
    WRITE = "write"
    CPU = "cpu"
    IO = "io"


def _nothing() -> None:
    """Stand where the work of a job was."""


def _gone() -> bool:
    return False


@dataclass(eq=False)
class Job:
    """One piece of background work; `then`, `fail` run on the main thread, unless dropped."""

    kind: JobKind
    work: Callable[[], Any]
    label: str = ""
    then: Callable[[Any], None] | None = None
    fail: Callable[[BaseException], None] | None = None
    alive: Callable[[], bool] = lambda: True
    number: int = field(default_factory=lambda: next(_numbers))
    begun: float = field(default_factory=time.monotonic)
    done: int = 0
    total: int | None = None
    cancelled: bool = False
    started: bool = False

    def cancel(self) -> None:
        """Drop the result; work that has not begun never begins; a write in flight finishes."""
        self.cancelled = True

    def let_go(self) -> None:
        """Forget the callbacks, on the main thread: a worker that still holds the job must not
        be the last to hold a widget."""
        self.then = self.fail = None
        self.work, self.alive = _nothing, _gone

    def report(self, done: int, total: int | None) -> bool:
        """Note progress (from the worker thread); False tells the work to stop."""
        self.done, self.total = done, total
        return not self.cancelled

    def percent(self) -> int | None:
        """Return 0 to 100, or None while no total is known."""
        if not self.total:
            return None
        return min(100, max(0, 100 * self.done // self.total))


class JobsModel(QObject):
    """The running jobs; `changed` is sent when what a person may see of them changes."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs: list[Job] = []
        self._shown: list[tuple[int, int | None]] = []
        self._timer = QTimer(self)
        self._timer.setInterval(_POLL_MS)
        self._timer.timeout.connect(self._look)

    def add(self, job: Job) -> None:
        """Follow a job."""
        self._jobs.append(job)
        if not self._timer.isActive():
            self._timer.start()

    def remove(self, job: Job) -> None:
        """Stop following a job."""
        if job in self._jobs:
            self._jobs.remove(job)
        if not self._jobs:
            self._timer.stop()
            self._look()

    def running(self) -> tuple[Job, ...]:
        """Return all jobs that are not finished, cancelled ones too."""
        return tuple(self._jobs)

    def visible(self) -> tuple[Job, ...]:
        """Return the labelled jobs that have taken over 300 ms."""
        limit = time.monotonic() - BUSY_AFTER_SECONDS
        return tuple(j for j in self._jobs if j.label and not j.cancelled and j.begun < limit)

    def pending_writes(self) -> int:
        """Return how many writes are not yet on disk."""
        return sum(1 for job in self._jobs if job.kind is JobKind.WRITE)

    def _look(self) -> None:
        shown = [(job.number, job.percent()) for job in self.visible()]
        if shown != self._shown:
            self._shown = shown
            self.changed.emit()
