"""A chart goes out and files come in by hand."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from clinic_desktop.modules.chart.api import ConditionDetails, conditions_of, record_condition
from clinic_desktop.modules.chart.api.results import ObservationCategory, observations_of
from clinic_desktop.modules.chart.presenters import interchange
from clinic_desktop.modules.chart.ui.export_dialog import EXPORT, ExportDialog
from clinic_desktop.modules.chart.ui.import_dialog import IMPORT, ImportDialog
from clinic_desktop.modules.documents.api import documents_of
from clinic_desktop.ui_kit.deeds import patient_action
from tests.support.chart_lists import ChartPeople
from tests.support.fhir_files import base64_of, bundle_of, observation, paper, quantity, write
from tests.support.hands import dialog, press
from tests.support.papers import pdf


def exporting(qtbot: QtBot, people: ChartPeople) -> ExportDialog:
    asked = ExportDialog(people.shell(), people.ana)
    qtbot.addWidget(asked)
    asked.show()
    return asked


def importing(qtbot: QtBot, people: ChartPeople) -> ImportDialog:
    asked = ImportDialog(people.shell(), people.ana)
    qtbot.addWidget(asked)
    asked.show()
    return asked


@pytest.fixture
def target(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    path = tmp_path / "out.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_rest: (str(path), "*.csv"))
    return path


@pytest.fixture
def source(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    good = observation("k", "2823-3", valueQuantity=quantity(5.9, "mmol/L"))
    wrong = observation("w", "1-1", valueQuantity={"value": "5"})
    odd = observation("t", "1-1", valueTime="08:00:00")
    bundle = bundle_of(good, wrong, odd)
    del bundle["entry"][0]["resource"]["birthDate"]
    path = write(tmp_path, bundle)
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_rest: ([str(path)], ""))
    return path


def test_the_whole_chart_is_written_where_the_user_wants_it(
    qtbot: QtBot, people: ChartPeople, target: Path
):
    record_condition(people.alba, people.ana, ConditionDetails("Asthma"))
    asked = exporting(qtbot, people)
    assert "Ana Pérez Soto" in asked.heading.text()
    assert "leaves the encrypted store" in asked.words.text()
    press(qtbot, asked.action)
    assert asked.pages.currentWidget() is asked.finished_page
    bundle = json.loads(target.read_text("utf-8"))
    assert bundle["type"] == "collection"
    assert "Asthma" in target.read_text("utf-8")
    assert str(target) in asked.finished_page._detail.text()
    assert asked.cancel_button.text() == "Close"


def test_a_summary_is_chosen_by_hand(qtbot: QtBot, people: ChartPeople, target: Path):
    asked = exporting(qtbot, people)
    asked.form.set_values({"what": interchange.SUMMARY})
    asked.form.changed.emit("what")
    assert "International Patient Summary" in asked.words.text()
    press(qtbot, asked.action)
    assert json.loads(target.read_text("utf-8"))["type"] == "document"


def test_a_file_that_can_not_be_written_is_said_in_the_dialog(
    qtbot: QtBot, people: ChartPeople, target: Path
):
    target.mkdir()
    asked = exporting(qtbot, people)
    press(qtbot, asked.action)
    assert asked.pages.currentWidget() is asked.start
    assert "out.json" in asked.notice.text()


def test_files_come_in_and_the_report_says_what_came_of_them(
    qtbot: QtBot, people: ChartPeople, source: Path
):
    asked = importing(qtbot, people)
    assert not asked.action.isEnabled()
    press(qtbot, asked.file_button)
    assert asked.start._detail.text() == "bundle.json"
    press(qtbot, asked.action)
    assert asked.pages.currentWidget() is asked.report
    shown = observations_of(people.alba, people.ana, ObservationCategory.LABORATORY)
    assert [o.details.value.text for o in shown.observations] == ["5.9"]
    assert asked.report.summary.text() == (
        "entries read: 4 · now in the chart: 1 · kept as they came: 1 · here already: 1"
        " · refused: 1"
    )
    lines = [(line.outcome, line.what or line.where) for line in asked.report.lines.rows()]
    assert lines == [
        ("Refused", "Bundle.entry[2].resource.valueQuantity.value"),
        ("Note", "Bundle.entry[3].resource"),
        ("In the chart", "Observations: 1"),
        ("Kept as it came", "Observations: 1"),
    ]


def test_papers_in_a_file_are_looked_at_and_filed(
    qtbot: QtBot, people: ChartPeople, tmp_path: Path
):
    bundle = bundle_of(paper({"data": base64_of(pdf("A letter"))}))
    del bundle["entry"][0]["resource"]["birthDate"]
    asked = importing(qtbot, people)
    asked.choose([write(tmp_path, bundle)])
    press(qtbot, asked.action)
    (one,) = documents_of(people.alba, people.ana).documents
    assert one.content.pages == 1


def test_the_report_is_saved(qtbot: QtBot, people: ChartPeople, source: Path, target: Path):
    asked = importing(qtbot, people)
    asked.choose([source])
    press(qtbot, asked.action)
    asked.report._save()
    assert "valueTime has no place" in target.read_text("utf-8")


def test_an_import_can_be_stopped(qtbot: QtBot, people: ChartPeople, source: Path):
    asked = importing(qtbot, people)
    asked.choose([source])
    tasks = people.shell().tasks
    asked.presenter._tasks = tasks
    tasks.held = True
    press(qtbot, asked.action)
    assert asked.pages.currentWidget() is asked.running
    press(qtbot, asked.cancel_button)
    assert asked.pages.currentWidget() is asked.start
    assert "Stopped" in asked.notice.text()
    tasks.release()
    assert conditions_of(people.alba, people.ana).facts == ()
    assert (
        observations_of(people.alba, people.ana, ObservationCategory.LABORATORY).observations == ()
    )


def test_the_keys_open_the_dialogs_and_tell_why_they_are_off(qtbot: QtBot, people: ChartPeople):
    screen = QWidget()
    qtbot.addWidget(screen)
    patient_action(people.shell(), screen, lambda: people.ana, EXPORT).trigger()
    dialog(ExportDialog).close()
    patient_action(people.shell(), screen, lambda: people.ana, IMPORT).trigger()
    dialog(ImportDialog).close()
    shell = people.shell(people.nurse)
    export, take = (
        patient_action(shell, screen, lambda: people.ana, deed) for deed in (EXPORT, IMPORT)
    )
    assert export.isEnabled()
    assert not take.isEnabled()
    assert "may not" in take.toolTip()
