"""Printing from the chart by hand."""

from __future__ import annotations

from io import BytesIO

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from clinic_desktop.kernel.errors import UserCancelled
from clinic_desktop.kernel.permissions import Role
from clinic_desktop.kernel.progress import reporting_to
from clinic_desktop.modules.chart.api import (
    AllergyDetails,
    ConditionDetails,
    record_allergy,
    record_condition,
)
from clinic_desktop.modules.chart.api.printing import ChartPart, chart_pdf
from clinic_desktop.modules.chart.ui.lists.allergies import allergies_page
from clinic_desktop.modules.chart.ui.lists.immunizations import immunizations_page
from clinic_desktop.modules.chart.ui.lists.medication import medication_page
from clinic_desktop.modules.chart.ui.lists.problems import problems_page
from clinic_desktop.modules.chart.ui.print_dialog import EMERGENCY_SHEET, PRINT, PrintDialog
from clinic_desktop.ui_kit.deeds import patient_action
from clinic_desktop.ui_kit.printing import PreviewDialog
from tests.support.agenda_screen import FakeShell
from tests.support.chart_lists import ChartPeople
from tests.support.hands import dialog, press, retype
from tests.support.scripted_tasks import ScriptedTasks


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


def text_of(preview: PreviewDialog) -> str:
    reader = PdfReader(BytesIO(preview._data))
    return "\n".join(page.extract_text() for page in reader.pages)


def test_only_the_chosen_parts_are_printed(qtbot: QtBot, people: ChartPeople):
    record_condition(people.alba, people.ana, ConditionDetails("Asthma"))
    asked = opened(qtbot, people)
    parts = asked.form.field("parts")
    assert parts.value() == tuple(ChartPart)
    parts.item(0).setCheckState(Qt.CheckState.Unchecked)
    press(qtbot, asked.action)
    shown = text_of(dialog(PreviewDialog))
    assert "Asthma" not in shown
    assert "Medication" in shown
    dialog(PreviewDialog).close()
    for place in range(parts.count()):
        parts.item(place).setCheckState(Qt.CheckState.Unchecked)
    press(qtbot, asked.action)
    assert "part at least" in asked.form._entries["parts"].problem.text()


def test_a_long_run_is_stopped_and_what_was_chosen_stays(qtbot: QtBot, people: ChartPeople):
    tasks = ScriptedTasks()
    asked = PrintDialog(FakeShell(people.alba, tasks), people.ana)
    qtbot.addWidget(asked)
    asked.show()
    asked.form.field("parts").item(0).setCheckState(Qt.CheckState.Unchecked)
    press(qtbot, asked.action)
    job = tasks.jobs[-1]
    assert asked.running.isVisible()
    qtbot.keyClick(asked, Qt.Key.Key_Escape)
    assert job.cancelled
    assert asked.isVisible()
    assert asked.asking.isVisible()
    assert "Nothing was printed" in asked.notice.text()
    assert ChartPart.PROBLEMS not in asked.form.field("parts").value()
    press(qtbot, asked.action)
    assert tasks.jobs[-1] is not job


def test_a_stopped_chart_is_given_up_between_two_parts(people: ChartPeople):
    seen: list[int] = []

    def stop_at_two(done: int, _total: int | None) -> bool:
        seen.append(done)
        return done < 2

    with reporting_to(stop_at_two), pytest.raises(UserCancelled):
        chart_pdf(people.alba, people.ana)
    assert seen == [0, 1, 2]


def test_lists_print_their_paper_with_a_button(qtbot: QtBot, people: ChartPeople, show):
    record_condition(people.alba, people.ana, ConditionDetails("Asthma"))
    for make, title in (
        (problems_page, "Problems and allergies"),
        (allergies_page, "Problems and allergies"),
        (medication_page, "Medication"),
    ):
        page = show(make(people.shell(), people.ana))
        press(qtbot, page.print_button)
        preview = dialog(PreviewDialog)
        assert preview.windowTitle() == title or title in text_of(preview)
        preview.close()


def test_the_certificate_asks_for_its_language(qtbot: QtBot, people: ChartPeople, show):
    page = show(immunizations_page(people.shell(), people.ana))
    press(qtbot, page.print_button)
    asked = dialog(PrintDialog)
    assert asked.kind().name == "immunizations"
    asked.form.set_values({"language": "es"})
    press(qtbot, asked.action)
    assert "Certificado de vacunación" in text_of(dialog(PreviewDialog))


def test_the_emergency_sheet_comes_with_one_key(qtbot: QtBot, people: ChartPeople):
    record_condition(people.alba, people.ana, ConditionDetails("Asthma"))
    record_allergy(people.alba, people.ana, AllergyDetails("Penicillin"))
    screen = QWidget()
    qtbot.addWidget(screen)
    patient_action(people.shell(), screen, lambda: people.ana, EMERGENCY_SHEET).trigger()
    text = text_of(dialog(PreviewDialog))
    for words in ("Emergency sheet", "Asthma", "Penicillin", "+34 612 000 001"):
        assert words in text


def test_who_reads_no_chart_is_told_why_nothing_prints(qtbot: QtBot, people: ChartPeople, make_ctx):
    reception = make_ctx(Role.RECEPTIONIST)
    screen = QWidget()
    qtbot.addWidget(screen)
    for deed in (PRINT, EMERGENCY_SHEET):
        action = patient_action(people.shell(reception), screen, lambda: people.ana, deed)
        assert not action.isEnabled()
        assert action.toolTip()
