"""What runs in the family."""

from __future__ import annotations

from uuid import UUID

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.modules.chart.domain.facts import Fact, FactList
from clinic_desktop.modules.chart.domain.history import FamilyHistoryDetails, family_problems
from clinic_desktop.modules.chart.service.facts import (
    FactKind,
    amend_fact,
    facts_of,
    record_fact,
    withdraw_fact,
)
from clinic_desktop.modules.chart.store.facts import FactTable
from clinic_desktop.modules.chart.tables.facts import FamilyMemberHistoryRow
from clinic_desktop.storage.context import Context

FAMILY = FactKind(FactTable(FamilyMemberHistoryRow, FamilyHistoryDetails), family_problems)


def record_family_history(
    ctx: Context, patient_id: UUID, details: FamilyHistoryDetails, encounter_id: UUID | None = None
) -> Fact[FamilyHistoryDetails]:
    """Put a relative's condition into the chart. Raises as `record_fact`."""
    ctx.require(Permission.ENCOUNTER_WRITE, patient_id=patient_id)
    return record_fact(ctx, FAMILY, patient_id, details, encounter_id)


def amend_family_history(
    ctx: Context, fact_id: UUID, version: int, details: FamilyHistoryDetails
) -> Fact[FamilyHistoryDetails]:
    """Change a relative's condition. Raises InvalidInput, StaleRecord, FactWithdrawn."""
    ctx.require(Permission.ENCOUNTER_WRITE)
    return amend_fact(ctx, FAMILY, fact_id, version, details)


def mark_family_history_entered_in_error(
    ctx: Context, fact_id: UUID, version: int, reason: str
) -> Fact[FamilyHistoryDetails]:
    """Say that it should not be in this chart. Raises InvalidInput, StaleRecord."""
    ctx.require(Permission.ENCOUNTER_WRITE)
    return withdraw_fact(ctx, FAMILY, fact_id, version, reason)


def family_history_of(ctx: Context, patient_id: UUID) -> FactList[FamilyHistoryDetails]:
    """Return the family history of a patient, withdrawn ones too. Raises NotFound."""
    ctx.require(Permission.ENCOUNTER_READ, patient_id=patient_id)
    return facts_of(ctx, FAMILY, patient_id)
