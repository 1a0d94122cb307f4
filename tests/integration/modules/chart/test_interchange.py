"""Charts that come from elsewhere and go elsewhere."""

from __future__ import annotations

import json
import os
from collections import Counter
from copy import deepcopy
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from clinic_desktop.kernel.errors import NotAllowed
from clinic_desktop.kernel.permissions import Role
from clinic_desktop.modules.chart.api import (
    AllergyDetails,
    Compartment,
    ConditionDetails,
    KeepNote,
    allergies_of,
    assert_no_known_allergies,
    conditions_of,
    encounters_of,
    keep_note,
    mark_condition_entered_in_error,
    medication_statements_of,
    notes_of,
    record_allergy,
    record_condition,
    record_medication_statement,
    sign_note,
)
from clinic_desktop.modules.chart.api.interchange import (
    ChartReport,
    chart_as_fhir,
    import_charts,
    import_into_chart,
    patient_summary,
)
from clinic_desktop.modules.chart.api.results import (
    Coding,
    NewObservation,
    ObservationCategory,
    ObservationDetails,
    ObservedValue,
    RecordReport,
    ReferenceRange,
    ReportDetails,
    ValueKind,
    observations_of,
    record_report,
    results_grid,
)
from clinic_desktop.modules.chart.domain.medications import MedicationStatementDetails, Regimen
from clinic_desktop.modules.chart.domain.structured_text import from_plain
from clinic_desktop.modules.chart.service.fhir.files import json_text
from clinic_desktop.modules.chart.service.fhir.shape import ABSENT
from clinic_desktop.storage.context import Context
from tests.integration.modules.chart.conftest import ChartClinic
from tests.support.fhir_files import bundle_of, observation, rows_of

SAMPLES = Path(os.environ.get("CLINIC_SAMPLES", "/nowhere")) / "fhir"
samples = pytest.mark.skipif(not SAMPLES.is_dir(), reason="CLINIC_SAMPLES names no samples")


@pytest.fixture
def manager(chart: ChartClinic, make_ctx: Any) -> Context:
    return replace(make_ctx(Role.OFFICE_MANAGER), handlers=chart.alba.handlers)


def total(report: ChartReport) -> int:
    return report.stored + report.unchanged + len(report.refused) + report.more_refused


@samples
@pytest.mark.parametrize("path", sorted(SAMPLES.rglob("*.json")), ids=lambda path: path.stem)
def test_a_real_bundle_is_stored_once_and_given_back_whole(
    chart: ChartClinic, manager: Context, path: Path
) -> None:
    first = import_charts(manager, [path])
    assert first.read == total(first)
    assert first.stored > 0
    again = import_charts(manager, [path])
    assert (again.stored, again.unchanged) == (0, first.stored)
    came = json.loads(path.read_text("utf-8"))["entry"]
    wrong = {line.where for line in first.refused}
    expected = [
        plain(entry["resource"])
        for index, entry in enumerate(came)
        if entry["resource"]["resourceType"] != "Patient"
        and not any(w.startswith(f"Bundle.entry[{index}].") for w in wrong)
    ]
    bundle = json.loads(json_text(chart_as_fhir(chart.alba, first.patients[0])))
    given = [plain(entry["resource"]) for entry in bundle["entry"]]
    assert [resource for resource in expected if resource not in given] == []


def plain(value: Any) -> Any:
    """Return a resource without the words of its references: they have our names by then."""
    if isinstance(value, dict):
        return {k: plain(v) for k, v in value.items() if k != "reference"}
    return [plain(each) for each in value] if isinstance(value, list) else value


TABLES = {
    "Condition": ("condition",),
    "AllergyIntolerance": ("allergy_intolerance", "allergy_assertion"),
    "MedicationStatement": ("medication_statement",),
    "Procedure": ("procedure",),
    "Immunization": ("immunization",),
    "Encounter": ("encounter",),
    "DiagnosticReport": ("diagnostic_report",),
    "Observation": ("observation", "social_history", "pregnancy"),
}


