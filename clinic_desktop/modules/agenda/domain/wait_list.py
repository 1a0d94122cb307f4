"""Patients who want an (earlier) appointment, and freed places that are offered to them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import IntEnum, StrEnum
from uuid import UUID

from clinic_desktop.kernel.errors import UserError
from clinic_desktop.kernel.events import Event
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate
from clinic_desktop.modules.agenda.domain.plan import Interval
from clinic_desktop.modules.agenda.domain.slots import EVERY_DAY, WHOLE_DAY, Wish
from clinic_desktop.modules.agenda.domain.time import at_minute

MOST_OFFERS = 10


class Urgency(IntEnum):
    """How soon; the more urgent come first, then who has waited longest."""

    ROUTINE = 0
    SOON = 1
    URGENT = 2


class EntryStatus(StrEnum):
    """Where an entry stands; only those that wait or have an offer are on the list."""

    WAITING = "waiting"
    OFFERED = "offered"
    BOOKED = "booked"
    WITHDRAWN = "withdrawn"


class OfferStatus(StrEnum):
    """What became of an offer; `released` means that another patient was first."""

    OPEN = "open"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    RELEASED = "released"
    EXPIRED = "expired"


class OfferOver(UserError):
    """An offer that can't be accepted any more."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "This offer is over ({status}). Look for the next opening instead; the patient keeps "
        "the place on the waiting list.",
    )


@dataclass(frozen=True, slots=True)
class WaitListEntry:
    """One wish. `needs` as in `Wish`; the days None for open; `since` aware, UTC.

    `appointment_id` is the later appointment that an accepted offer replaces.
    """

    id: UUID
    version: int
    patient_id: UUID
    patient_name: str
    status: EntryStatus
    needs: tuple[tuple[UUID, ...], ...]
    minutes: int
    type_id: UUID | None
    since: datetime
    first_day: date | None = None
    last_day: date | None = None
    weekdays: frozenset[int] = EVERY_DAY
    parts: tuple[Interval, ...] = WHOLE_DAY
    urgency: Urgency = Urgency.ROUTINE
    note: str = ""
    appointment_id: UUID | None = None

    @property
    def order(self) -> tuple[int, datetime, UUID]:
        """Return the sort key: the most urgent first, then the longest wait."""
        return (-self.urgency, self.since, self.id)

    def covers(self, day: date) -> bool:
        """Tell whether a day lies in the entry's window."""
        after = self.first_day is None or day >= self.first_day
        return after and (self.last_day is None or day <= self.last_day)

    def wish(self, after: datetime) -> Wish:
        """Return the wish from a wall time on, not before the window begins."""
        if self.first_day is not None:
            after = max(after, at_minute(self.first_day, 0))
        return Wish(
            self.needs,
            self.minutes,
            after,
            self.weekdays,
            self.parts,
            patient_id=self.patient_id,
        )


@dataclass(frozen=True, slots=True)
class Place:
    """A place in the agenda: naive wall time in `zone`."""

    start: datetime
    minutes: int
    zone: str
    resource_ids: tuple[UUID, ...]


@dataclass(frozen=True, slots=True)
class Offer:
    """A place offered to one entry. Offers of one `batch_id` are for the same freed place."""

    id: UUID
    version: int
    entry_id: UUID
    patient_id: UUID
    patient_name: str
    batch_id: UUID
    place: Place
    expires_ms: int
    status: OfferStatus

    def status_at(self, now_ms: int) -> OfferStatus:
        """Return the status at an instant: an open offer expires by itself."""
        if self.status is OfferStatus.OPEN and now_ms >= self.expires_ms:
            return OfferStatus.EXPIRED
        return self.status


@dataclass(frozen=True)
class PlaceOffered(Event):
    """A place was offered to a patient of the waiting list; somebody should tell them.

    `type_id` is the appointment type that the patient waits for.
    """

    offer: Offer
    type_id: UUID | None = None


@dataclass(frozen=True)
class OfferEnded(Event):
    """An offer is over: accepted, declined, released to somebody else, or expired."""

    offer: Offer
    status: OfferStatus


@dataclass(frozen=True)
class OfferTakenBack(Event):
    """An offer is about to be taken back, as if it had never been made.

    A handler that knows that the patient was told of it already refuses by raising.
    """

    offer: Offer


def urgency_text(urgency: Urgency) -> str:
    """Return the word that a person reads for an urgency."""
    return {
        Urgency.ROUTINE: translate("Agenda", "Routine"),
        Urgency.SOON: translate("Agenda", "Soon"),
        Urgency.URGENT: translate("Agenda", "Urgent"),
    }[urgency]


def offer_status_text(status: OfferStatus) -> str:
    """Return the words that a person reads for what became of an offer."""
    return {
        OfferStatus.OPEN: translate("Agenda", "offered"),
        OfferStatus.ACCEPTED: translate("Agenda", "accepted"),
        OfferStatus.DECLINED: translate("Agenda", "declined"),
        OfferStatus.RELEASED: translate("Agenda", "taken by another patient"),
        OfferStatus.EXPIRED: translate("Agenda", "expired"),
    }[status]
