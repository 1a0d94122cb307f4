"""What the lists of facts need: warnings, reviews, and who wrote what."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from clinic_desktop.kernel.clock import FrozenClock
from clinic_desktop.kernel.errors import NeedsConfirmation, NotAllowed
from clinic_desktop.kernel.permissions import Role
from clinic_desktop.modules.chart import api
from clinic_desktop.modules.chart.api import (
    ICD10_CM,
    AllergyDetails,
    Compartment,
    ConditionCategory,
    ConditionDetails,
    ConditionStatus,
    PartialDate,
    Reaction,
    Severity,
)
from clinic_desktop.modules.chart.api.lists import (
    WARN_SAME_PROBLEM,
    assert_medication_reviewed,
    fact_history,
    last_medication_review,
)
from tests.conftest import MakeContext
from tests.integration.modules.chart.conftest import ChartClinic

ASTHMA = ConditionDetails("Asthma", ICD10_CM, "J45.909", "Unspecified asthma")


def test_the_same_problem_twice_is_asked(chart: ChartClinic):
    api.record_condition(chart.alba, chart.ana, ASTHMA)
    for again in (ASTHMA, replace(ASTHMA, text="Bronchial asthma"), ConditionDetails("ásthma")):
        with pytest.raises(NeedsConfirmation) as refused:
            api.record_condition(chart.alba, chart.ana, again)
        assert [w.name for w in refused.value.warnings] == [WARN_SAME_PROBLEM]
    assert len(api.conditions_of(chart.alba, chart.ana).facts) == 1
    known = frozenset({WARN_SAME_PROBLEM})
    api.record_condition(chart.alba, chart.ana, ASTHMA, None, known)
    assert len(api.conditions_of(chart.alba, chart.ana).facts) == 2


def test_another_code_a_resolved_one_or_a_visits_diagnosis_is_not_the_same(chart: ChartClinic):
    first = api.record_condition(chart.alba, chart.ana, ASTHMA)
    api.record_condition(chart.alba, chart.ana, replace(ASTHMA, code="J45.20"))
    api.record_condition(
        chart.alba, chart.ana, replace(ASTHMA, category=ConditionCategory.DIAGNOSIS)
    )
    resolved = replace(ASTHMA, clinical_status=ConditionStatus.RESOLVED)
    api.amend_condition(chart.alba, first.id, first.version, resolved)
    api.record_condition(chart.alba, chart.ana, ASTHMA)
    assert len(api.conditions_of(chart.alba, chart.ana).facts) == 4


def test_a_problem_of_a_closed_visit_is_not_named(chart: ChartClinic):
    visit = chart.visit(compartment=Compartment.SENSITIVE)
    api.record_condition(chart.alba, chart.ana, ASTHMA, visit.id)
    assert api.record_condition(chart.bey, chart.ana, ASTHMA).details == ASTHMA


def test_the_history_of_a_fact_says_who_set_what(chart: ChartClinic):
    fact = api.record_allergy(chart.nurse, chart.ana, AllergyDetails("Penicillin"))
    worse = replace(
        fact.details, reactions=(Reaction("Rash", Severity.MILD),), onset=PartialDate(2011)
    )
    fact = api.amend_allergy(chart.alba, fact.id, fact.version, worse)
    api.mark_allergy_entered_in_error(chart.alba, fact.id, fact.version, "other patient's")
    last, middle, first = fact_history(chart.alba, "allergy_intolerance", chart.ana, fact.id)
    assert first.created
    assert first.values["text"] == "Penicillin"
    assert not middle.created
    assert middle.values == {
        "reactions": (Reaction("Rash", Severity.MILD),),
        "onset": PartialDate(2011),
    }
    assert (last.error_reason, dict(last.values)) == ("other patient's", {})


def test_history_of_a_restricted_visit_stays_closed(chart: ChartClinic):
    visit = chart.visit(compartment=Compartment.SENSITIVE)
    fact = api.record_condition(chart.alba, chart.ana, ASTHMA, visit.id)
    assert fact_history(chart.alba, "condition", chart.ana, fact.id)
    with pytest.raises(NotAllowed):
        fact_history(chart.bey, "condition", chart.ana, fact.id)


def test_medicines_are_reviewed(chart: ChartClinic, make_ctx: MakeContext):
    assert last_medication_review(chart.nurse, chart.ana) is None
    made = assert_medication_reviewed(chart.alba, chart.ana)
    hour_later = FrozenClock(chart.bey.clock.now() + timedelta(hours=1))
    later = assert_medication_reviewed(replace(chart.bey, clock=hour_later), chart.ana)
    found = last_medication_review(chart.nurse, chart.ana)
    assert found == later
    assert found != made
    for refused in (chart.nurse, make_ctx(Role.RECEPTIONIST)):
        with pytest.raises(NotAllowed):
            assert_medication_reviewed(refused, chart.ana)
