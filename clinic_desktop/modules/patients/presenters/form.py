"""Registering and amending a patient: live checks, look-alikes, drafts, the newer version."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Protocol
from uuid import UUID

from clinic_desktop.kernel.errors import InvalidInput, NeedsConfirmation, StaleRecord
from clinic_desktop.kernel.latest import Latest
from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.modules.patients.domain.duplicates import DuplicateCandidate, PartialPatient
from clinic_desktop.modules.patients.domain.records import (
    AmendPatient,
    PatientDetails,
    PatientRecord,
    PatientRef,
    PersonName,
    RegisterPatient,
    Telecom,
)
from clinic_desktop.modules.patients.domain.validation import checked
from clinic_desktop.modules.patients.presenters.compare import (
    Difference,
    Side,
    combined,
    differences,
)
from clinic_desktop.modules.patients.presenters.draft_codec import DamagedDraft, decode, encode
from clinic_desktop.modules.patients.presenters.form_values import (
    BirthReading,
    Draft,
    FormValues,
    read_birth,
    settled,
)
from clinic_desktop.modules.patients.presenters.setting import Setting, read_setting
from clinic_desktop.modules.patients.service.duplicates import duplicate_candidates
from clinic_desktop.modules.patients.service.reading import reread_patient
from clinic_desktop.modules.patients.service.register import amend_patient, register_patient
from clinic_desktop.modules.practice.api import draft_of, drop_draft, keep_draft

FORM = "patient"
NEW = "new"


@dataclass(frozen=True, slots=True)
class Opened:
    """What a form starts with: the clinic's setting, the stored record, the draft left behind."""

    setting: Setting
    record: PatientRecord | None = None
    draft: Draft | None = None
    draft_at: datetime | None = None  # wall time


@dataclass(frozen=True, slots=True)
class Look:
    """What the background says of the typed values: problems by field, and who looks alike."""

    problems: Mapping[str, str]
    candidates: tuple[DuplicateCandidate, ...]


def read_form(ctx: Any, patient_id: UUID | None) -> Opened:
    """Read all that a form needs to open, over a page that is open. Raises NotAllowed, NotFound."""
    setting = read_setting(ctx)
    record = reread_patient(ctx, patient_id) if patient_id else None
    kept = draft_of(ctx, FORM, str(patient_id or NEW))
    try:
        draft = decode(Draft, kept.body) if kept else None
    except DamagedDraft:  # of an older version of the program: nothing to offer
        return Opened(setting, record)
    return Opened(setting, record, draft, setting.wall(kept.at_ms) if kept else None)


def look_at(
    ctx: Any, details: PatientDetails, setting: Setting, stored: PatientRecord | None
) -> Look:
    """Check the typed values and search for people who look like them.

    What `stored`, the edited record, holds already is let be, as it will be when it is saved.
    """
    problems: Mapping[str, str] = {}
    try:
        details = checked(details, setting.place, stored=stored.details if stored else None)
    except InvalidInput as error:
        problems = error.problems
    partial = PartialPatient.of(details)
    if not partial.name.display() and not partial.phones and not partial.identifiers:
        return Look(problems, ())
    found = duplicate_candidates(ctx, partial)
    return Look(problems, tuple(c for c in found if stored is None or c.ref.id != stored.id))


class FormView(Protocol):
    """The registration form."""

    def show_form(self, opened: Opened, values: FormValues) -> None:
        """Fill the form; `opened.record` is None for a new patient."""

    def show_values(self, values: FormValues) -> None:
        """Put values into a form that is open."""

    def show_birth(self, reading: BirthReading) -> None:
        """Echo how the birth date is understood."""

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Put each problem beside its field; an empty mapping clears all."""

    def show_refused(self, problems: Mapping[str, str]) -> None:
        """Show the problems of a refused save, with the cursor in the first."""

    def show_candidates(self, candidates: tuple[DuplicateCandidate, ...]) -> None:
        """List who looks like the typed person."""

    def show_draft_restored(self, at: datetime | None) -> None:
        """Say that what was typed at `at` is back."""

    def ask_about_duplicates(self, text: str) -> None:
        """Say that a save needs a second look, and let the button name the consequence."""

    def show_newer_version(self, differing: tuple[Difference, ...]) -> None:
        """Let the user choose field by field between the form and the newer stored version."""

    def show_saving(self, saving: bool) -> None:
        """Disable saving while one runs."""

    def show_form_failure(self, error: BaseException) -> None:
        """Say why the form can't be opened or saved; what was typed stays."""

    def saved(self, patient_id: UUID, name: str, is_new: bool) -> None:
        """Close: the patient is stored."""

    def draft_wanted(self) -> None:
        """Call `keep_draft` within a second."""

    def draft_kept(self) -> None:
        """Say quietly that what is typed is on the disk."""


