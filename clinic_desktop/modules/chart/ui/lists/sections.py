"""The sections of a chart that are lists of facts."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtWidgets import QWidget

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP
from clinic_desktop.ui_kit.chart_slots import ChartSection
from clinic_desktop.ui_kit.plugin import Shell

_HISTORY = ("procedure", "family_member_history", "social_history", "pregnancy")


def _problems(shell: Shell, patient_id: UUID) -> QWidget:
    from clinic_desktop.modules.chart.ui.lists.problems import problems_page

    return problems_page(shell, patient_id)


def _medication(shell: Shell, patient_id: UUID) -> QWidget:
    from clinic_desktop.modules.chart.ui.lists.medication import medication_page

    return medication_page(shell, patient_id)


def _allergies(shell: Shell, patient_id: UUID) -> QWidget:
    from clinic_desktop.modules.chart.ui.lists.allergies import allergies_page

    return allergies_page(shell, patient_id)


def _history(shell: Shell, patient_id: UUID) -> QWidget:
    from clinic_desktop.modules.chart.ui.lists.history import history_page

    return history_page(shell, patient_id)


def _immunizations(shell: Shell, patient_id: UUID) -> QWidget:
    from clinic_desktop.modules.chart.ui.lists.immunizations import immunizations_page

    return immunizations_page(shell, patient_id)


def _recalls(shell: Shell, patient_id: UUID) -> QWidget:
    from clinic_desktop.modules.chart.ui.lists.recalls import recalls_page

    return recalls_page(shell, patient_id)


PROBLEMS = ChartSection(
    "problems",
    QT_TRANSLATE_NOOP("Chart", "Problems"),
    "clipboard-list",
    _problems,
    Permission.CONDITION_READ.value,
    ("condition",),
    frozenset({"condition"}),
)
MEDICATION = ChartSection(
    "medication",
    QT_TRANSLATE_NOOP("Chart", "Medication"),
    "pill",
    _medication,
    Permission.PRESCRIPTION_READ.value,
    ("medication_statement",),
    frozenset({"medication_statement"}),
)
ALLERGIES = ChartSection(
    "allergies",
    QT_TRANSLATE_NOOP("Chart", "Allergies"),
    "shield-alert",
    _allergies,
    Permission.CONDITION_READ.value,
    ("allergy_intolerance",),
    frozenset({"allergy_intolerance"}),
)
HISTORY = ChartSection(
    "history",
    QT_TRANSLATE_NOOP("Chart", "History"),
    "history",
    _history,
    Permission.ENCOUNTER_READ.value,
    _HISTORY,
    frozenset(_HISTORY),
)
IMMUNIZATIONS = ChartSection(
    "immunizations",
    QT_TRANSLATE_NOOP("Chart", "Immunisations"),
    "syringe",
    _immunizations,
    Permission.ENCOUNTER_READ.value,
    ("immunization",),
    frozenset({"immunization"}),
)
RECALLS = ChartSection(
    "recalls",
    QT_TRANSLATE_NOOP("Chart", "Recalls"),
    "bell",
    _recalls,
    Permission.ENCOUNTER_READ.value,
    ("recall",),
    frozenset({"recall"}),
)


def list_sections() -> tuple[ChartSection, ...]:
    """Return them in their order."""
    return (PROBLEMS, MEDICATION, ALLERGIES, HISTORY, IMMUNIZATIONS, RECALLS)
