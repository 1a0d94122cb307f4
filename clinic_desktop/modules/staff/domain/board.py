"""What the Staff screen reads at once, and what stands against one leave."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from clinic_desktop.modules.staff.domain.counting import Account
from clinic_desktop.modules.staff.domain.leave import Leave, LeaveStep


@dataclass(frozen=True, slots=True)
class Person:
    """A practitioner as the screen lists them."""

    id: UUID
    name: str
    active: bool = True


@dataclass(frozen=True, slots=True)
class Away:
    """Somebody is not there on these days; `asked` while it is not decided yet."""

    practitioner_id: UUID
    first: date
    last: date
    part: bool = False
    asked: bool = False


@dataclass(frozen=True, slots=True)
class Board:
    """Everything on the screen. `own_id` is the user as practitioner; `decides` if they may.

    `frees` holds whose approved leave the user may take out of the diary again.
    """

    today: date
    people: tuple[Person, ...] = ()
    leaves: tuple[Leave, ...] = ()
    away: tuple[Away, ...] = ()
    holidays: Mapping[date, str] = field(default_factory=dict)
    accounts: tuple[Account, ...] = ()
    own_id: UUID | None = None
    decides: bool = False
    frees: frozenset[UUID] = frozenset()

    def name(self, practitioner_id: UUID) -> str:
        """Return a practitioner's name, '' when unknown."""
        return next((p.name for p in self.people if p.id == practitioner_id), "")

    def leave(self, leave_id: UUID) -> Leave | None:
        """Return a leave, if the user sees it."""
        return next((found for found in self.leaves if found.id == leave_id), None)


@dataclass(frozen=True, slots=True)
class ConflictLine:
    """An expected appointment in the time of a leave; `phone` is '' for who may not know it."""

    appointment_id: UUID
    patient_id: UUID
    start: datetime
    minutes: int
    patient_name: str
    type_name: str
    phone: str


@dataclass(frozen=True, slots=True)
class Conflicts:
    """One leave with all that stands against it and what was decided so far."""

    leave: Leave
    name: str
    lines: tuple[ConflictLine, ...]
    away: tuple[tuple[str, Away], ...]
    steps: tuple[tuple[str, LeaveStep], ...]
    diary_seen: bool = True  # whether the user may see appointments at all
