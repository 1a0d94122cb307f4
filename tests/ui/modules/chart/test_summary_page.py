"""The first page of a chart: cards that fit, count the rest, lead on and say what is missing."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest

from clinic_desktop.modules.chart import api
from clinic_desktop.modules.chart.api import ConditionDetails, PartialDate, RecallDetails
from clinic_desktop.modules.chart.api.results import (
    VitalKind,
    VitalsDetails,
    parse_vital,
    record_vitals,
    report_with_results,
)
from clinic_desktop.modules.chart.presenters.summary import Row, SummaryView
from clinic_desktop.modules.chart.ui.summary_page import SummaryPage
from clinic_desktop.modules.chart.ui.summary_rows import SummaryRow
from clinic_desktop.ui_kit.sparkline import Sparkline
from clinic_desktop.ui_kit.widgets import Label, LinkButton
from tests.support.chart_lists import later
from tests.support.hands import press
from tests.support.laboratory import report_panel


@pytest.fixture
def shell(people):
    """Return the frame."""
    return people.shell()


@pytest.fixture
def page(people, shell, show):
    """Return the page of the patient."""
    return show(SummaryPage(shell, people.ana))


def _card(page: SummaryPage, name: str):
    return next(card for card in page.cards if card.view.name == name)


def _problem(people, text: str, **more) -> UUID:
    return api.record_condition(people.alba, people.ana, ConditionDetails(text, **more)).id


def test_an_empty_chart_says_what_is_missing_and_where_to_begin(page, shell, qtbot):
    said = [label.text() for card in page.cards for label in card.findChildren(Label)]
    assert "No active problems are known." in said
    assert "No note is signed yet." in said
    links = _card(page, "problems").findChildren(LinkButton)
    link = next(link for link in links if link.text() == "Open the list of problems")
    press(qtbot, link)
    assert shell.tabs[-1][1]["section"] == "problems"


def test_a_row_leads_to_its_entry_by_mouse_and_by_enter(page, people, shell, qtbot):
    fact = _problem(people, "Diabetes", onset=PartialDate(2014), code="E11.9", code_system="x")
    (row,) = _card(page, "problems").rows
    assert row.accessibleName() == "Diabetes, E11.9, since 2014 · confirmed"
    press(qtbot, row)
    QTest.keyClick(row, Qt.Key.Key_Return)
    assert [more["item"] for _name, more in shell.tabs] == [fact, fact]


def test_what_finds_no_place_is_counted_and_the_head_leads_to_it(page, people, shell, qtbot):
    for number in range(7):
        _problem(people, f"Problem {number}")
    card = _card(page, "problems")
    assert len(card.rows) == 4
    assert card.open_button.text() == "7 · 3 more"
    press(qtbot, card.open_button)
    assert shell.tabs[-1][1] == {"patient_id": people.ana, "section": "problems", "item": None}


def test_vitals_have_value_words_and_course_and_what_is_out_of_range_comes_first(page, people):
    before = VitalsDetails((parse_vital("82", VitalKind.WEIGHT),))
    typed = ((VitalKind.WEIGHT, "81.4"), (VitalKind.TEMPERATURE, "39.2"))
    now = VitalsDetails(tuple(parse_vital(text, kind) for kind, text in typed))
    record_vitals(people.alba, people.ana, before)
    record_vitals(later(people.alba), people.ana, now)
    fever, weight = _card(page, "vitals").rows
    assert fever.accessibleName().startswith("Temperature, ▲ 39.2 °C, high")
    assert weight.row.value == "81.4"
    (line,) = weight.findChildren(Sparkline)
    assert len(line.places()) == 2


def test_measured_rows_lead_to_what_was_measured(page, people, shell, qtbot):
    pulse = VitalsDetails((parse_vital("120", VitalKind.HEART_RATE),))
    (taken,) = record_vitals(people.alba, people.ana, pulse)
    report = report_panel(people.alba, people.ana, people.alba.clock.now(), ("7.6", "80", "4", "3"))
    for name in ("vitals", "results"):
        (row,) = _card(page, name).rows
        press(qtbot, row)
    sugar_id = report_with_results(people.alba, report).results[0].id
    assert [(more["section"], more["item"]) for _name, more in shell.tabs] == [
        ("vitals", taken.id),
        ("results", sugar_id),
    ]


def test_the_keyboard_stays_on_its_row_when_the_chart_changes(page, people, qtbot):
    _problem(people, "Diabetes")
    page.first_focus()
    _problem(people, "Gout")
    focused = [row for card in page.cards for row in card.rows if row.hasFocus()]
    assert [row.row.title for row in focused] == ["Diabetes"]


def test_it_fits_beside_an_open_visit_and_takes_one_column_where_it_is_narrow(page, people):
    for number in range(9):
        _problem(people, f"A problem with a rather long name, number {number}")
    page.resize(738, 590)
    assert page._scroll.widget().minimumSizeHint().width() <= 738
    weight = VitalsDetails((parse_vital("81.4", VitalKind.WEIGHT),))
    record_vitals(people.alba, people.ana, weight)
    first, second = page.cards[:2]
    (row,) = _card(page, "vitals").rows
    (course,) = row.findChildren(Sparkline)
    QCoreApplication.processEvents()
    assert course.isVisible()
    page.resize(290, 590)
    QCoreApplication.processEvents()
    assert page._scroll.widget().width() <= 290
    assert not course.isVisible()
    assert first.geometry().left() == second.geometry().left()


def test_a_sparkline_of_one_value_is_a_dot_and_of_equal_ones_a_level_line(qtbot):
    for points, count in (([(5, 1.0)], 1), ([(1, 2.0), (9, 2.0)], 2)):
        line = Sparkline(points)
        qtbot.addWidget(line)
        assert len({place.y() for place in line.places()}) == 1
        assert len(line.places()) == count
    assert Sparkline([]).places() == []


def test_a_result_row_says_where_the_value_lies(qtbot):
    row = SummaryRow(
        Row("HbA1c", end="4.0–6.0", value="▲ 7.6", unit="%", tone="danger", said="high")
    )
    qtbot.addWidget(row)
    assert row.accessibleName() == "HbA1c, ▲ 7.6 %, high, 4.0–6.0"


def test_a_recall_that_is_late_leads_and_one_to_come_is_last(page, people):
    today = people.alba.clock.now().date()
    for text, days in (("Eye check", 60), ("Blood pressure check", -3)):
        details = RecallDetails(text, today + timedelta(days=days))
        api.record_recall(people.alba, people.ana, details)
    rows = [row.row for row in _card(page, "due").rows]
    assert (rows[0].title, rows[0].tone) == ("Blood pressure check", "danger")
    assert (rows[-1].title, rows[-1].tone) == ("Eye check", "")


def test_what_is_closed_is_said_and_the_glass_is_offered(page, people, shell, qtbot):
    assert not page.restricted.isVisible()
    page.show_view(SummaryView((), restricted=True))
    assert page.restricted.isVisible()
    press(qtbot, page.restricted.button)
    assert shell.glasses == [people.ana]
