"""The trail as people read it: entries and what to look for."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class TrailEntry:
    """One entry: `action` C created, R opened, U changed, D removed, E done (BALP)."""

    seq: int
    at_ms: int
    user_id: UUID
    user_name: str
    action: str
    kind: str
    patient_id: UUID | None
    outcome: str
    reason: str
    detail: str
    entity_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class PatientAccess:
    """One entry that concerns a patient; of emergency access what was written as the reason."""

    entry: TrailEntry
    emergency: str = ""
    emergency_text: str = ""


@dataclass(frozen=True, slots=True)
class TrailQuery:
    """What to look for; `system` keeps to entries that concern no patient."""

    user_id: UUID | None = None
    patient_id: UUID | None = None
    only_refused: bool = False
    system: bool = False
    limit: int = 500
