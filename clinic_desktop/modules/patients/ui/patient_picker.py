"""Choosing one patient inside a dialog: type, see, pick."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from PySide6.QtWidgets import QWidget

from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.patients.domain.access import Identity
from clinic_desktop.modules.patients.domain.records import PatientRef
from clinic_desktop.modules.patients.domain.search import MatchField, PatientHit
from clinic_desktop.modules.patients.presenters.search import SearchPresenter, patient_id_of
from clinic_desktop.modules.patients.presenters.wording import age_and_sex, birth_line
from clinic_desktop.ui_kit import notify
from clinic_desktop.ui_kit.pickers import Choice, SearchPicker


class PatientPicker(SearchPicker):
    """A picker over all patients; `picked(UUID)` is sent on a choice. `without` leaves one out."""

    def __init__(
        self,
        tasks: Tasks,
        today: date,
        parent: QWidget | None = None,
        *,
        without: UUID | None = None,
    ) -> None:
        placeholder = translate("Patients", "Name, number, phone or birth date")
        super().__init__(placeholder, parent)
        self._today, self._without = today, without
        self._presenter = SearchPresenter(self, tasks)
        self.text_edited.connect(self._presenter.search)

    def show_recent(self, patients: tuple[PatientRef, ...]) -> None:
        """Offer nothing while nothing is typed: the list would cover the dialog."""
        del patients

    def show_hits(self, hits: tuple[PatientHit, ...], text: str) -> None:
        """Offer what was found."""
        del text
        self.set_choices(
            [self._as_choice(hit) for hit in hits if patient_id_of(hit) != self._without],
            message=translate("Patients", "Nobody found"),
        )

    def show_searching(self) -> None:
        """Wait quietly."""

    def show_search_failure(self, error: BaseException) -> None:
        """Say why there is no list."""
        self.set_choices([], message=notify.describe(error).text)

    def show_reason_wanted(self) -> None:
        """Say where the reason is given."""
        text = translate("Patients", "Give a reason in the Patients tab first.")
        self.set_choices([], message=text)

    def show_identity_start(self) -> None:
        """Offer nobody: what this picker begins is not for emergencies."""
        self.set_choices([], message=translate("Patients", "Closed to your role"))

    def show_identities(self, found: tuple[Identity, ...], text: str) -> None:
        """Offer nobody."""
        del found, text
        self.show_identity_start()

    def _as_choice(self, hit: PatientHit) -> Choice:
        ref = hit.ref
        spans = tuple((m.start, m.length) for m in hit.matches if m.field is MatchField.NAME)
        facts = (age_and_sex(ref, self._today), birth_line(ref), hit.reason)
        detail = " · ".join(part for part in facts if part)
        return Choice(patient_id_of(hit), ref.display_name, detail, ref.number, spans, avatar=True)
