"""Pictures of leave: the list with the strip, and each dialog."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from clinic_desktop.app.pictures.stage import Scene, Stage
from clinic_desktop.modules.staff.api import LeaveStatus


def _staff(stage: Stage) -> Any:
    screen: Any = stage.open_tab("staff")
    stage.settle()
    return screen


def _screen(stage: Stage) -> QWidget:
    _staff(stage)
    return stage.window


def _request(stage: Stage) -> QWidget | None:
    screen = _staff(stage)
    if not screen.request_button.isEnabled():
        return None  # belongs to no practitioner and doesn't decide
    screen.request()
    stage.settle()
    return stage.top()


def _allowance(stage: Stage) -> QWidget | None:
    screen = _staff(stage)
    if not screen.allowance_button.isEnabled():
        return None
    screen.allow()
    stage.settle()
    return stage.top()


def _open(stage: Stage, status: LeaveStatus) -> QWidget | None:
    screen = _staff(stage)
    found = [
        number
        for number, leave in enumerate(screen.table.lines.rows())
        if leave.status is status and leave.kind is not None
    ]
    if not found:
        return None  # of others this role sees only that they are away
    screen.table.select_row(found[0])
    screen.open_current()
    stage.settle()
    return stage.top()


STAFF = (
    Scene("staff", _screen),
    Scene("staff-request", _request),
    Scene("staff-decide", lambda stage: _open(stage, LeaveStatus.REQUESTED)),
    Scene("staff-approved", lambda stage: _open(stage, LeaveStatus.APPROVED)),
    Scene("staff-allowance", _allowance),
)
