"""The context menu of an appointment or of a free place."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from uuid import UUID

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from clinic_desktop.modules.agenda.api import AppointmentStatus, AppointmentView
from clinic_desktop.modules.agenda.presenters.words import MOVABLE, status_action
from clinic_desktop.modules.agenda.ui.look import STATUS_HUES, STATUS_ICONS
from clinic_desktop.modules.practice.api import Modality
from clinic_desktop.ui_kit import icons

STATUS_ACTIONS = {
    AppointmentStatus.ARRIVED: "arrived",
    AppointmentStatus.IN_ROOM: "in_room",
    AppointmentStatus.FULFILLED: "done",
    AppointmentStatus.NO_SHOW: "no_show",
    AppointmentStatus.CONFIRMED: "confirmed",
    AppointmentStatus.BOOKED: "back",
}
Status = AppointmentStatus
WITH_VISIT = frozenset({Status.ARRIVED, Status.IN_ROOM, Status.FULFILLED})  # who is or was here
WITH_CONSULT = WITH_VISIT | {Status.BOOKED, Status.CONFIRMED}  # by video nobody has to arrive


def by_video(found: AppointmentView) -> bool:
    """Tell whether an appointment has a consult by video to be opened."""
    return found.modality == Modality.VIDEO.value and found.status in WITH_CONSULT


def block_menu(
    parent: QWidget,
    actions: Mapping[str, QAction],
    found: AppointmentView,
    possible: tuple[Status, ...],
) -> QMenu:
    """Return the menu of the appointment under the cursor; it holds only what is possible."""
    menu, status = empty_menu(parent), found.status
    menu.addAction(actions["open"])
    menu.addAction(actions["patient"])
    if status in WITH_VISIT or by_video(found):
        menu.addAction(actions["visit"])
    menu.addSeparator()
    for step in possible:
        if step in STATUS_ACTIONS:
            menu.addAction(actions[STATUS_ACTIONS[step]])
    menu.addSeparator()
    if status in MOVABLE:
        for name in ("move", "park", "longer", "shorter"):
            menu.addAction(actions[name])
    if Status.CANCELLED in possible:
        menu.addAction(actions["cancel"])
    menu.addSeparator()
    if status in (Status.ARRIVED, Status.IN_ROOM):
        menu.addAction(actions["send_to"])
    elif status in MOVABLE:
        menu.addAction(actions["earlier"])
    menu.addAction(actions["print_card"])
    return menu


def slot_menu(parent: QWidget, actions: Mapping[str, QAction]) -> QMenu:
    """Return the menu of a free place."""
    menu = empty_menu(parent)
    for name in ("book", "walk_in", "offer", "wait_list_add", "call_next"):
        menu.addAction(actions[name])
    menu.addSeparator()
    for name in ("today", "go_to_date"):
        menu.addAction(actions[name])
    menu.addSeparator()
    for name in ("show_day", "show_week", "show_month", "show_list"):
        menu.addAction(actions[name])
    menu.addSeparator()
    menu.addAction(actions["print_day"])
    return menu


def status_menu(
    parent: QWidget,
    appointment_id: UUID,
    possible: tuple[Status, ...],
    choose: Callable[[UUID, Status], None],
) -> QMenu:
    """Return the menu of a person in the side column: the next statuses."""
    menu = empty_menu(parent)
    for step in possible:
        if step not in STATUS_ACTIONS:
            continue
        action = menu.addAction(
            icons.icon(STATUS_ICONS[step], STATUS_HUES[step]), status_action(step)
        )
        action.triggered.connect(lambda _c=False, s=step: choose(appointment_id, s))
    return menu


def empty_menu(parent: QWidget) -> QMenu:
    """Return a menu that goes when it is closed."""
    menu = QMenu(parent)
    menu.setToolTipsVisible(True)
    menu.aboutToHide.connect(menu.deleteLater)
    return menu
