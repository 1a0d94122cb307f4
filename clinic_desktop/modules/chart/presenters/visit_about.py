"""Reason and kind of the visit while they are typed: journaled, and merged by field."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, Protocol

from clinic_desktop.kernel.errors import StaleRecord
from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.api import (
    Encounter,
    EncounterClass,
    EncounterDetails,
    amend_encounter,
    encounter,
)
from clinic_desktop.modules.chart.presenters.encounter_words import class_text
from clinic_desktop.modules.chart.presenters.lists.fact_form import Differing
from clinic_desktop.modules.practice.api import TypedJournal

Changes = Mapping[str, Any]
JOURNAL = "chart.visit.about"


class ChangedElsewhere(StaleRecord):
    """The same fields were changed elsewhere; `newer` is the visit as it is stored."""

    def __init__(self, newer: Encounter) -> None:
        super().__init__()
        self.newer = newer


class AboutView(Protocol):
    """The line above the note."""

    def show_about(self, details: EncounterDetails, reason: str | None) -> None:
        """Show what is stored; `reason` is what was typed over it and not saved."""

    def show_both(self, differing: tuple[Differing, ...]) -> None:
        """Show both versions side by side, then call `choose`."""

    def say(self, error: BaseException) -> None:
        """Show a failure; what is typed stays."""


class AboutPresenter:
    """What is done with the reason and the kind of one visit."""

    def __init__(self, view: AboutView, tasks: Tasks, journal: TypedJournal) -> None:
        self._view, self._tasks, self._journal = view, tasks, journal
        self._mine: dict[str, Any] = {}
        self._newer: Encounter | None = None
        self.visit: Encounter | None = None

    def show_visit(self, visit: Encounter) -> None:
        """Take a visit as it is stored now; what is typed into it stays."""
        self.visit = visit
        typed = self._journal.typed(str(visit.id))
        reason = None if typed is None else str(typed.fields.get("reason", ""))
        self._view.show_about(visit.details, reason)

    def typed(self, reason: str) -> None:
        """Note what is typed; the view journals it soon."""
        if self.visit is not None:
            self._journal.edit(str(self.visit.id), self.visit.version, {"reason": reason})

    def save(self, **changes: Any) -> None:
        """Save fields that were left."""
        visit = self.visit
        if visit is None:
            return
        old = visit.details
        self._mine = {n: value for n, value in changes.items() if value != getattr(old, n)}
        if not self._mine:
            self._forget(visit, changes)
            return
        self._tasks.write(
            amend_fields,
            visit,
            dict(self._mine),
            then=lambda after: self._saved(after, changes),
            fail=self._refused,
            owner=self._view,
        )

    def choose(self, theirs: frozenset[str]) -> None:
        """Save again over the newer visit, without the fields that are taken from it."""
        newer, self._newer = self._newer, None
        if newer is None:
            return
        mine = {n: value for n, value in self._mine.items() if n not in theirs}
        self._forget(newer, dict.fromkeys(theirs))
        self.visit = newer
        self._view.show_about(newer.details, mine.get("reason"))
        self.save(**mine)

    def _saved(self, after: Encounter, changes: Changes) -> None:
        self._forget(after, changes)
        if self.visit is not None and self.visit.id == after.id:
            self.visit = after

    def _forget(self, visit: Encounter, changes: Changes) -> None:
        if "reason" in changes:
            self._journal.forget(str(visit.id))

    def _refused(self, error: BaseException) -> None:
        if not isinstance(error, ChangedElsewhere):
            self._view.say(error)
            return
        self._newer = error.newer
        theirs = error.newer.details
        names = [n for n, value in self._mine.items() if value != getattr(theirs, n)]
        self._view.show_both(
            tuple(
                Differing(
                    name,
                    _label(name),
                    _words(self._mine[name]),
                    _words(getattr(theirs, name)),
                    take_theirs=False,
                    both=True,
                )
                for name in names
            )
        )


def amend_fields(ctx: Any, visit: Encounter, changes: Changes) -> Encounter:
    """Change some fields of a visit, whatever others were changed elsewhere meanwhile.

    Raises ChangedElsewhere when somebody gave one of them another value since `visit` was read.
    """
    newer = encounter(ctx, visit.id)
    for name, value in changes.items():
        stored = getattr(newer.details, name)
        if stored not in (getattr(visit.details, name), value):
            raise ChangedElsewhere(newer)
    return amend_encounter(ctx, newer.id, newer.version, replace(newer.details, **changes))


def _label(name: str) -> str:
    labels: dict[str, Callable[[], str]] = {
        "reason": lambda: translate("Chart", "Reason"),
        "encounter_class": lambda: translate("Chart", "Kind of visit"),
    }
    return labels[name]()


def _words(value: Any) -> str:
    return class_text(value) if isinstance(value, EncounterClass) else str(value)
