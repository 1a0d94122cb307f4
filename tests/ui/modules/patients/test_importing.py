"""Importing a table through the dialog: detection, mapping, trial, report, run."""

from __future__ import annotations

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
    screen.import_table()
    found = screen.findChild(ImportDialog)
    assert isinstance(found, ImportDialog)
    return found


def test_the_file_is_understood_and_its_columns_are_mapped(dialog, table):
    dialog.open_path(table)
    assert dialog.delimiter.value() == ";"
    assert dialog.targets["Nombre"].value() == "given"
    assert dialog.targets["Nacimiento"].value() == "birth"
    assert dialog.targets["Raza"].value() is None


def test_a_trial_stores_nothing_and_lists_the_bad_rows(dialog, table, ctx):
    before = patients_count(ctx)
    dialog.open_path(table)
    dialog.try_button.click()
    assert patients_count(ctx) == before
    rows = dialog.table.rows_model().rows()
    assert [(p.row, p.column) for p in rows] == [(3, "Nacimiento"), (4, "Apellidos")]
    assert dialog.summary.text() == "rows read: 3 · would be stored: 1 · with a problem: 2"
    assert dialog.run_button.text() == "Import 1 patients"


def test_the_good_rows_are_stored_and_found(dialog, table, ctx, screen):
    before = patients_count(ctx)
    dialog.open_path(table)
    dialog.run_button.click()
    assert patients_count(ctx) == before + 1
    assert "stored: 1" in dialog.summary.text()
    screen.search.search("munoz")
    assert screen.panel.model.index(0).data() == "Pepe Muñoz"


def test_two_columns_for_one_thing_stop_the_import_until_one_is_left_out(dialog, table):
    dialog.open_path(table)
    field = dialog.targets["Raza"]
    field.set_value("given")
    field.edited.emit()
    assert not dialog.run_button.isEnabled()
    assert "Given name" in dialog._clash.text()
    field.set_value(None)
    field.edited.emit()
    assert dialog.run_button.isEnabled()


def test_the_report_is_written_for_a_spreadsheet(dialog, table, tmp_path):
    dialog.open_path(table)
    dialog.try_button.click()
    out = tmp_path / "report.csv"
    dialog.export_report(out)
    text = out.read_text(encoding="utf-8-sig")
    assert "99/99/1999" in text
    assert len(text.splitlines()) == 3


def test_a_folder_that_takes_no_file_is_told(dialog, table, tmp_path):
    dialog.open_path(table)
    dialog.try_button.click()
    dialog.export_report(tmp_path / "missing" / "report.csv")
    assert "report.csv" in dialog.notice.text()


def test_a_file_that_is_no_table_is_told_and_nothing_is_lost(dialog, tmp_path):
    dialog.open_path(tmp_path / "gone.csv")
    assert "gone.csv" in dialog.notice.text()
    assert dialog.pages.currentWidget() is dialog._start


def test_stopping_a_trial_goes_back_to_the_columns(dialog, table, shell):
    dialog.open_path(table)
    shell.tasks.held = True
    dialog.try_button.click()
    assert dialog.cancel_button.text() == "Stop"
    dialog.reject()
    assert dialog.isVisible()
    assert dialog.pages.currentWidget() is dialog._mapping
    assert "Nothing was stored" in dialog.notice.text()
    shell.tasks.release()
    assert dialog.pages.currentWidget() is dialog._mapping
