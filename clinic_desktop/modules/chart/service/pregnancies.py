"""Pregnancies."""

from __future__ import annotations

from uuid import UUID

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.modules.chart.domain.facts import Fact, FactList
from clinic_desktop.modules.chart.domain.history import PregnancyDetails, pregnancy_problems
from clinic_desktop.modules.chart.service.facts import (
    FactKind,
    amend_fact,
    facts_of,
    record_fact,
    withdraw_fact,
)
from clinic_desktop.modules.chart.store.facts import FactTable
from clinic_desktop.modules.chart.tables.facts import PregnancyRow
from clinic_desktop.storage.context import Context

PREGNANCIES = FactKind(FactTable(PregnancyRow, PregnancyDetails), pregnancy_problems)


def record_pregnancy(
    ctx: Context, patient_id: UUID, details: PregnancyDetails, encounter_id: UUID | None = None
) -> Fact[PregnancyDetails]:
    """Put a pregnancy into the chart. Raises as `record_fact`."""
    ctx.require(Permission.ENCOUNTER_WRITE, patient_id=patient_id)
    return record_fact(ctx, PREGNANCIES, patient_id, details, encounter_id)


def amend_pregnancy(
    ctx: Context, fact_id: UUID, version: int, details: PregnancyDetails
) -> Fact[PregnancyDetails]:
    """Change a pregnancy. Raises InvalidInput, StaleRecord, FactWithdrawn."""
    ctx.require(Permission.ENCOUNTER_WRITE)
    return amend_fact(ctx, PREGNANCIES, fact_id, version, details)


def mark_pregnancy_entered_in_error(
    ctx: Context, fact_id: UUID, version: int, reason: str
) -> Fact[PregnancyDetails]:
    """Say that a pregnancy should not be in this chart. Raises InvalidInput, StaleRecord."""
    ctx.require(Permission.ENCOUNTER_WRITE)
    return withdraw_fact(ctx, PREGNANCIES, fact_id, version, reason)


def pregnancies_of(ctx: Context, patient_id: UUID) -> FactList[PregnancyDetails]:
    """Return the pregnancies of a patient, withdrawn ones too. Raises NotFound."""
    ctx.require(Permission.ENCOUNTER_READ, patient_id=patient_id)
    return facts_of(ctx, PREGNANCIES, patient_id)
