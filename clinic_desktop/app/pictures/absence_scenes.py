"""Pictures of a practitioner who can't come, and of the list that a change of hours brings."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from PySide6.QtWidgets import QWidget

from clinic_desktop.app.affected import as_lines
from clinic_desktop.app.pictures.stage import Scene, Stage
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.api import Remedy, appointments_between
from clinic_desktop.modules.agenda.domain.status import EXPECTED
from clinic_desktop.modules.agenda.domain.views import ViewKind, ViewSetup
from clinic_desktop.modules.practice.presenters.affected import AffectedLine
from clinic_desktop.modules.practice.ui.closures_page import ClosuresPage
from clinic_desktop.storage.context import Context


def _plan(stage: Stage) -> Any:
    """Open the assistant for today; None where the role may not change appointments."""
    screen: Any = stage.open_tab("agenda")
    screen.presenter.look(ViewSetup(kind=ViewKind.DAY))
    screen.presenter.go_to(screen.presenter.today())
    stage.settle()
    if not screen.shell.may(Permission.APPOINTMENT_WRITE.value):
        return None
    stage.trigger("agenda.absence")
    dialog: Any = stage.top()
    dialog.start_afresh()
    stage.settle()
    ill = translate("Pictures", "{name} is ill").format(name=dialog.form.field("who").currentText())
    stage.type_into(dialog.form.field("reason"), ill)
    for number, remedy in ((1, Remedy.CANCEL), (2, Remedy.VIDEO), (3, Remedy.MOVE)):
        _choose(dialog, number, remedy)
    stage.settle()
    return dialog


def _choose(dialog: Any, number: int, remedy: Remedy) -> None:
    lines = dialog.presenter.plan.lines
    if number < len(lines):
        options = lines[number].options
        found = next((n for n, o in enumerate(options) if o.remedy is remedy), None)
        if found is not None:
            dialog.presenter.choose(lines[number].appointment.id, found)


def _planned(stage: Stage) -> QWidget | None:
    dialog: QWidget | None = _plan(stage)
    return dialog


def _checked(stage: Stage) -> QWidget | None:
    dialog = _plan(stage)
    if dialog is None:
        return None
    dialog.check_button.click()
    stage.settle()
    shown: QWidget = dialog
    return shown


def _calls(stage: Stage) -> QWidget | None:
    """Show the last step with what the check has found, without changing the store."""
    dialog: Any = _checked(stage)
    if dialog is None or not dialog.presenter.plan.calls():
        return None
    dialog.show_calls(dialog.presenter.plan.calls())
    stage.settle()
    shown: QWidget = dialog
    return shown


def _affected(stage: Stage) -> QWidget | None:
    """Show the list as closing tomorrow would bring it, without closing anything."""
    stage.window.open_settings("closures")
    stage.settle()
    pages = [page for page in stage.window.findChildren(ClosuresPage) if page.isVisible()]
    if not pages:
        return None  # this role has no such page
    page, tomorrow = pages[0], stage.window.shell.now().date() + timedelta(days=1)

    def show(found: tuple[AffectedLine, ...]) -> None:
        page.show_affected(found, False)

    stage.window.shell.tasks.read(_all_of, tomorrow, then=show, owner=page)
    stage.settle()
    return stage.top()


def _all_of(ctx: Context, day: date) -> tuple[AffectedLine, ...]:
    expected = [a for a in appointments_between(ctx, day, day) if a.status in EXPECTED]
    return as_lines(ctx, expected)


ABSENCE = (
    Scene("agenda-absence-plan", _planned),
    Scene("agenda-absence-checked", _checked),
    Scene("agenda-absence-calls", _calls),
    Scene("settings-affected", _affected),
)
