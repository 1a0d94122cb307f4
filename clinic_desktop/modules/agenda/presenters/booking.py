"""The booking popover without Qt: who, what for, where; checked while it is typed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID

from clinic_desktop.kernel.latest import Latest
from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.api import BookAppointment, Slot
from clinic_desktop.modules.agenda.presenters.booking_form import (
    FORM,
    SUBJECT,
    BookingForm,
    KeptBooking,
    draft_text,
    read_draft,
)
from clinic_desktop.modules.agenda.presenters.booking_saving import BookingSaver
from clinic_desktop.modules.agenda.presenters.booking_view import BookingView, Desk
from clinic_desktop.modules.agenda.presenters.holding import HoldKeeper
from clinic_desktop.modules.agenda.presenters.newcomer import Newcomer
from clinic_desktop.modules.agenda.presenters.place_check import PlaceChecker
from clinic_desktop.modules.agenda.presenters.type_words import type_of
from clinic_desktop.modules.patients.api import (
    PatientRef,
    duplicate_candidates,
    patient_ref,
    search_patients,
)
from clinic_desktop.modules.practice.api import KeptDraft, draft_of, drop_draft, keep_draft

LEAST_LETTERS = 2
HITS = 8


class BookingPresenter:
    """Holds one booking; `form` is what stands in the fields."""

    def __init__(
        self, view: BookingView, tasks: Tasks, desk: Desk, form: BookingForm, *, fixed: bool = False
    ) -> None:
        """Begin with a form; `fixed` when its length was chosen by hand, so that types keep it."""
        self._view = view
        self._tasks = tasks
        self._desk = desk
        self.form = form
        self._length_chosen = fixed
        self._searches = Latest(tasks, view)
        self._duplicates = Latest(tasks, view)
        self.keeper = HoldKeeper(tasks, desk.now, view.show_hold, view.show_error)
        self._places = PlaceChecker(view, tasks, desk, self.keeper)
        self._saver = BookingSaver(view, tasks, desk, self._places, self.keeper)
        self._saver.registered = self._registered

    # ---- opening, draft

    def start(self) -> None:
        """Show the empty form for its place, and what was typed before, if anything."""
        self._view.show_form(self.form, self._desk.types)
        self._check()
        self._tasks.read(draft_of, FORM, SUBJECT, then=self._draft_arrived, owner=self._view)

    def _draft_arrived(self, kept: KeptDraft | None) -> None:
        if kept is None or self.form.typed:
            return
        draft = read_draft(kept.body)
        if draft == KeptBooking():
            return
        if draft.patient_id is None:
            self._restore(draft, None)
            return
        self._tasks.read(
            patient_ref,
            draft.patient_id,
            then=lambda ref: self._restore(draft, ref),
            fail=lambda _error: self._restore(draft, None),
            owner=self._view,
        )

    def _restore(self, draft: KeptBooking, patient: PatientRef | None) -> None:
        if self.form.typed:
            return
        self.form = replace(
            self.form,
            patient=patient,
            search=draft.search,
            comment=draft.comment,
            newcomer=draft.newcomer,
            proposed=draft.proposed,
        )
        if draft.type_id is not None:
            self._take_type(draft.type_id)
        self._view.show_form(self.form, self._desk.types)
        self._view.show_restored(self.form.typed)
        self._check()

    def keep(self) -> None:
        """Write what is typed to the drafts, so that a crash or a lock loses nothing."""
        if self._saver.running:
            return
        if self.form.typed:
            self._tasks.write(keep_draft, FORM, SUBJECT, draft_text(self.form))
        else:
            self._tasks.write(drop_draft, FORM, SUBJECT)

    def start_over(self) -> None:
        """Empty the fields and forget the draft."""
        self.form = replace(
            self.form,
            patient=None,
            search="",
            comment="",
            newcomer=None,
            reason="",
            proposed=False,
        )
        self._tasks.write(drop_draft, FORM, SUBJECT)
        self._view.show_form(self.form, self._desk.types)
        self._view.show_restored(False)
        self._check()

    # ---- who

    def search(self, text: str) -> None:
        """Look for patients; a newer text drops the answer to an older one."""
        self.form = replace(self.form, search=text)
        self.keeper.touch()
        if len(text.strip()) < LEAST_LETTERS:
            self._searches.forget()
            self._view.show_hits(text, ())
            return
        self._searches.read(
            search_patients, text, HITS, then=lambda hits: self._view.show_hits(text, hits)
        )

    def pick(self, patient: PatientRef) -> None:
        """Choose a patient."""
        self.form = replace(self.form, patient=patient, newcomer=None, search="")
        self._view.show_newcomer(None)
        self._view.show_patient(patient)
        self._view.show_problems({})
        self._check()

    def change_patient(self) -> None:
        """Go back to searching."""
        self.form = replace(self.form, patient=None)
        self._view.show_patient(None)
        self._check()

    def new_patient(self) -> None:
        """Open the fields of a new patient, begun with what was searched for."""
        newcomer = Newcomer.of_search(self.form.search)
        self.form = replace(self.form, newcomer=newcomer, patient=None)
        self._view.show_newcomer(newcomer)
        self._look_for_duplicates()

    def drop_newcomer(self) -> None:
        """Close the fields of a new patient."""
        self.form = replace(self.form, newcomer=None)
        self._view.show_newcomer(None)

    def type_newcomer(self, newcomer: Newcomer) -> None:
        """Take what is typed about the new patient."""
        self.form = replace(self.form, newcomer=newcomer)
        self._saver.duplicates_seen = False
        self._look_for_duplicates()

    def _look_for_duplicates(self) -> None:
        newcomer = self.form.newcomer
        if newcomer is None or len(newcomer.given + newcomer.family + newcomer.phone) < 3:
            self._duplicates.forget()
            self._view.show_duplicates(())
            return
        partial = newcomer.partial(self._today(), day_first=self._desk.day_first)
        self._duplicates.read(duplicate_candidates, partial, 3, then=self._view.show_duplicates)

    # ---- what for, where

    def choose_type(self, type_id: UUID | None) -> None:
        """Choose a type; it sets the length unless one was chosen by hand."""
        self._take_type(type_id)
        self._view.show_place(self.form)
        self._check()

    def _take_type(self, type_id: UUID | None) -> None:
        """Take a type that is in use: one that was retired meanwhile can't be chosen anew."""
        kind = type_of(self._desk.types, type_id)
        self.form = replace(self.form, type_id=kind.id if kind is not None else None)
        if kind is not None and not self._length_chosen:
            self.form = replace(self.form, minutes=kind.minutes)

    def choose_length(self, minutes: int) -> None:
        """Choose another length than the type's."""
        self._length_chosen = True
        self._place(replace(self.form, minutes=minutes))

    def choose_time(self, day: date, start: int) -> None:
        """Choose another day or time."""
        self._place(replace(self.form, day=day, start=start))

    def choose_resources(self, resource_ids: tuple[UUID, ...]) -> None:
        """Choose practitioner, room and equipment."""
        self._place(replace(self.form, resource_ids=resource_ids))

    def move_to(self, form: BookingForm) -> None:
        """Take the place of a form that was begun elsewhere on the day; the rest stays typed."""
        minutes = form.minutes if self._length_chosen or self.form.type_id is None else None
        self._place(
            replace(
                self.form,
                day=form.day,
                start=form.start,
                resource_ids=form.resource_ids,
                minutes=minutes or self.form.minutes,
            )
        )
        self._view.show_place(self.form)

    def take(self, slot: Slot) -> None:
        """Go to one of the free places that were offered."""
        self._place(self.form.at(slot.start, slot.resource_ids))
        self._view.show_place(self.form)

    def type_comment(self, text: str) -> None:
        """Take the comment."""
        self.form = replace(self.form, comment=text)
        self.keeper.touch()

    def propose(self, proposed: bool) -> None:
        """Take whether the patient has still to say yes."""
        self.form = replace(self.form, proposed=proposed)

    def type_reason(self, text: str) -> None:
        """Take the reason for overriding a rule."""
        self.form = replace(self.form, reason=text)

    def _place(self, form: BookingForm) -> None:
        self.form = form
        self._check()

    def close(self) -> None:
        """Let the place go: the popover closes."""
        self.keeper.close()

    # ---- saving

    def series_booking(self) -> BookAppointment | None:
        """Return what a series begins with; None (and problems shown) when something is missing.

        A new patient is registered first, by booking a first appointment.
        """
        problems = self._saver.problems(replace(self.form, reason=self.form.reason or "-"))
        if not problems and self.form.patient is None:
            text = translate("Agenda", "Book the first appointment, then repeat it.")
            problems = {"patient": text}
        self._view.show_problems(problems)
        if problems or self.form.patient is None:
            return None
        return self._saver.booking(self.form, self.form.patient.id)

    def save(self) -> None:
        """Register the new patient if there is one, then book."""
        self._saver.save(self.form)

    def _registered(self, patient: PatientRef) -> BookingForm:
        self.form = replace(self.form, patient=patient, newcomer=None)
        self._view.show_newcomer(None)
        self._view.show_patient(patient)
        return self.form

    def _check(self) -> None:
        self._places.look(self.form)

    def _today(self) -> date:
        return self._desk.now().date()
