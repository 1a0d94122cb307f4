"""On what terms somebody sees patients, and what a search before emergency access may show."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum
from uuid import UUID

from clinic_desktop.kernel.errors import UserError
from clinic_desktop.kernel.permissions import Verdict
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP
from clinic_desktop.modules.patients.domain.codes import BirthPrecision
from clinic_desktop.modules.patients.domain.query import PatientQuery

_WHOLE_NUMBER = 8  # characters of a code: a patient's number, an identifier, a phone
_NAME = 2  # letters of a name that stands beside a birth date


class ReadingTerms(Enum):
    """How the signed-in user may see patients."""

    FREE = "free"
    REASON = "reason"  # once a reason was given
    EMERGENCY = "emergency"  # one by one, by breaking the glass
    NEVER = "never"


_TERMS = {
    Verdict.YES: ReadingTerms.FREE,
    Verdict.NEEDS_REASON: ReadingTerms.REASON,
    Verdict.EMERGENCY_ONLY: ReadingTerms.EMERGENCY,
}


class IdentityTooVague(UserError):
    """What was typed could be many people."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "That could be many people. Type the whole patient number, identity number or phone, or "
        "a name together with the full date of birth.",
    )


@dataclass(frozen=True, slots=True)
class Identity:
    """All that is shown of a patient before the glass is broken: enough to pick the right one."""

    id: UUID
    number: str
    display_name: str
    birth_date: date | None
    birth_precision: BirthPrecision = BirthPrecision.DAY


def terms_of(verdict: Verdict) -> ReadingTerms:
    """Return the terms that a decision about `patient.read` means."""
    return _TERMS.get(verdict, ReadingTerms.NEVER)


def names_one_person(query: PatientQuery) -> bool:
    """Tell whether a query identifies: a whole number, or a name with a full birth date.

    A search that opens no chart must not be a way to leaf through the clinic's patients.
    """
    terms = query.terms
    number = any(len(term.code) >= _WHOLE_NUMBER and not term.births for term in terms)
    born = any(birth.year and birth.day for term in terms for birth in term.births)
    name = any(len(word) >= _NAME for word in query.words)
    return number or (born and name)
