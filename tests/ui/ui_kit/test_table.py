"""Tables: the model's contract, sorting, remembering, copying, a million rows."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from clinic_desktop.ui_kit.settings import UiSettings
from clinic_desktop.ui_kit.table_model import RAW_ROLE, ROW_ROLE, Column, RowsModel
from clinic_desktop.ui_kit.table_view import TableView


@dataclass(frozen=True, slots=True)
class Debtor:
    name: str
    owes: int | None


ROWS = (Debtor("Sanz", 45), Debtor("bosch", None), Debtor("Costa", 340))


def columns() -> list[Column[Debtor]]:
    return [
        Column("name", "Debtor", lambda row: row.name, width=200),
        Column(
            "owes",
            "Owes",
            lambda row: row.owes,
            show=lambda value: f"{value:.2f}",
            right=True,
            strong=True,
            tone=lambda row: "danger" if (row.owes or 0) > 100 else "",
            icon=lambda row: "circle-alert" if (row.owes or 0) > 100 else "",
            tip=lambda row: row.name,
        ),
    ]


@pytest.fixture
def model() -> RowsModel[Debtor]:
    found = RowsModel(columns())
    found.set_rows(ROWS)
    return found


@pytest.fixture
def view(qtbot: QtBot, model: RowsModel[Debtor]) -> TableView:
    found = TableView(model, accessible="Debtors")
    qtbot.addWidget(found)
    found.resize(600, 300)
    found.show()
    return found


def names(model: RowsModel[Debtor]) -> list[str]:
    return [row.name for row in model.rows()]


def test_the_model_keeps_qts_contract(model: RowsModel[Debtor]) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.sort(1)
    model.replace_row(0, Debtor("Other", 1))
    model.set_rows(())
    model.set_rows(ROWS)
    model.sort(0, Qt.SortOrder.DescendingOrder)
    assert tester.model() is model


def test_cells_say_text_side_tone_and_row(model: RowsModel[Debtor]) -> None:
    cell = model.index(2, 1)
    assert cell.data() == "340.00"
    assert cell.data(Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight
    assert cell.data(Qt.ItemDataRole.ForegroundRole) is not None
    assert not cell.data(Qt.ItemDataRole.DecorationRole).isNull()
    assert cell.data(RAW_ROLE) == 340
    assert cell.data(ROW_ROLE) == ROWS[2]
    assert model.index(1, 1).data() == ""


def test_sorting_ignores_case_and_puts_empty_cells_last(model: RowsModel[Debtor]) -> None:
    model.sort(0)
    assert names(model) == ["bosch", "Costa", "Sanz"]
    model.sort(1, Qt.SortOrder.DescendingOrder)
    assert names(model) == ["Costa", "Sanz", "bosch"]
    model.sort(1)
    assert names(model) == ["Sanz", "Costa", "bosch"]


def test_new_rows_keep_the_order(model: RowsModel[Debtor]) -> None:
    model.sort(0)
    model.set_rows((*ROWS, Debtor("Abad", 3)))
    assert names(model)[0] == "Abad"


def test_the_cursor_stays_on_its_row_when_sorted(model: RowsModel[Debtor]) -> None:
    kept = QPersistentModelIndex(model.index(0, 0))
    model.sort(0)
    assert kept.row() == 2
    assert kept.data() == "Sanz"


def test_long_lists_are_sorted_by_the_store() -> None:
    asked: list[tuple[str, bool]] = []
    model = RowsModel(columns(), sorter=lambda name, down: asked.append((name, down)))
    model.set_rows(ROWS)
    model.sort(1, Qt.SortOrder.DescendingOrder)
    assert asked == [("owes", True)]
    assert names(model) == [row.name for row in ROWS]


def test_enter_opens_the_row(qtbot: QtBot, view: TableView) -> None:
    view.select_row(2)
    with qtbot.waitSignal(view.activated_row) as heard:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert heard.args == [ROWS[2]]
    assert view.current_row() == ROWS[2]


def test_copy_takes_the_selected_rows_with_titles(view: TableView) -> None:
    view.select_row(0)
    view.copy()
    assert QGuiApplication.clipboard().text() == "Debtor\tOwes\nSanz\t45.00\n"


def test_export_writes_the_visible_columns_in_their_order(view: TableView, tmp_path: Path) -> None:
    view.horizontalHeader().moveSection(1, 0)
    view.export(tmp_path / "out.csv")
    first = (tmp_path / "out.csv").read_text(encoding="utf-8-sig").splitlines()[0]
    assert first == "Owes,Debtor"


def test_columns_are_remembered(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "ui.json"
    for opened in range(2):
        model = RowsModel(columns())
        model.set_rows(ROWS)
        view = TableView(model, name="debtors", settings=UiSettings(path), accessible="D")
        qtbot.addWidget(view)
        header = view.horizontalHeader()
        if opened == 0:
            view.setColumnWidth(1, 99)
            header.moveSection(1, 0)
            view.sortByColumn(0, Qt.SortOrder.DescendingOrder)
        else:
            assert header.visualIndex(1) == 0
            assert view.columnWidth(1) == 99
            assert names(model) == ["Sanz", "Costa", "bosch"]


def test_a_million_rows_are_painted_at_once(qtbot: QtBot) -> None:
    class Many:
        """Rows that are made when they are looked at."""

        def __len__(self) -> int:
            return 1_000_000

        def __getitem__(self, place: int) -> Debtor:
            return Debtor(f"Name {place}", place)

    begun = time.process_time()
    model = RowsModel(columns(), sorter=lambda _name, _down: None)
    model.set_rows(Many())
    view = TableView(model, accessible="Many")
    qtbot.addWidget(view)
    view.resize(800, 600)
    view.grab()
    assert time.process_time() - begun < 0.5  # goal 100 ms; room for a busy machine
    view.scrollToBottom()
    begun = time.process_time()
    view.grab()
    assert time.process_time() - begun < 0.2
