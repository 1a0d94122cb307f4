"""Pictures of the chart's lists: each page, and what it opens."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from clinic_desktop.app.pictures.chart_people import has_growth, has_results, somebody
from clinic_desktop.app.pictures.stage import Scene, Stage
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.modules.chart.api.interchange import ChartReport, Line


def _page(stage: Stage, section: str, part: str = "") -> Any:
    """Open a section of somebody's chart; None where the role has no chart."""
    if not stage.window.shell.may(Permission.ENCOUNTER_READ.value):
        return None
    patient_id = somebody(stage, has_growth if section == "growth" else has_results)
    if patient_id is None:
        return None
    screen: Any = stage.open_tab("patients", patient_id=patient_id)
    stage.settle()
    screen.page.sections.go(section)
    stage.settle()
    page = screen.page.sections.page(section)
    if page is not None and part:
        page.go(part)
        stage.settle()
    return page


def _shown(section: str, part: str = "", verb: str = "") -> Callable[[Stage], QWidget | None]:
    """Show a section, and what a verb of it opens; nothing where it is off for the user."""

    def arrange(stage: Stage) -> QWidget | None:
        page = _page(stage, section, part)
        if page is None:
            return None
        if not verb:
            return stage.window
        getattr(page, verb)()
        stage.settle()
        return stage.top() or stage.window

    return arrange


def _laid_over(stage: Stage) -> QWidget | None:
    """Show several vital signs on one plot."""
    page = _page(stage, "vitals")
    if page is None:
        return None
    for chip in list(page.chips.values())[:2]:
        if chip.isVisible() and not chip.isChecked():
            chip.click()
    stage.settle()
    return stage.window


def _work_list(action: str, right: Permission) -> Callable[[Stage], QWidget | None]:
    """Show one of the clinic's lists of work."""

    def arrange(stage: Stage) -> QWidget | None:
        if not stage.window.shell.may(right.value):
            return None
        stage.open_tab("patients")
        stage.trigger(action)
        return stage.top()

    return arrange


def _exchange(action: str, right: Permission, *, work: bool = False) -> Callable[[Stage], Any]:
    """Show the dialog that gives a chart away or takes files in, and what came of it."""

    def arrange(stage: Stage) -> QWidget | None:
        if not stage.window.shell.may(right.value) or _page(stage, "summary") is None:
            return None
        stage.trigger(action)
        shown: Any = stage.top()
        if work and shown is not None:
            shown.show_report(_REPORT)
            stage.settle()
        return stage.top()

    return arrange


_REPORT = ChartReport(
    read=148,
    stored=140,
    unchanged=7,
    kept_unmapped=12,
    mapped={"Encounter": 11, "Condition": 5, "Observation": 97, "DiagnosticReport": 5},
    kept={"Claim": 10, "CarePlan": 2},
    refused=(Line("chart.json", "Bundle.entry[12].resource.issued", "“2026-13-01” is not a day."),),
    notes=(
        Line(
            "chart.json",
            "Bundle.entry[31].resource",
            "“Practitioner/9” leads to nothing in the file; its text was kept.",
        ),
    ),
)

CHART_LISTS = (
    Scene("chart-summary", _shown("summary")),
    Scene("chart-timeline", _shown("timeline")),
    Scene("chart-problems", _shown("problems")),
    Scene("chart-problem", _shown("problems", verb="add")),
    Scene("chart-problem-changes", _shown("problems", verb="history")),
    Scene("chart-allergies", _shown("allergies")),
    Scene("chart-allergies-ask", _shown("allergies", verb="ask")),
    Scene("chart-allergy", _shown("allergies", verb="add")),
    Scene("chart-medication", _shown("medication")),
    Scene("chart-medicine", _shown("medication", verb="add")),
    Scene("chart-procedures", _shown("history", "procedure")),
    Scene("chart-family", _shown("history", "family_member_history")),
    Scene("chart-social", _shown("history", "social_history")),
    Scene("chart-pregnancies", _shown("history", "pregnancy")),
    Scene("chart-immunizations", _shown("immunizations", "schedule")),
    Scene("chart-doses", _shown("immunizations", "doses")),
    Scene("chart-dose", _shown("immunizations", "schedule", "give")),
    Scene("chart-recalls", _shown("recalls")),
    Scene("recalls", _work_list("chart.recalls", Permission.MESSAGE_READ)),
    Scene("unread-results", _work_list("chart.unread-results", Permission.LAB_RESULT_READ)),
    Scene("incoming-results", _work_list("chart.incoming-results", Permission.LAB_RESULT_SIGN)),
    Scene("chart-vitals", _shown("vitals")),
    Scene("chart-vitals-overlaid", _laid_over),
    Scene("chart-vitals-record", _shown("vitals", verb="record")),
    Scene("chart-vitals-correct", _shown("vitals", verb="correct")),
    Scene("chart-vitals-versions", _shown("vitals", verb="history")),
    Scene("chart-timeline-paper", _shown("timeline", verb="print_lines")),
    Scene("chart-results", _shown("results")),
    Scene("chart-trends", _shown("results", verb="show_trend")),
    Scene("chart-growth", _shown("growth")),
    Scene("chart-export", _exchange("chart.export", Permission.ENCOUNTER_READ)),
    Scene("chart-import", _exchange("chart.import", Permission.PRESCRIPTION_WRITE)),
    Scene("chart-imported", _exchange("chart.import", Permission.PRESCRIPTION_WRITE, work=True)),
)
