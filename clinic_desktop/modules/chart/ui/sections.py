"""The sections of a chart that are no lists of facts: visits, vital signs, results, growth."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtWidgets import QWidget

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP
from clinic_desktop.ui_kit.chart_slots import ChartSection
from clinic_desktop.ui_kit.plugin import Shell


def _encounters(shell: Shell, patient_id: UUID) -> QWidget:
    from clinic_desktop.modules.chart.ui.encounters_page import encounters_page

    return encounters_page(shell, patient_id)


def _results(shell: Shell, patient_id: UUID) -> QWidget:
    from clinic_desktop.modules.chart.ui.results_page import results_page

    return results_page(shell, patient_id)


def _vitals(shell: Shell, patient_id: UUID) -> QWidget:
    from clinic_desktop.modules.chart.ui.vitals_page import vitals_page

    return vitals_page(shell, patient_id)


def _growth(shell: Shell, patient_id: UUID) -> QWidget:
    from clinic_desktop.modules.chart.ui.growth_page import growth_page

    return growth_page(shell, patient_id)


ENCOUNTERS = ChartSection(
    "encounters",
    QT_TRANSLATE_NOOP("Chart", "Encounters"),
    "stethoscope",
    _encounters,
    Permission.ENCOUNTER_READ.value,
    ("encounter",),
    frozenset({"encounter"}),
)
RESULTS = ChartSection(
    "results",
    QT_TRANSLATE_NOOP("Chart", "Results"),
    "flask-conical",
    _results,
    Permission.LAB_RESULT_READ.value,
    ("diagnostic_report",),
    frozenset({"diagnostic_report"}),
)
VITALS = ChartSection(
    "vitals",
    QT_TRANSLATE_NOOP("Chart", "Vital signs"),
    "heart-pulse",
    _vitals,
    Permission.VITALS_READ.value,
)
GROWTH = ChartSection(
    "growth",
    QT_TRANSLATE_NOOP("Chart", "Growth"),
    "activity",
    _growth,
    Permission.VITALS_READ.value,
)


def measured_sections() -> tuple[ChartSection, ...]:
    """Return them in their order."""
    return (VITALS, RESULTS, GROWTH)
