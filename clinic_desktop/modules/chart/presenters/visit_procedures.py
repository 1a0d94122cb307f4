"""The procedures of a visit: found by code and word, recorded at once, corrected, taken back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Protocol
from uuid import UUID

from clinic_desktop.kernel.latest import Latest
from clinic_desktop.kernel.local_text import time_text
from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.kernel.text import text_language
from clinic_desktop.modules.chart.api import (
    ICD9_PROCEDURES,
    CodeHit,
    EncounterStatus,
    Fact,
    PartialDate,
    ProcedureDetails,
    ProcedureStatus,
    mark_procedure_entered_in_error,
    record_procedure,
    search_procedures,
)
from clinic_desktop.modules.chart.presenters.lists.all_kinds import PROCEDURES
from clinic_desktop.modules.chart.presenters.lists.fact_list import Found, read_list
from clinic_desktop.modules.chart.presenters.lists.kinds import ListKind
from clinic_desktop.modules.chart.presenters.lists.words import value_text
from clinic_desktop.modules.chart.presenters.visit_reading import OpenVisit

MOST = 8


class ProceduresView(Protocol):
    """The list below Plan."""

    def show_hits(self, hits: Sequence[CodeHit], text: str) -> None:
        """Show what was found for a text."""

    def recorded(self, fact: Fact[ProcedureDetails]) -> None:
        """Say that a procedure stands in the chart."""

    def show_form(self, of: VisitProceduresList, fact: Fact[ProcedureDetails]) -> None:
        """Show the form of one procedure."""

    def say(self, error: BaseException) -> None:
        """Show a failure."""


@dataclass(frozen=True)
class VisitProceduresList:
    """The list that a form is opened from."""

    kind: ListKind[Any]
    patient_id: UUID
    found: Found | None


class ProceduresPresenter:
    """What is done with the procedures of one visit. `now` gives the clinic's wall time."""

    def __init__(
        self, view: ProceduresView, tasks: Tasks, patient_id: UUID, now: Callable[[], datetime]
    ) -> None:
        self._view = view
        self._tasks = tasks
        self._patient_id = patient_id
        self._now = now
        self._latest = Latest(tasks, owner=view)
        self.visit: OpenVisit | None = None

    def search(self, text: str) -> None:
        """Look for a text; a newer search drops the older."""
        self._latest.read(
            search_procedures,
            text,
            text_language()[:2],
            MOST,
            then=lambda hits: self._view.show_hits(hits, text),
        )

    def add_code(self, hit: CodeHit) -> None:
        """Record a coded procedure of this visit."""
        self._add(ProcedureDetails(hit.shown, ICD9_PROCEDURES, hit.code, hit.title))

    def add_words(self, text: str) -> None:
        """Record a procedure in words."""
        self._add(ProcedureDetails(text))

    def withdraw(self, fact: Fact[ProcedureDetails], reason: str) -> None:
        """Say that a procedure should not be there."""
        self._write(mark_procedure_entered_in_error, fact.id, fact.version, reason)

    def change(self, fact: Fact[ProcedureDetails]) -> None:
        """Open the form of a procedure: when, by whom, where, what came of it."""
        self._tasks.read(
            read_list,
            PROCEDURES,
            self._patient_id,
            then=lambda found: self._view.show_form(self._list(found), fact),
            fail=self._view.say,
            owner=self._view,
        )

    def _list(self, found: Found) -> VisitProceduresList:
        return VisitProceduresList(PROCEDURES, self._patient_id, found)

    def _add(self, what: ProcedureDetails) -> None:
        """Record it: done now while the visit runs, else on the day of the visit."""
        visit = self.visit
        if visit is None:
            return
        running = visit.encounter.status is EncounterStatus.IN_PROGRESS
        at = self._now() if running else visit.started
        details = replace(
            what,
            performed=PartialDate.of(at.date()),
            performed_time=at.time().replace(second=0, microsecond=0) if running else None,
            performer=visit.practitioner,
        )
        arguments = (record_procedure, self._patient_id, details, visit.encounter.id)
        self._write(*arguments, then=self._view.recorded)

    def _write(
        self,
        work: Callable[..., Any],
        *arguments: Any,
        then: Callable[[Any], None] | None = None,
    ) -> None:
        self._tasks.write(work, *arguments, then=then, fail=self._view.say, owner=self._view)


def said_of(details: ProcedureDetails) -> list[str]:
    """Return what a chip says besides the name: how far, when, where, what came of it."""
    done = details.status is ProcedureStatus.COMPLETED
    at = details.performed_time
    return [
        text
        for text in (
            "" if done else value_text(details.status),
            time_text(datetime.combine(datetime.min, at)) if at else "",
            details.body_site,
            details.outcome,
        )
        if text
    ]
