"""How many working days a leave takes, and how many are left of a year's allowance."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from clinic_desktop.modules.staff.domain.leave import (
    HALVES_A_DAY,
    Leave,
    LeaveKind,
    LeaveStatus,
    LeaveTime,
)

Intervals = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Allowance:
    """Days of vacation that somebody has a year; None where nobody has set it."""

    practitioner_id: UUID
    days: float | None = None
    version: int = 0


@dataclass(frozen=True, slots=True)
class Account:
    """Vacation of one person in one year, in working days."""

    practitioner_id: UUID
    year: int
    taken: float
    asked: float
    allowance: Allowance

    @property
    def left(self) -> float | None:
        """Days that are left, less than none when too many were approved."""
        days = self.allowance.days
        return None if days is None else days - self.taken


def half_days(time: LeaveTime, open_at: Mapping[date, Intervals]) -> dict[int, int]:
    """Return the working half days by year. Hours up to half of the day's work are one half."""
    found: dict[int, int] = {}
    for day, intervals in open_at.items():
        if not time.first <= day <= time.last:
            continue
        begin, end = time.minutes
        work = sum(high - low for low, high in intervals)
        away = sum(max(0, min(high, end) - max(low, begin)) for low, high in intervals)
        if away:
            found[day.year] = found.get(day.year, 0) + (1 if away * 2 <= work else HALVES_A_DAY)
    return found


def account(year: int, allowance: Allowance, leaves: Iterable[Leave]) -> Account:
    """Return what a person's vacation comes to in a year."""
    sums = dict.fromkeys(LeaveStatus, 0)
    for leave in leaves:
        if leave.practitioner_id == allowance.practitioner_id and leave.kind is LeaveKind.VACATION:
            sums[leave.status] += leave.half_days.get(year, 0)
    taken = sums[LeaveStatus.APPROVED] / HALVES_A_DAY
    asked = sums[LeaveStatus.REQUESTED] / HALVES_A_DAY
    return Account(allowance.practitioner_id, year, taken, asked, allowance)
