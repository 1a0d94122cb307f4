"""The form of the waiting list: opened for a patient, from a booking, or for a wish."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.api import AppointmentView, JoinWaitList, WaitListEntry
from clinic_desktop.modules.agenda.presenters.booking_form import BookingForm
from clinic_desktop.modules.agenda.presenters.wait_form import WaitForm, form_of
from clinic_desktop.modules.agenda.presenters.waiting_list import WaitingList
from clinic_desktop.modules.agenda.ui.wait_popover import WaitPopover, practitioners_of
from clinic_desktop.modules.patients.api import PatientRef, patient_ref

if TYPE_CHECKING:
    from clinic_desktop.modules.agenda.ui.screen import AgendaScreen


class WaitForms:
    """Opens the form over a screen; what it gives is put on `waiting`, or changes a wish there."""

    def __init__(self, screen: AgendaScreen, waiting: WaitingList) -> None:
        self._screen = screen
        self._list = waiting

    def put_on(self) -> None:
        """Open the form for somebody who waits for a place."""
        presenter = self._screen.presenter
        place = self._screen.middle.booking_place(presenter.on_screen, presenter.shown)
        doctors = practitioners_of(presenter.on_screen.columns)
        here = (place.resource_id,) if place and place.resource_id in doctors else ()
        self._open(WaitForm(practitioners=here, minutes=presenter.slot_minutes()))

    def want_earlier(self, found: AppointmentView) -> None:
        """Open the form for a patient who would come earlier than booked."""
        doctors = practitioners_of(self._screen.presenter.on_screen.columns)
        today = self._screen.presenter.today()

        def known(patient: PatientRef) -> None:
            self._open(
                WaitForm(
                    patient=patient,
                    practitioners=tuple(r for r in found.resource_ids if r in doctors),
                    others=tuple((r,) for r in found.resource_ids if r not in doctors),
                    type_id=found.type_id,
                    minutes=found.minutes,
                    last_day=max(found.start.date() - timedelta(days=1), today),
                    appointment_id=found.id,
                ),
                subject=str(found.id),
            )

        self._with_patient(found.patient_id, known)

    def edit(self, entry: WaitListEntry) -> None:
        """Open the form of a wish."""
        doctors = practitioners_of(self._screen.presenter.on_screen.columns)

        def known(patient: PatientRef) -> None:
            form = form_of(entry, doctors)
            self._open(replace(form, patient=patient), entry, str(entry.id))

        self._with_patient(entry.patient_id, known)

    def _with_patient(self, patient_id: UUID, known: Callable[[PatientRef], None]) -> None:
        screen = self._screen
        screen.shell.tasks.read(
            patient_ref, patient_id, then=known, fail=screen.show_error, owner=screen
        )

    def _open(self, form: WaitForm, entry: WaitListEntry | None = None, subject: str = "") -> None:
        screen, presenter = self._screen, self._screen.presenter
        title = translate("Agenda", "Put on the waiting list")
        if entry is not None:
            title = translate("Agenda", "Change the wish")
        types = presenter.surroundings.types if presenter.surroundings is not None else ()
        columns, today = presenter.on_screen.columns, presenter.today()
        popover = WaitPopover(title, columns, types, today, presenter.halves(), screen)

        def give(command: JoinWaitList) -> None:
            made = popover.presenter
            assert made is not None
            if entry is None:
                self._list.join(command, lambda _entry: made.done())
            else:
                self._list.amend(entry, command, made.done)

        screen.popovers.open(popover, screen.anchor())
        popover.use(screen.shell.tasks, form, give, subject)

    def instead_of(self, booking: BookingForm) -> None:
        """Open the form with what was to be booked: nothing fits."""
        doctors = practitioners_of(self._screen.presenter.on_screen.columns)
        self._open(
            WaitForm(
                patient=booking.patient,
                practitioners=tuple(r for r in booking.resource_ids if r in doctors),
                others=tuple((r,) for r in booking.resource_ids if r not in doctors),
                type_id=booking.type_id,
                minutes=booking.minutes,
                note=booking.comment,
            ),
            subject="instead",
        )
