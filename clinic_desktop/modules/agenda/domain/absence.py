"""What can be done for each patient of a practitioner who is not there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.domain.appointment import AppointmentView


class Remedy(StrEnum):
    """What becomes of one appointment."""

    OTHER = "other"  # at the same time with somebody else
    MOVE = "move"  # with the same practitioner, later
    VIDEO = "video"  # at the same time with the same one, by video
    CANCEL = "cancel"
    KEEP = "keep"  # left as it is: decided later


@dataclass(frozen=True, slots=True)
class Option:
    """One thing that can be done, with all that it takes; names are for people."""

    remedy: Remedy
    start: datetime
    resource_ids: tuple[UUID, ...]
    resource_names: tuple[str, ...] = ()
    type_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Proposal:
    """An affected appointment, what can be done about it, and what we would do."""

    appointment: AppointmentView
    options: tuple[Option, ...]
    chosen: Option


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decided about one appointment that has `version`."""

    appointment_id: UUID
    version: int
    option: Option


def remedy_text(remedy: Remedy) -> str:
    """Return the words that a person reads for a remedy."""
    return {
        Remedy.OTHER: translate("Agenda", "Same time, other practitioner"),
        Remedy.MOVE: translate("Agenda", "Another time"),
        Remedy.VIDEO: translate("Agenda", "By video"),
        Remedy.CANCEL: translate("Agenda", "Cancel"),
        Remedy.KEEP: translate("Agenda", "Decide later"),
    }[remedy]
