"""Pictures of the visits of a patient, of what notes are written with, and of who read them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from clinic_desktop.app.pictures.chart_people import has_results, seen_now, somebody
from clinic_desktop.app.pictures.stage import Scene, Stage
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.modules.chart.ui.writing_page import MacrosPage, TemplatesPage
from clinic_desktop.storage.context import Context


def _patient(stage: Stage, wanted: Callable[[Context, UUID], bool] = has_results) -> Any:
    """Open somebody of today; None where nobody is booked."""
    patient_id = somebody(stage, wanted)
    if patient_id is None:
        return None
    screen = stage.open_tab("patients", patient_id=patient_id)
    stage.settle()
    return screen


def _running(stage: Stage) -> QWidget | None:
    """Show a chart with the visit that runs beside it."""
    if not stage.window.shell.may(Permission.ENCOUNTER_READ.value):
        return None
    return None if _patient(stage, seen_now) is None else stage.window


def _visits(verb: str = "") -> Callable[[Stage], QWidget | None]:
    """Show the visits, and what a verb opens; nothing where it is off for the user."""

    def arrange(stage: Stage) -> QWidget | None:
        if not stage.window.shell.may(Permission.ENCOUNTER_READ.value):
            return None
        screen = _patient(stage)
        if screen is None:
            return None
        screen.page.sections.go("encounters")
        stage.settle()
        page = screen.page.sections.page("encounters")
        if page is None or not verb:
            return stage.window
        getattr(page, verb)()
        stage.settle()
        return stage.top()

    return arrange


def _accesses(stage: Stage) -> QWidget | None:
    if not stage.window.shell.may(Permission.PRIVACY_REVIEW.value):
        return None
    if _patient(stage) is None:
        return None
    stage.trigger("chart.accesses")
    stage.settle()
    return stage.top()


def _writing(name: str, kind: type[QWidget], verb: str) -> Callable[[Stage], QWidget | None]:
    """Show the form of a settings page; nothing where the user has no such page."""

    def arrange(stage: Stage) -> QWidget | None:
        stage.window.open_settings(name)
        stage.settle()
        page = stage.window.findChild(kind)
        if page is None:
            return None
        getattr(page, verb)()
        stage.settle()
        return stage.top()

    return arrange


ENCOUNTERS = (
    Scene("visit", _running),
    Scene("chart-encounters", _visits()),
    Scene("chart-encounter", _visits("change")),
    Scene("chart-encounter-restrict", _visits("restrict")),
    Scene("chart-accesses", _accesses),
    Scene("note-template", _writing("note-templates", TemplatesPage, "change")),
    Scene("text-shortcut", _writing("text-shortcuts", MacrosPage, "change")),
)
