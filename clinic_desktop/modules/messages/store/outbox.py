"""The outbox: adding, finding and changing messages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.kernel.clock import from_milliseconds, milliseconds
from clinic_desktop.kernel.errors import NotFound
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.messages.domain.message import (
    ChannelKind,
    Message,
    MessageStatus,
    Purpose,
    Reason,
)
from clinic_desktop.modules.messages.domain.rules import Window
from clinic_desktop.modules.messages.tables import MessagePlacementRow, MessageRow
from clinic_desktop.storage.base import table_of
from clinic_desktop.storage.unit_of_work import UnitOfWork

_TABLE = table_of(MessageRow)
_PLACEMENT = table_of(MessagePlacementRow)
_OPEN = (MessageStatus.QUEUED.value,)
CHUNK = 500
# Reasons for which a withdrawn message may come back when the appointment does.
_COMES_BACK = frozenset(
    {Reason.MOVED.value, Reason.CANCELLED.value, Reason.OVER.value, Reason.NO_RULE.value}
)


@dataclass(frozen=True, slots=True)
class NewMessage:
    """What is known of a message when it is planned."""

    id: UUID
    purpose: Purpose
    patient_id: UUID
    appointment_id: UUID | None
    occurrence: str
    rule_id: UUID | None
    window: Window
    origin: str = ""
    channel: ChannelKind | None = None
    offer_id: UUID | None = None


def add(uow: UnitOfWork, message: NewMessage) -> UUID:
    """Put a message into the outbox. One with this id that was withdrawn is planned anew."""
    values = {
        "purpose": message.purpose.value,
        "status": MessageStatus.QUEUED.value,
        "reason": "",
        "patient_id": message.patient_id,
        "appointment_id": message.appointment_id,
        "offer_id": message.offer_id,
        "occurrence": message.occurrence,
        "origin": message.origin,
        "rule_id": message.rule_id,
        "channel": message.channel.value if message.channel else "",
        "due_ms": milliseconds(message.window.due),
        "next_ms": milliseconds(message.window.due),
        "expires_ms": milliseconds(message.window.expires),
    }
    query = sa.select(_TABLE.c.version, _TABLE.c.status).where(_TABLE.c.id == message.id)
    known = uow.connection.execute(query).first()
    if known is None:
        return uow.insert(MessageRow, {"id": message.id, **values})
    if known.status == MessageStatus.WITHDRAWN.value:
        fresh = {"attempts": 0, "error": "", "tried": ""}
        uow.update(MessageRow, message.id, known.version, values | fresh)
    return message.id


def change(uow: UnitOfWork, message: Message, **values: Any) -> None:
    """Set columns of a message. Raises StaleRecord when it changed meanwhile."""
    plain = {name: _plain(value) for name, value in values.items()}
    uow.update(MessageRow, message.id, message.version, plain)


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return milliseconds(value)
    return value.value if isinstance(value, MessageStatus | Reason | ChannelKind) else value


def find(connection: sa.Connection, message_id_: UUID) -> Message:
    """Return a message. Raises NotFound."""
    query = sa.select(_TABLE).where(_TABLE.c.id == message_id_, _TABLE.c.removed.is_(False))
    row = connection.execute(query).mappings().first()
    if row is None:
        raise NotFound(what=translate("Messages", "The message"))
    return _message(row)


def due(
    connection: sa.Connection, now: datetime, limit: int, without: Iterable[ChannelKind] = ()
) -> list[Message]:
    """Return messages whose time has come, oldest first; those of some channels left out."""
    query = (
        sa.select(_TABLE)
        .where(
            _TABLE.c.status == MessageStatus.QUEUED.value,
            _TABLE.c.next_ms <= milliseconds(now),
            _TABLE.c.removed.is_(False),
            _TABLE.c.channel.not_in([channel.value for channel in without]),
        )
        .order_by(_TABLE.c.next_ms, _TABLE.c.id)
        .limit(limit)
    )
    return [_message(row) for row in connection.execute(query).mappings()]


def tried(connection: sa.Connection, message: Message) -> frozenset[ChannelKind]:
    """Return the channels on which this message was refused for good."""
    query = sa.select(_TABLE.c.tried).where(_TABLE.c.id == message.id)
    return frozenset(ChannelKind(code) for code in connection.execute(query).scalar_one().split())


def in_flight(connection: sa.Connection) -> list[Message]:
    """Return messages that were being sent when something ended the program."""
    return _having(connection, _TABLE.c.status == MessageStatus.SENDING.value)


def queued_of(connection: sa.Connection, appointment_id: UUID) -> list[Message]:
    """Return what waits to be sent about an appointment."""
    return _having(
        connection,
        _TABLE.c.appointment_id == appointment_id,
        _TABLE.c.status.in_(_OPEN),
    )


def queued_of_offer(connection: sa.Connection, offer_id: UUID) -> list[Message]:
    """Return what waits to be sent about an offered place."""
    return _having(connection, _TABLE.c.offer_id == offer_id, _TABLE.c.status.in_(_OPEN))


def told_of_offer(connection: sa.Connection, offer_id: UUID) -> list[Message]:
    """Return what has gone out about an offered place, or may have."""
    maybe = (MessageStatus.SENDING, MessageStatus.SENT, MessageStatus.UNKNOWN)
    of_offer = _TABLE.c.offer_id == offer_id
    return _having(connection, of_offer, _TABLE.c.status.in_([s.value for s in maybe]))


def queued_by_rule(connection: sa.Connection, rule_id: UUID) -> list[Message]:
    """Return what waits because of a rule."""
    return _having(connection, _TABLE.c.rule_id == rule_id, _TABLE.c.status.in_(_OPEN))


def of_appointment(connection: sa.Connection, appointment_id: UUID) -> list[Message]:
    """Return everything about an appointment, oldest first."""
    return _having(connection, _TABLE.c.appointment_id == appointment_id)


def last_told(connection: sa.Connection, appointment_id: UUID) -> Message | None:
    """Return the last message about an appointment that went out, or may have."""
    gone = (MessageStatus.SENT.value, MessageStatus.SENDING.value, MessageStatus.UNKNOWN.value)
    found = _having(
        connection, _TABLE.c.appointment_id == appointment_id, _TABLE.c.status.in_(gone)
    )
    return max(found, key=lambda message: message.sent or message.due, default=None)


def between(connection: sa.Connection, first: datetime, last: datetime) -> list[Message]:
    """Return messages that were due between two instants, and all that wait, latest first."""
    waiting = (MessageStatus.QUEUED.value, MessageStatus.SENDING.value, MessageStatus.UNKNOWN.value)
    span = _TABLE.c.due_ms.between(milliseconds(first), milliseconds(last))
    found = _having(connection, sa.or_(span, _TABLE.c.status.in_(waiting)))
    return sorted(found, key=lambda message: message.due, reverse=True)


def statuses_of(
    connection: sa.Connection, appointment_ids: Sequence[UUID]
) -> Mapping[UUID, MessageStatus]:
    """Return the status of all messages about some appointments, by message.

    What was withdrawn by hand counts as skipped: it is not to come back.
    """
    found: dict[UUID, MessageStatus] = {}
    for start in range(0, len(appointment_ids), CHUNK):
        ids = appointment_ids[start : start + CHUNK]
        query = sa.select(_TABLE.c.id, _TABLE.c.status, _TABLE.c.reason).where(
            _TABLE.c.appointment_id.in_(ids), _TABLE.c.removed.is_(False)
        )
        for row in connection.execute(query):
            status = MessageStatus(row.status)
            if status is MessageStatus.WITHDRAWN and row.reason not in _COMES_BACK:
                status = MessageStatus.SKIPPED
            found[row.id] = status
    return found


def latest_of(connection: sa.Connection, appointment_ids: Sequence[UUID]) -> dict[UUID, Message]:
    """Return the last message about each of some appointments."""
    found: dict[UUID, Message] = {}
    for start in range(0, len(appointment_ids), CHUNK):
        ids = appointment_ids[start : start + CHUNK]
        for message in _having(connection, _TABLE.c.appointment_id.in_(ids)):
            assert message.appointment_id is not None
            found[message.appointment_id] = message
    return found


def note_placement(uow: UnitOfWork, appointment_id: UUID) -> None:
    """Remember that an appointment got its present time now."""
    uow.execute(
        sa.text(
            "INSERT INTO message_placement (appointment_id, placed_ms) VALUES (:id, :at)"
            " ON CONFLICT (appointment_id) DO UPDATE SET placed_ms = excluded.placed_ms"
        ),
        {"id": appointment_id.bytes, "at": uow.now_ms},
    )


def placements(connection: sa.Connection, appointment_ids: Sequence[UUID]) -> dict[UUID, datetime]:
    """Return when appointments that were moved got their present time."""
    found: dict[UUID, datetime] = {}
    for start in range(0, len(appointment_ids), CHUNK):
        ids = appointment_ids[start : start + CHUNK]
        query = sa.select(_PLACEMENT).where(_PLACEMENT.c.appointment_id.in_(ids))
        for row in connection.execute(query):
            found[row.appointment_id] = from_milliseconds(row.placed_ms)
    return found


def _having(connection: sa.Connection, *conditions: Any) -> list[Message]:
    query = sa.select(_TABLE).where(_TABLE.c.removed.is_(False), *conditions)
    rows = connection.execute(query.order_by(_TABLE.c.created_at, _TABLE.c.id)).mappings()
    return [_message(row) for row in rows]


def _message(row: Any) -> Message:
    return Message(
        id=row["id"],
        version=row["version"],
        purpose=Purpose(row["purpose"]),
        status=MessageStatus(row["status"]),
        reason=Reason(row["reason"]) if row["reason"] else None,
        patient_id=row["patient_id"],
        patient_name="",
        appointment_id=row["appointment_id"],
        occurrence=row["occurrence"],
        rule_id=row["rule_id"],
        channel=ChannelKind(row["channel"]) if row["channel"] else None,
        address=row["address"],
        subject=row["subject"],
        body=row["body"],
        language=row["language"],
        due=from_milliseconds(row["due_ms"]),
        next_try=from_milliseconds(row["next_ms"]),
        expires=from_milliseconds(row["expires_ms"]),
        attempts=row["attempts"],
        error=row["error"],
        sent=None if row["sent_ms"] is None else from_milliseconds(row["sent_ms"]),
        origin=row["origin"],
        offer_id=row["offer_id"],
        restricted=row["restricted"],
        author_id=row["created_by"],
    )
