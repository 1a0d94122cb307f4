"""The paper of one visit, straight from its column."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtWidgets import QWidget

from clinic_desktop.kernel.text import text_language, translate
from clinic_desktop.modules.chart.presenters.printing import PAPERS, Wish
from clinic_desktop.ui_kit import printing
from clinic_desktop.ui_kit.plugin import Shell


def print_visit(shell: Shell, page: QWidget, patient_id: UUID, visit_id: UUID) -> None:
    """Show the pages of a visit; drafts are marked as such on them."""
    paper = next(kind for kind in PAPERS if kind.by_visit)
    spoken = text_language()[:2]
    wish = Wish(patient_id, None, None, spoken if spoken in ("en", "es") else "en", visit_id)

    def show(pdf: bytes) -> None:
        printing.preview(page, translate("Chart", paper.title), pdf, file_name=paper.name)

    label = translate("Chart", "Making the document")
    shell.tasks.read(paper.make, wish, then=show, fail=shell.show_error, owner=page, label=label)
