"""A paper that is open goes to a printer, or as a copy to a file of the person's choice."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.documents.api import Document
from clinic_desktop.modules.documents.presenters.papers import printable
from clinic_desktop.modules.documents.ui.viewer import PaperViewer
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.printing import ask_and_print, preview
from clinic_desktop.ui_kit.table_export import CannotWrite

Opened = tuple[Document, bytes]
Refused = Callable[[BaseException], None]


def print_shown(
    opened: Opened, viewer: PaperViewer, shell: Shell, parent: QWidget, refused: Refused
) -> None:
    """Print what the viewer shows: a PDF as it is, texts and pictures after a preview."""
    document, content = opened
    title = document.filing.title

    def show(pages: bytes) -> None:
        preview(parent, title, pages, file_name=title)

    pages, shown = viewer.pages(), viewer.stack.currentWidget()
    if pages is not None:
        ask_and_print(pages, parent)
    elif shown is viewer.text:
        show(viewer.text_as_pdf())
    elif shown is viewer.area:
        name = document.content.file_name
        shell.tasks.run_cpu(printable, name, content, then=show, fail=refused, owner=parent)


def save_copy(opened: Opened, shell: Shell, parent: QWidget, refused: Refused) -> None:
    """Ask where, and write the paper there."""
    document, content = opened
    name = Path(document.content.file_name).name or document.filing.title
    title = translate("Documents", "Save a copy")
    chosen, _filter = QFileDialog.getSaveFileName(parent, title, name)
    if not chosen:
        return
    path = Path(chosen)
    try:
        path.write_bytes(content)
    except OSError as error:
        refused(CannotWrite(name=path.name, reason=error.strerror or ""))
        return
    shell.toast(translate("Documents", "Saved as {name}").format(name=path.name))
