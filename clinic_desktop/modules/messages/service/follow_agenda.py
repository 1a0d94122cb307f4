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
from clinic_desktop.storage.unit_of_work import UnitOfWork

EXPECTED = frozenset({Status.PROPOSED, Status.BOOKED, Status.CONFIRMED})
FIRM = frozenset({Status.BOOKED, Status.CONFIRMED})
GONE = frozenset({Status.CANCELLED, Status.ENTERED_IN_ERROR})


@dataclass(frozen=True, slots=True)
class _Notice:
    """What the patient is to be told: for which time, and which time they knew before."""

    purpose: Purpose
    occurrence: str
    origin: str = ""


def on_appointment_changed(uow: UnitOfWork, event: AppointmentChanged) -> None:
    """Withdraw what is no longer true and queue what the patient should hear."""
    before, after = event.before, event.after
    if before is not None and (before.status, before.start) == (after.status, after.start):
        return
    waiting = outbox.queued_of(uow.connection, event.appointment_id) if before else []
    moved = before is not None and before.start != after.start
    if moved:
        outbox.note_placement(uow, event.appointment_id)
    told = _notice(uow, event, waiting)
    _withdraw(uow, waiting, after, moved)
    if told is not None and settings_store.any_active(uow.connection):
        _queue(uow, event, told)


def _withdraw(
    uow: UnitOfWork, waiting: Sequence[Message], after: AppointmentState, moved: bool
) -> None:
    if after.status in EXPECTED:
        reason = Reason.MOVED
        gone = [m for m in waiting if moved or m.purpose is Purpose.CANCELLED]
    else:
        reason = Reason.CANCELLED if after.status in GONE else Reason.OVER
        gone = list(waiting)
    for message in gone:
        outbox.change(uow, message, status=MessageStatus.WITHDRAWN, reason=reason)


def _notice(
    uow: UnitOfWork, event: AppointmentChanged, waiting: Sequence[Message]
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
    if before.status not in EXPECTED or before.start == after.start:
        return None
    if Purpose.CONFIRMATION in unsent:
        return _Notice(Purpose.CONFIRMATION, now)
    moved = unsent.get(Purpose.MOVED)
    origin = moved.origin if moved else occurrence_of(before.start)
    return None if origin == now else _Notice(Purpose.MOVED, now, origin)


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
    known = moved.origin if moved else occurrence_of(before.start)
    return _Notice(Purpose.CANCELLED, known)


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
    outbox.add(
        uow,
        outbox.NewMessage(
            id=message_id(notice.purpose, rule.id, event.appointment_id, notice.occurrence, salt),
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
