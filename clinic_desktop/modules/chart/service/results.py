"""Results are looked at: page by page, in a grid over time, as trends, and what is out of range."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.modules.chart.domain.interpretation import Judgement, judge_observation
from clinic_desktop.modules.chart.domain.observations import (
    Coding,
    Observation,
    ObservationCategory,
    ObservationPage,
)
from clinic_desktop.modules.chart.domain.reports import DiagnosticReport
from clinic_desktop.modules.chart.domain.result_views import (
    OutOfRange,
    ResultsGrid,
    Trend,
    as_sent,
    grid_of,
    out_of_range,
    trend,
)
from clinic_desktop.modules.chart.domain.vitals import VITALS, VitalKind, codes_of
from clinic_desktop.modules.chart.service.result_versions import check_sight, subject_of
from clinic_desktop.modules.chart.service.sight import Person, hidden_encounters, person
from clinic_desktop.modules.chart.store import observations, reports
from clinic_desktop.modules.chart.store.observations import Wanted
from clinic_desktop.storage.context import Context

_LABORATORY = ObservationCategory.LABORATORY
_TREND_POINTS = 1_000
_READS = {
    ObservationCategory.VITAL_SIGNS: Permission.VITALS_READ,
    ObservationCategory.LABORATORY: Permission.LAB_RESULT_READ,
    ObservationCategory.IMAGING: Permission.LAB_RESULT_READ,
}
_PRESSURES = {measure.code for measure in VITALS[VitalKind.BLOOD_PRESSURE].measures}


def observations_of(
    ctx: Context,
    patient_id: UUID,
    category: ObservationCategory,
    before: tuple[int, UUID] | None = None,
    limit: int = 100,
) -> ObservationPage:
    """Return observations of a category, latest first, a page at a time. Raises NotFound."""
    ctx.require(_READS.get(category, Permission.ENCOUNTER_READ), patient_id=patient_id)
    who = person(ctx, patient_id)
    with ctx.reading() as connection:
        hidden = hidden_encounters(ctx, connection, who.holders)
        ask = Wanted(who.holders, hidden, category, before=before, limit=limit + 1)
        found = observations.wanted(connection, ask)
        restricted = observations.hides(connection, ask)
    more = len(found) > limit
    page = found[:limit]
    following = (page[-1].sort_ms, page[-1].id) if more else None
    return ObservationPage(page, more, restricted, following)


def observation_versions(ctx: Context, entry_id: UUID) -> tuple[Observation, ...]:
    """Return all versions of one observation, the one that counts first."""
    ctx.require(Permission.ENCOUNTER_READ)
    with ctx.reading() as connection:
        found = observations.versions(connection, entry_id)
        for encounter_id in {one.encounter_id for one in found}:
            check_sight(ctx, connection, encounter_id)
    return found


def reports_of(ctx: Context, patient_id: UUID) -> tuple[DiagnosticReport, ...]:
    """Return the reports of a patient as they are now, latest first. Raises NotFound."""
    ctx.require(Permission.LAB_RESULT_READ, patient_id=patient_id)
    who = person(ctx, patient_id)
    with ctx.reading() as connection:
        hidden = hidden_encounters(ctx, connection, who.holders)
        return reports.of_person(connection, who.holders, hidden)


def results_grid(
    ctx: Context, patient_id: UUID, columns: int = 8, before_ms: int | None = None
) -> ResultsGrid:
    """Return laboratory results by panel and test over the latest moments before one.

    The next page is asked for with the last column as `before_ms`. Raises NotFound.
    """
    ctx.require(Permission.LAB_RESULT_READ, patient_id=patient_id)
    who = person(ctx, patient_id)
    subject = subject_of(ctx, who)
    until = None if before_ms is None else before_ms - 1
    with ctx.reading() as connection:
        hidden = hidden_encounters(ctx, connection, who.holders)
        ask = Wanted(who.holders, hidden, _LABORATORY, until_ms=until, limit=columns + 1)
        restricted = observations.hides(connection, ask)
        moments = observations.times(connection, ask)
        shown = moments[:columns]
        if not shown:
            return ResultsGrid((), (), restricted=restricted)
        ask = Wanted(who.holders, hidden, _LABORATORY, since_ms=shown[-1], until_ms=shown[0])
        found = observations.wanted(connection, ask)
        panels = _panels(connection, found)
    groups = grid_of(shown, found, panels, subject)
    return ResultsGrid(shown, groups, len(moments) > columns, restricted)


def results_meant(ctx: Context, patient_id: UUID, item: UUID) -> tuple[Observation, ...]:
    """Return the laboratory results that an id means: one, or those of a report as it sent them.

    None when they are not here any more, or not this patient's. Raises NotFound.
    """
    ctx.require(Permission.LAB_RESULT_READ, patient_id=patient_id)
    who = person(ctx, patient_id)
    with ctx.reading() as connection:
        hidden = hidden_encounters(ctx, connection, who.holders)
        entry = reports.entry_of(connection, item)
        if entry is not None:
            ask = Wanted(who.holders, hidden, _LABORATORY, report_ids=(entry,))
            return as_sent(observations.wanted(connection, ask))
        one = observations.now_of(connection, item)
    if one is None or one.patient_id not in who.holders or one.encounter_id in hidden:
        return ()
    return (one,) if one.holds and one.details.category is _LABORATORY else ()


def trend_of(ctx: Context, patient_id: UUID, codes: Sequence[str]) -> tuple[Trend, ...]:
    """Return the course of several tests, in the order asked for; without numbers, none.

    A component has its own code, as systolic pressure does. Raises NotFound.
    """
    ctx.require(Permission.LAB_RESULT_READ, patient_id=patient_id)
    ctx.require(Permission.VITALS_READ, patient_id=patient_id)
    who = person(ctx, patient_id)
    subject = subject_of(ctx, who)
    with ctx.reading() as connection:
        hidden = hidden_encounters(ctx, connection, who.holders)
        found = [_course(connection, who, hidden, code) for code in codes]
    trends = (trend(rows, code, subject) for code, rows in zip(codes, found, strict=True))
    return tuple(one for one in trends if one is not None)


def results_out_of_range(ctx: Context, patient_id: UUID, limit: int = 20) -> tuple[OutOfRange, ...]:
    """Return the tests whose latest value is out of range, the worst first. Raises NotFound."""
    ctx.require(Permission.LAB_RESULT_READ, patient_id=patient_id)
    who = person(ctx, patient_id)
    subject = subject_of(ctx, who)
    with ctx.reading() as connection:
        hidden = hidden_encounters(ctx, connection, who.holders)
        found = observations.newest_of_each(connection, Wanted(who.holders, hidden, _LABORATORY))
    return out_of_range(found, subject)[:limit]


def judge_results(
    ctx: Context, patient_id: UUID, found: Iterable[Observation]
) -> tuple[tuple[Observation, Judgement], ...]:
    """Return each observation with where its value lies at the patient's sex and age then."""
    ctx.require(Permission.LAB_RESULT_READ, patient_id=patient_id)
    subject = subject_of(ctx, person(ctx, patient_id))
    return tuple((o, judge_observation(o.details, subject.then(o.sort_ms))) for o in found)


def _course(
    connection: sa.Connection, who: Person, hidden: Iterable[UUID], code: str
) -> tuple[Observation, ...]:
    asked = codes_of(VitalKind.BLOOD_PRESSURE) if code in _PRESSURES else ()
    ask = Wanted(who.holders, tuple(hidden), codes=(code, *asked), limit=_TREND_POINTS)
    return observations.wanted(connection, ask)


def _panels(connection: sa.Connection, found: Iterable[Observation]) -> dict[UUID, Coding]:
    entries = {one.report_id for one in found if one.report_id is not None}
    return reports.titles(connection, tuple(entries))
