"""Recordings of calls: what the clinic allows, what must have been said, how long they stay."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from clinic_desktop.kernel.errors import UserError
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate
from clinic_desktop.modules.consult.domain.calls import CallConsent, CallerRole

DAY_MS = 24 * 60 * 60 * 1000
NOTICE_DAYS = 7  # a recording is listed so long before it goes
MAX_DAYS = 36_500


class RecordingState(StrEnum):
    """How far a recording is."""

    RUNNING = "running"
    FILED = "filed"
    EMPTY = "empty"  # it ended before anything was recorded
    EXPIRED = "expired"  # its time was over: the bytes are gone


class RecordingOff(UserError):
    """The clinic does not record calls."""

    template = QT_TRANSLATE_NOOP(
        "Consult", "This clinic does not record calls. The manager can allow it in the settings."
    )


class ConsentMissing(UserError):
    """Somebody has not agreed, or does not any more."""

    template = QT_TRANSLATE_NOOP(
        "Consult", "Without the agreement of everybody in the call nothing is kept of it."
    )


@dataclass(frozen=True, slots=True)
class CallPolicy:
    """What the clinic allows in its calls. `recording_days` 0: recordings stay for good."""

    recording: bool = False
    recording_days: int = 365
    version: int = 0


@dataclass(frozen=True, slots=True)
class Recording:
    """A stored recording. `wording` is the text to which everybody agreed."""

    id: UUID
    version: int
    call_id: UUID
    patient_id: UUID
    state: RecordingState
    sound_only: bool
    wording: str
    began_ms: int
    ended_ms: int | None
    why: str
    document_id: UUID | None
    noticed_ms: int | None


@dataclass(frozen=True, slots=True)
class Expiring:
    """A recording that is to go, and when: not before it was listed for a week."""

    recording: Recording
    goes_ms: int


def policy_problems(policy: CallPolicy) -> dict[str, str]:
    """Return what is wrong with a policy, by field."""
    if 0 <= policy.recording_days <= MAX_DAYS:
        return {}
    text = translate("Consult", "Between 0 and {limit} days.").format(limit=MAX_DAYS)
    return {"recording_days": text}


def agreed(consents: Iterable[CallConsent], what: str) -> tuple[CallConsent, ...]:
    """Return the last word of each guest about something: all of them agree. Raises ConsentMissing.

    Questions count for nothing, and neither does the host, who asked.
    """
    last: dict[tuple[CallerRole, str], CallConsent] = {}
    for consent in consents:
        host = consent.role in (CallerRole.HOST, CallerRole.HOST_MEDIA)
        if consent.what == what and consent.answer != "asked" and not host:
            last[(consent.role, consent.name)] = consent
    if not last or any(consent.answer != "granted" for consent in last.values()):
        raise ConsentMissing
    return tuple(last.values())


def goes_at(recording: Recording, days: int, now_ms: int) -> int:
    """Return when a recording goes, if it has been or is listed now."""
    over = (recording.ended_ms or recording.began_ms) + days * DAY_MS
    noticed = now_ms if recording.noticed_ms is None else recording.noticed_ms
    return max(over, noticed + NOTICE_DAYS * DAY_MS)


def is_soon(recording: Recording, days: int, now_ms: int) -> bool:
    """Tell whether a recording goes within the time of the notice."""
    over = (recording.ended_ms or recording.began_ms) + days * DAY_MS
    return days > 0 and over - NOTICE_DAYS * DAY_MS <= now_ms
