"""The details popover without Qt: one appointment, its patient, its trail, what can be done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from uuid import UUID

from clinic_desktop.kernel.clock import wall_of
from clinic_desktop.kernel.latest import Latest
from clinic_desktop.kernel.local_text import stamp_text, time_text
from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.api import (
    AppointmentStatus,
    AppointmentView,
    Reliability,
    TrailEntry,
    next_statuses,
    status_text,
)
from clinic_desktop.modules.agenda.presenters.detail_facts import fact_lines
from clinic_desktop.modules.agenda.presenters.loading import DetailsData, load_details
from clinic_desktop.modules.agenda.presenters.words import (
    MOVABLE,
    length_text,
    span_text,
)
from clinic_desktop.modules.patients.api import PatientBanner


@dataclass(frozen=True, slots=True)
class TrailLine:
    """One step in words: when and who, what from what to what."""

    when: str
    what: str


@dataclass(frozen=True, slots=True)
class Details:
    """What the popover shows."""

    appointment: AppointmentView
    banner: PatientBanner
    place: str
    times: tuple[tuple[str, str], ...]
    trail: tuple[TrailLine, ...]
    steps: tuple[AppointmentStatus, ...]
    movable: bool
    reliability: Reliability
    facts: tuple[str, ...] = ()


class DetailsView(Protocol):
    """What the presenter needs of the popover."""

    def show_details(self, details: Details) -> None:
        """Show an appointment."""

    def show_error(self, error: BaseException) -> None:
        """Show a failure."""


class DetailsPresenter:
    """Follows one appointment while its popover is open."""

    def __init__(
        self,
        view: DetailsView,
        tasks: Tasks,
        names: Callable[[Sequence[UUID]], str],
        appointment_id: UUID,
        locale: str = "en",
    ) -> None:
        self._view = view
        self._names = names
        self._locale = locale
        self.appointment_id = appointment_id
        self.details: Details | None = None
        self._reads = Latest(tasks, view)

    def load(self) -> None:
        """Show the appointment as it is stored now."""
        self._reads.read(
            load_details, self.appointment_id, then=self._arrived, fail=self._view.show_error
        )

    def _arrived(self, data: DetailsData) -> None:
        a = data.appointment
        self.details = Details(
            appointment=a,
            banner=data.banner,
            place=self._place(a),
            times=_times(a),
            trail=tuple(_trail_line(e, a.zone) for e in reversed(data.trail)),
            steps=_steps_from(a.status),
            movable=a.status in MOVABLE,
            reliability=data.reliability,
            facts=fact_lines(data.facts, a, self._locale),
        )
        self._view.show_details(self.details)

    def _place(self, a: AppointmentView) -> str:
        start = a.start.hour * 60 + a.start.minute
        parts = [span_text(start, start + a.minutes), length_text(a.minutes)]
        sent = a.station_id if a.station_id not in a.resource_ids else None
        words = translate("Agenda", "waits for {room}")
        if sent is not None and a.status is AppointmentStatus.IN_ROOM:
            words = translate("Agenda", "in {room}")
        room = self._names((sent,)) if sent is not None else ""
        ticket = translate("Agenda", "no. {ticket}").format(ticket=a.ticket) if a.ticket else ""
        extra = (ticket, words.format(room=room) if room else "")
        return " · ".join([*parts, self._names(a.resource_ids), *(x for x in extra if x)])


_SPECIAL = frozenset({AppointmentStatus.CANCELLED, AppointmentStatus.ENTERED_IN_ERROR})
_ORDER = tuple(AppointmentStatus)


def _steps_from(status: AppointmentStatus) -> tuple[AppointmentStatus, ...]:
    """Return the next statuses, those that go on before those that go back.

    The likeliest comes first: somebody who is expected arrives.
    """
    here = _ORDER.index(status)
    steps = [s for s in next_statuses(status) if s not in _SPECIAL]
    forward = [s for s in steps if _ORDER.index(s) > here]
    if AppointmentStatus.ARRIVED in forward:
        forward.sort(key=lambda s: s is not AppointmentStatus.ARRIVED)
    return (*forward, *(s for s in steps if s not in forward))


def _times(a: AppointmentView) -> tuple[tuple[str, str], ...]:
    """Return each status with the wall time at which it was entered, in the order of time."""
    stamps = sorted(a.status_times.items(), key=lambda item: item[1])
    return tuple((status_text(s), _wall_text(at, a)) for s, at in stamps)


def _wall_text(at: datetime, a: AppointmentView) -> str:
    wall = wall_of(at, a.zone)
    return time_text(wall) if wall.date() == a.start.date() else stamp_text(wall)


def _trail_line(entry: TrailEntry, zone: str) -> TrailLine:
    wall = wall_of(entry.at, zone)
    who = entry.user_name or translate("Agenda", "somebody")
    return TrailLine(f"{stamp_text(wall)} · {who}", "; ".join(_steps(entry)) or _action(entry))


def _steps(entry: TrailEntry) -> list[str]:
    steps = []
    for name, after in entry.after.items():
        if entry.action == "booked" and name == translate("Agenda", "Patient"):
            continue
        before = entry.before.get(name, "")
        steps.append(f"{name}: {before} → {after}" if before else f"{name}: {after}")
    return steps


def _action(entry: TrailEntry) -> str:
    words = {
        "booked": translate("Agenda", "booked"),
        "moved": translate("Agenda", "moved"),
        "resized": translate("Agenda", "length changed"),
        "status": translate("Agenda", "status changed"),
        "cancelled": translate("Agenda", "cancelled"),
        "patient": translate("Agenda", "given to another record of the patient"),
    }
    return words.get(entry.action, translate("Agenda", "changed"))
