"""Checks of the running program: the trail daily, the whole store weekly, the clock always."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from clinic_desktop.app.safekeeping import ClockBehind, Safekeeping, TrailBroken
from clinic_desktop.kernel.clock import Clock, from_milliseconds, milliseconds
from clinic_desktop.kernel.errors import EnvironmentFailure
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP
from clinic_desktop.storage import schema
from clinic_desktop.storage.audit import AuditEntry
from clinic_desktop.storage.backup import known_heads, list_backups
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.segments import record_breaks
from clinic_desktop.storage.store import Store
from clinic_desktop.storage.verify import VerifyReport, verify

TRAIL_EVERY, WHOLE_EVERY = timedelta(days=1), timedelta(days=7)
_WHOLE, _CLOCK = "whole_check", "clock_behind"  # what this device remembers


class StoreDamaged(EnvironmentFailure):
    """The weekly check found what was not so written."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "The check of the whole store found damage ({what}). You can go on working, but keep all"
        " backups and tell your support: Settings, Backup and check.",
    )


@dataclass(frozen=True, slots=True)
class WholeCheck:
    """When the whole store was checked last on this device, and whether all was well."""

    at: datetime
    ok: bool


def last_whole_check(store: Store) -> WholeCheck | None:
    """Return the last whole check."""
    kept = _remembered(store, _WHOLE)
    if not kept:
        return None
    at_ms, ok = kept.split("|")
    return WholeCheck(from_milliseconds(int(at_ms)), ok == "1")


def check_whole(store: Store, clock: Clock, keeper: Safekeeping) -> VerifyReport:
    """Check everything with the heads the backups vouch for; keep the result. Any thread."""
    folder = keeper.folder
    headers = [header for _path, header in list_backups(folder)] if folder.is_dir() else []
    report = verify(store, known_heads(store, headers))
    record_breaks(store, clock, report.new_findings)
    well = report.ok or _only_old_breaks(report)
    _remember(store, _WHOLE, f"{milliseconds(clock.now())}|{int(well)}")
    return report


class StoreChecks:
    """When which check of one open store is due; what the strip says of them."""

    def __init__(self, ctx: Context, keeper: Safekeeping) -> None:
        # A context of its own: these checks note from other threads than the user's work.
        self._ctx = replace(ctx)
        self._keeper = keeper
        self._trail_at = ctx.clock.now()
        self.last = last_whole_check(ctx.store)
        self.clock_behind = ""

    def trail_if_due(self) -> None:
        """Check the newest part of the trail, a day after the last time. Raises TrailBroken."""
        now = self._ctx.clock.now()
        if timedelta(0) <= now - self._trail_at < TRAIL_EVERY:
            return
        self._trail_at = now
        self._keeper.look_at_trail()

    def whole_if_due(self) -> None:
        """Check everything, a week after the last time. Raises TrailBroken, StoreDamaged."""
        store, clock = self._ctx.store, self._ctx.clock
        self.last = last_whole_check(store)
        if store.viewing or (self.last and abs(clock.now() - self.last.at) < WHOLE_EVERY):
            return
        report = check_whole(store, clock, self._keeper)
        self.last = last_whole_check(store)
        self._keeper.look_at_trail()  # takes up the breaks that were recorded
        for item in report.new_findings:
            raise TrailBroken(what=item.kind.value, first=item.first, last=item.last)
        if not report.ok and not _only_old_breaks(report):
            raise StoreDamaged(what=_first_damage(report))

    def look_at_clock(self) -> None:
        """Say once that the clock was set back: raises ClockBehind until it is right again.

        That it was said is kept on this device, so the next sign-in is not told again.
        """
        store = self._ctx.store
        told = bool(_remembered(store, _CLOCK))
        try:
            self._keeper.look_at_clock()
        except ClockBehind as behind:
            self.clock_behind = behind.message()
            if told or store.viewing:
                return
            self._ctx.note(AuditEntry("E", "clock", outcome="behind"))
            _remember(store, _CLOCK, "1")
            raise
        self.clock_behind = ""
        if told and not store.viewing:
            _remember(store, _CLOCK, "")


def _only_old_breaks(report: VerifyReport) -> bool:
    return bool(report.findings) and not report.new_findings and not _first_damage(report)


def _first_damage(report: VerifyReport) -> str:
    damage = (
        *report.cipher_problems,
        *report.sqlite_problems,
        *report.broken_references,
        *report.attachment_problems,
    )
    return damage[0] if damage else ""


def _remembered(store: Store, key: str) -> str:
    with store.reader.connect() as connection:
        return schema.meta(connection).get(key, "")


def _remember(store: Store, key: str, value: str) -> None:
    if store.viewing:
        return
    with store.writer.connect() as connection:
        schema.put_meta(connection, {key: value})
        connection.commit()
