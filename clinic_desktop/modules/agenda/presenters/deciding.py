"""The dates of a series before it is saved: which clash, and what is decided about each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Protocol
from uuid import UUID

from clinic_desktop.kernel.errors import UserError
from clinic_desktop.kernel.latest import Latest
from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.api import (
    Change,
    Choices,
    Occurrence,
    SeriesClashes,
    Slot,
)
from clinic_desktop.modules.agenda.presenters.changes import OVERBOOK, OVERRIDES


class Fate(StrEnum):
    """What becomes of one date."""

    FREE = "free"
    CLASH = "clash"
    INSTEAD = "instead"
    SKIPPED = "skipped"
    ACCEPTED = "accepted"


@dataclass(frozen=True, slots=True)
class DateRow:
    """One date to show: by the rule at `start`, in fact at `place`."""

    start: datetime
    place: datetime
    fate: Fate
    problem: str = ""
    alternatives: tuple[Slot, ...] = ()
    can_accept: bool = False


@dataclass(frozen=True, slots=True)
class Standing:
    """Where the whole stands: a sentence, how many still clash, whether a reason is asked."""

    text: str
    clashes: int = 0
    count: int = 0
    needs_reason: bool = False
    problem: str = ""

    @property
    def ready(self) -> bool:
        """Whether it can be saved."""
        return not (self.clashes or self.problem) and self.count > 0


class DatesView(Protocol):
    """What the presenter needs of its popover."""

    def show_dates(self, rows: Sequence[DateRow], standing: Standing) -> None:
        """Show all dates and where the whole stands."""

    def show_saving(self, saving: bool) -> None:
        """Lock the fields while saving."""

    def finish(self) -> None:
        """Close: it is saved."""

    def show_error(self, error: BaseException) -> None:
        """Show a failure."""


@dataclass(frozen=True, slots=True)
class Job:
    """What is checked and saved: two services, and the command for what was decided.

    `command(choices, acknowledged, reason)`; only free places of `resource_ids` are offered.
    """

    check: Callable[..., tuple[Occurrence, ...]]
    save: Callable[..., tuple[Change, ...]]
    command: Callable[[Choices, frozenset[str], str], Any]
    resource_ids: tuple[UUID, ...]
    done: Callable[[tuple[Change, ...]], None]


class Deciding:
    """Holds what is decided; every decision is checked in the background, then shown."""

    def __init__(self, view: DatesView, tasks: Tasks, may: Callable[[str], bool]) -> None:
        self._view = view
        self._tasks = tasks
        self._may = may
        self._reads = Latest(tasks, view)
        self._job: Job | None = None
        self._found: dict[datetime, Occurrence] = {}
        self._skipped: set[datetime] = set()
        self._instead: dict[datetime, datetime] = {}
        self._accepted: dict[datetime, frozenset[str]] = {}
        self._problem = ""
        self.reason = ""
        self.running = False

    def use(self, job: Job) -> None:
        """Look at another series; what was decided for dates that stay is kept."""
        self._job = job
        self._found = {}
        self.check()

    def check(self) -> None:
        """Ask the store about all dates as they are decided now."""
        if self._job is not None:
            self._reads.read(
                self._job.check, self._command(), then=self._checked, fail=self._failed
            )

    # ---- what is decided

    def leave_out(self, start: datetime) -> None:
        """Leave a date out, or take it in again."""
        out = start not in self._skipped
        self._forget(start)
        if out:
            self._skipped.add(start)
        self.check()

    def take(self, start: datetime, place: datetime) -> None:
        """Book a date at another time."""
        self._forget(start)
        if place != start:
            self._instead[start] = place
        self.check()

    def accept(self, start: datetime) -> None:
        """Book a date although a rule is against it, or not after all."""
        occurrence = self._found.get(start)
        if start in self._accepted:
            del self._accepted[start]
        elif occurrence is not None and occurrence.warnings:
            self._skipped.discard(start)
            self._accepted[start] = frozenset(w.name for w in occurrence.warnings)
        self.check()

    def type_reason(self, text: str) -> None:
        """Take the reason for what is booked nevertheless."""
        self.reason = text
        self._show()

    def _forget(self, start: datetime) -> None:
        self._skipped.discard(start)
        self._instead.pop(start, None)
        self._accepted.pop(start, None)

    # ---- saving

    def save(self) -> None:
        """Save all dates or none."""
        if self._job is None or self.running or not self.standing().ready:
            return
        if self.standing().needs_reason and not self.reason.strip():
            self._show()
            return
        self._lock(True)
        self._tasks.write(
            self._job.save,
            self._command(""),
            then=self._saved,
            fail=self._refused,
            owner=self._view,
        )

    def _saved(self, changes: tuple[Change, ...]) -> None:
        assert self._job is not None
        self._view.finish()
        self._job.done(changes)

    def _refused(self, error: BaseException) -> None:
        self._lock(False)
        if isinstance(error, SeriesClashes):
            self._checked(error.occurrences)
        else:
            self._failed(error)

    def _lock(self, saving: bool) -> None:
        self.running = saving
        self._view.show_saving(saving)

    # ---- what is shown

    def rows(self) -> tuple[DateRow, ...]:
        """Return all dates in order, also those that are left out."""
        return tuple(self._row(start) for start in sorted(self._found))

    def standing(self) -> Standing:
        """Return where the whole stands."""
        rows = self.rows()
        clashes = sum(1 for row in rows if row.fate is Fate.CLASH)
        count = sum(1 for row in rows if row.fate is not Fate.SKIPPED)
        accepted = (self._accepted[row.start] for row in rows if row.fate is Fate.ACCEPTED)
        needs = any(names & OVERRIDES for names in accepted)
        if self._problem:
            return Standing(self._problem, problem=self._problem)
        text = translate("Agenda", "%n appointments", None, count)
        if clashes:
            words = translate("Agenda", "{all}: %n can't be booked as they are", None, clashes)
            text = words.format(all=text)
        elif count:
            text = translate("Agenda", "{all}: nothing in the way").format(all=text)
        return Standing(text, clashes, count, needs)

    def _row(self, start: datetime) -> DateRow:
        found = self._found[start]
        alternatives = self._alternatives(found)
        names = frozenset(w.name for w in found.warnings)
        allowed = bool(names) and (not names & OVERRIDES or self._may(OVERBOOK))
        if start in self._skipped:
            return DateRow(start, found.place, Fate.SKIPPED, found.problem, alternatives)
        if found.problem:
            return DateRow(start, found.place, Fate.CLASH, found.problem, alternatives, allowed)
        if start in self._accepted:
            return DateRow(start, found.place, Fate.ACCEPTED, can_accept=True)
        fate = Fate.INSTEAD if start in self._instead else Fate.FREE
        return DateRow(start, found.place, fate)

    def _alternatives(self, found: Occurrence) -> tuple[Slot, ...]:
        assert self._job is not None
        wanted = set(self._job.resource_ids)
        return tuple(slot for slot in found.alternatives if set(slot.resource_ids) == wanted)

    def _checked(self, occurrences: Sequence[Occurrence]) -> None:
        skipped = {s: o for s, o in self._found.items() if s in self._skipped}
        self._found = skipped | {o.start: o for o in occurrences}
        self._problem = ""
        self._show()

    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, UserError):
            self._view.show_error(error)
            return
        self._problem = error.message()
        self._show()

    def _show(self) -> None:
        self._view.show_dates(self.rows(), self.standing())

    def _command(self, reason: str = "-") -> Any:
        """Return the command; only saving needs the true reason."""
        assert self._job is not None
        choices = Choices(frozenset(self._skipped), dict(self._instead), frozenset(self._accepted))
        names = frozenset(name for found in self._accepted.values() for name in found)
        return self._job.command(choices, names, self.reason.strip() or reason)
