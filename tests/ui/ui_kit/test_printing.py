"""Preview, print and save the same PDF."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from clinic_desktop.paper import PaperColumn, Sheet, SheetHead
from clinic_desktop.ui_kit import notify
from clinic_desktop.ui_kit.accessibility import dead_controls, unnamed_inputs
from clinic_desktop.ui_kit.printing import CannotPrint, PreviewDialog, load_pdf, print_pages


@pytest.fixture(scope="module")
def data() -> bytes:
    sheet = Sheet(SheetHead("Day sheet", "Clinic Rio Claro", landscape=True))
    sheet.table([PaperColumn("Patient")], [[f"Patient {n}"] for n in range(80)])
    return sheet.to_bytes()


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    found = QWidget()
    qtbot.addWidget(found)
    found.show()
    return found


def to_file(path: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def test_the_preview_shows_all_pages_and_its_controls_work(window: QWidget, data: bytes) -> None:
    dialog = PreviewDialog("Day sheet", data, window, file_name="day")
    assert dialog.document.pageCount() > 1
    assert unnamed_inputs(dialog) == []
    assert dead_controls(dialog) == []


def test_what_is_printed_has_the_pages_and_the_paper_of_the_pdf(
    window: QWidget, data: bytes, tmp_path: Path
) -> None:
    document = load_pdf(data, window)
    out = tmp_path / "printed.pdf"
    print_pages(document, to_file(out))
    printed = load_pdf(out.read_bytes(), window)
    assert printed.pageCount() == document.pageCount()
    wanted, found = document.pagePointSize(0), printed.pagePointSize(0)
    assert found.width() == pytest.approx(wanted.width(), abs=2)
    assert found.height() == pytest.approx(wanted.height(), abs=2)


def test_only_the_pages_that_were_asked_for_go_out(
    window: QWidget, data: bytes, tmp_path: Path
) -> None:
    printer = to_file(tmp_path / "one.pdf")
    printer.setFromTo(2, 2)
    print_pages(load_pdf(data, window), printer)
    assert load_pdf((tmp_path / "one.pdf").read_bytes(), window).pageCount() == 1


def test_a_printer_that_does_not_take_it_is_told(
    window: QWidget, data: bytes, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(CannotPrint):
        print_pages(load_pdf(data, window), to_file(tmp_path / "nowhere" / "out.pdf"))


def test_the_saved_file_is_the_same_pdf(window: QWidget, data: bytes, tmp_path: Path) -> None:
    dialog = PreviewDialog("Day sheet", data, window)
    dialog.save_to(tmp_path / "day.pdf")
    assert (tmp_path / "day.pdf").read_bytes() == data
    dialog.save_to(tmp_path / "nowhere" / "day.pdf")
    assert notify.history[-1].kind == "environment"
    assert "day.pdf" in notify.history[-1].text


def test_what_is_no_pdf_is_refused(window: QWidget) -> None:
    with pytest.raises(ValueError, match="not a PDF"):
        load_pdf(b"<html>", window)
