"""What a calendar file (RFC 5545) holds for us, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from clinic_desktop.kernel.errors import EnvironmentFailure, UserError
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate

MOST_BYTES = 20_000_000
MOST_EVENTS = 5_000
MOST_REPEATS = 1_500  # of one event; more is no diary's entry


class NotACalendar(UserError):
    """A file that is no calendar at all."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "This is not a calendar file ({why}). Export it again as iCalendar (.ics). Nothing was "
        "imported.",
    )


class CalendarNotRead(EnvironmentFailure):
    """The file can't be opened."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "{file} could not be read ({reason}). Nothing was imported. Look whether it is still there"
        " and whether another program has it open.",
    )


class CalendarNotWritten(EnvironmentFailure):
    """The folder did not take the file."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "{file} could not be written ({reason}). An older one stays as it was. Choose another"
        " folder, or make room.",
    )


class LineKind(StrEnum):
    """What an import makes of one event. `NOTE`: something about the file as a whole."""

    REFUSED = "refused"
    NOTE = "note"
    NEW = "new"
    CHANGED = "changed"
    REMOVED = "removed"
    SAME = "same"
    OURS = "ours"


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

    `key` is its UID and, of a series, the time that its rule gave it; `where` and `line` say where
    it stands in the file.
    """

    key: str
    title: str
    start: datetime
    end: datetime
    cancelled: bool = False
    where: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Refused:
    """An event that could not be used: where it stands (UID or its number), and why.

    `line` is the line of the file at which it begins, 0 for the file as a whole.
    """

    where: str
    why: str
    line: int = 0
    title: str = ""


@dataclass(frozen=True, slots=True)
class CalendarLine:
    """One event as the list before an import shows it; without times where it has none."""

    kind: LineKind
    title: str
    start: datetime | None = None
    end: datetime | None = None
    line: int = 0
    why: str = ""


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
    lines: tuple[CalendarLine, ...] = ()


def line_kind_text(kind: LineKind) -> str:
    """Return the words for what becomes of an event."""
    return {
        LineKind.REFUSED: translate("Agenda", "can't be used"),
        LineKind.NOTE: translate("Agenda", "note"),
        LineKind.NEW: translate("Agenda", "new"),
        LineKind.CHANGED: translate("Agenda", "changed"),
        LineKind.REMOVED: translate("Agenda", "taken back"),
        LineKind.SAME: translate("Agenda", "same as here"),
        LineKind.OURS: translate("Agenda", "came from here"),
    }[kind]
