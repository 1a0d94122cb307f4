"""Calendar files: read events out of one that others made, write ours."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from clinic_desktop.kernel.clock import wall_of
from clinic_desktop.kernel.text import clean_line, translate
from clinic_desktop.modules.agenda.domain.appointment import AppointmentView
from clinic_desktop.modules.agenda.domain.calendar_files import (
    MOST_BYTES,
    MOST_EVENTS,
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
PRODUCT = "-//Clinic Desktop//Agenda//EN"


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """An appointment as a calendar file shows it."""

    appointment: AppointmentView
    uid: str
    title: str


@dataclass
class Reading:
    """What was read so far."""

    zone: str
    events: list[ForeignEvent] = field(default_factory=list)
    notes: list[Refused] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)


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
    try:
        calendars = Calendar.from_ical(text, multiple=True)
    except _FOREIGN as error:
        raise NotACalendar(why=str(error)[:120]) from error
    for calendar in calendars:
        _read_events(calendar, reading, first, last)
    return reading


def write_calendar(entries: Iterable[CalendarEntry], name: str, stamp: datetime) -> bytes:
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
    for entry in entries:
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
    for number, (uid, events) in enumerate(_by_uid(calendar).items(), start=1):
        where = uid or translate("Agenda", "event {n}").format(n=number)
        alone = _alone(calendar, events)
        try:
            query = recurring_ical_events.of(alone, keep_recurrence_attributes=True)
            found = query.between(first, last + timedelta(days=1))
        except _FOREIGN as error:
            reading.refused.append(Refused(where, f"{type(error).__name__}: {error}"[:160]))
            continue
        if len(reading.events) + len(found) > MOST_EVENTS:
            why = translate("Agenda", "More than {n} events: the rest was left out.")
            reading.refused.append(Refused(where, why.format(n=MOST_EVENTS)))
            return
        _note_zones(events, where, reading)
        repeats = any(name in event for event in events for name in _REPEATING)
        for occurrence in found:
            _read_one(occurrence, uid if not repeats else f"{uid}/", where, reading)


def _by_uid(calendar: Any) -> dict[str, list[Any]]:
    grouped: dict[str, list[Any]] = {}
    for number, event in enumerate(calendar.walk("VEVENT")):
        grouped.setdefault(str(event.get("UID", "")) or f"#{number}", []).append(event)
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


def _read_one(occurrence: Any, key: str, where: str, reading: Reading) -> None:
    """Add one occurrence; a key that ends in "/" is one of a series and gets its time."""
    if str(occurrence.get("TRANSP", "")).upper() == "TRANSPARENT":
        return
    try:
        start, end = _span(occurrence, where, reading)
    except _FOREIGN as error:
        reading.refused.append(Refused(where, str(error)[:160]))
        return
    title = clean_line(str(occurrence.get("SUMMARY", ""))) or translate("Agenda", "Busy")
    if key.endswith("/"):
        key += f"{_named_start(occurrence, start, reading.zone):%Y%m%dT%H%M}"
    cancelled = str(occurrence.get("STATUS", "")).upper() == "CANCELLED"
    reading.events.append(ForeignEvent(key, title[:120], start, end, cancelled))


def _named_start(occurrence: Any, start: datetime, zone: str) -> datetime:
    """Return the time that the rule gave an occurrence, wherever it was moved to."""
    named = occurrence.get("RECURRENCE-ID")
    return start if named is None else _wall(named.dt, zone)


def _span(occurrence: Any, where: str, reading: Reading) -> tuple[datetime, datetime]:
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
        _note_once(reading, Refused(where, why))
        end = start + _FALLBACK
    return start, end


def _note_zones(events: list[Any], where: str, reading: Reading) -> None:
    """Note the zones that neither the file nor anybody knows: icalendar left their times naive."""
    for event in events:
        start = event.get("DTSTART")
        foreign = start.params.get("TZID") if start is not None else None
        if foreign and getattr(start.dt, "tzinfo", None) is None:
            why = translate("Agenda", "Unknown time zone “{zone}”: read as the clinic's.")
            _note_once(reading, Refused(where, why.format(zone=str(foreign)[:60])))


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
