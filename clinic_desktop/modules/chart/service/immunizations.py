"""Vaccinations, and what is due."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from uuid import UUID, uuid5

from clinic_desktop.kernel.errors import StaleRecord
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.modules.chart.domain.facts import Fact, FactList
from clinic_desktop.modules.chart.domain.immunization_schedule import built_in_schedule
from clinic_desktop.modules.chart.domain.immunizations import (
    DueDose,
    ImmunizationDetails,
    ImmunizationStatus,
    Series,
    check_series,
    due_doses,
    immunization_problems,
)
from clinic_desktop.modules.chart.service.facts import (
    FactKind,
    amend_fact,
    facts_of,
    record_fact,
    today_of,
    withdraw_fact,
)
from clinic_desktop.modules.chart.store import schedule
from clinic_desktop.modules.chart.store.facts import FactTable
from clinic_desktop.modules.chart.tables.facts import ImmunizationRow
from clinic_desktop.modules.patients.api import patient_ref
from clinic_desktop.storage.context import Context

IMMUNIZATIONS = FactKind(FactTable(ImmunizationRow, ImmunizationDetails), immunization_problems)


def record_immunization(
    ctx: Context, patient_id: UUID, details: ImmunizationDetails, encounter_id: UUID | None = None
) -> Fact[ImmunizationDetails]:
    """Put a vaccination into the chart. Raises as `record_fact`."""
    ctx.require(Permission.ENCOUNTER_WRITE, patient_id=patient_id)
    return record_fact(ctx, IMMUNIZATIONS, patient_id, details, encounter_id)


def amend_immunization(
    ctx: Context, fact_id: UUID, version: int, details: ImmunizationDetails
) -> Fact[ImmunizationDetails]:
    """Change a vaccination. Raises InvalidInput, StaleRecord, FactWithdrawn."""
    ctx.require(Permission.ENCOUNTER_WRITE)
    return amend_fact(ctx, IMMUNIZATIONS, fact_id, version, details)


def mark_immunization_entered_in_error(
    ctx: Context, fact_id: UUID, version: int, reason: str
) -> Fact[ImmunizationDetails]:
    """Say that a vaccination should not be in this chart. Raises InvalidInput, StaleRecord."""
    ctx.require(Permission.ENCOUNTER_WRITE)
    return withdraw_fact(ctx, IMMUNIZATIONS, fact_id, version, reason)


def immunizations_of(ctx: Context, patient_id: UUID) -> FactList[ImmunizationDetails]:
    """Return the vaccinations of a patient, withdrawn ones too. Raises NotFound."""
    ctx.require(Permission.ENCOUNTER_READ, patient_id=patient_id)
    return facts_of(ctx, IMMUNIZATIONS, patient_id)


def immunization_schedule(ctx: Context) -> tuple[Series, ...]:
    """Return the schedule: what ships, with the clinic's own series in place of those they name."""
    ctx.require(Permission.PRACTICE_READ)
    with ctx.reading() as connection:
        own = schedule.series(connection)
    known = {series.vaccine: series for series in built_in_schedule()}
    known |= {series.vaccine: series for series in own}
    return tuple(known.values())


def keep_series(ctx: Context, series: Series) -> Series:
    """Save the clinic's series of a vaccine. Raises InvalidInput, StaleRecord."""
    ctx.require(Permission.ENCOUNTER_SIGN)
    check_series(series)
    row_id = uuid5(ctx.store.clinic_id, f"immunization-series:{series.vaccine}")
    with ctx.unit_of_work() as uow:
        there = {s.id: s.version for s in schedule.series(uow.connection)}
        if series.version != there.get(row_id, 0):
            raise StaleRecord
        schedule.put(uow, row_id, series)
        uow.commit()
    return replace(series, id=row_id, version=series.version + 1)


def due_immunizations(ctx: Context, patient_id: UUID) -> tuple[DueDose, ...]:
    """Return how each vaccine of the schedule stands, the longest overdue first.

    Nothing for a patient whose birth date nobody knows. A date that is known only to the month or
    year counts from its last day: rather asked once more than thought protected. Raises NotFound.
    """
    ctx.require(Permission.ENCOUNTER_READ, patient_id=patient_id)
    born = patient_ref(ctx, patient_id).birth_date
    if born is None:
        return ()
    facts = facts_of(ctx, IMMUNIZATIONS, patient_id).holding
    return due_doses(immunization_schedule(ctx), born, given_days(facts), today_of(ctx))


def given_days(facts: Iterable[Fact[ImmunizationDetails]]) -> list[tuple[str, date]]:
    """Return vaccine and day of what was given; a day half known counts as its last."""
    return [
        (fact.details.vaccine, fact.details.given.last)
        for fact in facts
        if fact.holds and fact.details.given and fact.details.status is ImmunizationStatus.COMPLETED
    ]
