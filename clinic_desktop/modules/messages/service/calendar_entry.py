"""The appointment as an .ics file (RFC 5545, RFC 5546): asks to come, or takes it back."""

from __future__ import annotations

from datetime import timedelta
from zoneinfo import ZoneInfo

from clinic_desktop.modules.messages.domain.outcome import Invitation


def calendar_entry(invitation: Invitation, organizer: str, name: str, attendee: str) -> bytes:
    """Return the file. UID and SEQUENCE let calendars replace the older entry."""
    from icalendar import Calendar, Event, vCalAddress, vText

    zone = ZoneInfo(invitation.zone)
    start = invitation.start.replace(tzinfo=zone)
    length = timedelta(minutes=invitation.minutes)
    calendar = Calendar()
    calendar.add("prodid", "-//Clinic Desktop//Appointments//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "CANCEL" if invitation.cancelled else "REQUEST")
    event = Event()
    event.add("uid", invitation.uid)
    event.add("sequence", invitation.sequence)
    event.add("dtstamp", invitation.stamp)
    event.add("dtstart", start)
    event.add("dtend", (start.astimezone(ZoneInfo("UTC")) + length).astimezone(zone))
    event.add("summary", invitation.summary)
    if invitation.place:
        event.add("location", invitation.place)
    event.add("status", "CANCELLED" if invitation.cancelled else "CONFIRMED")
    event.add("class", "PRIVATE")
    owner = vCalAddress(f"mailto:{organizer}")
    owner.params["cn"] = vText(name or organizer)
    event["organizer"] = owner
    guest = vCalAddress(f"mailto:{attendee}")
    guest.params["rsvp"] = vText("FALSE")
    event.add("attendee", guest, encode=False)
    calendar.add_component(event)
    calendar.add_missing_timezones(
        first_date=invitation.start.date() - timedelta(days=366),
        last_date=invitation.start.date() + timedelta(days=366),
    )
    return bytes(calendar.to_ical())
