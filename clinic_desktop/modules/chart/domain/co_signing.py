"""Somebody was asked to agree with a signed note."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from clinic_desktop.kernel.errors import UserError
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP
from clinic_desktop.modules.chart.domain.notes import NoteThread


class AskSomebodyElse(UserError):
    """Nobody agrees with their own note."""

    template = QT_TRANSLATE_NOOP("Errors", "Ask a colleague: you signed this note yourself.")


@dataclass(frozen=True, slots=True)
class CoSignatureRequest:
    """Who (a user) asked whom (a practitioner) to agree with which text."""

    id: UUID
    patient_id: UUID
    encounter_id: UUID
    composition_id: UUID
    asked_of: UUID
    asked_by: UUID
    asked_ms: int
    note: str = ""


@dataclass(frozen=True, slots=True)
class WantedCoSignature:
    """A request that waits, with the note as it stands now."""

    request: CoSignatureRequest
    thread: NoteThread
    patient_name: str


def thread_with(threads: Iterable[NoteThread], composition_id: UUID) -> NoteThread | None:
    """Return the note that a text belongs to."""
    for thread in threads:
        parts = (*thread.versions, *thread.addenda, *thread.co_signatures)
        if any(part.id == composition_id for part in parts):
            return thread
    return None


def waits(thread: NoteThread) -> bool:
    """Tell whether nobody has agreed with the version that holds."""
    return all(each.target_id != thread.current.id for each in thread.co_signatures)
