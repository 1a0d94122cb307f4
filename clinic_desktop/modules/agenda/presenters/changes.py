"""What a person does to appointments: painted at once, written behind it, taken back with undo."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Protocol
from uuid import UUID

from clinic_desktop.kernel.errors import NeedsConfirmation
from clinic_desktop.kernel.local_text import stamp_text, time_text
from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.api import (
    OUTSIDE_HOURS,
    SLOT_HELD,
    SLOT_TAKEN,
    AmendDetails,
    AppointmentStatus,
    AppointmentView,
    CancelAppointment,
    CancelledBy,
    Change,
    ChangeStatus,
    MoveAppointment,
    Refusal,
    ResizeAppointment,
    Slot,
    amend_details,
    cancel_appointment,
    change_status,
    redo_change,
    reschedule_appointment,
    resize_appointment,
    status_text,
    undo_change,
)
from clinic_desktop.modules.agenda.presenters.wait_loading import Followed, follow_offers
from clinic_desktop.modules.agenda.presenters.wait_words import offered_to_text
from clinic_desktop.modules.agenda.presenters.words import length_text

OVERRIDES = frozenset({SLOT_TAKEN, OUTSIDE_HOURS, SLOT_HELD})
OVERBOOK = "appointment.overbook"


class Undo(Protocol):
    """Where steps that can be taken back are kept."""

    def push(
        self, text: str, back: Callable[[], None], forth: Callable[[], None] | None = None
    ) -> object:
        """Remember a step that was just done."""


class Host(Protocol):
    """Who holds the shown day while changes are under way."""

    def find(self, appointment_id: UUID) -> AppointmentView | None:
        """Return an appointment as last known."""

    def show_changed(self, appointment: AppointmentView) -> None:
        """Show an appointment as it will be once the store has said yes."""

    def reload(self) -> None:
        """Show again what the store holds."""

    def changed(self, text: str, step: object) -> None:
        """Say that it was done; `step` takes it back."""

    def ask(self, question: Question) -> None:
        """Ask whether to go on."""

    def failed(self, error: BaseException) -> None:
        """Show why it could not be done."""


@dataclass(frozen=True, slots=True)
class Question:
    """Warnings to answer: go on with `accept_text`, take an alternative, or leave it.

    `accept_text` is empty when the user may not go on; `needs_reason` when one must be given.
    """

    text: str
    accept_text: str = ""
    needs_reason: bool = False
    alternatives: tuple[Slot, ...] = ()


@dataclass(frozen=True, slots=True)
class _Attempt:
    """One call: how to make it for the version of the moment, and what it is called."""

    appointment_id: UUID
    service: Callable[..., Any]
    command: Callable[[int], Any]
    after: Callable[[AppointmentView], AppointmentView]
    step_text: str
    toast: str
    accept_text: str = ""
    movable: bool = False
    frees: bool = False  # its old place may be offered to the waiting list
    answers: dict[str, Any] = field(default_factory=dict)


class Changes:
    """Runs changes one after another for each appointment, so that none meets a stale version.

    Attributes: `question` is the attempt that waits for an answer, with its warnings' names.
    """

    def __init__(
        self, tasks: Tasks, undo: Undo, host: Host, may: Callable[[str], bool], owner: object = None
    ) -> None:
        self._tasks = tasks
        self._undo = undo
        self._host = host
        self._may = may
        self._owner = owner
        self._queues: dict[UUID, list[_Attempt]] = {}
        self._asked: tuple[_Attempt, frozenset[str]] | None = None

    # ---- what can be done

    def move(self, a: AppointmentView, start: datetime, resource_ids: tuple[UUID, ...]) -> None:
        """Move an appointment to another time or other resources."""
        if a.start == start and a.resource_ids == resource_ids:
            return
        self._run(
            _Attempt(
                a.id,
                reschedule_appointment,
                lambda version: MoveAppointment(a.id, version, start, resource_ids),
                lambda view: replace(view, start=start, resource_ids=resource_ids),
                translate("Agenda", "move of {name}").format(name=a.patient_name),
                translate("Agenda", "{name} moved to {time}").format(
                    name=a.patient_name, time=_time(a.start, start)
                ),
                translate("Agenda", "Move anyway"),
                movable=True,
                frees=True,
            )
        )

    def resize(self, a: AppointmentView, start: datetime, minutes: int) -> None:
        """Give an appointment another length, and another start when its top was pulled."""
        if a.start == start and a.minutes == minutes:
            return
        moved = start if start != a.start else None
        self._run(
            _Attempt(
                a.id,
                resize_appointment,
                lambda version: ResizeAppointment(a.id, version, minutes, moved),
                lambda view: replace(view, start=start, minutes=minutes),
                translate("Agenda", "length of {name}").format(name=a.patient_name),
                translate("Agenda", "{name}: {length}").format(
                    name=a.patient_name, length=length_text(minutes)
                ),
                translate("Agenda", "Change anyway"),
            )
        )

    def set_status(self, a: AppointmentView, status: AppointmentStatus) -> None:
        """Take an appointment to another status."""
        if a.status is status:
            already = translate("Agenda", "{name} already has this status: {status}.")
            text = already.format(name=a.patient_name, status=status_text(status))
            self._host.changed(text, None)
            return
        self._run(
            _Attempt(
                a.id,
                change_status,
                lambda version: ChangeStatus(a.id, version, status),
                lambda view: replace(view, status=status),
                translate("Agenda", "status of {name}").format(name=a.patient_name),
                f"{a.patient_name}: {status_text(status)}",
                translate("Agenda", "Do it anyway"),
            )
        )

    def cancel(
        self, a: AppointmentView, reason: str, by: CancelledBy = CancelledBy.PATIENT
    ) -> None:
        """Cancel an appointment with a reason."""
        cancelled = AppointmentStatus.CANCELLED
        self._run(
            _Attempt(
                a.id,
                cancel_appointment,
                lambda version: CancelAppointment(a.id, version, reason, by),
                lambda view: replace(view, status=cancelled, cancel_reason=reason),
                translate("Agenda", "cancellation of {name}").format(name=a.patient_name),
                translate("Agenda", "{name} cancelled").format(name=a.patient_name),
                frees=True,
            )
        )

    def amend(self, a: AppointmentView, comment: str, type_id: UUID | None) -> None:
        """Give an appointment another comment or type."""
        self._run(
            _Attempt(
                a.id,
                amend_details,
                lambda version: AmendDetails(a.id, version, comment, type_id),
                lambda view: replace(view, comment=comment),
                translate("Agenda", "details of {name}").format(name=a.patient_name),
                translate("Agenda", "{name}: details saved").format(name=a.patient_name),
            )
        )

    def booked(self, change: Change, toast: str) -> None:
        """Remember a booking that was made elsewhere, so that it can be taken back."""
        text = translate("Agenda", "booking of {name}").format(name=change.patient_name)
        self._host.changed(toast, self._remember(change, text))

    # ---- the answer to a question

    def accept(self, reason: str = "") -> None:
        """Repeat the call that was asked about, with its warnings accepted."""
        if self._asked is None:
            return
        attempt, names = self._asked
        self._asked = None
        known = attempt.answers.get("acknowledged", frozenset())
        answers = {"acknowledged": known | names, "reason": reason.strip()}
        self._run(replace(attempt, answers=answers))

    def take(self, slot: Slot) -> None:
        """Move to one of the offered free places instead."""
        asked, self._asked = self._asked, None
        a = self._host.find(asked[0].appointment_id) if asked is not None else None
        if a is not None:
            self.move(a, slot.start, slot.resource_ids)

    def leave(self) -> None:
        """Don't go on: everything stays as it was."""
        self._asked = None

    # ---- how it runs

    def _run(self, attempt: _Attempt) -> None:
        queue = self._queues.setdefault(attempt.appointment_id, [])
        queue.append(attempt)
        known = self._host.find(attempt.appointment_id)
        if known is not None:
            self._host.show_changed(attempt.after(known))
        if len(queue) == 1:
            self._start(attempt)

    def _start(self, attempt: _Attempt) -> None:
        known = self._host.find(attempt.appointment_id)
        command = attempt.command(known.version if known is not None else 0)
        if attempt.answers:
            command = replace(command, **attempt.answers)
        self._tasks.write(
            *((follow_offers, attempt.service) if attempt.frees else (attempt.service,)),
            command,
            then=lambda done: self._done(attempt, done),
            fail=lambda error: self._refused(attempt, error),
            owner=self._owner,
        )

    def _done(self, attempt: _Attempt, done: Change | Followed) -> None:
        change, offers = (done.change, done.offers) if isinstance(done, Followed) else (done, ())
        known = self._host.find(attempt.appointment_id)
        if known is not None:
            self._host.show_changed(replace(known, version=change.version))
        queue = self._queues[attempt.appointment_id]
        queue.pop(0)
        toast = " · ".join(x for x in (attempt.toast, offered_to_text(offers)) if x)
        self._host.changed(toast, self._remember(change, attempt.step_text))
        if queue:
            self._start(queue[0])

    def _refused(self, attempt: _Attempt, error: BaseException) -> None:
        self._queues.pop(attempt.appointment_id, None)
        self._host.reload()
        if isinstance(error, NeedsConfirmation):
            self._asked = (attempt, frozenset(w.name for w in error.warnings))
            self._host.ask(self._question(attempt, error))
        else:
            self._host.failed(error)

    def _question(self, attempt: _Attempt, error: NeedsConfirmation) -> Question:
        override = bool({w.name for w in error.warnings} & OVERRIDES)
        allowed = bool(attempt.accept_text) and (not override or self._may(OVERBOOK))
        slots = error.alternatives if isinstance(error, Refusal) and attempt.movable else ()
        return Question(
            text="\n".join(w.text for w in error.warnings),
            accept_text=attempt.accept_text if allowed else "",
            needs_reason=override,
            alternatives=slots,
        )

    def _remember(self, change: Change, text: str) -> object:
        return self._undo.push(
            text,
            lambda: self._again(undo_change, change),
            lambda: self._again(redo_change, change),
        )

    def _again(self, service: Callable[..., Any], change: Change) -> None:
        self._tasks.write(service, change, fail=self._undo_failed, owner=self._owner)

    def _undo_failed(self, error: BaseException) -> None:
        self._host.reload()
        self._host.failed(error)


def _time(before: datetime, after: datetime) -> str:
    return time_text(after) if before.date() == after.date() else stamp_text(after)
