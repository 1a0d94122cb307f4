"""Results over time, trends, and what nobody has read, by hand."""

from __future__ import annotations

import base64
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from clinic_desktop.modules.chart.api.laboratory_import import import_results
from clinic_desktop.modules.chart.api.results import report_with_results, unread_results_count
from clinic_desktop.modules.chart.ui.results_page import ResultsPage
from clinic_desktop.modules.chart.ui.unread_board import UnreadBoard
from clinic_desktop.modules.documents.api import documents_of
from clinic_desktop.modules.patients.api import patient_ref
from clinic_desktop.ui_kit.plot_view import PlotView
from clinic_desktop.ui_kit.printing import PreviewDialog
from tests.support.chart_lists import ChartPeople
from tests.support.hands import dialog
from tests.support.laboratory import report_panel, report_three_years


def opened(qtbot: QtBot, people: ChartPeople) -> ResultsPage:
    page = ResultsPage(people.shell(), people.ana)
    qtbot.addWidget(page)
    page.resize(760, 620)
    page.show()
    return page


def texts(page: ResultsPage, row: int) -> list[str]:
    assert page.table is not None
    model = page.table.model()
    return [str(model.index(row, n).data()).strip() for n in range(model.columnCount())]


def plots(page: QWidget) -> list[PlotView]:
    return [view for view in page.findChildren(PlotView) if view.isVisible()]


def test_the_grid_marks_what_is_out_of_range_with_arrows_and_words(
    qtbot: QtBot, people: ChartPeople
):
    report_three_years(people.alba, people.ana)
    page = opened(qtbot, people)
    assert texts(page, 0)[0] == "Metabolic panel"
    assert texts(page, 1) == ["HbA1c", "%", "4.0–6.0", "▲ 7.6", "▲ 7.2", "▲ 6.8"]
    model = page.table.model()
    assert "high" in model.index(1, 3).data(Qt.ItemDataRole.ToolTipRole)
    assert texts(page, 3)[3] == "4.5"


def test_no_range_never_reads_as_normal(qtbot: QtBot, people: ChartPeople):
    report_three_years(people.alba, people.ana)
    page = opened(qtbot, people)
    assert texts(page, 4)[:4] == ["LDL cholesterol", "mmol/L", "no range", "3.1"]
    tip = page.table.model().index(4, 3).data(Qt.ItemDataRole.ToolTipRole)
    assert "no range" in tip
    assert "in range" not in tip


def test_several_tests_are_drawn_together(qtbot: QtBot, people: ChartPeople):
    report_three_years(people.alba, people.ana)
    page = opened(qtbot, people)
    page.table.selectAll()
    page.show_trend()
    qtbot.waitUntil(lambda: len(plots(page)) == 2)
    names = [view.plot.name for view in plots(page)]
    assert names[0] == "HbA1c, % · Creatinine, µmol/L"
    assert len(plots(page)[0].plot.marks) == 6
    page.show_trend()
    assert plots(page) == []


def test_chosen_tests_go_on_paper(qtbot: QtBot, people: ChartPeople):
    report_three_years(people.alba, people.ana)
    page = opened(qtbot, people)
    page.table.selectAll()
    page.show_trend()
    qtbot.waitUntil(lambda: len(plots(page)) == 2)
    page.print_trend()
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    dialog(PreviewDialog).close()


def test_the_document_of_a_report_is_opened_from_its_value(
    qtbot: QtBot, people: ChartPeople, tmp_path: Path
):
    number = patient_ref(people.alba, people.ana).number
    code = base64.b64encode(b"The whole report in words.").decode()
    path = tmp_path / "r.hl7"
    path.write_text(
        "MSH|^~\\&|LAB|N|||20261124080000||ORU^R01|1|P|2.5\r"
        f"PID|1||{number}||Perez Soto^Ana\rOBR|1||F1|P^Panel|||202611230700\r"
        "OBX|1|NM|2345-7^Glucose^LN||5.1|mmol/L|||||F\r"
        f"OBX|2|ED|R^Report^L||L^TEXT^^Base64^{code}||||||F\r",
        encoding="utf-8",
    )
    assert import_results(people.alba, [path]).stored == 1
    (paper,) = documents_of(people.alba, people.ana).documents
    page = opened(qtbot, people)
    page.open_paper()
    ((tab, place),) = page._shell.tabs
    assert (tab, place["section"], place["item"]) == ("patients", "documents", paper.id)
    unread = board(qtbot, people)
    qtbot.mouseClick(unread.buttons_of["paper"], Qt.MouseButton.LeftButton)
    assert unread._shell.tabs[-1][1]["item"] == paper.id


def test_a_result_without_a_document_says_so(qtbot: QtBot, people: ChartPeople):
    report_three_years(people.alba, people.ana)
    page = opened(qtbot, people)
    page.open_paper()
    assert page._shell.toasts == ["No document came with this result."]
    unread = board(qtbot, people)
    assert unread.buttons_of["paper"].toolTip() == "No document came with it."


