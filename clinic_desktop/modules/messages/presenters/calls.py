"""The list of calls on screen: whom to call next, and what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from clinic_desktop.kernel.latest import Latest
from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.messages.domain.calls import CallEntry, CallResult, result_text
from clinic_desktop.modules.messages.service.calls import (
    CallList,
    RecordCall,
    call_list,
    record_call,
)
from clinic_desktop.modules.messages.service.outbox import send_now


class CallsView(Protocol):
    """What the list of calls shows."""

    def show_calls(self, days: Sequence[date], entries: Sequence[CallEntry]) -> None:
        """List whom to call."""

    def show_error(self, error: BaseException) -> None:
        """Show a failure."""

    def say(self, text: str) -> None:
        """Say quietly that something was done."""


class CallsPresenter:
    """Keeps the list."""

    def __init__(self, view: CallsView, tasks: Tasks) -> None:
        self._view = view
        self._tasks = tasks
        self._latest = Latest(tasks)

    def refresh(self) -> None:
        """Read the list again."""
        self._latest.read(call_list, then=self._got, fail=self._view.show_error)

    def record(self, entry: CallEntry, result: CallResult, note: str) -> None:
        """Keep what came of a call."""
        said = f"{entry.patient_name}: {result_text(result)}"
        self._tasks.write(
            record_call,
            RecordCall(entry, result, note),
            then=lambda _none: self._done(said),
            fail=self._failed,
            owner=self,
        )

    def send_now(self, entry: CallEntry) -> None:
        """Write to the patient now instead of calling."""
        self._tasks.write(
            send_now,
            entry.appointment_id,
            then=lambda _id: self._done(translate("Messages", "A reminder is on its way")),
            fail=self._failed,
            owner=self,
        )

    def _got(self, found: CallList) -> None:
        self._view.show_calls(found.days, found.entries)

    def _done(self, said: str) -> None:
        self._view.say(said)
        self.refresh()

    def _failed(self, error: BaseException) -> None:
        self._view.show_error(error)
        self.refresh()
