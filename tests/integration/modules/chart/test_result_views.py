"""Vital signs and results as they are looked at: courses, pages, the grid, trends."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from uuid import UUID

import pytest

from clinic_desktop.kernel.clock import milliseconds
from clinic_desktop.kernel.errors import InvalidInput, NeedsConfirmation, NotAllowed
from clinic_desktop.kernel.permissions import Role
from clinic_desktop.modules.chart.api import Compartment, OtherPatientsVisit, chart_counts
from clinic_desktop.modules.chart.api.results import (
    CALCULATED,
    Coding,
    Flag,
    NewObservation,
    ObservationCategory,
    ObservationDetails,
    ObservedValue,
    RecordReport,
    ReferenceRange,
    ReportDetails,
    ValueKind,
    VitalEntry,
    VitalKind,
    VitalsDetails,
    correct_observation,
    mark_observation_entered_in_error,
    observation_versions,
    observations_of,
    parse_vital,
    record_observation,
    record_report,
    record_vitals,
    report_with_results,
    reports_of,
    results_grid,
    results_out_of_range,
    trend_of,
    vitals_of,
)
from clinic_desktop.modules.patients.api import (
    AdministrativeGender,
    BirthDate,
    MergePatients,
    PatientDetails,
    PersonName,
    RegisterPatient,
    merge_patients,
    preview_merge,
    register_patient,
)
from clinic_desktop.modules.patients.domain.codes import SexForClinicalUse
from tests.conftest import MakeContext
from tests.integration.modules.chart.conftest import ChartClinic

DAY = 86_400_000
VITALS = ObservationCategory.VITAL_SIGNS
LABORATORY = ObservationCategory.LABORATORY


def taken(*typed: tuple[VitalKind, str]) -> VitalsDetails:
    return VitalsDetails(tuple(parse_vital(text, kind) for kind, text in typed))


def lab(
    code: str, text: str, at_ms: int, unit: str = "mmol/L", low: str = "3.9", high: str = "5.5"
) -> ObservationDetails:
    return ObservationDetails(
        LABORATORY,
        Coding("http://loinc.org", code, f"Test {code}"),
        ObservedValue(ValueKind.QUANTITY, text, unit=unit, unit_code=unit),
        effective_ms=at_ms,
        ranges=(ReferenceRange(low, high),) if low or high else (),
    )


def report(chart: ChartClinic, title: str, at_ms: int, *results: ObservationDetails) -> UUID:
    details = ReportDetails(Coding(display=title), effective_ms=at_ms)
    command = RecordReport(chart.ana, details, tuple(map(NewObservation, results)))
    return record_report(chart.alba, command).report.entry_id


def now(chart: ChartClinic) -> int:
    return milliseconds(chart.alba.clock.now())


def grown(chart: ChartClinic) -> UUID:
    """Register somebody of 40 years."""
    details = PatientDetails(PersonName("Eva", "Gil"), birth=BirthDate(date(1986, 5, 1)))
    return register_patient(chart.clinic.ctx, RegisterPatient(details)).id


def test_a_nurse_takes_vital_signs_and_the_index_follows(chart: ChartClinic) -> None:
    eva = grown(chart)
    typed = taken(
        (VitalKind.BLOOD_PRESSURE, "148/86"), (VitalKind.WEIGHT, "81,4"), (VitalKind.HEIGHT, "175")
    )
    stored = record_vitals(chart.nurse, eva, typed)
    codes = [one.details.coding.code for one in stored]
    assert codes == ["85354-9", "29463-7", "8302-2", "39156-5"]
    assert (stored[3].details.value.text, stored[3].details.method) == ("26.6", CALCULATED)
    series = {one.kind: one for one in vitals_of(chart.alba, eva)}
    pressure = series[VitalKind.BLOOD_PRESSURE]
    assert (pressure.flag, pressure.unit) == (Flag.HIGH, "mm[Hg]")
    assert [(p.value, p.second) for p in pressure.points] == [(Decimal(148), Decimal(86))]
    assert series[VitalKind.WEIGHT].flag is Flag.NO_RANGE
    assert series[VitalKind.BMI].flag is Flag.HIGH
    again = record_vitals(chart.nurse, eva, taken((VitalKind.WEIGHT, "90")))
    assert [one.details.value.text for one in again] == ["90", "29.4"]


def test_vital_signs_belong_to_their_visit(chart: ChartClinic) -> None:
    visit = chart.visit()
    typed = taken((VitalKind.WEIGHT, "81"))
    (weight,) = record_vitals(chart.nurse, chart.ana, typed, visit.id)
    assert weight.encounter_id == visit.id
    with pytest.raises(OtherPatientsVisit):
        record_vitals(chart.nurse, chart.clinic.luis, typed, visit.id)


def test_courses_are_in_the_unit_of_the_latest(chart: ChartClinic) -> None:
    for number, text in enumerate(("80 kg", "180 lb", "82 kg")):
        typed = replace(taken((VitalKind.WEIGHT, text)), effective_ms=now(chart) - (5 - number))
        record_vitals(chart.alba, chart.ana, typed)
    (weight,) = vitals_of(chart.alba, chart.ana)
    assert [str(p.value) for p in weight.points] == ["80", "81.6466", "82"]
    (weight,) = vitals_of(chart.alba, chart.ana, points=2)
    assert len(weight.points) == 2


def test_what_is_odd_is_asked_and_what_cannot_be_is_refused(chart: ChartClinic) -> None:
    odd = taken((VitalKind.HEIGHT, "230"))
    with pytest.raises(NeedsConfirmation) as asked:
        record_vitals(chart.nurse, chart.ana, odd)
    names = frozenset(one.name for one in asked.value.warnings)
    assert record_vitals(chart.nurse, chart.ana, replace(odd, acknowledged=names))
    for wrong, field in (
        (taken((VitalKind.WEIGHT, "81"), (VitalKind.TEMPERATURE, "60")), "temperature"),
        (VitalsDetails(()), "entries"),
        (replace(odd, effective_ms=now(chart) + DAY), "effective"),
        (VitalsDetails((VitalEntry(VitalKind.WEIGHT, Decimal("NaN")),)), "weight"),
    ):
        with pytest.raises(InvalidInput) as refused:
            record_vitals(chart.nurse, chart.ana, wrong)
        assert field in refused.value.problems
    assert len(observations_of(chart.alba, chart.ana, VITALS).observations) == 1


def test_pages_lose_nothing_at_equal_moments(chart: ChartClinic) -> None:
    report(chart, "Panel", 5 * DAY, *(lab(str(n), "4", 5 * DAY) for n in range(7)))
    seen, before = [], None
    while True:
        page = observations_of(chart.alba, chart.ana, LABORATORY, before, limit=3)
        seen += [one.id for one in page.observations]
        if not page.more:
            break
        before = page.next_before
    assert len(seen) == len(set(seen)) == 7


def test_the_grid_is_panels_by_moments(chart: ChartClinic) -> None:
    for day in range(1, 5):
        report(chart, "Sugar", day * DAY, lab("2345-7", f"{day}.5", day * DAY))
    report(
        chart,
        "Salts",
        4 * DAY,
        lab("2823-3", "4", 4 * DAY),
        lab("2951-2", "9", 4 * DAY, low="", high=""),
    )
    loose = lab("1-8", "4", 4 * DAY)
    record_observation(chart.alba, chart.ana, NewObservation(loose))
    grid = results_grid(chart.alba, chart.ana, columns=2)
    assert grid.columns == (4 * DAY, 3 * DAY)
    assert (grid.more, grid.restricted) == (True, False)
    rows = {group.coding.display: group.rows for group in grid.groups}
    assert set(rows) == {"Sugar", "Salts", ""}
    (sugar,) = rows["Sugar"]
    cells = [(c.observation.details.value.text, c.judgement.flag) for c in sugar.cells if c]
    assert cells == [("4.5", Flag.NORMAL), ("3.5", Flag.LOW)]
    salts = {row.coding.code: row.cells[0] for row in rows["Salts"]}
    assert salts["2951-2"] is not None
    assert salts["2951-2"].judgement.flag is Flag.NO_RANGE
    older = results_grid(chart.alba, chart.ana, columns=2, before_ms=grid.columns[-1])
    assert (older.columns, older.more) == ((2 * DAY, DAY), False)
    listed = [one.details.effective_ms for one in reports_of(chart.alba, chart.ana)]
    assert listed == [4 * DAY, 4 * DAY, 3 * DAY, 2 * DAY, DAY]


def test_a_panel_stands_as_the_laboratory_sent_it(chart: ChartClinic) -> None:
    report(chart, "Blood", DAY, *(lab(code, "4", DAY) for code in ("9-1", "2-2", "7-3")))
    entry = report(chart, "Blood", 2 * DAY, *(lab(code, "5", 2 * DAY) for code in ("7-3", "9-1")))
    loose = [lab(code, "4", 2 * DAY) for code in ("8-8", "1-8")]
    for one in loose:
        record_observation(chart.alba, chart.ana, NewObservation(one))
    rows = {
        group.coding.display: [row.coding.code for row in group.rows]
        for group in results_grid(chart.alba, chart.ana).groups
    }
    assert rows["Blood"] == ["7-3", "2-2", "9-1"]  # of the same place: by name
    assert rows[""] == ["1-8", "8-8"]
    found = report_with_results(chart.alba, entry).results
    assert [one.details.coding.code for one in found] == ["7-3", "9-1"]
    corrected = correct_observation(chart.alba, found[1], lab("9-1", "6", 2 * DAY), "Read wrong")
    assert corrected.place == found[1].place == 2


def test_trends_in_one_unit_with_their_band(chart: ChartClinic) -> None:
    report(chart, "Sugar", DAY, lab("2345-7", "90.078", DAY, "mg/dL", "70", "99"))
    report(chart, "Sugar", 2 * DAY, lab("2345-7", "6", 2 * DAY))
    report(chart, "Sugar", 3 * DAY, lab("2345-7", "7", 3 * DAY, "cups", "", ""))
    report(chart, "Sugar", 4 * DAY, lab("2345-7", "5", 4 * DAY))
    record_vitals(chart.alba, chart.ana, taken((VitalKind.BLOOD_PRESSURE, "120/80")))
    sugar, diastolic = trend_of(chart.alba, chart.ana, ["2345-7", "8462-4", "0-0"])
    assert [(str(p.value), p.flag) for p in sugar.points] == [
        ("5", Flag.NORMAL),
        ("6", Flag.HIGH),
        ("5", Flag.NORMAL),
    ]
    assert (sugar.unit, sugar.low, sugar.high, sugar.left_out) == (
        "mmol/L",
        Decimal("3.9"),
        Decimal("5.5"),
        1,
    )
    assert [p.value for p in diastolic.points] == [Decimal(80)]


def test_only_the_latest_value_of_a_test_is_out_of_range(chart: ChartClinic) -> None:
    report(chart, "A", DAY, lab("2345-7", "9", DAY), lab("2823-3", "9", DAY))
    report(
        chart,
        "A",
        2 * DAY,
        lab("2345-7", "5", 2 * DAY),
        replace(lab("6-6", "9", DAY), interpretation="HH"),
    )
    found = results_out_of_range(chart.alba, chart.ana)
    assert [one.observation.details.coding.code for one in found] == ["6-6", "2823-3"]


def test_a_withdrawn_value_is_gone_but_not_forgotten(chart: ChartClinic) -> None:
    (weight,) = record_vitals(chart.nurse, chart.ana, taken((VitalKind.WEIGHT, "81")))
    mark_observation_entered_in_error(chart.nurse, weight, "Other patient")
    assert vitals_of(chart.alba, chart.ana) == ()
    assert chart_counts(chart.alba, chart.ana)["observation"] == 0
    assert [one.reason for one in observation_versions(chart.alba, weight.entry_id)] == [
        "Other patient",
        "",
    ]


def test_restricted_visits_hide_their_values_and_say_so(chart: ChartClinic) -> None:
    closed = chart.visit(compartment=Compartment.SENSITIVE)
    (weight,) = record_vitals(chart.alba, chart.ana, taken((VitalKind.WEIGHT, "81")), closed.id)
    details = ReportDetails(Coding(display="Panel"), effective_ms=DAY)
    results = (NewObservation(lab("2345-7", "9", DAY)),)
    record_report(chart.alba, RecordReport(chart.ana, details, results, encounter_id=closed.id))
    assert len(vitals_of(chart.alba, chart.ana)) == 1
    assert vitals_of(chart.bey, chart.ana) == ()
    page = observations_of(chart.bey, chart.ana, VITALS)
    assert (page.observations, page.restricted) == ((), True)
    grid = results_grid(chart.bey, chart.ana)
    assert (grid.groups, grid.restricted) == ((), True)
    assert (reports_of(chart.bey, chart.ana), results_out_of_range(chart.bey, chart.ana)) == (
        (),
        (),
    )
    assert trend_of(chart.bey, chart.ana, ["2345-7"]) == ()
    assert chart_counts(chart.bey, chart.ana)["observation"] == 0
    for door in (
        lambda: observation_versions(chart.bey, weight.entry_id),
        lambda: mark_observation_entered_in_error(chart.bey, weight, "No"),
    ):
        with pytest.raises(NotAllowed):
            door()


def test_merged_records_are_one_course(chart: ChartClinic) -> None:
    ana, luis = chart.ana, chart.clinic.luis
    for patient in (ana, luis):
        record_vitals(chart.alba, patient, taken((VitalKind.WEIGHT, "81")))
    preview = preview_merge(chart.clinic.ctx, ana, luis)
    versions = (preview.kept_version, preview.gone_version)
    merge_patients(chart.clinic.ctx, MergePatients(ana, luis, *versions, reason="Same person"))
    for patient in (ana, luis):
        (weight,) = vitals_of(chart.alba, patient)
        assert len(weight.points) == 2


def test_who_may_see_and_write(chart: ChartClinic, make_ctx: MakeContext) -> None:
    desk = make_ctx(Role.RECEPTIONIST)
    for door in (vitals_of, results_grid, results_out_of_range, reports_of):
        with pytest.raises(NotAllowed):
            door(desk, chart.ana)
    with pytest.raises(NotAllowed):
        record_vitals(desk, chart.ana, taken((VitalKind.WEIGHT, "81")))


def test_ranges_go_by_the_sex_for_clinical_use(chart: ChartClinic) -> None:
    """Two ranges, one a sex; what was said for clinical use counts before the gender."""
    details = PatientDetails(
        PersonName("Noa", "Rey"),
        gender=AdministrativeGender.MALE,
        clinical_sex=SexForClinicalUse.FEMALE,
    )
    patient_id = register_patient(chart.alba, RegisterPatient(details)).id
    ranges = (
        ReferenceRange("130", "170", sex="male", unit_code="g/L"),
        ReferenceRange("120", "150", sex="female", unit_code="g/L"),
    )
    value = ObservedValue(ValueKind.QUANTITY, "125", unit="g/L", unit_code="g/L")
    haemoglobin = ObservationDetails(
        ObservationCategory.LABORATORY,
        Coding("http://loinc.org", "718-7", "Haemoglobin"),
        value,
        effective_ms=1_780_000_000_000,
        ranges=ranges,
    )
    record_observation(chart.alba, patient_id, NewObservation(haemoglobin))
    assert results_out_of_range(chart.alba, patient_id) == ()
    cell = results_grid(chart.alba, patient_id).groups[0].rows[0].cells[0]
    assert cell is not None
    assert cell.judgement.flag is Flag.NORMAL
