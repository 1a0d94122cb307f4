"""One leave with what stands against it, before and after the decision."""

from __future__ import annotations

from typing import Protocol
from uuid import UUID

from clinic_desktop.kernel.errors import StaleRecord
from clinic_desktop.kernel.latest import Latest
from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.staff.api import (
    Conflicts,
    leave_conflicts,
)
from clinic_desktop.modules.staff.presenters.board import LeaveDeeds, Undo


class DecidingView(Protocol):
    """What the dialog shows."""

    def show_conflicts(self, found: Conflicts) -> None:
        """Show the leave, the appointments, who else is away, the steps."""

    def show_reason_problem(self, text: str) -> None:
        """Say what the reason lacks."""

    def show_error(self, error: BaseException) -> None:
        """Show a failure."""

    def say(self, text: str, step: object = None) -> None:
        """Say quietly that something was done."""


class DecidingPresenter:
    """Keeps what was read of one leave."""

    def __init__(self, view: DecidingView, tasks: Tasks, undo: Undo, leave_id: UUID) -> None:
        self._view = view
        self._reads = Latest(tasks, view)
        self._leave_id = leave_id
        self._deeds = LeaveDeeds(self, tasks, undo)
        self.found: Conflicts | None = None

    def refresh(self) -> None:
        """Read it again."""
        self._reads.read(
            leave_conflicts, self._leave_id, then=self._got, fail=self._view.show_error
        )

    def approve(self) -> None:
        """Approve; the appointments stay, and the list stays open."""
        if self.found is not None:
            self._deeds.approve(self.found.leave, self.found.name, self.refresh)

    def decline(self, reason: str) -> None:
        """Decline; the reason is what the person reads."""
        self._view.show_reason_problem("")
        if not reason.strip():
            self._view.show_reason_problem(translate("Staff", "Say why it is declined."))
        elif self.found is not None:
            self._deeds.decline(self.found.leave, self.found.name, reason, self.refresh)

    def withdraw(self, reason: str) -> None:
        """Take it back."""
        if self.found is not None:
            self._deeds.withdraw(self.found.leave, self.found.name, reason, self.refresh)

    def say(self, text: str, step: object = None) -> None:
        """Pass on what was done."""
        self._view.say(text, step)

    def show_error(self, error: BaseException) -> None:
        """Pass on what failed; what changed meanwhile is read again."""
        self._view.show_error(error)
        if isinstance(error, StaleRecord):
            self.refresh()

    def _got(self, found: Conflicts) -> None:
        self.found = found
        self._view.show_conflicts(found)
