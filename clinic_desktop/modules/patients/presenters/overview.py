"""One patient's page: everything of it read at once, and what to show when it can't be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Protocol
from uuid import UUID

from clinic_desktop.kernel.errors import NotAllowed
from clinic_desktop.kernel.latest import Latest
from clinic_desktop.kernel.permissions import Permission, Situation, Verdict, may
from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.modules.patients.domain.history import HistoryEntry
from clinic_desktop.modules.patients.domain.merging import MergeLink
from clinic_desktop.modules.patients.domain.records import (
    EndFlag,
    Flag,
    PatientBanner,
    PatientRecord,
)
from clinic_desktop.modules.patients.presenters.setting import Setting, read_setting
from clinic_desktop.modules.patients.service.flags import end_flag, flags_of
from clinic_desktop.modules.patients.service.history import patient_history
from clinic_desktop.modules.patients.service.merge import merges_of
from clinic_desktop.modules.patients.service.reading import (
    open_patient,
    patient_banner,
    reread_patient,
)

HISTORY_LINES = 30


@dataclass(frozen=True, slots=True)
class Overview:
    """All that a patient's page shows.

    `rights` are what the reader may do with this patient, emergency access counted; `opened` is
    true when a person has just opened it, false when it was read anew.
    """

    banner: PatientBanner
    record: PatientRecord
    flags: tuple[Flag, ...]
    history: tuple[HistoryEntry, ...]
    merges: tuple[MergeLink, ...]
    setting: Setting
    rights: frozenset[str] = frozenset()
    opened: bool = True


def read_overview(ctx: Any, patient_id: UUID, is_open: bool = False) -> Overview:
    """Open the patient (the trail notes it), read the page. Raises NotAllowed, NotFound.

    `is_open` is for a page that the user sees already: reading it anew is no opening.
    """
    record = (reread_patient if is_open else open_patient)(ctx, patient_id)
    return Overview(
        banner=patient_banner(ctx, patient_id),
        record=record,
        flags=flags_of(ctx, patient_id),
        history=patient_history(ctx, patient_id, HISTORY_LINES),
        merges=merges_of(ctx, patient_id),
        setting=read_setting(ctx),
        rights=rights_on(ctx, patient_id),
        opened=not is_open,
    )


def rights_on(ctx: Any, patient_id: UUID) -> frozenset[str]:
    """Return the rights of the actor on a patient; asking is not noted."""
    actor = ctx.actor
    situation = Situation(
        patient_id=patient_id,
        owner_id=actor.practitioner_id,
        emergency_patients=ctx.emergency_patients(),
    )
    return frozenset(p.value for p in Permission if may(actor, p, situation) is Verdict.YES)


class OverviewView(Protocol):
    """The right side of the patients' screen."""

    def show_patient(self, overview: Overview) -> None:
        """Show the page."""

    def show_opening(self) -> None:
        """Say that the page is on its way (only seen when it is slow)."""

    def show_nobody(self) -> None:
        """Say that no patient is chosen."""

    def show_not_allowed(self, patient_id: UUID, error: NotAllowed) -> None:
        """Say that the role may not see the patient, and offer emergency access where it helps."""

    def show_opening_failure(self, patient_id: UUID, error: BaseException) -> None:
        """Say why the page can't be shown, and offer to try again."""

    def flag_ended(self, flag: Flag) -> None:
        """Say that a flag was closed."""


class OverviewPresenter:
    """Opens patients; the answer for one that is no longer wanted is dropped."""

    def __init__(self, view: OverviewView, tasks: Tasks) -> None:
        self._view = view
        self._tasks = tasks
        self._latest = Latest(tasks, owner=view)
        self.patient_id: UUID | None = None
        self._is_open = False

    def open(self, patient_id: UUID) -> None:
        """Show a patient."""
        self.patient_id = patient_id
        self._is_open = False
        self._view.show_opening()
        self._ask()

    def refresh(self) -> None:
        """Read the shown patient again: something changed. The old page stays meanwhile."""
        if self.patient_id is not None:
            self._ask()

    def close(self) -> None:
        """Show nobody."""
        self.patient_id = None
        self._latest.forget()
        self._view.show_nobody()

    def end_flag(self, flag: Flag) -> None:
        """Close a flag as of today."""
        self._tasks.write(
            end_flag,
            EndFlag(flag.id, flag.version),
            then=lambda _done: self._view.flag_ended(flag),
            owner=self._view,
        )

    def _ask(self) -> None:
        wanted = self.patient_id
        assert wanted is not None
        self._latest.read(
            read_overview,
            wanted,
            self._is_open,
            then=self._opened,
            fail=lambda error: self._failed(wanted, error),
        )

    def _opened(self, overview: Overview) -> None:
        self._is_open = True
        self._view.show_patient(overview)

    def _failed(self, patient_id: UUID, error: BaseException) -> None:
        self._is_open = False
        if isinstance(error, NotAllowed):
            self._view.show_not_allowed(patient_id, error)
        else:
            self._view.show_opening_failure(patient_id, error)
