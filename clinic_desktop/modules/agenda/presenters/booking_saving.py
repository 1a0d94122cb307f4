"""Saves what stands in the popover: registers a new patient first, then books."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import UUID

from clinic_desktop.kernel.errors import InvalidInput, NeedsConfirmation
from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.api import (
    AppointmentStatus,
    BookAppointment,
    Change,
    OverbookLimit,
    WalkIn,
    book_appointment,
    walk_in,
)
from clinic_desktop.modules.agenda.presenters.booking_form import FORM, SUBJECT, BookingForm
from clinic_desktop.modules.agenda.presenters.booking_view import BookingView, Desk
from clinic_desktop.modules.agenda.presenters.changes import OVERRIDES
from clinic_desktop.modules.agenda.presenters.holding import HoldKeeper
from clinic_desktop.modules.agenda.presenters.place_check import PlaceChecker
from clinic_desktop.modules.agenda.presenters.words import clock_text
from clinic_desktop.modules.patients.api import PatientRef, RegisterPatient, register_patient
from clinic_desktop.modules.practice.api import drop_draft

POSSIBLE_DUPLICATE = "possible-duplicate"
# The registration's field names that are others in the popover.
_FIELDS = {"name": "given", "telecoms.0.value": "phone"}


class BookingSaver:
    """One save at a time. `registered` is told of a new patient as soon as there is one, so that
    a booking that is then refused doesn't register the patient twice.
    """

    def __init__(
        self,
        view: BookingView,
        tasks: Tasks,
        desk: Desk,
        places: PlaceChecker,
        keeper: HoldKeeper,
    ) -> None:
        self._view = view
        self._keeper = keeper
        self._tasks = tasks
        self._desk = desk
        self._places = places
        self._form: BookingForm | None = None
        self.registered: Callable[[PatientRef], BookingForm] | None = None
        self.duplicates_seen = False
        self.running = False

    def save(self, form: BookingForm) -> None:
        """Check the fields, register, book."""
        if self.running:
            return
        problems = self.problems(form)
        self._view.show_problems(problems)
        if problems:
            return
        self._form = form
        self._lock(True)
        if form.patient is not None:
            self._book(form, form.patient.id)
        else:
            self._register(form)

    def problems(self, form: BookingForm) -> dict[str, str]:
        """Return a sentence for each field that can't be accepted."""
        found: dict[str, str] = {}
        if form.patient is None and form.newcomer is None:
            found["patient"] = translate("Agenda", "Choose a patient, or register a new one.")
        elif form.patient is None and form.newcomer is not None:
            found = form.newcomer.problems(self._today(), day_first=self._desk.day_first)
        if not form.resource_ids:
            found["resources"] = translate("Agenda", "Choose a practitioner, a room or equipment.")
        if self._places.accepted & OVERRIDES and not form.reason.strip():
            found["reason"] = translate("Agenda", "Say why; it is kept in the trail.")
        return found

    def _register(self, form: BookingForm) -> None:
        assert form.newcomer is not None
        details = form.newcomer.details(self._today(), day_first=self._desk.day_first)
        known = frozenset({POSSIBLE_DUPLICATE}) if self.duplicates_seen else frozenset()
        command = RegisterPatient(details, known)
        self._write(register_patient, command, self._is_registered, self._not_registered)

    def _is_registered(self, patient: PatientRef) -> None:
        assert self.registered is not None
        self._book(self.registered(patient), patient.id)

    def _not_registered(self, error: BaseException) -> None:
        self._lock(False)
        if isinstance(error, NeedsConfirmation):
            self.duplicates_seen = True
            self._view.show_problems({"duplicate": error.message()})
        elif isinstance(error, InvalidInput):
            problems = error.problems.items()
            self._view.show_problems({_FIELDS.get(name, name): text for name, text in problems})
        else:
            self._view.show_error(error)

    def _book(self, form: BookingForm, patient_id: UUID) -> None:
        self._form = form
        if form.walk_in:
            command: object = self._walk_in(form, patient_id)
            self._write(walk_in, command, self._booked, self._not_booked)
            return
        # A hold that is under way must be known: else it would stand in our own way.
        self._keeper.settled(lambda: self._book_place(form, patient_id))

    def booking(self, form: BookingForm, patient_id: UUID) -> BookAppointment:
        """Return the booking of what stands in the form."""
        return BookAppointment(
            patient_id=patient_id,
            start=form.wall,
            resource_ids=form.resource_ids,
            minutes=form.minutes,
            type_id=form.type_id,
            comment=form.comment,
            status=AppointmentStatus.PROPOSED if form.proposed else AppointmentStatus.BOOKED,
            reason=form.reason,
            acknowledged=self._places.accepted,
            hold_id=self._keeper.hold_id,
        )

    def _book_place(self, form: BookingForm, patient_id: UUID) -> None:
        command = self.booking(form, patient_id)
        self._write(book_appointment, command, self._booked, self._not_booked)

    def _walk_in(self, form: BookingForm, patient_id: UUID) -> WalkIn:
        return WalkIn(
            patient_id=patient_id,
            resource_ids=form.resource_ids,
            type_id=form.type_id,
            minutes=form.minutes,
            comment=form.comment,
            reason=form.reason,
            acknowledged=self._places.accepted,
        )

    def _booked(self, change: Change) -> None:
        assert self._form is not None
        if not self._form.walk_in:
            self._keeper.booked()
        self._tasks.write(drop_draft, FORM, SUBJECT)
        self._view.finish()
        start = change.after.start
        words = translate("Agenda", "{name} booked for {time}")
        if self._form.walk_in:
            words = translate("Agenda", "{name} checked in, {time}")
        time = clock_text(start.hour * 60 + start.minute)
        self._desk.booked(change, words.format(name=change.patient_name, time=time))

    def _not_booked(self, error: BaseException) -> None:
        self._lock(False)
        if isinstance(error, NeedsConfirmation):
            self._places.refused(error)
        elif isinstance(error, OverbookLimit):
            self._places.limited(error)
        else:
            self._view.show_error(error)

    def _write(
        self,
        service: Callable[..., Any],
        command: object,
        then: Callable[[Any], None],
        fail: Callable[[BaseException], None],
    ) -> None:
        self._tasks.write(service, command, then=then, fail=fail, owner=self._view)

    def _lock(self, saving: bool) -> None:
        self.running = saving
        self._view.show_saving(saving)

    def _today(self) -> date:
        return self._desk.now().date()
