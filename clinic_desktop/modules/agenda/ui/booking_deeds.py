"""Begins bookings: at a free place, for a patient, for somebody who stands at the desk."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QLocale

from clinic_desktop.kernel.text import translate
from clinic_desktop.kernel.typed import date_order
from clinic_desktop.modules.agenda.api import BookAppointment
from clinic_desktop.modules.agenda.presenters.booking_form import BookingForm
from clinic_desktop.modules.agenda.presenters.booking_view import Desk
from clinic_desktop.modules.agenda.presenters.cursor import Cursor
from clinic_desktop.modules.agenda.presenters.type_words import Money
from clinic_desktop.modules.agenda.ui.booking_popover import BookingPopover
from clinic_desktop.modules.agenda.ui.opening_deeds import OpeningDeeds
from clinic_desktop.modules.patients.api import PatientRef, patient_ref

if TYPE_CHECKING:
    from clinic_desktop.modules.agenda.ui.screen import AgendaScreen


class BookingDeeds:
    """Opens the booking popover of one screen."""

    def __init__(self, screen: AgendaScreen) -> None:
        self._screen = screen
        self.repeat: Callable[[BookAppointment], None] = lambda _booking: None
        self.openings = OpeningDeeds(screen, self._desk, self._open_booking)

    def book_here(self) -> None:
        """Open the booking popover at the free place under the cursor; an open one goes there."""
        presenter, current = self._screen.presenter, self._screen.popovers.current
        place = self._screen.middle.booking_place(
            presenter.on_screen, presenter.shown, presenter.slot_minutes()
        )
        if place is None:
            self._screen.shell.toast(translate("Agenda", "There is no column to book in."))
            return
        if not self._screen.guard.lets_book(place.resource_id):
            return
        form = BookingForm(place.day, place.start, place.minutes, (place.resource_id,))
        if isinstance(current, BookingPopover) and not current.presenter.form.walk_in:
            current.presenter.move_to(form)
            return
        self._open_booking(form, fixed=place.chosen)

    def walk_in(self) -> None:
        """Open the popover for somebody who stands at the desk."""
        presenter = self._screen.presenter
        doctors = [c.resource_id for c in presenter.on_screen.columns if c.kind == "practitioner"]
        place = self._screen.middle.booking_place(
            presenter.on_screen, presenter.shown, presenter.slot_minutes()
        )
        if not doctors:
            self._screen.shell.toast(translate("Agenda", "There is no column to book in."))
            return
        here = place.resource_id if place is not None else doctors[0]
        chosen = here if here in doctors else doctors[0]
        slot = presenter.slot_minutes()
        form = BookingForm(presenter.today(), minutes=slot, resource_ids=(chosen,))
        self._open_booking(replace(form, walk_in=True))

    def book_for(self, patient_id: UUID, more: Mapping[str, Any] | None = None) -> None:
        """Open the booking popover with a patient chosen already.

        With `openings_from` in `more` the search for an opening comes first, from that day on, for
        the practitioner `with_whom`.
        """
        wish = more or {}
        openings_from: date | None = wish.get("openings_from")
        with_whom: UUID | None = wish.get("with_whom")

        def found(patient: PatientRef) -> None:
            if openings_from is None:
                self._book_for(patient)
                return
            whom = () if with_whom is None else (with_whom,)
            minutes = self._screen.presenter.slot_minutes()
            form = BookingForm(openings_from, minutes=minutes, resource_ids=whom, patient=patient)
            self.openings.search_for(form)

        self._screen.shell.tasks.read(patient_ref, patient_id, then=found, owner=self._screen)

    def _book_for(self, patient: PatientRef) -> None:
        self.book_here()
        current = self._screen.popovers.current
        if isinstance(current, BookingPopover):
            current.presenter.pick(patient)

    def _open_booking(self, form: BookingForm, *, fixed: bool = False) -> None:
        screen = self._screen
        popover = BookingPopover(screen.shell.tasks, self._desk(), form, screen, fixed=fixed)
        popover.place_changed.connect(self._follow_form)
        popover.series_wanted.connect(lambda booking: self.repeat(booking))
        popover.openings_wanted.connect(self.openings.search_for)
        screen.popovers.open(popover, screen.anchor())
        popover.start()

    def _follow_form(self, form: BookingForm) -> None:
        """Let the cursor show the place that the popover asks for, when it is on the board."""
        board = self._screen.day.board
        if (
            board is None
            or form.walk_in
            or self._screen.middle.currentWidget() is not self._screen.day
        ):
            return
        found = (board.column_of(r, form.day) for r in form.resource_ids)
        columns = [n for n in found if n is not None]
        here = self._screen.day.cursor_place
        if columns:
            column = here.column if here.column in columns else columns[0]
            place = Cursor(column, form.start, form.minutes)
            if place != here:
                self._screen.day.put_cursor(place)

    def _desk(self) -> Desk:
        screen, presenter = self._screen, self._screen.presenter
        around = presenter.surroundings
        return Desk(
            types=around.types if around is not None else (),
            columns=presenter.on_screen.columns,
            slot_minutes=presenter.slot_minutes(),
            now=screen.shell.now,
            may=screen.shell.may,
            booked=presenter.changes.booked,
            money=Money(
                around.profile.currency if around is not None else "", QLocale().name() or "en"
            ),
            day_first=date_order(QLocale().name()) != "MDY",
            halves=presenter.halves(),
        )
