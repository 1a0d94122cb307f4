"""Recording or changing one fact: what is typed, warnings, and the newer version."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol
from uuid import UUID

from clinic_desktop.kernel.errors import InvalidInput, NeedsConfirmation, StaleRecord
from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.modules.chart.api import Fact
from clinic_desktop.modules.chart.presenters.lists.fact_list import record_one
from clinic_desktop.modules.chart.presenters.lists.kinds import ListKind
from clinic_desktop.modules.chart.presenters.lists.merging import Merged, merge_fields
from clinic_desktop.modules.chart.presenters.lists.values import details_of, values_of
from clinic_desktop.modules.chart.presenters.lists.words import labelled, value_text
from clinic_desktop.modules.practice.api import TypedJournal

TYPED, BASE = "typed", "base"  # in the journal


@dataclass(frozen=True, slots=True)
class Differing:
    """One field of which two versions say different things."""

    field: str
    label: str
    mine: str
    theirs: str
    take_theirs: bool
    both: bool


class FactFormView(Protocol):
    """The dialog."""

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Put each problem beside its field."""

    def show_warnings(self, error: NeedsConfirmation) -> None:
        """Let the user acknowledge, then call `save` with what was acknowledged."""

    def show_newer(self, differing: tuple[Differing, ...]) -> None:
        """Show both versions side by side, then call `choose`."""

    def show_form_failure(self, error: BaseException) -> None:
        """Say why not; what is typed stays."""

    def show_saving(self, saving: bool) -> None:
        """Let nobody save twice."""

    def saved(self, fact: Fact[Any]) -> None:
        """Close: it is stored."""


class FactFormPresenter:
    """Holds the fact that a form began with; the view holds what is typed."""

    def __init__(
        self,
        view: FactFormView,
        tasks: Tasks,
        kind: ListKind[Any],
        patient_id: UUID,
        journal: TypedJournal,
        fact: Fact[Any] | None = None,
    ) -> None:
        self._view, self._tasks, self._journal = view, tasks, journal
        self.kind, self.patient_id, self.fact = kind, patient_id, fact
        self._version = fact.version if fact else 0
        self._base: dict[str, Any] = values_of(fact.details) if fact else {}
        self._mine: Any = None
        self._theirs: Fact[Any] | None = None
        self._merged: Merged | None = None

    @property
    def subject(self) -> str:
        """Return what the draft is kept under."""
        return subject_of(self.patient_id, self.fact)

    def typed(self, typed: Mapping[str, Any], base: Mapping[str, Any]) -> None:
        """Note what is typed over what the form began with, as plain text."""
        body = {TYPED: dict(typed), BASE: dict(base)}
        self._journal.edit(self.subject, self._version, body)

    def resume(self, base: Mapping[str, Any], version: int) -> None:
        """Go on with a draft: it began with `base`, an older version than is stored maybe."""
        self._base |= base
        self._version = version

    def forget(self) -> None:
        """Throw away what is typed."""
        self._journal.forget(self.subject)

    def save(self, values: Mapping[str, Any], known: frozenset[str] = frozenset()) -> None:
        """Store what is typed; problems, warnings and newer versions come back to the view."""
        details = details_of(self.kind.details, values, self.fact.details if self.fact else None)
        self._mine = details
        self._view.show_saving(True)
        if self.fact is None:
            self._write(record_one, self.kind, self.patient_id, details, known)
        else:
            self._write(self.kind.doors.amend, self.fact.id, self._version, details)

    def choose(self, theirs: frozenset[str]) -> None:
        """Store the merged version; `theirs` are the shown fields that are taken from them."""
        assert self._theirs is not None
        assert self._merged is not None
        values = dict(self._merged.values)
        mine, newer = values_of(self._mine), values_of(self._theirs.details)
        for name in (*self._merged.mine, *self._merged.theirs, *self._merged.asked):
            values[name] = newer[name] if name in theirs else mine[name]
        details = details_of(self.kind.details, values, self._theirs.details)
        self._base, self._version, self._mine = newer, self._theirs.version, details
        self._view.show_saving(True)
        self._write(self.kind.doors.amend, self._theirs.id, self._version, details)

    def _write(self, work: Any, *arguments: Any) -> None:
        self._tasks.write(work, *arguments, then=self._stored, fail=self._refused, owner=self._view)

    def _stored(self, fact: Fact[Any]) -> None:
        self.forget()
        self._view.show_saving(False)
        self._view.saved(fact)

    def _refused(self, error: BaseException) -> None:
        self._view.show_saving(False)
        if isinstance(error, InvalidInput):
            self._view.show_problems(error.problems)
        elif isinstance(error, NeedsConfirmation):
            self._view.show_warnings(error)
        elif isinstance(error, StaleRecord) and self.fact is not None:
            self._tasks.read(
                self.kind.doors.read,
                self.patient_id,
                then=lambda found: self._compare(found.facts),
                fail=self._view.show_form_failure,
                owner=self._view,
            )
        else:
            self._view.show_form_failure(error)

    def _compare(self, facts: tuple[Fact[Any], ...]) -> None:
        assert self.fact is not None
        newer = next((fact for fact in facts if fact.id == self.fact.id), None)
        if newer is None:
            self._view.show_form_failure(StaleRecord())
            return
        self._theirs = newer
        mine, theirs = values_of(self._mine), values_of(newer.details)
        merged = self._merged = merge_fields(self._base, mine, theirs)
        names = (*merged.asked, *merged.mine, *merged.theirs)
        self._view.show_newer(
            tuple(
                Differing(
                    name,
                    labelled(self.kind.labels, name),
                    value_text(mine[name]),
                    value_text(theirs[name]),
                    take_theirs=name in merged.theirs,
                    both=name in merged.asked,
                )
                for name in names
            )
        )


def subject_of(patient_id: UUID, fact: Fact[Any] | None) -> str:
    """Return what a draft is kept under: the fact, or a new one of the patient."""
    return str(fact.id) if fact else f"new:{patient_id}"
