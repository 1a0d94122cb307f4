"""Amend an appointment's comment or type."""

from __future__ import annotations

from dataclasses import replace

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import clean_line
from clinic_desktop.modules.agenda.domain.appointment import Change
from clinic_desktop.modules.agenda.domain.commands import AmendDetails
from clinic_desktop.modules.agenda.service.owner import owner_of
from clinic_desktop.modules.agenda.store import appointments as store
from clinic_desktop.storage.context import Context


def amend_details(ctx: Context, command: AmendDetails) -> Change:
    """Change comment or type; the length stays as it was booked. Raises StaleRecord."""
    ctx.require(Permission.APPOINTMENT_WRITE, owner_id=owner_of(ctx, command.appointment_id))
    with ctx.unit_of_work() as uow:
        current = store.find_version(uow.connection, command.appointment_id, command.version)
        before = current.state
        comment = before.comment if command.comment is None else clean_line(command.comment)
        after = replace(before, comment=comment, type_id=command.type_id or before.type_id)
        change = store.change(uow, current, after)
        uow.commit()
    return change
