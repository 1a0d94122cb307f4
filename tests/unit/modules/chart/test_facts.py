"""The rules of facts: what is refused, and what a banner and a summary say."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from clinic_desktop.modules.chart.domain.allergies import (
    AllergyAssertion,
    AllergyCertainty,
    AllergyDetails,
    AllergyState,
    AllergyStatus,
    Criticality,
    Reaction,
    allergy_banner,
    allergy_problems,
)
from clinic_desktop.modules.chart.domain.conditions import (
    ICD10,
    Certainty,
    ConditionDetails,
    ConditionStatus,
    Severity,
    condition_problems,
)
from clinic_desktop.modules.chart.domain.facts import Fact
from clinic_desktop.modules.chart.domain.history import (
    FamilyHistoryDetails,
    ObstetricSummary,
    PregnancyDetails,
    PregnancyOutcome,
    ProcedureDetails,
    ProcedureStatus,
    SocialHistoryDetails,
    SocialTopic,
    UseStatus,
    family_problems,
    obstetric_summary,
    pregnancy_problems,
    procedure_problems,
    social_problems,
)
from clinic_desktop.modules.chart.domain.immunizations import (
    ImmunizationDetails,
    ImmunizationStatus,
    immunization_problems,
)
from clinic_desktop.modules.chart.domain.medications import (
    MedicationStatementDetails,
    Regimen,
    medication_problems,
)
from clinic_desktop.modules.chart.domain.partial_date import PartialDate

TODAY = date(2026, 11, 24)
NOBODY = UUID(int=1)


def fact(details, recorded: int = 1, error: str = "") -> Fact:
    return Fact(UUID(int=recorded), 1, NOBODY, None, error, recorded, NOBODY, recorded, details)


def asked(at: int) -> AllergyAssertion:
    return AllergyAssertion(UUID(int=at), NOBODY, at, NOBODY)


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"text": " "}, "text"),
        ({"text": "x" * 501}, "text"),
        ({"note": "x" * 5_001}, "note"),
        ({"onset": PartialDate(2027)}, "onset"),
        ({"onset": PartialDate(2020), "abatement": PartialDate(2019, 12)}, "abatement"),
        ({"abatement": PartialDate(2019)}, "clinical_status"),
        ({"code": "J45"}, "code"),
    ],
)
def test_a_problem_that_cannot_be(change, field) -> None:
    assert field in condition_problems(replace(ConditionDetails("Asthma"), **change), TODAY)


def test_a_problem_that_can() -> None:
    details = ConditionDetails(
        "Asthma",
        ICD10,
        "J45",
        clinical_status=ConditionStatus.RESOLVED,
        onset=PartialDate(2019, 5),
        abatement=PartialDate(2019),
    )
    assert condition_problems(details, TODAY) == {}
    assert condition_problems(ConditionDetails("Flu", onset=PartialDate(2026, 11)), TODAY) == {}
    assert not details.present
    assert not ConditionDetails("x", certainty=Certainty.REFUTED).present
    assert ConditionDetails("x", certainty=Certainty.DIFFERENTIAL).present


def test_not_asked_none_known_known() -> None:
    nuts = AllergyDetails("Nuts", criticality=Criticality.LOW)
    latex = AllergyDetails("Latex", reactions=(Reaction("shock", Severity.SEVERE),))
    pollen = AllergyDetails("Pollen")
    assert allergy_banner([], []).state is AllergyState.NOT_ASKED
    none = allergy_banner([], [asked(5), asked(9)])
    assert (none.state, none.asked_ms) == (AllergyState.NONE_KNOWN, 9)
    known = allergy_banner([fact(nuts, 1), fact(pollen, 2), fact(latex, 3)], [asked(9)])
    assert known.state is AllergyState.KNOWN
    assert [f.details.text for f in known.allergies] == ["Latex", "Pollen", "Nuts"]


def test_what_is_over_or_wrong_is_asked_again() -> None:
    over = AllergyDetails("Milk", clinical_status=AllergyStatus.RESOLVED)
    refuted = AllergyDetails("Egg", certainty=AllergyCertainty.REFUTED)
    for details in (over, refuted):
        assert allergy_banner([fact(details, 5)], []).state is AllergyState.ASK_AGAIN
        assert allergy_banner([fact(details, 5)], [asked(4)]).state is AllergyState.ASK_AGAIN
        assert allergy_banner([fact(details, 5)], [asked(6)]).state is AllergyState.NONE_KNOWN
    mistake = fact(AllergyDetails("Wrong patient"), 5, "typed into the wrong chart")
    assert allergy_banner([mistake], []).state is AllergyState.NOT_ASKED
    assert allergy_banner([mistake], [asked(2)]).state is AllergyState.NONE_KNOWN


def test_reactions_are_read_too() -> None:
    details = AllergyDetails("Nuts", reactions=(Reaction("x" * 501),))
    assert set(allergy_problems(details, TODAY)) == {"reactions"}


@pytest.mark.parametrize("dose", ["0", "-1", "x", "NaN", "Infinity", "1,5", "1e999999"])
def test_a_dose_is_a_number_above_zero(dose: str) -> None:
    details = MedicationStatementDetails("Aspirin", regimens=(Regimen(dose, "mg"),))
    expected = set() if dose == "1e999999" else {"regimens"}
    assert set(medication_problems(details, TODAY)) == expected


def test_a_course_may_end_later_but_not_begin_later() -> None:
    course = MedicationStatementDetails(
        "Amoxicillin", start=PartialDate(2026, 11, 20), end=PartialDate(2026, 12, 1)
    )
    assert medication_problems(course, TODAY) == {}
    assert set(medication_problems(replace(course, start=PartialDate(2026, 12, 2)), TODAY)) == {
        "start",
        "end",
    }


def test_history_that_cannot_be() -> None:
    assert set(procedure_problems(ProcedureDetails("", performed=PartialDate(2030)), TODAY)) == {
        "text",
        "performed",
    }
    planned = ProcedureDetails(
        "Hip", status=ProcedureStatus.PREPARATION, performed=PartialDate(2030)
    )
    assert procedure_problems(planned, TODAY) == {}
    assert set(family_problems(FamilyHistoryDetails("Gout", onset_age=131), TODAY)) == {"onset_age"}
    smoker = SocialHistoryDetails(SocialTopic.TOBACCO, use=UseStatus.CURRENT)
    assert social_problems(smoker, TODAY) == {}
    assert set(social_problems(replace(smoker, end=PartialDate(2020)), TODAY)) == {"use"}
    assert set(social_problems(SocialHistoryDetails(SocialTopic.DIET), TODAY)) == {"text"}
    odd = PregnancyDetails(
        PregnancyOutcome.ONGOING, PartialDate(2020), weeks=46, children=-1, birth_weight_g=10
    )
    assert set(pregnancy_problems(odd, TODAY)) == {"outcome", "weeks", "children", "birth_weight_g"}


def test_vaccinations_that_cannot_be() -> None:
    assert set(immunization_problems(ImmunizationDetails(""), TODAY)) == {"vaccine", "given"}
    refused = ImmunizationDetails("mmr", status=ImmunizationStatus.NOT_DONE)
    assert set(immunization_problems(refused, TODAY)) == {"reason"}
    expired = ImmunizationDetails("mmr", given=PartialDate(2026, 5), expires=date(2026, 4, 30))
    assert set(immunization_problems(expired, TODAY)) == {"expires"}


def test_twins_are_one_birth_and_two_children() -> None:
    o = PregnancyOutcome
    pregnancies = [
        fact(PregnancyDetails(o.LIVE_BIRTH, weeks=40)),
        fact(PregnancyDetails(o.LIVE_BIRTH, weeks=35, children=2)),
        fact(PregnancyDetails(o.STILLBIRTH)),
        fact(PregnancyDetails(o.MISCARRIAGE, weeks=9)),
        fact(PregnancyDetails(o.ONGOING)),
        fact(PregnancyDetails(o.LIVE_BIRTH, weeks=39), error="another patient's"),
    ]
    assert obstetric_summary(pregnancies) == ObstetricSummary(5, 1, 1, 1, 3, 1)
