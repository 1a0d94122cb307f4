"""Merging two records of one person, and taking a merge back."""

from __future__ import annotations

from datetime import date
from typing import Protocol
from uuid import UUID

from clinic_desktop.kernel.latest import Latest
from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.patients.domain.birth import BirthDate
from clinic_desktop.modules.patients.domain.merging import (
    ChoiceValue,
    FieldChoice,
    MergePatients,
    MergePreview,
    UnmergePatients,
    UnmergePreview,
)
from clinic_desktop.modules.patients.domain.records import PatientRef
from clinic_desktop.modules.patients.presenters.languages import language_name
from clinic_desktop.modules.patients.presenters.wording import date_text
from clinic_desktop.modules.patients.service.merge import (
    merge_patients,
    preview_merge,
    propose_merge,
)
from clinic_desktop.modules.patients.service.unmerge import preview_unmerge, unmerge_patients


def choice_text(choice: FieldChoice, value: ChoiceValue) -> str:
    """Return one side of a line of the preview in the words and dates of the screen."""
    if isinstance(value, BirthDate):
        day = date_text(value.day, value.precision)
        if value.estimated:
            return translate("Patients", "{date}, estimated").format(date=day)
        return day
    if isinstance(value, date):
        return date_text(value)
    return language_name(value) if choice.field == "language" else value


class MergeView(Protocol):
    """The merge dialog."""

    def show_preview(self, preview: MergePreview, take: frozenset[str]) -> None:
        """Show both records side by side; `take` names the fields that come from the gone one."""

    def show_merging(self, merging: bool) -> None:
        """Disable the action while it runs."""

    def show_merge_failure(self, error: BaseException) -> None:
        """Say why not; nothing was changed."""

    def merged(self, kept: PatientRef, gone: PatientRef) -> None:
        """Close: the records are one."""

    def proposed(self, kept: PatientRef, gone: PatientRef) -> None:
        """Close: somebody with the right will look at it."""


class MergePresenter:
    """Holds which of two patients stays and which value each field gets."""

    def __init__(self, view: MergeView, tasks: Tasks, kept_id: UUID) -> None:
        self._view = view
        self._tasks = tasks
        self._latest = Latest(tasks, owner=view)
        self._kept_id = kept_id
        self._gone_id: UUID | None = None
        self._preview: MergePreview | None = None
        self._take: frozenset[str] = frozenset()

    @property
    def ready(self) -> bool:
        """Tell whether there is a preview to act on."""
        return self._preview is not None

    def choose_other(self, patient_id: UUID) -> None:
        """Take the second patient."""
        self._gone_id = patient_id
        self._ask()

    def swap(self) -> None:
        """Keep the other one."""
        if self._gone_id is not None:
            self._kept_id, self._gone_id = self._gone_id, self._kept_id
            self._ask()

    def take(self, name: str, from_gone: bool) -> None:
        """Choose whose value a field gets."""
        self._take = self._take | {name} if from_gone else self._take - {name}

    def merge(self, reason: str = "") -> None:
        """Do it."""
        found = self._preview
        if found is None:
            return
        self._view.show_merging(True)
        command = MergePatients(
            found.kept.id,
            found.gone.id,
            found.kept_version,
            found.gone_version,
            self._take,
            reason.strip(),
        )
        self._tasks.write(
            merge_patients,
            command,
            then=lambda _done: self._view.merged(found.kept, found.gone),
            fail=self._failed,
            owner=self._view,
        )

    def propose(self, reason: str = "") -> None:
        """Ask somebody who may merge to look at both: a flag on each."""
        found = self._preview
        if found is None:
            return
        self._view.show_merging(True)
        self._tasks.write(
            propose_merge,
            found.kept.id,
            found.gone.id,
            reason.strip(),
            then=lambda _done: self._view.proposed(found.kept, found.gone),
            fail=self._failed,
            owner=self._view,
        )

    def _ask(self) -> None:
        self._preview = None
        self._latest.read(
            preview_merge, self._kept_id, self._gone_id, then=self._previewed, fail=self._failed
        )

    def _previewed(self, preview: MergePreview) -> None:
        self._preview = preview
        self._take = frozenset(choice.field for choice in preview.fields if choice.takes_gone)
        self._view.show_preview(preview, self._take)

    def _failed(self, error: BaseException) -> None:
        self._view.show_merging(False)
        self._view.show_merge_failure(error)


class UnmergeView(Protocol):
    """The dialog that takes a merge back."""

    def show_unmerge(self, preview: UnmergePreview) -> None:
        """Show what goes back, and the rows added since that need a decision."""

    def show_unmerging(self, running: bool) -> None:
        """Disable the action while it runs."""

    def show_unmerge_failure(self, error: BaseException) -> None:
        """Say why not; nothing was changed."""

    def unmerged(self, kept: PatientRef, gone: PatientRef) -> None:
        """Close: they are two again."""


class UnmergePresenter:
    """Holds which of the rows added after the merge go to the patient who comes back."""

    def __init__(self, view: UnmergeView, tasks: Tasks, link_id: UUID) -> None:
        self._view = view
        self._tasks = tasks
        self._link_id = link_id
        self._preview: UnmergePreview | None = None
        self._to_gone: frozenset[UUID] = frozenset()

    def start(self) -> None:
        """Read what taking it back would do."""
        self._tasks.read(
            preview_unmerge, self._link_id, then=self._previewed, fail=self._failed, owner=self
        )

    def give(self, row_id: UUID, to_gone: bool) -> None:
        """Choose whose a later row is."""
        self._to_gone = self._to_gone | {row_id} if to_gone else self._to_gone - {row_id}

    def unmerge(self, reason: str = "") -> None:
        """Do it."""
        found = self._preview
        if found is None:
            return
        self._view.show_unmerging(True)
        self._tasks.write(
            unmerge_patients,
            UnmergePatients(self._link_id, self._to_gone, reason.strip()),
            then=lambda _done: self._view.unmerged(found.link.kept, found.link.gone),
            fail=self._failed,
            owner=self._view,
        )

    def _previewed(self, preview: UnmergePreview) -> None:
        self._preview = preview
        self._view.show_unmerge(preview)

    def _failed(self, error: BaseException) -> None:
        self._view.show_unmerging(False)
        self._view.show_unmerge_failure(error)
