"""Who did and saw what: entries of the trail for people to read."""

from __future__ import annotations

from uuid import UUID

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.modules.practice.domain.trail import TrailEntry, TrailQuery
from clinic_desktop.modules.practice.store import trail as store
from clinic_desktop.modules.practice.store import users as user_store
from clinic_desktop.storage.context import Context


def own_trail(ctx: Context, limit: int = 500) -> tuple[TrailEntry, ...]:
    """Return what the actor did and saw, newest first."""
    ctx.require(Permission.AUDIT_READ_OWN)
    return _read(ctx, TrailQuery(user_id=ctx.actor.user_id, limit=limit))


def access_trail(ctx: Context, query: TrailQuery) -> tuple[TrailEntry, ...]:
    """Return what everybody did and saw, newest first, for the privacy officer."""
    ctx.require(Permission.PRIVACY_REVIEW)
    return _read(ctx, query)


def system_trail(ctx: Context, limit: int = 500) -> tuple[TrailEntry, ...]:
    """Return sign-ins, users, passwords and settings, newest first, without any patient."""
    ctx.require(Permission.AUDIT_READ_SYSTEM)
    return _read(ctx, TrailQuery(system=True, limit=limit))


def _read(ctx: Context, query: TrailQuery) -> tuple[TrailEntry, ...]:
    with ctx.reading() as connection:
        names: dict[UUID, str] = {u.id: u.display_name for u in user_store.users(connection)}
        return store.entries(connection, query, names)
