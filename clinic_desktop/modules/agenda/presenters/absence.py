"""A practitioner is ill today: decide for each patient, check, apply in one step, then call."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Protocol
from uuid import UUID

from clinic_desktop.kernel.errors import StaleRecord
from clinic_desktop.kernel.latest import Latest
from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.api import (
    Proposal,
    Rehearsal,
    TakeAbsence,
    Taken,
    Told,
    plan_absence,
    redo_absence,
    rehearse_absence,
    take_absence,
    undo_absence,
)
from clinic_desktop.modules.agenda.presenters.absence_plan import (
    AbsenceForm,
    AbsenceLine,
    Draft,
    Plan,
    command_of,
    draft_from_plain,
    draft_of_plan,
    draft_to_plain,
    summary,
)
from clinic_desktop.modules.agenda.presenters.changes import Undo
from clinic_desktop.modules.agenda.presenters.loading import load_people
from clinic_desktop.modules.practice.api import KeptDraft, draft_of, drop_draft, keep_draft

FORM, SUBJECT = "agenda.absence", "new"


def nobody_hears(_ctx: Any, _uow: Any, changes: Sequence[Any]) -> dict[UUID, Told]:
    """Stand in where no module writes messages: everybody is called."""
    why = translate("Agenda", "no messages are written here")
    return {change.appointment_id: Told(False, why) for change in changes}


@dataclass(frozen=True, slots=True)
class Notices:
    """What another module knows of messages; the app hands it in, because it builds on the agenda.

    `foresee(ctx, unit of work, changes)` tells who hears of changes how; `call_list(ctx,
    appointment ids)` gives the list of calls as PDF, to who has the right `call_right`.
    """

    foresee: Callable[..., Mapping[UUID, Told]] = nobody_hears
    call_list: Callable[..., bytes] | None = None
    call_right: str = ""


@dataclass(frozen=True, slots=True)
class PlanRead:
    """What is read at once for one practitioner and time."""

    proposals: tuple[Proposal, ...]
    phones: Mapping[UUID, str]


class AbsenceView(Protocol):
    """What the dialog shows."""

    def show_form(self, form: AbsenceForm) -> None:
        """Show what was typed before."""

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Show a sentence beside each field that can't be used."""

    def show_plan(self, plan: Plan, lines: Sequence[str]) -> None:
        """Show the patients, and in `lines` what will happen in plain numbers."""

    def show_restored(self) -> None:
        """Say that it goes on where it was left."""

    def show_calls(self, calls: Sequence[AbsenceLine]) -> None:
        """It is done: show who must be called; nobody ends it."""

    def show_error(self, error: BaseException) -> None:
        """Show a failure."""

    def say(self, text: str, step: object = None) -> None:
        """Say quietly that something was done."""


