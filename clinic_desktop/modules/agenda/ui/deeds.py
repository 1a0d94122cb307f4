"""What the agenda's actions do: from the block or the free place under the cursor."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QPoint

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.api import (
    AppointmentStatus,
    AppointmentView,
    appointment,
)
from clinic_desktop.modules.agenda.presenters.cursor import Cursor
from clinic_desktop.modules.agenda.presenters.details import DetailsPresenter
from clinic_desktop.modules.agenda.presenters.words import MOVABLE
from clinic_desktop.modules.agenda.ui.booking_deeds import BookingDeeds
from clinic_desktop.modules.agenda.ui.details_popover import DetailsPopover
from clinic_desktop.modules.agenda.ui.go_to_popover import GoToPopover
from clinic_desktop.modules.agenda.ui.menus import block_menu, slot_menu
from clinic_desktop.modules.agenda.ui.paper_deeds import PaperDeeds
from clinic_desktop.modules.agenda.ui.reason_popover import ReasonPopover
from clinic_desktop.modules.agenda.ui.room_deeds import RoomDeeds

if TYPE_CHECKING:
    from clinic_desktop.modules.agenda.ui.screen import AgendaScreen

_S = AppointmentStatus


class Deeds:
    """The verbs of one screen."""

    def __init__(self, screen: AgendaScreen) -> None:
        self._screen = screen
        self.booking = BookingDeeds(screen)
        self.paper = PaperDeeds(screen)
        self.room = RoomDeeds(screen)

    def by_name(self) -> dict[str, Callable[[], None]]:
        """Return what each action does, by the action's name."""
        day, presenter = self._screen.day, self._screen.presenter
        return {
            "book": lambda: self.booking.book_at(day.cursor_place),
            "walk_in": self.booking.walk_in,
            "open": self._with_block(lambda a: self.open_details(a.id)),
            "arrived": self._status(_S.ARRIVED),
            "in_room": self._status(_S.IN_ROOM),
            "done": self._status(_S.FULFILLED),
            "no_show": self._status(_S.NO_SHOW),
            "confirmed": self._status(_S.CONFIRMED),
            "back": self._status(_S.BOOKED),
            "cancel": self._with_block(self.ask_reason),
            "move": self._with_block(self.pick_up),
            "park": self._with_block(lambda a: presenter.park(a.id)),
            "longer": lambda: self._resize(1),
            "shorter": lambda: self._resize(-1),
            "today": lambda: presenter.go_to(presenter.today()),
            "day_before": lambda: presenter.step(-1),
            "day_after": lambda: presenter.step(1),
            "go_to_date": self.ask_date,
            "waiting": lambda: self._screen.right.room.setFocus(),
            "finer": lambda: self._zoom(1),
            "coarser": lambda: self._zoom(-1),
            "print_day": self.paper.print_day,
            "print_confirmations": self.paper.print_confirmations,
            "print_card": self._with_block(lambda a: self.paper.print_card(a.id)),
            "patient": self._with_block(lambda a: self._screen.shell.open_patient(a.patient_id)),
        }

    def _with_block(self, call: Callable[[AppointmentView], object]) -> Callable[[], None]:
        def run() -> None:
            block = self._screen.day.current_block()
            if block is None:
                self._screen.shell.toast(translate("Agenda", "Choose an appointment first."))
            else:
                call(block.appointment)

        return run

    def _status(self, status: AppointmentStatus) -> Callable[[], None]:
        return self._with_block(lambda a: self._screen.presenter.set_status(a.id, status))

    def _resize(self, steps: int) -> None:
        block = self._screen.day.current_block()
        board = self._screen.day.board
        if block is None or board is None:
            self._screen.shell.toast(translate("Agenda", "Choose an appointment first."))
            return
        minutes = max(block.minutes + steps * board.slot_minutes, 5)
        self._screen.presenter.resize(block.appointment.id, block.start, minutes)

    def _zoom(self, steps: int) -> None:
        day = self._screen.day
        day.zoom_by(steps)
        self._screen.toolbar.zoom.set_current(str(day.zoom))

    # ---- one appointment

    def open_details(self, appointment_id: UUID) -> None:
        """Open the details of an appointment."""
        screen = self._screen
        popover = DetailsPopover(screen)
        presenter = DetailsPresenter(popover, screen.shell.tasks, self._names, appointment_id)
        popover.setProperty("presenter", presenter)
        popover.status_wanted.connect(screen.presenter.set_status)
        popover.cancel_wanted.connect(self._ask_reason_of)
        popover.move_wanted.connect(self._pick_up_id)
        popover.park_wanted.connect(self._park_from_details)
        popover.card_wanted.connect(self.paper.print_card)
        popover.patient_wanted.connect(screen.shell.open_patient)
        popover.comment_given.connect(self._amend)
        screen.popovers.open(popover, screen.anchor())
        presenter.load()

    def refresh_details(self) -> None:
        """Show the open details as they are stored now."""
        current = self._screen.popovers.current
        if isinstance(current, DetailsPopover):
            presenter = current.property("presenter")
            if isinstance(presenter, DetailsPresenter):
                presenter.load()

    def _names(self, resource_ids: Sequence[UUID]) -> str:
        plan = self._screen.presenter.plan
        names = {c.resource_id: c.name for c in plan.columns} if plan is not None else {}
        return ", ".join(names[r] for r in resource_ids if r in names)

    def _amend(self, appointment_id: UUID, comment: str) -> None:
        found = self._screen.presenter.find(appointment_id)
        if found is not None:
            self._screen.presenter.changes.amend(found, comment, found.type_id)

    def _park_from_details(self, appointment_id: UUID) -> None:
        self._screen.popovers.close()
        self._screen.presenter.park(appointment_id)

    def ask_reason(self, found: AppointmentView) -> None:
        """Ask why an appointment is cancelled."""
        if _S.CANCELLED not in self._screen.presenter.possible(found.id):
            self._screen.presenter.cancel(found.id, "-")  # the store says why it can't be
            return
        popover = ReasonPopover(found, self._screen)
        popover.reason_given.connect(self._screen.presenter.cancel)
        self._screen.popovers.open(popover, self._screen.anchor())
        popover.buttons[0].setFocus()

    def _ask_reason_of(self, appointment_id: UUID) -> None:
        found = self._screen.presenter.find(appointment_id)
        if found is not None:
            self.ask_reason(found)

    def grab(self, found: AppointmentView) -> None:
        """Carry an appointment that the mouse drags over from the pinboard."""
        self.pick_up(found, scroll=False)

    def pick_up(self, found: AppointmentView, *, scroll: bool = True) -> None:
        """Carry an appointment over the day until Enter, a click or Esc."""
        if found.status not in MOVABLE:
            text = translate("Agenda", "This appointment is over: it can't be moved.")
            self._screen.shell.toast(text)
            return
        self._screen.popovers.close()
        self._screen.presenter.known(found)
        self._screen.day.setFocus()
        carrier = self._screen.day.carrier
        carrier.pick_up(found.id, found.patient_name, found.minutes, scroll=scroll)

    def _pick_up_id(self, appointment_id: UUID) -> None:
        found = self._screen.presenter.find(appointment_id)
        if found is not None:
            self.pick_up(found)

    def drop_at(self, place: QPoint) -> None:
        """Drop what was dragged from the pinboard at a point of the screen."""
        carrier = self._screen.day.carrier
        if carrier.hover_global(place):
            carrier.drop()
        else:
            carrier.cancel()

    def move_to(self, appointment_id: UUID, column: int, start: int) -> None:
        """Move an appointment to a column of the shown day."""
        board = self._screen.day.board
        if board is not None:
            resource = board.columns[column].resource_id
            self._screen.presenter.move(appointment_id, resource, start)
            self._screen.day.select(appointment_id)

    def go_to_appointment(self, appointment_id: UUID) -> None:
        """Show the day of an appointment with the cursor on it."""

        def found(a: AppointmentView) -> None:
            self._screen.presenter.select_when_shown(a.id)
            self._screen.presenter.go_to(a.start.date())

        self._screen.shell.tasks.read(appointment, appointment_id, then=found, owner=self._screen)

    # ---- menu and date

    def show_menu(self, cursor: Cursor, place: QPoint) -> None:
        """Show the menu of what is under the cursor."""
        screen = self._screen
        block = screen.day.current_block()
        if block is None or cursor.block_id is None:
            slot_menu(screen, screen.actions_by_name).popup(place)
            return
        a = block.appointment
        possible = screen.presenter.possible(a.id)
        block_menu(screen, screen.actions_by_name, a.status, possible).popup(place)

    def ask_date(self) -> None:
        """Ask for a date to go to."""
        popover = GoToPopover(self._screen.presenter.today(), self._screen)
        popover.day_chosen.connect(self._screen.presenter.go_to)
        self._screen.popovers.open(popover, self._screen.anchor())
        popover.field.setFocus()
