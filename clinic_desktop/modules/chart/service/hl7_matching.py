"""Whose a result message is: by its numbers for sure, by name and birth date as a suggestion."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from clinic_desktop.modules.chart.domain.hl7_matching import agrees, same_authority
from clinic_desktop.modules.chart.domain.hl7_messages import MessagePatient
from clinic_desktop.modules.chart.domain.laboratory import Candidate, TrayProblem
from clinic_desktop.modules.chart.domain.partial_date import parse_partial
from clinic_desktop.modules.patients.api import (
    AdministrativeGender,
    BirthDate,
    BirthPrecision,
    PartialPatient,
    PatientRef,
    PersonName,
    duplicate_candidates,
    holders_of_number,
)
from clinic_desktop.storage.context import Context

_KNOWN = {BirthPrecision.YEAR: 4, BirthPrecision.MONTH: 7, BirthPrecision.DAY: 10}
_PRECISIONS = {length: precision for precision, length in _KNOWN.items()}


@dataclass(frozen=True, slots=True)
class Matched:
    """The patient of a message, or why it is not certain."""

    patient_id: UUID | None
    problem: TrayProblem = TrayProblem.NONE


def match(ctx: Context, person: MessagePatient) -> Matched:
    """Return the patient whose number a message carries, if all the rest agrees.

    A number whose giver is not stated on both sides counts only with the same birth date.
    """
    found: dict[UUID, PatientRef] = {}
    for sent in person.identifiers:
        for holder in holders_of_number(ctx, sent.value):
            sure = holder.own or same_authority(sent, holder.system, holder.issuer)
            if sure or (sure is None and _same_day(person, holder.ref)):
                found[holder.ref.id] = holder.ref
    if not found:
        return Matched(None, TrayProblem.UNKNOWN_PATIENT)
    if len(found) > 1:
        return Matched(None, TrayProblem.SEVERAL_PATIENTS)
    (ref,) = found.values()
    if not _agrees(person, ref):
        return Matched(None, TrayProblem.MISMATCH)
    return Matched(ref.id)


def candidates(ctx: Context, person: MessagePatient, limit: int = 5) -> tuple[Candidate, ...]:
    """Return who it may be, likeliest first; only a person files it."""
    birth = parse_partial(person.birth) if person.birth else None
    known = None
    if birth is not None:
        known = BirthDate(birth.first, _PRECISIONS.get(len(person.birth), BirthPrecision.DAY))
    partial = PartialPatient(
        PersonName(person.given, person.family), known, AdministrativeGender(person.sex)
    )
    found = duplicate_candidates(ctx, partial, limit) if person.shown else ()
    listed = [
        Candidate(each.ref.id, each.ref.number, each.ref.display_name, each.score, each.reasons)
        for each in found
    ]
    seen = {each.patient_id for each in listed}
    for sent in person.identifiers:
        for holder in holders_of_number(ctx, sent.value):
            if holder.ref.id not in seen:
                seen.add(holder.ref.id)
                ref = holder.ref
                listed.append(Candidate(ref.id, ref.number, ref.display_name, 0, (sent.value,)))
    return tuple(listed)


def _same_day(person: MessagePatient, ref: PatientRef) -> bool:
    return ref.birth_date is not None and ref.birth_date.isoformat() == person.birth


def _agrees(person: MessagePatient, ref: PatientRef) -> bool:
    precision = 4 if ref.birth_estimated else _KNOWN[ref.birth_precision]
    return agrees(person, ref.display_name, ref.birth_date, precision, ref.sex.value)
