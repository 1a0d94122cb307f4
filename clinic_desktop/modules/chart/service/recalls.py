"""Recalls and their work list."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.modules.chart.domain.facts import Fact, FactList, FactWithdrawn
from clinic_desktop.modules.chart.domain.recalls import (
    WAITING,
    RecallDetails,
    RecallLine,
    RecallStatus,
    recall_problems,
)
from clinic_desktop.modules.chart.service.facts import (
    FactKind,
    amend_fact,
    facts_of,
    record_fact,
    today_of,
    withdraw_fact,
)
from clinic_desktop.modules.chart.store.encounters import marks
from clinic_desktop.modules.chart.store.facts import FactTable
from clinic_desktop.modules.chart.tables.facts import RecallRow
from clinic_desktop.modules.patients.api import patient_refs
from clinic_desktop.storage.context import Context

RECALLS = FactKind(FactTable(RecallRow, RecallDetails, "due, id"), recall_problems)


def record_recall(
    ctx: Context, patient_id: UUID, details: RecallDetails, encounter_id: UUID | None = None
) -> Fact[RecallDetails]:
    """Put a recall into the chart. Raises as `record_fact`."""
    ctx.require(Permission.ENCOUNTER_WRITE, patient_id=patient_id)
    return record_fact(ctx, RECALLS, patient_id, details, encounter_id)


def amend_recall(
    ctx: Context, fact_id: UUID, version: int, details: RecallDetails
) -> Fact[RecallDetails]:
    """Change a recall. Raises InvalidInput, StaleRecord, FactWithdrawn."""
    ctx.require(Permission.ENCOUNTER_WRITE)
    return amend_fact(ctx, RECALLS, fact_id, version, details)


def mark_recall_entered_in_error(
    ctx: Context, fact_id: UUID, version: int, reason: str
) -> Fact[RecallDetails]:
    """Say that a recall should not be in this chart. Raises InvalidInput, StaleRecord."""
    ctx.require(Permission.ENCOUNTER_WRITE)
    return withdraw_fact(ctx, RECALLS, fact_id, version, reason)


def recalls_of(ctx: Context, patient_id: UUID) -> FactList[RecallDetails]:
    """Return the recalls of a patient, withdrawn ones too. Raises NotFound."""
    ctx.require(Permission.ENCOUNTER_READ, patient_id=patient_id)
    return facts_of(ctx, RECALLS, patient_id)


def recall_work_list(ctx: Context, until: date | None = None) -> tuple[RecallLine, ...]:
    """Return the recalls that wait, due until a day (today by default), longest due first.

    For whoever calls patients: it holds no more than what the patient is told.
    """
    ctx.require(Permission.MESSAGE_READ)
    today = today_of(ctx)
    waiting = sorted(status.value for status in WAITING)
    last = (until or today).isoformat()
    where = f"status IN ({marks(waiting)}) AND due <= ? AND error_reason = '' ORDER BY due, id"
    with ctx.reading() as connection:
        found = RECALLS.table.where(connection, where, (*waiting, last))
    refs = patient_refs(ctx, {fact.patient_id for fact in found})
    return tuple(
        RecallLine(
            fact,
            refs[fact.patient_id].display_name,
            refs[fact.patient_id].number,
            refs[fact.patient_id].phone,
            (today - fact.details.due).days,
        )
        for fact in found
        if fact.patient_id in refs
    )


def settle_recall(
    ctx: Context,
    recall_id: UUID,
    version: int,
    status: RecallStatus,
    appointment_id: UUID | None = None,
) -> Fact[RecallDetails]:
    """Say what became of a recall: contacted, booked, done. Raises StaleRecord, FactWithdrawn."""
    ctx.require(Permission.MESSAGE_WRITE)
    with ctx.unit_of_work() as uow:
        before = RECALLS.table.by_id(uow.connection, recall_id)
        if not before.holds:
            raise FactWithdrawn
        place = appointment_id or before.details.appointment_id
        details = replace(before.details, status=status, appointment_id=place)
        after = RECALLS.table.change(uow, before, version, details)
        uow.commit()
    return after
