"""The booking popover without Qt: who, what for, where; checked while it is typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any, Protocol
from uuid import UUID

from clinic_desktop.kernel.errors import InvalidInput, NeedsConfirmation, UserError
from clinic_desktop.kernel.latest import Latest
from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.api import (
    BookAppointment,
    Change,
    DayColumn,
    PlaceCheck,
    Refusal,
    Slot,
    WalkIn,
    book_appointment,
    check_place,
    next_free_slots,
    walk_in,
)
from clinic_desktop.modules.agenda.presenters.booking_form import (
    BookingForm,
    KeptBooking,
    draft_text,
    read_draft,
)
from clinic_desktop.modules.agenda.presenters.changes import OVERBOOK, OVERRIDES
from clinic_desktop.modules.agenda.presenters.newcomer import Newcomer
from clinic_desktop.modules.agenda.presenters.words import clock_text
from clinic_desktop.modules.patients.api import (
    DuplicateCandidate,
    PatientHit,
    PatientRef,
    RegisterPatient,
    duplicate_candidates,
    patient_ref,
    register_patient,
    search_patients,
)
from clinic_desktop.modules.practice.api import (
    AppointmentTypeRef,
    KeptDraft,
    draft_of,
    drop_draft,
    keep_draft,
)

FORM = "booking"
SUBJECT = ""
LEAST_LETTERS = 2
HITS = 8


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the popover says about the place: `tone` '', ok, warning or danger.

    `action` is the button's text; '' disables it. Alternatives can be taken with one key.
    """

    text: str = ""
    tone: str = ""
    action: str = ""
    needs_reason: bool = False
    alternatives: tuple[Slot, ...] = ()


class BookingView(Protocol):
    """What the presenter needs of the popover."""

    def show_form(self, form: BookingForm, types: Sequence[AppointmentTypeRef]) -> None:
        """Show all fields."""

    def show_hits(self, text: str, hits: Sequence[PatientHit]) -> None:
        """Show the patients found for a text."""

    def show_patient(self, patient: PatientRef | None) -> None:
        """Show who was picked; None goes back to searching."""

    def show_newcomer(self, newcomer: Newcomer | None) -> None:
        """Show the fields of a new patient; None hides them."""

    def show_duplicates(self, found: Sequence[DuplicateCandidate]) -> None:
        """Show who the new patient may already be."""

    def show_place(self, form: BookingForm) -> None:
        """Show day, time, length and resources."""

    def show_verdict(self, verdict: Verdict) -> None:
        """Show whether the place is free."""

    def show_problems(self, problems: dict[str, str]) -> None:
        """Show a sentence beside each field that can't be accepted."""

    def show_saving(self, saving: bool) -> None:
        """Lock the fields while it is being saved."""

    def show_restored(self, restored: bool) -> None:
        """Say that fields hold what was typed before."""

    def close(self) -> None:
        """Close the popover: it is booked, or left."""

    def show_error(self, error: BaseException) -> None:
        """Show a failure that belongs to no field."""


