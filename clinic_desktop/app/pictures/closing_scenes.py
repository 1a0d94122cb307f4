"""Pictures of the close of a day: still open, closed, its report, and the agenda of that day."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from PySide6.QtWidgets import QWidget

from clinic_desktop.app.pictures.stage import Scene, Stage
from clinic_desktop.modules.agenda.domain.views import ViewKind, ViewSetup
from clinic_desktop.modules.agenda.ui.day_close_dialog import DayCloseDialog


def _day(stage: Stage, back: int) -> Any:
    screen: Any = stage.open_tab("agenda")
    screen.presenter.look(ViewSetup(kind=ViewKind.DAY))
    screen.presenter.go_to(screen.presenter.today() - timedelta(days=back))
    stage.settle()
    return screen


def _open(stage: Stage) -> QWidget | None:
    _day(stage, 0)
    stage.trigger("agenda.close_day")
    return stage.top()


def _closed(stage: Stage) -> QWidget | None:
    _day(stage, 1)
    stage.trigger("agenda.close_day")
    return stage.top()


def _agenda(stage: Stage) -> QWidget:
    _day(stage, 1)
    return stage.window


def _report(stage: Stage) -> QWidget | None:
    screen = _day(stage, 1)
    stage.trigger("agenda.close_day")
    for dialog in screen.findChildren(DayCloseDialog):
        if dialog.isVisible():
            dialog.print_report()
            stage.settle()
    return stage.top()


CLOSING = (
    Scene("agenda-close-day", _open),
    Scene("agenda-closed-day", _closed),
    Scene("agenda-day-report", _report),
    Scene("agenda-of-closed-day", _agenda),
)
