"""The diagnoses of a visit: found by code and word, recorded, corrected, taken back."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, Protocol
from uuid import UUID

from clinic_desktop.kernel.latest import Latest
from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.kernel.text import fold, text_language, translate
from clinic_desktop.modules.chart.api import (
    ICD10_CM,
    Certainty,
    CodeHit,
    ConditionCategory,
    ConditionDetails,
    Fact,
    amend_condition,
    mark_condition_entered_in_error,
    record_condition,
    search_diagnoses,
)

MOST = 8


class DiagnosesView(Protocol):
    """The list below Assessment."""

    def show_hits(self, hits: Sequence[CodeHit], text: str) -> None:
        """Show what was found for a text."""

    def recorded(self, fact: Fact[ConditionDetails]) -> None:
        """Say that a diagnosis stands in the chart."""

    def say(self, error: BaseException) -> None:
        """Show a failure."""


class DiagnosesPresenter:
    """What is done with the diagnoses of one visit."""

    def __init__(self, view: DiagnosesView, tasks: Tasks, patient_id: UUID) -> None:
        self._view = view
        self._tasks = tasks
        self._patient_id = patient_id
        self._latest = Latest(tasks, owner=view)
        self.encounter_id: UUID | None = None

    def search(self, text: str) -> None:
        """Look for a text; a newer search drops the older."""
        self._latest.read(
            search_diagnoses,
            text,
            text_language()[:2],
            MOST,
            then=lambda hits: self._view.show_hits(hits, text),
        )

    def add_code(self, hit: CodeHit) -> None:
        """Record a coded diagnosis of this visit."""
        self.add(
            ConditionDetails(
                hit.shown,
                ICD10_CM,
                hit.code,
                hit.title,
                ConditionCategory.DIAGNOSIS,
            )
        )

    def add(self, details: ConditionDetails) -> None:
        """Record a diagnosis of this visit, coded or in words."""
        if self.encounter_id is not None:
            arguments = (record_condition, self._patient_id, details, self.encounter_id)
            self._write(*arguments, then=self._view.recorded)

    def add_problem(self, fact: Fact[ConditionDetails]) -> None:
        """Say that a known problem was dealt with in this visit."""
        self.add(replace(fact.details, category=ConditionCategory.DIAGNOSIS))

    def change(self, fact: Fact[ConditionDetails], **changes: Any) -> None:
        """Change certainty or onset."""
        details = replace(fact.details, **changes)
        self._write(amend_condition, fact.id, fact.version, details)

    def withdraw(self, fact: Fact[ConditionDetails], reason: str) -> None:
        """Say that a diagnosis should not be there."""
        self._write(mark_condition_entered_in_error, fact.id, fact.version, reason)

    def _write(
        self,
        work: Callable[..., Any],
        *arguments: Any,
        then: Callable[[Any], None] | None = None,
    ) -> None:
        self._tasks.write(work, *arguments, then=then, fail=self._view.say, owner=self._view)


def marked(shown: str, text: str) -> tuple[tuple[int, int], ...]:
    """Return where the words of a search stand in a name, as (start, length)."""
    folded = fold(shown)
    if len(folded) != len(shown):
        return ()
    found = []
    for word in fold(text).split():
        place = re.search(rf"(?<!\w){re.escape(word)}", folded) or re.search(
            re.escape(word), folded
        )
        if place:
            found.append((place.start(), len(word)))
    return tuple(sorted(found))


def certainty_text(certainty: Certainty) -> str:
    """Return the words for how sure a diagnosis is."""
    return {
        Certainty.UNCONFIRMED: translate("Chart", "not confirmed"),
        Certainty.PROVISIONAL: translate("Chart", "provisional"),
        Certainty.DIFFERENTIAL: translate("Chart", "differential"),
        Certainty.CONFIRMED: translate("Chart", "confirmed"),
        Certainty.REFUTED: translate("Chart", "ruled out"),
    }[certainty]
