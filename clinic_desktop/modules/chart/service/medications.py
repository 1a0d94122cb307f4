"""What the patient takes."""

from __future__ import annotations

from uuid import UUID

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.modules.chart.domain.facts import Fact, FactList
from clinic_desktop.modules.chart.domain.medications import (
    MedicationReview,
    MedicationStatementDetails,
    medication_problems,
)
from clinic_desktop.modules.chart.service.facts import (
    FactKind,
    amend_fact,
    facts_of,
    record_fact,
    withdraw_fact,
)
from clinic_desktop.modules.chart.service.sight import person
from clinic_desktop.modules.chart.store import reviews
from clinic_desktop.modules.chart.store.facts import FactTable
from clinic_desktop.modules.chart.tables.facts import MedicationStatementRow
from clinic_desktop.storage.context import Context

MEDICATIONS = FactKind(
    FactTable(MedicationStatementRow, MedicationStatementDetails), medication_problems
)


def record_medication_statement(
    ctx: Context,
    patient_id: UUID,
    details: MedicationStatementDetails,
    encounter_id: UUID | None = None,
) -> Fact[MedicationStatementDetails]:
    """Put a medicine into the chart. Raises as `record_fact`."""
    ctx.require(Permission.PRESCRIPTION_WRITE, patient_id=patient_id)
    return record_fact(ctx, MEDICATIONS, patient_id, details, encounter_id)


def amend_medication_statement(
    ctx: Context, fact_id: UUID, version: int, details: MedicationStatementDetails
) -> Fact[MedicationStatementDetails]:
    """Change a medicine. Raises InvalidInput, StaleRecord, FactWithdrawn."""
    ctx.require(Permission.PRESCRIPTION_WRITE)
    return amend_fact(ctx, MEDICATIONS, fact_id, version, details)


def mark_medication_statement_entered_in_error(
    ctx: Context, fact_id: UUID, version: int, reason: str
) -> Fact[MedicationStatementDetails]:
    """Say that a medicine should not be in this chart. Raises InvalidInput, StaleRecord."""
    ctx.require(Permission.PRESCRIPTION_WRITE)
    return withdraw_fact(ctx, MEDICATIONS, fact_id, version, reason)


def medication_statements_of(
    ctx: Context, patient_id: UUID
) -> FactList[MedicationStatementDetails]:
    """Return the medicines of a patient, withdrawn ones too. Raises NotFound."""
    ctx.require(Permission.PRESCRIPTION_READ, patient_id=patient_id)
    return facts_of(ctx, MEDICATIONS, patient_id)


def assert_medication_reviewed(ctx: Context, patient_id: UUID) -> MedicationReview:
    """Say that the whole list was gone through with the patient now. Raises NotFound."""
    ctx.require(Permission.PRESCRIPTION_WRITE, patient_id=patient_id)
    who = person(ctx, patient_id)
    with ctx.unit_of_work() as uow:
        review = reviews.insert(uow, who.patient_id, ctx.actor.user_id)
        uow.commit()
    return review


def last_medication_review(ctx: Context, patient_id: UUID) -> MedicationReview | None:
    """Return when the list was last gone through, None: never. Raises NotFound."""
    ctx.require(Permission.PRESCRIPTION_READ, patient_id=patient_id)
    who = person(ctx, patient_id)
    with ctx.reading() as connection:
        return reviews.last_of_person(connection, who.holders)
