"""Whose appointment it is, for rights that reach only one's own column."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from clinic_desktop.kernel.errors import NotFound
from clinic_desktop.modules.agenda.store import appointments as store
from clinic_desktop.storage.context import Context


def owner_among(ctx: Context, resource_ids: Iterable[UUID]) -> UUID | None:
    """Return the acting practitioner when they are among the resources, else None."""
    own = ctx.actor.practitioner_id
    return own if own is not None and own in tuple(resource_ids) else None


def owner_of_all(ctx: Context, appointment_ids: Iterable[UUID]) -> UUID | None:
    """Return the acting practitioner when all appointments are in their column, else None."""
    owners = {owner_of(ctx, appointment_id) for appointment_id in appointment_ids}
    return owners.pop() if len(owners) == 1 else None


def owner_of(ctx: Context, appointment_id: UUID) -> UUID | None:
    """Return the acting practitioner when the appointment is in their column, else None."""
    if ctx.actor.practitioner_id is None:
        return None
    with ctx.reading() as connection:
        try:
            found = store.find(connection, appointment_id)
        except NotFound:
            return None
    return owner_among(ctx, found.state.resource_ids)
