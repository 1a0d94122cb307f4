"""Allergies, and that somebody asked for them."""

from __future__ import annotations

from uuid import UUID

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.modules.chart.domain.allergies import (
    AllergiesAreKnown,
    AllergyAssertion,
    AllergyBanner,
    AllergyDetails,
    allergy_banner,
    allergy_problems,
)
from clinic_desktop.modules.chart.domain.facts import Fact, FactList
from clinic_desktop.modules.chart.service.facts import (
    FactKind,
    amend_fact,
    facts_of,
    record_fact,
    withdraw_fact,
)
from clinic_desktop.modules.chart.service.sight import person
from clinic_desktop.modules.chart.store import assertions
from clinic_desktop.modules.chart.store.facts import FactTable
from clinic_desktop.modules.chart.tables.facts import AllergyIntoleranceRow
from clinic_desktop.storage.context import Context

ALLERGIES = FactKind(
    FactTable(AllergyIntoleranceRow, AllergyDetails), allergy_problems, restricted=False
)


def record_allergy(
    ctx: Context, patient_id: UUID, details: AllergyDetails, encounter_id: UUID | None = None
) -> Fact[AllergyDetails]:
    """Put an allergy into the chart. Raises as `record_fact`."""
    ctx.require(Permission.ALLERGY_WRITE, patient_id=patient_id)
    return record_fact(ctx, ALLERGIES, patient_id, details, encounter_id)


def amend_allergy(
    ctx: Context, fact_id: UUID, version: int, details: AllergyDetails
) -> Fact[AllergyDetails]:
    """Change an allergy. Raises InvalidInput, StaleRecord, FactWithdrawn."""
    ctx.require(Permission.ALLERGY_WRITE)
    return amend_fact(ctx, ALLERGIES, fact_id, version, details)


def mark_allergy_entered_in_error(
    ctx: Context, fact_id: UUID, version: int, reason: str
) -> Fact[AllergyDetails]:
    """Say that an allergy should not be in this chart. Raises InvalidInput, StaleRecord."""
    ctx.require(Permission.ALLERGY_WRITE)
    return withdraw_fact(ctx, ALLERGIES, fact_id, version, reason)


def allergies_of(ctx: Context, patient_id: UUID) -> FactList[AllergyDetails]:
    """Return the allergies of a patient, withdrawn ones too. Raises NotFound."""
    ctx.require(Permission.CONDITION_READ, patient_id=patient_id)
    return facts_of(ctx, ALLERGIES, patient_id)


def assert_no_known_allergies(ctx: Context, patient_id: UUID) -> AllergyAssertion:
    """Say that the patient was asked now and knows of no allergy.

    Raises AllergiesAreKnown when one to heed is in the chart, NotFound.
    """
    ctx.require(Permission.ALLERGY_WRITE, patient_id=patient_id)
    who = person(ctx, patient_id)
    with ctx.unit_of_work() as uow:
        known = allergy_banner(ALLERGIES.table.of_person(uow.connection, who.holders), ())
        if known.allergies:
            names = ", ".join(fact.details.text for fact in known.allergies)
            raise AllergiesAreKnown(names=names)
        asked = assertions.insert(uow, who.patient_id, ctx.actor.user_id)
        uow.commit()
    return asked


def allergy_flag(ctx: Context, patient_id: UUID) -> AllergyBanner:
    """Return what the banner says of a patient's allergies. Raises NotFound."""
    ctx.require(Permission.ALLERGY_FLAG_READ, patient_id=patient_id)
    who = person(ctx, patient_id)
    with ctx.reading() as connection:
        facts = ALLERGIES.table.of_person(connection, who.holders)
        return allergy_banner(facts, assertions.of_person(connection, who.holders))
