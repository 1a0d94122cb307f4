"""Patients through the house: call the next one, send to a room, set many statuses at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID

from clinic_desktop.kernel.errors import NeedsConfirmation
from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.api import (
    AppointmentStatus,
    AppointmentView,
    BookEntry,
    Change,
    ChangeStatus,
    SendToStation,
    WaitListEntry,
    book_entry,
    call_next,
    change_statuses,
    next_statuses,
    redo_change,
    redo_changes,
    send_to_station,
    status_text,
    undo_change,
    undo_changes,
)
from clinic_desktop.modules.agenda.presenters.changes import OVERBOOK, OVERRIDES, Question, Undo
from clinic_desktop.modules.agenda.presenters.wait_loading import book_again, take_back_booking
from clinic_desktop.modules.agenda.presenters.words import clock_text

Step = tuple[Any, ...]
Name = Callable[[UUID], str]


class Flow:
    """Runs what is done to people who are here, and books out of the waiting list.

    `host` shows what happened (`say`, `show_error`, `show_question`); `asked` is the booking that
    waits for an answer.
    """

    def __init__(
        self, host: Any, tasks: Tasks, undo: Undo, name: Name, may: Callable[[str], bool]
    ) -> None:
        self._host = host
        self._tasks = tasks
        self._undo = undo
        self._name = name
        self._may = may
        self._asked: tuple[WaitListEntry, BookEntry] | None = None

    # ---- people who are here

    def call_next(self, resource_id: UUID) -> None:
        """Call the one who has waited longest for a practitioner, a room or equipment."""
        self._write(call_next, resource_id, then=lambda change: self._called(change, resource_id))

    def _called(self, change: Change, resource_id: UUID) -> None:
        room = change.after.station_id
        where = self._name(room) if room is not None else self._name(resource_id)
        if change.after.ticket:
            words = translate("Agenda", "Called: {name}, no. {ticket} → {where}")
        else:
            words = translate("Agenda", "Called: {name} → {where}")
        text = words.format(name=change.patient_name, ticket=change.after.ticket, where=where)
        step = translate("Agenda", "call of {name}").format(name=change.patient_name)
        self._did(text, step, (undo_change, change), (redo_change, change))

    def send_to(self, a: AppointmentView, station_id: UUID) -> None:
        """Let a patient who is here wait for another room."""

        def sent(change: Change) -> None:
            text = translate("Agenda", "{name} waits for {room}")
            self._did(
                text.format(name=a.patient_name, room=self._name(station_id)),
                translate("Agenda", "way of {name}").format(name=a.patient_name),
                (undo_change, change),
                (redo_change, change),
            )

        self._write(send_to_station, SendToStation(a.id, a.version, station_id), then=sent)

    def set_statuses(self, chosen: Sequence[AppointmentView], status: AppointmentStatus) -> None:
        """Set the status of all that can have it, in one step to take back."""
        able = [a for a in chosen if status in next_statuses(a.status)]
        left = len(chosen) - len(able)
        if not able:
            text = translate("Agenda", "None of the chosen can become “{status}” from what it is.")
            self._host.say(text.format(status=status_text(status)), None)
            return
        commands = [ChangeStatus(a.id, a.version, status) for a in able]

        def done(changes: tuple[Change, ...]) -> None:
            counted = translate("Agenda", "%n appointment(s)", None, len(able))
            text = f"{counted}: {status_text(status)}"
            if left:
                rest = translate("Agenda", "%n left as it was", None, left)
                text = f"{text} · {rest}"
            step = translate("Agenda", "status of {what}").format(what=counted)
            self._did(text, step, (undo_changes, changes), (redo_changes, changes))

        self._write(change_statuses, commands, then=done)

    # ---- out of the waiting list

    def book(self, entry: WaitListEntry, start: datetime, resource_ids: tuple[UUID, ...]) -> None:
        """Book a place for somebody of the waiting list."""
        self._book(entry, BookEntry(entry.id, start, resource_ids))

    def _book(self, entry: WaitListEntry, command: BookEntry) -> None:
        def booked(change: Change) -> None:
            at = change.after.start
            text = translate("Agenda", "{name} booked for {time}")
            self._did(
                text.format(name=entry.patient_name, time=clock_text(at.hour * 60 + at.minute)),
                translate("Agenda", "booking of {name}").format(name=entry.patient_name),
                (take_back_booking, change, entry.id),
                (book_again, change, entry.id),
            )

        def refused(error: BaseException) -> None:
            if not isinstance(error, NeedsConfirmation):
                self._host.show_error(error)
                return
            names = frozenset(w.name for w in error.warnings)
            override = bool(names & OVERRIDES)
            allowed = not override or self._may(OVERBOOK)
            self._asked = (entry, replace(command, acknowledged=command.acknowledged | names))
            self._host.show_question(
                Question(
                    text="\n".join(w.text for w in error.warnings),
                    accept_text=translate("Agenda", "Book anyway") if allowed else "",
                    needs_reason=override,
                )
            )

        self._tasks.write(book_entry, command, then=booked, fail=refused, owner=self._host)

    def accept(self, reason: str) -> bool:
        """Book what was asked about all the same; tell whether there was something."""
        asked, self._asked = self._asked, None
        if asked is None:
            return False
        entry, command = asked
        self._book(entry, replace(command, reason=reason.strip()))
        return True

    def leave(self) -> None:
        """Don't book."""
        self._asked = None

    # ---- how it runs

    def _did(self, text: str, step_text: str, back: Step, forth: Step) -> None:
        step = self._undo.push(step_text, lambda: self._write(*back), lambda: self._write(*forth))
        self._host.say(text, step)

    def _write(
        self,
        work: Callable[..., Any],
        *arguments: object,
        then: Callable[[Any], None] | None = None,
    ) -> None:
        self._tasks.write(work, *arguments, then=then, fail=self._host.show_error, owner=self._host)
