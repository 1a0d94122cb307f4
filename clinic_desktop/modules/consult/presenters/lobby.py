"""Today's video consults: when, who, whether a link was made, who waits."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import Enum
from typing import Protocol
from uuid import UUID

from clinic_desktop.kernel.latest import Latest
from clinic_desktop.kernel.local_text import time_text
from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.api import (
    AppointmentStatus,
    appointments_between,
)
from clinic_desktop.modules.consult.api import CallerRole, CallSession, offers, open_calls
from clinic_desktop.modules.consult.presenters.desk import CallDesk, DeskCall
from clinic_desktop.modules.consult.presenters.words import waiting_text
from clinic_desktop.modules.patients.api import patient_refs
from clinic_desktop.modules.practice.api import Modality
from clinic_desktop.storage.context import Context
from clinic_protocol.signalling.messages import Guest

_GONE = frozenset(
    {
        AppointmentStatus.CANCELLED,
        AppointmentStatus.NO_SHOW,
        AppointmentStatus.ENTERED_IN_ERROR,
    }
)


class LinkMade(Enum):
    """Whether the patient can come."""

    NONE = "none"
    MADE = "made"


@dataclass(frozen=True, slots=True)
class ConsultLine:
    """One line of the lobby. `start` is None for a call without an appointment."""

    patient_id: UUID
    patient_name: str
    start: datetime | None
    appointment_id: UUID | None
    call_id: UUID | None
    link: LinkMade
    guests: tuple[Guest, ...] = ()
    in_call: bool = False

    @property
    def key(self) -> UUID:
        """What it is found by."""
        return self.appointment_id or self.call_id or self.patient_id

    @property
    def longest(self) -> int:
        """How many seconds the first of the guests waits, -1 when nobody does."""
        return max((guest.waited_seconds for guest in self.guests), default=-1)


def consult_day(ctx: Context, day: date) -> tuple[ConsultLine, ...]:
    """Return the video appointments of the acting practitioner and the calls open besides."""
    mine = ctx.actor.practitioner_id
    if mine is None:
        return ()
    found = [
        booked
        for booked in appointments_between(ctx, day, day, (mine,))
        if booked.modality == Modality.VIDEO.value and booked.status not in _GONE
    ]
    calls = open_calls(ctx)
    by_appointment = {c.appointment_id: c for c in calls if c.appointment_id is not None}
    lines = [
        ConsultLine(
            booked.patient_id,
            booked.patient_name,
            booked.start,
            booked.id,
            call.id if (call := by_appointment.get(booked.id)) is not None else None,
            _link(ctx, call),
        )
        for booked in found
    ]
    listed = {line.call_id for line in lines}
    return (*lines, *_besides(ctx, [call for call in calls if call.id not in listed]))


def _besides(ctx: Context, calls: Sequence[CallSession]) -> Iterable[ConsultLine]:
    names = patient_refs(ctx, {call.patient_id for call in calls}) if calls else {}
    for call in calls:
        ref = names.get(call.patient_id)
        name = ref.display_name if ref is not None else ""
        yield ConsultLine(
            call.patient_id, name, None, call.appointment_id, call.id, _link(ctx, call)
        )


def _link(ctx: Context, call: CallSession | None) -> LinkMade:
    if call is None:
        return LinkMade.NONE
    now = int(ctx.clock.now().timestamp() * 1000)
    good = (o for o in offers(ctx, call.id) if o.role is CallerRole.PATIENT and o.is_valid(now))
    return LinkMade.MADE if any(good) else LinkMade.NONE


class LobbyView(Protocol):
    """The list."""

    def show_lines(self, lines: Sequence[ConsultLine]) -> None:
        """Show the day."""

    def show_failure(self, error: BaseException | None) -> None:
        """Say that the day could not be read; None: it was."""


class LobbyPresenter:
    """Reads the day and lays over it who waits, as the desk knows."""

    def __init__(
        self, view: LobbyView, tasks: Tasks, desk: CallDesk, now: Callable[[], datetime]
    ) -> None:
        self._view, self._desk, self._now = view, desk, now
        self._latest = Latest(tasks, view)
        self._read: tuple[ConsultLine, ...] | None = None
        self._day: date | None = None

    def refresh(self) -> None:
        """Read the day anew."""
        day = self._day = self._now().date()
        self._latest.read(consult_day, day, then=self._arrived, fail=self._view.show_failure)

    def lines(self) -> tuple[ConsultLine, ...]:
        """Return the lines as they stand now."""
        return tuple(self._with_guests(line) for line in self._read or ())

    def repaint(self) -> None:
        """Show again, with who waits now; after midnight another day's consults."""
        if self._day is not None and self._day != self._now().date():
            self.refresh()
        elif self._read is not None:
            self._view.show_lines(self.lines())

    def line_of(self, key: UUID | None) -> ConsultLine | None:
        """Return one line."""
        return next((line for line in self.lines() if line.key == key), None)

    def waiting(self) -> tuple[ConsultLine, ...]:
        """Return the lines in which somebody waits, longest first."""
        found = [line for line in self.lines() if line.guests]
        return tuple(sorted(found, key=lambda line: -line.longest))

    def _arrived(self, lines: tuple[ConsultLine, ...]) -> None:
        self._read = lines
        self._view.show_failure(None)
        self.repaint()

    def _with_guests(self, line: ConsultLine) -> ConsultLine:
        call = self._call(line)
        if call is None:
            return line
        staged = self._desk.stage is call
        return replace(line, call_id=call.id, guests=self._desk.guests(call), in_call=staged)

    def _call(self, line: ConsultLine) -> DeskCall | None:
        if line.appointment_id is not None:
            return self._desk.of_appointment(line.appointment_id)
        return self._desk.calls.get(line.call_id) if line.call_id is not None else None


def start_text(line: ConsultLine) -> str:
    """Return the time of a line."""
    return time_text(line.start) if line.start is not None else translate("Consult", "now")


def state_text(line: ConsultLine) -> str:
    """Say in one cell how a consult stands."""
    if line.in_call:
        return translate("Consult", "in the call")
    if line.guests:
        return waiting_text(line.longest)
    if line.link is LinkMade.MADE:
        return translate("Consult", "link made")
    return translate("Consult", "no link yet")


def state_tone(line: ConsultLine) -> str:
    """Return the tone of that cell."""
    if line.in_call:
        return "ok"
    return "warning" if line.guests else "secondary"


def state_icon(line: ConsultLine) -> str:
    """Return the icon of that cell."""
    if line.in_call:
        return "video"
    if line.guests:
        return "hourglass"
    return "link" if line.link is LinkMade.MADE else "unlink"
