"""Pictures of the visits of a patient, of what notes are written with, and of who read them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from clinic_desktop.app.pictures.chart_people import has_results, seen_now, somebody
from clinic_desktop.app.pictures.stage import Scene, Stage
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.modules.chart.api import Run, tidy
from clinic_desktop.modules.chart.presenters.visit_text import pairs_of
from clinic_desktop.modules.chart.ui.stale_note_dialog import StaleNoteDialog
from clinic_desktop.modules.chart.ui.visit_column import VisitColumn
from clinic_desktop.modules.chart.ui.writing_page import MacrosPage, TemplatesPage
from clinic_desktop.storage.context import Context

_ELSEWHERE = " Seen again in the treatment room."


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


def _column(verb: Callable[[VisitColumn], None]) -> Callable[[Stage], QWidget | None]:
    """Show what is opened from the visit that runs; nothing where the user writes none."""

    def arrange(stage: Stage) -> QWidget | None:
        if not stage.window.shell.may(Permission.ENCOUNTER_WRITE.value):
            return None
        if _patient(stage, seen_now) is None:
            return None
        column = stage.window.findChild(VisitColumn)
        if column is None or column.presenter.visit is None:
            return None
        verb(column)
        stage.settle()
        return stage.top()

    return arrange


def _two_versions(column: VisitColumn) -> None:
    """Show the draft beside one that says more in two sections, as if saved on another PC."""
    mine = column.text()
    other = tidy(
        replace(block, runs=(*block.runs, Run(_ELSEWHERE)))
        if block.runs and number % 4 == 1
        else block
        for number, block in enumerate(mine.blocks)
    )
    StaleNoteDialog(column, pairs_of(mine, other), lambda _text: None).open()


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


def _co_signing(stage: Stage) -> QWidget | None:
    """Show what waits for a co-signature; nothing where the user signs nothing."""
    if not stage.window.shell.may(Permission.ENCOUNTER_SIGN.value):
        return None
    if stage.open_tab("patients") is None:
        return None
    stage.trigger("chart.notes-to-co-sign")
    stage.settle()
    return stage.top()


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
    Scene("visit-follow-up", _column(lambda column: column.follow_up.plan())),
    Scene("visit-finish", _column(lambda column: column.presenter.finish())),
    Scene("visit-two-versions", _column(_two_versions)),
    Scene("chart-encounters", _visits()),
    Scene("chart-encounter", _visits("change")),
    Scene("chart-encounter-restrict", _visits("restrict")),
    Scene("notes-to-co-sign", _co_signing),
    Scene("chart-accesses", _accesses),
    Scene("note-template", _writing("note-templates", TemplatesPage, "change")),
    Scene("text-shortcut", _writing("text-shortcuts", MacrosPage, "change")),
)
