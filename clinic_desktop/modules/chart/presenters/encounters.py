"""The visits of a patient as a list, and the notes of the chosen one to read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any, Protocol
from uuid import UUID

from clinic_desktop.kernel.clock import from_milliseconds, wall_of
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.modules.chart.api import (
    Compartment,
    Composition,
    CompositionKind,
    Encounter,
    EncounterDetails,
    EncounterStatus,
    Note,
    NoteThread,
    StructuredText,
    amend_encounter,
    composition_is_intact,
    conditions_of,
    encounters_of,
    mark_encounter_entered_in_error,
    notes_of,
)
from clinic_desktop.modules.chart.api.visits import NoteMarks, Period, note_marks
from clinic_desktop.modules.practice.api import bookable_resources, clinic_profile, user_names

_NO_NOTES = NoteMarks()


@dataclass(frozen=True, slots=True)
class VisitLine:
    """One visit of the list; of one that is closed to the reader only the day is known."""

    day: date
    visit: Encounter | None = None
    start: datetime | None = None
    end: datetime | None = None
    practitioner: str = ""
    diagnoses: tuple[str, ...] = ()
    marks: NoteMarks = _NO_NOTES

    @property
    def running(self) -> bool:
        """Tell whether it was begun and not finished."""
        return self.visit is not None and self.visit.status is EncounterStatus.IN_PROGRESS

    @property
    def withdrawn(self) -> bool:
        """Tell whether it turned out to be no visit of this patient."""
        return self.visit is not None and self.visit.status in (
            EncounterStatus.CANCELLED,
            EncounterStatus.ENTERED_IN_ERROR,
        )


@dataclass(frozen=True, slots=True)
class VisitList:
    """All visits of a patient, latest first."""

    lines: tuple[VisitLine, ...]
    zone: str

    @property
    def restricted(self) -> int:
        """Return how many visits are closed to the reader."""
        return sum(line.visit is None for line in self.lines)


@dataclass(frozen=True, slots=True)
class NoteEntry:
    """One text to read: what it is, who wrote it and when, and whether it is as it was signed.

    `kind` is None for a draft. `replaced` says that a later version holds.
    """

    kind: CompositionKind | None
    author: str
    signer: str
    at: datetime
    body: StructuredText
    reason: str = ""
    intact: bool = True
    replaced: bool = False


@dataclass(frozen=True, slots=True)
class VisitNotes:
    """The notes of one visit in the order in which they are read."""

    encounter_id: UUID
    entries: tuple[NoteEntry, ...]


class EncountersView(Protocol):
    """What the page shows."""

    def show_visits(self, found: VisitList) -> None:
        """Show the list."""

    def show_notes(self, notes: VisitNotes) -> None:
        """Show what was written in the chosen visit."""

    def show_failure(self, error: BaseException) -> None:
        """Say why something can't be read or done."""

    def show_done(self) -> None:
        """Take away what was said of an earlier failure."""


class EncountersPresenter:
    """Reads the visits, then the notes of one at a time, and changes what a visit says."""

    def __init__(self, view: EncountersView, tasks: Tasks, patient_id: UUID) -> None:
        self._view, self._tasks, self._patient_id = view, tasks, patient_id
        self.found: VisitList | None = None
        self._chosen: UUID | None = None

    def refresh(self) -> None:
        """Read the list again, and the notes of the chosen visit."""
        self._tasks.read(
            read_visits,
            self._patient_id,
            then=self._take,
            fail=self._view.show_failure,
            owner=self._view,
        )
        self._read_notes()

    def choose(self, encounter_id: UUID | None) -> None:
        """Read the notes of a visit."""
        if encounter_id != self._chosen:
            self._chosen = encounter_id
            self._read_notes()

    def withdraw(self, visit: Encounter, reason: str) -> None:
        """Say that it was not a visit of this patient; it stays readable."""
        self._write(mark_encounter_entered_in_error, visit.id, visit.version, reason)

    def restrict(self, visit: Encounter, *, on: bool) -> None:
        """Close a visit to all but those who treat, or open it to all who read charts."""
        kind = Compartment.SENSITIVE if on else Compartment.NORMAL
        details = replace(visit.details, compartment=kind)
        self._write(amend_encounter, visit.id, visit.version, details)

    def _read_notes(self) -> None:
        if self._chosen is not None:
            self._tasks.read(
                read_notes,
                self._chosen,
                then=self._take_notes,
                fail=self._view.show_failure,
                owner=self._view,
            )

    def _take(self, found: VisitList) -> None:
        self.found = found
        self._view.show_visits(found)

    def _take_notes(self, notes: VisitNotes) -> None:
        if notes.encounter_id == self._chosen:
            self._view.show_notes(notes)

    def _write(self, run: Any, *values: Any) -> None:
        self._tasks.write(
            run,
            *values,
            then=lambda _visit: self._view.show_done(),
            fail=self._view.show_failure,
            owner=self._view,
        )


