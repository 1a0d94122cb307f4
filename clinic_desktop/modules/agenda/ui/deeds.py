"""What the agenda's actions do: from the block or the free place under the cursor."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QLocale, QPoint

from clinic_desktop.kernel.text import translate
from clinic_desktop.kernel.typed import date_order
from clinic_desktop.modules.agenda.api import (
    AppointmentStatus,
    AppointmentView,
    appointment,
    appointment_card,
    confirmation_list,
    day_sheet,
)
from clinic_desktop.modules.agenda.presenters.booking_view import Desk
from clinic_desktop.modules.agenda.presenters.booking_form import BookingForm
from clinic_desktop.modules.agenda.presenters.cursor import Cursor
from clinic_desktop.modules.agenda.presenters.details import DetailsPresenter
from clinic_desktop.modules.agenda.presenters.room import RoomLine
from clinic_desktop.modules.agenda.presenters.words import MOVABLE
from clinic_desktop.modules.agenda.ui.booking_popover import BookingPopover
from clinic_desktop.modules.agenda.ui.details_popover import DetailsPopover
from clinic_desktop.modules.agenda.ui.go_to_popover import GoToPopover
from clinic_desktop.modules.agenda.ui.menus import block_menu, slot_menu, status_menu
from clinic_desktop.modules.agenda.ui.print_preview import PrintPreview
from clinic_desktop.modules.agenda.ui.reason_popover import ReasonPopover
from clinic_desktop.modules.patients.api import PatientRef, patient_ref

if TYPE_CHECKING:
    from clinic_desktop.modules.agenda.ui.screen import AgendaScreen

_S = AppointmentStatus


class Deeds:
    """The verbs of one screen."""

    def __init__(self, screen: AgendaScreen) -> None:
        self._screen = screen

    def by_name(self) -> dict[str, Callable[[], None]]:
        """Return what each action does, by the action's name."""
        day, presenter = self._screen.day, self._screen.presenter
        return {
            "book": lambda: self.book_at(day.cursor_place),
            "walk_in": self.walk_in,
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
            "print_day": self.print_day,
            "print_confirmations": self.print_confirmations,
            "print_card": self._with_block(lambda a: self.print_card(a.id)),
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

    # ---- booking

    def book_at(self, cursor: Cursor) -> None:
        """Open the booking popover at a free place; an open one goes to that place instead."""
        board, current = self._screen.day.board, self._screen.popovers.current
        if board is None or not board.columns:
            self._screen.shell.toast(translate("Agenda", "There is no column to book in."))
            return
        resource = board.columns[cursor.column].resource_id
        minutes = cursor.minutes if cursor.block_id is None else board.slot_minutes
        form = BookingForm(board.day, cursor.start, minutes, (resource,))
        if isinstance(current, BookingPopover) and not current.presenter.form.walk_in:
            current.presenter.move_to(form)
            return
        self._open_booking(form, fixed=cursor.block_id is None and minutes > board.slot_minutes)

    def walk_in(self) -> None:
        """Open the popover for somebody who stands at the desk."""
        board = self._screen.day.board
        practitioners = [c for c in board.columns if c.kind == "practitioner"] if board else []
        if board is None or not practitioners:
            self._screen.shell.toast(translate("Agenda", "There is no column to book in."))
            return
        column = board.columns[min(self._screen.day.cursor_place.column, len(board.columns) - 1)]
        chosen = column if column in practitioners else practitioners[0]
        today = self._screen.presenter.today()
        form = BookingForm(today, minutes=board.slot_minutes, resource_ids=(chosen.resource_id,))
        self._open_booking(replace(form, walk_in=True))

    def book_for(self, patient_id: UUID) -> None:
        """Open the booking popover with a patient chosen already."""
        self._screen.shell.tasks.read(
            patient_ref, patient_id, then=self._book_for, owner=self._screen
        )

    def _book_for(self, patient: PatientRef) -> None:
        self.book_at(self._screen.day.cursor_place)
        current = self._screen.popovers.current
        if isinstance(current, BookingPopover):
            current.presenter.pick(patient)

    def _open_booking(self, form: BookingForm, *, fixed: bool = False) -> None:
        screen = self._screen
        popover = BookingPopover(screen.shell.tasks, self._desk(), form, screen, fixed=fixed)
        popover.place_changed.connect(self._follow_form)
        screen.popovers.open(popover, screen.anchor())
        popover.start()

    def _follow_form(self, form: BookingForm) -> None:
        """Let the cursor show the place that the popover asks for, when it is on the board."""
        board = self._screen.day.board
        if board is None or form.day != board.day or form.walk_in:
            return
        columns = [n for r in form.resource_ids if (n := board.column_of(r)) is not None]
        here = self._screen.day.cursor_place
        if columns:
            column = here.column if here.column in columns else columns[0]
            place = Cursor(column, form.start, form.minutes)
            if place != here:
                self._screen.day.put_cursor(place)

    def _desk(self) -> Desk:
        screen, presenter = self._screen, self._screen.presenter
        around = presenter.surroundings
        board = screen.day.board
        return Desk(
            types=around.types if around is not None else (),
            columns=presenter.plan.columns if presenter.plan is not None else (),
            slot_minutes=board.slot_minutes if board is not None else 15,
            now=screen.shell.now,
            may=screen.shell.may,
            booked=presenter.changes.booked,
            day_first=date_order(QLocale().name()) != "MDY",
        )

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
        popover.card_wanted.connect(self.print_card)
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

    # ---- the side column

    def room_step(self, line: RoomLine) -> None:
        """Take a person of the side column to the next status."""
        if line.appointment is not None and line.next_status is not None:
            self._screen.presenter.set_status(line.appointment.id, line.next_status)

    def room_chosen(self, line: RoomLine) -> None:
        """Show the appointment of a person of the side column."""
        if line.appointment is None:
            return
        if line.appointment.start.date() != self._screen.presenter.shown:
            self.go_to_appointment(line.appointment.id)
        else:
            self._screen.day.select(line.appointment.id)

    def room_menu(self, line: RoomLine, place: QPoint) -> None:
        """Show what can be done with a person of the side column."""
        if line.appointment is None:
            return
        presenter = self._screen.presenter
        possible = presenter.possible(line.appointment.id)
        menu = status_menu(self._screen, line.appointment.id, possible, presenter.set_status)
        menu.popup(place)

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

    # ---- day and paper

    def ask_date(self) -> None:
        """Ask for a date to go to."""
        popover = GoToPopover(self._screen.presenter.today(), self._screen)
        popover.day_chosen.connect(self._screen.presenter.go_to)
        self._screen.popovers.open(popover, self._screen.anchor())
        popover.field.setFocus()

    def print_day(self) -> None:
        """Show the day sheet of the shown columns before it is printed."""
        presenter = self._screen.presenter
        shown = presenter.shown
        name = f"day-sheet-{shown.isoformat()}"
        title = translate("Agenda", "Day sheet")
        self._print(title, name, day_sheet, shown, tuple(presenter.filter))

    def print_confirmations(self) -> None:
        """Show the list of who is to be called before it is printed."""
        shown: date = self._screen.presenter.shown
        title = translate("Agenda", "To confirm")
        self._print(title, f"to-confirm-{shown.isoformat()}", confirmation_list, shown)

    def print_card(self, appointment_id: UUID) -> None:
        """Show an appointment card before it is printed."""
        title = translate("Agenda", "Appointment card")
        self._print(title, "appointment-card", appointment_card, appointment_id)

    def _print(self, title: str, name: str, make: Callable[..., Any], *arguments: Any) -> None:
        screen = self._screen

        def show(pdf: bytes) -> None:
            PrintPreview(title, pdf, name, screen).open()

        label = translate("Agenda", "Making the document")
        screen.shell.tasks.read(make, *arguments, then=show, owner=screen, label=label)
