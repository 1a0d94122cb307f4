"""What a patient knows of an appointment, and the words for what is different now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from clinic_desktop.modules.messages.domain.message import (
    Message,
    Purpose,
    occurrence_of,
    start_of,
)

# In the language of the message, as the delivered texts are: not texts of the screen.
_WORDS = {
    "en": {
        "practitioner": "now with {names}",
        "in-person": "now at the clinic",
        "video": "now by video",
        "phone": "now by phone",
    },
    "es": {
        "practitioner": "ahora con {names}",
        "in-person": "ahora en la clínica",
        "video": "ahora por vídeo",
        "phone": "ahora por teléfono",
    },
}


@dataclass(frozen=True, slots=True)
class Known:
    """When, with whom and how; room and equipment are the clinic's own business.

    `practitioner_ids` are in a fixed order, so that equal ones are equal as text too.
    """

    start: datetime
    practitioner_ids: tuple[UUID, ...]
    modality: str

    def text(self) -> str:
        """Return it as an entry of the outbox keeps it."""
        people = ",".join(practitioner.hex for practitioner in self.practitioner_ids)
        return f"{occurrence_of(self.start)}|{people}|{self.modality}"


def known_from(text: str) -> Known:
    """Read what `Known.text` wrote."""
    occurrence, people, modality = text.split("|")
    ids = tuple(UUID(hex=part) for part in people.split(",") if part)
    return Known(start_of(occurrence), ids, modality)


def words_of(message: Message) -> Purpose:
    """Return by which words a message speaks: one that keeps its time is not told as moved."""
    if message.purpose is Purpose.MOVED and message.origin:
        keeps = known_from(message.origin).start == start_of(message.occurrence)
        return Purpose.CHANGED if keeps else Purpose.MOVED
    return message.purpose


def change_words(language: str, before: Known, after: Known, names: str) -> str:
    """Return what is different now, the time aside; `names` are those of who sees the patient."""
    words = _WORDS.get(language.replace("_", "-").split("-")[0], _WORDS["en"])
    parts = []
    if names and before.practitioner_ids != after.practitioner_ids:
        parts.append(words["practitioner"].format(names=names))
    if before.modality != after.modality:
        parts.append(words[after.modality])
    return ", ".join(parts)


def preview_changes(language: str, start: datetime, names: str) -> str:
    """Return how it reads when somebody else takes over by video."""
    before = Known(start, (UUID(int=0),), "in-person")
    return change_words(language, before, Known(start, (), "video"), names)
