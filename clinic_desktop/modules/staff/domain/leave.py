"""A leave: kinds, statuses, what overlaps, and what can't be asked for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from clinic_desktop.kernel.errors import UserError
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate

NOTE_LIMIT = 300
LONGEST = 731  # days; parental leave of two years
MINUTES_A_DAY = 24 * 60
HALVES_A_DAY = 2


class LeaveKind(StrEnum):
    """Why somebody is away. Others than the person and who decides never see it."""

    VACATION = "vacation"
    SICK = "sick"
    TRAINING = "training"
    PARENTAL = "parental"
    OTHER = "other"


class LeaveStatus(StrEnum):
    """Where a request stands."""

    REQUESTED = "requested"
    APPROVED = "approved"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


ACTIVE = frozenset({LeaveStatus.REQUESTED, LeaveStatus.APPROVED})
_STEPS = frozenset(
    {
        (LeaveStatus.REQUESTED, LeaveStatus.APPROVED),
        (LeaveStatus.REQUESTED, LeaveStatus.DECLINED),
        (LeaveStatus.REQUESTED, LeaveStatus.WITHDRAWN),
        (LeaveStatus.APPROVED, LeaveStatus.WITHDRAWN),
    }
)
_KINDS = {
    LeaveKind.VACATION: QT_TRANSLATE_NOOP("Staff", "Vacation"),
    LeaveKind.SICK: QT_TRANSLATE_NOOP("Staff", "Sick leave"),
    LeaveKind.TRAINING: QT_TRANSLATE_NOOP("Staff", "Training"),
    LeaveKind.PARENTAL: QT_TRANSLATE_NOOP("Staff", "Parental leave"),
    LeaveKind.OTHER: QT_TRANSLATE_NOOP("Staff", "Other"),
}
_STATUSES = {
    LeaveStatus.REQUESTED: QT_TRANSLATE_NOOP("Staff", "To decide"),
    LeaveStatus.APPROVED: QT_TRANSLATE_NOOP("Staff", "Approved"),
    LeaveStatus.DECLINED: QT_TRANSLATE_NOOP("Staff", "Declined"),
    LeaveStatus.WITHDRAWN: QT_TRANSLATE_NOOP("Staff", "Withdrawn"),
}


class LeaveOverlaps(UserError):
    """The same person is away, or has asked to be, in this time already."""

    template = QT_TRANSLATE_NOOP(
        "Errors", "{name} has leave in this time already: {days} ({status})."
    )


class LeaveDecided(UserError):
    """What is asked for doesn't follow from where the request stands."""

    template = QT_TRANSLATE_NOOP("Errors", "This can't be done any more: the request is {status}.")


class NotYourLeave(UserError):
    """Somebody without the right to decide asks in the name of somebody else."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "You can ask for your own leave only. For others, somebody who may approve leave asks.",
    )


@dataclass(frozen=True, slots=True)
class LeaveTime:
    """Whole days from `first` to `last`, or with minutes the hours of one day."""

    first: date
    last: date
    minute_from: int | None = None
    minute_to: int | None = None

    @property
    def minutes(self) -> tuple[int, int]:
        """The minutes of each day, end excluded."""
        if self.minute_from is None or self.minute_to is None:
            return 0, MINUTES_A_DAY
        return self.minute_from, self.minute_to

    @property
    def hourly(self) -> bool:
        """Whether it is a part of one day."""
        return self.minute_from is not None

    def overlaps(self, other: LeaveTime) -> bool:
        """Tell whether both have a minute in common."""
        (begin, end), (other_begin, other_end) = self.minutes, other.minutes
        days = self.first <= other.last and other.first <= self.last
        return days and begin < other_end and other_begin < end

    def covers(self, start: datetime, end: datetime) -> bool:
        """Tell whether wall times from `start` to `end` touch it."""
        begin, until = self.minutes
        first = start.hour * 60 + start.minute
        last = MINUTES_A_DAY if end.date() > start.date() else end.hour * 60 + end.minute
        return self.first <= start.date() <= self.last and first < until and begin < last


@dataclass(frozen=True, slots=True)
class Leave:
    """One request. `kind` is None and `note` empty for who may only know that somebody is away.

    `half_days` counts working half days by year, as they were when it was asked for or approved;
    `missing` says that the diary lacks the absence of an approved leave.
    """

    id: UUID
    version: int
    practitioner_id: UUID
    time: LeaveTime
    kind: LeaveKind | None
    note: str
    status: LeaveStatus
    requested_by: UUID
    half_days: Mapping[int, int] = field(default_factory=dict)
    missing: bool = False

    @property
    def days(self) -> float:
        """Working days in all."""
        return sum(self.half_days.values()) / HALVES_A_DAY


@dataclass(frozen=True, slots=True)
class LeaveStep:
    """Who moved a request to a status, when and why; screens get `at` as wall time."""

    status: LeaveStatus
    reason: str
    user_id: UUID
    at: datetime


@dataclass(frozen=True, slots=True)
class LeaveChange:
    """One thing done to one request, given back by every verb; `undo_leave` takes it.

    `before` is None when the request was made by it.
    """

    leave_id: UUID
    before: LeaveStatus | None
    after: LeaveStatus
    reason: str = ""


def source_of(leave_id: UUID) -> str:
    """Return by which source the diary knows the absence of a leave."""
    return f"leave:{leave_id}"


def check_step(before: LeaveStatus, after: LeaveStatus) -> None:
    """Raise LeaveDecided unless a request may go from one status to the other."""
    if (before, after) not in _STEPS:
        raise LeaveDecided(status=status_text(before).lower())


def clash(time: LeaveTime, others: Iterable[Leave], own_id: UUID | None = None) -> Leave | None:
    """Return the first active leave of the same person that overlaps, but for `own_id`."""
    found = (o for o in others if o.id != own_id and o.status in ACTIVE)
    return next((o for o in found if o.time.overlaps(time)), None)


def time_problems(time: LeaveTime, note: str) -> dict[str, str]:
    """Return a sentence for each field that can't be accepted."""
    problems = {}
    start, end = time.minute_from, time.minute_to
    if time.last < time.first:
        problems["last"] = translate("Staff", "The last day is before the first.")
    elif (time.last - time.first).days >= LONGEST:
        problems["last"] = translate("Staff", "At most two years at a time.")
    if (start is None) != (end is None):
        name = "minute_from" if start is None else "minute_to"
        problems[name] = translate("Staff", "Hours need a beginning and an end.")
    elif start is not None and end is not None and not 0 <= start < end <= MINUTES_A_DAY:
        problems["minute_to"] = translate("Staff", "The end must come after the start.")
    if start is not None and time.first != time.last:
        problems["minute_from"] = translate("Staff", "Hours are for one day only.")
    if len(note) > NOTE_LIMIT:
        problems["note"] = translate("Staff", "At most 300 characters.")
    return problems


def kind_text(kind: LeaveKind | None) -> str:
    """Return a kind in the user's language; '' where it is not to be known means "Away"."""
    return translate("Staff", "Away") if kind is None else translate("Staff", _KINDS[kind])


def status_text(status: LeaveStatus) -> str:
    """Return a status in the user's language."""
    return translate("Staff", _STATUSES[status])
