"""Printing from the chart by hand."""

from __future__ import annotations

from io import BytesIO

from pypdf import PdfReader
from pytestqt.qtbot import QtBot

from clinic_desktop.modules.chart.api import ConditionDetails, record_condition
from clinic_desktop.modules.chart.ui.print_dialog import PrintDialog
from clinic_desktop.ui_kit.printing import PreviewDialog
from tests.support.chart_lists import ChartPeople
from tests.support.hands import dialog, press, retype


def opened(qtbot: QtBot, people: ChartPeople) -> PrintDialog:
    asked = PrintDialog(people.shell(), people.ana)
    qtbot.addWidget(asked)
    asked.show()
    return asked


def choose(asked: PrintDialog, paper: str) -> None:
    asked.form.set_values({"paper": paper})
    asked.form.changed.emit("paper")


def test_the_chart_is_shown_before_it_is_printed(qtbot: QtBot, people: ChartPeople):
    record_condition(people.alba, people.ana, ConditionDetails("Asthma"))
    asked = opened(qtbot, people)
    press(qtbot, asked.action)
    shown = dialog(PreviewDialog)
    assert "Asthma" in PdfReader(BytesIO(shown._data)).pages[0].extract_text()
    shown.close()


def test_each_paper_asks_for_what_it_needs(qtbot: QtBot, people: ChartPeople):
    asked = opened(qtbot, people)
    field = asked.form.field
    assert field("first").isVisible()
    assert not field("language").isVisible()
    choose(asked, "immunizations")
    assert field("language").isVisible()
    assert not field("first").isVisible()
    choose(asked, "visit")
    press(qtbot, asked.action)
    assert "no visit" in asked.form._entries["visit"].problem.text()


def test_days_the_wrong_way_round_are_told_beside_the_field(qtbot: QtBot, people: ChartPeople):
    asked = opened(qtbot, people)
    retype(qtbot, asked.form.field("first"), "2026-11-20")
    retype(qtbot, asked.form.field("last"), "2026-11-01")
    press(qtbot, asked.action)
    assert "before it begins" in asked.form._entries["last"].problem.text()
