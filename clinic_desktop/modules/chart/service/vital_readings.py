"""Readings of vital signs are looked at, corrected and withdrawn."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.kernel.errors import InvalidInput, NeedsConfirmation
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.modules.chart.domain.interpretation import Subject
from clinic_desktop.modules.chart.domain.observations import (
    Observation,
    ObservationCategory,
    ObservationDetails,
    ResultStatus,
)
from clinic_desktop.modules.chart.domain.vital_entries import (
    CALCULATED,
    VitalEntry,
    VitalsDetails,
    entry_problems,
    observation_of,
)
from clinic_desktop.modules.chart.domain.vital_views import VitalReadings, entry_of, readings_of
from clinic_desktop.modules.chart.domain.vitals import BY_CODE, VITALS, VitalKind, codes_of
from clinic_desktop.modules.chart.service.report_versions import revise_of
from clinic_desktop.modules.chart.service.result_versions import (
    check_sight,
    corrected,
    place_after,
    said_reason,
    subject_of,
)
from clinic_desktop.modules.chart.service.result_versions import (
    withdrawn as withdraw,
)
from clinic_desktop.modules.chart.service.sight import Person, hidden_encounters, person
from clinic_desktop.modules.chart.service.vitals import future_problem, index_of
from clinic_desktop.modules.chart.store import observations
from clinic_desktop.modules.chart.store.observations import Wanted
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.unit_of_work import UnitOfWork

_SIGNS = ObservationCategory.VITAL_SIGNS
_MOST = 1_000  # observations of a page: some hundred readings


@dataclass(frozen=True, slots=True)
class CorrectVitals:
    """What a reading should have said: the vital signs that are left out were never measured.

    `before` are its observations, `details.effective_ms` the moment where it was another one.
    """

    before: tuple[Observation, ...]
    details: VitalsDetails
    reason: str


def vital_readings(
    ctx: Context,
    patient_id: UUID,
    since_ms: int | None = None,
    reach: UUID | None = None,
    limit: int = _MOST,
    withdrawn: bool = False,
) -> VitalReadings:
    """Return the readings, latest first, as many as `limit` observations make.

    With `reach` all are read down to that observation, `withdrawn` adds what was entered in error.
    Raises NotFound.
    """
    ctx.require(Permission.VITALS_READ, patient_id=patient_id)
    who = person(ctx, patient_id)
    with ctx.reading() as connection:
        hidden = hidden_encounters(ctx, connection, who.holders)
        if reach is not None:
            since_ms, limit = _down_to(connection, who, reach, since_ms)
        most = limit + 1 if limit > 0 else -1
        asked = Wanted(who.holders, hidden, since_ms=since_ms, withdrawn=withdrawn, limit=most)
        asks = [
            replace(asked, category=each, codes=() if each is _SIGNS else tuple(BY_CODE))
            for each in ObservationCategory
        ]
        found = observations.each_wanted(connection, asks)
        restricted = any(observations.hides(connection, ask) for ask in asks)
    rows = (one for part in found for one in part)
    ordered = sorted(rows, key=lambda one: (one.sort_ms, one.id), reverse=True)
    more = 0 < limit < len(ordered)
    if more:  # the last moment may go on below
        last = ordered[limit].sort_ms
        ordered = [one for one in ordered if one.sort_ms > last]
    subject = subject_of(ctx, who)
    return VitalReadings(readings_of(ordered, subject), subject, more, restricted)


def correct_vitals(ctx: Context, patient_id: UUID, command: CorrectVitals) -> None:
    """Store what a reading should have said; what it said before stays readable with its reason.

    A body mass index that we computed follows. Raises InvalidInput by vital sign,
    NeedsConfirmation, ResultChanged, ResultWithdrawn, NotFound, NotAllowed.
    """
    ctx.require(Permission.VITALS_WRITE, patient_id=patient_id)
    said = said_reason(command.reason)
    who, details = person(ctx, patient_id), command.details
    at_ms = details.effective_ms or command.before[0].sort_ms
    subject = subject_of(ctx, who, at_ms)
    _check(details, subject, future_problem(ctx, at_ms))
    typed = {entry.kind: entry for entry in details.entries}
    typed |= _index(ctx, who, command, subject)
    shown = {one.details.coding.code: one.id for one in reversed(command.before)}
    with ctx.unit_of_work() as uow:
        for one in command.before:
            known = observations.by_id(uow.connection, one.id)
            check_sight(ctx, uow.connection, known.encounter_id)
            first = shown[known.details.coding.code] == known.id
            after = _after(known, typed if first else None, details)
            if after is None:
                withdraw(uow, known, said)
            elif after != known.details:
                place = place_after(uow, known, ResultStatus.CORRECTED, observations.versions)
                corrected(uow, known, place, after, said)
        _revise(uow, who, command.before, said, subject)
        uow.commit()


def withdraw_vitals(
    ctx: Context, patient_id: UUID, before: tuple[Observation, ...], reason: str
) -> None:
    """Say that a whole reading should not be in this chart: another patient's.

    Raises InvalidInput, ResultChanged, ResultWithdrawn, NotFound, NotAllowed.
    """
    ctx.require(Permission.VITALS_WRITE, patient_id=patient_id)
    said = said_reason(reason)
    who = person(ctx, patient_id)
    with ctx.unit_of_work() as uow:
        for one in before:
            known = observations.by_id(uow.connection, one.id)
            check_sight(ctx, uow.connection, known.encounter_id)
            withdraw(uow, known, said)
        _revise(uow, who, before, said, subject_of(ctx, who))
        uow.commit()


def _down_to(
    connection: sa.Connection, who: Person, reach: UUID, since_ms: int | None
) -> tuple[int | None, int]:
    """Return from when on, and how many, to hold an observation; else what was asked for."""
    newest = observations.now_of(connection, reach)
    if newest is None or newest.patient_id not in who.holders:
        return since_ms, _MOST
    return newest.sort_ms if since_ms is None else min(newest.sort_ms, since_ms), -1


def _check(details: VitalsDetails, subject: Subject, future: str) -> None:
    problems, warnings = entry_problems(details.entries, subject.age_days)
    if future:
        problems["effective"] = future
    if problems:
        raise InvalidInput(problems)
    if asked := [one for one in warnings if one.name not in details.acknowledged]:
        raise NeedsConfirmation(asked)


def _index(
    ctx: Context, who: Person, command: CorrectVitals, subject: Subject
) -> Mapping[VitalKind, VitalEntry]:
    """Return the computed index of a reading: anew where weight or height are others."""
    before = {one.details.coding.code: one.details for one in command.before}
    index = before.get(VITALS[VitalKind.BMI].code.code)
    if index is None or index.method != CALCULATED:
        return {}
    entries = {entry.kind: entry for entry in command.details.entries}
    same = all(
        _same(entries.get(kind), entry_of(kind, before[code]))
        for kind in (VitalKind.WEIGHT, VitalKind.HEIGHT)
        for code in codes_of(kind)
        if code in before
    )
    kept = entry_of(VitalKind.BMI, index) if same else None
    found = (kept,) if kept else index_of(ctx, who, command.details.entries, subject)
    return {entry.kind: entry for entry in found}


def _after(
    known: Observation,
    entries: Mapping[VitalKind, VitalEntry] | None,
    details: VitalsDetails,
) -> ObservationDetails | None:
    """Return what an observation says from now on, None when it was never measured.

    What can't be typed (no number, a unit that we don't know, a second value of the moment) stays.
    """
    vital, now = BY_CODE.get(known.details.coding.code), known.details
    if details.effective_ms is not None:
        now = replace(now, effective_ms=details.effective_ms, effective_on=None)
    before = None if vital is None else entry_of(vital.kind, now)
    if before is not None and entries is not None:
        entry = entries.get(before.kind)
        if entry is None:
            return None
        if not _same(entry, before):
            meant = observation_of(entry, details, known.sort_ms)
            now = replace(now, value=meant.value, components=meant.components, interpretation="")
    if now == known.details:
        return now
    return replace(now, status=ResultStatus.CORRECTED, issued_ms=None)


def _same(one: VitalEntry | None, other: VitalEntry | None) -> bool:
    if one is None or other is None:
        return one is other
    return (one.value, one.second, one.unit) == (other.value, other.second, other.unit)


def _revise(
    uow: UnitOfWork, who: Person, before: Iterable[Observation], said: str, subject: Subject
) -> None:
    for report_id in dict.fromkeys(one.report_id for one in before):
        revise_of(uow, who, report_id, said, subject)