class PatientFormPresenter:
    """Holds what is typed, and everything that happens to it."""

    def __init__(self, view: FormView, tasks: Tasks, patient_id: UUID | None = None) -> None:
        self._view = view
        self._tasks = tasks
        self._latest = Latest(tasks, owner=view)
        self._patient_id = patient_id
        self._setting: Setting | None = None
        self._stored_record: PatientRecord | None = None
        self._base = FormValues()
        self._version = 0
        self._values = FormValues()
        self._kept = FormValues()
        self._theirs: PatientRecord | None = None
        self._touched: set[str] = set()
        self._problems: Mapping[str, str] = {}
        self._acknowledged: frozenset[str] = frozenset()
        self._text = ""
        self._saving = False

    @property
    def is_new(self) -> bool:
        """Tell whether the form registers a patient."""
        return self._patient_id is None

    @property
    def is_dirty(self) -> bool:
        """Tell whether something was typed that is not stored."""
        if self.is_new:
            return not self._values.is_empty
        return self._values != self._base

    def start(self, text: str = "") -> None:
        """Open the form; `text` is what was searched for in vain: names, a date or a phone."""
        self._text = text.strip()
        self._tasks.read(
            read_form,
            self._patient_id,
            then=self._opened,
            fail=self._view.show_form_failure,
            owner=self._view,
        )

    def edited(self, values: FormValues) -> None:
        """Take the form's content after each change."""
        if self._setting is None or values == self._values:
            return
        if values.details.name != self._values.details.name:
            self._acknowledged = frozenset()
        self._values = values
        self._view.show_birth(read_birth(values, self._setting))
        self._view.draft_wanted()
        self._look()

    def left(self, name: str) -> None:
        """Note that the user has left a field: from now on its problem is shown."""
        if name not in self._touched:
            self._touched.add(name)
            self._show_problems()

    def keep_draft(self) -> None:
        """Journal what is typed, when it is not the same as what is journaled."""
        if self._values == self._kept or self._setting is None:
            return
        self._kept = self._values
        if not self.is_dirty:
            self._tasks.write(drop_draft, FORM, self._subject)
            return
        draft = Draft(self._values, self._base, self._version, self._patient_id)
        self._tasks.write(
            keep_draft,
            FORM,
            self._subject,
            encode(draft),
            then=lambda _done: self._view.draft_kept(),
            owner=self._view,
        )

    def start_afresh(self) -> None:
        """Throw the draft away: the empty form, or the record as it is stored."""
        self._values = self._kept = self._base
        self._touched.clear()
        self._tasks.write(drop_draft, FORM, self._subject)
        self._tasks.read(
            read_form,
            self._patient_id,
            then=lambda opened: self._opened(replace(opened, draft=None)),
            fail=self._view.show_form_failure,
            owner=self._view,
        )

    def abandon(self) -> None:
        """Close without saving and without a draft: another patient was opened instead."""
        self._latest.forget()
        self._values = self._kept = self._base
        self._tasks.write(drop_draft, FORM, self._subject)

    def save(self) -> None:
        """Store the record; problems, look-alikes and newer versions come back to the view."""
        if self._setting is None or self._saving:
            return
        reading = read_birth(self._values, self._setting)
        if reading.problem:
            self._refused(InvalidInput({"birth": reading.problem}))
            return
        self._store(settled(self._values, self._setting), self._version)

    def choose(self, choices: Mapping[str, Side]) -> None:
        """Store the newer version with the fields that the user chose from the form."""
        if self._theirs is None or self._setting is None:
            return
        mine = settled(self._values, self._setting)
        self._store(combined(mine, self._theirs.details, choices), self._theirs.version)

    @property
    def _subject(self) -> str:
        return str(self._patient_id or NEW)

    def _opened(self, opened: Opened) -> None:
        self._setting, self._stored_record = opened.setting, opened.record
        day_first = opened.setting.place.day_first
        if opened.record:
            self._base = FormValues.of(opened.record.details, day_first=day_first)
            self._version = opened.record.version
        else:
            fresh = PatientDetails(language=opened.setting.language)
            self._base = FormValues(fresh)
        self._values = self._base
        draft = opened.draft
        if draft:
            self._values = draft.values
            self._base, self._version = (
                (draft.base, draft.version) if opened.record else (self._base, 0)
            )
        elif self._text and self.is_new:
            self._values = seeded(self._base, self._text)
        self._kept = self._values
        self._view.show_form(opened, self._values)
        self._view.show_birth(read_birth(self._values, self._setting))
        if draft:
            self._view.show_draft_restored(opened.draft_at)
        self._look()

    def _look(self) -> None:
        setting = self._setting
        assert setting is not None
        details = settled(self._values, setting)
        self._latest.read(look_at, details, setting, self._stored_record, then=self._looked)

    def _looked(self, look: Look) -> None:
        self._problems = look.problems
        self._show_problems()
        self._view.show_candidates(look.candidates if self.is_new else ())

    def _show_problems(self) -> None:
        shown = {n: text for n, text in self._problems.items() if n in self._touched}
        if self._setting and "birth" in self._touched:
            reading = read_birth(self._values, self._setting)
            if reading.problem:
                shown["birth"] = reading.problem
        self._view.show_problems(shown)

    def _store(self, details: PatientDetails, version: int) -> None:
        self._saving = True
        self._view.show_saving(True)
        if self._patient_id is None:
            command: RegisterPatient | AmendPatient = RegisterPatient(details, self._acknowledged)
            work: Any = register_patient
        else:
            command = AmendPatient(self._patient_id, version, details, self._acknowledged)
            work = amend_patient
        self._tasks.write(work, command, then=self._stored, fail=self._refused, owner=self._view)

    def _stored(self, stored: PatientRef | PatientRecord) -> None:
        self._end_saving()
        self._latest.forget()
        self._kept = self._base = self._values
        self._tasks.write(drop_draft, FORM, self._subject)
        name = (
            stored.display_name if isinstance(stored, PatientRef) else stored.details.name.display()
        )
        self._view.saved(stored.id, name, self.is_new)

    def _refused(self, error: BaseException) -> None:
        self._end_saving()
        if isinstance(error, InvalidInput):
            self._problems = error.problems
            self._touched |= set(error.problems)
            self._view.show_refused(error.problems)
        elif isinstance(error, NeedsConfirmation):
            self._acknowledged = frozenset(warned.name for warned in error.warnings)
            self._view.ask_about_duplicates("\n".join(warned.text for warned in error.warnings))
        elif isinstance(error, StaleRecord) and self._patient_id:
            self._tasks.read(
                reread_patient,
                self._patient_id,
                then=self._compare,
                fail=self._view.show_form_failure,
                owner=self._view,
            )
        else:
            self._view.show_form_failure(error)

    def _compare(self, theirs: PatientRecord) -> None:
        assert self._setting is not None
        self._theirs = theirs
        mine = settled(self._values, self._setting)
        differing = differences(settled(self._base, self._setting), mine, theirs.details)
        self._view.show_newer_version(differing)

    def _end_saving(self) -> None:
        self._saving = False
        self._view.show_saving(False)


def seeded(values: FormValues, text: str) -> FormValues:
    """Return an empty form with a searched text in the fields where it belongs.

    Digits make a phone, a text with digits and separators a birth date, anything else names:
    the first word the given name, the others the family name.
    """
    words = text.split()
    letters = [w for w in words if not any(ch.isdigit() for ch in w)]
    digits = " ".join(w for w in words if any(ch.isdigit() for ch in w))
    name = PersonName(given=" ".join(letters[:1]), family=" ".join(letters[1:]))
    if len(letters) == 1:
        name = PersonName(family=letters[0])
    details = replace(values.details, name=name)
    if any(ch in digits for ch in "/.-") and not digits.startswith("+"):
        return FormValues(details, digits)
    if digits:
        details = replace(details, telecoms=(Telecom(digits),))
    return FormValues(details, values.birth_text)