@samples
@pytest.mark.parametrize("path", sorted(SAMPLES.rglob("*.json")), ids=lambda path: path.stem)
def test_the_numbers_of_a_report_are_those_of_the_store(
    chart: ChartClinic, manager: Context, path: Path
) -> None:
    entries = json.loads(path.read_text("utf-8"))["entry"]
    report = import_charts(manager, [path])
    assert report.read == len(entries)
    there = Counter(entry["resource"]["resourceType"] for entry in entries)
    refused = Counter(
        entries[int(line.where.split("[")[1].split("]")[0])]["resource"]["resourceType"]
        for line in report.refused
    )
    told = Counter(report.mapped) + Counter(report.kept) + refused
    assert told == there
    for kind, tables in TABLES.items():
        stored = sum(rows_of(chart.alba, table) for table in tables)
        assert stored == report.mapped.get(kind, 0), kind
    kept = rows_of(chart.alba, "kept_resource")
    assert kept == report.stored - report.mapped["Patient"]
    assert report.kept_unmapped == sum(report.kept.values())


@samples
def test_the_results_of_a_real_bundle_can_be_read(chart: ChartClinic, manager: Context) -> None:
    report = import_charts(manager, [SAMPLES / "synthea_r4" / "Sina_Yundt.json"])
    assert report.mapped["Observation"] == 97
    assert report.kept.get("Observation") == 1, "its category is “procedure”"
    assert report.mapped["DiagnosticReport"] == 5
    (sina,) = report.patients
    assert results_grid(chart.alba, sina).groups
    assert (
        len(observations_of(chart.alba, sina, ObservationCategory.VITAL_SIGNS).observations) == 53
    )


@samples
def test_an_invalid_part_is_refused_with_its_place(chart: ChartClinic, manager: Context) -> None:
    report = import_charts(manager, [SAMPLES / "ips" / "EU_IPS_wylem_bars.json"])
    where = [line.where for line in report.refused]
    assert where == ["Bundle.entry[0].resource.section[7].text.div"]
    assert report.stored == report.read - 1


@samples
def test_nothing_known_is_no_entry(chart: ChartClinic, manager: Context) -> None:
    path = SAMPLES / "ips" / "Bundle-NZPSNoClinicalInfoBundle.json"
    report = import_charts(manager, [path])
    assert allergies_of(chart.alba, report.patients[0]).facts == ()
    assert conditions_of(chart.alba, report.patients[0]).facts == ()


CONDITION: dict[str, Any] = {
    "resourceType": "Condition",
    "id": "c",
    "extension": [{"url": "https://there.example/weight", "valueDecimal": 1.50}],
    "clinicalStatus": {
        "coding": [
            {
                "system": "http://terminology.hl7.org/CodeSystem/condition-clinical",
                "code": "active",
                "_code": {"extension": [{"url": "https://there.example/x", "valueCode": "y"}]},
            }
        ]
    },
    "code": {
        "coding": [
            {"system": "http://snomed.info/sct", "code": "38341003", "userSelected": True},
            {"system": "http://hl7.org/fhir/sid/icd-10", "code": "I10"},
        ],
        "text": "Hypertension",
    },
    "subject": {"reference": "Patient/p"},
    "onsetDateTime": "2010-05-03T10:00:00+02:00",
    "recorder": {"reference": "Practitioner/gone", "display": "Dr Gone"},
}


def write(folder: Path, bundle: dict[str, Any]) -> Path:
    path = folder / "bundle.json"
    path.write_text(json.dumps(bundle), "utf-8")
    return path


def exported(ctx: Context, patient_id: UUID, kind: str) -> list[dict[str, Any]]:
    entries = json.loads(json_text(chart_as_fhir(ctx, patient_id)))["entry"]
    return [e["resource"] for e in entries if e["resource"]["resourceType"] == kind]