@dataclass(frozen=True, slots=True)
class Desk:
    """What the popover needs to know of the screen it is opened from."""

    types: tuple[AppointmentTypeRef, ...]
    columns: tuple[DayColumn, ...]
    slot_minutes: int
    now: Callable[[], datetime]
    may: Callable[[str], bool]
    booked: Callable[[Change, str], None]
    day_first: bool = True


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
        self.check: PlaceCheck | None = None
        self._refused: frozenset[str] = frozenset()
        self._duplicate_known = False
        self._saving = False
        self._length_chosen = fixed
        self._searches = Latest(tasks, view)
        self._checks = Latest(tasks, view)
        self._duplicates = Latest(tasks, view)

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
        )
        if draft.type_id is not None:
            self._take_type(draft.type_id)
        self._view.show_form(self.form, self._desk.types)
        self._view.show_restored(self.form.typed)
        self._check()

    def keep(self) -> None:
        """Write what is typed to the drafts, so that a crash or a lock loses nothing."""
        if self._saving:
            return
        if self.form.typed:
            self._tasks.write(keep_draft, FORM, SUBJECT, draft_text(self.form))
        else:
            self._tasks.write(drop_draft, FORM, SUBJECT)

    def start_over(self) -> None:
        """Empty the fields and forget the draft."""
        self.form = replace(
            self.form, patient=None, search="", comment="", newcomer=None, reason=""
        )
        self._tasks.write(drop_draft, FORM, SUBJECT)
        self._view.show_form(self.form, self._desk.types)
        self._view.show_restored(False)
        self._check()

    # ---- who

    def search(self, text: str) -> None:
        """Look for patients; a newer text drops the answer to an older one."""
        self.form = replace(self.form, search=text)
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
        self._duplicate_known = False
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
        self.form = replace(self.form, type_id=type_id)
        kind = next((t for t in self._desk.types if t.id == type_id), None)
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

    def type_reason(self, text: str) -> None:
        """Take the reason for overriding a rule."""
        self.form = replace(self.form, reason=text)

    def _place(self, form: BookingForm) -> None:
        self.form = form
        self._check()

    # ---- is it free

    def _check(self) -> None:
        self.check, self._refused = None, frozenset()
        form = self.form
        if not form.resource_ids:
            text = translate("Agenda", "Choose a practitioner, a room or equipment.")
            self._checks.forget()
            self._view.show_verdict(Verdict(text, "warning"))
            return
        if form.walk_in:
            request = replace(form.request(), start=self._desk.now())
            self._checks.read(
                next_free_slots, request, 1, then=self._free_found, fail=self._no_check
            )
            return
        patient = form.patient.id if form.patient is not None else None
        self._checks.read(
            check_place, form.request(), patient, then=self._checked, fail=self._no_check
        )

    def _checked(self, check: PlaceCheck) -> None:
        self.check = check
        self._view.show_verdict(self._verdict_of(check))

    def _verdict_of(self, check: PlaceCheck) -> Verdict:
        if check.free:
            return Verdict(translate("Agenda", "Free"), "ok", self._action())
        override = bool({w.name for w in check.warnings} & OVERRIDES)
        text = "\n".join(w.text for w in check.warnings)
        allowed = not override or self._desk.may(OVERBOOK)
        anyway = translate("Agenda", "Book anyway") if allowed else ""
        tone = "danger" if override else "warning"
        return Verdict(text, tone, anyway, override and allowed, check.alternatives)

    def _free_found(self, slots: Sequence[Slot]) -> None:
        today = self._today()
        if slots and slots[0].start.date() == today and self.form.walk_in:
            start = slots[0].start
            time = clock_text(start.hour * 60 + start.minute)
            text = translate("Agenda", "Next free place: {time}").format(time=time)
            self._view.show_verdict(Verdict(text, "ok", self._action()))
            return
        text = translate("Agenda", "Nothing is free any more today.")
        self._view.show_verdict(Verdict(text, "warning", self._action(), False, tuple(slots)))

    def _no_check(self, error: BaseException) -> None:
        if isinstance(error, UserError):
            self._view.show_verdict(Verdict(error.message(), "danger"))
        else:
            self._view.show_error(error)

    def _action(self) -> str:
        if self.form.walk_in:
            return translate("Agenda", "Check in")
        return translate("Agenda", "Book")

    # ---- saving

    def save(self) -> None:
        """Register the new patient if there is one, then book."""
        if self._saving:
            return
        problems = self._problems()
        self._view.show_problems(problems)
        if problems:
            return
        self._lock(True)
        newcomer = self.form.newcomer
        if self.form.patient is None and newcomer is not None:
            details = newcomer.details(self._today(), day_first=self._desk.day_first)
            known = frozenset({"possible-duplicate"}) if self._duplicate_known else frozenset()
            self._write(
                register_patient,
                RegisterPatient(details, known),
                self._registered,
                self._not_registered,
            )
        else:
            self._book()

    def _problems(self) -> dict[str, str]:
        form = self.form
        found: dict[str, str] = {}
        if form.patient is None and form.newcomer is None:
            found["patient"] = translate("Agenda", "Choose a patient, or register a new one.")
        elif form.patient is None and form.newcomer is not None:
            found = form.newcomer.problems(self._today(), day_first=self._desk.day_first)
        if not form.resource_ids:
            found["resources"] = translate("Agenda", "Choose a practitioner, a room or equipment.")
        if self._accepted() & OVERRIDES and not form.reason.strip():
            found["reason"] = translate("Agenda", "Say why; it is kept in the trail.")
        return found

    def _accepted(self) -> frozenset[str]:
        """Return the names of the warnings that the person has seen."""
        shown = self.check.warnings if self.check is not None else ()
        return self._refused | {w.name for w in shown}

    def _registered(self, patient: PatientRef) -> None:
        self.form = replace(self.form, patient=patient, newcomer=None)
        self._view.show_newcomer(None)
        self._view.show_patient(patient)
        self._book()

    def _not_registered(self, error: BaseException) -> None:
        self._lock(False)
        if isinstance(error, NeedsConfirmation):
            self._duplicate_known = True
            self._view.show_problems({"duplicate": error.message()})
            self._look_for_duplicates()
        elif isinstance(error, InvalidInput):
            self._view.show_problems(_newcomer_problems(error.problems))
        else:
            self._view.show_error(error)

    def _book(self) -> None:
        form = self.form
        assert form.patient is not None
        if form.walk_in:
            self._write(walk_in, self._walk_in_command(form.patient.id), self._done, self._not_booked)
            return
        command = BookAppointment(
            patient_id=form.patient.id,
            start=form.wall,
            resource_ids=form.resource_ids,
            minutes=form.minutes,
            type_id=form.type_id,
            comment=form.comment,
            reason=form.reason,
            acknowledged=self._accepted(),
        )
        self._write(book_appointment, command, self._done, self._not_booked)

    def _walk_in_command(self, patient_id: UUID) -> WalkIn:
        form = self.form
        return WalkIn(
            patient_id,
            form.resource_ids,
            form.type_id,
            form.minutes,
            form.comment,
            form.reason,
            self._accepted(),
        )

    def _done(self, change: Change) -> None:
        self._tasks.write(drop_draft, FORM, SUBJECT)
        self._view.close()
        start = change.after.start
        words = translate("Agenda", "{name} booked for {time}")
        if self.form.walk_in:
            words = translate("Agenda", "{name} checked in, {time}")
        time = clock_text(start.hour * 60 + start.minute)
        self._desk.booked(change, words.format(name=change.patient_name, time=time))

    def _not_booked(self, error: BaseException) -> None:
        self._lock(False)
        if not isinstance(error, NeedsConfirmation):
            self._view.show_error(error)
            return
        alternatives = error.alternatives if isinstance(error, Refusal) else ()
        self.check = PlaceCheck(error.warnings, alternatives)
        self._view.show_verdict(self._verdict_of(self.check))

    def _write(
        self,
        service: Callable[..., Any],
        command: object,
        then: Callable[[Any], None],
        fail: Callable[[BaseException], None],
    ) -> None:
        self._tasks.write(service, command, then=then, fail=fail, owner=self._view)

    def _lock(self, saving: bool) -> None:
        self._saving = saving
        self._view.show_saving(saving)

    def _today(self) -> date:
        return self._desk.now().date()


def _newcomer_problems(problems: dict[str, str]) -> dict[str, str]:
    """Return the registration's problems by the popover's field names."""
    names = {"name": "given", "telecoms.0.value": "phone"}
    return {names.get(name, name): text for name, text in problems.items()}