def read_visits(ctx: Any, patient_id: UUID) -> VisitList:
    """Return the list; diagnoses only for those who may read them."""
    zone = clinic_profile(ctx).zone
    names = {each.id: each.name for each in bookable_resources(ctx)}
    said: dict[UUID, list[str]] = {}
    if ctx.allows(Permission.CONDITION_READ):
        for fact in conditions_of(ctx, patient_id).holding:
            if fact.encounter_id is not None:
                said.setdefault(fact.encounter_id, []).append(fact.details.text)
    marks = note_marks(ctx, patient_id)
    lines = []
    for day, visit in ((line.day, line.encounter) for line in encounters_of(ctx, patient_id)):
        if visit is None:
            lines.append(VisitLine(day))
            continue
        lines.append(
            VisitLine(
                day,
                visit,
                wall_of(from_milliseconds(visit.start_ms), zone),
                None if visit.end_ms is None else wall_of(from_milliseconds(visit.end_ms), zone),
                _who(visit, names),
                tuple(said.get(visit.id, ())),
                marks.get(visit.id, _NO_NOTES),
            )
        )
    return VisitList(tuple(lines), zone)


def read_notes(ctx: Any, encounter_id: UUID) -> VisitNotes:
    """Return the notes of a visit, each signed one checked against its digest."""
    zone, names = clinic_profile(ctx).zone, user_names(ctx)
    notes = notes_of(ctx, encounter_id)
    entries = [_draft(note, names, zone) for note in notes.drafts]
    for thread in notes.signed:
        for said in _in_order(thread):
            entries.append(
                NoteEntry(
                    said.kind,
                    said.author_name,
                    said.signer_name,
                    wall_of(from_milliseconds(said.signed_ms), zone),
                    said.body,
                    said.reason,
                    composition_is_intact(ctx, said.id),
                    said in thread.versions and said is not thread.current,
                )
            )
    return VisitNotes(encounter_id, tuple(entries))


def visit_of_appointment(ctx: Any, patient_id: UUID, appointment_id: UUID) -> UUID | None:
    """Return the visit that was begun from an appointment, if there is one that counts."""
    gone = (EncounterStatus.CANCELLED, EncounterStatus.ENTERED_IN_ERROR)
    for visit in (line.encounter for line in encounters_of(ctx, patient_id)):
        mine = visit is not None and visit.appointment_id == appointment_id
        if visit is not None and mine and visit.status not in gone:
            return visit.id
    return None


def amend_visit(ctx: Any, visit: Encounter, details: EncounterDetails, period: Period) -> Encounter:
    """Save what the form says of a visit; times that were not touched stay to the millisecond."""
    start = visit.start_ms if _minute(period.start_ms) == _minute(visit.start_ms) else None
    end = visit.end_ms if _minute(period.end_ms) == _minute(visit.end_ms) else period.end_ms
    kept = Period(period.start_ms if start is None else start, end)
    return amend_encounter(ctx, visit.id, visit.version, details, kept)


def _minute(at_ms: int | None) -> int | None:
    return None if at_ms is None else at_ms // 60_000


def _in_order(thread: NoteThread) -> Iterator[Composition]:
    """What holds comes first, then what was added to it, then what it replaced."""
    yield thread.current
    yield from thread.addenda
    yield from thread.co_signatures
    yield from reversed(thread.versions[:-1])


def _draft(note: Note, names: Mapping[UUID, str], zone: str) -> NoteEntry:
    author = names.get(note.author_id, "")
    return NoteEntry(None, author, "", wall_of(from_milliseconds(note.saved_ms), zone), note.body)


def _who(visit: Encounter, names: Mapping[UUID, str]) -> str:
    named = names.get(visit.practitioner_id, "") if visit.practitioner_id else ""
    return named or visit.performer


def places(lines: Sequence[VisitLine]) -> dict[UUID, int]:
    """Return where each visit stands."""
    return {line.visit.id: n for n, line in enumerate(lines) if line.visit is not None}
