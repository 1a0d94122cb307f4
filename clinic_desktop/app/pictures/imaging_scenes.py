"""Pictures of the images of a chart: the list, the viewer, two series, the stop at another name."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from clinic_desktop.app.pictures.chart_people import somebody
from clinic_desktop.app.pictures.stage import Scene, Stage
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.modules.documents.api import MarkKind, imaging_of
from clinic_desktop.modules.documents.presenters.imaging_import import chart_and_differences
from clinic_desktop.modules.documents.ui.imaging_import_dialog import ImagingImportDialog
from clinic_desktop.storage.context import Context


def has_stack(ctx: Context, patient_id: UUID) -> bool:
    """Tell whether a chart has a series of several images."""
    studies = imaging_of(ctx, patient_id)
    return any(series.pictures > 9 for study in studies for series in study.series)


def _page(stage: Stage) -> Any:
    """Open the section of somebody with images; None where the role has none."""
    if not stage.window.shell.may(Permission.DOCUMENT_READ.value):
        return None
    patient_id = somebody(stage, has_stack)
    if patient_id is None:
        return None
    screen: Any = stage.open_tab("patients", patient_id=patient_id)
    stage.settle()
    screen.page.sections.go("imaging")
    stage.settle()
    return screen.page.sections.page("imaging")


def _list(stage: Stage) -> QWidget | None:
    return stage.window if _page(stage) is not None else None


def _viewer(stage: Stage) -> Any:
    page = _page(stage)
    if page is None or not page.tiles:
        return None
    next(iter(page.tiles.values())).click()
    stage.settle()
    page.viewer.active.go(len(page.viewer.active.slots()) // 2)
    stage.settle()
    return page


def _series(stage: Stage) -> QWidget | None:
    page = _viewer(stage)
    if page is None:
        return None
    pane = page.viewer.active
    if pane.frame() is not None and not page.viewer._why_not and not pane.marks.marks:
        height, width = pane.frame().height, pane.frame().width
        start, end = (0.06 * width, 0.60 * height), (0.94 * width, 0.60 * height)
        pane.marks.add(pane.slot(), MarkKind.LENGTH, (start, end))
        corners = ((0.46 * width, 0.36 * height), (0.54 * width, 0.44 * height))
        pane.marks.add(pane.slot(), MarkKind.ELLIPSE, corners)
        stage.settle()
    return stage.window


def _two(stage: Stage) -> QWidget | None:
    page = _viewer(stage)
    if page is None:
        return None
    page.viewer.toggle_second()
    stage.settle()
    for pane in page.viewer.panes:
        pane.go(len(pane.slots()) // 2)
    stage.settle()
    return stage.window


def _waiting(stage: Stage) -> QWidget | None:
    page = _page(stage)
    if page is None or not page.presenter.waiting:
        return None
    page.show_list()
    page.show_waiting()
    stage.settle()
    dialog: Any = stage.top()
    if dialog is not None:
        dialog._file()
        stage.settle()
    return stage.top()


def _stop(stage: Stage) -> QWidget | None:
    """Open the import where it stopped: the images name somebody else."""
    page = _page(stage)
    if page is None or not page.presenter.waiting:
        return None
    file = page.presenter.waiting[0].file
    dialog = ImagingImportDialog(page.shell, page.presenter.patient_id, page)
    dialog.open()
    stage.program.tasks.read(
        chart_and_differences,
        page.presenter.patient_id,
        file,
        then=lambda found: dialog.ask_person(file, found[0], found[1], 24),
        owner=dialog,
    )
    stage.settle()
    return stage.top()


IMAGING = (
    Scene("chart-imaging", _list),
    Scene("chart-imaging-series", _series),
    Scene("chart-imaging-two", _two),
    Scene("chart-imaging-mismatch", _waiting),
    Scene("chart-imaging-import", _stop),
)
