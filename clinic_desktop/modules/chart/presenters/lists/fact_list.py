"""One list of facts of a patient: reading, filtering, and what is done to one of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Protocol
from uuid import UUID

from clinic_desktop.kernel.clock import from_milliseconds, wall_of
from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.modules.chart.api import Fact, FactList, running_encounters
from clinic_desktop.modules.chart.api.lists import FactChange, fact_history
from clinic_desktop.modules.chart.presenters.lists.kinds import ListKind
from clinic_desktop.modules.practice.api import clinic_profile, user_names


class Part(StrEnum):
    """Which facts are listed."""

    CURRENT = "current"
    ALL = "all"
    ERROR = "error"


@dataclass(frozen=True)
class Found:
    """What was read: the facts, who is who, the clinic's zone, what a kind shows besides."""

    facts: FactList[Any]
    names: Mapping[UUID, str]
    zone: str
    today: date
    more: Any = None

    def wall(self, at_ms: int) -> datetime:
        """Return the wall time of a moment."""
        return wall_of(from_milliseconds(at_ms), self.zone)


class FactsOf(Protocol):
    """What the form of a fact needs of the list that it is opened from."""

    @property
    def kind(self) -> ListKind[Any]:
        """Which facts."""

    @property
    def patient_id(self) -> UUID:
        """Whose."""

    @property
    def found(self) -> Found | None:
        """What was read."""


def read_list(ctx: Any, kind: ListKind[Any], patient_id: UUID) -> Found:
    """Read a list. Raises NotAllowed, NotFound."""
    zone = clinic_profile(ctx).zone
    facts = kind.doors.read(ctx, patient_id)
    more = kind.more(ctx, patient_id) if kind.more else None
    today = wall_of(ctx.clock.now(), zone).date()
    return Found(facts, user_names(ctx), zone, today, more)


def record_one(
    ctx: Any, kind: ListKind[Any], patient_id: UUID, details: Any, acknowledged: frozenset[str]
) -> Fact[Any]:
    """Record a fact; in the visit that the actor has with this patient now, if there is one."""
    visit = None
    if ctx.actor.practitioner_id is not None:
        mine = (v.id for v in running_encounters(ctx) if v.patient_id == patient_id)
        visit = next(mine, None)
    if kind.doors.warns:
        return kind.doors.record(ctx, patient_id, details, visit, acknowledged)
    return kind.doors.record(ctx, patient_id, details, visit)


class ListView(Protocol):
    """The page."""

    def show_facts(self, facts: Sequence[Fact[Any]], found: Found) -> None:
        """Show the facts of the chosen part."""

    def show_list_failure(self, error: BaseException) -> None:
        """Say why the list can't be read."""

    def show_changes(self, fact: Fact[Any], changes: Sequence[FactChange]) -> None:
        """Show who wrote what into a fact."""

    def show_done(self) -> None:
        """Take away what was said of an earlier failure."""

    def show_refused(self, error: BaseException) -> None:
        """Say why an action was refused."""


class FactListPresenter:
    """Keeps the list of one patient."""

    def __init__(self, view: ListView, tasks: Tasks, kind: ListKind[Any], patient_id: UUID) -> None:
        self._view, self._tasks = view, tasks
        self.kind, self.patient_id = kind, patient_id
        self.part = Part.CURRENT
        self.found: Found | None = None

    def refresh(self) -> None:
        """Read the list anew."""
        self._tasks.read(
            read_list,
            self.kind,
            self.patient_id,
            then=self._take,
            fail=self._view.show_list_failure,
            owner=self._view,
        )

    def choose(self, part: Part) -> None:
        """Show another part."""
        self.part = part
        self._show()

    def counts(self) -> dict[Part, int]:
        """Return how many facts each part has."""
        return {part: len(self._of(part)) for part in Part}

    def fact(self, fact_id: UUID) -> Fact[Any] | None:
        """Return a fact that was read."""
        facts = self.found.facts.facts if self.found else ()
        return next((fact for fact in facts if fact.id == fact_id), None)

    def history_of(self, fact: Fact[Any]) -> None:
        """Read who wrote what into a fact."""
        self._tasks.read(
            fact_history,
            self.kind.name,
            self.patient_id,
            fact.id,
            then=lambda changes: self._view.show_changes(fact, changes),
            fail=self._view.show_refused,
            owner=self._view,
        )

    def withdraw(self, fact: Fact[Any], reason: str) -> None:
        """Mark a fact as entered in error."""
        self.write(self.kind.doors.withdraw, fact.id, fact.version, reason)

    def change(self, fact: Fact[Any], **fields: Any) -> None:
        """Set some fields of a fact at once: resolve, stop, settle."""
        details = replace(fact.details, **fields)
        self.write(self.kind.doors.amend, fact.id, fact.version, details)

    def record(self, details: Any) -> None:
        """Record a fact that needs no form."""
        self.write(record_one, self.kind, self.patient_id, details, frozenset())

    def write(self, work: Any, *arguments: Any) -> None:
        """Do something to the chart, then read anew."""
        self._tasks.write(work, *arguments, then=self._done, fail=self._refused, owner=self._view)

    def _done(self, _result: Any) -> None:
        self._view.show_done()
        self.refresh()

    def _refused(self, error: BaseException) -> None:
        self._view.show_refused(error)
        self.refresh()

    def _take(self, found: Found) -> None:
        self.found = found
        self._show()

    def _show(self) -> None:
        if self.found is not None:
            self._view.show_facts(self._of(self.part), self.found)

    def _of(self, part: Part) -> list[Fact[Any]]:
        facts = self.found.facts.facts if self.found else ()
        if part is Part.ERROR:
            return [fact for fact in facts if not fact.holds]
        holding = [fact for fact in facts if fact.holds]
        if part is Part.ALL:
            return holding
        return [fact for fact in holding if self.kind.current(fact.details)]
