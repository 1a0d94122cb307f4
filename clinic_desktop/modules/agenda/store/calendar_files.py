"""Calendar files: read events out of one that others made, write ours."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from clinic_desktop.kernel.clock import wall_of
from clinic_desktop.kernel.progress import report_progress
from clinic_desktop.kernel.text import clean_line, translate
from clinic_desktop.modules.agenda.domain.appointment import AppointmentView
from clinic_desktop.modules.agenda.domain.calendar_files import (
    MOST_BYTES,
    MOST_EVENTS,
    MOST_REPEATS,
    CalendarNotRead,
    ForeignEvent,
    NotACalendar,
    Refused,
)
from clinic_desktop.modules.agenda.domain.status import AppointmentStatus
from clinic_desktop.modules.agenda.domain.time import at_minute

_FALLBACK = timedelta(minutes=15)  # an event without an end: RFC 5545 lets it last no time at all
_STATUS = {
    AppointmentStatus.PROPOSED: "TENTATIVE",
    AppointmentStatus.CANCELLED: "CANCELLED",
    AppointmentStatus.NO_SHOW: "CANCELLED",
}
# What the parsers of foreign text raise, seen and read in their source; a bug of ours is among
# them, too, but then the event is named with its reason, and the others are read.
_FOREIGN = (ValueError, TypeError, KeyError, IndexError, AttributeError, OverflowError)
_REPEATING = ("RRULE", "RDATE", "RECURRENCE-ID")
_FIELDS = ("DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID")
_LINE_END = re.compile(r"\r\n|\r|\n")
PRODUCT = "-//Clinic Desktop//Agenda//EN"


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """An appointment as a calendar file shows it."""

    appointment: AppointmentView
    uid: str
    title: str


@dataclass
class Reading:
    """What was read so far; `lines` are those at which the events that come next begin."""

    zone: str
    lines: Iterator[int] = field(default_factory=lambda: iter(()))
    events: list[ForeignEvent] = field(default_factory=list)
    notes: list[Refused] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
    name: str = ""  # what the file calls itself


def read_calendar_file(path: Path, zone: str, first: date, last: date) -> Reading:
    """Read a file; any thread. Raises CalendarNotRead, NotACalendar."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise NotACalendar(why=translate("Agenda", "more than 20 MB"))
        data = path.read_bytes()
    except OSError as error:
        raise CalendarNotRead(file=path.name, reason=error.strerror or "") from error
    return read_calendar(data, zone, first, last)


def read_calendar(data: bytes, zone: str, first: date, last: date) -> Reading:
    """Return the occurrences between two local days of a file that may hold anything.

    What is wrong with one event is noted and the others are read. Raises NotACalendar.
    """
    from icalendar import Calendar

    if len(data) > MOST_BYTES:
        raise NotACalendar(why=translate("Agenda", "more than 20 MB"))
    reading = Reading(zone)
    text = _text(data, reading)
    if "BEGIN:VCALENDAR" not in text.upper():
        raise NotACalendar(why=translate("Agenda", "it does not begin like one"))
    if not text.upper().rstrip("\r\n \t\0").endswith("END:VCALENDAR"):
        raise NotACalendar(why=translate("Agenda", "it ends in the middle"))
    reading.lines = _event_lines(text)
    try:
        calendars = Calendar.from_ical(text, multiple=True)
    except _FOREIGN as error:
        raise NotACalendar(why=str(error)[:120]) from error
    for calendar in calendars:
        reading.name = reading.name or str(calendar.get("X-WR-CALNAME", ""))
        _read_events(calendar, reading, first, last)
    return reading


@dataclass(frozen=True, slots=True)
class Diary:
    """Appointments that are to be written to a file, whose they are, and when that was read."""

    resource_id: UUID | None
    name: str
    entries: tuple[CalendarEntry, ...]
    stamp: datetime


