"""Emergency access: one patient, sixty minutes, a reason, and a review afterwards."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from uuid import UUID

from clinic_desktop.kernel.text import clean_line, translate

DURATION = timedelta(minutes=60)
REVIEW_WITHIN = timedelta(hours=72)
TEXT_MINIMUM = 10


class EmergencyReason(StrEnum):
    """Why the glass is broken (purpose of use BTG, ETREAT in HL7 terms)."""

    LIFE_THREAT = "life-threat"
    UNCONSCIOUS = "unconscious"
    COVERING = "covering"
    OTHER = "other"


class ReviewVerdict(StrEnum):
    """What the privacy officer found."""

    JUSTIFIED = "justified"
    NOT_JUSTIFIED = "not-justified"


@dataclass(frozen=True, slots=True)
class OpenEmergencyAccess:
    """Command: break the glass for one patient."""

    patient_id: UUID
    reason: EmergencyReason
    text: str


@dataclass(frozen=True, slots=True)
class EmergencyAccess:
    """One broken glass: who, whose chart, why, when and until when (Unix milliseconds)."""

    id: UUID
    patient_id: UUID
    user_id: UUID
    user_name: str
    reason: EmergencyReason
    text: str
    opened_at: int
    expires_at: int


@dataclass(frozen=True, slots=True)
class EmergencyReviewItem:
    """One entry of the review queue; `overdue` after 72 hours."""

    access: EmergencyAccess
    due_at: int
    overdue: bool


@dataclass(frozen=True, slots=True)
class SignOffReview:
    """Command: the privacy officer's verdict on one emergency access."""

    access_id: UUID
    verdict: ReviewVerdict
    comment: str = ""


def emergency_problems(command: OpenEmergencyAccess) -> dict[str, str]:
    """Return a sentence for each field that can't be accepted."""
    if len(clean_line(command.text)) < TEXT_MINIMUM:
        return {
            "text": translate(
                "Practice", "Say in a sentence what the emergency is; it is reviewed."
            )
        }
    return {}
