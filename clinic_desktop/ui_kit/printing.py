"""Paper: a PDF is looked at, printed or saved without ever lying open on the disk."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QRectF, QSize
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QWidget

from clinic_desktop.kernel.errors import EnvironmentFailure
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate
from clinic_desktop.ui_kit import notify, theme
from clinic_desktop.ui_kit.dialog import Dialog
from clinic_desktop.ui_kit.table_export import CannotWrite

_POINTS_PER_INCH = 72.0
_SHARPEST = 300


class CannotPrint(EnvironmentFailure):
    """The printer did not take the pages."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "The printer did not take the pages. Nothing in the clinic changed. Look whether it is "
        "switched on and has paper, or save the pages as a PDF file.",
    )


def load_pdf(data: bytes, parent: QObject) -> QPdfDocument:
    """Return a PDF as a document that lives as long as `parent`; ValueError if it is none."""
    document = QPdfDocument(parent)
    buffer = QBuffer(document)
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    if document.error() is not QPdfDocument.Error.None_:
        raise ValueError("not a PDF")
    return document


def print_pages(document: QPdfDocument, printer: QPrinter) -> None:
    """Draw the pages that the printer was asked for, each in its true size.

    Raises CannotPrint.
    """
    first = max(1, printer.fromPage() or 1)
    last = min(document.pageCount(), printer.toPage() or document.pageCount())
    _set_paper(printer, document)
    painter = QPainter()
    if not painter.begin(printer):
        raise CannotPrint
    dots = min(_SHARPEST, printer.resolution())
    for number in range(first - 1, last):
        if number >= first and not printer.newPage():
            painter.end()  # a painter must let go before its paper goes
            raise CannotPrint
        size = document.pagePointSize(number)
        pixels = QSize(
            round(size.width() * dots / _POINTS_PER_INCH),
            round(size.height() * dots / _POINTS_PER_INCH),
        )
        scale = printer.resolution() / _POINTS_PER_INCH
        target = QRectF(0, 0, size.width() * scale, size.height() * scale)
        painter.drawImage(target, document.render(number, pixels))
    painter.end()


def ask_and_print(document: QPdfDocument, parent: QWidget | None) -> bool:
    """Show the system's print dialog and print; True when the pages went to the printer."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, parent)
    dialog.setMinMax(1, max(1, document.pageCount()))
    if dialog.exec() != QPrintDialog.DialogCode.Accepted:
        return False
    try:
        print_pages(document, printer)
    except CannotPrint as error:
        notify.show_error(error)
        return False
    notify.toast(translate("Kit", "Sent to the printer"))
    return True


class PreviewDialog(Dialog):
    """Shows the real PDF; prints it or saves it.

    `file_name` is what a saved file is called; `printed` is called when pages went out, so that
    the caller can note it in the trail.
    """

    def __init__(
        self,
        title: str,
        data: bytes,
        parent: QWidget | None = None,
        *,
        file_name: str = "",
        printed: Callable[[], None] | None = None,
    ) -> None:
        super().__init__(title, parent, width=760)
        from PySide6.QtPdfWidgets import QPdfView

        self._data, self._file_name, self._printed = data, file_name, printed
        self.document = load_pdf(data, self)
        self.view = QPdfView(self)
        self.view.setDocument(self.document)
        self.view.setPageMode(QPdfView.PageMode.MultiPage)
        self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.view.setAccessibleName(translate("Kit", "Pages"))
        self.view.setMinimumHeight(theme.px(420))
        self.body.addWidget(self.view)
        self.add_button(translate("Kit", "Save as PDF…"), self._save)
        self.only_close()
        self.print_button = self.set_action(translate("Kit", "Print…"), self._print)
        self.resize(theme.px(820), theme.px(720))

    def save_to(self, path: Path) -> None:
        """Write the PDF; a failure is shown."""
        try:
            path.write_bytes(self._data)
        except OSError as error:
            notify.show_error(CannotWrite(name=path.name, reason=error.strerror or ""))
            return
        notify.toast(translate("Kit", "Saved as {name}").format(name=path.name))

    def _print(self) -> None:
        if ask_and_print(self.document, self):
            if self._printed is not None:
                self._printed()
            self.accept()

    def _save(self) -> None:
        name = f"{self._file_name or self.windowTitle()}.pdf"
        chosen, _filter = QFileDialog.getSaveFileName(
            self, translate("Kit", "Save as PDF"), name, "*.pdf"
        )
        if chosen:
            self.save_to(Path(chosen))


def preview(
    parent: QWidget | None,
    title: str,
    data: bytes,
    *,
    file_name: str = "",
    printed: Callable[[], None] | None = None,
) -> PreviewDialog:
    """Open the preview of a PDF over a window."""
    dialog = PreviewDialog(title, data, parent, file_name=file_name, printed=printed)
    dialog.open()
    return dialog


def _set_paper(printer: QPrinter, document: QPdfDocument) -> None:
    """Let the printer use the paper that the pages were made for."""
    size = document.pagePointSize(0)
    across = size.width() > size.height()
    shape = size.transposed() if across else size
    printer.setPageSize(QPageSize(shape, QPageSize.Unit.Point))
    direction = QPageLayout.Orientation
    printer.setPageOrientation(direction.Landscape if across else direction.Portrait)
    printer.setFullPage(True)
