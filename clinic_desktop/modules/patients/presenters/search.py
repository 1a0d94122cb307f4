"""Search as you type: late answers dropped, recent patients when the field is empty."""

from __future__ import annotations

from typing import Protocol
from uuid import UUID

from clinic_desktop.kernel.latest import Latest
from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.modules.patients.domain.records import PatientRef
from clinic_desktop.modules.patients.domain.search import PatientHit
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


class SearchPresenter:
    """Asks for what is typed; the answer to an older text never reaches the view."""

    def __init__(self, view: SearchView, tasks: Tasks) -> None:
        self._view = view
        self._latest = Latest(tasks, owner=view)
        self._text: str | None = None
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

    def _ask(self) -> None:
        text = self.text
        self._failed_before = False
        self._view.show_searching()
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

    def _failed(self, error: BaseException) -> None:
        self._failed_before = True
        self._view.show_search_failure(error)


def patient_id_of(entry: PatientHit | PatientRef) -> UUID:
    """Return whom a row of the list opens: of a merged patient, the one that was kept."""
    if isinstance(entry, PatientHit):
        return entry.merged_into.id if entry.merged_into else entry.ref.id
    return entry.merged_into or entry.id
