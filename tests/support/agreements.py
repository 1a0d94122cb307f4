"""The agreement of a second person, for tests of what follows it."""

from __future__ import annotations

from uuid import UUID

from clinic_desktop.kernel.permissions import Actor, Agreement, Permission, Role, agreed
from clinic_desktop.storage.context import Context


def agreement(ctx: Context, permission: Permission = Permission.BULK_EXPORT) -> Agreement:
    """Return what an administrator beside the actor agreed to just now."""
    other = Actor(UUID(int=77), "Olga Other", frozenset({Role.ADMINISTRATOR}))
    return agreed(ctx.actor, permission, other, ctx.clock.now())
