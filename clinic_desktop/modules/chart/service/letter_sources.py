"""What a chart gives to a letter. Nothing of a restricted visit leaves it in another's letter.

Who writes may see more than who will read: what stands in a restricted visit is left out even
for those who treat, unless the letter belongs to that visit. Allergies are told always: a warning
that is hidden harms.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from clinic_desktop.kernel.clock import (
    from_milliseconds,
    instant_of,
    milliseconds,
    wall_of,
)
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.modules.chart.domain.allergies import AllergyBanner, AllergyState
from clinic_desktop.modules.chart.domain.encounters import Encounter
from clinic_desktop.modules.chart.domain.fact_words import reaction_text, regimen_text
from clinic_desktop.modules.chart.domain.facts import Fact, OtherPatientsVisit
from clinic_desktop.modules.chart.domain.interpretation import judge_observation
from clinic_desktop.modules.chart.domain.letter_fields import Filling
from clinic_desktop.modules.chart.domain.letter_words import (
    LetterSources,
    letter_day,
    letter_language,
    letter_word,
)
from clinic_desktop.modules.chart.domain.medications import MedicationStatementDetails
from clinic_desktop.modules.chart.domain.observations import ObservationCategory
from clinic_desktop.modules.chart.domain.result_words import (
    flag_arrow,
    name_of,
    range_text,
    result_text,
)
from clinic_desktop.modules.chart.service.allergies import allergy_flag
from clinic_desktop.modules.chart.service.conditions import conditions_of
from clinic_desktop.modules.chart.service.encounters import encounter
from clinic_desktop.modules.chart.service.facts import today_of
from clinic_desktop.modules.chart.service.medications import medication_statements_of
from clinic_desktop.modules.chart.service.result_versions import subject_of
from clinic_desktop.modules.chart.service.sight import Person, person
from clinic_desktop.modules.chart.store import encounters, observations
from clinic_desktop.modules.chart.store.observations import Wanted
from clinic_desktop.modules.patients.api import PatientRef, patient_banner
from clinic_desktop.modules.practice.api import bookable_resources, clinic_profile
from clinic_desktop.storage.context import Context

MOST_RESULTS = 200


@dataclass(frozen=True, slots=True)
class LetterResults:
    """Laboratory results of some days, a line each; `more` were left out as too many."""

    lines: tuple[str, ...]
    more: bool = False
    restricted: bool = False


def letter_sources(
    ctx: Context, patient_id: UUID, encounter_id: UUID | None, language: str
) -> LetterSources:
    """Return the values of a letter's fields. Raises NotFound, NotAllowed, OtherPatientsVisit."""
    ctx.require(Permission.ENCOUNTER_SIGN, patient_id=patient_id)
    profile, language = clinic_profile(ctx), letter_language(language)
    banner = patient_banner(ctx, patient_id)
    visit, who = None, person(ctx, patient_id)
    if encounter_id is not None:
        visit = encounter(ctx, encounter_id)
        if visit.patient_id not in who.holders:
            raise OtherPatientsVisit
    closed = _closed(ctx, who, encounter_id)

    def day(value: date | None) -> str:
        return letter_day(value, language, profile.country) if value else ""

    found = conditions_of(ctx, patient_id).holding
    taken = [f for f in medication_statements_of(ctx, patient_id).holding if f.details.taken]
    problems = [f for f in found if f.details.present and f.encounter_id not in closed]
    medicines = [f for f in taken if f.encounter_id not in closed]
    values: dict[str, Filling] = {
        **_patient(banner.ref, banner.age_text, language),
        "patient.birth": day(banner.ref.birth_date),
        "practitioner": signer_line(ctx),
        "clinic": profile.name,
        "today": day(today_of(ctx)),
        "visit.day": day(visit.day if visit else today_of(ctx)),
        "visit.reason": visit.details.reason if visit else "",
        "diagnoses": _of_visit(found, visit),
        "problems": _named((f.details.text for f in problems), language),
        "medications": _named((_medicine(f.details) for f in medicines), language),
        "allergies": _allergies(allergy_flag(ctx, patient_id), language),
    }
    visits = {f.encounter_id for f in found} | {f.encounter_id for f in taken}
    restricted = not closed.isdisjoint(visits)
    return LetterSources(language, profile.country, values, signer_line(ctx), restricted)


