"""What documents put on an open patient."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtWidgets import QWidget

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP
from clinic_desktop.modules.documents.api import documents_count, imaging_counts
from clinic_desktop.ui_kit.chart_slots import ChartCounts, ChartSection
from clinic_desktop.ui_kit.plugin import Shell


def _papers(shell: Shell, patient_id: UUID) -> QWidget:
    from clinic_desktop.modules.documents.ui.papers_page import PapersPage

    return PapersPage(shell, patient_id)


def _imaging(shell: Shell, patient_id: UUID) -> QWidget:
    from clinic_desktop.modules.documents.ui.imaging_page import ImagingPage

    return ImagingPage(shell, patient_id)


DOCUMENT_COUNTS = (
    ChartCounts(imaging_counts, Permission.DOCUMENT_READ.value),
    ChartCounts(documents_count, Permission.DOCUMENT_READ.value),
)


def document_sections() -> tuple[ChartSection, ...]:
    """Return the sections, as they stand below the chart's own."""
    images = ChartSection(
        "imaging",
        QT_TRANSLATE_NOOP("Chart", "Imaging"),
        "image",
        _imaging,
        Permission.DOCUMENT_READ.value,
        counts=("imaging",),
        kinds=frozenset({"imaging_study"}),
    )
    papers = ChartSection(
        "documents",
        QT_TRANSLATE_NOOP("Chart", "Documents"),
        "file-text",
        _papers,
        Permission.DOCUMENT_READ.value,
        counts=("document",),
        kinds=frozenset({"document"}),
    )
    return (images, papers)
