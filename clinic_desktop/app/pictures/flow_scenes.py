"""Pictures of the waiting list, of people on their way, and of the public call screen."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from clinic_desktop.app.pictures.stage import Scene, Stage
from clinic_desktop.modules.agenda.api import AppointmentStatus
from clinic_desktop.modules.agenda.domain.views import ViewKind, ViewSetup
from clinic_desktop.modules.agenda.presenters.room import Grouping, RoomSection


def _day(stage: Stage) -> Any:
    screen: Any = stage.open_tab("agenda")
    screen.presenter.look(ViewSetup(kind=ViewKind.DAY))
    if screen.presenter.shown != screen.presenter.today():
        screen.presenter.go_to(screen.presenter.today())
    stage.settle()
    return screen


def _select(stage: Stage, *statuses: AppointmentStatus) -> Any:
    screen = _day(stage)
    plan = screen.presenter.plan
    for a in plan.appointments if plan is not None else ():
        if a.status in statuses and screen.day.board.find(a.id) is not None:
            screen.day.select(a.id)
            return a
    return None


def _put_on(stage: Stage) -> QWidget:
    _day(stage)
    stage.trigger("agenda.wait_list_add")
    return stage.window


def _earlier(stage: Stage) -> QWidget | None:
    expected = (AppointmentStatus.BOOKED, AppointmentStatus.CONFIRMED)
    if _select(stage, *expected) is None:
        return None
    stage.trigger("agenda.earlier")
    return stage.window


def _send(stage: Stage) -> QWidget | None:
    if _select(stage, AppointmentStatus.ARRIVED) is None:
        return None
    stage.trigger("agenda.send_to")
    return stage.window


def _grouped(stage: Stage) -> QWidget:
    screen = _day(stage)
    screen.presenter.group_waiting(Grouping.STATION)
    screen.right.room.choose_first(RoomSection.WAIT_LIST)
    stage.settle()
    return stage.window


def _entry_menu(stage: Stage) -> QWidget | None:
    screen = _day(stage)
    screen.presenter.group_waiting(Grouping.NONE)
    room = screen.right.room
    if not room.choose_first(RoomSection.WAIT_LIST):
        return None
    menu: QWidget = screen.deeds.waits.menu_of(room.current_line())
    menu.setParent(screen, menu.windowFlags())
    place = room.viewport().mapToGlobal(room.line_rect().bottomLeft())
    menu.popup(place)  # type: ignore[attr-defined]
    stage.settle()
    return menu


def _several(stage: Stage) -> QWidget:
    screen = _day(stage)
    board = screen.day.board
    for block in board.in_column(1)[3:7] if board is not None and board.columns else ():
        screen.day.picked.toggle(block)
    stage.settle()
    return stage.window


def _call_screen(*, fresh: bool) -> Callable[[Stage], QWidget]:
    def arrange(stage: Stage) -> QWidget:
        screen = _day(stage)
        screen.day.picked.clear()
        stage.trigger("agenda.call_screen")
        window: Any = screen.deeds.flow.window
        window.resize(stage.size)
        window.fresh = fresh
        window.update()
        stage.settle()
        shown: QWidget = window
        return shown

    return arrange


FLOW = (
    Scene("agenda-wait-list-add", _put_on),
    Scene("agenda-wants-earlier", _earlier),
    Scene("agenda-send-to", _send),
    Scene("agenda-grouped", _grouped),
    Scene("agenda-wait-list-menu", _entry_menu),
    Scene("agenda-several", _several),
    Scene("call-screen", _call_screen(fresh=False)),
    Scene("call-screen-called", _call_screen(fresh=True)),
)
