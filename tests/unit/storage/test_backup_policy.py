"""When a backup is due and which may go."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinic_desktop.storage.backup_policy import (
    BackupSchedule,
    BackupState,
    KnownBackup,
    Retention,
    is_due,
    prunable,
    state,
)

NOW = datetime(2026, 11, 24, 9, 24, tzinfo=UTC)
SCHEDULE = BackupSchedule()


@pytest.mark.parametrize(
    ("hours", "changed", "due"),
    [
        (3, True, False),
        (4, True, True),
        (400, False, False),
        (-1, False, True),
        (None, False, True),
    ],
)
def test_due(hours: int | None, changed: bool, due: bool) -> None:
    last = None if hours is None else NOW - timedelta(hours=hours)
    assert is_due(SCHEDULE, last, NOW, changed) is due


@pytest.mark.parametrize(
    ("hours", "expected"),
    [
        (0, BackupState.FRESH),
        (4, BackupState.DUE),
        (25, BackupState.WORRYING),
        (-5, BackupState.WORRYING),
        (None, BackupState.NONE),
    ],
)
def test_state(hours: int | None, expected: BackupState) -> None:
    last = None if hours is None else NOW - timedelta(hours=hours)
    assert state(SCHEDULE, last, NOW) is expected


BACKUPS = st.lists(
    st.builds(
        lambda minutes, proven: (NOW - timedelta(minutes=minutes), proven),
        st.integers(0, 60 * 24 * 800),
        st.booleans(),
    ),
    max_size=80,
).map(lambda pairs: [KnownBackup(f"b{n}", when, ok) for n, (when, ok) in enumerate(pairs)])


@given(BACKUPS)
def test_the_newest_proven_backup_and_all_newer_ones_stay(backups: list[KnownBackup]) -> None:
    gone = prunable(backups, Retention())
    proven = [b for b in backups if b.proven]
    if not proven:
        assert gone == ()
        return
    newest = max(b.created for b in proven)
    assert all(b.created < newest for b in gone)


@given(BACKUPS)
def test_every_day_week_and_month_that_counts_keeps_a_backup(backups: list[KnownBackup]) -> None:
    gone = {b.name for b in prunable(backups, Retention())}
    proven = sorted((b for b in backups if b.proven), key=lambda b: b.created, reverse=True)
    kept = [b for b in proven if b.name not in gone]
    for period, places in (
        (lambda b: b.created.date(), 14),
        (lambda b: b.created.isocalendar()[:2], 8),
        (lambda b: (b.created.year, b.created.month), 12),
    ):
        wanted = list(dict.fromkeys(period(b) for b in proven))[:places]
        assert set(wanted) <= {period(b) for b in kept}


@given(BACKUPS)
def test_pruning_twice_changes_nothing_more(backups: list[KnownBackup]) -> None:
    gone = {b.name for b in prunable(backups, Retention())}
    rest = [b for b in backups if b.name not in gone]
    assert prunable(rest, Retention()) == ()


@given(BACKUPS)
def test_what_stays_is_bounded(backups: list[KnownBackup]) -> None:
    gone = {b.name for b in prunable(backups, Retention())}
    proven = [b for b in backups if b.proven]
    kept = [b for b in proven if b.name not in gone]
    newest = max((b.created for b in proven), default=NOW)
    assert len([b for b in kept if b.created < newest]) <= 24 + 14 + 8 + 12


def test_an_unproven_backup_replaces_nothing() -> None:
    old = KnownBackup("old", NOW - timedelta(days=300), proven=True)
    new = KnownBackup("new", NOW, proven=False)
    assert prunable([old, new], Retention(1, 1, 1, 1)) == ()
