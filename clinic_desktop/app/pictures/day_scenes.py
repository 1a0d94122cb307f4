"""Pictures of a day in use: parked, carried, menus, holiday, weekend, who may not come."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from clinic_desktop.app.pictures.stage import Scene, Stage
from clinic_desktop.modules.agenda.api import AppointmentView, Slot, patient_reliability
from clinic_desktop.modules.agenda.domain.status import OCCUPYING
from clinic_desktop.modules.agenda.domain.views import ViewKind, ViewSetup
from clinic_desktop.modules.agenda.presenters.words import MOVABLE
from clinic_desktop.modules.patients.api import patient_ref
from clinic_desktop.modules.practice.api import holidays_between

SATURDAY = 5
AHEAD = timedelta(days=60)
QUARTER = timedelta(minutes=15)


def _day(stage: Stage, shown: date | None = None, **setup: Any) -> Any:
    screen: Any = stage.open_tab("agenda")
    screen.day.carrier.cancel()
    screen.presenter.look(ViewSetup(**{"kind": ViewKind.DAY, **setup}))
    day = shown or screen.presenter.today()
    if screen.presenter.shown != day:
        screen.presenter.go_to(day)
    stage.settle()
    return screen


def _movable(screen: Any) -> list[AppointmentView]:
    plan = screen.presenter.plan
    now = screen.shell.now()
    found = plan.appointments if plan is not None else ()
    return [a for a in found if a.status in MOVABLE and a.start > now]


def _parked(stage: Stage) -> QWidget | None:
    screen = _day(stage)
    for found in _movable(screen)[:2]:
        screen.presenter.park(found.id)
    stage.settle()
    return stage.window


def _carried(stage: Stage) -> QWidget | None:
    """Carry an appointment over a place that is taken."""
    screen = _day(stage)
    found = _movable(screen)
    if len(found) < 2:
        return None
    screen.day.select(found[0].id)
    stage.trigger("agenda.move")
    other = next((a for a in found if a.resource_ids[0] != found[0].resource_ids[0]), found[1])
    column = screen.day.board.column_of(other.resource_ids[0])
    screen.day.carrier.put(column, other.start.hour * 60 + other.start.minute)
    stage.settle()
    return stage.window


def _menu(button: str) -> Callable[[Stage], QWidget | None]:
    def arrange(stage: Stage) -> QWidget | None:
        screen = _day(stage)
        tool: Any = getattr(screen.toolbar, button)
        menu = tool.menu()
        menu.popup(tool.mapToGlobal(QPoint(0, tool.height())))
        stage.settle()
        shown: QWidget = menu
        return shown

    return arrange


def _filter(stage: Stage) -> QWidget:
    _day(stage)
    stage.trigger("agenda.filter")
    return stage.top() or stage.window


def _holiday(kind: ViewKind) -> Callable[[Stage], QWidget | None]:
    def arrange(stage: Stage) -> QWidget | None:
        screen = _day(stage)
        today = screen.presenter.today()
        found: dict[date, str] = {}
        screen.shell.tasks.read(holidays_between, today, today + AHEAD, then=found.update)
        stage.settle()
        if not found:
            return None
        _day(stage, min(found), kind=kind)
        return stage.window

    return arrange


def _weekend(stage: Stage) -> QWidget:
    today = _day(stage).presenter.today()
    _day(stage, today + timedelta(days=(SATURDAY - today.weekday()) % 7))
    return stage.window


def _twice(stage: Stage) -> QWidget | None:
    """Book a patient who has another appointment at that time."""
    screen = _day(stage)
    found = _beside(screen)
    if found is None:
        return None
    other, column = found
    stage.trigger("agenda.book")
    popover = screen.popovers.current
    if popover is None:
        return None  # this role may not book
    popover.presenter.start_over()
    stage.settle()
    screen.shell.tasks.read(patient_ref, other.patient_id, then=popover.presenter.pick)
    stage.settle()
    popover.presenter.take(Slot(other.start, 15, (column,)))
    stage.settle()
    return stage.window


def _beside(screen: Any) -> tuple[AppointmentView, UUID] | None:
    """Return an appointment of later, and a practitioner who is free when it begins."""
    plan, soon = screen.presenter.plan, screen.shell.now() + QUARTER
    found = [a for a in plan.appointments if a.status in OCCUPYING] if plan is not None else []
    doctors = [c for c in screen.presenter.on_screen.columns if c.kind == "practitioner"]
    for other in (a for a in found if a.start > soon):
        at = other.start
        minute = at.hour * 60 + at.minute
        busy = {r for a in found if a.start < at + QUARTER and at < a.end for r in a.resource_ids}
        for column in doctors:
            here = any(start <= minute < end for start, end in column.open)
            if here and column.resource_id not in busy:
                return other, column.resource_id
    return None


def _unreliable(stage: Stage) -> QWidget | None:
    """Open the details of the one who has missed the most."""
    screen = _day(stage)
    missed: list[tuple[int, Any]] = []

    def known(appointment: AppointmentView) -> Callable[[Any], None]:
        return lambda found: missed.append((found.no_shows, appointment.id))

    for found in screen.presenter.plan.appointments if screen.presenter.plan is not None else ():
        screen.shell.tasks.read(patient_reliability, found.patient_id, then=known(found))
    stage.settle()
    if not missed:
        return None
    screen.day.select(max(missed, key=lambda each: each[0])[1])
    stage.trigger("agenda.open")
    return stage.window


DAYS = (
    Scene("agenda-columns", _menu("columns")),
    Scene("agenda-block-fields", _menu("look")),
    Scene("agenda-zoom", _menu("zoom")),
    Scene("agenda-paper", _menu("print")),
    Scene("agenda-filter", _filter),
    Scene("agenda-holiday", _holiday(ViewKind.DAY)),
    Scene("agenda-holiday-week", _holiday(ViewKind.WEEK)),
    Scene("agenda-holiday-list", _holiday(ViewKind.LIST)),
    Scene("agenda-weekend", _weekend),
    Scene("agenda-double-booking", _twice),
    Scene("agenda-no-show-risk", _unreliable),
    Scene("agenda-carried", _carried),
    Scene("agenda-pinboard", _parked),
)
