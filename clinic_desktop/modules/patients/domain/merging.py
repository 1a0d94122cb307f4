"""Two records of one person: the preview, the merge, and taking it back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from clinic_desktop.kernel.errors import UserError
from clinic_desktop.kernel.events import Event
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP
from clinic_desktop.modules.patients.domain.birth import BirthDate
from clinic_desktop.modules.patients.domain.records import PatientRef

# Dates stay dates: the screen writes them in the clinic's order.
ChoiceValue = str | date | BirthDate


class SamePatient(UserError):
    """A patient can't be merged with itself."""

    template = QT_TRANSLATE_NOOP("Errors", "Choose two different patients to merge.")


class AlreadyMerged(UserError):
    """One of them was merged before."""

    template = QT_TRANSLATE_NOOP(
        "Errors", "{number} was merged before. Undo that merge first, or merge the kept patient."
    )


class MergedAway(UserError):
    """A record that is part of another one now is not edited."""

    template = QT_TRANSLATE_NOOP(
        "Errors", "This record is part of {name} ({number}) now. Make the change there."
    )


class NotMerged(UserError):
    """There is no merge to take back."""

    template = QT_TRANSLATE_NOOP("Errors", "This merge was already taken back.")


@dataclass(frozen=True, slots=True)
class FieldChoice:
    """One line of the preview: both values, and which one the kept patient will have."""

    field: str  # as in MergePatients.take
    label: str
    kept: ChoiceValue
    gone: ChoiceValue
    takes_gone: bool  # the default: only what the kept one lacks

    @property
    def differs(self) -> bool:
        """Tell whether both have a value and the values are not the same."""
        return bool(self.kept and self.gone and self.kept != self.gone)


@dataclass(frozen=True, slots=True)
class LinkedRows:
    """How many rows of one kind move from the gone patient to the kept one."""

    kind: str  # table name
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class MergePreview:
    """What a merge would do; `kept` stays, `gone` is hidden and points to it."""

    kept: PatientRef
    gone: PatientRef
    kept_version: int
    gone_version: int
    fields: tuple[FieldChoice, ...]
    moves: tuple[LinkedRows, ...]
    cautions: tuple[str, ...] = ()  # e.g. both have different identifiers of the same type


@dataclass(frozen=True, slots=True)
class MergePatients:
    """Merge `gone` into `kept`. `take` names the fields whose value comes from `gone`.

    None for `take` means the preview's default: fill what the kept patient lacks.
    """

    kept_id: UUID
    gone_id: UUID
    kept_version: int
    gone_version: int
    take: frozenset[str] | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class MergeLink:
    """A merge that was made and can be taken back."""

    id: UUID
    kept: PatientRef
    gone: PatientRef
    at_ms: int
    by: UUID
    reason: str


@dataclass(frozen=True, slots=True)
class LaterRow:
    """A row that was added to the kept patient after the merge: whose is it?"""

    kind: str
    id: UUID
    label: str
    text: str


@dataclass(frozen=True, slots=True)
class UnmergePreview:
    """What taking back a merge would do: rows that go back, rows that need a decision."""

    link: MergeLink
    back: tuple[LinkedRows, ...]
    later: tuple[LaterRow, ...]
    fields: tuple[str, ...]  # names of fields that get their earlier value again


@dataclass(frozen=True, slots=True)
class UnmergePatients:
    """Take back a merge. `to_gone` holds ids of later rows that belong to the gone patient.

    All other later rows stay with the kept patient.
    """

    link_id: UUID
    to_gone: frozenset[UUID] = frozenset()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class PatientRegistered(Event):
    """A patient was registered."""

    patient_id: UUID
    display_name: str = ""


@dataclass(frozen=True, slots=True)
class PatientRenamed(Event):
    """The shown name changed: copies of it must follow."""

    patient_id: UUID
    display_name: str


@dataclass(frozen=True, slots=True)
class PatientsMerged(Event):
    """Rows of `gone_id` now belong to `kept_id`. `moved`: ids by table, already re-pointed."""

    kept_id: UUID
    gone_id: UUID
    display_name: str = ""
    moved: Mapping[str, tuple[UUID, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PatientsUnmerged(Event):
    """A merge was taken back; `moved`: ids by table that belong to `gone_id` again."""

    kept_id: UUID
    gone_id: UUID
    display_name: str = ""  # of the gone patient
    moved: Mapping[str, tuple[UUID, ...]] = field(default_factory=dict)
