"""Tables as text and as files: tab-separated, CSV, XLSX; Qt-free.

A cell that a spreadsheet would take for a formula is defused (OWASP, CSV injection).
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any, Protocol

from clinic_desktop.kernel.errors import EnvironmentFailure
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP

_DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n")


class CannotWrite(EnvironmentFailure):
    """A file could not be written where the user wanted it."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "{name} could not be saved there: {reason}. Nothing in the clinic changed. "
        "Choose another folder, or close the program that has the file open.",
    )


class TableColumn(Protocol):
    """What an export needs to know of a column."""

    @property
    def title(self) -> str:
        """The heading."""

    def get(self, row: Any, /) -> Any:
        """Return the plain value."""

    def text(self, row: Any, /) -> str:
        """Return the value as people read it."""


def guarded(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula."""
    if text.startswith(_DANGEROUS) and not _is_number(text):
        return "'" + text
    return text


def rows_as_tsv(columns: Sequence[TableColumn], rows: Iterable[Any]) -> str:
    """Return titles and rows, separated by tabs, for the clipboard."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter="\t", lineterminator="\n")
    _write_text(writer, columns, rows)
    return out.getvalue()


def write_csv(path: Path, columns: Sequence[TableColumn], rows: Iterable[Any]) -> None:
    """Write UTF-8 with a mark that Excel understands; OSError when it can't be written."""
    with path.open("w", encoding="utf-8-sig", newline="") as out:
        _write_text(csv.writer(out), columns, rows)


def write_xlsx(path: Path, columns: Sequence[TableColumn], rows: Iterable[Any]) -> None:
    """Write a sheet with real numbers and dates; OSError when it can't be written."""
    import xlsxwriter

    options = {
        "constant_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    with path.open("wb") as out, xlsxwriter.Workbook(out, options) as book:
        formats: dict[type, Any] = {
            date: book.add_format({"num_format": "yyyy-mm-dd"}),
            datetime: book.add_format({"num_format": "yyyy-mm-dd hh:mm"}),
        }
        sheet = book.add_worksheet()
        head = book.add_format({"bold": True, "bottom": 1})
        for place, column in enumerate(columns):
            sheet.write_string(0, place, column.title, head)
        sheet.freeze_panes(1, 0)
        for number, row in enumerate(rows, start=1):
            for place, column in enumerate(columns):
                _write_cell(sheet, number, place, column, row, formats)


def _write_cell(
    sheet: Any, number: int, place: int, column: TableColumn, row: Any, formats: dict[type, Any]
) -> None:
    value = column.get(row)
    if isinstance(value, (int, Decimal, float)) and not isinstance(value, bool):
        sheet.write_number(number, place, float(value))
    elif isinstance(value, datetime):
        sheet.write_datetime(number, place, value.replace(tzinfo=None), formats[datetime])
    elif isinstance(value, date):
        sheet.write_datetime(number, place, value, formats[date])
    else:
        sheet.write_string(number, place, column.text(row))


def _write_text(writer: Any, columns: Sequence[TableColumn], rows: Iterable[Any]) -> None:
    writer.writerow([guarded(column.title) for column in columns])
    for row in rows:
        writer.writerow([guarded(column.text(row)) for column in columns])


def _is_number(text: str) -> bool:
    rest = text[1:].replace(" ", "").replace(",", "").replace(".", "")
    return rest.isascii() and rest.isdigit()
