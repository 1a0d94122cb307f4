"""What state an appointment is in, and which steps lead from one state to another."""

from __future__ import annotations

from enum import StrEnum

from clinic_desktop.kernel.errors import UserError
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate


class AppointmentStatus(StrEnum):
    """FHIR R4 AppointmentStatus; `confirmed` is ours: the patient said that they will come."""

    PROPOSED = "proposed"
    BOOKED = "booked"
    CONFIRMED = "confirmed"
    ARRIVED = "arrived"
    IN_ROOM = "checked-in"
    FULFILLED = "fulfilled"
    NO_SHOW = "noshow"
    CANCELLED = "cancelled"
    ENTERED_IN_ERROR = "entered-in-error"


_S = AppointmentStatus

# A patient is expected, is here, has left.
EXPECTED = frozenset({_S.PROPOSED, _S.BOOKED, _S.CONFIRMED})
PRESENT = frozenset({_S.ARRIVED, _S.IN_ROOM})
# These keep the resources occupied; the others leave the place free for somebody else.
OCCUPYING = EXPECTED | PRESENT | {_S.FULFILLED}
# Shown in a day at all: a booking entered in error is not.
SHOWN = frozenset(_S) - {_S.ENTERED_IN_ERROR}

# Each pair is one allowed step; pairs that go backwards are corrections of a wrong click.
TRANSITIONS: frozenset[tuple[AppointmentStatus, AppointmentStatus]] = frozenset(
    {
        (_S.PROPOSED, _S.BOOKED),
        (_S.PROPOSED, _S.CONFIRMED),
        (_S.PROPOSED, _S.CANCELLED),
        (_S.PROPOSED, _S.ENTERED_IN_ERROR),
        (_S.BOOKED, _S.CONFIRMED),
        (_S.BOOKED, _S.ARRIVED),
        (_S.BOOKED, _S.IN_ROOM),
        (_S.BOOKED, _S.NO_SHOW),
        (_S.BOOKED, _S.CANCELLED),
        (_S.BOOKED, _S.ENTERED_IN_ERROR),
        (_S.CONFIRMED, _S.BOOKED),
        (_S.CONFIRMED, _S.ARRIVED),
        (_S.CONFIRMED, _S.IN_ROOM),
        (_S.CONFIRMED, _S.NO_SHOW),
        (_S.CONFIRMED, _S.CANCELLED),
        (_S.CONFIRMED, _S.ENTERED_IN_ERROR),
        (_S.ARRIVED, _S.BOOKED),
        (_S.ARRIVED, _S.CONFIRMED),
        (_S.ARRIVED, _S.IN_ROOM),
        (_S.ARRIVED, _S.FULFILLED),
        (_S.ARRIVED, _S.NO_SHOW),
        (_S.ARRIVED, _S.CANCELLED),
        (_S.ARRIVED, _S.ENTERED_IN_ERROR),
        (_S.IN_ROOM, _S.ARRIVED),
        (_S.IN_ROOM, _S.FULFILLED),
        (_S.IN_ROOM, _S.CANCELLED),
        (_S.FULFILLED, _S.IN_ROOM),
        (_S.NO_SHOW, _S.BOOKED),
        (_S.NO_SHOW, _S.ARRIVED),
        (_S.CANCELLED, _S.BOOKED),
    }
)


class StatusNotPossible(UserError):
    """The status machine has no step between the two."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "An appointment that is “{before}” can't become “{after}”. "
        "Correct its status first, or book a new appointment.",
    )


class AppointmentClosed(UserError):
    """Only an appointment that has not taken place can be moved or resized."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "This appointment is “{status}”: it can't be moved. Book a new appointment instead.",
    )


def status_text(status: AppointmentStatus) -> str:
    """Return the words a person reads for a status."""
    texts = {
        _S.PROPOSED: translate("Agenda", "Proposed"),
        _S.BOOKED: translate("Agenda", "Booked"),
        _S.CONFIRMED: translate("Agenda", "Confirmed"),
        _S.ARRIVED: translate("Agenda", "Arrived"),
        _S.IN_ROOM: translate("Agenda", "In room"),
        _S.FULFILLED: translate("Agenda", "Done"),
        _S.NO_SHOW: translate("Agenda", "No-show"),
        _S.CANCELLED: translate("Agenda", "Cancelled"),
        _S.ENTERED_IN_ERROR: translate("Agenda", "Entered in error"),
    }
    return texts[status]


def may_become(before: AppointmentStatus, after: AppointmentStatus) -> bool:
    """Tell whether one step leads from `before` to `after`."""
    return (before, after) in TRANSITIONS


def next_statuses(status: AppointmentStatus) -> tuple[AppointmentStatus, ...]:
    """Return the statuses one step away, in the order of the day."""
    return tuple(after for after in _S if (status, after) in TRANSITIONS)


def check_step(before: AppointmentStatus, after: AppointmentStatus) -> None:
    """Raise StatusNotPossible unless one step leads from `before` to `after`."""
    if not may_become(before, after):
        raise StatusNotPossible(before=status_text(before), after=status_text(after))


def check_movable(status: AppointmentStatus) -> None:
    """Raise AppointmentClosed unless an appointment in this status may change place or length."""
    if status not in EXPECTED | PRESENT:
        raise AppointmentClosed(status=status_text(status))


def stamp(
    times: dict[AppointmentStatus, int],
    before: AppointmentStatus,
    after: AppointmentStatus,
    now_ms: int,
) -> dict[AppointmentStatus, int]:
    """Return the times (Unix ms) after a step: the new status is stamped, a correction unstamps.

    Going forwards keeps earlier stamps (arrival stays when the room is entered); going backwards
    drops those of the statuses that turned out wrong, and keeps the old stamp of the status that
    is gone back to.
    """
    order = _ORDER[after]
    kept = {status: at for status, at in times.items() if _ORDER[status] <= order}
    if before in kept and _ORDER[before] == order:
        del kept[before]
    if after not in kept or _ORDER[after] > _ORDER[before]:
        kept[after] = now_ms
    return kept


_ORDER = {
    _S.PROPOSED: 0,
    _S.BOOKED: 1,
    _S.CONFIRMED: 2,
    _S.ARRIVED: 3,
    _S.IN_ROOM: 4,
    _S.FULFILLED: 5,
    _S.NO_SHOW: 5,
    _S.CANCELLED: 5,
    _S.ENTERED_IN_ERROR: 5,
}
