"""What stands in the popover of the waiting list, and how it is kept as a draft."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Protocol
from uuid import UUID

from clinic_desktop.kernel.latest import Latest
from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.api import JoinWaitList, Urgency, WaitListEntry
from clinic_desktop.modules.agenda.domain.slots import EVERY_DAY, WHOLE_DAY
from clinic_desktop.modules.patients.api import PatientHit, PatientRef, patient_ref, search_patients
from clinic_desktop.modules.practice.api import KeptDraft, draft_of, drop_draft, keep_draft

FORM, LEAST_LETTERS, HITS = "wait-list", 2, 8
Parts = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class WaitForm:
    """The typed wish. `appointment_id` is the later one that an earlier place replaces."""

    patient: PatientRef | None = None
    search: str = ""
    practitioners: tuple[UUID, ...] = ()
    others: tuple[tuple[UUID, ...], ...] = ()  # rooms and equipment that the wish came with
    type_id: UUID | None = None
    minutes: int = 15
    weekdays: frozenset[int] = EVERY_DAY
    parts: Parts = WHOLE_DAY
    first_day: date | None = None
    last_day: date | None = None
    urgency: Urgency = Urgency.ROUTINE
    note: str = ""
    appointment_id: UUID | None = None

    @property
    def typed(self) -> bool:
        """Whether a person has put in something that would be missed."""
        return bool(self.patient or self.search or self.note)

    def command(self) -> JoinWaitList:
        """Return what is asked of the agenda; a patient must be chosen."""
        assert self.patient is not None
        needs = (self.practitioners, *self.others) if self.practitioners else self.others
        return JoinWaitList(
            patient_id=self.patient.id,
            needs=needs,
            minutes=self.minutes,
            type_id=self.type_id,
            first_day=self.first_day,
            last_day=self.last_day,
            weekdays=self.weekdays,
            parts=self.parts,
            urgency=self.urgency,
            note=self.note,
            appointment_id=self.appointment_id,
        )


def form_of(entry: WaitListEntry, practitioners: frozenset[UUID]) -> WaitForm:
    """Return the form of an entry that is to be changed."""
    who = [need for need in entry.needs if set(need) & practitioners]
    return WaitForm(
        practitioners=who[0] if who else (),
        others=tuple(need for need in entry.needs if need not in who[:1]),
        type_id=entry.type_id,
        minutes=entry.minutes,
        weekdays=entry.weekdays,
        parts=entry.parts,
        first_day=entry.first_day,
        last_day=entry.last_day,
        urgency=entry.urgency,
        note=entry.note,
        appointment_id=entry.appointment_id,
    )


class WaitFormView(Protocol):
    """What the presenter needs of the popover."""

    def show_form(self, form: WaitForm) -> None:
        """Show all fields."""

    def show_hits(self, text: str, hits: Sequence[PatientHit]) -> None:
        """Show the patients found for a text."""

    def show_patient(self, patient: PatientRef | None) -> None:
        """Show who was picked."""

    def show_problems(self, problems: dict[str, str]) -> None:
        """Show a sentence beside each field that can't be accepted."""

    def show_restored(self, restored: bool) -> None:
        """Say that fields hold what was typed before."""

    def finish(self) -> None:
        """Close: it is done."""


