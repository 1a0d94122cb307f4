"""An appointment as screens see it, as it is written, and as one change of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from uuid import UUID

from clinic_desktop.kernel.events import Event
from clinic_desktop.modules.agenda.domain.overhead import NO_OVERHEAD, Overhead
from clinic_desktop.modules.agenda.domain.status import AppointmentStatus
from clinic_desktop.modules.agenda.domain.time import shown_end


@dataclass(frozen=True, slots=True)
class AppointmentView:
    """One appointment to show. `start` is naive wall time in `zone`, shifted out of a spring gap.

    `status_times` maps a status to the aware UTC instant at which it was entered; `colour` is
    the type's ('' = by status), `modality` a practice `Modality` value or ""; `ticket` the number
    that the call screen shows (0 for none), `station_id` the room where the patient waits or is.
    """

    id: UUID
    version: int
    patient_id: UUID
    patient_name: str
    start: datetime
    minutes: int
    zone: str
    status: AppointmentStatus
    type_id: UUID | None
    type_name: str
    colour: str
    modality: str
    resource_ids: tuple[UUID, ...]
    comment: str
    overbooked: bool
    status_times: Mapping[AppointmentStatus, datetime]
    cancel_reason: str = ""
    ticket: int = 0
    station_id: UUID | None = None
    series_id: UUID | None = None
    overhead: Overhead = NO_OVERHEAD

    @property
    def end(self) -> datetime:
        """The wall time at which it ends."""
        return shown_end(self.start, self.minutes, self.zone)

    @property
    def day(self) -> date:
        """The local day it lies in."""
        return self.start.date()


@dataclass(frozen=True, slots=True)
class SeriesLink:
    """The series that an appointment came from, and the wall time that its rule gave it."""

    series_id: UUID
    start: datetime


@dataclass(frozen=True, slots=True)
class AppointmentState:
    """All that a person can change of an appointment: what undo and redo restore.

    The patient is not part of it: merging patients moves appointments, undo never moves them
    back. `times` are Unix milliseconds; `cancelled_by` is a `CancelledBy` or ''; `station_id` is
    the room where the patient waits or is seen, `ticket` their number of the day (0 for none).
    """

    start: datetime
    minutes: int
    zone: str
    status: AppointmentStatus
    resource_ids: tuple[UUID, ...]
    type_id: UUID | None = None
    comment: str = ""
    overbooked: bool = False
    override_reason: str = ""
    cancel_reason: str = ""
    times: Mapping[AppointmentStatus, int] = field(default_factory=dict)
    cancelled_by: str = ""
    overhead: Overhead = NO_OVERHEAD
    series: SeriesLink | None = None
    station_id: UUID | None = None
    ticket: int = 0

    def same_place(self, other: AppointmentState) -> bool:
        """Tell whether both occupy the same time of the same resources."""
        return self._place() == other._place()

    def _place(self) -> tuple[object, ...]:
        resources = frozenset(self.resource_ids)
        return (self.start, self.minutes, self.zone, resources, self.overhead)


@dataclass(frozen=True, slots=True)
class Change:
    """One thing done to one appointment, given back by every service.

    `before` is None when the appointment was made by it. `undo_change` and `redo_change` take
    it; both give the change that they made.
    """

    appointment_id: UUID
    version: int
    before: AppointmentState | None
    after: AppointmentState
    patient_name: str = ""

    @property
    def days(self) -> frozenset[date]:
        """The local days that it touched."""
        states = [self.after] if self.before is None else [self.before, self.after]
        return frozenset(state.start.date() for state in states)


@dataclass(frozen=True, slots=True)
class Appointment:
    """A stored appointment: whose, which version, in which state."""

    id: UUID
    version: int
    patient_id: UUID
    patient_name: str
    state: AppointmentState

    def unchanged(self) -> Change:
        """Return the change of an act that changed nothing."""
        return Change(self.id, self.version, self.state, self.state, self.patient_name)


@dataclass(frozen=True)
class AppointmentChanged(Event):
    """An appointment was booked (`before` is None) or any part of it changed.

    Raised by every write, so that no verb can forget it: also by undo, series and imports.
    """

    appointment_id: UUID
    patient_id: UUID
    before: AppointmentState | None
    after: AppointmentState


def same_state(first: AppointmentState, second: AppointmentState) -> bool:
    """Tell whether two states are the same to a person: the times of the statuses may differ."""
    return replace(first, times={}) == replace(second, times={})
