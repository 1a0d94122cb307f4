"""Vital signs are taken, and shown with their course."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.kernel.clock import milliseconds
from clinic_desktop.kernel.errors import InvalidInput, NeedsConfirmation
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.domain.interpretation import Subject
from clinic_desktop.modules.chart.domain.observations import (
    NewObservation,
    Observation,
    ObservationCategory,
)
from clinic_desktop.modules.chart.domain.result_views import VitalSeries, vital_series
from clinic_desktop.modules.chart.domain.vital_entries import (
    VitalEntry,
    VitalsDetails,
    body_mass_index,
    entry_problems,
    observation_of,
)
from clinic_desktop.modules.chart.domain.vitals import VitalKind, codes_of
from clinic_desktop.modules.chart.service.result_versions import (
    add_observations,
    check_visit,
    subject_of,
)
from clinic_desktop.modules.chart.service.sight import Person, hidden_encounters, person
from clinic_desktop.modules.chart.store import observations
from clinic_desktop.storage.context import Context

_ADULT_DAYS = 18 * 365
_AHEAD_MS = 5 * 60_000  # clocks of two PCs differ
_POINTS = 12


def record_vitals(
    ctx: Context, patient_id: UUID, details: VitalsDetails, encounter_id: UUID | None = None
) -> tuple[Observation, ...]:
    """Store vital signs in one transaction, with the body mass index where it can be told.

    Raises InvalidInput by vital sign, NeedsConfirmation for what is odd at that age (named
    "odd-weight"), NotFound, OtherPatientsVisit, EncounterStep, NotAllowed.
    """
    ctx.require(Permission.VITALS_WRITE, patient_id=patient_id)
    who = person(ctx, patient_id)
    now = milliseconds(ctx.clock.now())
    at_ms = now if details.effective_ms is None else details.effective_ms
    subject = subject_of(ctx, who, at_ms)
    problems, warnings = entry_problems(details.entries, subject.age_days)
    if not details.entries:
        problems["entries"] = translate("Chart", "Type at least one value.")
    if future := future_problem(ctx, at_ms):
        problems["effective"] = future
    if problems:
        raise InvalidInput(problems)
    if asked := [one for one in warnings if one.name not in details.acknowledged]:
        raise NeedsConfirmation(asked)
    entries = (*details.entries, *index_of(ctx, who, details.entries, subject))
    new = [NewObservation(observation_of(entry, details, at_ms)) for entry in entries]
    with ctx.unit_of_work() as uow:
        check_visit(ctx, uow, who, encounter_id)
        stored = add_observations(uow, who, new, encounter_id)
        uow.commit()
    return stored


def vitals_of(ctx: Context, patient_id: UUID, points: int = _POINTS) -> tuple[VitalSeries, ...]:
    """Return each vital sign that was ever taken: the latest, and the course up to it.

    Raises NotFound.
    """
    ctx.require(Permission.VITALS_READ, patient_id=patient_id)
    who = person(ctx, patient_id)
    subject = subject_of(ctx, who)
    with ctx.reading() as connection:
        hidden = hidden_encounters(ctx, connection, who.holders)
        return series_of(connection, who, hidden, subject, points)


def series_of(
    connection: sa.Connection,
    who: Person,
    hidden: Collection[UUID],
    subject: Subject,
    points: int = _POINTS,
) -> tuple[VitalSeries, ...]:
    """Return each vital sign that was ever taken, for doors that have asked for the right."""
    asks = [
        observations.Wanted(who.holders, hidden, codes=codes_of(kind), limit=points)
        for kind in VitalKind
    ]
    found = zip(VitalKind, observations.each_wanted(connection, asks), strict=True)
    series = (vital_series(kind, rows, subject) for kind, rows in found if rows)
    return tuple(one for one in series if one is not None)


def future_problem(ctx: Context, at_ms: int) -> str:
    """Return what is wrong with a moment that has not come yet, else ''."""
    ahead = at_ms > milliseconds(ctx.clock.now()) + _AHEAD_MS
    return translate("Chart", "This moment is in the future.") if ahead else ""


def index_of(
    ctx: Context, who: Person, entries: tuple[VitalEntry, ...], subject: Subject
) -> tuple[VitalEntry, ...]:
    """Return the body mass index; a grown person's last known height will do."""
    grown = subject.age_days is not None and subject.age_days >= _ADULT_DAYS
    kinds = {entry.kind: entry for entry in entries}
    weight = kinds.get(VitalKind.WEIGHT)
    if weight is None or VitalKind.BMI in kinds:
        return ()
    height = kinds.get(VitalKind.HEIGHT) or (_last_height(ctx, who) if grown else None)
    index = None if height is None else body_mass_index(weight, height)
    return () if index is None else (index,)


def _last_height(ctx: Context, who: Person) -> VitalEntry | None:
    with ctx.reading() as connection:
        ask = observations.Wanted(
            who.holders,
            hidden_encounters(ctx, connection, who.holders),
            ObservationCategory.VITAL_SIGNS,
            codes_of(VitalKind.HEIGHT),
            limit=1,
        )
        found = observations.wanted(connection, ask)
    if not found or (number := found[0].details.value.number) is None:
        return None
    value = found[0].details.value
    return VitalEntry(VitalKind.HEIGHT, number, value.unit_code or value.unit)
