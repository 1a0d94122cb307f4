"""Pictures of the incoming papers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from clinic_desktop.app.pictures.stage import Scene, Stage
from clinic_desktop.modules.documents.ui.tray_screen import REVIEWS, TRAY


def _screen(stage: Stage, view: str = TRAY) -> Any:
    screen: Any = stage.open_tab("documents", view=view)
    stage.settle()
    if screen.view.current() != view:
        return None
    screen.list.setCurrentRow(0)
    stage.settle()
    return screen


def _tray(stage: Stage) -> QWidget | None:
    screen = _screen(stage)
    screen.pages.show_how("pages")
    return stage.window


def _page(stage: Stage) -> QWidget | None:
    screen = _screen(stage)
    screen.pages.show_large(0)
    stage.settle()
    return stage.window


def _reviews(stage: Stage) -> QWidget | None:
    return stage.window if _screen(stage, REVIEWS) is not None else None


def _asked(verb: str) -> Callable[[Stage], QWidget | None]:
    def arrange(stage: Stage) -> QWidget | None:
        getattr(_screen(stage), verb)()
        stage.settle()
        return stage.top()

    return arrange


INCOMING = (
    Scene("incoming-papers", _tray),
    Scene("incoming-page", _page),
    Scene("incoming-nobody", _asked("dismiss")),
    Scene("separator-sheets", _asked("ask_for_sheets")),
    Scene("papers-to-review", _reviews),
)
