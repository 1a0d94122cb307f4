"""Take a calendar file in: its events block a practitioner's time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from uuid import UUID

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.modules.agenda.domain.calendar_files import (
    CalendarReport,
    ForeignEvent,
    is_ours,
)
from clinic_desktop.modules.agenda.service.calendar_export import AHEAD, PAST
from clinic_desktop.modules.agenda.service.frame import load_frame
from clinic_desktop.modules.agenda.service.withdrawn import outside_hours
from clinic_desktop.modules.agenda.store import calendar_files
from clinic_desktop.modules.practice.api import AnnounceClosure, KeptClosures, keep_absences
from clinic_desktop.storage.context import Context

_SOURCE = "ical:"


def import_calendar(
    ctx: Context, resource_id: UUID, data: bytes, *, dry_run: bool = False
) -> CalendarReport:
    """Block a practitioner's time where the events of a calendar file lie.

    The same file again changes nothing; an event that moved moves its block; a cancelled one takes
    it back. Appointments that we exported ourselves are known and left out. Only a month back and a
    year ahead. Raises NotACalendar.
    """
    ctx.require(Permission.ABSENCE_WRITE, owner_id=resource_id)
    frame = load_frame(ctx)
    today = frame.now(ctx).date()
    reading = calendar_files.read_calendar(data, frame.zone, today - PAST, today + AHEAD)
    foreign = [e for e in reading.events if not is_ours(e.key, ctx.store.clinic_id)]
    wanted = [b for e in foreign if not e.cancelled for b in _blocks(e, resource_id)]
    unwanted = [b.source for e in foreign if e.cancelled for b in _blocks(e, resource_id)]
    kept = KeptClosures(0, 0, 0, 0)
    if not dry_run:
        kept = keep_absences(ctx, resource_id, wanted, unwanted)
    affected = () if dry_run else outside_hours(ctx, today, today + AHEAD, (resource_id,))
    return CalendarReport(
        read=len(reading.events),
        added=len(wanted) if dry_run else kept.added,
        changed=kept.changed,
        unchanged=kept.unchanged,
        removed=kept.removed,
        ours=len(reading.events) - len(foreign),
        notes=tuple(reading.notes),
        refused=tuple(reading.refused),
        affected=tuple(appointment.id for appointment in affected),
    )


def _blocks(event: ForeignEvent, resource_id: UUID) -> Iterator[AnnounceClosure]:
    """Yield the closures that an event makes: one a day, whole days as one."""
    if event.start.time() == event.end.time() == event.start.time().min:
        last = event.end.date() - timedelta(days=1)
        source = f"{_SOURCE}{event.key}"
        yield AnnounceClosure(resource_id, event.start.date(), last, event.title, source=source)
        return
    for number, (day, low, high) in enumerate(calendar_files.occurrences_by_day(event)):
        part = f"#{number}" if number else ""
        source = f"{_SOURCE}{event.key}{part}"
        yield AnnounceClosure(resource_id, day, day, event.title, low, high, source=source)
