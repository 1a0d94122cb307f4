"""Doses, the schedule and recalls by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from clinic_desktop.modules.chart import api
from clinic_desktop.modules.chart.api import (
    Age,
    DueState,
    ImmunizationStatus,
    PartialDate,
    RecallDetails,
    RecallStatus,
)
from clinic_desktop.modules.chart.presenters.lists.age_typed import age_typed, read_age
from clinic_desktop.modules.chart.ui.lists.fact_dialog import FactDialog
from clinic_desktop.modules.chart.ui.lists.immunizations import ImmunizationsPage
from clinic_desktop.modules.chart.ui.lists.recalls import RecallsPage
from clinic_desktop.modules.chart.ui.lists.recalls_board import RecallsBoard
from clinic_desktop.modules.chart.ui.lists.schedule_page import SchedulePage, SeriesDialog
from clinic_desktop.modules.patients.api import (
    BirthDate,
    PatientDetails,
    PersonName,
    RegisterPatient,
    register_patient,
)
from tests.support.chart_lists import ChartPeople
from tests.support.hands import dialog, press, retype


def _today(people: ChartPeople) -> date:
    return people.shell().now().date()


@pytest.fixture
def child(people):
    """Register a child of two years."""
    born = _today(people) - timedelta(days=730)
    details = PatientDetails(name=PersonName("Mia", "Costa"), birth=BirthDate(born))
    return register_patient(people.clinic.ctx, RegisterPatient(details)).id


@given(st.integers(0, 1_500), st.integers(0, 500))
def test_ages_read_back_as_they_are_typed(months, weeks):
    assert read_age(age_typed(Age(months, weeks))) == Age(months, weeks)


@pytest.mark.parametrize("text", ["", "6", "six weeks", "6w soon", "w"])
def test_what_is_no_age_is_none(text):
    assert read_age(text) is None


def _row(page: ImmunizationsPage, vaccine: str) -> int:
    return [dose.vaccine for dose in page.due.rows()].index(vaccine)


def test_an_overdue_dose_is_given_today(people, child, show, qtbot):
    page = show(ImmunizationsPage(people.shell(), child))
    assert "overdue" in page.notice.text()
    number = _row(page, "mmr")
    assert page.due.rows()[number].state is DueState.OVERDUE
    page.table.select_row(number)
    press(qtbot, page._buttons[0])
    form = dialog(FactDialog)
    qtbot.keyClicks(form.form.field("lot"), "AX-1")
    qtbot.keyClicks(form.form.field("site"), "left thigh")
    press(qtbot, form.action)
    (fact,) = api.immunizations_of(people.alba, child).facts
    given_ = fact.details
    assert (given_.vaccine, given_.lot, given_.dose_number) == ("mmr", "AX-1", 1)
    assert given_.given == PartialDate.of(_today(people))
    assert page.due.rows()[_row(page, "mmr")].counted == 1
    page.go("doses")
    assert page.doses.table.lines.index(0, 0).data() == "Measles, mumps, rubella"


def test_a_dose_of_before_and_a_refused_one(people, child, show, qtbot):
    page = show(ImmunizationsPage(people.shell(), child))
    page.table.select_row(_row(page, "bcg"))
    press(qtbot, page._buttons[1])
    form = dialog(FactDialog)
    qtbot.keyClicks(form.form.field("given"), str(_today(people).year - 1))
    press(qtbot, form.action)
    page.table.select_row(_row(page, "mmr"))
    press(qtbot, page._buttons[2])
    form = dialog(FactDialog)
    press(qtbot, form.action)
    assert form.isVisible()
    qtbot.keyClicks(form.form.field("reason"), "parents decline")
    press(qtbot, form.action)
    facts = api.immunizations_of(people.alba, child).facts
    first, second = sorted(facts, key=lambda fact: fact.details.status.value)
    assert (first.details.elsewhere, first.details.given) == (
        True,
        PartialDate(_today(people).year - 1),
    )
    assert second.details.status is ImmunizationStatus.NOT_DONE
    assert page.due.rows()[_row(page, "mmr")].counted == 0


def test_without_a_birth_date_it_says_so(people, show):
    nobody = register_patient(
        people.clinic.ctx, RegisterPatient(PatientDetails(name=PersonName("X", "Unknown")))
    ).id
    page = show(ImmunizationsPage(people.shell(), nobody))
    assert "birth date" in page.notice.text()
    assert page.due.rowCount() == 0


def test_the_schedule_is_changed_and_a_vaccine_added(people, show, qtbot):
    page = show(SchedulePage(people.shell()))
    number = [series.vaccine for series in page.lines.rows()].index("mmr")
    page.table.select_row(number)
    press(qtbot, page.change_button)
    form = dialog(SeriesDialog)
    retype(qtbot, form.form.field("doses").widget(0, "due"), "12m")
    press(qtbot, form.action)
    kept = {s.vaccine: s for s in api.immunization_schedule(people.alba)}["mmr"]
    assert [dose.due for dose in kept.doses] == [Age(12), Age(15)]
    press(qtbot, page.add_button)
    form = dialog(SeriesDialog)
    qtbot.keyClicks(form.form.field("title"), "Chickenpox")
    press(qtbot, form.form.field("doses").add_button)
    qtbot.keyClicks(form.form.field("doses").widget(0, "due"), "soon")
    press(qtbot, form.action)
    assert form.isVisible()
    retype(qtbot, form.form.field("doses").widget(0, "due"), "15m")
    press(qtbot, form.action)
    added = {s.vaccine: s for s in api.immunization_schedule(people.alba)}["chickenpox"]
    assert [dose.due for dose in added.doses] == [Age(15)]


def test_the_schedule_is_closed_to_a_nurse(people, show):
    page = show(SchedulePage(people.shell(people.nurse)))
    assert not page.add_button.isEnabled()
    assert "may not" in page.add_button.toolTip()


def _recall(people: ChartPeople, text: str, days: int) -> Any:
    due = _today(people) + timedelta(days=days)
    return api.record_recall(people.alba, people.ana, RecallDetails(text, due))


def test_a_recall_is_settled_and_booked_from_the_chart(people, show, qtbot):
    _recall(people, "Blood pressure", -3)
    shell = people.shell()
    page = show(RecallsPage(shell, people.ana))
    press(qtbot, page._quick_buttons["contacted"])
    (fact,) = api.recalls_of(people.alba, people.ana).facts
    assert fact.details.status is RecallStatus.CONTACTED
    assert page._quick_buttons["contacted"].isHidden()
    page.presenter.refresh()
    press(qtbot, page._quick_buttons["done"])
    assert page.table.lines.rowCount() == 0


def test_the_work_list_of_the_clinic(people, qtbot):
    _recall(people, "Blood pressure", -3)
    _recall(people, "Smear", 10)
    shell = people.shell(people.clinic.ctx)
    board = RecallsBoard(shell)
    qtbot.addWidget(board)
    board.show()
    assert [line.recall.details.text for line in board.lines.rows()] == ["Blood pressure"]
    board.until.set_value(14)
    board.until.edited.emit()
    assert board.lines.rowCount() == 2
    board.table.select_row(0)
    press(qtbot, board.buttons_of["done"])
    assert [line.recall.details.text for line in board.lines.rows()] == ["Smear"]
    press(qtbot, board.buttons_of["book"])
    assert shell.tabs == [("agenda", {"book_for": people.ana})]


def _key(qtbot, key, modifier=Qt.KeyboardModifier.NoModifier):
    """Press a key where the keyboard is."""
    qtbot.keyClick(QApplication.focusWidget(), key, modifier)


def test_the_work_list_needs_no_mouse(people, qtbot):
    for text, days in (("Blood pressure", -9), ("Smear", -3), ("HbA1c", 10)):
        _recall(people, text, days)
    shell = people.shell(people.clinic.ctx)
    board = RecallsBoard(shell)
    qtbot.addWidget(board)
    with qtbot.waitActive(board):
        board.show()
        board.activateWindow()
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.waitUntil(board.table.hasFocus)
    _key(qtbot, Qt.Key.Key_T, control)
    assert board.table.current_row().recall.details.status is RecallStatus.CONTACTED
    _key(qtbot, Qt.Key.Key_D, control)
    assert shell.toasts[-1] == "Ana Pérez Soto: Blood pressure, done"
    assert board.table.current_row().recall.details.text == "Smear"
    assert board.table.hasFocus()
    _key(qtbot, Qt.Key.Key_D, control)
    assert board.stack.currentIndex() == 1
    assert board.until.hasFocus()
    assert board.buttons_of["done"].toolTip() == "Choose a recall."
    _key(qtbot, Qt.Key.Key_Down)
    assert board.table.current_row().recall.details.text == "HbA1c"
    for _step in range(20):
        if board.table.hasFocus():
            break
        _key(qtbot, Qt.Key.Key_Tab)
    recall = board.table.current_row().recall
    _key(qtbot, Qt.Key.Key_Return)
    place = {"patient_id": people.ana, "section": "recalls", "item": recall.id}
    assert shell.tabs == [("patients", place)]
    assert not board.isVisible()


def test_the_work_list_closes_by_escape_and_books_by_key(people, qtbot):
    _recall(people, "Smear", -3)
    shell = people.shell(people.clinic.ctx)
    board = RecallsBoard(shell)
    qtbot.addWidget(board)
    with qtbot.waitActive(board):
        board.show()
        board.activateWindow()
    qtbot.waitUntil(board.table.hasFocus)
    _key(qtbot, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert shell.tabs == [("agenda", {"book_for": people.ana})]
    again = RecallsBoard(shell)
    qtbot.addWidget(again)
    with qtbot.waitActive(again):
        again.show()
        again.activateWindow()
    qtbot.keyClick(again.table, Qt.Key.Key_Escape)
    assert not again.isVisible()


def test_somebody_settled_it_first(people, qtbot):
    recall = _recall(people, "Smear", -1)
    board = RecallsBoard(people.shell())
    qtbot.addWidget(board)
    board.show()
    line = board.lines.rows()[0]
    stale = replace(line, recall=replace(line.recall, version=line.recall.version - 1))
    board.lines.set_rows([stale])
    board.table.select_row(0)
    press(qtbot, board.buttons_of["done"])
    assert "changed meanwhile" in board.notice.text()
    assert api.recalls_of(people.alba, people.ana).facts[0].version == recall.version
