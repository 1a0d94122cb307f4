"""Opens the search for the next opening, and goes on from what was found."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID

from clinic_desktop.modules.agenda.api import Slot
from clinic_desktop.modules.agenda.domain.views import ViewKind
from clinic_desktop.modules.agenda.presenters.booking_form import BookingForm
from clinic_desktop.modules.agenda.presenters.booking_view import Desk
from clinic_desktop.modules.agenda.presenters.openings import OpeningForm
from clinic_desktop.modules.agenda.ui.openings_popover import OpeningsPopover

if TYPE_CHECKING:
    from clinic_desktop.modules.agenda.ui.screen import AgendaScreen

Book = Callable[[BookingForm], None]


class OpeningDeeds:
    """`book` opens the booking popover with a form; `wait` the one of the waiting list."""

    def __init__(self, screen: AgendaScreen, desk: Callable[[], Desk], book: Book) -> None:
        self._screen = screen
        self._desk = desk
        self._book = book
        self.wait: Book = lambda _form: None

    def search(self) -> None:
        """Search for what the cursor is on."""
        presenter = self._screen.presenter
        place = self._screen.middle.booking_place(
            presenter.on_screen, presenter.shown, presenter.slot_minutes()
        )
        here = (place.resource_id,) if place is not None else ()
        minutes = presenter.slot_minutes()
        self.search_for(BookingForm(presenter.today(), minutes=minutes, resource_ids=here))

    def search_for(self, booking: BookingForm) -> None:
        """Search for what stands in a booking; what is typed there stays kept."""
        screen = self._screen
        popover = OpeningsPopover(screen.shell.tasks, self._desk(), screen)
        popover.book_wanted.connect(lambda slot: self._book_there(popover, booking, slot))
        popover.day_wanted.connect(self._show_day)
        popover.wait_wanted.connect(
            lambda form: self.wait(self._with_wish(booking, form)),
        )
        screen.popovers.open(popover, screen.anchor())
        popover.start(self._wish(booking))

    def _wish(self, booking: BookingForm) -> OpeningForm:
        kinds = {c.resource_id: c.kind for c in self._screen.presenter.on_screen.columns}

        def of(kind: str) -> tuple[UUID, ...]:
            return tuple(r for r in booking.resource_ids if kinds.get(r) == kind)

        today = self._screen.presenter.today()
        return OpeningForm(
            of("practitioner"),
            of("location"),
            of("device"),
            booking.type_id,
            booking.minutes,
            after=booking.day if booking.day > today else None,
        )

    def _with_wish(self, booking: BookingForm, form: OpeningForm) -> BookingForm:
        chosen = tuple(r for need in form.needs for r in need)
        return replace(booking, resource_ids=chosen, type_id=form.type_id, minutes=form.minutes)

    def _book_there(self, popover: OpeningsPopover, booking: BookingForm, slot: Slot) -> None:
        wish = popover.presenter.form
        form = replace(booking, type_id=wish.type_id, minutes=slot.minutes, walk_in=False)
        self._show_day(slot)
        self._book(form.at(slot.start, slot.resource_ids))

    def _show_day(self, slot: Slot) -> None:
        screen = self._screen
        screen.popovers.close()
        if screen.presenter.setup.kind is not ViewKind.DAY:
            screen.presenter.look_at(ViewKind.DAY)
        screen.presenter.go_to(slot.start.date())
        screen.first_focus()
