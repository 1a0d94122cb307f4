"""What a person asks of the agenda."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from uuid import UUID

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.domain.plan import Interval
from clinic_desktop.modules.agenda.domain.series import Scope, SeriesRule
from clinic_desktop.modules.agenda.domain.slots import EVERY_DAY, WHOLE_DAY, Wish
from clinic_desktop.modules.agenda.domain.status import AppointmentStatus
from clinic_desktop.modules.agenda.domain.wait_list import Urgency

NOTHING: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class BookAppointment:
    """A new appointment.

    `minutes` 0 means the type's length; `acknowledged` names warnings that the person accepted
    (`SlotTaken` and `OutsideHours` need a `reason` too); `zone` '' means the clinic's; `hold_id` is
    the hold that kept the place, let go with the booking.
    """

    patient_id: UUID
    start: datetime
    resource_ids: tuple[UUID, ...]
    minutes: int = 0
    type_id: UUID | None = None
    comment: str = ""
    status: AppointmentStatus = AppointmentStatus.BOOKED
    reason: str = ""
    acknowledged: frozenset[str] = NOTHING
    zone: str = ""
    hold_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class MoveAppointment:
    """Another time, or other resources (None keeps them), for an appointment that has `version`."""

    appointment_id: UUID
    version: int
    start: datetime
    resource_ids: tuple[UUID, ...] | None = None
    reason: str = ""
    acknowledged: frozenset[str] = NOTHING
    hold_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class ResizeAppointment:
    """Another length; `start` is given when the upper edge was dragged."""

    appointment_id: UUID
    version: int
    minutes: int
    start: datetime | None = None
    reason: str = ""
    acknowledged: frozenset[str] = NOTHING


@dataclass(frozen=True, slots=True)
class ChangeStatus:
    """One step of the status machine: arrived, in room, done, no-show, and their corrections.

    `reason` and `acknowledged` matter only when a cancelled appointment comes back to a place
    that somebody else has by now.
    """

    appointment_id: UUID
    version: int
    status: AppointmentStatus
    reason: str = ""
    acknowledged: frozenset[str] = NOTHING


class CancelledBy(StrEnum):
    """Who cancelled: only what a patient cancels late counts against them."""

    PATIENT = "patient"
    PRACTICE = "practice"


def cancelled_by_text(by: str) -> str:
    """Return who cancelled in words; '' when it is not known."""
    words = {
        CancelledBy.PATIENT.value: translate("Agenda", "the patient"),
        CancelledBy.PRACTICE.value: translate("Agenda", "the practice"),
    }
    return words.get(by, "")


@dataclass(frozen=True, slots=True)
class CancelAppointment:
    """The appointment will not take place; `reason` is shown and kept."""

    appointment_id: UUID
    version: int
    reason: str
    by: CancelledBy = CancelledBy.PATIENT


@dataclass(frozen=True, slots=True)
class Choices:
    """What a person decided about single occurrences of a series, by the rule's wall time.

    `skipped` are left out, `instead` are booked at another time, `accepted` are booked although a
    rule is against it (with the command's acknowledgements and reason).
    """

    skipped: frozenset[datetime] = frozenset()
    instead: Mapping[datetime, datetime] = field(default_factory=dict)
    accepted: frozenset[datetime] = frozenset()


@dataclass(frozen=True, slots=True)
class BookSeries:
    """Appointments like `booking` at each time that `rule` gives, from the booking's start on."""

    booking: BookAppointment
    rule: SeriesRule
    choices: Choices = Choices()


@dataclass(frozen=True, slots=True)
class ChangeSeries:
    """Move or change an appointment of a series and (by `scope`) those after it, or all to come.

    `start` is the new time of the named one: the others move by as much. None keeps what is there.
    """

    appointment_id: UUID
    version: int
    scope: Scope
    start: datetime | None = None
    minutes: int | None = None
    resource_ids: tuple[UUID, ...] | None = None
    comment: str | None = None
    choices: Choices = Choices()
    reason: str = ""
    acknowledged: frozenset[str] = NOTHING


@dataclass(frozen=True, slots=True)
class CancelSeries:
    """Cancel an appointment of a series and (by `scope`) those after it, or all to come."""

    appointment_id: UUID
    version: int
    scope: Scope
    reason: str
    by: CancelledBy = CancelledBy.PATIENT


@dataclass(frozen=True, slots=True)
class HoldSlot:
    """A place to keep while it is being booked; `lasting` None means three minutes.

    `instead_of` is an earlier hold of the same popover; `appointment_id` one that is being moved.
    """

    start: datetime
    minutes: int
    resource_ids: tuple[UUID, ...]
    instead_of: UUID | None = None
    appointment_id: UUID | None = None
    acknowledged: frozenset[str] = NOTHING
    lasting: timedelta | None = None


@dataclass(frozen=True, slots=True)
class SendToStation:
    """A patient who is here waits for another room next: triage, X-ray, cash desk."""

    appointment_id: UUID
    version: int
    station_id: UUID


@dataclass(frozen=True, slots=True)
class WalkIn:
    """A patient stands at the desk: booked now and arrived, in one go."""

    patient_id: UUID
    resource_ids: tuple[UUID, ...]
    type_id: UUID | None = None
    minutes: int = 0
    comment: str = ""
    reason: str = ""
    acknowledged: frozenset[str] = NOTHING


@dataclass(frozen=True, slots=True)
class AmendDetails:
    """Another type or comment; None keeps what is there. Length and place stay."""

    appointment_id: UUID
    version: int
    comment: str | None = None
    type_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class SlotRequest:
    """A wish for a free place: from `start` on, `minutes` long, all of `resource_ids` at once.

    `appointment_id` is left out of the clashes: the one that is being moved; `hold_id` likewise:
    the asking desk's own hold. `type_id` brings the type's buffers and who offers it.
    """

    start: datetime
    minutes: int
    resource_ids: tuple[UUID, ...]
    appointment_id: UUID | None = None
    hold_id: UUID | None = None
    type_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class OpeningRequest:
    """A wish for the next openings, at most `days` days ahead.

    `appointment_id` and `hold_id` are left out of what is occupied: what is being moved, and the
    asking desk's own hold. `step` is the grid in minutes; 0 means the clinic's.
    """

    wish: Wish
    appointment_id: UUID | None = None
    days: int = 366
    step: int = 0
    hold_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class JoinWaitList:
    """Put a patient on the waiting list; see `WaitListEntry`."""

    patient_id: UUID
    needs: tuple[tuple[UUID, ...], ...]
    minutes: int = 0
    type_id: UUID | None = None
    first_day: date | None = None
    last_day: date | None = None
    weekdays: frozenset[int] = EVERY_DAY
    parts: tuple[Interval, ...] = WHOLE_DAY
    urgency: Urgency = Urgency.ROUTINE
    note: str = ""
    appointment_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class OfferPlace:
    """Offer a free place to some entries of the waiting list at once; the first one gets it."""

    start: datetime
    minutes: int
    resource_ids: tuple[UUID, ...]
    entry_ids: tuple[UUID, ...]
    lasting: timedelta | None = None


@dataclass(frozen=True, slots=True)
class BookEntry:
    """Book a place for an entry of the waiting list, whether or not it is what was wished."""

    entry_id: UUID
    start: datetime
    resource_ids: tuple[UUID, ...]
    reason: str = ""
    acknowledged: frozenset[str] = NOTHING