def test_what_a_chart_changes_is_changed_and_the_rest_is_given_back(
    chart: ChartClinic, manager: Context, tmp_path: Path
) -> None:
    report = import_charts(manager, [write(tmp_path, bundle_of(CONDITION))])
    (line,) = report.notes
    assert line.where == "Bundle.entry[1].resource"
    assert "Practitioner/gone" in line.why
    (fact,) = conditions_of(chart.alba, report.patients[0]).facts
    assert (fact.details.code, fact.details.text) == ("I10", "Hypertension")
    mark_condition_entered_in_error(chart.alba, fact.id, fact.version, "Not his")
    (given,) = exported(chart.alba, report.patients[0], "Condition")
    assert given["verificationStatus"]["coding"][0]["code"] == "entered-in-error"
    assert "clinicalStatus" not in given
    assert given["onsetDateTime"] == CONDITION["onsetDateTime"]
    assert given["recorder"] == CONDITION["recorder"]
    assert given["code"] == CONDITION["code"]
    assert CONDITION["extension"][0] in given["extension"]


def test_a_changed_bundle_is_reported_and_changes_nothing(
    chart: ChartClinic, manager: Context, tmp_path: Path
) -> None:
    report = import_charts(manager, [write(tmp_path, bundle_of(CONDITION))])
    changed = deepcopy(CONDITION) | {"onsetDateTime": "2011"}
    again = import_charts(manager, [write(tmp_path, bundle_of(changed))])
    assert [line.where for line in again.refused] == ["Bundle.entry[1].resource"]
    assert again.stored == 0
    (fact,) = conditions_of(chart.alba, report.patients[0]).facts
    assert fact.details.onset is not None
    assert fact.details.onset.iso() == "2010-05-03"


def test_a_wrong_element_is_named_and_the_others_go_on(manager: Context, tmp_path: Path) -> None:
    wrong = CONDITION | {"id": "w", "onsetDateTime": "2010-13-40"}
    text = CONDITION | {"id": "t", "code": "I10"}
    report = import_charts(manager, [write(tmp_path, bundle_of(wrong, CONDITION, text))])
    assert [line.where for line in report.refused] == [
        "Bundle.entry[1].resource.onsetDateTime",
        "Bundle.entry[3].resource.code",
    ]
    assert report.mapped["Condition"] == 1


@pytest.mark.parametrize(
    "odd",
    [
        CONDITION | {"text": {"status": {}, "div": "<div>x</div>"}},
        CONDITION | {"resourceType": "Composition", "encounter": 5},
        CONDITION | {"resourceType": "AllergyIntolerance", "category": [{"a": 1}]},
        {"resourceType": "Basic", "id": "b", "subject": {"reference": "Patient/p"}, "code": "x"},
        observation("o", "1", encounter="Encounter/1"),
        observation("o", "1") | {"code": {"coding": [{"system": ["x"], "code": {"a": 1}}]}},
        {
            "resourceType": "Encounter",
            "id": "e",
            "extension": [{"url": "urn:clinic-desktop:follow-up-on", "valueDate": "2026-02-30"}],
            "status": "finished",
            "class": {"code": "AMB"},
            "subject": {"reference": "Patient/p"},
            "period": {"start": "2026-01-02T10:00:00Z"},
        },
    ],
    ids=["narrative", "note", "category", "code", "visit", "coding", "follow-up"],
)
def test_an_element_of_a_wrong_shape_stops_no_others(
    chart: ChartClinic, manager: Context, tmp_path: Path, odd: dict[str, Any]
) -> None:
    report = import_charts(manager, [write(tmp_path, bundle_of(odd, CONDITION | {"id": "after"}))])
    assert report.mapped["Condition"] == 1
    assert report.read == 3
    assert report.read == report.stored + len(report.refused)
    assert patient_summary(chart.alba, report.patients[0])


@pytest.mark.parametrize(
    "text",
    [
        "",
        "<Bundle/>",
        "{",
        "[" * 100_000,
        '{"resourceType": "Bundle", "entry": {}}',
        '{"resourceType": "Bundle", "resourceType": "Patient"}',
        '{"resourceType": "Patient", "x": NaN}',
        '{"resourceType": "Patient", "x": ' + '{"x":' * 200 + "1" + "}" * 201,
        "\x00\xff",
        json.dumps(bundle_of(CONDITION | {"code": {"text": "\ud800"}})),
    ],
    ids=["empty", "xml", "cut", "deep", "entry", "twice", "nan", "nested", "bytes", "half"],
)
def test_what_is_no_fhir_is_refused_whole(manager: Context, tmp_path: Path, text: str) -> None:
    path = tmp_path / "broken.json"
    path.write_bytes(text.encode("latin-1"))
    report = import_charts(manager, [path])
    assert report.stored == 0
    assert len(report.refused) == 1
    assert report.refused[0].source == "broken.json"


