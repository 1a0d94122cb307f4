"""Readings of vital signs: laid out, paged, corrected, withdrawn."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from uuid import UUID

import pytest

from clinic_desktop.kernel.clock import milliseconds
from clinic_desktop.kernel.errors import InvalidInput, NeedsConfirmation, NotAllowed
from clinic_desktop.kernel.permissions import Role
from clinic_desktop.modules.chart.api import (
    Compartment,
    EncounterDetails,
    StartEncounter,
    start_encounter,
)
from clinic_desktop.modules.chart.api.results import (
    Arrival,
    Coding,
    Flag,
    NewObservation,
    ObservationCategory,
    ObservationDetails,
    ObservedValue,
    ResultChanged,
    ResultSource,
    ValueKind,
    VitalKind,
    VitalsDetails,
    observation_versions,
    parse_vital,
    record_observation,
    record_vitals,
)
from clinic_desktop.modules.chart.api.vitals import (
    CorrectVitals,
    Plausibility,
    VitalReading,
    correct_vitals,
    sortable,
    vital_readings,
    vital_trends,
    withdraw_vitals,
)
from clinic_desktop.modules.patients.api import (
    BirthDate,
    PatientDetails,
    PersonName,
    RegisterPatient,
    register_patient,
)
from clinic_desktop.storage.verify import verify
from tests.conftest import MakeContext
from tests.integration.modules.chart.conftest import ChartClinic

DAY = 86_400_000
BP, PULSE, TEMPERATURE = VitalKind.BLOOD_PRESSURE, VitalKind.HEART_RATE, VitalKind.TEMPERATURE
WEIGHT, HEIGHT, BMI = VitalKind.WEIGHT, VitalKind.HEIGHT, VitalKind.BMI


def taken(at_ms: int | None = None, **typed: str) -> VitalsDetails:
    entries = (parse_vital(text, VitalKind[kind]) for kind, text in typed.items())
    return VitalsDetails(tuple(entries), at_ms)


@pytest.fixture
def eva(chart: ChartClinic) -> UUID:
    """Return somebody of 40 years."""
    details = PatientDetails(PersonName("Eva", "Gil"), birth=BirthDate(date(1986, 5, 1)))
    return register_patient(chart.clinic.ctx, RegisterPatient(details)).id


def now(chart: ChartClinic) -> int:
    return milliseconds(chart.alba.clock.now())


def read(chart: ChartClinic, patient_id: UUID) -> tuple[VitalReading, ...]:
    return vital_readings(chart.alba, patient_id).readings


def words(reading: VitalReading) -> dict[VitalKind, str]:
    return {
        kind: "/".join(value.text for value in cell.numbers) for kind, cell in reading.cells.items()
    }


def test_readings_are_moments_with_flags_of_each_number(chart: ChartClinic, eva: UUID) -> None:
    at = now(chart)
    record_vitals(chart.alba, eva, taken(at - DAY, BLOOD_PRESSURE="120/95", HEART_RATE="72"))
    record_vitals(chart.alba, eva, taken(at, TEMPERATURE="38.4", WEIGHT="81", HEIGHT="175"))
    found = vital_readings(chart.alba, eva)
    assert [reading.at_ms for reading in found.readings] == [at, at - DAY]
    assert found.kinds == (BP, PULSE, TEMPERATURE, WEIGHT, HEIGHT, BMI)
    latest, before = found.readings
    assert words(latest) == {TEMPERATURE: "38.4", WEIGHT: "81", HEIGHT: "175", BMI: "26.4"}
    assert latest.cells[TEMPERATURE].flag is Flag.HIGH
    pressure = before.cells[BP]
    assert (pressure.flags, pressure.flag) == ((Flag.NORMAL, Flag.HIGH), Flag.HIGH)
    assert (found.more, found.restricted) == (False, False)


def test_what_cannot_be_is_shown_and_not_drawn(chart: ChartClinic, eva: UUID) -> None:
    details = ObservationDetails(
        ObservationCategory.VITAL_SIGNS,
        Coding("http://loinc.org", "8867-4", "Heart rate"),
        ObservedValue(ValueKind.QUANTITY, "900", unit="/min", unit_code="/min"),
        effective_ms=now(chart),
    )
    waist = replace(
        details,
        coding=Coding("http://loinc.org", "8280-0", "Waist circumference"),
        value=ObservedValue(ValueKind.QUANTITY, "92", unit="cm", unit_code="cm"),
    )
    for one in (details, waist):
        record_observation(chart.alba, eva, NewObservation(one, Arrival(ResultSource.FHIR)))
    record_vitals(chart.alba, eva, taken(now(chart) - DAY, HEART_RATE="72"))
    found = vital_readings(chart.alba, eva)
    latest = found.readings[0]
    assert latest.cells[PULSE].plausibility is Plausibility.IMPOSSIBLE
    assert [one.details.coding.display for one in latest.rest] == ["Waist circumference"]
    (trend,) = vital_trends(found.readings, {PULSE}, found.subject)
    assert [point.value for point in trend.points] == [Decimal(72)]
    assert trend.left_out == 1


def test_pressure_is_two_courses_with_their_bands(chart: ChartClinic, eva: UUID) -> None:
    record_vitals(chart.alba, eva, taken(now(chart) - DAY, BLOOD_PRESSURE="16/11 kPa"))
    record_vitals(chart.alba, eva, taken(BLOOD_PRESSURE="150/80"))
    found = vital_readings(chart.alba, eva)
    upper, lower = vital_trends(found.readings, {BP}, found.subject)
    assert (upper.coding.words, lower.coding.words) == ("Systolic", "Diastolic")
    assert [(upper.low, upper.high), (lower.low, lower.high)] == [(90, 140), (60, 90)]
    assert [point.flag for point in upper.points] == [Flag.NORMAL, Flag.HIGH]
    assert [point.flag for point in lower.points] == [Flag.NORMAL, Flag.NORMAL]
    assert upper.unit == "mm[Hg]"
    assert round(upper.points[0].value) == 120


def test_a_band_begins_with_the_age_it_is_for(chart: ChartClinic) -> None:
    today = chart.alba.clock.now().date()
    details = PatientDetails(
        PersonName("Leo", "Gil"), birth=BirthDate(date(today.year - 6, today.month, today.day))
    )
    leo = register_patient(chart.clinic.ctx, RegisterPatient(details)).id
    record_vitals(chart.alba, leo, taken(HEART_RATE="90"))
    found = vital_readings(chart.alba, leo)
    (trend,) = vital_trends(found.readings, {PULSE}, found.subject)
    assert (trend.low, trend.high) == (75, 119)
    assert trend.since_ms is not None
    assert 0 <= now(chart) - trend.since_ms <= 3 * DAY  # six years of 365 days


def test_values_sort_across_units(chart: ChartClinic, eva: UUID) -> None:
    for ago, text in ((2, "180 lb"), (1, "80"), (0, "82000 g")):
        record_vitals(chart.alba, eva, taken(now(chart) - ago * DAY, WEIGHT=text))
    cells = [reading.cells[WEIGHT] for reading in read(chart, eva)]
    ordered = sorted(cells, key=lambda cell: sortable(cell) or 0)
    assert [cell.numbers[0].text for cell in ordered] == ["80", "180", "82000"]


def test_pages_hold_whole_readings_and_reach_down(chart: ChartClinic, eva: UUID) -> None:
    at = now(chart)
    for ago in range(6):
        details = taken(at - ago * DAY, BLOOD_PRESSURE="120/80", HEART_RATE="72")
        record_vitals(chart.alba, eva, details)
    page = vital_readings(chart.alba, eva, limit=5)
    assert page.more
    assert [len(reading.cells) for reading in page.readings] == [2, 2]
    oldest = read(chart, eva)[-1].cells[PULSE].observation
    reached = vital_readings(chart.alba, eva, at - DAY, oldest.id, limit=5)
    assert len(reached.readings) == 6
    assert not reached.more
    assert len(vital_readings(chart.alba, eva, at - 2 * DAY).readings) == 3
    elsewhere = vital_readings(chart.alba, chart.ana, reach=oldest.id)
    assert elsewhere.readings == ()
    assert len(vital_readings(chart.alba, eva, reach=UUID(int=9)).readings) == 6


def test_a_correction_keeps_what_was_said_and_the_index_follows(
    chart: ChartClinic, eva: UUID
) -> None:
    record_vitals(chart.alba, eva, taken(WEIGHT="31", HEIGHT="175", HEART_RATE="72"))
    (before,) = read(chart, eva)
    fixed = taken(WEIGHT="81", HEIGHT="175")
    correct_vitals(chart.alba, eva, CorrectVitals(before.observations, fixed, "Digits turned"))
    (after,) = read(chart, eva)
    assert words(after) == {WEIGHT: "81", HEIGHT: "175", BMI: "26.4"}
    assert after.at_ms == before.at_ms
    untouched = before.cells[HEIGHT].observation
    assert after.cells[HEIGHT].observation == untouched
    versions = observation_versions(chart.alba, before.cells[WEIGHT].observation.entry_id)
    assert [(v.details.value.text, v.reason) for v in versions] == [
        ("81", "Digits turned"),
        ("31", ""),
    ]
    pulse = observation_versions(chart.alba, before.cells[PULSE].observation.entry_id)
    assert [v.details.status.value for v in pulse] == ["entered-in-error", "final"]
    with pytest.raises(ResultChanged):
        correct_vitals(chart.alba, eva, CorrectVitals(before.observations, fixed, "Again"))
    assert verify(chart.alba.store).ok


def test_another_moment_moves_the_whole_reading(chart: ChartClinic, eva: UUID) -> None:
    at = now(chart)
    record_vitals(chart.alba, eva, taken(at, WEIGHT="81", HEIGHT="175"))
    (before,) = read(chart, eva)
    moved = taken(at - DAY, WEIGHT="81", HEIGHT="175")
    correct_vitals(chart.alba, eva, CorrectVitals(before.observations, moved, "Yesterday"))
    (after,) = read(chart, eva)
    assert after.at_ms == at - DAY
    assert words(after) == words(before)


def test_a_correction_is_checked_like_a_reading(chart: ChartClinic, eva: UUID) -> None:
    record_vitals(chart.alba, eva, taken(TEMPERATURE="36.6"))
    (before,) = read(chart, eva)

    def correct(text: str, reason: str = "Misread", at_ms: int | None = None) -> None:
        details = taken(at_ms, TEMPERATURE=text)
        correct_vitals(chart.alba, eva, CorrectVitals(before.observations, details, reason))

    with pytest.raises(NeedsConfirmation):
        correct("43")
    with pytest.raises(InvalidInput) as refused:
        correct("37", " ")
    assert set(refused.value.problems) == {"reason"}
    with pytest.raises(InvalidInput) as refused:
        correct("37", at_ms=now(chart) + DAY)
    assert set(refused.value.problems) == {"effective"}
    assert read(chart, eva) == (before,)


def test_a_whole_reading_is_withdrawn(chart: ChartClinic, eva: UUID) -> None:
    record_vitals(chart.alba, eva, taken(WEIGHT="81", HEIGHT="175"))
    (before,) = read(chart, eva)
    with pytest.raises(InvalidInput):
        withdraw_vitals(chart.alba, eva, before.observations, "")
    withdraw_vitals(chart.alba, eva, before.observations, "Another patient's")
    assert read(chart, eva) == ()
    (newest, _old) = observation_versions(chart.alba, before.cells[BMI].observation.entry_id)
    assert newest.reason == "Another patient's"


def test_who_may(chart: ChartClinic, make_ctx: MakeContext, eva: UUID) -> None:
    visit = start_encounter(
        chart.alba,
        StartEncounter(eva, details=EncounterDetails(compartment=Compartment.SENSITIVE)),
    )
    record_vitals(chart.alba, eva, taken(HEART_RATE="72"), visit.id)
    (mine,) = read(chart, eva)
    assert mine.encounter_id == visit.id
    hidden = vital_readings(chart.bey, eva)
    assert (hidden.readings, hidden.restricted) == ((), True)
    with pytest.raises(NotAllowed):
        withdraw_vitals(chart.bey, eva, mine.observations, "Not mine to see")
    desk = make_ctx(Role.RECEPTIONIST, user_id=UUID(int=5), name="Desk")
    with pytest.raises(NotAllowed):
        vital_readings(desk, eva)
    with pytest.raises(NotAllowed):
        correct_vitals(desk, eva, CorrectVitals(mine.observations, taken(HEART_RATE="70"), "x"))
