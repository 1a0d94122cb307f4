"""Queries on the audit trail, newest first."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.modules.practice.domain.trail import TrailEntry, TrailQuery
from clinic_desktop.modules.practice.tables import TABLES
from clinic_desktop.storage.base import table_of
from clinic_desktop.storage.tables import AuditEventRow

_event = table_of(AuditEventRow)
_COLUMNS = (
    _event.c.seq,
    _event.c.at_ms,
    _event.c.user_id,
    _event.c.action,
    _event.c.kind,
    _event.c.patient_id,
    _event.c.outcome,
    _event.c.reason,
    _event.c.detail,
    _event.c.entity_id,
)
_SYSTEM_KINDS = (
    "session",
    "password",
    "recovery_key",
    "backup",
    "restore",
    "verify",
    "chain-break",
    *(row.__tablename__ for row in TABLES),
)


def entries(
    connection: sa.Connection, query: TrailQuery, names: Mapping[UUID, str]
) -> tuple[TrailEntry, ...]:
    """Return the entries that a query asks for."""
    statement = sa.select(*_COLUMNS).order_by(_event.c.seq.desc()).limit(query.limit)
    if query.user_id is not None:
        statement = statement.where(_event.c.user_id == query.user_id)
    if query.patient_id is not None:
        statement = statement.where(_event.c.patient_id == query.patient_id)
    if query.only_refused:
        statement = statement.where(_event.c.outcome != "success")
    if query.system:
        statement = statement.where(_event.c.patient_id.is_(None), _event.c.kind.in_(_SYSTEM_KINDS))
    return tuple(
        TrailEntry(
            row.seq,
            row.at_ms,
            row.user_id,
            names.get(row.user_id, ""),
            row.action,
            row.kind,
            row.patient_id,
            row.outcome,
            row.reason,
            row.detail,
            row.entity_id,
        )
        for row in connection.execute(statement)
    )
