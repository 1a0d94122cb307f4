"""A day, a month and a waiting room, ready to be shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from clinic_desktop.kernel.errors import Warned
from clinic_desktop.modules.agenda.domain.appointment import AppointmentView
from clinic_desktop.modules.agenda.domain.status import OCCUPYING, AppointmentStatus

WEEKEND = frozenset({5, 6})  # as date.weekday counts
Interval = tuple[int, int]  # minutes of the local day: from, to


@dataclass(frozen=True, slots=True)
class DayColumn:
    """One column of a day: a resource and when it is open. `kind` is a ResourceKind's value.

    `capacity` is how many it serves at once.
    """

    resource_id: UUID
    kind: str
    name: str
    subtitle: str
    colour: str
    open: tuple[Interval, ...]
    capacity: int = 1


@dataclass(frozen=True, slots=True)
class DayPlan:
    """One local day: columns in the order asked for, appointments by start.

    An appointment with two resources is once in `appointments` and belongs to both columns.
    `holiday` is its name, or ''.
    """

    day: date
    zone: str
    columns: tuple[DayColumn, ...]
    appointments: tuple[AppointmentView, ...]
    holiday: str = ""
    slot_minutes: int = 15

    def column(self, resource_id: UUID) -> tuple[AppointmentView, ...]:
        """Return the appointments that occupy one resource, by start."""
        return tuple(a for a in self.appointments if resource_id in a.resource_ids)


def days_worth_showing(plans: Sequence[DayPlan]) -> tuple[DayPlan, ...]:
    """Return the days on which somebody works or is booked, and the holidays between them.

    A holiday that fell out of the week would look like a day that was forgotten.
    """
    kept = tuple(p for p in plans if p.appointments or any(c.open for c in p.columns))
    if not kept:
        return ()
    return tuple(p for p in plans if p in kept or (p.holiday and p.day.weekday() not in WEEKEND))


@dataclass(frozen=True, slots=True)
class Slot:
    """A free place for the asked length: naive wall time and the resources that are free."""

    start: datetime
    minutes: int
    resource_ids: tuple[UUID, ...]
    resource_names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PlaceCheck:
    """What stands against a place before it is booked: all warnings, and the next free places.

    `problems` tells in few words which of the resources can't be had.
    """

    warnings: tuple[Warned, ...]
    alternatives: tuple[Slot, ...]
    problems: Mapping[UUID, str] = field(default_factory=dict)

    @property
    def free(self) -> bool:
        """Tell whether nothing stands against it."""
        return not self.warnings


@dataclass(frozen=True, slots=True)
class WaitingEntry:
    """One person in the waiting room or in a room; `minutes` since that began."""

    appointment: AppointmentView
    minutes: int
    late: bool  # waits longer than the clinic's limit


@dataclass(frozen=True, slots=True)
class WaitingRoom:
    """Who is here: waiting by arrival, in a room by entry; and who is still to come."""

    waiting: tuple[WaitingEntry, ...]
    in_room: tuple[WaitingEntry, ...]
    to_confirm: tuple[AppointmentView, ...]
    done: int


@dataclass(frozen=True, slots=True)
class DayLoad:
    """How full a day is; `level` 0 (empty or closed) to 4 (full) gives the calendar its hue."""

    appointments: int
    booked_minutes: int
    open_minutes: int
    level: int


@dataclass(frozen=True, slots=True)
class DayCounts:
    """Numbers of one day for the strip; `no_show_rate` is a share of the last 90 days' visits."""

    by_status: Mapping[AppointmentStatus, int]
    free_slots: int
    no_show_rate: float | None

    @property
    def booked(self) -> int:
        """How many appointments occupy a place that day."""
        return sum(n for status, n in self.by_status.items() if status in OCCUPYING)


@dataclass(frozen=True, slots=True)
class TrailEntry:
    """One step in the life of an appointment: who did what when, from which values to which.

    `action` is booked, moved, resized, status, cancelled, amended or patient; `before` and
    `after` hold the changed fields as text (empty for the booking itself).
    """

    at: datetime
    user_id: UUID
    user_name: str
    action: str
    before: Mapping[str, str]
    after: Mapping[str, str]
