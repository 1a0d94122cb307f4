"""Users' names, for showing who did something."""

from __future__ import annotations

from uuid import UUID

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.modules.practice.store import users as store
from clinic_desktop.storage.context import Context


def user_names(ctx: Context) -> dict[UUID, str]:
    """Return the display names of all users by id, also of those who may no longer sign in."""
    ctx.require(Permission.PRACTICE_READ)
    with ctx.reading() as connection:
        return {user.id: user.display_name for user in store.users(connection)}
