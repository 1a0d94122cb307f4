"""The chart on paper, read back with pypdf."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from clinic_desktop.kernel.clock import from_milliseconds, wall_of
from clinic_desktop.kernel.errors import InvalidInput, NotAllowed
from clinic_desktop.kernel.permissions import Role
from clinic_desktop.modules.chart.api import (
    AllergyDetails,
    Compartment,
    ConditionDetails,
    ImmunizationDetails,
    KeepNote,
    MedicationStatementDetails,
    Reaction,
    Severity,
    StatementStatus,
    amend_note,
    keep_note,
    parse_partial,
    record_allergy,
    record_condition,
    record_immunization,
    record_medication_statement,
    sign_note,
)
from clinic_desktop.modules.chart.api.printing import (
    ChartPart,
    chart_pdf,
    growth_pdf,
    immunization_certificate_pdf,
    medication_list_pdf,
    plain_visit_pdf,
    problem_sheet_pdf,
    trends_pdf,
    visit_pdf,
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
    VitalsDetails,
    parse_vital,
    record_report,
    record_vitals,
    results_grid,
)
from clinic_desktop.modules.chart.domain.structured_text import from_plain
from clinic_desktop.modules.chart.domain.vitals import VitalKind
from clinic_desktop.storage.context import Context
from tests.integration.modules.chart.conftest import ChartClinic


def text_of(data: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(data)).pages)


def signed(chart: ChartClinic, words: str, who: Context | None = None, **more: Any) -> Any:
    ctx = who or chart.alba
    visit = chart.visit(ctx, **more)
    note = keep_note(ctx, KeepNote(visit.id, from_plain(words)))
    return sign_note(ctx, note.id, note.version)


def potassium(value: str, *ranges: ReferenceRange) -> NewObservation:
    coding = Coding("http://loinc.org", "2823-3", "Potassium")
    observed = ObservedValue(ValueKind.QUANTITY, value, unit="mmol/L", unit_code="mmol/L")
    category = ObservationCategory.LABORATORY
    return NewObservation(ObservationDetails(category, coding, observed, ranges=ranges))


def test_the_whole_chart_says_what_is_in_it(chart: ChartClinic) -> None:
    record_condition(chart.alba, chart.ana, ConditionDetails("Asthma"))
    severe = (Reaction("anaphylaxis", Severity.SEVERE),)
    record_allergy(chart.alba, chart.ana, AllergyDetails("Penicillin", reactions=severe))
    typed = (("182/86", VitalKind.BLOOD_PRESSURE), ("39.4", VitalKind.TEMPERATURE))
    entries = tuple(parse_vital(text, kind) for text, kind in typed)
    record_vitals(chart.alba, chart.ana, VitalsDetails(entries))
    original = signed(chart, "Wheeze on the left.")
    amend_note(chart.alba, original.id, from_plain("Wheeze on the right."), "wrong side")
    text = text_of(chart_pdf(chart.alba, chart.ana))
    for words in (
        "Asthma",
        "Penicillin (!): anaphylaxis (severe)",
        "182/86",
        "39.4 °C ▲",
        "Wheeze on the left.",
        "replaced by the amendment below",
        "Wheeze on the right.",
        "wrong side",
        "Cough",
        "Printed",
    ):
        assert words in text


def test_a_result_without_a_range_never_reads_as_normal(chart: ChartClinic) -> None:
    wide = ReferenceRange("3.5", "5.1")
    for value, ranges in (("6.9", (wide,)), ("4.2", ())):
        details = ReportDetails(Coding(display="Salts"), conclusion=f"Report of {value}")
        results = (potassium(value, *ranges),)
        record_report(chart.alba, RecordReport(chart.ana, details, results))
    text = text_of(chart_pdf(chart.alba, chart.ana, parts=[ChartPart.RESULTS]))
    assert "▲ high" in text
    assert "3.5–5.1" in text
    assert "no range" in text
    assert "in range" not in text
    assert "Report of 6.9" in text


def test_a_result_known_to_the_day_prints_that_day_and_no_hour(chart: ChartClinic) -> None:
    on = parse_partial("2026-03-04")
    details = replace(potassium("4.2").details, effective_on=on)
    report = ReportDetails(Coding(display="Salts"), effective_on=on, conclusion="Fine")
    record_report(chart.alba, RecordReport(chart.ana, report, (NewObservation(details),)))
    text = text_of(chart_pdf(chart.alba, chart.ana, parts=[ChartPart.RESULTS]))
    assert text.count("2026-03-04") == 2
    assert re.search(r"2026-03-04 \d", text) is None


@pytest.mark.parametrize("zone", ["Pacific/Honolulu", "America/Bogota", "Pacific/Auckland"])
def test_a_day_is_that_day_in_every_clinic(chart: ChartClinic, zone: str) -> None:
    details = replace(potassium("4.2").details, effective_on=parse_partial("2026-03-04"))
    report = RecordReport(
        chart.ana, ReportDetails(Coding(display="Salts")), (NewObservation(details),)
    )
    record_report(chart.alba, report)
    (column,) = results_grid(chart.alba, chart.ana, 5).columns
    assert wall_of(from_milliseconds(column), zone).date() == date(2026, 3, 4)


def test_a_restricted_visit_is_one_line_to_those_outside(chart: ChartClinic) -> None:
    signed(chart, "A secret told in confidence.", compartment=Compartment.SENSITIVE, reason="Talk")
    assert "A secret" in text_of(chart_pdf(chart.alba, chart.ana))
    theirs = text_of(chart_pdf(chart.bey, chart.ana))
    assert "Restricted entry" in theirs
    assert "A secret" not in theirs
    assert "Talk" not in theirs


def test_days_choose_what_happened_and_not_what_holds(chart: ChartClinic) -> None:
    record_condition(chart.alba, chart.ana, ConditionDetails("Asthma"))
    signed(chart, "Seen today.")
    today = chart.alba.clock.now().date()
    assert "Seen today." in text_of(chart_pdf(chart.alba, chart.ana, today, today))
    before = text_of(chart_pdf(chart.alba, chart.ana, date(2020, 1, 1), today - timedelta(days=2)))
    assert "Seen today." not in before
    assert "Asthma" in before
    with pytest.raises(InvalidInput):
        chart_pdf(chart.alba, chart.ana, today, today - timedelta(days=1))


def test_reception_prints_no_chart(chart: ChartClinic, make_ctx: Any) -> None:
    reception = replace(make_ctx(Role.RECEPTIONIST), handlers=chart.alba.handlers)
    with pytest.raises(NotAllowed):
        chart_pdf(reception, chart.ana)


def test_a_visit_prints_what_is_signed_and_marks_what_is_not(chart: ChartClinic) -> None:
    visit = chart.visit()
    keep_note(chart.alba, KeepNote(visit.id, from_plain("Still thinking about λ.")))
    for made in (visit_pdf(chart.alba, visit.id), plain_visit_pdf(chart.alba, visit.id)):
        text = text_of(made)
        assert "DRAFT, not signed" in text
        assert "Still thinking" in text
        assert "Cough" in text


def test_plain_lines_print_when_no_layout_does(
    chart: ChartClinic, monkeypatch: pytest.MonkeyPatch
) -> None:
    note = signed(chart, "Wheeze on the left.\n" * 120)

    def broken(*_given: object, **_named: object) -> None:
        raise RuntimeError

    monkeypatch.setattr("clinic_desktop.paper.sheet.Sheet.__init__", broken)
    monkeypatch.setattr("clinic_desktop.paper.text.wrap", broken)
    with pytest.raises(RuntimeError):
        visit_pdf(chart.alba, note.encounter_id)
    text = text_of(plain_visit_pdf(chart.alba, note.encounter_id))
    assert text.count("Wheeze on the left.") == 120
    assert "Signed" in text


def test_a_restricted_visit_is_printed_by_its_own_people_only(chart: ChartClinic) -> None:
    visit = chart.visit(compartment=Compartment.SENSITIVE)
    for printing in (visit_pdf, plain_visit_pdf):
        with pytest.raises(NotAllowed):
            printing(chart.bey, visit.id)


def test_the_medication_list_has_what_is_taken_now(chart: ChartClinic) -> None:
    stopped = StatementStatus.STOPPED
    record_medication_statement(chart.alba, chart.ana, MedicationStatementDetails("Metformin"))
    gone = MedicationStatementDetails("Ibuprofen", status=stopped)
    record_medication_statement(chart.alba, chart.ana, gone)
    text = text_of(medication_list_pdf(chart.alba, chart.ana))
    assert "Metformin" in text
    assert "Ibuprofen" not in text


def test_the_summary_sheet_says_that_nobody_asked(chart: ChartClinic) -> None:
    record_condition(chart.alba, chart.ana, ConditionDetails("Asthma"))
    text = text_of(problem_sheet_pdf(chart.alba, chart.ana))
    assert "Asthma" in text
    assert "not asked" in text


def test_the_certificate_counts_doses_in_the_readers_language(chart: ChartClinic) -> None:
    for day, lot in (("2024-03-01", "B2"), ("2023-11-20", "A1")):
        details = ImmunizationDetails(
            "mmr", "Priorix", given=parse_partial(day), lot=lot, elsewhere=lot == "A1"
        )
        record_immunization(chart.alba, chart.ana, details)
    text = text_of(immunization_certificate_pdf(chart.alba, chart.ana, "es"))
    assert "Certificado de vacunación" in text
    assert "Puesta en otro lugar" in text
    assert text.index("A1") < text.index("B2")
    assert "Lote" not in text_of(immunization_certificate_pdf(chart.alba, chart.ana, "en"))


def test_growth_without_measurements_says_so(chart: ChartClinic) -> None:
    assert "Nothing recorded." in text_of(growth_pdf(chart.alba, chart.ana))


def test_the_course_of_tests_is_plotted_and_listed(chart: ChartClinic) -> None:
    day = 86_400_000
    for number, value in enumerate(("5.1", "6.2")):
        sugar = ObservationDetails(
            ObservationCategory.LABORATORY,
            Coding("http://loinc.org", "2345-7", "Glucose"),
            ObservedValue(ValueKind.QUANTITY, value, unit="mmol/L", unit_code="mmol/L"),
            effective_ms=(number + 1) * day,
            ranges=(ReferenceRange("3.9", "5.5"),),
        )
        details = ReportDetails(Coding(display="Sugar"), effective_ms=(number + 1) * day)
        record_report(chart.alba, RecordReport(chart.ana, details, (NewObservation(sugar),)))
    text = text_of(trends_pdf(chart.alba, chart.ana, ["2345-7"]))
    assert "Glucose" in text
    assert text.index("6.2 mmol/L") < text.index("5.1 mmol/L")
    assert "high" in text
    assert "Nothing recorded." in text_of(trends_pdf(chart.alba, chart.ana, ["0-0"]))
