"""The chart on one screen: what holds now, what came last, and what a reader may not see."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from clinic_desktop.kernel.clock import milliseconds
from clinic_desktop.kernel.errors import NotAllowed
from clinic_desktop.kernel.permissions import Role
from clinic_desktop.modules.chart import api
from clinic_desktop.modules.chart.api import (
    Certainty,
    Compartment,
    ConditionCategory,
    ConditionDetails,
    ConditionStatus,
    KeepNote,
    MedicationStatementDetails,
    PregnancyDetails,
    PregnancyOutcome,
    RecallDetails,
    RecallStatus,
    StatementStatus,
    from_plain,
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
    ValueKind,
    VitalKind,
    VitalsDetails,
    parse_vital,
    record_report,
    record_vitals,
    review_report,
    vitals_of,
)
from clinic_desktop.modules.chart.api.summary import ChartSummary, chart_summary
from tests.conftest import MakeContext
from tests.integration.modules.chart.conftest import ChartClinic


def seen(chart: ChartClinic) -> ChartSummary:
    return chart_summary(chart.alba, chart.ana)


def glucose(chart: ChartClinic, text: str) -> NewObservation:
    details = ObservationDetails(
        ObservationCategory.LABORATORY,
        Coding("http://loinc.org", "2345-7", "Glucose"),
        ObservedValue(ValueKind.QUANTITY, text, unit="mmol/L", unit_code="mmol/L"),
        effective_ms=milliseconds(chart.alba.clock.now()),
        ranges=(ReferenceRange("3.9", "5.5"),),
    )
    return NewObservation(details)


def signed(chart: ChartClinic, words: str, **more: object) -> api.Composition:
    visit = chart.visit(**more)
    note = api.keep_note(chart.alba, KeepNote(visit.id, from_plain(words)))
    return api.sign_note(chart.alba, note.id, note.version)


def test_an_empty_chart_says_so_in_every_part(chart: ChartClinic) -> None:
    found = seen(chart)
    assert (found.problems, found.medication, found.vitals, found.results) == ((), (), (), ())
    assert (found.notes, found.recalls, found.pregnancy) == ((), (), None)
    assert (found.reviewed_ms, found.unread, found.restricted) == (None, 0, False)


def test_only_problems_of_now_are_listed(chart: ChartClinic) -> None:
    for details in (
        ConditionDetails("Diabetes"),
        ConditionDetails("Pneumonia", clinical_status=ConditionStatus.RESOLVED),
        ConditionDetails("Lupus", certainty=Certainty.REFUTED),
        ConditionDetails("Cough", category=ConditionCategory.DIAGNOSIS),
    ):
        api.record_condition(chart.alba, chart.ana, details)
    wrong = api.record_condition(chart.alba, chart.ana, ConditionDetails("Gout"))
    api.mark_condition_entered_in_error(chart.alba, wrong.id, wrong.version, "Other patient")
    assert [fact.details.text for fact in seen(chart).problems or ()] == ["Diabetes"]


def test_medicines_that_are_taken_and_their_last_review(chart: ChartClinic) -> None:
    for name, status in (
        ("Ramipril", StatementStatus.ACTIVE),
        ("Aspirin", StatementStatus.STOPPED),
    ):
        details = MedicationStatementDetails(name, status=status)
        api.record_medication_statement(chart.alba, chart.ana, details)
    review = assert_medication_reviewed(chart.alba, chart.ana)
    found = seen(chart)
    assert [fact.details.text for fact in found.medication or ()] == ["Ramipril"]
    assert found.reviewed_ms == review.reviewed_ms


def test_vitals_are_those_of_their_own_page(chart: ChartClinic) -> None:
    typed = ((VitalKind.WEIGHT, "81.4"), (VitalKind.HEART_RATE, "74"))
    entries = tuple(parse_vital(text, kind) for kind, text in typed)
    record_vitals(chart.alba, chart.ana, VitalsDetails(entries))
    found = seen(chart).vitals
    assert found == vitals_of(chart.alba, chart.ana)
    assert {series.kind for series in found or ()} == {VitalKind.WEIGHT, VitalKind.HEART_RATE}


def test_results_out_of_range_and_how_many_nobody_read(chart: ChartClinic) -> None:
    details = ReportDetails(Coding(display="Panel"))
    command = RecordReport(chart.ana, details, (glucose(chart, "7.9"),), to_review=True)
    report = record_report(chart.alba, command).report
    found = seen(chart)
    assert [one.observation.details.value.text for one in found.results or ()] == ["7.9"]
    assert found.unread == 1
    review_report(chart.alba, report.id)
    assert seen(chart).unread == 0


def test_recalls_that_wait_and_the_pregnancy_that_runs(chart: ChartClinic) -> None:
    for text, status in (("Check", RecallStatus.OPEN), ("Old", RecallStatus.DONE)):
        details = RecallDetails(text, date(2026, 12, 1), status)
        api.record_recall(chart.alba, chart.ana, details)
    for outcome in (PregnancyOutcome.LIVE_BIRTH, PregnancyOutcome.ONGOING):
        api.record_pregnancy(chart.alba, chart.ana, PregnancyDetails(outcome))
    found = seen(chart)
    assert [fact.details.text for fact in found.recalls] == ["Check"]
    assert found.pregnancy is not None
    assert found.pregnancy.details.outcome is PregnancyOutcome.ONGOING


def test_the_last_notes_are_shown_as_they_count_now(chart: ChartClinic) -> None:
    for number in range(4):
        signed(chart, f"Visit {number}\nmore words")
    last = signed(chart, "Feels wel", reason="Check-up")
    api.amend_note(chart.alba, last.id, from_plain("Feels well"), "A letter was missing")
    notes = seen(chart).notes
    assert len(notes) == 3
    newest = next(note for note in notes if note.encounter_id == last.encounter_id)
    assert (newest.reason, newest.first_line, newest.author) == (
        "Check-up",
        "Feels well",
        "Dr Alba",
    )


def test_a_restricted_visit_is_closed_in_every_part(chart: ChartClinic) -> None:
    secret = signed(chart, "Secret", compartment=Compartment.SENSITIVE).encounter_id
    api.record_condition(chart.alba, chart.ana, ConditionDetails("Depression"), secret)
    weight = VitalsDetails((parse_vital("81", VitalKind.WEIGHT),))
    record_vitals(chart.alba, chart.ana, weight, secret)
    command = RecordReport(
        chart.ana,
        ReportDetails(Coding(display="Panel")),
        (glucose(chart, "9"),),
        to_review=True,
        encounter_id=secret,
    )
    record_report(chart.alba, command)
    closed = chart_summary(chart.bey, chart.ana)
    assert closed.restricted
    assert (closed.problems, closed.vitals, closed.results, closed.notes) == ((), (), (), ())
    assert closed.unread == 0
    mine = seen(chart)
    assert mine.problems
    assert (len(mine.notes), mine.unread) == (1, 1)


def test_who_has_no_right_gets_no_part_and_an_emergency_opens_what_it_may(
    chart: ChartClinic, make_ctx: MakeContext
) -> None:
    dispatcher = make_ctx(Role.DISPATCHER)
    with pytest.raises(NotAllowed):
        chart_summary(dispatcher, chart.ana)
    glass = replace(dispatcher, emergency_patients=lambda: frozenset({chart.ana}))
    found = chart_summary(glass, chart.ana)
    assert found.problems == ()
    assert (found.vitals, found.results) == (None, None)
