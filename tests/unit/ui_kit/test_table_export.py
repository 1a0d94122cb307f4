"""Tables as text and files, safe for spreadsheets."""

from __future__ import annotations

import csv
import io
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from clinic_desktop.ui_kit.table_export import guarded, rows_as_tsv, write_csv, write_xlsx


class Col:
    def __init__(self, title: str, place: int) -> None:
        self.title, self._place = title, place

    def get(self, row: Any, /) -> Any:
        return row[self._place]

    def text(self, row: Any, /) -> str:
        value = self.get(row)
        return "" if value is None else str(value)


COLUMNS = [Col("Name", 0), Col("Born", 1), Col("Owes", 2)]
ROWS = [
    ("=HYPERLINK(1)", date(1968, 4, 3), Decimal("12.50")),
    ('Ana, "la"\tPérez', None, Decimal("-3")),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("=1+1", "'=1+1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("-cmd", "'-cmd"),
        ("+34 612 004 871", "+34 612 004 871"),
        ("-3.50", "-3.50"),
        ("Ana", "Ana"),
        ("", ""),
    ],
)
def test_formulas_are_defused_and_numbers_are_not(text: str, expected: str) -> None:
    assert guarded(text) == expected


def test_csv_reads_back(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    write_csv(path, COLUMNS, ROWS)
    raw = path.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    found = list(csv.reader(io.StringIO(raw.decode("utf-8-sig"))))
    assert found[0] == ["Name", "Born", "Owes"]
    assert found[1][0] == "'=HYPERLINK(1)"
    assert found[2] == ['Ana, "la"\tPérez', "", "-3"]


def test_xlsx_has_real_numbers_dates_and_no_formula(tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    write_xlsx(path, COLUMNS, ROWS)
    sheet = load_workbook(path).active
    assert sheet is not None
    assert sheet["A2"].value == "=HYPERLINK(1)"
    assert sheet["A2"].data_type == "s"
    assert sheet["B2"].value.date() == date(1968, 4, 3)
    assert sheet["C2"].value == 12.5
    assert sheet["C3"].value == -3


def test_a_file_that_can_not_be_written_is_an_os_error(tmp_path: Path) -> None:
    with pytest.raises(OSError):  # noqa: PT011 - the kind is what the caller catches
        write_xlsx(tmp_path / "nowhere" / "out.xlsx", COLUMNS, ROWS)
    with pytest.raises(OSError):  # noqa: PT011
        write_csv(tmp_path / "nowhere" / "out.csv", COLUMNS, ROWS)


def test_clipboard_text_is_separated_by_tabs() -> None:
    first, second = rows_as_tsv(COLUMNS, ROWS[:1]).splitlines()
    assert first == "Name\tBorn\tOwes"
    assert second == "'=HYPERLINK(1)\t1968-04-03\t12.50"
