"""Queries for emergency access and its reviews."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.modules.practice.domain.emergency import EmergencyAccess, EmergencyReason
from clinic_desktop.modules.practice.tables import (
    EmergencyAccessRow,
    EmergencyReviewRow,
    UserKeyRow,
    UserRow,
)
from clinic_desktop.storage.base import table_of
from clinic_desktop.storage.signing import Signature

_access, _review = table_of(EmergencyAccessRow), table_of(EmergencyReviewRow)
_user, _key = table_of(UserRow), table_of(UserKeyRow)
_SELECT = sa.select(
    _access.c.id,
    _access.c.patient_id,
    _access.c.user_id,
    sa.func.coalesce(_user.c.display_name, "").label("user_name"),
    _access.c.reason,
    _access.c.text,
    _access.c.created_at,
    _access.c.expires_at,
).outerjoin_from(_access, _user, _user.c.id == _access.c.user_id)
_OPEN = (
    sa.select(_access.c.patient_id, sa.func.max(_access.c.expires_at))
    .where(_access.c.user_id == sa.bindparam("user"), _access.c.expires_at > sa.bindparam("now"))
    .group_by(_access.c.patient_id)
)
_UNREVIEWED = _SELECT.where(~sa.exists().where(_review.c.access_id == _access.c.id)).order_by(
    _access.c.created_at
)


def open_until(connection: sa.Connection, user_id: UUID, now_ms: int) -> dict[UUID, int]:
    """Return the patients whose glass a user broke, with the end of the hour."""
    rows = connection.execute(_OPEN, {"user": user_id, "now": now_ms})
    return {row[0]: row[1] for row in rows}


def unreviewed(connection: sa.Connection) -> tuple[EmergencyAccess, ...]:
    """Return the accesses that nobody has reviewed, oldest first."""
    return tuple(_to_access(row) for row in connection.execute(_UNREVIEWED))


def signature_of(connection: sa.Connection, access_id: UUID) -> Signature | None:
    """Return an access's signature, if its key is one of the user's own."""
    query = (
        sa.select(_access.c.signer, _access.c.signature)
        .join(_key, (_key.c.user_id == _access.c.user_id) & (_key.c.public == _access.c.signer))
        .where(_access.c.id == access_id)
    )
    row = connection.execute(query).first()
    return None if row is None else Signature(row.signer, row.signature)


def knows_key(connection: sa.Connection, user_id: UUID, public: str) -> bool:
    """Tell whether a public key is known as a user's."""
    query = sa.select(_key.c.id).where(_key.c.user_id == user_id, _key.c.public == public)
    return connection.execute(query.limit(1)).first() is not None


def uses_since(connection: sa.Connection, since: int) -> tuple[tuple[UUID, str, int], ...]:
    """Return (user, name, when) of every access since an instant, oldest first."""
    query = (
        sa.select(_access.c.user_id, sa.func.coalesce(_user.c.display_name, ""))
        .add_columns(_access.c.created_at)
        .outerjoin_from(_access, _user, _user.c.id == _access.c.user_id)
        .where(_access.c.created_at > since)
        .order_by(_access.c.created_at)
    )
    return tuple((row[0], row[1], row[2]) for row in connection.execute(query))


def by_id(connection: sa.Connection, access_id: UUID) -> EmergencyAccess | None:
    """Return one access."""
    row = connection.execute(_SELECT.where(_access.c.id == access_id)).first()
    return None if row is None else _to_access(row)


def is_reviewed(connection: sa.Connection, access_id: UUID) -> bool:
    """Tell whether an access has a verdict."""
    query = sa.select(_review.c.id).where(_review.c.access_id == access_id).limit(1)
    return connection.execute(query).first() is not None


def _to_access(row: Any) -> EmergencyAccess:
    return EmergencyAccess(
        row.id,
        row.patient_id,
        row.user_id,
        row.user_name,
        EmergencyReason(row.reason),
        row.text,
        row.created_at,
        row.expires_at,
    )
