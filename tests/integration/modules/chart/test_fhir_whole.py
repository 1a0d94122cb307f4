"""A whole chart, with everything that a chart can hold, moves to an empty clinic and is equal."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from datetime import date, time
from decimal import Decimal
from enum import Enum
from pathlib import Path
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints
from uuid import UUID

import pytest

from clinic_desktop.app.registry import event_handlers
from clinic_desktop.foreign.kinds import ForeignFile
from clinic_desktop.kernel.clock import FrozenClock, milliseconds
from clinic_desktop.kernel.ids import uuid7
from clinic_desktop.kernel.partial_date import PartialDate
from clinic_desktop.kernel.permissions import Actor, Role
from clinic_desktop.modules.chart.api import (
    AllergyState,
    Compartment,
    ConditionStatus,
    ImmunizationStatus,
    KeepNote,
    add_addendum,
    allergy_flag,
    amend_note,
    assert_no_known_allergies,
    co_sign,
    keep_note,
    sign_note,
)
from clinic_desktop.modules.chart.api.interchange import (
    chart_as_fhir,
    examine_papers,
    export_chart_fhir,
    import_charts,
    patient_summary,
)
from clinic_desktop.modules.chart.api.lists import assert_medication_reviewed
from clinic_desktop.modules.chart.api.results import (
    Coding,
    NewObservation,
    ObservationCategory,
    ObservationDetails,
    ObservedValue,
    RecordReport,
    ReferenceRange,
    ReportDetails,
    ResultStatus,
    ValueKind,
    correct_observation,
    mark_observation_entered_in_error,
    observations_of,
    record_observation,
    record_report,
    report_with_results,
    reports_of,
    review_report,
)
from clinic_desktop.modules.chart.domain.history import PregnancyOutcome, UseStatus
from clinic_desktop.modules.chart.domain.observations import Component
from clinic_desktop.modules.chart.domain.structured_text import from_plain
from clinic_desktop.modules.chart.domain.vital_entries import VitalEntry, VitalsDetails
from clinic_desktop.modules.chart.domain.vitals import VitalKind
from clinic_desktop.modules.chart.service.facts import facts_of, record_fact, withdraw_fact
from clinic_desktop.modules.chart.service.fhir.files import json_text
from clinic_desktop.modules.chart.service.fhir.kinds import KINDS
from clinic_desktop.modules.chart.service.vitals import record_vitals
from clinic_desktop.modules.documents.api import (
    Category,
    Filing,
    IntakeDocument,
    Source,
    documents_of,
    intake_document,
    open_content,
)
from clinic_desktop.modules.practice.tables import ClinicRow
from clinic_desktop.storage.context import Context
from tests.conftest import START
from tests.integration.modules.chart.conftest import ChartClinic
from tests.integration.modules.chart.test_interchange import filled_chart
from tests.support.fhir_files import looked_at
from tests.support.fhir_judge import faults
from tests.support.papers import pdf
from tests.support.stores import Template

HERE_ONLY = {"Organization", "Practitioner", "PractitionerRole"}
NUMBERED = HERE_ONLY | {"Patient"}  # who has another number in another clinic


@dataclass(frozen=True)
class EmptyClinic:
    """Another clinic, without patients: who imports and who reads there."""

    manager: Context
    doctor: Context


@pytest.fixture
def elsewhere(store_template: Template, tmp_path: Path) -> Iterator[EmptyClinic]:
    clock = FrozenClock(START)
    store = store_template.open(store_template.copy_to(tmp_path / "elsewhere"), clock)

    def context(number: int, *roles: Role) -> Context:
        actor = Actor(UUID(int=number), "Dr Else", frozenset(roles), None, False)
        made = Context(store, actor, clock, lambda: uuid7(milliseconds(clock.now())))
        return replace(made, handlers=event_handlers())

    manager = context(1, Role.OFFICE_MANAGER)
    with manager.unit_of_work() as work:
        clinic = {"id": UUID(int=5 << 96), "name": "Elsewhere", "country": "PT", "zone": "UTC"}
        work.insert(ClinicRow, CLINIC | clinic)
        work.commit()
    yield EmptyClinic(manager, context(2, Role.DOCTOR))
    store.close()


CLINIC = {
    "subdivision": "",
    "language": "en",
    "currency": "EUR",
    "phone_region": "PT",
    "paper_size": "A4",
    "slot_minutes": 15,
    "waiting_alarm_minutes": 30,
    "closes_on_holidays": True,
    "soft_lock_minutes": 2,
    "hard_lock_minutes": 15,
}


OVERRIDES: dict[str, dict[str, Any]] = {
    "ConditionDetails": {"clinical_status": ConditionStatus.RESOLVED},
    "ImmunizationDetails": {"status": ImmunizationStatus.NOT_DONE, "expires": date(2031, 1, 2)},
    "RecallDetails": {"appointment_id": None, "due": date(2027, 5, 6)},
    "SocialHistoryDetails": {"use": UseStatus.FORMER},
    "PregnancyDetails": {"outcome": PregnancyOutcome.LIVE_BIRTH},
}


def everything(kind: type[Any]) -> Any:
    """Return details in which every field says something that is not its default."""
    hints = get_type_hints(kind)
    said = {f.name: something(f.name, hints[f.name], f.default) for f in fields(kind)}
    return kind(**said | OVERRIDES.get(kind.__name__, {}))


def something(name: str, hint: Any, default: Any) -> Any:
    if isinstance(hint, UnionType):
        hint = next(part for part in get_args(hint) if part is not type(None))
    if get_origin(hint) is tuple:
        return tuple(everything(get_args(hint)[0]) for _ in range(2))
    if isinstance(hint, type) and issubclass(hint, Enum):
        return next(member for member in hint if member.value and member is not default)
    simple = {bool: not default, time: time(8, 30), UUID: None, date: date(2020, 6, 7)}
    if hint in simple:
        return simple[hint]
    if hint is int:
        return {"birth_weight_g": 3210, "children": 2}.get(name, 31)
    if hint is PartialDate:
        return PartialDate(2021, 6, 0) if name in ("end", "abatement") else PartialDate(2020, 5, 4)
    known = {"amount": "1.5", "dose": "0.50", "code": "A1.2", "code_system": "urn:oid:1.2.3"}
    return known.get(name, f"Words <&> of {name}")


def fill(chart: ChartClinic) -> None:
    """Write something of everything into Ana's chart."""
    ctx, patient = chart.alba, chart.ana
    visit = chart.visit(follow_up="In a week", follow_up_on=date(2026, 12, 1))
    for kind in KINDS:
        details = everything(kind.facts.table.details)
        assert kind.facts.problems(details, date(2026, 11, 24)) == {}
        for withdrawn in (False, True):
            inside = visit.id if withdrawn else None
            fact = record_fact(ctx, kind.facts, patient, details, inside)
            if withdrawn:
                withdraw_fact(ctx, kind.facts, fact.id, fact.version, "Not hers")
    notes(chart, visit.id)
    record_results(ctx, patient, visit.id)
    record_vitals(ctx, patient, PRESSURE, visit.id)
    assert_medication_reviewed(ctx, patient)
    content = pdf("Dear colleague")
    command = IntakeDocument(
        "letter.pdf",
        content,
        looked_at(ForeignFile("letter.pdf", content)),
        Source.IMPORT,
        patient,
        Filing("A letter", Category.LETTER, PartialDate(2026, 2, 0), "Dr Far", visit.id),
    )
    intake_document(ctx, command)


