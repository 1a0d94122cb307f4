"""What is done with people on their way: call, send, choose several; the public call screen."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject
from shiboken6 import isValid

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.api import AppointmentStatus, AppointmentView
from clinic_desktop.modules.agenda.domain.views import ViewKind
from clinic_desktop.modules.agenda.presenters.flow import Flow
from clinic_desktop.modules.agenda.presenters.room import Grouping, RoomLine
from clinic_desktop.modules.agenda.ui.call_page import AT_SIGN_IN
from clinic_desktop.modules.agenda.ui.call_screen import CallScreen, second_monitor
from clinic_desktop.modules.agenda.ui.choice_popover import ChoicePopover
from clinic_desktop.modules.agenda.ui.menus import WITH_VISIT, by_video

if TYPE_CHECKING:
    from clinic_desktop.modules.agenda.ui.screen import AgendaScreen

PRESENT = frozenset({AppointmentStatus.ARRIVED, AppointmentStatus.IN_ROOM})
STATIONS = frozenset({"location", "device"})
GROUPING = "agenda.grouping"


class FlowDeeds(QObject):
    """The verbs of one screen for people who are here. `window` is the call screen, if open."""

    def __init__(self, screen: AgendaScreen) -> None:
        super().__init__(screen)
        self._screen = screen
        self.window: CallScreen | None = None
        shell = screen.shell
        name = screen.presenter.on_screen.name
        self.flow = Flow(screen, shell.tasks, shell.undo, name, shell.may)
        screen.day.header.call_wanted.connect(self.flow.call_next)
        screen.day.picked.changed.connect(self._several)
        screen.right.room.keyed.connect(self._key)
        kept = shell.settings.get(GROUPING, Grouping.NONE.value)
        known = {grouping.value: grouping for grouping in Grouping}
        screen.presenter.grouping = known.get(kept, Grouping.NONE)
        if shell.settings.get(AT_SIGN_IN, False):
            self.toggle_window()

    # ---- calling

    def show_queues(self) -> None:
        """Tell the heads of the day's columns how many wait for them."""
        room = self._screen.presenter.room
        waiting = [e.appointment for e in room.waiting] if room is not None else []
        queues = Counter(r for a in waiting for r in _waits_for(a))
        board = self._screen.day.board
        today = board is not None and not board.days
        today = today and self._screen.presenter.shown == self._screen.presenter.today()
        self._screen.day.header.show_queues(dict(queues) if today else {})

    def call_next(self) -> None:
        """Call the next one for the column under the cursor, or choose for whom."""
        presenter = self._screen.presenter
        place = self._screen.middle.booking_place(presenter.on_screen, presenter.shown)
        if place is not None and presenter.setup.kind is ViewKind.DAY:
            self.flow.call_next(place.resource_id)
            return
        doctors = [c for c in presenter.on_screen.columns if c.kind == "practitioner"]
        popover = ChoicePopover(
            translate("Agenda", "Call the next patient"),
            translate("Agenda", "For whom?"),
            [(c.resource_id, c.name) for c in doctors],
            self._screen,
        )
        popover.chosen.connect(self.flow.call_next)
        self._screen.popovers.open(popover, self._screen.anchor())
        popover.start()

    def send_to(self, found: AppointmentView) -> None:
        """Choose the room that a patient who is here waits for next."""
        if found.status not in PRESENT:
            text = translate("Agenda", "Only who is here can be sent to a room.")
            self._screen.shell.toast(text)
            return
        columns = self._screen.presenter.on_screen.columns
        rooms = [(c.resource_id, c.name) for c in columns if c.kind in STATIONS]
        if not rooms:
            text = translate("Agenda", "There are no rooms yet. Add them in Settings, Rooms.")
            self._screen.shell.toast(text)
            return
        popover = ChoicePopover(
            translate("Agenda", "Send {name} to…").format(name=found.patient_name),
            translate("Agenda", "The time of arrival stays; they wait for that room next."),
            rooms,
            self._screen,
        )
        popover.chosen.connect(lambda room: self._send(found.id, room))
        self._screen.popovers.open(popover, self._screen.anchor())
        popover.start()

    def reasons(self) -> dict[str, str]:
        """Return why actions are off for this user, by the action's name."""
        lacking = self._screen.shell.why_not(Permission.ENCOUNTER_WRITE.value)
        return {"visit": lacking} if lacking else {}

    def open_visit(self, found: AppointmentView) -> None:
        """Go to the chart and to the visit there; it begins where there is none yet.

        Who comes by video has the visit beside the call, and need not have arrived.
        """
        shell = self._screen.shell
        if by_video(found) and shell.may(Permission.CALL_HOST.value):
            shell.open_tab("consult", appointment_id=found.id, patient_id=found.patient_id)
        elif found.status in WITH_VISIT and shell.may(Permission.ENCOUNTER_WRITE.value):
            shell.open_tab("patients", patient_id=found.patient_id, visit_for=found.id)
        else:
            lacking = shell.why_not(Permission.ENCOUNTER_WRITE.value)
            here = translate("Agenda", "Only who has arrived has a visit.")
            shell.toast(lacking or here)

    def _send(self, appointment_id: UUID, room: UUID) -> None:
        found = self._screen.presenter.find(appointment_id)
        if found is not None:
            self.flow.send_to(found, room)

    def group(self) -> None:
        """Show who waits in another order: one list, by practitioner, by room."""
        presenter = self._screen.presenter
        order = list(Grouping)
        wanted = order[(order.index(presenter.grouping) + 1) % len(order)]
        self._screen.shell.settings.set(GROUPING, wanted.value)
        presenter.group_waiting(wanted)
        texts = {
            Grouping.NONE: translate("Agenda", "Waiting: in order of arrival"),
            Grouping.PRACTITIONER: translate("Agenda", "Waiting: by practitioner"),
            Grouping.STATION: translate("Agenda", "Waiting: by room"),
        }
        self._screen.shell.toast(texts[wanted])

    def _key(self, line: RoomLine, key: str) -> None:
        if line.appointment is not None and not self._screen.guard.lets(line.appointment):
            return
        if key == "K" and line.resource_id is not None:
            self.flow.call_next(line.resource_id)
        elif key == "K" and line.appointment is not None:
            for resource in _waits_for(line.appointment)[:1]:
                self.flow.call_next(resource)
        elif key == "S" and line.appointment is not None:
            self.send_to(line.appointment)

    # ---- several at once

    def pick(self) -> None:
        """Choose the appointment under the cursor with others, or let it go."""
        block = self._screen.day.current_block()
        if block is None:
            self._screen.shell.toast(translate("Agenda", "Choose an appointment first."))
        else:
            self._screen.day.picked.toggle(block)

    def several(self) -> list[AppointmentView]:
        """Return the appointments that are chosen together."""
        found = (self._screen.presenter.find(a) for a in self._screen.middle.chosen())
        return [a for a in found if a is not None]

    def set_statuses(self, status: AppointmentStatus) -> bool:
        """Set the status of all that are chosen together; tell whether there were several."""
        chosen = self.several()
        if chosen and self._screen.guard.lets(*chosen):
            self.flow.set_statuses(chosen, status)
            self._screen.day.picked.clear()
        return bool(chosen)

    def _several(self, count: int) -> None:
        text = translate(
            "Agenda", "%n chosen: A, R, D, N, C or B set them all, Esc lets go", None, count
        )
        self._screen.shell.set_status(text if count else "")

    # ---- the public call screen

    def toggle_window(self) -> None:
        """Open the call screen on the second monitor, or close it."""
        window = self.window
        if window is not None and isValid(window) and window.isVisible():
            window.close()
            self._screen.shell.toast(translate("Agenda", "The call screen is closed."))
            return
        if window is not None and isValid(window):
            window.deleteLater()
        self.window = CallScreen(self._screen.shell)
        self.destroyed.connect(self.window.deleteLater)  # sign-out takes it along
        self.window.open_on(second_monitor(self._screen.screen()))


def _waits_for(a: AppointmentView) -> tuple[UUID, ...]:
    sent = a.station_id is not None and a.station_id not in a.resource_ids
    return (a.station_id,) if sent and a.station_id is not None else a.resource_ids
