"""Keep, change, order and remove named views of the agenda.

Everybody keeps views of their own; the clinic's are for everybody, and changed by who may change
the practice.
"""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.modules.agenda.domain.views import (
    AmendView,
    NamedView,
    SaveView,
    checked_key,
    checked_name,
)
from clinic_desktop.modules.agenda.store import views as store
from clinic_desktop.modules.agenda.tables import AgendaViewRow
from clinic_desktop.storage.context import Context


def named_views(ctx: Context) -> tuple[NamedView, ...]:
    """Return the clinic's and one's own views, in their order."""
    ctx.require(Permission.APPOINTMENT_READ)
    with ctx.reading() as connection:
        return store.views_of(connection, ctx.actor.user_id)


def save_view(ctx: Context, command: SaveView) -> UUID:
    """Keep a view at the end of the list; returns its id. Raises ViewNameNotPossible."""
    ctx.require(Permission.PRACTICE_WRITE if command.for_clinic else Permission.APPOINTMENT_READ)
    name, owner_id = checked_name(command.name), None if command.for_clinic else ctx.actor.user_id
    with ctx.unit_of_work() as uow:
        view_id = store.add(uow, name, command.setup, checked_key(command.key), owner_id)
        uow.commit()
    return view_id


def amend_view(ctx: Context, command: AmendView) -> int:
    """Change a kept view; returns the new version.

    Raises ViewNameNotPossible, StaleRecord.
    """
    ctx.require(_needed(ctx, command.id))
    name = checked_name(command.name)
    with ctx.unit_of_work() as uow:
        store.find(uow.connection, command.id, command.version)
        values = {"name": name, "key": checked_key(command.key), **store.values_of(command.setup)}
        version = uow.update(AgendaViewRow, command.id, command.version, values)
        uow.commit()
    return version


def order_views(ctx: Context, view_ids: Sequence[UUID]) -> None:
    """Put views into this order; those that one may not change stay where they are."""
    ctx.require(Permission.APPOINTMENT_READ)
    may_clinic = ctx.allows(Permission.PRACTICE_WRITE)
    with ctx.unit_of_work() as uow:
        known = {view.id: view for view in store.views_of(uow.connection, ctx.actor.user_id)}
        for position, view_id in enumerate(view_ids, start=1):
            view = known.get(view_id)
            if view is None or view.position == position:
                continue
            if view.owner_id is not None or may_clinic:
                uow.update(AgendaViewRow, view.id, view.version, {"position": position})
        uow.commit()


def remove_view(ctx: Context, view_id: UUID, version: int) -> None:
    """Take a view off the list. Raises StaleRecord."""
    ctx.require(_needed(ctx, view_id))
    with ctx.unit_of_work() as uow:
        uow.remove(AgendaViewRow, view_id, version)
        uow.commit()


def restore_view(ctx: Context, view_id: UUID, version: int) -> None:
    """Put a removed view back; `version` is the one that the removal made. Raises StaleRecord."""
    ctx.require(_needed(ctx, view_id))
    with ctx.unit_of_work() as uow:
        uow.restore(AgendaViewRow, view_id, version)
        uow.commit()


def _needed(ctx: Context, view_id: UUID) -> Permission:
    """Return the right that changing a view takes: one's own needs only looking at the agenda."""
    with ctx.reading() as connection:
        mine = store.owner(connection, view_id) == ctx.actor.user_id
    return Permission.APPOINTMENT_READ if mine else Permission.PRACTICE_WRITE
