"""Facts in the store: recorded, changed, withdrawn, hidden, called back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from clinic_desktop.kernel.clock import FrozenClock, milliseconds
from clinic_desktop.kernel.errors import InvalidInput, NotAllowed, NotFound, StaleRecord
from clinic_desktop.kernel.permissions import Role
from clinic_desktop.modules.chart import api
from clinic_desktop.modules.chart.api import (
    Age,
    AgentKind,
    AllergiesAreKnown,
    AllergyDetails,
    AllergyState,
    Compartment,
    ConditionCategory,
    ConditionDetails,
    Dose,
    DueState,
    EncounterStep,
    FactWithdrawn,
    FamilyHistoryDetails,
    ImmunizationDetails,
    MedicationStatementDetails,
    OtherPatientsVisit,
    PartialDate,
    PregnancyDetails,
    PregnancyOutcome,
    ProcedureDetails,
    Reaction,
    RecallDetails,
    RecallStatus,
    Regimen,
    Relation,
    Series,
    Severity,
    SocialHistoryDetails,
    SocialTopic,
    UseStatus,
)
from clinic_desktop.modules.patients.api import (
    BirthDate,
    MergePatients,
    PatientDetails,
    PersonName,
    RegisterPatient,
    merge_patients,
    preview_merge,
    register_patient,
)
from clinic_desktop.storage.verify import verify
from tests.conftest import MakeContext
from tests.integration.modules.chart.conftest import ChartClinic

EVERY_KIND = [
    (
        "condition",
        "conditions",
        ConditionDetails(
            "Asthma",
            api.ICD10,
            "J45.9",
            "Asthma, unspecified",
            ConditionCategory.DIAGNOSIS,
            severity=Severity.MILD,
            onset=PartialDate(2019, 5),
            note="Two lines\nof note",
        ),
    ),
    (
        "allergy",
        "allergies",
        AllergyDetails(
            "Penicillins",
            AgentKind.CLASS,
            reactions=(Reaction("Hives", Severity.MILD), Reaction("“Fainted” 😀")),
        ),
    ),
    (
        "medication_statement",
        "medication_statements",
        MedicationStatementDetails(
            "Prednisone",
            start=PartialDate(2026, 10),
            regimens=(
                Regimen("10.50", "mg", "in the morning", start=PartialDate(2026, 10, 1)),
                Regimen("5", "mg", "at night", as_needed=True),
            ),
        ),
    ),
    (
        "procedure",
        "procedures",
        ProcedureDetails("Appendectomy", surgical=True, performed=PartialDate(1999)),
    ),
    (
        "family_history",
        "family_history",
        FamilyHistoryDetails("Gout", Relation.FATHER, onset_age=50, deceased=True),
    ),
    (
        "social_history",
        "social_history",
        SocialHistoryDetails(SocialTopic.TOBACCO, "10 a day", UseStatus.FORMER),
    ),
    (
        "pregnancy",
        "pregnancies",
        PregnancyDetails(PregnancyOutcome.ONGOING, due=date(2027, 3, 1), weeks=25),
    ),
    (
        "immunization",
        "immunizations",
        ImmunizationDetails("mmr", given=PartialDate(2020, 1), expires=date(2021, 1, 1)),
    ),
    ("recall", "recalls", RecallDetails("Blood pressure", date(2027, 1, 1))),
]


def change(name: str, verb: str):
    """Return a door: record_, amend_ or mark_..._entered_in_error."""
    end = "_entered_in_error" if verb == "mark" else ""
    return getattr(api, f"{verb}_{name}{end}")


@pytest.mark.parametrize(("name", "plural", "details"), EVERY_KIND, ids=lambda v: str(v)[:12])
def test_a_fact_through_its_life(chart: ChartClinic, name: str, plural: str, details) -> None:
    alba, visit = chart.alba, chart.visit()
    fact = change(name, "record")(alba, chart.ana, details, visit.id)
    assert (fact.details, fact.encounter_id, fact.version) == (details, visit.id, 1)
    read = getattr(api, f"{plural}_of")
    assert read(alba, chart.ana).facts == (fact,)
    other = replace(details, note="changed")
    after = change(name, "amend")(alba, fact.id, fact.version, other)
    assert (after.details, after.version) == (other, 2)
    assert change(name, "amend")(alba, fact.id, 2, other) == after
    with pytest.raises(StaleRecord):
        change(name, "amend")(alba, fact.id, 1, details)
    with pytest.raises(InvalidInput):
        change(name, "mark")(alba, fact.id, 2, " ")
    wrong = change(name, "mark")(alba, fact.id, 2, "Wrong patient")
    assert read(alba, chart.ana).facts == (wrong,)
    assert read(alba, chart.ana).holding == ()
    with pytest.raises(FactWithdrawn):
        change(name, "amend")(alba, fact.id, 3, details)
    with pytest.raises(NotFound):
        change(name, "record")(alba, alba.new_id(), details)
    with pytest.raises(OtherPatientsVisit):
        change(name, "record")(alba, chart.clinic.luis, details, visit.id)
    assert verify(alba.store).ok


@pytest.mark.parametrize(("name", "plural", "details"), EVERY_KIND, ids=lambda v: str(v)[:12])
def test_what_was_written_in_a_restricted_visit(
    chart: ChartClinic, name: str, plural: str, details
) -> None:
    closed = chart.visit(compartment=Compartment.SENSITIVE)
    fact = change(name, "record")(chart.alba, chart.ana, details, closed.id)
    seen = getattr(api, f"{plural}_of")(chart.bey, chart.ana)
    if name == "allergy":  # a warning that is hidden harms
        assert (seen.facts, seen.restricted) == ((fact,), False)
        return
    assert (seen.facts, seen.restricted) == ((), True)
    with pytest.raises(NotAllowed):
        change(name, "amend")(chart.bey, fact.id, 1, details)
    glass = replace(chart.bey, emergency_patients=lambda: frozenset({chart.ana}))
    assert getattr(api, f"{plural}_of")(glass, chart.ana).facts == (fact,)


def test_nothing_is_written_into_a_visit_that_was_none(chart: ChartClinic) -> None:
    visit = chart.visit()
    api.cancel_encounter(chart.alba, visit.id, visit.version, "Left")
    with pytest.raises(EncounterStep):
        api.record_condition(chart.alba, chart.ana, ConditionDetails("Flu"), visit.id)


def test_roles(chart: ChartClinic, make_ctx: MakeContext) -> None:
    allergy = api.record_allergy(chart.nurse, chart.ana, AllergyDetails("Nuts"))
    with pytest.raises(NotAllowed):
        api.record_condition(chart.nurse, chart.ana, ConditionDetails("Flu"))
    reception = make_ctx(Role.RECEPTIONIST)
    assert api.allergy_flag(reception, chart.ana).allergies == (allergy,)
    for read in (api.conditions_of, api.allergies_of, api.procedures_of):
        with pytest.raises(NotAllowed):
            read(reception, chart.ana)


def test_asked_and_none_known(chart: ChartClinic, clock: FrozenClock) -> None:
    assert api.allergy_flag(chart.alba, chart.ana).state is AllergyState.NOT_ASKED
    api.assert_no_known_allergies(chart.nurse, chart.ana)
    flag = api.allergy_flag(chart.alba, chart.ana)
    assert (flag.state, flag.asked_ms) == (AllergyState.NONE_KNOWN, milliseconds(clock.now()))
    clock.advance(timedelta(days=1))
    nuts = api.record_allergy(chart.alba, chart.ana, AllergyDetails("Nuts"))
    assert api.allergy_flag(chart.alba, chart.ana).allergies == (nuts,)
    with pytest.raises(AllergiesAreKnown) as refused:
        api.assert_no_known_allergies(chart.nurse, chart.ana)
    assert "Nuts" in refused.value.message()
    api.mark_allergy_entered_in_error(chart.alba, nuts.id, nuts.version, "Another patient's")
    assert api.allergy_flag(chart.alba, chart.ana).state is AllergyState.NONE_KNOWN


def test_vaccinations_that_are_due(chart: ChartClinic) -> None:
    born = BirthDate(date(2026, 8, 24))
    child = register_patient(
        chart.clinic.ctx, RegisterPatient(PatientDetails(PersonName("Noa", "Gil"), birth=born))
    )
    found = {dose.vaccine: dose for dose in api.due_immunizations(chart.alba, child.id)}
    assert (found["dtp"].number, found["dtp"].state) == (1, DueState.OVERDUE)
    assert found["mmr"].state is DueState.UPCOMING
    assert api.due_immunizations(chart.alba, chart.ana) == ()  # nobody knows the birth date
    given = ImmunizationDetails("dtp", given=PartialDate(2026, 11, 20))
    api.record_immunization(chart.nurse, child.id, given)
    refused = ImmunizationDetails("mmr", status=api.ImmunizationStatus.NOT_DONE, reason="Refused")
    api.record_immunization(chart.nurse, child.id, refused)
    found = {dose.vaccine: dose for dose in api.due_immunizations(chart.alba, child.id)}
    assert (found["dtp"].number, found["dtp"].due) == (2, date(2026, 12, 18))
    assert found["mmr"].counted == 0


def test_the_clinics_own_schedule(chart: ChartClinic) -> None:
    ours = api.keep_series(chart.alba, Series("dtp", "Six in one", (Dose(Age(2)), Dose(Age(4)))))
    assert ours in api.immunization_schedule(chart.bey)
    off = api.keep_series(chart.alba, replace(ours, active=False))
    assert off.version == 2
    with pytest.raises(StaleRecord):
        api.keep_series(chart.alba, ours)
    with pytest.raises(InvalidInput):
        api.keep_series(chart.alba, Series("x", "X", ()))
    with pytest.raises(NotAllowed):
        api.keep_series(chart.nurse, off)


def test_the_recall_list(chart: ChartClinic, make_ctx: MakeContext) -> None:
    reception = make_ctx(Role.RECEPTIONIST)
    soon = api.record_recall(chart.alba, chart.ana, RecallDetails("Smear", date(2026, 11, 20)))
    later = api.record_recall(
        chart.nurse, chart.clinic.luis, RecallDetails("BP", date(2026, 12, 1))
    )
    (line,) = api.recall_work_list(reception)
    assert (line.recall, line.days_over) == (soon, 4)
    assert line.patient_name.startswith("Ana")
    assert len(api.recall_work_list(reception, date(2026, 12, 1))) == 2
    called = api.settle_recall(reception, soon.id, soon.version, RecallStatus.CONTACTED)
    assert [each.recall for each in api.recall_work_list(reception)] == [called]
    booked = chart.clinic.book("11:30").appointment_id
    done = api.settle_recall(reception, soon.id, called.version, RecallStatus.BOOKED, booked)
    assert done.details.appointment_id == booked
    assert api.recall_work_list(reception) == ()
    with pytest.raises(StaleRecord):
        api.settle_recall(reception, later.id, 9, RecallStatus.DONE)
    with pytest.raises(NotAllowed):
        api.recalls_of(reception, chart.ana)


def test_a_merge_brings_facts_and_what_was_asked_along(chart: ChartClinic) -> None:
    ctx, kept = chart.clinic.ctx, chart.clinic.luis
    api.assert_no_known_allergies(chart.alba, chart.ana)
    flu = api.record_condition(chart.alba, chart.ana, ConditionDetails("Flu"))
    preview = preview_merge(ctx, kept, chart.ana)
    assert "Problems" in [rows.label for rows in preview.moves]
    versions = (preview.kept_version, preview.gone_version)
    merge_patients(
        ctx,
        MergePatients(kept, chart.ana, kept_version=versions[0], gone_version=versions[1]),
    )
    for patient_id in (kept, chart.ana):
        (found,) = api.conditions_of(chart.alba, patient_id).facts
        assert (found.id, found.patient_id, found.details) == (flu.id, kept, flu.details)
        assert api.allergy_flag(chart.alba, patient_id).state is AllergyState.NONE_KNOWN
