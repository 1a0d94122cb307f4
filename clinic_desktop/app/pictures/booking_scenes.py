"""Pictures of booking: several at once, the next opening, series, places that others keep."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

from PySide6.QtWidgets import QWidget

from clinic_desktop.app.pictures.stage import Scene, Stage
from clinic_desktop.modules.agenda.api import AppointmentView, LiveHold
from clinic_desktop.modules.agenda.domain.views import ViewKind, ViewSetup
from clinic_desktop.modules.patients.api import patient_ref


def _day(stage: Stage) -> Any:
    screen: Any = stage.open_tab("agenda")
    screen.presenter.look(ViewSetup(kind=ViewKind.DAY))
    if screen.presenter.shown != screen.presenter.today():
        screen.presenter.go_to(screen.presenter.today())
    stage.settle()
    return screen


def _book(stage: Stage, kind: str = "") -> Any:
    """Open the popover for a patient of today; `kind` names a type."""
    screen = _day(stage)
    stage.trigger("agenda.book")
    popover = screen.popovers.current
    if popover is None:
        return None  # this role may not book
    popover.presenter.start_over()
    plan = screen.presenter.plan
    patient = next((a.patient_id for a in plan.appointments), None) if plan else None
    if patient is not None:
        screen.shell.tasks.read(patient_ref, patient, then=popover.presenter.pick)
        stage.settle()
    chosen = next((t for t in screen.presenter.surroundings.types if t.name == kind), None)
    if chosen is not None:
        popover.place.type_chosen.emit(chosen.id)
    stage.settle()
    return popover


def _several(stage: Stage) -> QWidget | None:
    popover = _book(stage, "Echocardiogram")
    if popover is None:
        return None
    screen: Any = stage.open_tab("agenda")
    columns = [c.resource_id for c in screen.presenter.on_screen.columns]
    popover.place.with_field.set_value((columns[0], columns[2], columns[-1]))
    popover.place.with_field.edited.emit()
    stage.settle()
    return stage.window


def _next_opening(stage: Stage) -> QWidget:
    _day(stage)
    stage.trigger("agenda.next_opening")
    return stage.window


def _repeat(stage: Stage) -> QWidget | None:
    popover = _book(stage, "Consultation")
    if popover is None:
        return None
    popover.presenter.choose_time(popover.presenter.form.day, 17 * 60)
    stage.settle()
    popover.more.series.click()
    stage.settle()
    return stage.window


def _of_series(verb: str) -> Callable[[Stage], QWidget | None]:
    def arrange(stage: Stage) -> QWidget | None:
        found = _first_of_series(stage)
        if found is None:
            return None
        screen: Any = stage.open_tab("agenda")
        if verb == "details":
            stage.trigger("agenda.open")
        else:
            start = found.start.hour * 60 + found.start.minute + 60
            screen.presenter.move(found.id, found.resource_ids[0], start, found.start.date())
        stage.settle()
        return stage.window

    return arrange


def _first_of_series(stage: Stage) -> AppointmentView | None:
    screen = _day(stage)
    for days in range(15):
        screen.presenter.go_to(screen.presenter.today() + timedelta(days=days))
        stage.settle()
        plan = screen.presenter.plan
        found = (a for a in plan.appointments if a.series_id) if plan is not None else iter(())
        one: AppointmentView | None = next(found, None)
        if one is not None:
            screen.day.select(one.id)
            return one
    return None


def _held(stage: Stage) -> QWidget:
    """Show a place that another desk keeps, as the store would tell it."""
    screen = _day(stage)
    columns = screen.presenter.on_screen.columns
    now = screen.shell.now()
    start = now.replace(hour=14, minute=0, second=0, microsecond=0)
    resources = (columns[5].resource_id,)
    hold = LiveHold(resources[0], "Marta", start, 30, resources, now + timedelta(minutes=3))
    later = replace(hold, start=start + timedelta(hours=2), offered=True)
    screen.deeds.holds._arrived((hold, later))
    stage.settle()
    return stage.window


BOOKING = (
    Scene("agenda-booking-several", _several),
    Scene("agenda-next-opening", _next_opening),
    Scene("agenda-repeat", _repeat),
    Scene("agenda-series-details", _of_series("details")),
    Scene("agenda-series-question", _of_series("move")),
    Scene("agenda-held", _held),
)
