"""Queries about the messages of laboratories."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.kernel.errors import NotFound
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.domain.laboratory import (
    LaboratoryFolder,
    MessageStatus,
    NamedPerson,
    StoredMessage,
    TrayProblem,
)
from clinic_desktop.modules.chart.tables.laboratory import (
    LaboratoryFolderRow,
    LaboratoryMessageRow,
)
from clinic_desktop.storage.fetching import fetch_all, fetch_one
from clinic_desktop.storage.unit_of_work import UnitOfWork

_SELECT = (
    "SELECT id, version, status, problem, patient_id, sender, source, sent_ms, created_at, title,"
    " person, remarks, reason, blob_id FROM laboratory_message WHERE removed = 0"
)


def find(connection: sa.Connection, message_id: UUID) -> StoredMessage | None:
    """Return one message, or None where it never came."""
    row = fetch_one(connection, f"{_SELECT} AND id = ?", (message_id.bytes,))
    return None if row is None else _message(row)


def by_id(connection: sa.Connection, message_id: UUID) -> StoredMessage:
    """Return one message. Raises NotFound."""
    found = find(connection, message_id)
    if found is None:
        raise NotFound(what=translate("Chart", "The message"))
    return found


def waiting(connection: sa.Connection, limit: int) -> tuple[StoredMessage, ...]:
    """Return what lies in the tray, oldest first."""
    query = f"{_SELECT} AND status = 'waiting' ORDER BY created_at, id LIMIT ?"
    return tuple(map(_message, fetch_all(connection, query, (limit,))))


def count_waiting(connection: sa.Connection) -> int:
    """Return how many messages lie in the tray."""
    query = "SELECT count(*) FROM laboratory_message WHERE status = 'waiting' AND removed = 0"
    ((count,),) = fetch_all(connection, query)
    return int(count)


def insert(uow: UnitOfWork, message: StoredMessage, control_id: str) -> None:
    """Add a message."""
    uow.insert(
        LaboratoryMessageRow,
        {
            "id": message.id,
            "patient_id": message.patient_id,
            "status": message.status.value,
            "problem": message.problem.value,
            "sender": message.sender,
            "control_id": control_id,
            "source": message.source,
            "sent_ms": message.sent_ms,
            "title": message.title,
            "person": json.dumps(asdict(message.person), ensure_ascii=False),
            "remarks": json.dumps(message.remarks, ensure_ascii=False),
            "blob_id": message.blob_id,
        },
    )


def change(uow: UnitOfWork, message: StoredMessage, values: Mapping[str, Any]) -> None:
    """Save what became of a message. Raises StaleRecord."""
    uow.update(LaboratoryMessageRow, message.id, message.version, values)


def folder(connection: sa.Connection, device_id: UUID) -> LaboratoryFolder | None:
    """Return the folder that a PC watches."""
    query = "SELECT folder, active, version FROM laboratory_folder WHERE id = ? AND removed = 0"
    row = fetch_one(connection, query, (device_id.bytes,))
    return None if row is None else LaboratoryFolder(Path(row[0]), bool(row[1]), row[2])


def put_folder(uow: UnitOfWork, device_id: UUID, chosen: LaboratoryFolder) -> None:
    """Save the folder of a PC. Raises StaleRecord."""
    values = {"folder": str(chosen.folder), "active": chosen.active}
    if chosen.version:
        uow.update(LaboratoryFolderRow, device_id, chosen.version, values)
    else:
        uow.insert(LaboratoryFolderRow, {"id": device_id, **values})


def _message(row: Any) -> StoredMessage:
    person = json.loads(row[10])
    return StoredMessage(
        id=UUID(bytes=row[0]),
        version=row[1],
        status=MessageStatus(row[2]),
        problem=TrayProblem(row[3]),
        patient_id=None if row[4] is None else UUID(bytes=row[4]),
        sender=row[5],
        source=row[6],
        sent_ms=row[7],
        received_ms=row[8],
        title=row[9],
        person=NamedPerson(**{**person, "numbers": tuple(person["numbers"])}),
        remarks=tuple(json.loads(row[11])),
        reason=row[12],
        blob_id=UUID(bytes=row[13]),
    )
