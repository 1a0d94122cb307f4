"""The chart on paper, read back with pypdf."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from clinic_desktop.kernel.errors import InvalidInput, NotAllowed
from clinic_desktop.kernel.permissions import Role
from clinic_desktop.modules.chart.api import (
    AllergyDetails,
    Compartment,
    ConditionDetails,
    KeepNote,
    Reaction,
    Severity,
    amend_note,
    keep_note,
    record_allergy,
    record_condition,
    sign_note,
)
from clinic_desktop.modules.chart.api.printing import ChartPart, chart_pdf
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
