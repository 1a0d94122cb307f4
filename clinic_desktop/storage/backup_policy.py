"""When a backup is due and which old ones may go: pure rules."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum


@dataclass(frozen=True, slots=True)
class BackupSchedule:
    """How often while there are changes, and after how long without one it is worrying."""

    every: timedelta = timedelta(hours=4)
    worrying_after: timedelta = timedelta(hours=24)


class BackupState(Enum):
    """What the status strip shows."""

    FRESH = "fresh"
    DUE = "due"
    WORRYING = "worrying"
    NONE = "none"


def is_due(schedule: BackupSchedule, last: datetime | None, now: datetime, changed: bool) -> bool:
    """Tell whether a backup should be made now.

    One that seems to lie in the future (the clock was set back) doesn't count.
    """
    if last is None or last > now:
        return True
    return changed and now - last >= schedule.every


def state(schedule: BackupSchedule, last: datetime | None, now: datetime) -> BackupState:
    """Return how old the newest proven backup is, in one word."""
    if last is None:
        return BackupState.NONE
    if last > now or now - last > schedule.worrying_after:
        return BackupState.WORRYING
    return BackupState.DUE if now - last >= schedule.every else BackupState.FRESH


@dataclass(frozen=True, slots=True)
class KnownBackup:
    """One backup file as the policy sees it; `name` is its identity."""

    name: str
    created: datetime
    proven: bool


@dataclass(frozen=True, slots=True)
class Retention:
    """How many to keep of each grain; the newest of each period is kept."""

    four_hourly: int = 24
    daily: int = 14
    weekly: int = 8
    monthly: int = 12


def _four_hours(when: datetime) -> Hashable:
    return when.date(), when.hour // 4


def _day(when: datetime) -> Hashable:
    return when.date()


def _week(when: datetime) -> Hashable:
    return when.isocalendar()[:2]


def _month(when: datetime) -> Hashable:
    return when.year, when.month


def prunable(backups: Iterable[KnownBackup], retention: Retention) -> tuple[KnownBackup, ...]:
    """Return the backups that may be deleted, oldest first.

    Only what is older than the newest proven backup may go, and only proven ones fill the places:
    a file that was never proven neither protects nor replaces anything. The newest proven one
    always stays.
    """
    newest_first = sorted(backups, key=lambda b: (b.created, b.name), reverse=True)
    proven = [backup for backup in newest_first if backup.proven]
    if not proven:
        return ()
    kept = {proven[0].name}
    for bucket, places in (
        (_four_hours, retention.four_hourly),
        (_day, retention.daily),
        (_week, retention.weekly),
        (_month, retention.monthly),
    ):
        kept |= _newest_of_each(proven, bucket, places)
    older = (backup for backup in reversed(newest_first) if backup.created < proven[0].created)
    return tuple(backup for backup in older if backup.name not in kept)


def _newest_of_each(
    newest_first: list[KnownBackup], bucket: Callable[[datetime], Hashable], places: int
) -> set[str]:
    chosen: dict[Hashable, str] = {}
    for backup in newest_first:
        if len(chosen) >= places:
            break
        chosen.setdefault(bucket(backup.created), backup.name)
    return set(chosen.values())
