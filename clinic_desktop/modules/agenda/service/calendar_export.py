"""A practitioner's diary as a calendar file.

Reading, rendering and writing are apart: only reading needs the database thread.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

from clinic_desktop.kernel.permissions import Agreement, Permission
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.domain.calendar_files import CalendarNotWritten, our_uid
from clinic_desktop.modules.agenda.domain.status import SHOWN
from clinic_desktop.modules.agenda.service.frame import Frame, load_frame
from clinic_desktop.modules.agenda.store import days
from clinic_desktop.modules.agenda.store.calendar_files import (
    CalendarEntry,
    Diary,
    write_calendar,
)
from clinic_desktop.storage.audit import AuditEntry
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.files import replace_file

PAST, AHEAD = timedelta(days=31), timedelta(days=366)


@dataclass(frozen=True, slots=True)
class CalendarFile:
    """A diary as the bytes of a file: of whom, and how many appointments it holds."""

    resource_id: UUID | None
    name: str
    data: bytes
    appointments: int


def diary(
    ctx: Context,
    resource_id: UUID | None = None,
    days_shown: tuple[date, date] | None = None,
    *,
    names: bool = False,
    agreement: Agreement | None = None,
) -> Diary:
    """Return the diary of a practitioner, a room or equipment (None: of all).

    A month back and a year ahead unless said otherwise. Without `names` an event says only its
    type; with them it takes the right to export, since the file is not encrypted, and is kept in
    the trail.
    """
    ctx.require(
        Permission.BULK_EXPORT if names else Permission.APPOINTMENT_READ,
        agreement=agreement,
    )
    frame = load_frame(ctx)
    today = frame.now(ctx).date()
    first, last = days_shown or (today - PAST, today + AHEAD)
    ids = () if resource_id is None else (resource_id,)
    with ctx.reading() as connection:
        found = days.appointments_between(connection, first, last, ids, frame.looks)
    busy = translate("Agenda", "Appointment")
    entries = tuple(
        CalendarEntry(
            a,
            our_uid(a.id, ctx.store.clinic_id),
            (a.patient_name if names else "") or a.type_name or busy,
        )
        for a in found
        if a.status in SHOWN
    )
    if names:
        agreed = f" agreed by {agreement.second_person}" if agreement else ""
        detail = f"{len(entries)} appointments as a calendar file{agreed}"
        ctx.note(AuditEntry("E", Permission.BULK_EXPORT.value, detail=detail))
    return Diary(resource_id, _name(frame, resource_id), entries, ctx.clock.now())


def export_calendar(
    ctx: Context,
    resource_id: UUID | None = None,
    days_shown: tuple[date, date] | None = None,
    *,
    names: bool = False,
    agreement: Agreement | None = None,
) -> CalendarFile:
    """Return a diary as an .ics file; see `diary`."""
    ctx.require(Permission.APPOINTMENT_READ)
    found = diary(ctx, resource_id, days_shown, names=names, agreement=agreement)
    return rendered(found)


def rendered(found: Diary) -> CalendarFile:
    """Return a diary as the bytes of a file; any thread."""
    data = write_calendar(found.entries, found.name, found.stamp)
    return CalendarFile(found.resource_id, found.name, data, len(found.entries))


def save_diary(found: Diary, path: Path) -> int:
    """Write a diary to a file as a whole; any thread. Returns the number of appointments.

    Raises CalendarNotWritten.
    """
    made = rendered(found)
    try:
        replace_file(path, made.data)
    except OSError as error:
        # The name of a subscribed file is a secret: the diary's name says enough.
        raise CalendarNotWritten(file=made.name, reason=error.strerror or "") from error
    return made.appointments


def _name(frame: Frame, resource_id: UUID | None) -> str:
    if resource_id is None:
        return frame.profile.name
    return f"{frame.name(resource_id)}, {frame.profile.name}"