def letter_results(
    ctx: Context,
    patient_id: UUID,
    encounter_id: UUID | None,
    language: str,
    first: date | None,
    last: date | None,
) -> LetterResults:
    """Return the laboratory results of some days, latest first. Raises NotFound, NotAllowed."""
    ctx.require(Permission.LAB_RESULT_READ, patient_id=patient_id)
    zone, country = clinic_profile(ctx).zone, clinic_profile(ctx).country
    who = person(ctx, patient_id)
    subject = subject_of(ctx, who)
    ask = Wanted(
        who.holders,
        _closed(ctx, who, encounter_id),
        ObservationCategory.LABORATORY,
        since_ms=_start(first, zone) if first else None,
        until_ms=_start(last + timedelta(days=1), zone) - 1 if last else None,
        limit=MOST_RESULTS + 1,
    )
    with ctx.reading() as connection:
        found = observations.wanted(connection, ask)
        restricted = observations.hides(connection, ask)
    lines = []
    for one in found[:MOST_RESULTS]:
        day = wall_of(from_milliseconds(one.sort_ms), zone).date()
        flag = judge_observation(one.details, subject.then(one.sort_ms)).flag
        ranges = range_text(one.details.ranges) if one.details.ranges else ""
        lies = f"{flag_arrow(flag)} {letter_word(flag, language)}".strip()
        said = f"{name_of(one)}: {result_text(one.details)}" + (f" ({ranges})" if ranges else "")
        lines.append(f"{letter_day(day, language, country)} · {said} · {lies}")
    return LetterResults(tuple(lines), len(found) > MOST_RESULTS, restricted)


def signer_line(ctx: Context) -> str:
    """Return who signs: name, qualification and specialty, as the clinic has them."""
    ctx.require(Permission.PRACTICE_READ)
    for each in bookable_resources(ctx):
        if each.id == ctx.actor.practitioner_id:
            parts = (each.name, each.qualification, each.subtitle)
            return ", ".join(filter(None, parts))
    return ctx.actor.name


def _closed(ctx: Context, who: Person, encounter_id: UUID | None) -> frozenset[UUID]:
    """Return the restricted visits of a person that the letter does not belong to."""
    with ctx.reading() as connection:
        restricted = encounters.sensitive(connection, who.holders)
    return frozenset(each for each, _practitioner, _author in restricted) - {encounter_id}


def _patient(ref: PatientRef, age: str, language: str) -> dict[str, Filling]:
    sex = ref.sex.value
    return {
        "patient.name": ref.display_name,
        "patient.number": ref.number,
        "patient.age": age,
        "patient.sex": "" if sex == "unknown" else letter_word(sex, language),
    }


def _of_visit(found: Iterable[Fact[Any]], visit: Encounter | None) -> tuple[str, ...]:
    if visit is None:
        return ()
    return tuple(_coded(f.details) for f in found if f.encounter_id == visit.id)


def _coded(details: Any) -> str:
    return f"{details.text} ({details.code})" if details.code else str(details.text)


def _named(texts: Iterable[str], language: str) -> tuple[str, ...]:
    return tuple(texts) or (letter_word("none", language),)


def _medicine(details: MedicationStatementDetails) -> str:
    ways = "; ".join(filter(None, map(regimen_text, details.regimens)))
    return f"{details.text}: {ways}" if ways else details.text


def _allergies(flag: AllergyBanner, language: str) -> tuple[str, ...]:
    none = {
        AllergyState.NONE_KNOWN: "none known",
        AllergyState.NOT_ASKED: "not asked",
        AllergyState.ASK_AGAIN: "ask again",
    }.get(flag.state)
    if none is not None:
        return (letter_word(none, language),)
    return tuple(
        ": ".join(
            filter(None, (f.details.text, ", ".join(map(reaction_text, f.details.reactions))))
        )
        for f in flag.allergies
    )


def _start(day: date, zone: str) -> int:
    return milliseconds(instant_of(datetime(day.year, day.month, day.day), zone))
