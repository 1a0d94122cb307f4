"""What comes back from patients: codes, replies, and calls to them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.kernel.clock import from_milliseconds, milliseconds
from clinic_desktop.modules.messages.domain.calls import CallResult
from clinic_desktop.modules.messages.domain.replies import Answer, Reply, ReplyState
from clinic_desktop.modules.messages.tables import (
    MessageCallRow,
    MessageCodeRow,
    MessageReplyRow,
)
from clinic_desktop.storage.base import table_of
from clinic_desktop.storage.unit_of_work import UnitOfWork

_CODE = table_of(MessageCodeRow)
_REPLY = table_of(MessageReplyRow)
_CALL = table_of(MessageCallRow)


@dataclass(frozen=True, slots=True)
class KnownCode:
    """What a code speaks of: one time of an appointment, or an offered place."""

    appointment_id: UUID | None
    patient_id: UUID
    occurrence: str
    offer_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class CallNote:
    """One try to reach somebody."""

    appointment_id: UUID
    at: datetime
    result: CallResult
    note: str


def code_of(connection: sa.Connection, about: KnownCode) -> str:
    """Return the code for one time of an appointment or an offer, '' when there is none yet."""
    query = sa.select(_CODE.c.code).where(
        _CODE.c.appointment_id.is_not_distinct_from(about.appointment_id),
        _CODE.c.offer_id.is_not_distinct_from(about.offer_id),
        _CODE.c.occurrence == about.occurrence,
    )
    return connection.execute(query).scalar() or ""


def taken(connection: sa.Connection, code: str) -> bool:
    """Tell whether a code was ever given out."""
    query = sa.select(_CODE.c.id).where(_CODE.c.code == code)
    return connection.execute(query).first() is not None


def add_code(uow: UnitOfWork, code: str, known: KnownCode) -> None:
    """Give out a code."""
    uow.insert(
        MessageCodeRow,
        {
            "code": code,
            "appointment_id": known.appointment_id,
            "offer_id": known.offer_id,
            "patient_id": known.patient_id,
            "occurrence": known.occurrence,
        },
    )


def known_code(connection: sa.Connection, code: str) -> KnownCode | None:
    """Return what a code speaks of."""
    row = connection.execute(sa.select(_CODE).where(_CODE.c.code == code)).first()
    if row is None:
        return None
    return KnownCode(row.appointment_id, row.patient_id, row.occurrence, row.offer_id)


def add_reply(uow: UnitOfWork, values: dict[str, Any]) -> UUID:
    """Keep a reply."""
    return uow.insert(MessageReplyRow, {"at_ms": uow.now_ms, **values})


def finish_reply(uow: UnitOfWork, reply_id: UUID, version: int, note: str) -> None:
    """Mark a reply as read. Raises StaleRecord."""
    values = {"state": ReplyState.DONE.value, "note": note}
    uow.update(MessageReplyRow, reply_id, version, values)


def wrong_since(connection: sa.Connection, source: str, sender: str, since: datetime) -> int:
    """Count the wrong codes of one sender since an instant."""
    query = sa.select(sa.func.count()).where(
        _REPLY.c.source == source,
        _REPLY.c.sender == sender,
        _REPLY.c.state == ReplyState.WRONG.value,
        _REPLY.c.at_ms > milliseconds(since),
    )
    return int(connection.execute(query).scalar_one())


def replies(connection: sa.Connection, names: dict[UUID, str], limit: int) -> list[Reply]:
    """Return replies, those to be read first, then latest first."""
    query = (
        sa.select(_REPLY)
        .where(_REPLY.c.removed.is_(False))
        .order_by(_REPLY.c.state != ReplyState.OPEN.value, _REPLY.c.at_ms.desc())
        .limit(limit)
    )
    return [_reply(row, names) for row in connection.execute(query).mappings()]


def reply_patients(connection: sa.Connection, limit: int) -> list[UUID]:
    """Return the patients of the latest replies."""
    query = (
        sa.select(_REPLY.c.patient_id)
        .where(_REPLY.c.patient_id.is_not(None), _REPLY.c.removed.is_(False))
        .order_by(_REPLY.c.at_ms.desc())
        .limit(limit)
    )
    return [row[0] for row in connection.execute(query)]


def open_replies(connection: sa.Connection) -> int:
    """Count the replies that nobody has read."""
    query = sa.select(sa.func.count()).where(
        _REPLY.c.state == ReplyState.OPEN.value, _REPLY.c.removed.is_(False)
    )
    return int(connection.execute(query).scalar_one())


def wanting_calls(connection: sa.Connection, appointment_ids: Sequence[UUID]) -> set[UUID]:
    """Return the appointments whose patients asked to be called."""
    query = sa.select(_REPLY.c.appointment_id).where(
        _REPLY.c.appointment_id.in_(appointment_ids),
        _REPLY.c.answer == Answer.CALL_BACK.value,
        _REPLY.c.state == ReplyState.OPEN.value,
        _REPLY.c.removed.is_(False),
    )
    return {row[0] for row in connection.execute(query)}


def add_call(uow: UnitOfWork, values: dict[str, Any]) -> UUID:
    """Keep a try."""
    return uow.insert(MessageCallRow, {"at_ms": uow.now_ms, **values})


def calls(connection: sa.Connection, appointment_ids: Iterable[UUID]) -> list[CallNote]:
    """Return the tries for some appointments, oldest first."""
    query = (
        sa.select(_CALL)
        .where(_CALL.c.appointment_id.in_(list(appointment_ids)))
        .order_by(_CALL.c.at_ms, _CALL.c.id)
    )
    return [
        CallNote(row.appointment_id, from_milliseconds(row.at_ms), CallResult(row.result), row.note)
        for row in connection.execute(query)
    ]


def _reply(row: Any, names: dict[UUID, str]) -> Reply:
    return Reply(
        id=row["id"],
        version=row["version"],
        at=from_milliseconds(row["at_ms"]),
        source=row["source"],
        phone=row["sender"] if row["source"] == "sms" else "",
        text=row["text"],
        answer=Answer(row["answer"]) if row["answer"] else None,
        state=ReplyState(row["state"]),
        patient_id=row["patient_id"],
        patient_name=names.get(row["patient_id"], "") if row["patient_id"] else "",
        appointment_id=row["appointment_id"],
        note=row["note"],
    )