class WaitFormPresenter:
    """Holds one wish; `save` hands the command to whoever opened the popover."""

    def __init__(
        self,
        view: WaitFormView,
        tasks: Tasks,
        form: WaitForm,
        give: Callable[[JoinWaitList], None],
        subject: str = "",
    ) -> None:
        """Begin with a form; `subject` keeps the drafts of different wishes apart."""
        self._view = view
        self._tasks = tasks
        self.form = form
        self._give = give
        self._subject = subject
        self._searches = Latest(tasks, view)

    def start(self) -> None:
        """Show the form, and what was typed before, if anything."""
        self._view.show_form(self.form)
        self._tasks.read(draft_of, FORM, self._subject, then=self._draft, owner=self._view)

    def _draft(self, kept: KeptDraft | None) -> None:
        values = _read(kept.body) if kept is not None else {}
        if not values:
            return
        patient_id = values.pop("patient_id", None)
        self.form = replace(self.form, **values)
        if patient_id is None or self.form.patient is not None:
            self._restored()
            return
        self._tasks.read(
            patient_ref,
            patient_id,
            then=self._with_patient,
            fail=lambda _error: self._restored(),
            owner=self._view,
        )

    def _with_patient(self, patient: PatientRef) -> None:
        self.form = replace(self.form, patient=patient)
        self._restored()

    def _restored(self) -> None:
        self._view.show_form(self.form)
        self._view.show_restored(True)

    def keep(self) -> None:
        """Write what is typed to the drafts."""
        if self.form.typed:
            self._tasks.write(keep_draft, FORM, self._subject, _text(self.form))
        else:
            self._forget()

    def start_over(self) -> None:
        """Empty what was typed and forget the draft."""
        self.form = replace(self.form, patient=None, search="", note="")
        self._forget()
        self._view.show_form(self.form)
        self._view.show_restored(False)

    def search(self, text: str) -> None:
        """Look for patients."""
        self.form = replace(self.form, search=text)
        if len(text.strip()) < LEAST_LETTERS:
            self._searches.forget()
            self._view.show_hits(text, ())
            return
        self._searches.read(
            search_patients, text, HITS, then=lambda hits: self._view.show_hits(text, hits)
        )

    def pick(self, patient: PatientRef | None) -> None:
        """Choose a patient; None goes back to searching."""
        self.form = replace(self.form, patient=patient, search="")
        self._view.show_patient(patient)

    def type(self, **values: Any) -> None:
        """Take what was typed into fields."""
        self.form = replace(self.form, **values)

    def save(self) -> None:
        """Check the fields and hand over."""
        problems = self.problems()
        self._view.show_problems(problems)
        if not problems:
            self._give(self.form.command())

    def problems(self) -> dict[str, str]:
        """Return a sentence for each field that can't be accepted."""
        form, found = self.form, {}
        if form.patient is None:
            found["patient"] = translate("Agenda", "Choose a patient.")
        if not form.practitioners and not form.others:
            found["practitioners"] = translate("Agenda", "Choose at least one practitioner.")
        if not form.weekdays:
            found["weekdays"] = translate("Agenda", "Choose at least one weekday.")
        if form.first_day and form.last_day and form.last_day < form.first_day:
            found["last_day"] = translate("Agenda", "The last day is before the first.")
        return found

    def done(self) -> None:
        """Forget the draft and close: it is written."""
        self._forget()
        self._view.finish()

    def _forget(self) -> None:
        self._tasks.write(drop_draft, FORM, self._subject)


def _text(form: WaitForm) -> str:
    body: dict[str, Any] = {
        "search": form.search,
        "note": form.note,
        "practitioners": [str(r) for r in form.practitioners],
        "weekdays": sorted(form.weekdays),
        "parts": form.parts,
        "urgency": int(form.urgency),
        "minutes": form.minutes,
    }
    if form.patient is not None:
        body["patient_id"] = str(form.patient.id)
    if form.type_id is not None:
        body["type_id"] = str(form.type_id)
    for name, day in (("first_day", form.first_day), ("last_day", form.last_day)):
        if day is not None:
            body[name] = day.isoformat()
    return json.dumps(body, ensure_ascii=False)


def _read(text: str) -> dict[str, Any]:
    """Return the values of a draft; a damaged one is empty."""
    read: dict[str, Callable[[Any], Any]] = {
        "search": str,
        "note": str,
        "practitioners": lambda ids: tuple(UUID(i) for i in ids),
        "weekdays": lambda days: frozenset(int(day) for day in days),
        "parts": lambda parts: tuple((int(a), int(b)) for a, b in parts),
        "urgency": Urgency,
        "minutes": int,
        "patient_id": UUID,
        "type_id": UUID,
        "first_day": date.fromisoformat,
        "last_day": date.fromisoformat,
    }
    try:
        body = json.loads(text)
        return {name: make(body[name]) for name, make in read.items() if name in body}
    except (ValueError, TypeError, KeyError, AttributeError):
        return {}