def test_older_moments_are_a_page_away(qtbot: QtBot, people: ChartPeople):
    for month in range(1, 8):
        moment = datetime(2026, month, 2, 8, tzinfo=UTC)
        report_panel(people.alba, people.ana, moment, (f"6.{month}", "80", "4", "3"))
    page = opened(qtbot, people)
    assert texts(page, 1)[3] == "▲ 6.7"
    qtbot.mouseClick(page.buttons["older"], Qt.MouseButton.LeftButton)
    assert texts(page, 1)[3:] == ["▲ 6.2", "▲ 6.1"]
    assert not page.buttons["older"].isEnabled()
    qtbot.mouseClick(page.buttons["newer"], Qt.MouseButton.LeftButton)
    assert texts(page, 1)[3] == "▲ 6.7"


def seven_months(people: ChartPeople) -> list[UUID]:
    """Report a panel each month; return the reports."""
    return [
        report_panel(
            people.alba,
            people.ana,
            datetime(2026, month, 2, 8, tzinfo=UTC),
            (f"6.{month}", "80", "4", "3"),
        )
        for month in range(1, 8)
    ]


def current(page: ResultsPage) -> tuple[str, str]:
    """Return the test and the value under the cursor."""
    index = page.table.currentIndex()
    return texts(page, index.row())[0], texts(page, index.row())[index.column()]


def test_a_result_is_brought_into_sight_however_old(qtbot: QtBot, people: ChartPeople):
    reports = seven_months(people)
    page = opened(qtbot, people)
    old = report_with_results(people.alba, reports[0]).results
    page.show_item(next(o for o in old if o.details.value.text == "80").id)
    assert current(page) == ("Creatinine", "80")
    assert page.buttons["newer"].isEnabled()
    assert not page.buttons["older"].isEnabled()
    newest = report_with_results(people.alba, reports[6]).results
    page.show_item(newest[0].entry_id)
    assert current(page)[1] == "▲ 6.7"
    assert not page.buttons["newer"].isEnabled()


def test_a_report_is_brought_into_sight(qtbot: QtBot, people: ChartPeople):
    reports = seven_months(people)
    page = opened(qtbot, people)
    page.show_item(report_with_results(people.alba, reports[1]).report.id)
    assert current(page)[1] == "▲ 6.2"
    page.show_item(people.ana)  # no result at all
    assert texts(page, 1)[3] == "▲ 6.7"


def test_unread_leads_to_the_report_among_the_results(qtbot: QtBot, people: ChartPeople):
    shell = people.shell()
    report = seven_months(people)[0]
    made = UnreadBoard(shell, people.ana)
    qtbot.addWidget(made)
    lines = [line.result.entry_id for line in made.lines.rows()]
    made.table.select_row(lines.index(report))
    made.open_chart()
    place = {"patient_id": people.ana, "section": "results", "item": report}
    assert shell.tabs == [("patients", place)]


def test_nothing_yet_is_said(qtbot: QtBot, people: ChartPeople):
    assert opened(qtbot, people).stack.currentIndex() == 0


def board(qtbot: QtBot, people: ChartPeople, ctx=None) -> UnreadBoard:
    made = UnreadBoard(people.shell(ctx), people.ana)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_report_is_read_with_a_comment_and_goes(qtbot: QtBot, people: ChartPeople):
    report_three_years(people.alba, people.ana)
    made = board(qtbot, people)
    assert made.lines.rowCount() == 3
    entry = made.table.current_row().result.entry_id
    assert made.values.rowCount() == 4
    qtbot.keyClicks(made.comment, "Repeat in March")
    qtbot.mouseClick(made.buttons_of["read"], Qt.MouseButton.LeftButton)
    assert made.lines.rowCount() == 2
    assert made.comment.text() == ""
    assert unread_results_count(people.alba) == 2
    assert report_with_results(people.alba, entry).reviews[-1].comment == "Repeat in March"


def test_the_last_one_leaves_a_sentence(qtbot: QtBot, people: ChartPeople):
    report_panel(people.alba, people.ana, datetime(2026, 1, 2, tzinfo=UTC), ("5", "60", "4", "3"))
    made = board(qtbot, people)
    made.acknowledge()
    assert made.stack.currentIndex() == 1


def test_a_report_is_handed_to_somebody_else(qtbot: QtBot, people: ChartPeople):
    report_panel(people.alba, people.ana, datetime(2026, 1, 2, tzinfo=UTC), ("5", "60", "4", "3"))
    made = board(qtbot, people)
    made.hand_to(people.clinic.bey)
    assert unread_results_count(people.bey, people.clinic.bey) == 1
    assert unread_results_count(people.alba, people.clinic.alba) == 0


def test_who_may_not_sign_is_told_why(qtbot: QtBot, people: ChartPeople):
    report_panel(people.alba, people.ana, datetime(2026, 1, 2, tzinfo=UTC), ("5", "60", "4", "3"))
    made = board(qtbot, people, people.nurse)
    assert made.buttons_of["read"].toolTip()
    made.acknowledge()
    assert unread_results_count(people.alba) == 1
