"""Emergency access: one patient, sixty minutes, a reason, and a review afterwards."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum
from uuid import UUID

from clinic_desktop.kernel.text import clean_line, translate

DURATION = timedelta(minutes=60)
REVIEW_WITHIN = timedelta(hours=72)
TEXT_MINIMUM = 10
ALARM_WITHIN = timedelta(days=7)
ALARM_FROM = 3  # uses by one user


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
    """Command: break the glass for one patient; the password signs it."""

    patient_id: UUID
    reason: EmergencyReason
    text: str
    password: str = field(repr=False)


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
    """One entry of the review queue; `overdue` after 72 hours.

    `signed` tells whether the user's own key signed exactly this; `uses`, the how many-th of this
    user within seven days it is.
    """

    access: EmergencyAccess
    due_at: int
    overdue: bool
    signed: bool
    uses: int

    @property
    def repeated(self) -> bool:
        """Tell whether it raises the alarm."""
        return self.uses >= ALARM_FROM


@dataclass(frozen=True, slots=True)
class RepeatedUse:
    """The alarm: a user who broke the glass again and again."""

    user_name: str
    uses: int


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


def signed_facts(access: EmergencyAccess) -> list[object]:
    """Return what the user vouches for by the signature; the end of the hour says when."""
    return [
        "break-glass-1",
        access.id,
        access.patient_id,
        access.user_id,
        access.reason.value,
        access.text,
        access.expires_at,
    ]


def nth_use(at: int, all_uses: Iterable[int]) -> int:
    """Return the how many-th use within seven days the one at `at` is (Unix milliseconds)."""
    since = at - int(ALARM_WITHIN.total_seconds() * 1000)
    return sum(since < use <= at for use in all_uses)
