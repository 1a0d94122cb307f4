"""What is given away is FHIR R4, as judges say who know nothing of our mappings."""

from __future__ import annotations

import json
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clinic_desktop.modules.chart.api.interchange import chart_as_fhir, patient_summary
from clinic_desktop.modules.chart.service.fhir.files import json_text
from clinic_desktop.modules.chart.service.fhir.kinds import KINDS, Kind, said_of
from tests.integration.modules.chart.conftest import ChartClinic
from tests.integration.modules.chart.test_interchange import filled_chart
from tests.integration.modules.chart.test_round_trip import holding
from tests.support.fhir_judge import faults

NAMES = [kind.facts.table.row_class.__tablename__ for kind in KINDS]


@pytest.mark.parametrize("kind", KINDS, ids=NAMES)
@given(data=st.data())
@settings(max_examples=25, suppress_health_check=list(HealthCheck))
def test_any_fact_is_r4(kind: Kind, data: st.DataObject) -> None:
    details = data.draw(holding(kind))
    reason = data.draw(st.sampled_from(["", "Wrong patient"]))
    resource = said_of(kind, details, UUID(int=1), UUID(int=2), reason)
    assert faults(json.loads(json_text(resource))) == []


@pytest.mark.parametrize("give", [chart_as_fhir, patient_summary])
def test_a_bundle_is_r4_and_its_references_lead_somewhere(chart: ChartClinic, give: Any) -> None:
    filled_chart(chart)
    bundle = json.loads(json_text(give(chart.alba, chart.ana)))
    assert faults(bundle) == []
    names = {entry["fullUrl"] for entry in bundle["entry"]}
    assert len(names) == len(bundle["entry"])
    assert {each["reference"] for each in _references(bundle)} <= names


def test_an_empty_summary_is_r4(chart: ChartClinic) -> None:
    assert faults(json.loads(json_text(patient_summary(chart.alba, chart.ana)))) == []


def test_the_judges_see_what_is_wrong() -> None:
    wrong = {"resourceType": "Condition", "subject": {"reference": 5}, "colour": "red"}
    assert len(faults(wrong)) >= 2
    assert faults({"resourceType": "Observation", "code": {"text": "x"}}) != []


def _references(value: Any) -> list[dict[str, Any]]:
    if isinstance(value, dict):
        own = [value] if "reference" in value else []
        return own + [found for each in value.values() for found in _references(each)]
    return (
        [found for each in value for found in _references(each)] if isinstance(value, list) else []
    )
