"""The visit column's state: what is typed is journaled, kept, signed; nothing of it is lost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any, Protocol
from uuid import UUID

from clinic_desktop.kernel.errors import ClinicError, NeedsConfirmation
from clinic_desktop.kernel.latest import Latest
from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.modules.agenda.api import AppointmentStatus
from clinic_desktop.modules.chart.api import (
    Encounter,
    EncounterDetails,
    KeepNote,
    Note,
    NoteTemplate,
    StaleNote,
    StartEncounter,
    StructuredText,
    cancel_encounter,
    discard_note,
    fill_text,
    forget_journaled_note,
    journal_note,
    keep_note,
    sign_note,
)
from clinic_desktop.modules.chart.presenters.visit_about import amend_fields
from clinic_desktop.modules.chart.presenters.visit_ending import (
    OpenPoints,
    appointment_follows,
    begin_visit,
    finish_visit,
    open_points,
)
from clinic_desktop.modules.chart.presenters.visit_reading import VisitState, read_visit
from clinic_desktop.modules.chart.presenters.visit_text import (
    SectionPair,
    pairs_of,
    soap,
    with_template,
)

Then = Callable[[], None]


class VisitView(Protocol):
    """The column."""

    def show_state(self, state: VisitState) -> None:
        """Show a visit or how to begin one; the note's text comes by `show_text`."""

    def show_failure(self, error: BaseException) -> None:
        """Say why there is nothing to show."""

    def show_text(self, text: StructuredText, *, restored: bool) -> None:
        """Put a text into the editor; `restored` when it comes from the journal."""

    def text(self) -> StructuredText:
        """Return what is typed."""

    def show_kept(self, kept: datetime | None) -> None:
        """Say when what is typed was put on the disk; None: not yet."""

    def show_not_kept(self, error: BaseException | None, *, journaled: bool = False) -> None:
        """Show a strip that stays: the draft is not saved; None takes it away.

        `journaled` when the words are at least in the journal of this PC.
        """

    def show_stale(self, pairs: tuple[SectionPair, ...]) -> None:
        """Show both versions of a note that was saved elsewhere, then call `settle`."""

    def ask_to_start(
        self, error: NeedsConfirmation, again: Callable[[frozenset[str]], None]
    ) -> None:
        """Ask before a second visit is begun."""

    def ask_to_finish(self, points: OpenPoints, finish: Then) -> None:
        """Say what is still open, then finish; nothing of it holds the visit up."""

    def finished(self) -> None:
        """Say that the visit is over."""

    def say(self, error: BaseException) -> None:
        """Show a failure of what was asked for."""

    def signed(self) -> None:
        """Say that the note is signed."""


