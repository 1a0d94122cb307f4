"""Which stored patients a typed one may already be: scores and their reasons."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from rapidfuzz.distance import OSA, JaroWinkler

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.patients.domain.birth import BirthDate
from clinic_desktop.modules.patients.domain.codes import AdministrativeGender, BirthPrecision
from clinic_desktop.modules.patients.domain.folding import code_of, words_of
from clinic_desktop.modules.patients.domain.identifiers import TYPES
from clinic_desktop.modules.patients.domain.phonetics import sound_alike
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


_NAME_POINTS = 50
_BIRTH_POINTS = 35
_NEAR_BIRTH_POINTS = 22
_YEAR_POINTS = 10
_PHONE_POINTS = 25
_IDENTIFIER_POINTS = 95  # one national number, one person: always asked about
_SHARED_NUMBER_POINTS = 40  # an insurance number may be the family's
_OTHER_BIRTH = -25
_OTHER_WORD = -20  # each has a name that the other has not: sisters, twins
_OTHER_SEX = -20
_UNLIKE = 0.5
_PARTS_LEFT_OUT = 0.96  # likeness when one name has more parts than the other
_FLOOR = 0.55  # names less alike than this count as different


@dataclass(frozen=True, slots=True)
class StoredPatient:
    """What of a stored patient is compared: `words` and `codes` folded, between blanks."""

    ref: PatientRef
    words: str
    codes: str


def score(typed: PartialPatient, stored: StoredPatient) -> DuplicateCandidate:
    """Return how likely both are one person, with the reasons in the user's language."""
    parts = (
        _names(typed, stored),
        _births(typed.birth, stored.ref),
        _phones(typed, stored),
        _numbers(typed, stored),
        _sexes(typed.gender, stored.ref.sex),
    )
    total = sum(points for points, _ in parts)
    reasons = tuple(reason for _, reason in parts if reason)
    return DuplicateCandidate(stored.ref, max(0, min(100, total)), reasons)


def _names(typed: PartialPatient, stored: StoredPatient) -> tuple[int, str]:
    name = typed.name
    text = " ".join((name.given, name.family, name.second_family))
    mine, theirs = words_of(text), stored.words.split()
    if not mine or not theirs:
        return 0, ""
    alike = [max(_alike(word, other) for other in theirs) for word in mine]
    shown = words_of(stored.ref.display_name)
    back = [max(_alike(word, other) for other in mine) for word in shown] or [0.0]
    # The shorter name may leave parts out; the longer one may not contradict it.
    one, other = sum(alike) / len(alike), sum(back) / len(back)
    likeness = max(min(one, other), _PARTS_LEFT_OUT * one if len(mine) > 1 else 0.0)
    points = round(_NAME_POINTS * max(0.0, likeness - _FLOOR) / (1 - _FLOOR))
    if min(alike) < _UNLIKE and min(back) < _UNLIKE:
        points += _OTHER_WORD
    if likeness > 0.995:
        return _NAME_POINTS, translate("Patients", "same name")
    if points < _NAME_POINTS // 3:
        return points, ""
    return points, translate("Patients", "similar name")


def _alike(one: str, other: str) -> float:
    if one == other:
        return 1.0
    if sound_alike(one, other) and abs(len(one) - len(other)) <= 2:
        return 0.95
    likeness = JaroWinkler.similarity(one, other)
    if len(one) >= 2 and other.startswith(one):
        return max(0.85, likeness)
    return likeness if likeness > 0.8 else likeness / 2


def _births(birth: BirthDate | None, ref: PatientRef) -> tuple[int, str]:
    if birth is None or ref.birth_date is None:
        return 0, ""
    mine, theirs = birth.day, ref.birth_date
    coarse = BirthPrecision.YEAR in (birth.precision, ref.birth_precision)
    if birth.estimated or ref.birth_estimated or coarse:
        near = abs(mine.year - theirs.year) <= 2
        return (_YEAR_POINTS, translate("Patients", "about the same age")) if near else (-15, "")
    if BirthPrecision.MONTH in (birth.precision, ref.birth_precision):
        same = (mine.year, mine.month) == (theirs.year, theirs.month)
        return (
            (_NEAR_BIRTH_POINTS, translate("Patients", "same birth month")) if same else (-15, "")
        )
    if mine == theirs:
        return _BIRTH_POINTS, translate("Patients", "same birth date")
    if OSA.distance(f"{mine:%Y%m%d}", f"{theirs:%Y%m%d}") <= 1 or _swapped(mine, theirs):
        return _NEAR_BIRTH_POINTS, translate("Patients", "birth date differs in one place")
    return _OTHER_BIRTH, ""


def _swapped(one: date, other: date) -> bool:
    return (one.year, one.day, one.month) == (other.year, other.month, other.day)


def _phones(typed: PartialPatient, stored: StoredPatient) -> tuple[int, str]:
    codes = (code_of(phone) for phone in typed.phones)
    if any(len(code) >= 6 and f"{code} " in stored.codes for code in codes):
        return _PHONE_POINTS, translate("Patients", "same phone")
    return 0, ""


def _numbers(typed: PartialPatient, stored: StoredPatient) -> tuple[int, str]:
    for item in typed.identifiers:
        code = code_of(item.value)
        if len(code) >= 4 and f" {code} " in stored.codes:
            kind = TYPES.get(item.type)
            reason = translate("Patients", "same number {kind}")
            points = _IDENTIFIER_POINTS if kind and kind.country else _SHARED_NUMBER_POINTS
            return points, reason.format(kind=kind.label if kind else item.type).rstrip()
    return 0, ""


def _sexes(one: AdministrativeGender, other: AdministrativeGender) -> tuple[int, str]:
    known = {AdministrativeGender.MALE, AdministrativeGender.FEMALE}
    return (_OTHER_SEX if one is not other and {one, other} <= known else 0), ""