def filled_chart(chart: ChartClinic) -> UUID:
    """Write something of each sort for Ana and return her visit."""
    visit = chart.visit()
    ctx = chart.alba
    kept = keep_note(ctx, KeepNote(visit.id, from_plain("Tired <&>\n- sleeps badly")))
    sign_note(ctx, kept.id, kept.version)
    record_condition(ctx, chart.ana, ConditionDetails("Asthma <mild> & more"), visit.id)
    record_allergy(ctx, chart.ana, AllergyDetails("Penicillin"), visit.id)
    regimens = (Regimen("0.50", "mg", "in the morning", "oral"), Regimen("1", "mg", "at night"))
    medicine = MedicationStatementDetails("Salbutamol", regimens=regimens)
    record_medication_statement(ctx, chart.ana, medicine, visit.id)
    record_report(
        ctx, RecordReport(chart.ana, ReportDetails(BLOOD), tuple(blood()), encounter_id=visit.id)
    )
    return visit.id


BLOOD = Coding("http://loinc.org", "24323-8", "Blood panel")


def blood() -> list[NewObservation]:
    """Return a number with its range, a value below a limit, a titre and words."""
    hb = ObservedValue(ValueKind.QUANTITY, "13.50", unit="g/dL", unit_code="g/dL")
    low = ObservedValue(ValueKind.QUANTITY, "0.05", comparator="<", unit="tera.l-1")
    ratio = ObservedValue(ValueKind.RATIO, "1", "128")
    return [
        NewObservation(
            ObservationDetails(
                ObservationCategory.LABORATORY,
                Coding("http://loinc.org", code, code),
                value,
                effective_ms=1_790_000_000_000,
                ranges=(ReferenceRange("12", "16", unit="g/dL"),) if value is hb else (),
            )
        )
        for code, value in (
            ("718-7", hb),
            ("1-8", low),
            ("2-6", ratio),
            ("3-4", ObservedValue(ValueKind.TEXT, "Cloudy <+>")),
        )
    ]


def test_results_are_given_with_their_digits(chart: ChartClinic) -> None:
    filled_chart(chart)
    text = json_text(chart_as_fhir(chart.alba, chart.ana))
    assert '"value":13.50' in text
    (report,) = exported(chart.alba, chart.ana, "DiagnosticReport")
    assert len(report["result"]) == 4
    found = exported(chart.alba, chart.ana, "Observation")
    (hb,) = [each for each in found if each["code"]["text"] == "718-7"]
    assert hb["referenceRange"] == [
        {"low": {"value": 12, "unit": "g/dL"}, "high": {"value": 16, "unit": "g/dL"}}
    ]


def test_a_chart_comes_back_equal_in_another_clinic(
    chart: ChartClinic, manager: Context, tmp_path: Path
) -> None:
    filled_chart(chart)
    path = tmp_path / "ana.json"
    path.write_text(json_text(chart_as_fhir(chart.alba, chart.ana)), "utf-8")
    other = chart.clinic.luis
    report = import_into_chart(chart.alba, other, [path])
    assert report.refused == ()
    for read in (conditions_of, allergies_of, medication_statements_of):
        here = [f.details for f in read(chart.alba, chart.ana).facts]  # type: ignore[attr-defined]
        there = [f.details for f in read(chart.alba, other).facts]  # type: ignore[attr-defined]
        assert here == there
    (mine,), (theirs,) = (encounters_of(chart.alba, p) for p in (chart.ana, other))
    assert mine.encounter
    assert theirs.encounter
    assert replace(mine.encounter.details) == theirs.encounter.details
    assert mine.encounter.practitioner_id == theirs.encounter.practitioner_id
    signed = [signed_notes(chart.alba, line.encounter.id) for line in (mine, theirs)]
    assert signed[0] == signed[1]


