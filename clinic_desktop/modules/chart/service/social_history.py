"""The way of living."""

from __future__ import annotations

from uuid import UUID

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.modules.chart.domain.facts import Fact, FactList
from clinic_desktop.modules.chart.domain.history import SocialHistoryDetails, social_problems
from clinic_desktop.modules.chart.service.facts import (
    FactKind,
    amend_fact,
    facts_of,
    record_fact,
    withdraw_fact,
)
from clinic_desktop.modules.chart.store.facts import FactTable
from clinic_desktop.modules.chart.tables.facts import SocialHistoryRow
from clinic_desktop.storage.context import Context

SOCIAL = FactKind(FactTable(SocialHistoryRow, SocialHistoryDetails), social_problems)


def record_social_history(
    ctx: Context, patient_id: UUID, details: SocialHistoryDetails, encounter_id: UUID | None = None
) -> Fact[SocialHistoryDetails]:
    """Put how the patient lives into the chart. Raises as `record_fact`."""
    ctx.require(Permission.ENCOUNTER_WRITE, patient_id=patient_id)
    return record_fact(ctx, SOCIAL, patient_id, details, encounter_id)


def amend_social_history(
    ctx: Context, fact_id: UUID, version: int, details: SocialHistoryDetails
) -> Fact[SocialHistoryDetails]:
    """Change it. Raises InvalidInput, StaleRecord, FactWithdrawn."""
    ctx.require(Permission.ENCOUNTER_WRITE)
    return amend_fact(ctx, SOCIAL, fact_id, version, details)


def mark_social_history_entered_in_error(
    ctx: Context, fact_id: UUID, version: int, reason: str
) -> Fact[SocialHistoryDetails]:
    """Say that it should not be in this chart. Raises InvalidInput, StaleRecord."""
    ctx.require(Permission.ENCOUNTER_WRITE)
    return withdraw_fact(ctx, SOCIAL, fact_id, version, reason)


def social_history_of(ctx: Context, patient_id: UUID) -> FactList[SocialHistoryDetails]:
    """Return the social history of a patient, withdrawn ones too. Raises NotFound."""
    ctx.require(Permission.ENCOUNTER_READ, patient_id=patient_id)
    return facts_of(ctx, SOCIAL, patient_id)
