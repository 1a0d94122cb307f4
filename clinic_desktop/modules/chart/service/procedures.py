"""What was done to the patient."""

from __future__ import annotations

from uuid import UUID

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.modules.chart.domain.facts import Fact, FactList
from clinic_desktop.modules.chart.domain.history import ProcedureDetails, procedure_problems
from clinic_desktop.modules.chart.service.facts import (
    FactKind,
    amend_fact,
    facts_of,
    record_fact,
    withdraw_fact,
)
from clinic_desktop.modules.chart.store.facts import FactTable
from clinic_desktop.modules.chart.tables.facts import ProcedureRow
from clinic_desktop.storage.context import Context

PROCEDURES = FactKind(FactTable(ProcedureRow, ProcedureDetails), procedure_problems)


def record_procedure(
    ctx: Context, patient_id: UUID, details: ProcedureDetails, encounter_id: UUID | None = None
) -> Fact[ProcedureDetails]:
    """Put a procedure into the chart. Raises as `record_fact`."""
    ctx.require(Permission.ENCOUNTER_WRITE, patient_id=patient_id)
    return record_fact(ctx, PROCEDURES, patient_id, details, encounter_id)


def amend_procedure(
    ctx: Context, fact_id: UUID, version: int, details: ProcedureDetails
) -> Fact[ProcedureDetails]:
    """Change a procedure. Raises InvalidInput, StaleRecord, FactWithdrawn."""
    ctx.require(Permission.ENCOUNTER_WRITE)
    return amend_fact(ctx, PROCEDURES, fact_id, version, details)


def mark_procedure_entered_in_error(
    ctx: Context, fact_id: UUID, version: int, reason: str
) -> Fact[ProcedureDetails]:
    """Say that a procedure should not be in this chart. Raises InvalidInput, StaleRecord."""
    ctx.require(Permission.ENCOUNTER_WRITE)
    return withdraw_fact(ctx, PROCEDURES, fact_id, version, reason)


def procedures_of(ctx: Context, patient_id: UUID) -> FactList[ProcedureDetails]:
    """Return the procedures of a patient, withdrawn ones too. Raises NotFound."""
    ctx.require(Permission.ENCOUNTER_READ, patient_id=patient_id)
    return facts_of(ctx, PROCEDURES, patient_id)
