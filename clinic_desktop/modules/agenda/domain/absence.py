"""What can be done for each patient of a practitioner who is not there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from uuid import UUID

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.domain.appointment import AppointmentView, Change

MINUTES = 24 * 60


class Remedy(StrEnum):
    """What becomes of one appointment."""

    OTHER = "other"  # at the same time with somebody else
    MOVE = "move"  # with the same practitioner, later
    VIDEO = "video"  # at the same time with the same one, by video
    CANCEL = "cancel"
    KEEP = "keep"  # left as it is: decided later


@dataclass(frozen=True, slots=True)
class Option:
    """One thing that can be done, with all that it takes; names are for people."""

    remedy: Remedy
    start: datetime
    resource_ids: tuple[UUID, ...]
    resource_names: tuple[str, ...] = ()
    type_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Proposal:
    """An affected appointment, what can be done about it, and what we would do."""

    appointment: AppointmentView
    options: tuple[Option, ...]
    chosen: Option


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decided about one appointment that has `version`."""

    appointment_id: UUID
    version: int
    option: Option


@dataclass(frozen=True, slots=True)
class TakeAbsence:
    """Command: what was decided while a practitioner is away between two wall times.

    With `shut` the practitioner can't be booked in that time; `reason` is what the agenda shows.
    """

    practitioner_id: UUID
    begin: datetime
    end: datetime
    decisions: tuple[Decision, ...]
    reason: str
    shut: bool = True


@dataclass(frozen=True, slots=True)
class Taken:
    """An absence that was carried out: what it takes to undo it, or to do it again.

    `source` names the closures that it made.
    """

    command: TakeAbsence
    changes: tuple[Change, ...]
    source: str


@dataclass(frozen=True, slots=True)
class Told:
    """Whether a patient hears of a change by message: how, or why not."""

    by_message: bool
    words: str


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """What applying would do: the changes, and by appointment who hears of them how."""

    changes: tuple[Change, ...]
    told: Mapping[UUID, Told]


@dataclass(frozen=True, slots=True)
class ShutTime:
    """Days on which somebody is away, wholly or between two minutes of the day."""

    first_day: date
    last_day: date
    minute_from: int | None = None
    minute_to: int | None = None


def same_work(mine: tuple[str, str], theirs: tuple[str, str]) -> bool:
    """Tell whether two people share their specialty or their qualification, the words of a form.

    Where neither says anything they are taken to do the same.
    """
    first = [words.strip().casefold() for words in mine]
    second = [words.strip().casefold() for words in theirs]
    shared = (one for one, other in zip(first, second, strict=True) if one and one == other)
    return first == second or any(shared)


def shut_times(begin: datetime, end: datetime) -> tuple[ShutTime, ...]:
    """Return the closed times between two wall times: parts of days, and whole days between."""
    midnight, day = time(), timedelta(days=1)
    found: list[ShutTime] = []
    first, last = begin.date(), end.date()
    if end.time() == midnight and last > first:
        last -= day
        to_minute = None
    else:
        to_minute = end.hour * 60 + end.minute
    from_minute = begin.hour * 60 + begin.minute if begin.time() > midnight else None
    if first == last:
        return (_part(first, from_minute, to_minute),)
    if from_minute is not None:
        found.append(_part(first, from_minute, None))
        first += day
    whole_until = last if to_minute is None else last - day
    if first <= whole_until:
        found.append(ShutTime(first, whole_until))
    if to_minute is not None:
        found.append(_part(last, None, to_minute))
    return tuple(found)


def _part(day: date, begin: int | None, end: int | None) -> ShutTime:
    if begin is None and end is None:
        return ShutTime(day, day)
    return ShutTime(day, day, begin or 0, MINUTES if end is None else end)


def remedy_text(remedy: Remedy) -> str:
    """Return the words that a person reads for a remedy."""
    return {
        Remedy.OTHER: translate("Agenda", "Same time, other practitioner"),
        Remedy.MOVE: translate("Agenda", "Another time"),
        Remedy.VIDEO: translate("Agenda", "By video"),
        Remedy.CANCEL: translate("Agenda", "Cancel"),
        Remedy.KEEP: translate("Agenda", "Decide later"),
    }[remedy]
