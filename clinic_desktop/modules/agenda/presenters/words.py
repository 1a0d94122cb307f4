"""The agenda's words: statuses, times, lengths and waiting times as people read them."""

from __future__ import annotations

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.api import AppointmentStatus

DAY_MINUTES = 24 * 60
_S = AppointmentStatus
MOVABLE = frozenset({_S.PROPOSED, _S.BOOKED, _S.CONFIRMED, _S.ARRIVED, _S.IN_ROOM})


def clock_text(minute: int) -> str:
    """Return a minute of the day as `09:30`; midnight at the end of the day is `24:00`."""
    if minute == DAY_MINUTES:
        return "24:00"
    hours, minutes = divmod(minute % DAY_MINUTES, 60)
    return f"{hours:02}:{minutes:02}"


def span_text(start: int, end: int) -> str:
    """Return a span of the day: `12:00 – 12:30`."""
    return f"{clock_text(start)} – {clock_text(end)}"


def length_text(minutes: int) -> str:
    """Return a length: `45 min`, `1 h 30 min`."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return translate("Agenda", "{minutes} min").format(minutes=rest)
    if not rest:
        return translate("Agenda", "{hours} h").format(hours=hours)
    return translate("Agenda", "{hours} h {minutes} min").format(hours=hours, minutes=rest)


def status_action(status: AppointmentStatus, before: AppointmentStatus | None = None) -> str:
    """Return what the menu calls going to a status from the one `before`."""
    if status is _S.BOOKED and before is _S.PROPOSED:
        return translate("Agenda", "Book it: the patient agrees")
    words = {
        _S.PROPOSED: translate("Agenda", "Back to proposed"),
        _S.BOOKED: translate("Agenda", "Back to booked"),
        _S.CONFIRMED: translate("Agenda", "Confirmed"),
        _S.ARRIVED: translate("Agenda", "Arrived"),
        _S.IN_ROOM: translate("Agenda", "In room"),
        _S.FULFILLED: translate("Agenda", "Done"),
        _S.NO_SHOW: translate("Agenda", "No-show"),
        _S.CANCELLED: translate("Agenda", "Cancel…"),
        _S.ENTERED_IN_ERROR: translate("Agenda", "Entered in error…"),
    }
    return words[status]
