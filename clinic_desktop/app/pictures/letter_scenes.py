"""Pictures of letters: the section, the form for each kind, the pages, a template; and printing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from clinic_desktop.app.pictures.chart_people import somebody
from clinic_desktop.app.pictures.stage import Scene, Stage
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.modules.chart.api.letters import LetterKind, letters_of
from clinic_desktop.modules.chart.ui.letter_dialog import LetterDialog
from clinic_desktop.modules.chart.ui.letter_templates_page import LetterTemplatesPage
from clinic_desktop.storage.context import Context


def _has_letters(ctx: Context, patient_id: UUID) -> bool:
    return bool(letters_of(ctx, patient_id)[0])


def _page(stage: Stage, right: Permission = Permission.ENCOUNTER_READ) -> Any:
    """Open the letters of somebody; None where the role has none."""
    shell = stage.window.shell
    if not (shell.may(Permission.ENCOUNTER_READ.value) and shell.may(right.value)):
        return None
    patient_id = somebody(stage, _has_letters)
    if patient_id is None:
        return None
    screen: Any = stage.open_tab("patients", patient_id=patient_id)
    stage.settle()
    screen.page.sections.go("letters")
    stage.settle()
    return screen.page.sections.page("letters")


def _letters(stage: Stage) -> QWidget | None:
    return None if _page(stage) is None else stage.window


def _written(kind: LetterKind) -> Callable[[Stage], QWidget | None]:
    def arrange(stage: Stage) -> QWidget | None:
        page = _page(stage, Permission.ENCOUNTER_SIGN)
        if page is None:
            return None
        page.write()
        stage.settle()
        dialog: Any = stage.top()
        if not isinstance(dialog, LetterDialog):
            return None
        place = next(n for n, c in enumerate(dialog.choices) if c.kind is kind)
        field = dialog.form.field("letter")
        field.setCurrentIndex(place)
        field.activated.emit(place)
        stage.settle()
        return dialog

    return arrange


def _pages(stage: Stage) -> QWidget | None:
    page = _page(stage, Permission.DOCUMENT_READ)
    if page is None or not page.lines.rows():
        return None
    page.table.select_row(0)
    page.show_pages()
    stage.settle()
    return stage.top()


def _template(stage: Stage) -> QWidget | None:
    stage.window.open_settings("letter-templates")
    stage.settle()
    page = stage.window.findChild(LetterTemplatesPage)
    if page is None:
        return None
    page.change()
    stage.settle()
    return stage.top()


def _printing(stage: Stage) -> QWidget | None:
    if _page(stage) is None:
        return None
    stage.trigger("chart.print")
    stage.settle()
    return stage.top()


LETTERS = (
    Scene("chart-letters", _letters),
    *(Scene(f"chart-letter-{kind.value}", _written(kind)) for kind in LetterKind),
    Scene("chart-letter-pages", _pages),
    Scene("letter-template", _template),
    Scene("chart-print", _printing),
)