def write_calendar(entries: Sequence[CalendarEntry], name: str, stamp: datetime) -> bytes:
    """Return appointments as a calendar file.

    Each is an event of its own with the zone's rules beside it; the file says nothing more.
    """
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", name)
    days = []
    for number, entry in enumerate(entries):
        report_progress(number, len(entries))
        calendar.add_component(_event(entry, stamp))
        days.append(entry.appointment.start.date())
    if days:
        year = timedelta(days=366)
        calendar.add_missing_timezones(first_date=min(days) - year, last_date=max(days) + year)
    return bytes(calendar.to_ical())


def _event(entry: CalendarEntry, stamp: datetime) -> Any:
    from icalendar import Event

    appointment = entry.appointment
    zone = ZoneInfo(appointment.zone)
    begin = appointment.start.replace(tzinfo=zone)
    length = timedelta(minutes=appointment.minutes)
    event = Event()
    event.add("uid", entry.uid)
    event.add("sequence", appointment.version - 1)
    event.add("dtstamp", stamp)
    event.add("dtstart", begin)
    event.add("dtend", (begin.astimezone(UTC) + length).astimezone(zone))
    event.add("summary", entry.title)
    event.add("status", _STATUS.get(appointment.status, "CONFIRMED"))
    event.add("class", "PRIVATE")
    return event


def _event_lines(text: str) -> Iterator[int]:
    for number, line in enumerate(_LINE_END.split(text), start=1):
        if line.strip().upper() == "BEGIN:VEVENT":
            yield number


def _text(data: bytes, reading: Reading) -> str:
    """Return the text of a file, whatever it was written with."""
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        pass
    why = translate("Agenda", "The file is not UTF-8; accents were read as Western European.")
    reading.notes.append(Refused(translate("Agenda", "the whole file"), why))
    return data.decode("cp1252", errors="replace")


def _read_events(calendar: Any, reading: Reading, first: date, last: date) -> None:
    import recurring_ical_events

    for error in getattr(calendar, "errors", ()):
        reading.refused.append(Refused(translate("Agenda", "the whole file"), str(error)[:120]))
    # Each UID by itself: one event that can't be expanded must not hide the others.
    grouped = _by_uid(calendar, reading.lines)
    for number, (uid, (line, events)) in enumerate(grouped.items(), start=1):
        report_progress(number - 1, len(grouped))
        where = Refused(uid, "", line, clean_line(str(events[0].get("SUMMARY", "")))[:120])
        alone = _alone(calendar, events)
        if any(map(_never_ending, events)):
            reading.refused.append(replace(where, why=_too_often()))
            continue
        try:
            query = recurring_ical_events.of(alone, keep_recurrence_attributes=True)
            found = query.between(first, last + timedelta(days=1))
        except _FOREIGN as error:
            reading.refused.append(replace(where, why=_plain(error)))
            continue
        if len(found) > MOST_REPEATS:
            reading.refused.append(replace(where, why=_too_often()))
            continue
        if len(reading.events) + len(found) > MOST_EVENTS:
            why = translate("Agenda", "More than {n} events: the rest was left out.")
            reading.refused.append(replace(where, why=why.format(n=MOST_EVENTS)))
            return
        _note_zones(events, where, reading)
        repeats = any(name in event for event in events for name in _REPEATING)
        for occurrence in found:
            _read_one(occurrence, uid if not repeats else f"{uid}/", where, reading)


def _never_ending(event: Any) -> bool:
    """Tell whether an event repeats by minutes or seconds: to expand it would take for ever."""
    rules = event.get("RRULE", [])
    rules = rules if isinstance(rules, list) else [rules]
    every = [part for rule in rules if isinstance(rule, dict) for part in rule.get("FREQ", ())]
    return any(str(freq).upper() in ("SECONDLY", "MINUTELY") for freq in every)


def _too_often() -> str:
    text = translate("Agenda", "It repeats more than {n} times: it was left out.")
    return text.format(n=MOST_REPEATS)


def _plain(error: BaseException) -> str:
    """Return why an event can't be used, in words that help: the parsers name the field at best."""
    field_ = next((name for name in _FIELDS if name in str(error)), "")
    if field_:
        text = translate("Agenda", "{field} can't be read. Correct it there, or block it by hand.")
        return text.format(field=field_)
    reason = str(error)[:120] or type(error).__name__
    return translate("Agenda", "It can't be understood ({reason}).").format(reason=reason)