PRESSURE = VitalsDetails(
    (
        VitalEntry(VitalKind.BLOOD_PRESSURE, Decimal(152), "mm[Hg]", Decimal(80), "368209003"),
        VitalEntry(VitalKind.WEIGHT, Decimal("72.40"), "kg"),
    )
)
MMOL = ("mmol/L", "mmol/L")
LIMITS = ReferenceRange("3.5", "5.10", "", "adults", "normal", "female", "18", "", *MMOL)


def record_results(ctx: Context, patient: UUID, encounter_id: UUID) -> None:
    """Record a report that was read, with a corrected and a withdrawn value, and one alone."""
    words = ReportDetails(
        Coding("http://loinc.org", "24326-1", "Electrolytes"),
        effective_on=PartialDate(2026, 11, 0),
        issued_ms=1_795_000_000_000,
        performer="Central laboratory",
        identifier="F-77",
        orderer="Dr Alba",
        conclusion="Fine.\n\nGo on.",
        specimen="Serum",
        note="Fasting",
    )
    number = ObservedValue(ValueKind.QUANTITY, "5.90", "", "<", "mmol/L", "mmol/L")
    whole = ObservationDetails(
        ObservationCategory.LABORATORY,
        Coding("http://loinc.org", "2823-3", "Potassium"),
        number,
        effective_ms=1_794_000_000_123,
        issued_ms=1_795_000_000_000,
        interpretation="H,A",
        ranges=(LIMITS,),
        components=(Component(Coding("", "", "Free"), number, "L", (LIMITS,)),),
        body_site="Arm",
        method="Dry",
        device="A7",
        performer="Central laboratory",
        note="Haemolytic",
    )
    odd = replace(whole, coding=Coding("", "", "Odd"), value=replace(number, comparator="ad"))
    gone = replace(whole, coding=Coding("", "", "Gone"))
    new = tuple(map(NewObservation, (whole, odd, gone)))
    stored = record_report(ctx, RecordReport(patient, words, new, encounter_id=encounter_id))
    found = report_with_results(ctx, stored.report.entry_id).results
    by_name = {one.details.coding.display: one for one in found}
    correct_observation(ctx, by_name["Potassium"], replace(whole, note="Repeated"), "Haemolysis")
    mark_observation_entered_in_error(ctx, by_name["Gone"], "Not hers")
    (report,) = reports_of(ctx, patient)
    review_report(ctx, report.id, "Told her")
    record_observation(ctx, patient, NewObservation(replace(whole, note="Alone")), encounter_id)


