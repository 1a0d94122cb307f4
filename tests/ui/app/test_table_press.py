"""Printing a table: the clinic's head, the columns as shown, every row, wide ones turned."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from clinic_desktop.app.table_press import TablePress
from clinic_desktop.ui_kit.printing import PreviewDialog
from clinic_desktop.ui_kit.table_model import Column, RowsModel
from clinic_desktop.ui_kit.table_print import install_press
from clinic_desktop.ui_kit.table_tools import TableTools
from clinic_desktop.ui_kit.table_view import TableView
from tests.support.frame import NOW
from tests.support.practice_clinic import clinic, ctx, environment, folder, hands, session
from tests.support.tasks import InlineTasks

__all__ = ["clinic", "ctx", "environment", "folder", "hands", "session"]


@dataclass(frozen=True, slots=True)
class Debtor:
    name: str
    owes: int
    note: str = ""


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    found = QWidget()
    qtbot.addWidget(found)
    found.show()
    return found


@pytest.fixture(autouse=True)
def press(ctx) -> Iterator[None]:
    install_press(TablePress(InlineTasks(ctx), lambda: NOW, "Marc Coll"))
    yield
    install_press(None)


def table(window: QWidget, rows: list[Debtor]) -> TableView:
    columns: list[Column[Debtor]] = [
        Column("name", "Debtor", lambda row: row.name),
        Column("owes", "Owes", lambda row: row.owes, right=True),
        Column("note", "Note", lambda row: row.note),
    ]
    model = RowsModel(columns, window)
    model.set_rows(rows)
    return TableView(model, window, accessible="Aged debtors")


def pages_of(window: QWidget, view: TableView) -> PdfReader:
    (action,) = [action for action in view.actions() if action.text() == "Print…"]
    action.trigger()
    (dialog,) = window.findChildren(PreviewDialog)
    data = dialog._data
    dialog.close()
    return PdfReader(io.BytesIO(data))


def test_every_page_has_the_clinic_the_title_the_day_and_the_columns(window: QWidget) -> None:
    found = pages_of(window, table(window, [Debtor(f"nr{n}", n) for n in range(90)]))
    texts = [page.extract_text() for page in found.pages]
    assert len(texts) > 1
    for number, text in enumerate(texts, start=1):
        for words in ("Aged debtors", "Clinic Rio Claro", "24 November 2026", "Owes", "Marc Coll"):
            assert words in text
        assert f"Page {number} of {len(texts)}" in text
    cells = set("".join(texts).split())
    assert all(f"nr{n}" in cells for n in range(90))


def test_a_narrow_table_stands_and_a_wide_one_lies(window: QWidget) -> None:
    box = pages_of(window, table(window, [Debtor("Costa", 1)])).pages[0].mediabox
    assert box.width < box.height


def test_a_wide_table_lies(window: QWidget) -> None:
    wide = Debtor(
        "Seguros Sol, sociedad anónima de seguros y reaseguros",
        1,
        "pays at the end of the month " * 9,
    )
    box = pages_of(window, table(window, [wide])).pages[0].mediabox
    assert box.width > box.height


def test_it_prints_what_is_shown_in_the_order_shown(window: QWidget) -> None:
    view = table(window, [Debtor("Sanz", 45, "secret"), Debtor("Costa", 340, "secret")])
    view.sortByColumn(0, view.horizontalHeader().sortIndicatorOrder())
    view.setColumnHidden(2, True)
    text = pages_of(window, view).pages[0].extract_text()
    assert text.index("Costa") < text.index("Sanz")
    assert "secret" not in text


def test_the_button_beside_a_table_offers_the_same_and_the_columns(window: QWidget) -> None:
    view = table(window, [Debtor("Sanz", 45)])
    tools = TableTools(view, window)
    entries = [action.text() for action in tools.menu().actions() if action.text()]
    assert entries == [*(action.text() for action in view.actions()), "Columns"]
    tools.menu().aboutToShow.emit()
    columns = tools.menu().actions()[-1].menu()
    first, second, _third = columns.actions()
    assert not first.isEnabled()
    second.setChecked(False)
    assert view.isColumnHidden(1)
