"""The demo clinic's charts: long illnesses, growing children, a pregnancy; all invented here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from random import Random
from uuid import UUID

from clinic_desktop.app.demo.diary import Patient
from clinic_desktop.app.demo.house import ZONE, House
from clinic_desktop.kernel.clock import FrozenClock, instant_of
from clinic_desktop.modules.chart.api import (
    ICD10_CM,
    AllergyDetails,
    Block,
    BlockKind,
    ConditionDetails,
    Criticality,
    EncounterDetails,
    FamilyHistoryDetails,
    ImmunizationDetails,
    KeepNote,
    MedicationStatementDetails,
    PartialDate,
    PregnancyDetails,
    PregnancyOutcome,
    Reaction,
    RecallDetails,
    Regimen,
    Relation,
    Run,
    Severity,
    SocialHistoryDetails,
    SocialTopic,
    StartEncounter,
    StatementSource,
    StructuredText,
    UseStatus,
    assert_no_known_allergies,
    finish_encounter,
    keep_note,
    record_allergy,
    record_condition,
    record_family_history,
    record_immunization,
    record_medication_statement,
    record_pregnancy,
    record_recall,
    record_social_history,
    sign_note,
    start_encounter,
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
    VitalEntry,
    VitalKind,
    VitalsDetails,
    record_report,
    record_vitals,
)
from clinic_desktop.modules.patients.api import AdministrativeGender, patient_ref, patient_refs
from clinic_desktop.storage.context import Context

_LOINC = "http://loinc.org"
_CHRONIC, _CHILDREN, _HEALTHY = 5, 4, 25
_PROBLEMS = (
    ("Type 2 diabetes mellitus", "E11.9", 12),
    ("Essential hypertension", "I10", 10),
    ("Chronic kidney disease, stage 3a", "N18.31", 3),
    ("Osteoarthritis of knee, left", "M17.12", 6),
)
_MEDICINES = (
    ("Metformin 850 mg", "1", "twice a day with meals", False),
    ("Ramipril 5 mg", "1", "each morning", False),
    ("Atorvastatin 20 mg", "1", "at night", False),
    ("Paracetamol 1 g", "1", "at most 3 a day", True),
)
# Test: code, name, unit, low, high, first value, change a year, decimals.
_PANEL = (
    ("4548-4", "HbA1c", "%", "4.0", "6.0", 6.6, 0.35, 1),
    ("2160-0", "Creatinine", "umol/L", "45", "84", 84, 8, 0),
    ("62238-1", "eGFR", "mL/min", "90", "", 66, -5, 0),
    ("2823-3", "Potassium", "mmol/L", "3.5", "5.1", 4.4, 0.05, 1),
    ("13457-7", "LDL cholesterol", "mmol/L", "", "", 3.5, -0.15, 1),
)
_NOTES = (
    ("S", "Feels well. No chest pain, no swelling. Walks half an hour on most days."),
    ("O", "Heart and lungs clear. Feet: pulses present, feeling kept."),
    ("A", "Blood pressure above the aim, sugar a little higher than in spring."),
    ("P", "Salt less, tablets as before. Blood test in three months."),
)
# Girls' and boys' weight (kg) and length (cm) at some ages in months; invented, near the middle.
_GROWTH = (
    (0, "3.4", "50"),
    (2, "5.3", "58"),
    (4, "6.6", "63"),
    (6, "7.5", "66.5"),
    (12, "9.3", "75"),
    (18, "10.6", "81.5"),
    (24, "11.8", "86.5"),
    (36, "13.9", "95"),
    (48, "16.0", "102.5"),
)
_DOSES = ((0, ("bcg", "hepb")), (2, ("dtp", "polio", "hib", "pcv")), (4, ("dtp", "polio", "hib")))


def write_charts(
    ctx: Context, house: House, patients: Sequence[Patient], hand: FrozenClock, chance: Random
) -> None:
    """Write what was known before the diary begins, as of the hand's moment."""
    doctor = replace(ctx, actor=house.doctor)
    today = hand.now().astimezone(UTC).date()
    for place, patient in enumerate(_older(patients)):
        _long_illness(doctor, patient.id, today, chance, place)
    for patient in [p for p in patients if p.age < 5][:_CHILDREN]:
        _growing(doctor, patient.id, today, chance)
    pregnant = _first_woman(doctor, patients)
    if pregnant is not None:
        lmp = today - timedelta(weeks=17)
        details = PregnancyDetails(PregnancyOutcome.ONGOING, lmp=lmp, text="First pregnancy")
        record_pregnancy(doctor, pregnant, details)
    written = {patient.id for patient in _older(patients)}
    healthy = [p for p in patients if 18 <= p.age < 55 and p.id not in written]
    for patient in healthy[:_HEALTHY]:
        assert_no_known_allergies(doctor, patient.id)


