"""Files that calendars subscribe to: which practitioners have one, and its secret name.

Whoever knows the name of a file on a web server can read it: the name is a long random text, and
a new one can be drawn at any time. A file never holds a patient's name.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from uuid import UUID, uuid5

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.modules.agenda.store import calendar_feeds as store
from clinic_desktop.modules.agenda.tables import CalendarFeedRow
from clinic_desktop.modules.practice.api import ResourceKind, bookable_resources
from clinic_desktop.storage.context import Context

# The row of a practitioner has the same id on every device, so that two can't make two of them.
_NAMESPACE = UUID("0b7c9a34-2f5e-5f0a-8a0c-63616c656e64")
_TOKEN_BYTES = 16


@dataclass(frozen=True, slots=True)
class CalendarFeed:
    """The file of one practitioner; `version` 0 and no `file_name` before it was ever on."""

    resource_id: UUID
    name: str
    active: bool = False
    file_name: str = ""
    version: int = 0


def calendar_feeds(ctx: Context) -> tuple[CalendarFeed, ...]:
    """Return the file of each practitioner, also of those that have none yet."""
    ctx.require(Permission.APPOINTMENT_READ)
    with ctx.reading() as connection:
        known = store.feeds(connection)
    people = (
        ref
        for ref in bookable_resources(ctx)
        if ref.active and ref.kind is ResourceKind.PRACTITIONER
    )
    found = []
    for ref in people:
        row = known.get(ref.id)
        if row is None:
            found.append(CalendarFeed(ref.id, ref.name))
        else:
            name = f"{row.token}.ics"
            found.append(CalendarFeed(ref.id, ref.name, row.active, name, row.version))
    return tuple(found)


def switch_calendar_feed(ctx: Context, resource_id: UUID, version: int, active: bool) -> None:
    """Let a practitioner have a file, or not any more. Raises StaleRecord."""
    ctx.require(Permission.PRACTICE_WRITE)
    _save(ctx, resource_id, version, {"active": active})


def renew_calendar_feed(ctx: Context, resource_id: UUID, version: int) -> None:
    """Draw a new name: whoever knows only the old one reads nothing any more.

    Raises StaleRecord.
    """
    ctx.require(Permission.PRACTICE_WRITE)
    _save(ctx, resource_id, version, {"token": secrets.token_hex(_TOKEN_BYTES)})


def _save(ctx: Context, resource_id: UUID, version: int, values: dict[str, object]) -> None:
    row_id = uuid5(_NAMESPACE, str(resource_id))
    with ctx.unit_of_work() as uow:
        if version:
            uow.update(CalendarFeedRow, row_id, version, values)
        else:
            first = {"token": secrets.token_hex(_TOKEN_BYTES), "active": True}
            uow.insert(
                CalendarFeedRow, {"id": row_id, "resource_id": resource_id, **first, **values}
            )
        uow.commit()
