"""Problems and diagnoses."""

from __future__ import annotations

from uuid import UUID

from clinic_desktop.kernel.errors import NeedsConfirmation, Warned
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.domain.conditions import (
    WARN_SAME_PROBLEM,
    ConditionDetails,
    condition_problems,
    same_problem,
)
from clinic_desktop.modules.chart.domain.facts import Fact, FactList
from clinic_desktop.modules.chart.service.facts import (
    FactKind,
    amend_fact,
    facts_of,
    record_fact,
    withdraw_fact,
)
from clinic_desktop.modules.chart.service.sight import Person, hidden_encounters
from clinic_desktop.modules.chart.store.facts import FactTable
from clinic_desktop.modules.chart.tables.facts import ConditionRow
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.unit_of_work import UnitOfWork

CONDITIONS = FactKind(FactTable(ConditionRow, ConditionDetails), condition_problems)


def record_condition(
    ctx: Context,
    patient_id: UUID,
    details: ConditionDetails,
    encounter_id: UUID | None = None,
    acknowledged: frozenset[str] = frozenset(),
) -> Fact[ConditionDetails]:
    """Put a problem into the chart. Raises as `record_fact`.

    Raises NeedsConfirmation where the problem list has it already, unless acknowledged.
    """
    ctx.require(Permission.CONDITION_WRITE, patient_id=patient_id)

    def warn(uow: UnitOfWork, who: Person) -> None:
        if WARN_SAME_PROBLEM in acknowledged:
            return
        known = CONDITIONS.table.of_person(uow.connection, who.holders)
        hidden = hidden_encounters(ctx, uow.connection, who.holders)
        seen = [fact for fact in known if fact.encounter_id not in hidden]
        found = same_problem(details, seen)
        if found is not None:
            text = translate("Chart", "The problem list has “{text}” already.")
            shown = text.format(text=found.details.text)
            raise NeedsConfirmation([Warned(WARN_SAME_PROBLEM, shown)])

    return record_fact(ctx, CONDITIONS, patient_id, details, encounter_id, warn)


def amend_condition(
    ctx: Context, fact_id: UUID, version: int, details: ConditionDetails
) -> Fact[ConditionDetails]:
    """Change a problem. Raises InvalidInput, StaleRecord, FactWithdrawn."""
    ctx.require(Permission.CONDITION_WRITE)
    return amend_fact(ctx, CONDITIONS, fact_id, version, details)


def mark_condition_entered_in_error(
    ctx: Context, fact_id: UUID, version: int, reason: str
) -> Fact[ConditionDetails]:
    """Say that a problem should not be in this chart. Raises InvalidInput, StaleRecord."""
    ctx.require(Permission.CONDITION_WRITE)
    return withdraw_fact(ctx, CONDITIONS, fact_id, version, reason)


def conditions_of(ctx: Context, patient_id: UUID) -> FactList[ConditionDetails]:
    """Return the problems and diagnoses of a patient, withdrawn ones too. Raises NotFound."""
    ctx.require(Permission.CONDITION_READ, patient_id=patient_id)
    return facts_of(ctx, CONDITIONS, patient_id)
