"""What the chart puts on an open patient: its sections in their order, and what stands around."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtWidgets import QWidget

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP
from clinic_desktop.modules.chart.api import chart_counts, open_chart
from clinic_desktop.modules.chart.api.timeline import TIMELINE_TABLES, timeline_count
from clinic_desktop.modules.chart.ui.lists.sections import list_sections
from clinic_desktop.modules.chart.ui.sections import ENCOUNTERS, measured_sections
from clinic_desktop.modules.chart.ui.visit_column import visit_column
from clinic_desktop.ui_kit.chart_slots import ChartCounts, ChartSection, Contribution
from clinic_desktop.ui_kit.plugin import Shell

_READ = Permission.ENCOUNTER_READ.value
COUNTS = (ChartCounts(chart_counts, _READ), ChartCounts(timeline_count, _READ))
OPENED = ChartCounts(open_chart, _READ)
COMPANION: Contribution = visit_column


def _summary(shell: Shell, patient_id: UUID) -> QWidget:
    from clinic_desktop.modules.chart.ui.summary_page import summary_page

    return summary_page(shell, patient_id)


SUMMARY = ChartSection(
    "summary", QT_TRANSLATE_NOOP("Chart", "Summary"), "layout-grid", _summary, _READ
)


def _timeline(shell: Shell, patient_id: UUID) -> QWidget:
    from clinic_desktop.modules.chart.ui.timeline_page import timeline_page

    return timeline_page(shell, patient_id)


TIMELINE = ChartSection(
    "timeline",
    QT_TRANSLATE_NOOP("Chart", "Timeline"),
    "history",
    _timeline,
    _READ,
    ("timeline",),
    TIMELINE_TABLES,
)


def _letters(shell: Shell, patient_id: UUID) -> QWidget:
    from clinic_desktop.modules.chart.ui.letters_page import letters_page

    return letters_page(shell, patient_id)


LETTERS = ChartSection(
    "letters",
    QT_TRANSLATE_NOOP("Chart", "Letters"),
    "mail",
    _letters,
    _READ,
    ("letter",),
    frozenset({"letter"}),
)


def chart_sections() -> tuple[ChartSection, ...]:
    """Return the chart's own sections, as they stand below each other."""
    return (SUMMARY, TIMELINE, ENCOUNTERS, *list_sections(), *measured_sections(), LETTERS)
