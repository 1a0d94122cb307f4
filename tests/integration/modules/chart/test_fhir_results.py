"""Results of charts that come from elsewhere stand among the results, as they were said."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from clinic_desktop.kernel.permissions import Role
from clinic_desktop.modules.chart.api.interchange import (
    chart_as_fhir,
    import_charts,
    import_into_chart,
)
from clinic_desktop.modules.chart.api.results import (
    Observation,
    ObservationCategory,
    ResultStatus,
    ValueKind,
    correct_observation,
    mark_observation_entered_in_error,
    observation_versions,
    observations_of,
    report_with_results,
    reports_of,
    results_grid,
    unread_results,
)
from clinic_desktop.storage.context import Context
from tests.integration.modules.chart.conftest import ChartClinic
from tests.support.fhir_files import bundle_of, exported, observation, quantity, write

LAB, VITALS = ObservationCategory.LABORATORY, ObservationCategory.VITAL_SIGNS
PRESSURE = observation(
    "bp",
    "85354-9",
    "vital-signs",
    component=[
        {
            "code": {"coding": [{"system": "http://loinc.org", "code": code}]},
            "valueQuantity": quantity(value, "mm[Hg]"),
            "interpretation": [{"coding": [{"code": flag}]}],
        }
        for code, value, flag in (("8480-6", 152, "H"), ("8462-4", 80, "N"))
    ],
)
POTASSIUM = observation(
    "k",
    "2823-3",
    extension=[{"url": "https://there.example/analyser", "valueString": "A7"}],
    issued="2026-03-04T12:00:00Z",
    valueQuantity=quantity(5.90, "mmol/L"),
    interpretation=[{"coding": [{"code": "H"}]}],
    referenceRange=[
        {
            "low": quantity(3.5, "mmol/L"),
            "high": quantity(5.1, "mmol/L"),
            "appliesTo": [{"coding": [{"code": "248153007", "display": "Male"}]}],
            "age": {"low": {"value": 18, "code": "a"}},
        }
    ],
    performer=[{"reference": "Practitioner/d"}],
)
DOCTOR = {
    "resourceType": "Practitioner",
    "id": "d",
    "name": [{"prefix": ["Dr"], "given": ["Eva"], "family": "Roca"}],
}
REPORT = {
    "resourceType": "DiagnosticReport",
    "id": "r",
    "status": "appended",
    "category": [{"coding": [{"code": "LAB"}]}],
    "code": {"text": "Electrolytes"},
    "subject": {"reference": "Patient/p"},
    "effectiveDateTime": "2026-03-04",
    "conclusion": "Repeat it.\n\nSoon.",
    "result": [{"reference": "Observation/k"}, {"reference": "Observation/na"}],
}
SODIUM = observation("na", "2951-2", valueQuantity=quantity(140, "mmol/L"))


@pytest.fixture
def manager(chart: ChartClinic, make_ctx: Any) -> Context:
    return replace(make_ctx(Role.OFFICE_MANAGER), handlers=chart.alba.handlers)


def taken(manager: Context, folder: Path, *resources: dict[str, Any]) -> UUID:
    report = import_charts(manager, [write(folder, bundle_of(*resources))])
    assert report.refused == ()
    return report.patients[0]


def found(ctx: Context, patient_id: UUID, category: ObservationCategory = LAB) -> list[Observation]:
    return list(observations_of(ctx, patient_id, category).observations)


def test_vital_signs_come_with_their_components(
    chart: ChartClinic, manager: Context, tmp_path: Path
) -> None:
    (one,) = found(chart.alba, taken(manager, tmp_path, PRESSURE), VITALS)
    assert one.details.effective_ms == 1_772_609_400_000
    systolic, diastolic = one.details.components
    assert (systolic.coding.code, systolic.value.text, systolic.value.unit_code) == (
        "8480-6",
        "152",
        "mm[Hg]",
    )
    assert (systolic.interpretation, diastolic.interpretation) == ("H", "N")


def test_a_laboratory_result_comes_whole(
    chart: ChartClinic, manager: Context, tmp_path: Path
) -> None:
    tom = taken(manager, tmp_path, REPORT, SODIUM, POTASSIUM, DOCTOR)
    (potassium, sodium) = sorted(found(chart.alba, tom), key=lambda one: one.place)
    details = potassium.details
    assert (details.value.text, details.interpretation) == ("5.9", "H")
    (limits,) = details.ranges
    assert (limits.low, limits.high, limits.sex, limits.age_low) == ("3.5", "5.1", "male", "18")
    assert details.performer == "Dr Eva Roca"
    (report,) = reports_of(chart.alba, tom)
    assert report.details.status is ResultStatus.AMENDED
    assert report.details.conclusion == "Repeat it.\n\nSoon."
    assert {potassium.report_id, sodium.report_id} == {report.entry_id}
    assert len(report_with_results(chart.alba, report.entry_id).results) == 2
    (group,) = results_grid(chart.alba, tom).groups
    assert group.coding.display == "Electrolytes"
    assert unread_results(chart.alba).total == 0, "old results from elsewhere need no reading"


def test_what_came_is_given_back_and_the_same_again_changes_nothing(
    chart: ChartClinic, manager: Context, tmp_path: Path
) -> None:
    bundle = bundle_of(REPORT, SODIUM, POTASSIUM, DOCTOR, PRESSURE)
    tom = import_charts(manager, [write(tmp_path, bundle)]).patients[0]
    again = import_charts(manager, [write(tmp_path, bundle)])
    assert (again.stored, again.unchanged, again.refused) == (0, 6, ())
    given = chart_as_fhir(chart.alba, tom)
    (report,) = exported(given, "DiagnosticReport")
    assert report["status"] == "appended"
    potassium = next(o for o in exported(given, "Observation") if o["id"] == "k")
    for name in ("extension", "valueQuantity", "referenceRange", "interpretation", "issued"):
        assert potassium[name] == POTASSIUM[name]


@pytest.mark.parametrize(
    ("more", "kind", "text", "to"),
    [
        ({"valueString": "Cloudy <+>"}, ValueKind.TEXT, "Cloudy <+>", ""),
        ({"valueBoolean": False}, ValueKind.BOOLEAN, "false", ""),
        ({"valueInteger": 0}, ValueKind.INTEGER, "0", ""),
        ({"valueDateTime": "2026-03"}, ValueKind.DATE, "2026-03", ""),
        (
            {"valueRatio": {"numerator": {"value": 1}, "denominator": {"value": 128}}},
            ValueKind.RATIO,
            "1",
            "128",
        ),
        (
            {"valueRange": {"low": quantity(2, "g"), "high": quantity(4, "g")}},
            ValueKind.RANGE,
            "2",
            "4",
        ),
        (
            {"valueCodeableConcept": {"coding": [{"code": "P", "display": "Positive"}]}},
            ValueKind.CODED,
            "Positive",
            "",
        ),
        ({"dataAbsentReason": {"coding": [{"code": "not-performed"}]}}, ValueKind.NONE, "", ""),
    ],
)
def test_every_type_of_value_is_read(
    chart: ChartClinic,
    manager: Context,
    tmp_path: Path,
    more: dict[str, Any],
    kind: ValueKind,
    text: str,
    to: str,
) -> None:
    (one,) = found(chart.alba, taken(manager, tmp_path, observation("o", "1-1", **more)))
    value = one.details.value
    assert (value.kind, value.text, value.to) == (kind, text, to)


@pytest.mark.parametrize(
    ("more", "why"),
    [
        ({"valueTime": "08:00:00"}, "valueTime has no place"),
        ({"valueQuantity": {"unit": "mg"}}, "no number"),
        (
            {"valueRange": {"low": quantity(2, "g"), "high": quantity(4, "kg")}},
            "different units",
        ),
        ({"valueRatio": {"numerator": {"value": 1}}}, "two numbers is missing"),
        (
            {
                "valueQuantity": quantity(2, "g"),
                "referenceRange": [{"low": quantity(1, "g"), "age": {"high": quantity(28, "d")}}],
            },
            "not in years",
        ),
        ({"hasMember": [{"reference": "Observation/x"}]}, "only groups"),
        ({"category": [{"coding": [{"code": "therapy"}]}]}, "“therapy” has no place"),
    ],
)
def test_what_has_no_place_is_kept_and_the_reason_said(
    chart: ChartClinic, manager: Context, tmp_path: Path, more: dict[str, Any], why: str
) -> None:
    came = observation("o", "1-1", **more)
    report = import_charts(manager, [write(tmp_path, bundle_of(came))])
    assert (report.kept, report.refused) == ({"Observation": 1}, ())
    assert why in " ".join(line.why for line in report.notes)
    tom = report.patients[0]
    assert found(chart.alba, tom) == []
    (given,) = exported(chart_as_fhir(chart.alba, tom), "Observation")
    assert {name: given[name] for name in more if name != "hasMember"} == {
        name: value for name, value in more.items() if name != "hasMember"
    }


@pytest.mark.parametrize(
    ("more", "where"),
    [
        ({"valueQuantity": {"value": "5"}}, "valueQuantity.value"),
        ({"status": "finished"}, "status"),
        ({"component": {}}, "component"),
        ({"issued": "2026-13-01T00:00:00Z"}, "issued"),
        ({"effectiveDateTime": "9999-12-31T23:59:59-14:00"}, "effectiveDateTime"),
        ({"effectiveDateTime": "9999-12-31T23:59:59Z"}, "effectiveDateTime"),
        ({"valueQuantity": quantity(5, "g") | {"comparator": "about"}}, "valueQuantity.comparator"),
    ],
)
def test_what_is_no_r4_is_refused_with_its_place(
    manager: Context, tmp_path: Path, more: dict[str, Any], where: str
) -> None:
    report = import_charts(manager, [write(tmp_path, bundle_of(observation("o", "1", **more)))])
    assert [line.where for line in report.refused] == [f"Bundle.entry[1].resource.{where}"]
    assert report.read == report.stored + report.unchanged + len(report.refused)


def test_a_corrected_result_is_a_later_version_beside_the_first(
    chart: ChartClinic, manager: Context, tmp_path: Path
) -> None:
    tom = taken(manager, tmp_path, REPORT, SODIUM, POTASSIUM)
    corrected = POTASSIUM | {"status": "corrected", "valueQuantity": quantity(4.9, "mmol/L")}
    path = write(tmp_path, bundle_of(REPORT, SODIUM, corrected))
    report = import_charts(manager, [path])
    assert (report.stored, report.mapped["Observation"], report.refused) == (1, 1, ())
    one = next(o for o in found(chart.alba, tom) if o.details.coding.code == "2823-3")
    assert (one.details.value.text, one.details.status) == ("4.9", ResultStatus.CORRECTED)
    versions = observation_versions(chart.alba, one.entry_id)
    assert [v.details.value.text for v in versions] == ["4.9", "5.9"]
    assert {v.report_id for v in versions} == {reports_of(chart.alba, tom)[0].entry_id}
    for bundle in (bundle_of(REPORT, SODIUM, POTASSIUM), bundle_of(REPORT, SODIUM, corrected)):
        again = import_charts(manager, [write(tmp_path, bundle)])
        assert (again.stored, again.refused) == (0, ()), "both have been here"
    given = exported(chart_as_fhir(chart.alba, tom), "Observation")
    assert [o["status"] for o in given if o["id"] == "k"] == ["corrected"]


def test_a_result_that_elsewhere_was_withdrawn_does_not_hold_here(
    chart: ChartClinic, manager: Context, tmp_path: Path
) -> None:
    tom = taken(manager, tmp_path, SODIUM)
    taken(manager, tmp_path, SODIUM | {"status": "entered-in-error"})
    assert found(chart.alba, tom) == []
    (given,) = exported(chart_as_fhir(chart.alba, tom), "Observation")
    assert given["status"] == "entered-in-error"


def test_an_earlier_version_does_not_pass_over_a_later_one(
    chart: ChartClinic, manager: Context, tmp_path: Path
) -> None:
    tom = taken(manager, tmp_path, SODIUM)
    early = SODIUM | {"status": "preliminary", "valueQuantity": quantity(1, "mmol/L")}
    report = import_charts(manager, [write(tmp_path, bundle_of(early))])
    assert [line.where for line in report.refused] == ["Bundle.entry[1].resource"]
    assert found(chart.alba, tom)[0].details.value.text == "140"


def test_what_was_changed_here_is_left(
    chart: ChartClinic, manager: Context, tmp_path: Path
) -> None:
    tom = taken(manager, tmp_path, SODIUM)
    (one,) = found(chart.alba, tom)
    value = replace(one.details.value, text="141")
    correct_observation(chart.alba, one, replace(one.details, value=value), "Misread")
    later = SODIUM | {"status": "corrected", "valueQuantity": quantity(1, "mmol/L")}
    report = import_charts(manager, [write(tmp_path, bundle_of(later))])
    assert len(report.refused) == 1
    assert found(chart.alba, tom)[0].details.value.text == "141"
    (given,) = exported(chart_as_fhir(chart.alba, tom), "Observation")
    assert (given["id"], given["valueQuantity"]["value"]) == ("na", 141)
    assert given["category"] == SODIUM["category"]


def test_a_correction_made_here_does_not_make_our_export_strange_to_us(
    chart: ChartClinic, tmp_path: Path
) -> None:
    path = write(tmp_path, bundle_of(SODIUM))
    import_into_chart(chart.alba, chart.ana, [path])
    before = write(tmp_path, chart_as_fhir(chart.alba, chart.ana), "before.json")
    (one,) = found(chart.alba, chart.ana)
    mark_observation_entered_in_error(chart.alba, one, "Not hers")
    report = import_into_chart(chart.alba, chart.ana, [before])
    assert report.stored == 0
    assert found(chart.alba, chart.ana) == []


def test_a_restricted_result_without_its_visit_is_only_kept(
    chart: ChartClinic, manager: Context, tmp_path: Path
) -> None:
    secret = SODIUM | {"meta": {"security": [{"code": "R"}]}}
    report = import_charts(manager, [write(tmp_path, bundle_of(secret))])
    assert report.kept == {"Observation": 1}
    assert exported(chart_as_fhir(chart.bey, report.patients[0]), "Observation") == []
