"""Importing through the dialog: tables with their mapping, FHIR files, trial, progress, report."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from clinic_desktop.modules.patients.service.reading import patients_count
from clinic_desktop.modules.patients.ui.import_dialog import ImportDialog

ROWS = """Nombre;Apellidos;Nacimiento;Tel;Raza
Pepe;Muñoz;3/4/1968;611000111;x
Ana;Ruiz;99/99/1999;611000112;y
;;1/1/2000;;z
"""


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "old.csv"
    path.write_text(ROWS, encoding="cp1252")
    return path


@pytest.fixture
def dialog(screen) -> ImportDialog:
    screen.import_patients()
    found = screen.findChild(ImportDialog)
    assert isinstance(found, ImportDialog)
    return found


def test_the_file_is_understood_and_its_columns_are_mapped(dialog, table):
    dialog.open_path(table)
    assert dialog.mapping.delimiter.value() == ";"
    assert dialog.mapping.targets["Nombre"].value() == "given"
    assert dialog.mapping.targets["Nacimiento"].value() == "birth"
    assert dialog.mapping.targets["Raza"].value() is None


def test_a_trial_stores_nothing_and_lists_the_bad_rows(dialog, table, ctx):
    before = patients_count(ctx)
    dialog.open_path(table)
    dialog.try_button.click()
    assert patients_count(ctx) == before
    rows = dialog.report.table.rows_model().rows()
    assert [(p.row, p.column) for p in rows] == [(3, "Nacimiento"), (4, "Apellidos")]
    assert dialog.report.summary.text() == "rows read: 3 · would be stored: 1 · with a problem: 2"
    assert dialog.run_button.text() == "Import 1 patient"


def test_the_good_rows_are_stored_and_found(dialog, table, ctx, screen):
    before = patients_count(ctx)
    dialog.open_path(table)
    dialog.run_button.click()
    assert patients_count(ctx) == before + 1
    assert "stored: 1" in dialog.report.summary.text()
    screen.search.search("munoz")
    assert screen.panel.model.index(0).data() == "Pepe Muñoz"


def test_two_columns_for_one_thing_stop_the_import_until_one_is_left_out(dialog, table):
    dialog.open_path(table)
    field = dialog.mapping.targets["Raza"]
    field.set_value("given")
    field.edited.emit()
    assert not dialog.run_button.isEnabled()
    assert "Given name" in dialog.mapping.clash.text()
    field.set_value(None)
    field.edited.emit()
    assert dialog.run_button.isEnabled()


def test_the_report_is_written_for_a_spreadsheet(dialog, table, tmp_path):
    dialog.open_path(table)
    dialog.try_button.click()
    out = tmp_path / "report.csv"
    dialog.report.export(out)
    text = out.read_text(encoding="utf-8-sig")
    assert "99/99/1999" in text
    assert len(text.splitlines()) == 3


def test_a_folder_that_takes_no_file_is_told(dialog, table, tmp_path):
    dialog.open_path(table)
    dialog.try_button.click()
    dialog.report.export(tmp_path / "missing" / "report.csv")
    assert "report.csv" in dialog.notice.text()


def test_a_file_that_is_no_table_is_told_and_nothing_is_lost(dialog, tmp_path):
    dialog.open_path(tmp_path / "gone.csv")
    assert "gone.csv" in dialog.notice.text()
    assert dialog.pages.currentWidget() is dialog.start


def test_stopping_a_trial_goes_back_to_the_columns(dialog, table, shell):
    dialog.open_path(table)
    shell.tasks.held = True
    dialog.try_button.click()
    assert dialog.cancel_button.text() == "Stop"
    dialog.reject()
    assert dialog.isVisible()
    assert dialog.pages.currentWidget() is dialog.mapping
    assert "Nothing was stored" in dialog.notice.text()
    shell.tasks.release()
    assert dialog.pages.currentWidget() is dialog.mapping


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    path = tmp_path / "patients.json"
    people = [
        {"resourceType": "Patient", "id": "1", "name": [{"family": "Ochoa", "given": ["Zoe"]}]},
        {"resourceType": "Patient", "id": "2", "name": [{"family": "Vega"}], "birthDate": 1968},
        {"resourceType": "Observation", "status": "final"},
    ]
    entries = [{"resource": each} for each in people]
    path.write_text(json.dumps({"resourceType": "Bundle", "type": "batch", "entry": entries}))
    return path


def test_fhir_files_are_tried_at_once_and_each_entry_is_told(dialog, bundle, ctx):
    before = patients_count(ctx)
    dialog.open_fhir(bundle)
    assert patients_count(ctx) == before
    assert dialog.report.summary.text() == (
        "files read: 1 · patients found: 2 · would be stored: 1 · refused: 1"
        " · other entries, left out: 1"
    )
    refused, good = dialog.report.entries.rows_model().rows()
    assert (refused.where, refused.refused) == ("Bundle.entry[1].resource.birthDate", True)
    assert (good.patient, good.outcome) == ("Zoe Ochoa", "Would be stored")
    assert dialog.run_button.text() == "Import 1 patient"


def test_the_good_entries_are_stored_and_found(dialog, bundle, ctx, screen):
    dialog.open_fhir(bundle.parent)
    dialog.run_button.click()
    stored = dialog.report.entries.rows_model().rows()[-1]
    assert stored.outcome.startswith("Stored as A1-")
    assert not dialog.run_button.isVisible()
    screen.search.search("ochoa")
    assert screen.panel.model.index(0).data() == "Zoe Ochoa"


def test_a_report_of_fhir_is_written_too(dialog, bundle, tmp_path):
    dialog.open_fhir(bundle)
    out = tmp_path / "report.csv"
    dialog.report.export(out)
    assert "Bundle.entry[1].resource.birthDate" in out.read_text(encoding="utf-8-sig")


def test_stopping_a_trial_of_fhir_goes_back_to_the_choice(dialog, bundle, shell):
    shell.tasks.held = True
    dialog.open_fhir(bundle)
    dialog.reject()
    assert dialog.pages.currentWidget() is dialog.start
    assert "Nothing was stored" in dialog.notice.text()
    shell.tasks.release()
    assert dialog.pages.currentWidget() is dialog.start


def test_how_far_it_is_stands_in_the_bar_and_in_words(dialog):
    steps = [(0, None), (1200, None), (50_000, 200_000)]
    page = dialog.running
    page.follow("Importing …", lambda: steps[0])
    assert (page.bar.maximum(), page.count.text()) == (0, "")
    page._progress = lambda: steps[1]
    page.look()
    assert page.count.text() == "Reading the file: 1,200 so far"
    page._progress = lambda: steps[2]
    page.look()
    assert page.bar.value() == 25
    assert page.count.text() == "50,000 of 200,000 (25 %)"
