"""Queries for call sessions and their links."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.kernel.errors import NotFound
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.consult.domain.calls import (
    CallerRole,
    CallOffer,
    CallSession,
    CallStatus,
)
from clinic_desktop.modules.consult.tables import CallOfferRow, CallSessionRow
from clinic_desktop.storage.base import table_of
from clinic_desktop.storage.unit_of_work import UnitOfWork

_CALL, _OFFER = table_of(CallSessionRow), table_of(CallOfferRow)


def find(connection: sa.Connection, call_id: UUID) -> CallSession:
    """Return one call. Raises NotFound."""
    found = _having(connection, _CALL.c.id == call_id)
    if not found:
        raise NotFound(what=translate("Consult", "The call"))
    return found[0]


def open_of_appointment(connection: sa.Connection, appointment_id: UUID) -> CallSession | None:
    """Return the open call of an appointment."""
    found = _having(
        connection,
        _CALL.c.appointment_id == appointment_id,
        _CALL.c.status == CallStatus.OPEN.value,
    )
    return found[-1] if found else None


def open_of_practitioner(
    connection: sa.Connection, practitioner_id: UUID
) -> tuple[CallSession, ...]:
    """Return the calls of a practitioner that are not over, oldest first."""
    return _having(
        connection,
        _CALL.c.practitioner_id == practitioner_id,
        _CALL.c.status == CallStatus.OPEN.value,
    )


def without_paper(connection: sa.Connection, practitioner_id: UUID) -> tuple[CallSession, ...]:
    """Return the finished calls of a practitioner that lie in no chart yet, oldest first."""
    return _having(
        connection,
        _CALL.c.practitioner_id == practitioner_id,
        _CALL.c.status == CallStatus.FINISHED.value,
        _CALL.c.document_id.is_(None),
    )


def of_patients(
    connection: sa.Connection, patient_ids: tuple[UUID, ...]
) -> tuple[CallSession, ...]:
    """Return all calls of a patient, oldest first."""
    return _having(connection, _CALL.c.patient_id.in_(patient_ids))


def insert(uow: UnitOfWork, call: CallSession) -> None:
    """Write a new call under its own id."""
    uow.insert(
        CallSessionRow,
        {
            "id": call.id,
            "patient_id": call.patient_id,
            "practitioner_id": call.practitioner_id,
            "appointment_id": call.appointment_id,
            "encounter_id": call.encounter_id,
            "room": call.room,
            "status": call.status.value,
            "opened_ms": call.opened_ms,
            "summary": call.summary,
        },
    )


def change(uow: UnitOfWork, call: CallSession, values: dict[str, object]) -> CallSession:
    """Change some columns and return the call as it is now. Raises StaleRecord."""
    uow.update(CallSessionRow, call.id, call.version, values)
    return find(uow.connection, call.id)


def add_offer(uow: UnitOfWork, offer: CallOffer) -> None:
    """Write a new link under its own id."""
    uow.insert(
        CallOfferRow,
        {
            "id": offer.id,
            "call_id": offer.call_id,
            "role": offer.role.value,
            "name": offer.name,
            "token_hash": offer.token_hash,
            "not_before_ms": offer.not_before_ms,
            "not_after_ms": offer.not_after_ms,
        },
    )


def revoke_offer(uow: UnitOfWork, offer: CallOffer) -> None:
    """Take a link back. Raises StaleRecord."""
    uow.update(CallOfferRow, offer.id, offer.version, {"revoked": True})


def offers_of(connection: sa.Connection, call_id: UUID) -> tuple[CallOffer, ...]:
    """Return the links of a call, oldest first."""
    query = (
        sa.select(_OFFER, _CALL.c.room)
        .join(_CALL, _CALL.c.id == _OFFER.c.call_id)
        .where(_OFFER.c.call_id == call_id, _OFFER.c.removed.is_(False))
        .order_by(_OFFER.c.created_at, _OFFER.c.id)
    )
    return tuple(_offer(row) for row in connection.execute(query).mappings())


def _having(connection: sa.Connection, *conditions: Any) -> tuple[CallSession, ...]:
    query = sa.select(_CALL).where(_CALL.c.removed.is_(False), *conditions)
    rows = connection.execute(query.order_by(_CALL.c.opened_ms, _CALL.c.id)).mappings()
    return tuple(_call(row) for row in rows)


def _call(row: Any) -> CallSession:
    return CallSession(
        id=row["id"],
        version=row["version"],
        room=row["room"],
        patient_id=row["patient_id"],
        practitioner_id=row["practitioner_id"],
        appointment_id=row["appointment_id"],
        encounter_id=row["encounter_id"],
        status=CallStatus(row["status"]),
        opened_ms=row["opened_ms"],
        ended_ms=row["ended_ms"],
        summary=row["summary"],
        document_id=row["document_id"],
    )


def _offer(row: Any) -> CallOffer:
    return CallOffer(
        id=row["id"],
        version=row["version"],
        call_id=row["call_id"],
        room=row["room"],
        role=CallerRole(row["role"]),
        name=row["name"],
        token_hash=row["token_hash"],
        not_before_ms=row["not_before_ms"],
        not_after_ms=row["not_after_ms"],
        revoked=row["revoked"],
    )
