"""Take a calendar file in: its events block a practitioner's time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from uuid import UUID

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import clean_line, translate
from clinic_desktop.modules.agenda.domain.calendar_files import (
    CalendarLine,
    CalendarReport,
    ForeignEvent,
    LineKind,
    Refused,
    is_ours,
)
from clinic_desktop.modules.agenda.service.calendar_export import AHEAD, PAST
from clinic_desktop.modules.agenda.service.frame import load_frame
from clinic_desktop.modules.agenda.service.withdrawn import outside_hours
from clinic_desktop.modules.agenda.store import calendar_files
from clinic_desktop.modules.agenda.store.calendar_files import Reading
from clinic_desktop.modules.practice.api import (
    AnnounceClosure,
    Closure,
    closures_from,
    keep_absences,
)
from clinic_desktop.storage.context import Context

_SOURCE = "ical:"
_ORDER = tuple(LineKind)


@dataclass(frozen=True, slots=True)
class CalendarSpan:
    """What reading a file needs to know of the clinic: its zone, and the days that count."""

    zone: str
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class ImportStep:
    """What it takes to undo an import: blocks as they were before, and those that are new."""

    resource_id: UUID
    before: tuple[AnnounceClosure, ...]
    added: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Imported:
    """The report of an import, and how to take it back."""

    report: CalendarReport
    step: ImportStep


@dataclass
class _Comparison:
    """What a file says, beside what was taken from it before (`known`, by source)."""

    resource_id: UUID
    known: Mapping[str, Closure]
    wanted: dict[str, AnnounceClosure] = field(default_factory=dict)
    unwanted: dict[str, Closure] = field(default_factory=dict)
    lines: list[CalendarLine] = field(default_factory=list)
    ours: int = 0

    def differing(self) -> list[str]:
        """Return the sources of the blocks that are here, but otherwise."""
        return [
            s for s, b in self.wanted.items() if s in self.known and not _same(b, self.known[s])
        ]

    def added(self) -> list[str]:
        """Return the sources of the blocks that are not here yet."""
        return [source for source in self.wanted if source not in self.known]


def calendar_span(ctx: Context) -> CalendarSpan:
    """Return what reading a file needs: a month back and a year ahead."""
    ctx.require(Permission.APPOINTMENT_READ)
    frame = load_frame(ctx)
    today = frame.now(ctx).date()
    return CalendarSpan(frame.zone, today - PAST, today + AHEAD)


def import_calendar(
    ctx: Context, resource_id: UUID, data: bytes, *, dry_run: bool = False
) -> CalendarReport:
    """Block a practitioner's time where the events of a calendar file lie.

    The same file again changes nothing; an event that moved moves its block; a cancelled one takes
    it back. Appointments that we exported ourselves are known and left out. Only a month back and a
    year ahead. Raises NotACalendar.
    """
    ctx.require(Permission.ABSENCE_WRITE, owner_id=resource_id)
    span = calendar_span(ctx)
    reading = calendar_files.read_calendar(data, span.zone, span.first, span.last)
    if dry_run:
        return compare_calendar(ctx, resource_id, reading)
    return take_calendar(ctx, resource_id, reading).report


def compare_calendar(ctx: Context, resource_id: UUID, reading: Reading) -> CalendarReport:
    """Return what taking a file in would do; nothing is stored."""
    ctx.require(Permission.ABSENCE_WRITE, owner_id=resource_id)
    return _report(_compare(ctx, resource_id, reading), reading)


def take_calendar(ctx: Context, resource_id: UUID, reading: Reading) -> Imported:
    """Take a file in that was read; all or nothing."""
    ctx.require(Permission.ABSENCE_WRITE, owner_id=resource_id)
    found = _compare(ctx, resource_id, reading)
    keep_absences(ctx, resource_id, found.wanted.values(), found.unwanted)
    span = calendar_span(ctx)
    affected = outside_hours(ctx, span.first + PAST, span.last, (resource_id,))
    before = [found.known[source] for source in (*found.differing(), *found.unwanted)]
    step = ImportStep(resource_id, tuple(map(_as_command, before)), tuple(found.added()))
    ids = tuple(appointment.id for appointment in affected)
    return Imported(_report(found, reading, ids), step)


def take_back_import(ctx: Context, step: ImportStep) -> None:
    """Undo an import: its blocks go, those that it changed or took away are as before."""
    ctx.require(Permission.ABSENCE_WRITE, owner_id=step.resource_id)
    keep_absences(ctx, step.resource_id, step.before, step.added)


def _compare(ctx: Context, resource_id: UUID, reading: Reading) -> _Comparison:
    span = calendar_span(ctx)
    known = {
        closure.source: closure
        for closure in closures_from(ctx, span.first)
        if closure.resource_id == resource_id and closure.source.startswith(_SOURCE)
    }
    found = _Comparison(resource_id, known)
    notes = {note.line: note.why for note in reading.notes if note.line}
    for event in reading.events:
        if is_ours(event.key, ctx.store.clinic_id):
            found.ours += 1
            found.lines.append(_line(LineKind.OURS, event))
        else:
            _add(found, event, notes.get(event.line, ""))
    return found


def _add(found: _Comparison, event: ForeignEvent, note: str) -> None:
    """Add what becomes of one event; an event that got shorter leaves no block behind."""
    blocks = {block.source: block for block in _blocks(event, found.resource_id)}
    base = f"{_SOURCE}{event.key}"
    here = {s: c for s, c in found.known.items() if s == base or s.startswith(f"{base}#")}
    if event.cancelled:
        found.unwanted |= here
        absent = translate("Agenda", "Cancelled, and not here.")
        kind = LineKind.REMOVED if here else LineKind.SAME
        found.lines.append(_line(kind, event, note if here else absent))
        return
    found.wanted |= blocks
    found.unwanted |= {source: closure for source, closure in here.items() if source not in blocks}
    if not here:
        kind = LineKind.NEW
    elif here.keys() == blocks.keys() and all(_same(blocks[s], here[s]) for s in here):
        kind = LineKind.SAME
    else:
        kind = LineKind.CHANGED
    found.lines.append(_line(kind, event, note))


def _report(
    found: _Comparison, reading: Reading, affected: tuple[UUID, ...] = ()
) -> CalendarReport:
    added, changed = len(found.added()), len(found.differing())
    whole = [_refused(LineKind.NOTE, note) for note in reading.notes if not note.line]
    bad = [_refused(LineKind.REFUSED, refused) for refused in reading.refused]
    lines = sorted([*bad, *whole, *found.lines], key=lambda line: _ORDER.index(line.kind))
    return CalendarReport(
        read=len(reading.events),
        added=added,
        changed=changed,
        unchanged=len(found.wanted) - added - changed,
        removed=len(found.unwanted),
        ours=found.ours,
        notes=tuple(reading.notes),
        refused=tuple(reading.refused),
        affected=affected,
        lines=tuple(lines),
    )


def _line(kind: LineKind, event: ForeignEvent, why: str = "") -> CalendarLine:
    return CalendarLine(kind, event.title, event.start, event.end, event.line, why)


def _refused(kind: LineKind, refused: Refused) -> CalendarLine:
    return CalendarLine(kind, refused.title or refused.where, line=refused.line, why=refused.why)


def _same(block: AnnounceClosure, closure: Closure) -> bool:
    return (block.first_day, block.last_day, clean_line(block.name)) == (
        closure.first_day,
        closure.last_day,
        closure.name,
    ) and (block.minute_from, block.minute_to) == (closure.minute_from, closure.minute_to)


def _as_command(closure: Closure) -> AnnounceClosure:
    return AnnounceClosure(
        closure.resource_id,
        closure.first_day,
        closure.last_day,
        closure.name,
        closure.minute_from,
        closure.minute_to,
        source=closure.source,
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
