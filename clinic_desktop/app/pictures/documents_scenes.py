"""Pictures of the papers of a chart."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from clinic_desktop.app.pictures.chart_people import has_papers, has_results, somebody
from clinic_desktop.app.pictures.stage import Scene, Stage
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.storage.context import Context

_WORD = "pressure"  # of the demo's notes


def _page(stage: Stage, wanted: Callable[[Context, UUID], bool] = has_papers) -> Any:
    """Open the section of somebody's chart; None where the role has no papers."""
    if not stage.window.shell.may(Permission.DOCUMENT_READ.value):
        return None
    patient_id = somebody(stage, wanted)
    if patient_id is None:
        return None
    screen: Any = stage.open_tab("patients", patient_id=patient_id)
    stage.settle()
    screen.page.sections.go("documents")
    stage.settle()
    return screen.page.sections.page("documents")


def _papers(stage: Stage) -> QWidget | None:
    page = _page(stage)
    if page is None:
        return None
    if page.lines.rows():
        page.table.select_row(0)
        page.open(page.lines.rows()[0])
        stage.settle()
    return stage.window


def _details(stage: Stage) -> QWidget | None:
    page = _page(stage)
    if page is None or not page.lines.rows():
        return None
    page.table.select_row(0)
    page.edit()
    stage.settle()
    return stage.top()


def _versions(stage: Stage) -> QWidget | None:
    page = _page(stage)
    if page is None or not page.lines.rows():
        return None
    page.table.select_row(0)
    page.versions()
    stage.settle()
    return stage.top()


def _search(stage: Stage) -> QWidget | None:
    if _page(stage, has_results) is None or not stage.window.shell.may(
        Permission.ENCOUNTER_READ.value
    ):
        return None
    stage.trigger("chart.search")
    dialog: Any = stage.top()
    dialog.words.setText(_WORD)
    dialog.search(_WORD)
    stage.settle()
    return stage.top()


DOCUMENTS = (
    Scene("chart-documents", _papers),
    Scene("chart-document", _details),
    Scene("chart-document-versions", _versions),
    Scene("chart-search", _search),
)
