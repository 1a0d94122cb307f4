"""Queries for users."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.modules.practice.domain.users import User, parse_roles
from clinic_desktop.modules.practice.tables import UserRow
from clinic_desktop.storage.base import table_of

_user = table_of(UserRow)
_COLUMNS = tuple(_user.c[name] for name in User.__dataclass_fields__)
_ALL = (
    sa.select(*_COLUMNS)
    .where(_user.c.removed.is_(False))
    .order_by(_user.c.active.desc(), _user.c.display_name)
)
_BY_LOGIN = sa.select(*_COLUMNS).where(
    _user.c.removed.is_(False), _user.c.login == sa.bindparam("login")
)
_BY_ID = sa.select(*_COLUMNS).where(_user.c.id == sa.bindparam("id"))


def users(connection: sa.Connection) -> tuple[User, ...]:
    """Return all users, those who may sign in first."""
    return tuple(_to_user(row) for row in connection.execute(_ALL))


def by_login(connection: sa.Connection, login: str) -> User | None:
    """Return the user with a login."""
    row = connection.execute(_BY_LOGIN, {"login": login}).first()
    return None if row is None else _to_user(row)


def by_id(connection: sa.Connection, user_id: UUID) -> User | None:
    """Return the user with an id."""
    row = connection.execute(_BY_ID, {"id": user_id}).first()
    return None if row is None else _to_user(row)


def _to_user(row: Any) -> User:
    values = dict(row._mapping)
    return User(**{**values, "roles": parse_roles(values["roles"])})
