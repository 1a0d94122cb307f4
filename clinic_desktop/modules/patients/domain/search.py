"""What a search gives back: hits with their reason and the places to highlight."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from clinic_desktop.modules.patients.domain.records import PatientRef


class MatchField(StrEnum):
    """Which shown value a highlight is in: an attribute of PatientRef, or text in `reason`."""

    NAME = "display_name"
    NUMBER = "number"
    PHONE = "phone"
    BIRTH = "birth_date"  # the whole value; start and length are 0
    OTHER = "reason"  # the value is in the hit's `reason`: other phone, identifier, former name


class MatchKind(StrEnum):
    """How it matched, best first."""

    EXACT = "exact"
    PREFIX = "prefix"
    PHONETIC = "phonetic"
    TYPO = "typo"


class Match(NamedTuple):
    """One highlighted span: `start` and `length` in characters (code points) of the value."""

    field: MatchField
    start: int
    length: int


@dataclass(frozen=True, slots=True)
class PatientHit:
    """One patient found; `reason` is '' when the match is plain to see in name or number.

    `merged_into` is the patient that replaced this one (found by its old number).
    """

    ref: PatientRef
    matches: tuple[Match, ...] = ()
    reason: str = ""
    kind: MatchKind = MatchKind.EXACT
    merged_into: PatientRef | None = field(default=None)
