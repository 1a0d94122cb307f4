"""Begins bookings: at a free place, for a patient, for somebody who stands at the desk."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QLocale

from clinic_desktop.kernel.text import translate
from clinic_desktop.kernel.typed import date_order
from clinic_desktop.modules.agenda.presenters.booking_form import BookingForm
from clinic_desktop.modules.agenda.presenters.booking_view import Desk
from clinic_desktop.modules.agenda.presenters.cursor import Cursor
from clinic_desktop.modules.agenda.ui.booking_popover import BookingPopover
from clinic_desktop.modules.patients.api import PatientRef, patient_ref

if TYPE_CHECKING:
    from clinic_desktop.modules.agenda.ui.screen import AgendaScreen


class BookingDeeds:
    """Opens the booking popover of one screen."""

    def __init__(self, screen: AgendaScreen) -> None:
        self._screen = screen

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