def notes(chart: ChartClinic, encounter_id: UUID) -> None:
    """Sign a note, amend it, add to it, and let the other doctor agree."""
    ctx = chart.alba
    kept = keep_note(ctx, KeepNote(encounter_id, from_plain("S\nTired <&>\n- sleeps badly")))
    signed = sign_note(ctx, kept.id, kept.version)
    amended = amend_note(ctx, signed.id, from_plain("S\nVery tired"), "Heard wrongly")
    add_addendum(ctx, amended.id, from_plain("She called."))
    co_sign(chart.bey, amended.id, "Agreed")


def plain(bundle: dict[str, Any]) -> list[dict[str, Any]]:
    """Return what a bundle says but for the names of one clinic: ids become places in it."""
    text = json_text(bundle)
    entries = [e for e in bundle["entry"] if e["resource"]["resourceType"] not in NUMBERED]
    for entry in bundle["entry"]:
        kind = entry["resource"]["resourceType"]
        text = text.replace(entry["fullUrl"], kind)
    found = json.loads(text)["entry"]
    return sorted(
        (e["resource"] for e in found if e["resource"]["resourceType"] not in NUMBERED),
        key=lambda resource: json.dumps(resource, sort_keys=True),
    )[: len(entries)]


def test_everything_comes_back_equal(
    chart: ChartClinic, elsewhere: EmptyClinic, tmp_path: Path
) -> None:
    fill(chart)
    patient = chart.ana
    path = tmp_path / "chart.json"
    export_chart_fhir(chart.alba, patient, path)
    first = json.loads(path.read_text("utf-8"))
    assert faults(first) == []
    looked = examine_papers([path], looked_at)
    report = import_charts(elsewhere.manager, [path], looked)
    assert (report.refused, [line for line in report.notes if line.why]) == ((), [])
    assert set(report.kept) <= HERE_ONLY
    assert report.read == report.stored + report.unchanged
    (there,) = report.patients
    second = json.loads(json_text(chart_as_fhir(elsewhere.doctor, there)))
    assert plain(second) == plain(first)
    for kind in KINDS:
        mine = [f.details for f in facts_of(chart.alba, kind.facts, patient).facts]
        theirs = [f.details for f in facts_of(elsewhere.doctor, kind.facts, there).facts]
        assert sorted(map(repr, mine)) == sorted(map(repr, theirs))
    for category in ObservationCategory:
        mine = [o.details for o in observations_of(chart.alba, patient, category).observations]
        theirs = [
            o.details for o in observations_of(elsewhere.doctor, there, category).observations
        ]
        assert sorted(map(repr, mine)) == sorted(map(repr, theirs))
    (one,) = reports_of(elsewhere.doctor, there)
    assert one.details.note == "Fasting"
    assert [r.comment for r in report_with_results(elsewhere.doctor, one.entry_id).reviews] == [
        "Told her"
    ]
    (paper,) = documents_of(elsewhere.doctor, there).documents
    assert open_content(elsewhere.doctor, paper.id) == pdf("Dear colleague")
    again = import_charts(elsewhere.manager, [path], looked)
    assert (again.stored, again.refused) == (0, ())
    assert again.unchanged == again.read