class VisitPresenter:
    """One patient's visit. `now` gives the clinic's wall time."""

    def __init__(
        self, view: VisitView, tasks: Tasks, patient_id: UUID, now: Callable[[], datetime]
    ) -> None:
        self._view = view
        self._tasks = tasks
        self._patient_id = patient_id
        self._now = now
        self._latest = Latest(tasks, owner=view)
        self._wanted: UUID | None = None
        self._saved = StructuredText()
        self._note: Note | None = None
        self._template = ""
        self._running = False
        self._after: list[Then] = []
        self.state: VisitState | None = None
        self.dirty = False
        self._newer: Note | None = None  # two versions are shown: nothing is saved until chosen
        self._failing: BaseException | None = None
        self._reported: set[str] = set()  # mistakes of the program are told once

    @property
    def visit(self) -> Encounter | None:
        """Return the visit that is shown."""
        return self.state.visit.encounter if self.state and self.state.visit else None

    @property
    def _version(self) -> int:
        return self._note.version if self._note else 0

    @property
    def note_id(self) -> UUID | None:
        """Return the saved draft that is typed into."""
        return self._note.id if self._note else None

    def open(self, encounter_id: UUID | None = None) -> None:
        """Show a visit, or the one that runs."""
        self.leave()
        self._failing = None
        self._wanted = encounter_id
        self.state = None
        self.refresh()

    def refresh(self) -> None:
        """Read again; what is typed stays."""
        wanted = self._wanted or (self.visit.id if self.visit and self.dirty else None)
        self._latest.read(
            read_visit, self._patient_id, wanted, then=self._take, fail=self._view.show_failure
        )

    def start(
        self,
        appointment_id: UUID | None = None,
        acknowledged: frozenset[str] = frozenset(),
        details: EncounterDetails | None = None,
    ) -> None:
        """Begin a visit now."""
        details = details or EncounterDetails()
        command = StartEncounter(
            self._patient_id, details, appointment_id, acknowledged=acknowledged
        )

        def failed(error: BaseException) -> None:
            if isinstance(error, NeedsConfirmation):
                again: Callable[[frozenset[str]], None] = lambda names: self.start(  # noqa: E731
                    appointment_id, names, details
                )
                self._view.ask_to_start(error, again)
            else:
                self._view.say(error)

        def begun(made: Encounter) -> None:
            self.open(made.id)
            self._appointment(made, AppointmentStatus.IN_ROOM)

        self._tasks.write(
            begin_visit,
            command,
            then=begun,
            fail=failed,
            owner=self._view,
        )

    def typed(self) -> None:
        """Note that the text changed; the view journals soon."""
        self.dirty = True
        self._view.show_kept(None)

    def journal(self) -> None:
        """Put what is typed on the disk now."""
        visit = self.visit
        if visit is None or not self.dirty:
            return
        self._tasks.write(
            journal_note,
            visit.id,
            self._view.text(),
            self.note_id,
            self._version,
            then=lambda _done: self._journaled(),
            fail=self._not_journaled,
            owner=self._view,
        )

    def leave(self) -> None:
        """Save what is typed: the column goes out of sight or to another visit."""
        if self.dirty:
            self.journal()
            self.keep()

    def keep(self, then: Then | None = None) -> None:
        """Save the draft; `then` runs when it is saved."""
        visit = self.visit
        if then is not None:
            self._after.append(then)
        if visit is None or self._running or self._newer is not None:
            return
        text = self._view.text() if self.dirty else self._saved
        if text == self._saved or (text.empty and self._note is None):
            self._well()
            self._run_after()
            return
        kind = self.state.kind if self.state else KeepNote(visit.id, text).kind
        command = KeepNote(visit.id, text, self.note_id, self._version, kind, self._template)
        self._running = True
        self._tasks.write(
            _keep,
            command,
            then=lambda made: self._kept(visit.id, made),
            fail=lambda error: self._not_kept(visit.id, error),
            owner=self._view,
        )

    def sign(self) -> None:
        """Save and sign."""
        self.keep(self._sign)

    def finish(self) -> None:
        """Save the draft, say what is open, and end the visit."""
        self.keep(self._finish)

    def cancel(self, reason: str) -> None:
        """Say that the visit did not take place."""
        if (visit := self.visit) is not None:
            self._write(cancel_encounter, visit.id, visit.version, reason, then=self._closed)

    def discard(self) -> None:
        """Throw the draft away, saved or not."""
        visit, note = self.visit, self._note
        if visit is None:
            return
        self.dirty = False
        self._write(_forget, visit.id, note, then=lambda _done: self._reread())

    def use_template(self, template: NoteTemplate) -> None:
        """Put a template's headings and prompts behind what is typed."""
        values = self.state.visit.values if self.state and self.state.visit else {}
        body = fill_text(template.body, values)
        self._template = self._template or template.key
        self._show(with_template(self._view.text(), body))
        self.typed()
        self.journal()

    def amend(self, **changes: Any) -> None:
        """Change reason, class, room, compartment or follow-up of the visit."""
        visit = self.visit
        if visit is None:
            return
        details = replace(visit.details, **changes)
        if details != visit.details:
            self._write(amend_fields, visit, changes, then=self._amended)

    def try_again(self) -> None:
        """Save once more what could not be saved."""
        self.journal()
        self.keep()

    def keep_as_new(self) -> None:
        """Save what is typed as a draft of its own: the other was signed or thrown away."""
        self._note, self._saved = None, StructuredText()
        self.dirty = True
        self.try_again()

    def settle(self, text: StructuredText) -> None:
        """Go on after a conflict with the text that was made of both versions."""
        if self._newer is not None:
            self._note, self._saved = self._newer, self._newer.body
        self._newer = None
        self._show(text)
        self.dirty = True
        self.journal()
        self.keep()

    def _take(self, state: VisitState) -> None:
        before, self.state = self.state, state
        same = before is not None and before.visit is not None and state.visit is not None
        same = same and before.visit.encounter.id == state.visit.encounter.id  # type: ignore[union-attr]
        self._view.show_state(state)
        if state.visit is None:
            self._note, self.dirty = None, False
            return
        if same and (self.dirty or self._running):
            return  # what is typed stays; a newer version is met when it is saved
        note = state.visit.note
        unchanged = note is not None and self._note is not None and note == self._note
        if same and (unchanged or (note is None and self._note is None)):
            return
        self._note = note
        self._saved = note.body if note else StructuredText()
        self._template = note.template if note else ""
        self._show_first(state)

    def _show_first(self, state: VisitState) -> None:
        visit = state.visit
        assert visit is not None
        typed, note = visit.typed, visit.note
        self._newer = None
        if typed is not None and note is not None and visit.stale:
            self._show(note.body)
            self._newer = note
            self._view.show_stale(pairs_of(typed, note.body))
            return
        self.dirty = typed is not None
        start = note.body if note is not None and note.body.blocks else soap()
        self._view.show_text(start if typed is None else typed, restored=typed is not None)
        self._view.show_kept(visit.saved)

    def _show(self, text: StructuredText) -> None:
        self._view.show_text(text, restored=False)

    def _kept(self, encounter_id: UUID, note: Note) -> None:
        self._running = False
        self._well()
        if self.visit is None or self.visit.id != encounter_id:
            self._run_after()
            return
        first = self._note is None
        self._note, self._saved = note, note.body
        self.dirty = self._view.text() != note.body
        if self.dirty:
            self.journal()
        if first:  # what was journaled meanwhile, before the draft had its id
            self._tasks.write(forget_journaled_note, encounter_id, None)
        self._view.show_kept(self._now())
        self._run_after()

    def _well(self) -> None:
        self._failing = None
        self._view.show_not_kept(None)

    def _not_kept(self, encounter_id: UUID, error: BaseException) -> None:
        self._running = False
        self._after.clear()
        if self.visit is None or self.visit.id != encounter_id:
            self._view.say(error)  # the words are in the journal, and are back with their visit
            return
        if isinstance(error, StaleNote):
            self._newer = error.newer
            self._view.show_stale(pairs_of(self._view.text(), error.newer.body, self._saved))
            return
        self._failing = error
        self._report(error)
        self._view.show_not_kept(error)
        self.dirty = True
        self.journal()

    def _journaled(self) -> None:
        self._view.show_kept(self._now())
        self._view.show_not_kept(self._failing, journaled=True)

    def _not_journaled(self, error: BaseException) -> None:
        self._report(error)
        self._view.show_not_kept(error)

    def _report(self, error: BaseException) -> None:
        """Show a mistake of the program once; what a person can act on stays in the strip."""
        if not isinstance(error, ClinicError) and repr(error) not in self._reported:
            self._reported.add(repr(error))
            self._view.say(error)

    def _run_after(self) -> None:
        waiting, self._after = self._after, []
        for each in waiting:
            each()

    def _sign(self) -> None:
        note = self._note
        if note is not None:
            self._write(sign_note, note.id, note.version, then=self._signed)

    def _signed(self, _signed: object) -> None:
        self._view.signed()
        self._reread()

    def _finish(self) -> None:
        if (visit := self.visit) is not None:
            self._tasks.read(
                open_points,
                visit,
                then=lambda points: self._view.ask_to_finish(points, lambda: self._end(visit)),
                fail=self._view.say,
                owner=self._view,
            )

    def _end(self, visit: Encounter) -> None:
        self._write(finish_visit, visit.id, then=self._finished)

    def _finished(self, visit: Encounter) -> None:
        self._closed(visit)
        self._view.finished()
        self._appointment(visit, AppointmentStatus.FULFILLED)

    def _closed(self, _visit: Encounter) -> None:
        self.dirty = False
        self.open()

    def _appointment(self, visit: Encounter, status: AppointmentStatus) -> None:
        """Let the agenda show how far the visit is."""
        if visit.appointment_id is not None:
            self._write(appointment_follows, visit.appointment_id, status, then=lambda _did: None)

    def _amended(self, visit: Encounter) -> None:
        if self.state and self.state.visit and self.state.visit.encounter.id == visit.id:
            self.state = replace(self.state, visit=replace(self.state.visit, encounter=visit))

    def _reread(self) -> None:
        visit = self.visit
        self.dirty = False
        self._note, self._saved = None, StructuredText()
        self.state = None
        self._wanted = visit.id if visit else None
        self.refresh()

    def _write(
        self, work: Callable[..., Any], *arguments: Any, then: Callable[[Any], None]
    ) -> None:
        self._tasks.write(work, *arguments, then=then, fail=self._view.say, owner=self._view)


def _keep(ctx: Any, command: KeepNote) -> Note:
    """Save a draft; the journal has the same text until it is surely saved."""
    journal_note(ctx, command.encounter_id, command.body, command.note_id, command.version)
    kept = keep_note(ctx, command)
    forget_journaled_note(ctx, command.encounter_id, command.note_id)
    return kept


def _forget(ctx: Any, encounter_id: UUID, note: Note | None) -> None:
    if note is not None:
        discard_note(ctx, note.id, note.version)
        forget_journaled_note(ctx, encounter_id, note.id)
    forget_journaled_note(ctx, encounter_id, None)
