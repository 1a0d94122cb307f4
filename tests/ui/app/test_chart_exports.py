"""Every list of a chart is saved as CSV, with all its rows."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget

from clinic_desktop.app.pictures.chart_people import has_results, somebody
from clinic_desktop.ui_kit.table_view import TableView
from tests.support.whole_program import Whole, in_front_of, make_small_demo

# What a section shows that is no list: cards, curves, pictures.
_NO_LIST = {"overview", "summary", "growth", "imaging"}
_OWN_WAY = {"timeline"}  # its lines are no table, but saved as one


@pytest.fixture(scope="module")
def whole(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Whole]:
    folder = tmp_path_factory.mktemp("exports")
    with in_front_of(make_small_demo(folder / "demo"), folder / "store", "doctor") as found:
        yield found


@pytest.fixture(scope="module")
def sections(whole: Whole) -> Any:
    patient_id = somebody(whole.stage, has_results)
    screen: Any = whole.stage.open_tab("patients", patient_id=patient_id)
    whole.stage.settle()
    return screen.page.sections


def tables_of(whole: Whole, sections: Any, name: str) -> list[TableView]:
    """Return the tables of a section, also those that wait behind a sentence or another part."""
    sections.go(name)
    whole.stage.settle()
    page: QWidget = sections.page(name)
    return page.findChildren(TableView)


def test_each_list_of_a_chart_is_saved_with_all_its_rows(
    whole: Whole, sections: Any, tmp_path: Path
) -> None:
    saved = {}
    for section in sections._sections:
        for table in tables_of(whole, sections, section.name):
            path = tmp_path / f"{section.name}-{len(saved)}.csv"
            table.export(path)
            rows = list(csv.reader(path.read_text("utf-8-sig").splitlines()))
            assert len(rows) == 1 + table.rows_model().rowCount(), section.name
            assert all(rows[0]), section.name
            saved[section.name] = saved.get(section.name, 0) + len(rows)
        if section.name in _OWN_WAY:
            offered = [action.text() for action in sections.findChildren(QAction)]
            assert any(text.replace("&", "").startswith("Save as a table") for text in offered)
            saved[section.name] = 0
    known = {section.name for section in sections._sections}
    assert known - set(saved) <= _NO_LIST
    assert sum(saved.values()) > 20
