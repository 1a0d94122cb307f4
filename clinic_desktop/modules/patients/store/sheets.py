"""Table files: CSV of any usual encoding and delimiter, and XLSX, read row by row."""

from __future__ import annotations

import csv
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import IO, Any

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.patients.domain.importing import UnreadableFile

Cell = str | date | datetime
Rows = Iterator[tuple[int, Sequence[Cell]]]

DELIMITERS = (";", ",", "\t", "|")
_SAMPLE_BYTES = 64 * 1024
_BLOCK = 1024 * 1024
MAX_BYTES = 512 * 1024 * 1024
MAX_COLUMNS = 500
MAX_CELL = 100_000  # characters; more is a broken quote, not a name
_FORMULA_START = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Layout:
    """How a table file is read: encoding and delimiter, or the sheet of a workbook."""

    path: Path
    encoding: str = ""
    delimiter: str = ""
    sheet: str = ""
    sheets: tuple[str, ...] = ()

    @property
    def workbook(self) -> bool:
        """Tell whether it is an XLSX workbook."""
        return self.path.suffix.lower() in (".xlsx", ".xlsm")


def detect(path: Path, encoding: str = "", delimiter: str = "", sheet: str = "") -> Layout:
    """Return the layout of a file; what is given is not guessed. Raises UnreadableFile."""
    try:
        size = path.stat().st_size
    except OSError as error:
        raise unreadable(path, error.strerror or str(error)) from None
    if not size:
        raise unreadable(path, translate("Patients", "it is empty."))
    if size > MAX_BYTES:
        raise unreadable(path, translate("Patients", "it is larger than 512 MB."))
    layout = Layout(path, encoding, delimiter, sheet)
    if layout.workbook:
        return _detect_sheets(layout)
    head = _head(path)
    if head.startswith(b"PK\x03\x04"):
        raise unreadable(
            path, translate("Patients", "it is a ZIP or office file; save it as XLSX or CSV.")
        )
    if not encoding:
        encoding = _encoding(path, head)
    _check_decodes(path, encoding)
    text = head.decode(encoding, errors="ignore")
    return Layout(path, encoding, delimiter or _delimiter(text))


def unreadable(path: Path, why: str) -> UnreadableFile:
    """Return the error for a file, with its name and the reason."""
    return UnreadableFile(name=path.name, why=why)


def _head(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(_SAMPLE_BYTES)
    except OSError as error:
        raise unreadable(path, error.strerror or str(error)) from None


def _encoding(path: Path, head: bytes) -> str:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    if head.startswith(b"\xef\xbb\xbf"):
        return "utf-8-sig"
    if head.count(0) > len(head) // 5:
        # UTF-16 without its mark: every second byte of Latin text is zero.
        return "utf-16-le" if head[1:2] == b"\0" else "utf-16-be"
    return "utf-8" if _decodes(path, "utf-8") else "cp1252"


def _decodes(path: Path, encoding: str) -> bool:
    try:
        _check_decodes(path, encoding)
    except UnreadableFile:
        return False
    return True


def _check_decodes(path: Path, encoding: str) -> None:
    """Read the whole file once in blocks, so that no row is stored before all can be read."""
    line = 1
    try:
        with path.open("r", encoding=encoding, newline="") as file:
            while block := file.read(_BLOCK):
                line += block.count("\n")
    except (UnicodeError, LookupError):
        why = translate(
            "Patients", "its text is not {encoding} (near line {line}); choose the encoding."
        )
        raise unreadable(path, why.format(encoding=encoding, line=line)) from None


def _delimiter(text: str) -> str:
    """Return the delimiter that splits the first lines most evenly into the most columns."""
    lines = text.splitlines()[:50]
    best, most = ",", 0.0
    for candidate in DELIMITERS:
        counts = [len(row) for row in csv.reader(lines, delimiter=candidate) if row]
        if not counts or counts[0] < 2:
            continue
        even = sum(count == counts[0] for count in counts) / len(counts)
        if even * counts[0] > most:
            best, most = candidate, even * counts[0]
    return best


@contextmanager
def open_rows(layout: Layout) -> Iterator[Rows]:
    """Open the rows as (row number as a spreadsheet counts, cells); blank rows are left out.

    NUL characters are dropped; the apostrophe that guards a formula is taken off. Raises
    UnreadableFile.
    """
    if layout.workbook:
        with _open_workbook(layout) as rows:
            yield rows
        return
    with layout.path.open("r", encoding=layout.encoding, newline="") as file:
        yield _csv_rows(layout, file)


def _csv_rows(layout: Layout, file: IO[str]) -> Rows:
    csv.field_size_limit(MAX_CELL)
    reader = csv.reader(
        (line.replace("\0", "") for line in file), delimiter=layout.delimiter, strict=True
    )
    number = 0
    while True:
        number += 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            why = translate("Patients", "row {row} has a quotation mark in the wrong place.")
            raise unreadable(layout.path, why.format(row=number)) from None
        if any(cell.strip() for cell in cells):
            yield number, [unguarded(cell) for cell in cells[:MAX_COLUMNS]]


def unguarded(cell: str) -> str:
    """Return a cell without the apostrophe that a careful export puts before a formula."""
    return cell[1:] if cell[:1] == "'" and cell[1:].startswith(_FORMULA_START) else cell


def guarded(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula (OWASP, CSV injection)."""
    return "'" + cell if cell.startswith(_FORMULA_START) else cell


def _detect_sheets(layout: Layout) -> Layout:
    with _workbook(layout.path) as book:
        names = tuple(book.sheetnames)
    if layout.sheet and layout.sheet not in names:
        why = translate("Patients", "it has no sheet “{sheet}”.").format(sheet=layout.sheet)
        raise unreadable(layout.path, why)
    return Layout(layout.path, sheet=layout.sheet or names[0], sheets=names)


@contextmanager
def _workbook(path: Path) -> Iterator[Any]:
    import openpyxl
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        book = openpyxl.load_workbook(path, read_only=True, data_only=False)
    except (InvalidFileException, zipfile.BadZipFile, KeyError, ValueError, OSError, EOFError):
        raise unreadable(path, translate("Patients", "it is not a whole XLSX workbook.")) from None
    try:
        yield book
    finally:
        book.close()


@contextmanager
def _open_workbook(layout: Layout) -> Iterator[Rows]:
    with _workbook(layout.path) as book:
        yield _sheet_rows(book[layout.sheet].iter_rows(values_only=True))


def _sheet_rows(rows: Iterator[Sequence[object]]) -> Rows:
    for number, cells in enumerate(rows, start=1):
        values = [_cell(cell) for cell in cells[:MAX_COLUMNS]]
        if any(value != "" for value in values):
            yield number, values


def _cell(value: object) -> Cell:
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return unguarded(str(value)[:MAX_CELL].replace("\0", ""))


def write_csv(path: Path, header: Sequence[str], rows: Iterator[Sequence[str]]) -> int:
    """Write a CSV that spreadsheets open as UTF-8, formulas guarded; returns the rows written.

    The file appears only when it is whole.
    """
    part = path.with_name(path.name + ".part")
    count = 0
    try:
        with open(part, "w", encoding="utf-8-sig", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(header)
            for row in rows:
                writer.writerow([guarded(cell) for cell in row])
                count += 1
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
    return count