def signed_notes(ctx: Context, encounter_id: UUID) -> list[Any]:
    found = notes_of(ctx, encounter_id).signed
    return [(t.current.body, t.current.author_name, t.current.signed_ms) for t in found]


def test_our_own_export_changes_nothing_here(chart: ChartClinic, tmp_path: Path) -> None:
    filled_chart(chart)
    path = tmp_path / "ana.json"
    path.write_text(json_text(chart_as_fhir(chart.alba, chart.ana)), "utf-8")
    report = import_into_chart(chart.alba, chart.ana, [path])
    assert (report.stored, report.refused) == (0, ())
    assert report.unchanged == report.read


def test_another_persons_file_does_not_get_into_a_chart(
    chart: ChartClinic, manager: Context, tmp_path: Path
) -> None:
    (tom,) = import_charts(manager, [write(tmp_path, bundle_of())]).patients
    other = bundle_of(CONDITION)
    other["entry"][0]["resource"]["birthDate"] = "1981-01-01"
    report = import_into_chart(chart.alba, tom, [write(tmp_path, other)])
    assert report.stored == 0
    assert report.refused[0].where == "Bundle.entry[0].resource.birthDate"
    assert conditions_of(chart.alba, tom).facts == ()


def test_who_may_not_write_charts_may_not_import_into_one(chart: ChartClinic) -> None:
    with pytest.raises(NotAllowed):
        import_into_chart(chart.nurse, chart.ana, [])
    with pytest.raises(NotAllowed):
        import_charts(chart.alba, [])


def test_restricted_entries_go_out_labelled_and_only_to_who_sees_them(chart: ChartClinic) -> None:
    visit = chart.visit(compartment=Compartment.SENSITIVE)
    record_condition(chart.alba, chart.ana, ConditionDetails("Secret"), visit.id)
    (mine,) = exported(chart.alba, chart.ana, "Condition")
    assert mine["meta"]["security"][0]["code"] == "R"
    assert exported(chart.bey, chart.ana, "Condition") == []
    assert exported(chart.bey, chart.ana, "Encounter") == []


def sections(ctx: Context, patient_id: UUID) -> dict[str, list[str]]:
    """Return the codes of the entries of each section of a summary, by LOINC code."""
    bundle = patient_summary(ctx, patient_id)
    by_name = {e["fullUrl"]: e["resource"] for e in bundle["entry"]}
    head = bundle["entry"][0]["resource"]
    return {
        section["code"]["coding"][0]["code"]: sorted(
            _code(by_name[entry["reference"]]) for entry in section["entry"]
        )
        for section in head["section"]
    }


def _code(resource: dict[str, Any]) -> str:
    concept = resource.get("code") or resource.get("medicationCodeableConcept") or {}
    coding = concept.get("coding", [{}])[0]
    return str(coding["code"] if coding.get("system") == ABSENT else concept.get("text", ""))


def test_a_summary_tells_not_asked_from_none_known(chart: ChartClinic) -> None:
    assert sections(chart.alba, chart.ana) == {
        "48765-2": ["no-allergy-info"],
        "10160-0": ["no-medication-info"],
        "11450-4": ["no-problem-info"],
    }
    assert_no_known_allergies(chart.alba, chart.ana)
    assert sections(chart.alba, chart.ana)["48765-2"] == ["no-known-allergies"]


def test_a_summary_has_our_data_with_escaped_words(chart: ChartClinic) -> None:
    filled_chart(chart)
    assert sections(chart.alba, chart.ana) == {
        "48765-2": ["Penicillin"],
        "10160-0": ["Salbutamol"],
        "11450-4": ["Asthma <mild> & more"],
        "30954-2": ["1-8", "2-6", "3-4", "718-7"],
    }
    head = patient_summary(chart.alba, chart.ana)["entry"][0]["resource"]
    texts = [section["text"]["div"] for section in head["section"]]
    assert "Asthma &lt;mild&gt; &amp; more" in texts[2]
