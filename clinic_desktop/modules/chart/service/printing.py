"""Whole records at once, as papers need them: all signed notes, all results of some days."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.modules.chart.domain.interpretation import Subject
from clinic_desktop.modules.chart.domain.notes import Composition, NoteThread, threads
from clinic_desktop.modules.chart.domain.observations import Observation, ObservationCategory
from clinic_desktop.modules.chart.service.result_versions import subject_of
from clinic_desktop.modules.chart.service.sight import hidden_encounters, person
from clinic_desktop.modules.chart.store import notes, observations
from clinic_desktop.modules.chart.store.observations import Wanted
from clinic_desktop.storage.context import Context


@dataclass(frozen=True, slots=True)
class Measurements:
    """Observations, latest first, and whose they are; `restricted` when some are closed."""

    found: tuple[Observation, ...]
    subject: Subject
    restricted: bool


def signed_notes_of(ctx: Context, patient_id: UUID) -> Mapping[UUID, tuple[NoteThread, ...]]:
    """Return the signed notes of a patient by visit, without restricted ones. Raises NotFound."""
    ctx.require(Permission.ENCOUNTER_READ, patient_id=patient_id)
    who = person(ctx, patient_id)
    with ctx.reading() as connection:
        hidden = hidden_encounters(ctx, connection, who.holders)
        found = notes.compositions_of(connection, who.holders)
    by_visit: dict[UUID, list[Composition]] = {}
    for one in found:
        if one.encounter_id not in hidden:
            by_visit.setdefault(one.encounter_id, []).append(one)
    return {visit: threads(signed) for visit, signed in by_visit.items()}


def all_vitals(ctx: Context, patient_id: UUID) -> Measurements:
    """Return all vital signs of a patient. Raises NotFound."""
    ctx.require(Permission.VITALS_READ, patient_id=patient_id)
    return _all(ctx, patient_id, ObservationCategory.VITAL_SIGNS)


def all_results(ctx: Context, patient_id: UUID) -> Measurements:
    """Return all laboratory results of a patient. Raises NotFound."""
    ctx.require(Permission.LAB_RESULT_READ, patient_id=patient_id)
    return _all(ctx, patient_id, ObservationCategory.LABORATORY)


def _all(ctx: Context, patient_id: UUID, category: ObservationCategory) -> Measurements:
    who = person(ctx, patient_id)
    with ctx.reading() as connection:
        ask = Wanted(who.holders, hidden_encounters(ctx, connection, who.holders), category)
        found = observations.wanted(connection, ask)
        restricted = observations.hides(connection, ask)
    return Measurements(found, subject_of(ctx, who), restricted)
