"""Recalls: who should come back, for what, from when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from clinic_desktop.modules.chart.domain.facts import Fact, text_problems


class RecallStatus(StrEnum):
    """What became of it."""

    OPEN = "open"
    CONTACTED = "contacted"
    BOOKED = "booked"
    DONE = "done"
    CANCELLED = "cancelled"


WAITING = frozenset({RecallStatus.OPEN, RecallStatus.CONTACTED})


@dataclass(frozen=True, slots=True)
class RecallDetails:
    """`text` is what the patient is told ("blood pressure check"), no more than that."""

    text: str
    due: date
    status: RecallStatus = RecallStatus.OPEN
    appointment_id: UUID | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class RecallLine:
    """One line of the work list, with what is needed to call the patient."""

    recall: Fact[RecallDetails]
    patient_name: str
    patient_number: str
    phone: str
    days_over: int  # negative: still ahead


def recall_problems(details: RecallDetails, today: date) -> dict[str, str]:
    """Return what is wrong, by field."""
    del today
    return text_problems({"text": details.text, "note": details.note})
