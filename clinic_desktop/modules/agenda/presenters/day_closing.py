"""The close of a day without Qt: what is open, what was chosen, the numbers, closed or not."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Protocol
from uuid import UUID

from clinic_desktop.kernel.clock import wall_of
from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.api import (
    AppointmentStatus,
    AppointmentView,
    Change,
    ClosedDay,
    DayNumbers,
    Settle,
    closed_day,
    numbers_of_day,
    open_appointments,
    outcomes,
    redo_changes,
    reopen_day,
    settle_and_close,
    settle_appointments,
    undo_changes,
)
from clinic_desktop.modules.agenda.presenters.changes import Undo
from clinic_desktop.modules.practice.api import clinic_profile, user_names


@dataclass(frozen=True, slots=True)
class DayState:
    """A day as it stands: `closed_at` is the clinic's wall time of its close, `by` who did it."""

    day: date
    open: tuple[AppointmentView, ...]
    numbers: DayNumbers
    closed: ClosedDay | None = None
    closed_at: datetime | None = None
    by: str = ""


class DayCloseView(Protocol):
    """What the dialog shows."""

    def show_state(self, state: DayState) -> None:
        """Show open appointments, numbers, and whether the day is closed."""

    def show_problem(self, text: str) -> None:
        """Say what is missing before the day can be closed; '' for nothing."""

    def show_error(self, error: BaseException) -> None:
        """Show a failure."""

    def say(self, text: str, step: object = None) -> None:
        """Say quietly that something was done."""


class DayClosing:
    """Keeps the day and what was chosen for each of its open appointments."""

    def __init__(self, view: DayCloseView, tasks: Tasks, undo: Undo, day: date) -> None:
        self._view = view
        self._tasks = tasks
        self._undo = undo
        self.day = day
        self.state: DayState | None = None
        self.chosen: dict[UUID, AppointmentStatus] = {}

    def load(self) -> None:
        """Read the day again; what was chosen stays."""
        self._read(read_day, self.day, then=self._got)

    def choose(self, appointment_id: UUID, outcome: AppointmentStatus | None) -> None:
        """Choose what became of one appointment; None for not known yet."""
        if outcome is None:
            self.chosen.pop(appointment_id, None)
        else:
            self.chosen[appointment_id] = outcome
        self._say_what_is_missing()

    def choose_all(self, outcome: AppointmentStatus) -> None:
        """Choose the same for all open appointments of which it can be true."""
        for appointment in self.state.open if self.state else ():
            if outcome in outcomes(appointment.status):
                self.chosen[appointment.id] = outcome
        self._say_what_is_missing()

    def missing(self) -> int:
        """Return for how many open appointments nothing is chosen."""
        return sum(a.id not in self.chosen for a in self.state.open) if self.state else 0

    def close(self) -> None:
        """Give the open appointments their outcome, then close the day."""
        if self.state is None or self.missing():
            self._say_what_is_missing()
            return
        reason = translate("Agenda", "Cancelled when the day was closed")
        commands = [Settle(a.id, a.version, self.chosen[a.id], reason) for a in self.state.open]
        self._write(settle_and_close, self.day, commands, then=self._closed)

    def settle(self) -> None:
        """Keep what is chosen without closing the day; one step to take back."""
        reason = translate("Agenda", "Cancelled when the day was closed")
        known = self.state.open if self.state else ()
        commands = [
            Settle(a.id, a.version, self.chosen[a.id], reason) for a in known if a.id in self.chosen
        ]
        if commands:
            self._write(settle_appointments, commands, then=self._settled)

    def reopen(self, reason: str) -> None:
        """Open the closed day again."""

        def done(_none: object) -> None:
            self._view.say(translate("Agenda", "The day is open again"))
            self.load()

        self._write(reopen_day, self.day, reason, then=done)

    def _settled(self, changes: Sequence[Change]) -> None:
        text = translate("Agenda", "%n outcomes kept", n=len(changes))
        step = self._undo.push(
            text,
            lambda: self._run(undo_changes, changes),
            lambda: self._run(redo_changes, changes),
        )
        self._view.say(text, step)
        self.load()

    def _run(self, work: Callable[..., Any], changes: Sequence[Change]) -> None:
        """Take the step back or do it again, also when the dialog is long gone."""
        self._tasks.write(work, changes)

    def _closed(self, _closed: ClosedDay) -> None:
        self.chosen.clear()
        self._view.say(translate("Agenda", "The day is closed"))
        self.load()

    def _got(self, state: DayState) -> None:
        self.state = state
        known = {a.id: a.status for a in state.open}
        self.chosen = {
            a: outcome
            for a, outcome in self.chosen.items()
            if a in known and outcome in outcomes(known[a])
        }
        self._view.show_state(state)
        self._say_what_is_missing()

    def _say_what_is_missing(self) -> None:
        missing = self.missing()
        text = ""
        if missing:
            text = translate(
                "Agenda", "Say for %n more appointments what became of them.", n=missing
            )
        self._view.show_problem(text)

    def _failed(self, error: BaseException) -> None:
        self._view.show_error(error)
        self.load()

    def _read(self, work: Callable[..., Any], *arguments: Any, then: Callable[[Any], None]) -> None:
        self._tasks.read(work, *arguments, then=then, fail=self._view.show_error, owner=self._view)

    def _write(
        self, work: Callable[..., Any], *arguments: Any, then: Callable[[Any], None]
    ) -> None:
        self._tasks.write(work, *arguments, then=then, fail=self._failed, owner=self._view)


def read_day(ctx: Any, day: date) -> DayState:
    """Return a day as it stands."""
    closed = closed_day(ctx, day)
    if closed is None:
        return DayState(day, open_appointments(ctx, day), numbers_of_day(ctx, day))
    at = wall_of(closed.closed_at, clinic_profile(ctx).zone)
    by = user_names(ctx).get(closed.closed_by) or translate("Agenda", "somebody unknown")
    return DayState(day, (), closed.numbers, closed, at, by)


def counts_of(numbers: DayNumbers) -> Mapping[AppointmentStatus, int]:
    """Return how many appointments ended in each status, in the order of the day."""
    hidden = AppointmentStatus.ENTERED_IN_ERROR
    found = numbers.by_status
    return {s: found[s] for s in AppointmentStatus if found.get(s) and s is not hidden}
