"""Which reminders there are to be: a pure function of appointments, rules and what exists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from clinic_desktop.kernel.clock import instant_of
from clinic_desktop.modules.messages.domain.message import (
    MessageStatus,
    Purpose,
    message_id,
    occurrence_of,
)
from clinic_desktop.modules.messages.domain.rules import (
    LEAST_NOTICE,
    Circumstances,
    Rule,
    Window,
    reminder_window,
)


@dataclass(frozen=True, slots=True)
class Upcoming:
    """An expected appointment as planning sees it; `placed` is when it got its present time."""

    id: UUID
    patient_id: UUID
    start: datetime
    type_id: UUID | None
    modality: str
    confirmed: bool
    placed: datetime


@dataclass(frozen=True, slots=True)
class Planned:
    """A reminder that is to be in the outbox."""

    id: UUID
    rule_id: UUID
    appointment: Upcoming
    window: Window


def reminder_id(rule_id: UUID, appointment_id: UUID, start: datetime) -> UUID:
    """Return the id of the one reminder that a rule has for one time of an appointment."""
    return message_id(Purpose.REMINDER, rule_id, appointment_id, occurrence_of(start))


def plan_reminders(
    appointments: Iterable[Upcoming],
    rules: Sequence[Rule],
    existing: Mapping[UUID, MessageStatus],
    now: datetime,
    around: Circumstances,
) -> Iterator[Planned]:
    """Yield the reminders that are missing: neither in the outbox nor too late.

    A withdrawn one comes back when the appointment is at that time again. Planning again yields
    nothing new, whatever the clock did meanwhile.
    """
    reminders = [rule for rule in rules if rule.active and rule.purpose is Purpose.REMINDER]
    for appointment in appointments:
        if now >= instant_of(appointment.start, around.zone) - LEAST_NOTICE:
            continue
        for rule in reminders:
            planned = _planned(rule, appointment, around)
            if planned is None or planned.window.expires <= now:
                continue
            if existing.get(planned.id, MessageStatus.WITHDRAWN) is MessageStatus.WITHDRAWN:
                yield planned


def _planned(rule: Rule, appointment: Upcoming, around: Circumstances) -> Planned | None:
    if not rule.covers(appointment.type_id, appointment.modality):
        return None
    if rule.skip_confirmed and appointment.confirmed:
        return None
    window = reminder_window(rule, appointment.start, appointment.placed, around)
    if window is None:
        return None
    found = reminder_id(rule.id, appointment.id, appointment.start)
    return Planned(found, rule.id, appointment, window)
