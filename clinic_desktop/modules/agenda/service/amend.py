"""Amend an appointment's comment or type."""

from __future__ import annotations

from dataclasses import replace

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import clean_line
from clinic_desktop.modules.agenda.domain.appointment import Change
from clinic_desktop.modules.agenda.domain.commands import AmendDetails
from clinic_desktop.modules.agenda.service.doing import Prepared, carry_out
from clinic_desktop.modules.agenda.service.owner import owner_of
from clinic_desktop.modules.agenda.store import appointments as store
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.unit_of_work import UnitOfWork


def amend_details(ctx: Context, command: AmendDetails) -> Change:
    """Change comment or type; the length stays as it was booked. Raises StaleRecord."""
    ctx.require(Permission.APPOINTMENT_WRITE, owner_id=owner_of(ctx, command.appointment_id))
    return carry_out(ctx, prepare_amendment(command))


def prepare_amendment(command: AmendDetails) -> Prepared:
    """Return what `amend_details` does inside a transaction."""

    def amend(uow: UnitOfWork) -> Change:
        current = store.find_version(uow.connection, command.appointment_id, command.version)
        before = current.state
        comment = before.comment if command.comment is None else clean_line(command.comment)
        after = replace(before, comment=comment, type_id=command.type_id or before.type_id)
        return store.change(uow, current, after)

    return amend
