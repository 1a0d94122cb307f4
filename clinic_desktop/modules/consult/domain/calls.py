"""A call session: its statuses, its links, what is kept of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from clinic_desktop.kernel.errors import UserError
from clinic_desktop.kernel.events import Event
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate

MINUTE = 60_000
BEFORE_MS, AFTER_MS = 60 * MINUTE, 240 * MINUTE  # a link opens and dies so long around its time
LONGEST_LINK_MS = 7 * 24 * 60 * MINUTE
MAX_NAME = 60


class CallStatus(StrEnum):
    """How far a call is. Never tied to the visit's or the appointment's status."""

    OPEN = "open"  # the room is there, people may come
    FINISHED = "finished"
    CANCELLED = "cancelled"  # nobody came


class CallerRole(StrEnum):
    """Who somebody is in a call; the same words as on the wire."""

    HOST = "host"
    HOST_MEDIA = "host-media"
    PATIENT = "patient"
    COLLEAGUE = "colleague"
    INTERPRETER = "interpreter"
    RELATIVE = "relative"


INVITED = (
    CallerRole.PATIENT,
    CallerRole.COLLEAGUE,
    CallerRole.INTERPRETER,
    CallerRole.RELATIVE,
)


class CallOver(UserError):
    """The call is finished: its links are dead, and nothing is added to it any more."""

    template = QT_TRANSLATE_NOOP("Consult", "This call is over. Open a new one.")


class OfferOver(UserError):
    """The link was taken back or is too old."""

    template = QT_TRANSLATE_NOOP("Consult", "This link is not valid any more. Make a new one.")


@dataclass(frozen=True, slots=True)
class CallSession:
    """A stored call. `room` is its name on the wire and says nothing about anybody.

    Times are Unix milliseconds; `summary` is what the program counted, as JSON.
    """

    id: UUID
    version: int
    room: str
    patient_id: UUID
    practitioner_id: UUID
    appointment_id: UUID | None
    encounter_id: UUID | None
    status: CallStatus
    opened_ms: int
    ended_ms: int | None
    summary: str
    document_id: UUID | None = None  # the paper of the call in the chart


@dataclass(frozen=True, slots=True)
class CallOffer:
    """A link to a room. The token is nowhere in the store, only its hash."""

    id: UUID
    version: int
    call_id: UUID
    room: str
    role: CallerRole
    name: str
    token_hash: str
    not_before_ms: int
    not_after_ms: int
    revoked: bool

    def is_valid(self, now_ms: int) -> bool:
        """Tell whether the link opens the room now or later."""
        return not self.revoked and now_ms <= self.not_after_ms


@dataclass(frozen=True, slots=True)
class Invitation:
    """A link just made: the only moment at which its token is known."""

    offer: CallOffer
    token: str


@dataclass(frozen=True, slots=True)
class CallMessage:
    """Written words of a call. `ref` is the sender's own name of the message."""

    ref: str
    at_ms: int
    role: CallerRole
    name: str
    text: str


@dataclass(frozen=True, slots=True)
class CallConsent:
    """Who was asked what in which words, and what they answered."""

    what: str
    answer: str
    role: CallerRole
    name: str
    wording: str
    at_ms: int


@dataclass(frozen=True, slots=True)
class CallFile:
    """A file that came in or went out; `document_id` once it is filed in the chart."""

    ref: str
    at_ms: int
    role: CallerRole
    name: str
    size: int
    sha256: str
    document_id: UUID | None


@dataclass(frozen=True, slots=True)
class OpenCall:
    """Open the room of a consult. Without `practitioner_id` the acting user's own."""

    patient_id: UUID
    appointment_id: UUID | None = None
    practitioner_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Invite:
    """Make a link. `hours` is how long it is good from now on; none: around the appointment."""

    call_id: UUID
    role: CallerRole
    name: str = ""
    hours: int | None = None


@dataclass(frozen=True, slots=True)
class CallFinished(Event):
    """A call is over, and its summary is kept."""

    call_id: UUID
    patient_id: UUID
    encounter_id: UUID | None


def role_text(role: CallerRole) -> str:
    """Return the words for who somebody is."""
    return translate("Consult", _ROLES[role])


_ROLES = {
    CallerRole.HOST: QT_TRANSLATE_NOOP("Consult", "Doctor"),
    CallerRole.HOST_MEDIA: QT_TRANSLATE_NOOP("Consult", "Doctor's browser"),
    CallerRole.PATIENT: QT_TRANSLATE_NOOP("Consult", "Patient"),
    CallerRole.COLLEAGUE: QT_TRANSLATE_NOOP("Consult", "Colleague"),
    CallerRole.INTERPRETER: QT_TRANSLATE_NOOP("Consult", "Interpreter"),
    CallerRole.RELATIVE: QT_TRANSLATE_NOOP("Consult", "Relative"),
}
