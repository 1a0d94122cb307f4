"""Backups of the running program: when one is due, making it, and what to say of the last."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from clinic_desktop.kernel.clock import Clock, milliseconds, wall_of
from clinic_desktop.kernel.errors import EnvironmentFailure
from clinic_desktop.kernel.local_text import stamp_text
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP
from clinic_desktop.storage.audit import AuditEntry
from clinic_desktop.storage.backup import (
    BackupResult,
    LastBackup,
    changed_since,
    last_backup,
    make_backup,
    prune_backups,
)
from clinic_desktop.storage.backup_policy import (
    BackupSchedule,
    BackupState,
    Retention,
    is_due,
    state,
)
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.faults import StoreReplaced
from clinic_desktop.storage.health import check_health
from clinic_desktop.storage.ops import OpLog
from clinic_desktop.storage.segments import (
    ChainBreak,
    record_breaks,
    recorded_breaks,
    unrecorded,
)
from clinic_desktop.storage.store import Store
from clinic_desktop.storage.verify import verify_recent

_CLOCK_SLACK = timedelta(minutes=5)


class DiskNearlyFull(EnvironmentFailure):
    """There is little room left where the store lies."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "The disk of the clinic is nearly full: {free} MB are left. Nothing is lost yet. Make room"
        " before the next backup.",
    )


class DiskReserveUsed(EnvironmentFailure):
    """The disk is so full that the room kept for saving and closing had to be used."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "The disk of the clinic is full: {free} MB are left. The room kept for this case was set"
        " free, so you can still save and close. Free some space on the disk now.",
    )


class ClockBehind(EnvironmentFailure):
    """The machine's clock stands before the newest entry of the store."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "The clock of this computer shows {now}, but the newest entry of the clinic is from"
        " {newest}: the clock was set back, or it was ahead then. Nothing is lost, and entries"
        " keep their order. Check date and time of the computer before you book.",
    )


class TrailBroken(EnvironmentFailure):
    """The newest part of the audit trail does not fit together."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "The audit trail does not fit together ({what}, entries {first} to {last}). You can go on"
        " working. Tell whoever is responsible for data protection, and keep all backups.",
    )


def back_up(ctx: Context, target: Path) -> BackupResult:
    """Make a proven backup because a user asks for it. Raises NotAllowed and make_backup's."""
    ctx.require(Permission.BACKUP_RUN)
    made = make_backup(ctx.store, target, ctx.clock)
    ctx.note(AuditEntry("E", "backup", detail=str(made.bytes)))
    return made


class Safekeeping:
    """The automatic backups of one open store into one folder, and a look at disk and trail.

    `breaks` are the breaks of the trail that were ever recorded, as of the last look.
    """

    def __init__(self, store: Store, clock: Clock, folder: Path, zone: str = "UTC") -> None:
        self.folder = folder
        self.zone = zone  # the clinic's: users read its wall time
        self._store = store
        self._clock = clock
        self._schedule = BackupSchedule()
        self.breaks: tuple[ChainBreak, ...] = ()

    def now(self) -> datetime:
        """Return the present instant."""
        return self._clock.now()

    def last(self) -> LastBackup | None:
        """Return the newest proven backup."""
        return last_backup(self._store)

    def due(self) -> bool:
        """Tell whether to make one now: every four hours if something changed."""
        if self._store.viewing:
            return False
        last = self.last()
        when = last.at if last else None
        changed = changed_since(self._store, last)
        return is_due(self._schedule, when, self._clock.now(), changed)

    def make(self) -> BackupResult:
        """Make and prove one, then let go of what the retention no longer keeps. Any thread."""
        self.folder.mkdir(parents=True, exist_ok=True)
        made = make_backup(self._store, self.folder, self._clock)
        prune_backups(self.folder, self._store, Retention())
        return made

    def make_if_due(self) -> BackupResult | None:
        """Make one when it is due."""
        return self.make() if self.due() else None

    def look(self) -> None:
        """Check disk and file, keep some room. Any thread.

        Raises DiskReserveUsed, DiskNearlyFull, StoreReplaced, DiskFailure.
        """
        health = check_health(self._store)
        if health.replaced:
            raise StoreReplaced
        if not self._store.viewing and not self._store.reserve.refill():
            raise DiskReserveUsed(free=health.free_bytes // 1_000_000)
        if health.low:
            raise DiskNearlyFull(free=health.free_bytes // 1_000_000)

    def look_at_clock(self) -> None:
        """Compare the clock with the newest entry. Any thread. Raises ClockBehind."""
        now = self._clock.now()
        with self._store.reader.connect() as connection:
            newest = OpLog(connection).clock.ms
        if newest - milliseconds(now) > _CLOCK_SLACK // timedelta(milliseconds=1):
            then = datetime.fromtimestamp(newest / 1000, UTC)
            raise ClockBehind(now=self._shown(now), newest=self._shown(then))

    def look_at_trail(self) -> None:
        """Check the newest entries of the trail, record a new break. Any thread.

        Raises TrailBroken for what was not known: whoever is there hears of it once, and the
        banner stays for those who look after it.
        """
        found = verify_recent(self._store)
        new = unrecorded(found, self._recorded())
        record_breaks(self._store, self._clock, new)
        self.breaks = self._recorded()
        for item in new:
            raise TrailBroken(what=item.kind.value, first=item.first, last=item.last)

    def _recorded(self) -> tuple[ChainBreak, ...]:
        with self._store.reader.connect() as connection:
            return recorded_breaks(connection)

    @property
    def reserve_used(self) -> bool:
        """Tell whether the disk is so full that the reserve had to be set free."""
        return self._store.reserve.used

    def standing(self) -> tuple[BackupState, datetime | None]:
        """Return how old the newest proven backup is, and when it was made."""
        last = self.last()
        when = last.at if last else None
        return state(self._schedule, when, self._clock.now()), when

    def _shown(self, instant: datetime) -> str:
        return stamp_text(wall_of(instant, self.zone))
