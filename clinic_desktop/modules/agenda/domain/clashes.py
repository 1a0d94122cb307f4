"""When two appointments want the same resource, and what a person is told about it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from clinic_desktop.kernel.clock import day_bounds
from clinic_desktop.kernel.errors import NeedsConfirmation, UserError, Warned
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP
from clinic_desktop.modules.agenda.domain.overhead import NO_OVERHEAD, Overhead
from clinic_desktop.modules.agenda.domain.plan import Interval, Slot
from clinic_desktop.modules.agenda.domain.time import (
    at_minute,
    minute_of_day,
    shown_end,
    shown_start,
    span,
)

SLOT_TAKEN = "slot-taken"
OUTSIDE_HOURS = "outside-hours"
PATIENT_DOUBLE_BOOKING = "patient-double-booking"
IN_THE_PAST = "in-the-past"
SLOT_HELD = "slot-held"
NOT_OFFERED = "not-offered"
ONE_EACH: Mapping[UUID, int] = {}
OVERRIDES = frozenset({SLOT_TAKEN, OUTSIDE_HOURS, SLOT_HELD})


@dataclass(frozen=True, slots=True)
class Occupied:
    """A stretch of time that an appointment holds of one resource (or of its patient)."""

    appointment_id: UUID
    resource_id: UUID
    start: datetime
    minutes: int
    zone: str


@dataclass(frozen=True, slots=True)
class Wanted:
    """A stretch of time that somebody wants of some resources.

    `practitioners` are those among the resources whom an assistant may relieve (`Overhead`).
    """

    start: datetime
    minutes: int
    zone: str
    resource_ids: tuple[UUID, ...]
    appointment_id: UUID | None = None
    overhead: Overhead = NO_OVERHEAD
    practitioners: frozenset[UUID] = frozenset()

    def taken(self, resource_id: UUID) -> tuple[datetime, datetime]:
        """Return from which instant until which a resource would be taken."""
        if self.overhead == NO_OVERHEAD:
            return span(self.start, self.minutes, self.zone)
        minute, minutes = self.overhead.taken(
            minute_of_day(self.start),
            self.minutes,
            practitioner=resource_id in self.practitioners,
        )
        return span(at_minute(self.start.date(), minute), minutes, self.zone)


class Refusal(UserError, NeedsConfirmation):
    """A place that can't be had without overriding a rule.

    `alternatives` are the next free places; `warnings` all that is to be acknowledged. Who may
    overbook repeats the call with their names in `acknowledged` and a `reason`.
    """

    def __init__(
        self,
        parameters: Mapping[str, object],
        warnings: Iterable[Warned] = (),
        alternatives: Sequence[Slot] = (),
    ) -> None:
        NeedsConfirmation.__init__(self, warnings)
        self.alternatives = tuple(alternatives)
        self.parameters = dict(parameters)


class SlotTaken(Refusal):
    """Another appointment already holds one of the resources then."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "{resource} is already taken at {time} ({patient}). Choose another time,"
        " or overbook with a reason.",
    )


class OutsideHours(Refusal):
    """One of the resources is closed then."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "{resource} is closed at {time} on {day}. Choose another time,"
        " or book it nevertheless with a reason.",
    )


class SlotHeld(Refusal):
    """Another desk is booking there at the moment."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "Somebody is booking there at the moment. Choose another time, or wait a few minutes.",
    )


class OverbookLimit(UserError):
    """A resource has as many overbooked appointments on a day as the clinic allows."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "{resource} already has {limit} overbooked appointments on {day}: that is the clinic's "
        "limit. Choose another time, or let the office manager raise it in Settings, Clinic.",
    )


class NoResource(UserError):
    """An appointment without anybody or anything to be booked."""

    template = QT_TRANSLATE_NOOP("Errors", "Choose a practitioner, a room or equipment.")


def overlaps(first: tuple[datetime, datetime], second: tuple[datetime, datetime]) -> bool:
    """Tell whether two stretches [begin, end) share time; those that touch don't."""
    return first[0] < second[1] and second[0] < first[1]


def clashes(
    wanted: Wanted,
    occupied: Iterable[Occupied],
    capacities: Mapping[UUID, int] = ONE_EACH,
) -> tuple[Occupied, ...]:
    """Return what stands in the way: stretches of a wanted resource that overlap, in instants.

    A resource clashes when giving it would need more than its capacity (else one) at one moment.
    """
    asked = {resource_id: wanted.taken(resource_id) for resource_id in wanted.resource_ids}
    found: dict[UUID, list[Occupied]] = {}
    for place in occupied:
        if place.appointment_id == wanted.appointment_id or place.resource_id not in asked:
            continue
        taken = span(place.start, place.minutes, place.zone)
        if overlaps(asked[place.resource_id], taken):
            found.setdefault(place.resource_id, []).append(place)
    return tuple(
        place
        for resource_id, places in found.items()
        if _most_at_once(places, asked[resource_id]) >= capacities.get(resource_id, 1)
        for place in places
    )


def _most_at_once(places: Sequence[Occupied], asked: tuple[datetime, datetime]) -> int:
    edges: list[tuple[datetime, int]] = []
    for place in places:
        begin, end = span(place.start, place.minutes, place.zone)
        edges += [(max(begin, asked[0]), 1), (min(end, asked[1]), -1)]
    most = now = 0
    for _moment, step in sorted(edges):
        now += step
        most = max(most, now)
    return most


def within_hours(start: datetime, minutes: int, zone: str, open_at: Sequence[Interval]) -> bool:
    """Tell whether a place lies whole inside one opening interval of its day.

    In the autumn hour that comes twice the end may be shown before the start; then the length
    counts.
    """
    begin = shown_start(start, zone)
    midnight = day_bounds(begin.date())[0]
    first = minute_of_day(begin)
    last = (shown_end(start, minutes, zone) - midnight) // timedelta(minutes=1)
    if last <= first:
        last = first + minutes
    return any(opens <= first and last <= closes for opens, closes in open_at)
