"""What a change of an appointment does to its messages, inside the same transaction.

Nothing here waits for a server: messages are put into the outbox or taken out of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from clinic_desktop.kernel.clock import from_milliseconds
from clinic_desktop.modules.agenda.api import AppointmentChanged, AppointmentState
from clinic_desktop.modules.agenda.api import AppointmentStatus as Status
from clinic_desktop.modules.messages.domain.known import Known, known_from
from clinic_desktop.modules.messages.domain.message import (
    Message,
    MessageStatus,
    Purpose,
    Reason,
    message_id,
    occurrence_of,
    start_of,
)
from clinic_desktop.modules.messages.domain.rules import (
    Circumstances,
    Rule,
    notice_window,
    with_built_in,
)
from clinic_desktop.modules.messages.store import outbox
from clinic_desktop.modules.messages.store import settings as settings_store
from clinic_desktop.modules.practice.api import modality_of, practitioners_among
from clinic_desktop.storage.unit_of_work import UnitOfWork

EXPECTED = frozenset({Status.PROPOSED, Status.BOOKED, Status.CONFIRMED})
FIRM = frozenset({Status.BOOKED, Status.CONFIRMED})
GONE = frozenset({Status.CANCELLED, Status.ENTERED_IN_ERROR})


@dataclass(frozen=True, slots=True)
class _Notice:
    """What the patient is to be told: for which time, what they knew before, and what is true."""

    purpose: Purpose
    occurrence: str
    origin: str = ""
    truth: str = ""


def on_appointment_changed(uow: UnitOfWork, event: AppointmentChanged) -> None:
    """Withdraw what is no longer true and queue what the patient should hear."""
    before, after = event.before, event.after
    if before is not None and _seen(before) == _seen(after):
        return
    waiting = outbox.queued_of(uow.connection, event.appointment_id) if before else []
    moved = before is not None and before.start != after.start
    if moved:
        outbox.note_placement(uow, event.appointment_id)
    different = before is not None and known_of(uow, before) != known_of(uow, after)
    told = _notice(uow, event, waiting, different)
    untrue = _untrue(waiting, moved, different)
    _withdraw(uow, untrue if after.status in EXPECTED else waiting, after)
    if told is not None and settings_store.any_active(uow.connection):
        _queue(uow, event, told)


def _seen(state: AppointmentState) -> tuple[object, ...]:
    """Return all of an appointment that its patient could be told of."""
    return state.status, state.start, frozenset(state.resource_ids), state.type_id


def known_of(uow: UnitOfWork, state: AppointmentState) -> Known:
    """Return what the patient of an appointment knows when they know it as it is."""
    people = practitioners_among(uow.connection, state.resource_ids)
    return Known(state.start, people, modality_of(uow.connection, state.type_id).value)


def _untrue(waiting: Sequence[Message], moved: bool, different: bool) -> list[Message]:
    """Return what is no longer true of an appointment that still takes place.

    Reminders and confirmations are put into words when they go out: only another time ends them.
    """
    purposes = {Purpose.CANCELLED, Purpose.MOVED} if different else {Purpose.CANCELLED}
    return [message for message in waiting if moved or message.purpose in purposes]


def _withdraw(uow: UnitOfWork, gone: Sequence[Message], after: AppointmentState) -> None:
    reason = Reason.CANCELLED if after.status in GONE else Reason.OVER
    if after.status in EXPECTED:
        reason = Reason.MOVED
    for message in gone:
        outbox.change(uow, message, status=MessageStatus.WITHDRAWN, reason=reason)


def _notice(
    uow: UnitOfWork, event: AppointmentChanged, waiting: Sequence[Message], different: bool
) -> _Notice | None:
    """Decide what to tell, by what the patient knows: unsent messages told them nothing."""
    before, after = event.before, event.after
    now = occurrence_of(after.start)
    if before is None or before.status is Status.PROPOSED:
        return _Notice(Purpose.CONFIRMATION, now) if after.status in FIRM else None
    unsent = {message.purpose: message for message in waiting}
    if after.status in GONE:
        return _cancellation(uow, event, unsent)
    if after.status not in FIRM:
        return None
    if before.status in GONE:
        return None if Purpose.CANCELLED in unsent else _Notice(Purpose.CONFIRMATION, now)
    if before.status not in EXPECTED or not different:
        return None
    if Purpose.CONFIRMATION in unsent:  # it says all that is true when it goes out
        return _Notice(Purpose.CONFIRMATION, now) if before.start != after.start else None
    return _difference(uow, event, unsent)


def _difference(
    uow: UnitOfWork, event: AppointmentChanged, unsent: dict[Purpose, Message]
) -> _Notice | None:
    """Tell what is different from what the patient knows, if anything is."""
    assert event.before is not None
    moved = unsent.get(Purpose.MOVED)
    origin = moved.origin if moved else known_of(uow, event.before).text()
    truth = known_of(uow, event.after).text()
    if origin == truth:
        return None
    return _Notice(Purpose.MOVED, occurrence_of(event.after.start), origin, truth)


def _cancellation(
    uow: UnitOfWork, event: AppointmentChanged, unsent: dict[Purpose, Message]
) -> _Notice | None:
    before = event.before
    if before is None or before.status not in EXPECTED or Purpose.CONFIRMATION in unsent:
        return None
    told = outbox.last_told(uow.connection, event.appointment_id)
    if event.after.status is Status.ENTERED_IN_ERROR and told is None:
        return None
    moved = unsent.get(Purpose.MOVED)
    start = known_from(moved.origin).start if moved else before.start
    return _Notice(Purpose.CANCELLED, occurrence_of(start))


def _queue(uow: UnitOfWork, event: AppointmentChanged, notice: _Notice) -> None:
    rule = rule_for(uow, notice.purpose, event.after.type_id)
    if rule is None:
        return
    policy = settings_store.policy(uow.connection)
    around = Circumstances(event.after.zone, policy.quiet, timedelta(hours=policy.max_age_hours))
    now = from_milliseconds(uow.now_ms)
    window = notice_window(start_of(notice.occurrence), now, around)
    if window is None:
        return
    last = outbox.last_told(uow.connection, event.appointment_id)
    salt = last.id if last else ""
    about = notice.truth or notice.occurrence
    outbox.add(
        uow,
        outbox.NewMessage(
            id=message_id(notice.purpose, rule.id, event.appointment_id, about, salt),
            purpose=notice.purpose,
            patient_id=event.patient_id,
            appointment_id=event.appointment_id,
            occurrence=notice.occurrence,
            rule_id=rule.id,
            window=window,
            origin=notice.origin,
        ),
    )


def rule_for(uow: UnitOfWork, purpose: Purpose, type_id: UUID | None) -> Rule | None:
    """Return the first active rule for a purpose and an appointment type."""
    rules = with_built_in(settings_store.rules(uow.connection))
    return next(
        (
            rule
            for rule in rules
            if rule.active and rule.purpose is purpose
            if not rule.type_ids or type_id in rule.type_ids
        ),
        None,
    )
