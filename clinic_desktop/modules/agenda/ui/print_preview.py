"""Looks at a PDF before it is printed or saved: what is seen is the real document."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QWidget

from clinic_desktop.kernel.errors import EnvironmentFailure
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate
from clinic_desktop.ui_kit import notify, theme
from clinic_desktop.ui_kit.dialog import Dialog

DOTS = 200  # per inch, for a page that is handed to a printer


class NotSaved(EnvironmentFailure):
    """The file could not be written."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "The file could not be saved ({reason}). Nothing is lost: choose another folder.",
    )


class PrintPreview(Dialog):
    """Shows a PDF; Print sends it to a printer, Save keeps it as a file."""

    def __init__(self, title: str, pdf: bytes, name: str, parent: QWidget | None) -> None:
        super().__init__(title, parent, width=720)
        self._pdf = pdf
        self._name = name
        self._bytes = QByteArray(pdf)
        self._buffer = QBuffer(self._bytes, self)
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document = QPdfDocument(self)
        self.document.load(self._buffer)
        self.pages = QPdfView(self)
        self.pages.setDocument(self.document)
        self.pages.setPageMode(QPdfView.PageMode.MultiPage)
        self.pages.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.pages.setMinimumHeight(theme.px(420))
        self.pages.setAccessibleName(title)
        self.body.addWidget(self.pages)
        self.only_close()
        self.save = self.add_button(translate("Agenda", "Save as PDF…"), self._save)
        self.print = self.set_action(translate("Agenda", "Print…"), self._print)

    def write_to(self, path: Path) -> None:
        """Save the document. Raises NotSaved."""
        try:
            path.write_bytes(self._pdf)
        except OSError as error:
            raise NotSaved(reason=error.strerror or "") from error

    def print_to(self, printer: QPrinter) -> None:
        """Draw every page on a printer, one document page a sheet."""
        with QPainter(printer) as painter:
            for number in range(self.document.pageCount()):
                if number:
                    printer.newPage()
                size = self.document.pagePointSize(number) / 72 * DOTS
                image = self.document.render(
                    number, QSize(round(size.width()), round(size.height()))
                )
                room = QRectF(painter.viewport())
                fitted = QSizeF(image.size()).scaled(
                    room.size(), Qt.AspectRatioMode.KeepAspectRatio
                )
                painter.drawImage(QRectF(room.topLeft(), fitted), image)

    def new_printer(self) -> QPrinter:
        """Return a printer set to the document's paper."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self._name)
        printer.setFullPage(True)
        size = self.document.pagePointSize(0)
        printer.setPageSize(QPageSize(size, QPageSize.Unit.Point))
        return printer

    def _print(self) -> None:
        printer = self.new_printer()
        dialog = QPrintDialog(printer, self)
        if dialog.exec() == Dialog.DialogCode.Accepted:  # the system's own dialog blocks anyway
            self._printed(printer)

    def _printed(self, printer: QPrinter) -> None:
        self.print_to(printer)
        self.accept()

    def _save(self) -> None:
        dialog = QFileDialog(self, translate("Agenda", "Save as PDF"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(translate("Agenda", "PDF (*.pdf)"))
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(f"{self._name}.pdf")
        dialog.fileSelected.connect(self._save_to)
        dialog.open()

    def _save_to(self, name: str) -> None:
        try:
            self.write_to(Path(name))
        except NotSaved as error:
            notify.show_error(error)
            return
        notify.toast(translate("Agenda", "Saved: {name}").format(name=Path(name).name))
