"""Whom a user opened lately: kept on this device, not synced."""

from __future__ import annotations

from uuid import UUID

import sqlalchemy as sa

KEPT = 50

_PUT = (
    "INSERT INTO recent_patient (user_id, patient_id, at_ms) VALUES (?,?,?)"
    " ON CONFLICT (user_id, patient_id) DO UPDATE SET at_ms = excluded.at_ms"
)
_PRUNE = (
    "DELETE FROM recent_patient WHERE user_id = ?1 AND patient_id NOT IN (SELECT patient_id"
    " FROM recent_patient WHERE user_id = ?1 ORDER BY at_ms DESC LIMIT ?2)"
)


def remember(connection: sa.Connection, user_id: UUID, patient_id: UUID, at_ms: int) -> None:
    """Put a patient at the top of a user's recent list."""
    connection.exec_driver_sql(_PUT, (user_id.bytes, patient_id.bytes, at_ms))
    connection.exec_driver_sql(_PRUNE, (user_id.bytes, KEPT))
