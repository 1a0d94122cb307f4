"""Queries for what is kept of a call: words, consents, files."""

from __future__ import annotations

from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.modules.consult.domain.calls import (
    CallConsent,
    CallerRole,
    CallFile,
    CallMessage,
)
from clinic_desktop.modules.consult.tables import CallConsentRow, CallFileRow, CallMessageRow
from clinic_desktop.storage.base import table_of
from clinic_desktop.storage.unit_of_work import UnitOfWork

_MESSAGE, _CONSENT = table_of(CallMessageRow), table_of(CallConsentRow)
_FILE = table_of(CallFileRow)


def messages(connection: sa.Connection, call_id: UUID) -> tuple[CallMessage, ...]:
    """Return the words of a call in their order."""
    query = sa.select(_MESSAGE).where(_MESSAGE.c.call_id == call_id)
    rows = connection.execute(query.order_by(_MESSAGE.c.at_ms, _MESSAGE.c.created_at))
    return tuple(
        CallMessage(row.ref, row.at_ms, CallerRole(row.role), row.name, row.text) for row in rows
    )


def has_message(connection: sa.Connection, call_id: UUID, ref: str) -> bool:
    """Tell whether a message is kept already."""
    query = sa.select(_MESSAGE.c.id).where(_MESSAGE.c.call_id == call_id, _MESSAGE.c.ref == ref)
    return connection.execute(query).first() is not None


def add_message(uow: UnitOfWork, call_id: UUID, message: CallMessage) -> None:
    """Keep a message."""
    values = {
        "call_id": call_id,
        "ref": message.ref,
        "at_ms": message.at_ms,
        "role": message.role.value,
        "name": message.name,
        "text": message.text,
    }
    uow.insert(CallMessageRow, values)


def consents(connection: sa.Connection, call_id: UUID) -> tuple[CallConsent, ...]:
    """Return the questions and answers of a call in their order."""
    query = sa.select(_CONSENT).where(_CONSENT.c.call_id == call_id)
    rows = connection.execute(query.order_by(_CONSENT.c.at_ms, _CONSENT.c.created_at))
    return tuple(
        CallConsent(row.what, row.answer, CallerRole(row.role), row.name, row.wording, row.at_ms)
        for row in rows
    )


def add_consent(uow: UnitOfWork, call_id: UUID, consent: CallConsent) -> None:
    """Keep a question or an answer."""
    values = {
        "call_id": call_id,
        "what": consent.what,
        "answer": consent.answer,
        "role": consent.role.value,
        "name": consent.name,
        "wording": consent.wording,
        "at_ms": consent.at_ms,
    }
    uow.insert(CallConsentRow, values)


def files(connection: sa.Connection, call_id: UUID) -> tuple[CallFile, ...]:
    """Return the files of a call in their order; of one that was filed later, how it stands now."""
    query = sa.select(_FILE).where(_FILE.c.call_id == call_id)
    rows = connection.execute(query.order_by(_FILE.c.at_ms, _FILE.c.created_at))
    found: dict[str, CallFile] = {}
    for row in rows:
        role = CallerRole(row.role)
        kept = CallFile(row.ref, row.at_ms, role, row.name, row.size, row.sha256, row.document_id)
        found[row.ref] = kept
    return tuple(found.values())


def add_file(uow: UnitOfWork, call_id: UUID, file: CallFile) -> None:
    """Keep that a file came or went."""
    values = {
        "call_id": call_id,
        "ref": file.ref,
        "at_ms": file.at_ms,
        "role": file.role.value,
        "name": file.name,
        "size": file.size,
        "sha256": file.sha256,
        "document_id": file.document_id,
    }
    uow.insert(CallFileRow, values)
