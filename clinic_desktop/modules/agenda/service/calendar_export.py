"""A practitioner's diary as a calendar file, and as a file that calendars subscribe to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

from clinic_desktop.kernel.errors import EnvironmentFailure
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate
from clinic_desktop.modules.agenda.domain.calendar_files import our_uid
from clinic_desktop.modules.agenda.domain.status import SHOWN
from clinic_desktop.modules.agenda.service.frame import Frame, load_frame
from clinic_desktop.modules.agenda.store import days
from clinic_desktop.modules.agenda.store.calendar_files import CalendarEntry, write_calendar
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.files import replace_file

PAST, AHEAD = timedelta(days=31), timedelta(days=366)


class CalendarNotWritten(EnvironmentFailure):
    """The folder did not take the file."""

    template = QT_TRANSLATE_NOOP(
        "Errors", "{file} could not be written ({reason}). An older one stays as it was."
    )


@dataclass(frozen=True, slots=True)
class CalendarFile:
    """A file that was written: of whom, and how many appointments it holds."""

    resource_id: UUID | None
    name: str
    data: bytes
    appointments: int


def export_calendar(
    ctx: Context,
    resource_id: UUID | None = None,
    days_shown: tuple[date, date] | None = None,
    *,
    names: bool = False,
    second_person: UUID | None = None,
) -> CalendarFile:
    """Return the diary of a practitioner, a room or equipment (None: of all) as an .ics file.

    A month back and a year ahead unless said otherwise. Without `names` an event says only its
    type; with them it takes the right to export, since the file is not encrypted.
    """
    ctx.require(
        Permission.BULK_EXPORT if names else Permission.APPOINTMENT_READ,
        second_person=second_person,
    )
    frame = load_frame(ctx)
    today = frame.now(ctx).date()
    first, last = days_shown or (today - PAST, today + AHEAD)
    ids = () if resource_id is None else (resource_id,)
    with ctx.reading() as connection:
        found = days.appointments_between(connection, first, last, ids, frame.looks)
    shown = [a for a in found if a.status in SHOWN]
    busy = translate("Agenda", "Appointment")
    entries = (
        CalendarEntry(
            a,
            our_uid(a.id, ctx.store.clinic_id),
            (a.patient_name if names else "") or a.type_name or busy,
        )
        for a in shown
    )
    name = _name(frame, resource_id)
    data = write_calendar(entries, name, ctx.clock.now())
    return CalendarFile(resource_id, name, data, len(shown))


def publish_calendars(
    ctx: Context, folder: Path, resource_ids: tuple[UUID, ...]
) -> tuple[Path, ...]:
    """Write one file a resource for calendars to subscribe to; without patients' names.

    Raises CalendarNotWritten.
    """
    ctx.require(Permission.APPOINTMENT_READ)
    written = []
    for resource_id in resource_ids:
        made = export_calendar(ctx, resource_id)
        path = folder / f"{resource_id}.ics"
        try:
            replace_file(path, made.data)
        except OSError as error:
            raise CalendarNotWritten(file=path.name, reason=error.strerror or "") from error
        written.append(path)
    return tuple(written)


def _name(frame: Frame, resource_id: UUID | None) -> str:
    if resource_id is None:
        return frame.profile.name
    return f"{frame.name(resource_id)}, {frame.profile.name}"
