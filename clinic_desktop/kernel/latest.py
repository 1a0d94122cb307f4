"""Only the newest answer counts: for search boxes and pickers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from clinic_desktop.kernel.tasks import Handle, Tasks


class Latest:
    """Runs reads of which each newer one cancels the one before, so a late answer is dropped."""

    def __init__(self, tasks: Tasks, owner: object = None) -> None:
        self._tasks = tasks
        self._owner = owner
        self._running: Handle | None = None

    def read(
        self,
        work: Callable[..., Any],
        *arguments: Any,
        then: Callable[[Any], None],
        fail: Callable[[BaseException], None] | None = None,
        label: str = "",
    ) -> None:
        """Ask again; the answer to the earlier question never arrives."""
        self.forget()
        self._running = self._tasks.read(
            work, *arguments, then=then, fail=fail, owner=self._owner, label=label
        )

    def forget(self) -> None:
        """Drop the question that runs."""
        if self._running is not None:
            self._running.cancel()
            self._running = None
