"""A child's growth: what was measured, against WHO's standards."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from clinic_desktop.kernel.clock import wall_of
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.modules.chart.domain.growth import (
    GrowthRecord,
    GrowthScore,
    Indicator,
    Measured,
    Sex,
    curve,
    growth_scores,
)
from clinic_desktop.modules.chart.domain.observations import Observation
from clinic_desktop.modules.chart.domain.units import convert
from clinic_desktop.modules.chart.service.sight import hidden_encounters, person
from clinic_desktop.modules.chart.store.growth import growth_tables
from clinic_desktop.modules.chart.store.observations import Wanted, hides, wanted
from clinic_desktop.modules.patients.api import (
    AdministrativeGender,
    BirthPrecision,
    PatientRef,
    patient_ref,
    sex_for_clinical_use,
)
from clinic_desktop.modules.practice.api import clinic_profile
from clinic_desktop.storage.context import Context

_SEXES = {AdministrativeGender.FEMALE: Sex.FEMALE, AdministrativeGender.MALE: Sex.MALE}
# LOINC: what is measured, and whether the child lay.
_WEIGHTS = ("29463-7", "3141-9", "8339-4")
_HEIGHTS: Mapping[str, bool | None] = {
    "8302-2": None,
    "3137-7": None,
    "8306-3": True,
    "89269-5": True,  # at birth
    "8308-9": False,
}
_HEADS = ("9843-4", "8287-5", "8289-1")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_CODES = (*_WEIGHTS, *_HEIGHTS, *_HEADS)


def growth_of(ctx: Context, patient_id: UUID) -> GrowthRecord:
    """Return what was measured of a patient, oldest first, with every score. Raises NotFound."""
    ctx.require(Permission.VITALS_READ, patient_id=patient_id)
    who = person(ctx, patient_id)
    ref = patient_ref(ctx, who.patient_id)
    with ctx.reading() as connection:
        ask = Wanted(who.holders, hidden_encounters(ctx, connection, who.holders), codes=_CODES)
        found, restricted = wanted(connection, ask), hides(connection, ask)
    measured = _by_day(found, clinic_profile(ctx).zone)
    sex, born = _SEXES.get(sex_for_clinical_use(ctx, who.patient_id)), ref.birth_date
    scores: tuple[GrowthScore, ...] = ()
    if sex is not None and born is not None:
        tables = growth_tables()
        scores = tuple(s for each in measured for s in growth_scores(tables, sex, born, each))
    return GrowthRecord(sex, born, _about(ref), measured, scores, restricted)


def growth_curves(
    ctx: Context, indicator: Indicator, sex: Sex, scores: Iterable[float], places: Iterable[float]
) -> tuple[tuple[tuple[float, float], ...], ...]:
    """Return a standard's curve of each z-score: (place, value); places in days or centimetres."""
    ctx.require(Permission.VITALS_READ)
    tables, at = growth_tables(), tuple(places)
    return tuple(tuple(curve(tables, indicator, sex, z, at)) for z in scores)


def _about(ref: PatientRef) -> bool:
    return ref.birth_estimated or ref.birth_precision is not BirthPrecision.DAY


def _by_day(found: Iterable[Observation], zone: str) -> tuple[Measured, ...]:
    """Gather what belongs to one day; of two of a kind the later counts."""
    days: dict[date, dict[str, float | bool | None]] = {}
    for one in sorted(found, key=lambda each: (each.sort_ms, each.id)):
        day = _day_of(one, zone)
        if day is not None:
            days.setdefault(day, {}).update(_values(one))
    return tuple(
        Measured(day, **values)  # type: ignore[arg-type]  # floats, but for `lying`
        for day, values in sorted(days.items())
        if values
    )


def _day_of(one: Observation, zone: str) -> date | None:
    """Return the day of a measurement, None where only its month or year is known."""
    known = one.details.effective_on
    if known is not None:
        return known.first if known.day else None
    return wall_of(_EPOCH + timedelta(milliseconds=one.sort_ms), zone).date()


def _values(one: Observation) -> Iterator[tuple[str, float | bool | None]]:
    value, code = one.details.value, one.details.coding.code
    if value.number is None or value.comparator:
        return
    unit = value.unit_code or value.unit
    target = "kg" if code in _WEIGHTS else "cm"
    converted = convert(value.number, unit, target)
    if converted is None or converted <= 0:
        return
    name = "weight" if code in _WEIGHTS else "head" if code in _HEADS else "height"
    yield name, float(converted)
    if name == "height":
        yield "lying", _HEIGHTS[code]
