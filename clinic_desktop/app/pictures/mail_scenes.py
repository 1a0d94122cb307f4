"""Pictures of e-mail: the section of a chart, a mail being written, what waits."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from clinic_desktop.app.pictures.chart_people import somebody
from clinic_desktop.app.pictures.stage import Scene, Stage
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.modules.messages.api import mails_of


def _page(stage: Stage, right: Permission = Permission.MESSAGE_READ) -> Any:
    """Open the e-mails of somebody and the newest of them; None where the role has none."""
    if not stage.window.shell.may(right.value):
        return None
    patient_id = somebody(stage, lambda ctx, each: bool(mails_of(ctx, each).mails))
    if patient_id is None:
        return None
    screen: Any = stage.open_tab("patients", patient_id=patient_id)
    stage.settle()
    screen.page.sections.go("mail")
    stage.settle()
    page: Any = screen.page.sections.page("mail")
    rows = page.lines.rows()
    if rows:
        page.open(rows[0])
        stage.settle()
    return page


def _thread(stage: Stage) -> QWidget | None:
    return None if _page(stage) is None else stage.window


def _writing(stage: Stage) -> QWidget | None:
    page = _page(stage, Permission.MESSAGE_WRITE)
    if page is None:
        return None
    page.write()
    stage.settle()
    return stage.top()


def _answer(stage: Stage) -> QWidget | None:
    page = _page(stage, Permission.MESSAGE_WRITE)
    if page is None or page.reader.line is None:
        return None
    page.answer()
    stage.settle()
    return stage.top()


def _incoming(stage: Stage) -> QWidget | None:
    screen: Any = stage.open_tab("messages", view="mails")
    stage.settle()
    screen.mails.open_current()
    stage.settle()
    return stage.window


MAILS = (
    Scene("chart-mail", _thread),
    Scene("chart-mail-write", _writing),
    Scene("chart-mail-answer", _answer),
    Scene("messages-incoming-mail", _incoming),
)