def visit_today(ctx: Context, house: House, patients: Sequence[Patient], now: datetime) -> None:
    """Let Dr Alba see one patient with a long illness now; the note is still a draft."""
    seen = _older(patients)
    if not seen or now.hour < 9:
        return
    doctor = replace(ctx, actor=house.doctor)
    details = EncounterDetails(reason="Diabetes review", location_id=house.room_1)
    visit = start_encounter(doctor, StartEncounter(seen[0].id, details))
    _vitals(doctor, seen[0].id, None, ("148", "86", "81.4"), visit.id)
    keep_note(doctor, KeepNote(visit.id, _note((*_NOTES[:2], ("A", ""), ("P", "")))))


def ill_of(patients: Sequence[Patient]) -> list[UUID]:
    """Return who has a long illness."""
    return [patient.id for patient in _older(patients)]


def pregnant_of(ctx: Context, house: House, patients: Sequence[Patient]) -> UUID | None:
    """Return who expects a child."""
    return _first_woman(replace(ctx, actor=house.doctor), patients)


def _older(patients: Iterable[Patient]) -> list[Patient]:
    return [patient for patient in patients if 55 <= patient.age < 85][:_CHRONIC]


def _first_woman(ctx: Context, patients: Sequence[Patient]) -> UUID | None:
    ages = [patient.id for patient in patients if 24 <= patient.age < 38]
    refs = patient_refs(ctx, ages)
    women = (i for i in ages if refs[i].sex is AdministrativeGender.FEMALE)
    return next(women, None)


def _long_illness(ctx: Context, patient_id: UUID, today: date, chance: Random, place: int) -> None:
    for text, code, years in _PROBLEMS[: 2 + (place + 2) % 3]:
        onset = PartialDate(today.year - years)
        record_condition(ctx, patient_id, ConditionDetails(text, ICD10_CM, code, text, onset=onset))
    for text, dose, timing, needed in _MEDICINES[: 2 + (place + 2) % 3]:
        regimen = Regimen(dose, "{tablet}", timing, as_needed=needed)
        source = StatementSource.PATIENT
        details = MedicationStatementDetails(text, source=source, regimens=(regimen,))
        record_medication_statement(ctx, patient_id, details)
    _background(ctx, patient_id, today, place)
    for back in range(6, 0, -1):
        day = today - timedelta(days=182 * back + chance.randrange(20))
        _laboratory(ctx, patient_id, day, (6 - back) / 2, chance)
        pressure = (str(150 - 2 * (6 - back) + chance.randrange(-4, 5)), "88")
        _vitals(ctx, patient_id, day, (*pressure, f"{84 - (6 - back) * 0.5:.1f}"))
    visit = start_encounter(
        ctx, StartEncounter(patient_id, EncounterDetails(reason="Blood pressure check"))
    )
    note = keep_note(ctx, KeepNote(visit.id, _note(_NOTES)))
    sign_note(ctx, note.id, note.version)
    finish_encounter(ctx, visit.id, visit.version)
    record_recall(
        ctx, patient_id, RecallDetails("Blood pressure check", today + timedelta(days=10 + place))
    )


def _background(ctx: Context, patient_id: UUID, today: date, place: int) -> None:
    """Record allergies, family and way of living; everybody a little otherwise."""
    if place % 2 == 0:
        reaction = Reaction("Anaphylaxis", Severity.SEVERE)
        details = AllergyDetails(
            "Penicillin",
            criticality=Criticality.HIGH,
            onset=PartialDate(today.year - 15),
            reactions=(reaction,),
        )
        record_allergy(ctx, patient_id, details)
    elif place % 3 == 1:
        assert_no_known_allergies(ctx, patient_id)
    record_family_history(
        ctx, patient_id, FamilyHistoryDetails("Stroke", Relation.FATHER, onset_age=68)
    )
    tobacco = SocialHistoryDetails(
        SocialTopic.TOBACCO, use=UseStatus.FORMER, end=PartialDate(today.year - 8)
    )
    record_social_history(ctx, patient_id, tobacco)


