"""The vital signs' page by hand, on a real store."""

from __future__ import annotations

import csv
from datetime import date
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from clinic_desktop.kernel.clock import milliseconds
from clinic_desktop.modules.chart.api import StartEncounter, start_encounter
from clinic_desktop.modules.chart.api.results import (
    VitalKind,
    VitalsDetails,
    parse_vital,
    record_vitals,
)
from clinic_desktop.modules.chart.api.vitals import vital_readings
from clinic_desktop.modules.chart.presenters.vitals import Period
from clinic_desktop.modules.chart.ui.vitals_dialogs import (
    CorrectVitalsDialog,
    RecordVitalsDialog,
    VitalVersionsDialog,
)
from clinic_desktop.modules.chart.ui.vitals_page import VitalsPage
from clinic_desktop.modules.patients.api import (
    BirthDate,
    PatientDetails,
    PersonName,
    RegisterPatient,
    register_patient,
)
from clinic_desktop.ui_kit.confirm import ConfirmDialog, WarningsDialog
from tests.support.chart_lists import ChartPeople
from tests.support.hands import dialog, press, retype

DAY = 86_400_000
BP, PULSE, WEIGHT = VitalKind.BLOOD_PRESSURE, VitalKind.HEART_RATE, VitalKind.WEIGHT


@pytest.fixture
def eva(people: ChartPeople) -> UUID:
    details = PatientDetails(PersonName("Eva", "Gil"), birth=BirthDate(date(1986, 5, 1)))
    return register_patient(people.clinic.ctx, RegisterPatient(details)).id


def take(people, patient_id, days_ago=0, visit=None, by="", **typed: str):
    at_ms = milliseconds(people.alba.clock.now()) - days_ago * DAY
    entries = tuple(parse_vital(text, VitalKind[kind]) for kind, text in typed.items())
    return record_vitals(people.alba, patient_id, VitalsDetails(entries, at_ms, by), visit)


@pytest.fixture
def opened(show, people: ChartPeople, eva: UUID):
    def make(ctx=None) -> VitalsPage:
        return show(VitalsPage(people.shell(ctx), eva))

    return make


def cells(page: VitalsPage, number: int = 0) -> dict[str, str]:
    row = page.table.lines.row_at(number)
    return {column.name: column.text(row) for column in page.table.lines.columns}


def press_period(qtbot: QtBot, page: VitalsPage, period: Period) -> None:
    number = page.periods._keys.index(period.name)
    qtbot.mouseClick(page.periods._group.button(number), Qt.MouseButton.LeftButton)


def test_a_reading_says_what_stands_out_where_and_by_whom(people, eva, opened):
    visit = start_encounter(people.alba, StartEncounter(eva))
    take(people, eva, 1, visit.id, BLOOD_PRESSURE="150/80", HEART_RATE="72")
    take(people, eva, by="Nurse Lea", WEIGHT="180 lb", TEMPERATURE="38.4")
    page = opened()
    latest, before = cells(page), cells(page, 1)
    assert latest["temperature"] == "▲ 38.4"
    assert latest["weight"] == "180 lb"
    assert latest["marks"] == "Temp. high"
    assert (latest["where"], latest["writer"]) == ("Outside a visit", "Nurse Lea")
    assert (before["blood-pressure"], before["marks"]) == ("▲ 150/80", "BP high")
    assert before["where"] == "Visit"
    assert [column.title for column in page.table.lines.columns][1] == "BP mmHg"


def test_chips_lay_courses_over_each_other(qtbot, people, eva, opened):
    for ago in range(3):
        take(people, eva, ago, BLOOD_PRESSURE=f"{140 - ago}/80", HEART_RATE="72", WEIGHT="80")
    page = opened()
    (plot,) = [view.plot for view in _plots(page)]
    assert [curve.name for curve in plot.curves] == ["Systolic", "Diastolic"]
    assert [band.tone for band in plot.bands] == ["primary", "violet"]
    qtbot.mouseClick(page.chips[PULSE], Qt.MouseButton.LeftButton)
    assert page.presenter.kinds == (BP, PULSE)
    (plot,) = [view.plot for view in _plots(page)]
    assert plot.second is not None
    assert len(plot.marks) == 9
    qtbot.mouseClick(page.chips[WEIGHT], Qt.MouseButton.LeftButton)
    assert len(_plots(page)) == 2
    assert page.chips[VitalKind.PAIN].isHidden()


def _plots(page: VitalsPage):
    from clinic_desktop.ui_kit.plot_view import PlotView

    return page.plots.findChildren(PlotView)


def test_periods_and_what_lies_outside_of_them(qtbot, people, eva, opened):
    old = take(people, eva, 200, HEART_RATE="55")[0]
    take(people, eva, 3, HEART_RATE="72")
    page = opened()
    assert page.table.lines.rowCount() == 2
    press_period(qtbot, page, Period.MONTH)
    assert page.table.lines.rowCount() == 1
    page.show_item(old.id)
    assert page.periods.current() == Period.ALL.name
    assert page.table.current_row().has(old.id)
    assert cells(page, 1)["heart-rate"] == "▼ 55"