def _by_uid(calendar: Any, lines: Iterator[int]) -> dict[str, tuple[int, list[Any]]]:
    """Return the events of each UID, with the line at which the first of them begins."""
    grouped: dict[str, tuple[int, list[Any]]] = {}
    for number, event in enumerate(calendar.walk("VEVENT")):
        uid, line = str(event.get("UID", "")) or f"#{number}", next(lines, 0)
        grouped.setdefault(uid, (line, []))[1].append(event)
    return grouped


def _alone(calendar: Any, events: list[Any]) -> Any:
    from icalendar import Calendar

    alone = Calendar()
    for name in ("VERSION", "PRODID", "X-WR-TIMEZONE"):
        if name in calendar:
            alone[name] = calendar[name]
    for part in (*calendar.walk("VTIMEZONE"), *events):
        alone.add_component(part)
    return alone


def _read_one(occurrence: Any, key: str, where: Refused, reading: Reading) -> None:
    """Add one occurrence; a key that ends in "/" is one of a series and gets its time."""
    if str(occurrence.get("TRANSP", "")).upper() == "TRANSPARENT":
        return
    try:
        start, end = _span(occurrence, where, reading)
    except _FOREIGN as error:
        reading.refused.append(replace(where, why=_plain(error)))
        return
    title = clean_line(str(occurrence.get("SUMMARY", ""))) or translate("Agenda", "Busy")
    if key.endswith("/"):
        key += f"{_named_start(occurrence, start, reading.zone):%Y%m%dT%H%M}"
    cancelled = str(occurrence.get("STATUS", "")).upper() == "CANCELLED"
    found = ForeignEvent(key, title[:120], start, end, cancelled, where.where, where.line)
    reading.events.append(found)


def _named_start(occurrence: Any, start: datetime, zone: str) -> datetime:
    """Return the time that the rule gave an occurrence, wherever it was moved to."""
    named = occurrence.get("RECURRENCE-ID")
    return start if named is None else _wall(named.dt, zone)


def _span(occurrence: Any, where: Refused, reading: Reading) -> tuple[datetime, datetime]:
    start_property = occurrence["DTSTART"]
    start = _wall(start_property.dt, reading.zone)
    if "DTEND" in occurrence:
        end = _wall(occurrence["DTEND"].dt, reading.zone)
    elif "DURATION" in occurrence:
        end = start + occurrence["DURATION"].dt
    else:
        end = start + (_FALLBACK if isinstance(start_property.dt, datetime) else timedelta(days=1))
    if end <= start:
        why = translate("Agenda", "It has no length: a quarter of an hour was taken.")
        _note_once(reading, replace(where, why=why))
        end = start + _FALLBACK
    return start, end


def _note_zones(events: list[Any], where: Refused, reading: Reading) -> None:
    """Note the zones that neither the file nor anybody knows: icalendar left their times naive."""
    for event in events:
        start = event.get("DTSTART")
        foreign = start.params.get("TZID") if start is not None else None
        if foreign and getattr(start.dt, "tzinfo", None) is None:
            why = translate("Agenda", "Unknown time zone “{zone}”: read as the clinic's.")
            _note_once(reading, replace(where, why=why.format(zone=str(foreign)[:60])))


def _note_once(reading: Reading, note: Refused) -> None:
    if note not in reading.notes:
        reading.notes.append(note)


def _wall(value: date | datetime, zone: str) -> datetime:
    if not isinstance(value, datetime):
        return at_minute(value, 0)
    if value.tzinfo is None:
        return value
    return wall_of(value.astimezone(UTC), zone)


def occurrences_by_day(event: ForeignEvent) -> Iterator[tuple[date, int, int]]:
    """Yield each local day of an event with the minutes that it takes of it."""
    day = event.start.date()
    while at_minute(day, 0) < event.end:
        begin = max(event.start, at_minute(day, 0))
        end = min(event.end, at_minute(day + timedelta(days=1), 0))
        minutes = (end - begin) // timedelta(minutes=1)
        low = begin.hour * 60 + begin.minute
        if minutes > 0:
            yield day, low, low + minutes
        day += timedelta(days=1)
