"""What a calendar file (RFC 5545) holds for us, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from clinic_desktop.kernel.errors import UserError
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP

MOST_BYTES = 20_000_000
MOST_EVENTS = 5_000


class NotACalendar(UserError):
    """A file that is no calendar at all."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "This is not a calendar file ({why}). Export it again as iCalendar (.ics). Nothing was "
        "imported.",
    )


def our_uid(appointment_id: UUID, clinic_id: UUID) -> str:
    """Return the UID under which an appointment is known outside: in files and in messages."""
    return f"{appointment_id}{_at(clinic_id)}"


def is_ours(uid: str, clinic_id: UUID) -> bool:
    """Tell whether an event was exported here."""
    return uid.partition("/")[0].endswith(_at(clinic_id))


def _at(clinic_id: UUID) -> str:
    return f"@{clinic_id}"


@dataclass(frozen=True, slots=True)
class ForeignEvent:
    """One occurrence of an event: naive wall time of the clinic, `end` after `start`.

    `key` is its UID and, of a series, the time that its rule gave it.
    """

    key: str
    title: str
    start: datetime
    end: datetime
    cancelled: bool = False


@dataclass(frozen=True, slots=True)
class Refused:
    """An event that could not be used: where it stands (UID or its number), and why."""

    where: str
    why: str


@dataclass(frozen=True, slots=True)
class CalendarReport:
    """What an import did. `notes` are events that were used, but not to the letter.

    `affected` are appointments that lie in the blocked time; none of them was changed.
    """

    read: int
    added: int
    changed: int
    unchanged: int
    removed: int
    ours: int
    notes: tuple[Refused, ...]
    refused: tuple[Refused, ...]
    affected: tuple[UUID, ...]
