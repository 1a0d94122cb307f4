"""The course of chosen tests on paper, straight from their page."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtWidgets import QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.api.printing import trends_pdf
from clinic_desktop.ui_kit import printing
from clinic_desktop.ui_kit.plugin import Shell


def print_trends(shell: Shell, page: QWidget, patient_id: UUID, codes: Sequence[str]) -> None:
    """Show the pages; without a test there is nothing to print, which is said."""
    if not codes:
        shell.toast(translate("Chart", "Choose a test first."))
        return

    def show(pdf: bytes) -> None:
        title = translate("Chart", "Course of results")
        printing.preview(page, title, pdf, file_name="results")

    label = translate("Chart", "Making the document")
    shell.tasks.read(
        trends_pdf,
        patient_id,
        tuple(codes),
        then=show,
        fail=shell.show_error,
        owner=page,
        label=label,
    )