def _laboratory(ctx: Context, patient_id: UUID, day: date, years: float, chance: Random) -> None:
    at_ms = _moment(day, time(8, 30))
    results = tuple(_results(at_ms, years, chance))
    details = ReportDetails(
        Coding(_LOINC, "24323-8", "Metabolic panel"), effective_ms=at_ms, performer="Lab Norte"
    )
    latest = years >= 2.5
    record_report(ctx, RecordReport(patient_id, details, results, to_review=latest))


def _results(at_ms: int, years: float, chance: Random) -> Iterator[NewObservation]:
    for code, name, unit, low, high, first, change, places in _PANEL:
        number = first + change * years + chance.uniform(-0.01, 0.01) * first
        ranges = (ReferenceRange(low, high, unit_code=unit),) if low or high else ()
        value = ObservedValue(
            ValueKind.QUANTITY,
            f"{number:.{places}f}",
            unit=unit.replace("um", "µm"),
            unit_code=unit,
        )
        yield NewObservation(
            ObservationDetails(
                ObservationCategory.LABORATORY,
                Coding(_LOINC, code, name),
                value,
                effective_ms=at_ms,
                ranges=ranges,
                performer="Lab Norte",
            )
        )


def _vitals(
    ctx: Context,
    patient_id: UUID,
    day: date | None,
    values: tuple[str, str, str],
    encounter_id: UUID | None = None,
) -> None:
    """Record blood pressure, weight and pulse; now where no day is given."""
    high, low, weight = map(Decimal, values)
    entries = (
        VitalEntry(VitalKind.BLOOD_PRESSURE, high, "mm[Hg]", low),
        VitalEntry(VitalKind.WEIGHT, weight, "kg"),
        VitalEntry(VitalKind.HEART_RATE, Decimal(68 + int(weight) % 9), "/min"),
    )
    at_ms = None if day is None else _moment(day, time(10, 5))
    record_vitals(ctx, patient_id, VitalsDetails(entries, at_ms), encounter_id)


def _growing(ctx: Context, patient_id: UUID, today: date, chance: Random) -> None:
    born = patient_ref(ctx, patient_id).birth_date
    if born is None:
        return
    big = chance.uniform(0.95, 1.06)
    for months, weight, length in _GROWTH:
        day = born + timedelta(days=round(months * 30.4375) + chance.randrange(3))
        if day < today:
            entries = (
                VitalEntry(VitalKind.WEIGHT, _scaled(weight, big), "kg"),
                VitalEntry(VitalKind.HEIGHT, _scaled(length, 0.7 + 0.3 * big), "cm"),
            )
            record_vitals(ctx, patient_id, VitalsDetails(entries, _moment(day, time(9, 40))))
    for months, vaccines in _DOSES:
        day = born + timedelta(days=round(months * 30.4375) + 3)
        if day < today:
            for vaccine in vaccines:
                dose = ImmunizationDetails(
                    vaccine, given=PartialDate.of(day), lot=f"L{chance.randrange(1000, 9999)}"
                )
                record_immunization(ctx, patient_id, dose)


def _scaled(text: str, factor: float) -> Decimal:
    return round(Decimal(text) * Decimal(str(round(factor, 3))), 1)


def _note(parts: Iterable[tuple[str, str]]) -> StructuredText:
    """Return a note with the sections of the usual template."""
    return StructuredText(
        tuple(
            block
            for section, text in parts
            for block in (
                Block(BlockKind.HEADING, (Run(_HEADINGS[section]),), section),
                Block(BlockKind.PARAGRAPH, (Run(text),)),
            )
        )
    )


_HEADINGS = {"S": "Subjective", "O": "Objective", "A": "Assessment", "P": "Plan"}


def _moment(day: date, at: time) -> int:
    return round(instant_of(datetime.combine(day, at), ZONE).timestamp() * 1000)
