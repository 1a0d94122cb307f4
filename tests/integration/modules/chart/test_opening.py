"""Opening a chart, and what a note may fill in from it."""

from __future__ import annotations

from collections import Counter
from datetime import date

from clinic_desktop.modules.chart import api
from clinic_desktop.modules.chart.api import (
    AllergyDetails,
    Certainty,
    Compartment,
    ConditionDetails,
    MedicationStatementDetails,
    RecallDetails,
    StatementStatus,
)
from clinic_desktop.storage.context import Context
from tests.integration.modules.chart.conftest import ChartClinic


def openings(ctx: Context) -> int:
    with ctx.reading() as connection:
        rows = connection.exec_driver_sql(
            "SELECT count(*) FROM audit_event WHERE kind = 'chart' AND action = 'R'"
        )
        return int(rows.scalar_one())


def test_each_opening_is_in_the_trail_once(chart: ChartClinic) -> None:
    api.open_chart(chart.alba, chart.ana)
    api.chart_counts(chart.alba, chart.ana)
    assert openings(chart.alba) == 1
    api.open_chart(chart.bey, chart.ana)
    assert openings(chart.alba) == 2


def test_counts_leave_out_what_is_wrong_or_closed(chart: ChartClinic) -> None:
    closed = chart.visit(compartment=Compartment.SENSITIVE)
    for visit in (None, closed.id):
        api.record_condition(chart.alba, chart.ana, ConditionDetails(f"Flu {visit}"), visit)
        api.record_allergy(chart.alba, chart.ana, AllergyDetails("Nuts"), visit)
    wrong = api.record_recall(chart.alba, chart.ana, RecallDetails("BP", date(2027, 1, 1)))
    api.mark_recall_entered_in_error(chart.alba, wrong.id, wrong.version, "Wrong patient")
    mine, theirs = (+Counter(api.chart_counts(ctx, chart.ana)) for ctx in (chart.alba, chart.bey))
    assert mine == {"encounter": 1, "condition": 2, "allergy_intolerance": 2}
    assert theirs == {"encounter": 1, "condition": 1, "allergy_intolerance": 2}
    assert +Counter(api.chart_counts(chart.alba, chart.clinic.luis)) == {}


def test_a_note_is_filled_in_from_the_chart(chart: ChartClinic) -> None:
    visit = chart.visit()
    before = api.note_fields(chart.alba, visit.id)
    assert (before["allergies"], before["problems"]) == ("", "")
    api.assert_no_known_allergies(chart.alba, chart.ana)
    assert api.note_fields(chart.alba, visit.id)["allergies"] == "none known"
    api.record_allergy(chart.alba, chart.ana, AllergyDetails("Nuts"))
    api.record_condition(chart.alba, chart.ana, ConditionDetails("Asthma"))
    refuted = ConditionDetails("Gout", certainty=Certainty.REFUTED)
    api.record_condition(chart.alba, chart.ana, refuted)
    for name, status in (("Aspirin", StatementStatus.ACTIVE), ("Iron", StatementStatus.STOPPED)):
        statement = MedicationStatementDetails(name, status=status)
        api.record_medication_statement(chart.alba, chart.ana, statement)
    fields = api.note_fields(chart.alba, visit.id)
    assert set(fields) <= set(api.FIELDS)
    assert fields["patient.name"] == "Ana Pérez Soto"
    assert fields["encounter.reason"] == "Cough"
    assert (fields["allergies"], fields["problems"]) == ("Nuts", "Asthma")
    assert fields["medications"] == "Aspirin"
    assert fields["author"] == "Dr Alba"
    general = next(t for t in api.note_templates(chart.alba, "en") if t.key == "general")
    assert "Reason: Cough" in api.to_plain(api.fill_text(general.body, fields))
