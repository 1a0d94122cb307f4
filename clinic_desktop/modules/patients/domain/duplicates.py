"""Which stored patients a typed one may already be: scores and their reasons."""

from __future__ import annotations

from dataclasses import dataclass

from clinic_desktop.modules.patients.domain.birth import BirthDate
from clinic_desktop.modules.patients.domain.codes import AdministrativeGender
from clinic_desktop.modules.patients.domain.records import (
    Identifier,
    PatientDetails,
    PatientRef,
    PersonName,
)

WARNING_NAME = "possible-duplicate"
STRONG = 75  # of 100: a registration then needs an acknowledgement
WORTH_SHOWING = 45


@dataclass(frozen=True, slots=True)
class PartialPatient:
    """What has been typed so far."""

    name: PersonName
    birth: BirthDate | None = None
    gender: AdministrativeGender = AdministrativeGender.UNKNOWN
    phones: tuple[str, ...] = ()
    identifiers: tuple[Identifier, ...] = ()

    @classmethod
    def of(cls, details: PatientDetails) -> PartialPatient:
        """Return what of a whole form counts."""
        return cls(
            details.name,
            details.birth,
            details.gender,
            tuple(t.e164 or t.value for t in details.telecoms),
            details.identifiers,
        )


@dataclass(frozen=True, slots=True)
class DuplicateCandidate:
    """A stored patient that may be the same person: `score` 0 to 100, reasons in words."""

    ref: PatientRef
    score: int
    reasons: tuple[str, ...]

    @property
    def strong(self) -> bool:
        """Tell whether registering beside it needs an acknowledgement."""
        return self.score >= STRONG