def test_an_item_draws_its_vital_sign_also_under_a_filter(people, eva, opened):
    take(people, eva, 2, HEART_RATE="72")
    wanted = take(people, eva, 9, WEIGHT="80")[0]
    page = opened()
    page.table.filter_rows("72")
    page.show_item(wanted.id)
    assert page.presenter.kinds == (WEIGHT,)
    assert page.table.current_row().has(wanted.id)


def test_older_readings_are_offered(qtbot, people, eva, opened, monkeypatch):
    monkeypatch.setattr("clinic_desktop.modules.chart.presenters.vitals.PAGE", 2)
    for ago in range(4):
        take(people, eva, ago, HEART_RATE="72")
    page = opened()
    page.presenter._limit = 2
    page.presenter.refresh()
    assert page.table.lines.rowCount() == 2
    press(qtbot, page.more.button)
    assert page.table.lines.rowCount() == 4
    assert page.more.isHidden()


def test_a_reading_outside_a_visit_is_recorded_by_keys(qtbot, people, eva, opened):
    page = opened()
    assert page.stack.currentIndex() == 0
    press(qtbot, page.buttons["record_vitals"])
    form = dialog(RecordVitalsDialog)
    pressure = form.form.field(BP.value)
    assert pressure.hasFocus() or form.focusWidget() is pressure
    qtbot.keyClicks(pressure, "148/86")
    qtbot.keyClicks(form.form.field(WEIGHT.value), "81")
    qtbot.keyClicks(form.form.field("height"), "175")
    assert form.index.text() == "Body mass index 26.4"
    qtbot.keyClicks(form.form.field("performer"), "Ana, at home")
    press(qtbot, form.action)
    line = page.table.current_row()
    assert cells(page)["writer"] == "Ana, at home"
    assert line.reading.encounter_id is None
    assert set(line.reading.cells) == {BP, WEIGHT, VitalKind.HEIGHT, VitalKind.BMI}


def test_what_cannot_be_and_what_is_odd(qtbot, people, eva, opened):
    page = opened()
    page.record()
    form = dialog(RecordVitalsDialog)
    qtbot.keyClicks(form.form.field(BP.value), "14886")
    qtbot.keyClicks(form.form.field("temperature"), "43")
    press(qtbot, form.action)
    assert "14886" in form.form._entries[BP.value].problem.text()
    retype(qtbot, form.form.field(BP.value), "148/86")
    press(qtbot, form.action)
    warning = dialog(WarningsDialog)
    for box in warning._boxes.values():
        box.setChecked(True)
    press(qtbot, warning.action)
    assert cells(page)["temperature"] == "▲ 43"
    assert "measured right?" in cells(page)["marks"]


def test_a_reading_that_was_begun_is_back(qtbot, people, eva, opened):
    page = opened()
    page.record()
    qtbot.keyClicks(dialog(RecordVitalsDialog).form.field(PULSE.value), "72")
    press(qtbot, dialog(RecordVitalsDialog).cancel_button)
    page.close()
    again = opened()
    press(qtbot, again.typed_notice.button)
    assert dialog(RecordVitalsDialog).form.field(PULSE.value).text() == "72"


def test_a_correction_needs_a_reason_and_both_stay(qtbot, people, eva, opened):
    take(people, eva, WEIGHT="31", HEART_RATE="72")
    page = opened()
    press(qtbot, page.buttons["correct_vitals"])
    form = dialog(CorrectVitalsDialog)
    retype(qtbot, form.form.field(WEIGHT.value), "81")
    form.form.field(PULSE.value).clear()
    press(qtbot, form.action)
    assert form.isVisible()
    qtbot.keyClicks(form.form.field("reason"), "Digits turned")
    press(qtbot, form.action)
    assert cells(page)["weight"] == "81"
    assert cells(page)["marks"] == "corrected: Digits turned"
    assert "heart-rate" not in cells(page)
    press(qtbot, page.withdrawn)
    assert cells(page)["heart-rate"] == "72, withdrawn"
    press(qtbot, page.buttons["vitals_history"])
    texts = [label.text() for label in dialog(VitalVersionsDialog).findChildren(type(form.index))]
    said = [text.split(" · ")[0] for text in texts]
    assert {"81 kg", "31 kg", "72 /min", "Marked as entered in error"} <= set(said)


def test_a_reading_is_withdrawn_with_a_reason(qtbot, people, eva, opened):
    take(people, eva, HEART_RATE="72")
    page = opened()
    press(qtbot, page.buttons["withdraw_vitals"])
    question = dialog(ConfirmDialog)
    qtbot.keyClicks(question._reason, "Another patient's")
    press(qtbot, question.action)
    assert page.stack.currentIndex() == 0
    assert vital_readings(people.alba, eva).readings == ()
    press(qtbot, page.withdrawn)
    assert cells(page)["marks"] == "entered in error: Another patient's"
    assert not page.buttons["correct_vitals"].isEnabled()
    assert page.buttons["correct_vitals"].toolTip() == "It was entered in error."


def test_the_table_goes_to_a_file(people, eva, opened, tmp_path):
    take(people, eva, BLOOD_PRESSURE="150/80")
    page = opened()
    page.table.export(tmp_path / "vitals.csv")
    with (tmp_path / "vitals.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file, delimiter=";" if ";" in file.readline() else ","))
    assert any("150/80" in cell for row in rows for cell in row)