class AbsencePresenter:
    """Keeps form and plan. `plan` is None until the first proposals are there."""

    def __init__(
        self,
        view: AbsenceView,
        tasks: Tasks,
        undo: Undo,
        now: Callable[[], datetime],
        notices: Notices,
    ) -> None:
        self._view = view
        self._tasks = tasks
        self._undo = undo
        self._now = now
        self._notices = notices
        self._reads = Latest(tasks, view)
        self._draft = Draft(AbsenceForm())
        self._applied: Plan | None = None  # while it is being carried out, and after
        self._touched = False  # only what a person typed or chose is worth keeping
        self.form = AbsenceForm()
        self.plan: Plan | None = None

    def start(self, form: AbsenceForm) -> None:
        """Begin with a form, or go on with what was left behind."""
        self.form = form
        self._tasks.read(
            draft_of, FORM, SUBJECT, then=self._found, fail=self._view.show_error, owner=self._view
        )

    def start_afresh(self, form: AbsenceForm) -> None:
        """Throw away what was typed and chosen."""
        self._forget()
        self._touched, self._draft = False, Draft(form)
        self.form, self.plan = form, None
        self._view.show_form(form)
        self.load()

    def edit(self, form: AbsenceForm) -> None:
        """Take what the fields say now; another practitioner or time is another plan."""
        if form == self.form:
            return
        other = (form.practitioner_id, form.span(self._now())) != (
            self.form.practitioner_id,
            self.form.span(self._now()),
        )
        self.form, self._touched = form, True
        if other:
            self.load()
        elif self.plan is not None:
            self._show(self.plan.untold())

    def load(self) -> None:
        """Read the proposals again; what was chosen stays where it still can be done."""
        if self._applied is not None:
            return
        problems = self.form.problems(self._now())
        self._view.show_problems(problems)
        span, who = self.form.span(self._now()), self.form.practitioner_id
        if span is None or who is None:
            self._reads.forget()
            self._show(Plan())
            return
        if self.plan is not None:
            kept = draft_of_plan(self.form, self.plan)
            self._draft = replace(kept, choices={**self._draft.choices, **kept.choices})
        self._reads.read(read_plan, who, *span, then=self._got, fail=self._view.show_error)

    def choose(self, appointment_id: UUID, number: int) -> None:
        """Decide otherwise for one patient."""
        if self.plan is not None and self._applied is None:
            self._touched = True
            self._show(self.plan.choose(appointment_id, number))

    def step(self, appointment_id: UUID, steps: int) -> None:
        """Go to the next option of one patient, or back."""
        line = self.plan.line(appointment_id) if self.plan is not None else None
        if line is not None:
            self.choose(appointment_id, (line.number + steps) % len(line.options))

    def check(self) -> None:
        """Try it out: nothing is done yet, but all that would be is shown."""
        command = self._command()
        if command is not None:
            self._write(rehearse_absence, command, self._notices.foresee, then=self._rehearsed)

    def apply(self) -> None:
        """Do what was checked, in one step."""
        command = self._command()
        if command is not None and self.plan is not None and self.plan.checked:
            self._applied = self.plan
            self._write(take_absence, command, then=self._taken)

    def keep(self) -> None:
        """Bring what is typed and chosen to the journal."""
        if self._touched and self._applied is None:
            body = draft_of_plan(self.form, self.plan or Plan())
            text = json.dumps(draft_to_plain(body))
            self._tasks.write(keep_draft, FORM, SUBJECT, text, fail=self._view.show_error)

    def print_calls(self, then: Callable[[bytes], None]) -> None:
        """Make the list of calls as pages."""
        make = self._notices.call_list
        ids = [line.appointment.id for line in self._applied.calls()] if self._applied else []
        if make is not None and ids:
            self._tasks.read(
                make,
                ids,
                then=then,
                fail=self._view.show_error,
                owner=self._view,
                label=translate("Agenda", "Making the document"),
            )

    # ---- answers

    def _found(self, kept: KeptDraft | None) -> None:
        draft = _read(kept)
        if draft is not None and draft.form.problems(self._now()):
            self._forget()  # its days are over
            draft = None
        if draft is not None:
            self._draft, self.form, self._touched = draft, draft.form, True
            self._view.show_restored()
        self._view.show_form(self.form)
        self.load()

    def _got(self, read: PlanRead) -> None:
        self._show(self._draft.over(read.proposals, read.phones))

    def _rehearsed(self, found: Rehearsal) -> None:
        if self.plan is not None:
            self._show(self.plan.check(found.told))

    def _taken(self, taken: Taken) -> None:
        self._forget()
        text = translate("Agenda", "%n appointments settled", n=len(taken.changes))
        if not taken.changes:
            text = translate("Agenda", "The time is closed for new bookings")
        step = self._undo.push(
            translate("Agenda", "absence with its appointments"),
            lambda: self._again(undo_absence, taken),
            lambda: self._again(redo_absence, taken),
        )
        self._view.say(text, step)
        self._view.show_calls(self._applied.calls() if self._applied is not None else ())

    # ---- how it runs

    def _show(self, plan: Plan) -> None:
        self.plan = plan
        self._view.show_plan(plan, summary(plan))

    def _command(self) -> TakeAbsence | None:
        if not self.form.reason.strip():
            why = translate("Agenda", "Say why; the agenda shows it over the closed time.")
            self._view.show_problems({"reason": why})
            return None
        return command_of(self.form, self.plan or Plan(), self._now())

    def _again(self, work: Callable[..., Any], taken: Taken) -> None:
        """Take it back or do it again, also when the dialog is long gone."""
        self._tasks.write(work, taken)

    def _forget(self) -> None:
        self._tasks.write(drop_draft, FORM, SUBJECT)

    def _write(
        self, work: Callable[..., Any], *arguments: Any, then: Callable[[Any], None]
    ) -> None:
        self._tasks.write(work, *arguments, then=then, fail=self._failed, owner=self._view)

    def _failed(self, error: BaseException) -> None:
        self._applied = None
        if self.plan is not None:
            self._show(self.plan.untold())
        self._view.show_error(error)
        if isinstance(error, StaleRecord):
            self.load()


def read_plan(ctx: Any, practitioner_id: UUID, begin: datetime, end: datetime) -> PlanRead:
    """Return the proposals for an absence and the patients' phones."""
    proposals = plan_absence(ctx, practitioner_id, begin, end)
    people = load_people(ctx, tuple({p.appointment.patient_id for p in proposals}))
    return PlanRead(proposals, {key: ref.phone for key, ref in people.items() if ref.phone})


def _read(kept: KeptDraft | None) -> Draft | None:
    if kept is None:
        return None
    try:
        plain = json.loads(kept.body)
    except ValueError:
        return None
    return draft_from_plain(plain) if isinstance(plain, dict) else None
