"""The close of a day: what stands in its way, and the numbers that it keeps."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from clinic_desktop.kernel.errors import UserError
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP
from clinic_desktop.modules.agenda.domain.appointment import AppointmentView
from clinic_desktop.modules.agenda.domain.status import (
    EXPECTED,
    PRESENT,
    AppointmentStatus,
    StatusNotPossible,
    status_text,
)

OPEN = EXPECTED | PRESENT
_OUTCOMES = (
    AppointmentStatus.FULFILLED,
    AppointmentStatus.NO_SHOW,
    AppointmentStatus.CANCELLED,
)


class DayHasOpen(UserError):
    """A day can't be closed while it is not known what became of an appointment."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "{count} appointments of {day} are still open: {names}. Say for each whether it was done, "
        "missed or cancelled; then close the day.",
    )

    def __init__(self, day: str, appointments: Sequence[AppointmentView]) -> None:
        names = ", ".join(appointment.patient_name for appointment in appointments[:5])
        more = "…" if len(appointments) > 5 else ""
        super().__init__(count=len(appointments), day=day, names=names + more)
        self.appointments = tuple(appointments)


class DayNotOver(UserError):
    """Only today and days before can be closed."""

    template = QT_TRANSLATE_NOOP("Errors", "{day} has not come yet: it can't be closed.")


class DayClosed(UserError):
    """A closed day is not changed any more."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "{day} is closed: its appointments can't be changed. The office manager can open it again "
        "with a reason.",
    )


@dataclass(frozen=True, slots=True)
class Settle:
    """Command: what became of an open appointment that has `version`; cancelling takes a reason."""

    appointment_id: UUID
    version: int
    outcome: AppointmentStatus
    reason: str = ""


def outcomes(status: AppointmentStatus) -> tuple[AppointmentStatus, ...]:
    """Return how an appointment may end: who is in the room can't have been missed."""
    if status not in OPEN:
        return ()
    seen = status is AppointmentStatus.IN_ROOM
    return tuple(o for o in _OUTCOMES if not (seen and o is AppointmentStatus.NO_SHOW))


def check_outcome(before: AppointmentStatus, after: AppointmentStatus) -> None:
    """Raise StatusNotPossible unless an appointment may end so."""
    if after not in outcomes(before):
        raise StatusNotPossible(before=status_text(before), after=status_text(after))


@dataclass(frozen=True, slots=True)
class ResourceUse:
    """How many minutes a resource was open and how many of them were used by visits that were."""

    resource_id: UUID
    name: str
    open_minutes: int
    used_minutes: int

    @property
    def share(self) -> float | None:
        """Return used by open; None when it was not open."""
        return self.used_minutes / self.open_minutes if self.open_minutes else None


@dataclass(frozen=True, slots=True)
class DayNumbers:
    """The numbers of a day. Waiting is from arrival to room, in minutes; None without any."""

    by_status: Mapping[AppointmentStatus, int]
    use: tuple[ResourceUse, ...] = ()
    waited_median: int | None = None
    waited_p90: int | None = None
    waited_longest: int | None = None
    walk_ins: int = 0
    overbooked: int = 0
    by_hour: Mapping[int, int] = field(default_factory=dict)

    @property
    def no_show_rate(self) -> float | None:
        """Return the share of no-shows among those who came or should have."""
        came = self.by_status.get(AppointmentStatus.FULFILLED, 0)
        missed = self.by_status.get(AppointmentStatus.NO_SHOW, 0)
        return missed / (came + missed) if came + missed else None


@dataclass(frozen=True, slots=True)
class ClosedDay:
    """A closed day as stored. `audit_head` is the trail's head when it was closed."""

    id: UUID
    version: int
    day: date
    numbers: DayNumbers
    audit_head: str
    closed_at: datetime
    closed_by: UUID


def percentile(values: Iterable[int], share: float) -> int | None:
    """Return the nearest-rank percentile: the least value that `share` of all don't exceed."""
    ordered = sorted(values)
    if not ordered:
        return None
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]


def waiting_minutes(appointments: Iterable[AppointmentView]) -> list[int]:
    """Return how long each patient waited from arrival to room."""
    waited = []
    for appointment in appointments:
        arrived = appointment.status_times.get(AppointmentStatus.ARRIVED)
        called = appointment.status_times.get(AppointmentStatus.IN_ROOM)
        if arrived is not None and called is not None and called >= arrived:
            waited.append(int((called - arrived).total_seconds() // 60))
    return waited


def day_numbers(
    appointments: Sequence[AppointmentView], use: tuple[ResourceUse, ...], booked_at_desk: int
) -> DayNumbers:
    """Return the numbers of a day's appointments; `booked_at_desk` are the walk-ins."""
    counts: dict[AppointmentStatus, int] = {}
    hours: dict[int, int] = {}
    for appointment in appointments:
        counts[appointment.status] = counts.get(appointment.status, 0) + 1
        if appointment.status is AppointmentStatus.FULFILLED:
            hours[appointment.start.hour] = hours.get(appointment.start.hour, 0) + 1
    waited = waiting_minutes(appointments)
    return DayNumbers(
        by_status=counts,
        use=use,
        waited_median=percentile(waited, 0.5),
        waited_p90=percentile(waited, 0.9),
        waited_longest=max(waited, default=None),
        walk_ins=booked_at_desk,
        overbooked=sum(appointment.overbooked for appointment in appointments),
        by_hour=dict(sorted(hours.items())),
    )
