"""Search as you type: late answers dropped, recent patients when the field is empty."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol
from uuid import UUID

from clinic_desktop.kernel.latest import Latest
from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.modules.patients.domain.access import (
    Identity,
    IdentityTooVague,
    ReadingTerms,
)
from clinic_desktop.modules.patients.domain.records import PatientRef
from clinic_desktop.modules.patients.domain.search import PatientHit
from clinic_desktop.modules.patients.service.access import (
    find_identity,
    give_reading_reason,
    reading_terms,
)
from clinic_desktop.modules.patients.service.reading import recent_patients
from clinic_desktop.modules.patients.service.searching import search_patients

LIMIT = 50


class SearchView(Protocol):
    """The list beside the search field."""

    def show_recent(self, patients: tuple[PatientRef, ...]) -> None:
        """Show who was opened last."""

    def show_hits(self, hits: tuple[PatientHit, ...], text: str) -> None:
        """Show what was found for a text; none found is a designed state."""

    def show_searching(self) -> None:
        """Say that the answer is on its way (only seen when it is slow)."""

    def show_search_failure(self, error: BaseException) -> None:
        """Say why there is no list."""

    def show_reason_wanted(self) -> None:
        """Ask for the reason that lets this role see patients."""

    def show_identity_start(self) -> None:
        """Say what names one person: more is not shown before emergency access."""

    def show_identities(self, found: tuple[Identity, ...], text: str) -> None:
        """Show who was meant, so that emergency access can be asked for."""


class SearchPresenter:
    """Asks for what is typed; the answer to an older text never reaches the view.

    Who may see patients only with a reason, or in an emergency, is never refused at each key:
    the terms are asked first.
    """

    def __init__(self, view: SearchView, tasks: Tasks) -> None:
        self._view = view
        self._latest = Latest(tasks, owner=view)
        self._latest_terms = Latest(tasks, owner=view)
        self._tasks = tasks
        self._text: str | None = None
        self._terms: ReadingTerms | None = None
        self._failed_before = False

    @property
    def text(self) -> str:
        """Return the text of the list that is shown or on its way."""
        return self._text or ""

    def search(self, text: str) -> None:
        """Take a new text from the field."""
        text = text.strip()
        if text != self._text or self._failed_before:
            self._text = text
            self._ask()

    def refresh(self) -> None:
        """Ask again: patients changed."""
        if self._text is not None:
            self._ask()

    def give_reason(self, reason: str, then: Callable[[], None]) -> None:
        """See patients for the rest of this sitting, for a reason that is kept in the trail."""

        def given(_done: object) -> None:
            self.refresh()
            then()

        self._tasks.write(
            give_reading_reason,
            reason,
            then=given,
            fail=self._failed,
            owner=self._view,
        )

    def _ask(self) -> None:
        self._failed_before = False
        self._view.show_searching()
        if self._terms is ReadingTerms.FREE:
            self._look_up()
        else:
            self._latest.forget()
            self._latest_terms.read(reading_terms, then=self._take, fail=self._failed)

    def _take(self, terms: ReadingTerms) -> None:
        self._terms = terms
        if terms is ReadingTerms.REASON:
            self._view.show_reason_wanted()
        elif terms is ReadingTerms.EMERGENCY:
            self._look_up_identity()
        else:
            self._look_up()

    def _look_up(self) -> None:
        text = self.text
        if text:
            self._latest.read(
                search_patients,
                text,
                LIMIT,
                then=lambda hits: self._view.show_hits(hits, text),
                fail=self._failed,
            )
        else:
            self._latest.read(recent_patients, then=self._view.show_recent, fail=self._failed)

    def _look_up_identity(self) -> None:
        text = self.text
        if not text:
            self._view.show_identity_start()
            return
        self._latest.read(
            find_identity,
            text,
            then=lambda found: self._view.show_identities(found, text),
            fail=self._failed,
        )

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, IdentityTooVague):
            self._view.show_identity_start()
            return
        self._failed_before = True
        self._view.show_search_failure(error)


def patient_id_of(entry: PatientHit | PatientRef | Identity) -> UUID:
    """Return whom a row of the list opens: of a merged patient, the one that was kept."""
    if isinstance(entry, PatientHit):
        return entry.merged_into.id if entry.merged_into else entry.ref.id
    if isinstance(entry, Identity):
        return entry.id
    return entry.merged_into or entry.id