def test_none_known_comes_back(chart: ChartClinic, elsewhere: EmptyClinic, tmp_path: Path) -> None:
    assert_no_known_allergies(chart.alba, chart.ana)
    path = tmp_path / "chart.json"
    export_chart_fhir(chart.alba, chart.ana, path)
    (there,) = import_charts(elsewhere.manager, [path]).patients
    assert allergy_flag(elsewhere.doctor, there).state is AllergyState.NONE_KNOWN


def test_a_withdrawn_report_moves_as_withdrawn(
    chart: ChartClinic, elsewhere: EmptyClinic, tmp_path: Path
) -> None:
    details = ReportDetails(Coding(display="Blood"), status=ResultStatus.ENTERED_IN_ERROR)
    record_report(chart.alba, RecordReport(chart.ana, details))
    path = tmp_path / "chart.json"
    export_chart_fhir(chart.alba, chart.ana, path)
    report = import_charts(elsewhere.manager, [path])
    assert report.mapped["DiagnosticReport"] == 1
    assert reports_of(elsewhere.doctor, report.patients[0]) == ()


def test_restricted_visits_move_restricted(
    chart: ChartClinic, elsewhere: EmptyClinic, tmp_path: Path
) -> None:
    visit = chart.visit(compartment=Compartment.SENSITIVE)
    details = ReportDetails(Coding(display="Secret test"))
    record_report(chart.alba, RecordReport(chart.ana, details, encounter_id=visit.id))
    path = tmp_path / "chart.json"
    export_chart_fhir(chart.alba, chart.ana, path)
    report = import_charts(elsewhere.manager, [path])
    (there,) = report.patients
    assert report.mapped["DiagnosticReport"] == 1
    assert reports_of(elsewhere.doctor, there) == ()
    assert "Secret test" not in json_text(chart_as_fhir(elsewhere.doctor, there))


def test_every_reference_of_a_summary_leads_into_it(
    chart: ChartClinic, elsewhere: EmptyClinic, tmp_path: Path
) -> None:
    filled_chart(chart)
    path = tmp_path / "chart.json"
    export_chart_fhir(chart.alba, chart.ana, path)
    (there,) = import_charts(elsewhere.manager, [path]).patients
    for ctx, patient in ((chart.alba, chart.ana), (elsewhere.doctor, there)):
        bundle = json.loads(json_text(patient_summary(ctx, patient)))
        assert faults(bundle) == []
        names = {entry["fullUrl"] for entry in bundle["entry"]}
        assert {name for name in references(bundle) if not name.startswith("#")} <= names


def references(value: Any) -> list[str]:
    if isinstance(value, list):
        return [found for each in value for found in references(each)]
    if not isinstance(value, dict):
        return []
    own = [value["reference"]] if isinstance(value.get("reference"), str) else []
    return own + [found for each in value.values() for found in references(each)]
