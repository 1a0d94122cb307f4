"""The idle lock: soft, hard, and a clock that jumps."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from clinic_desktop.kernel.clock import FrozenClock
from clinic_desktop.modules.practice.domain.locking import IdleLock, LockLevel

MINUTE = timedelta(minutes=1)


@pytest.fixture
def hands() -> FrozenClock:
    return FrozenClock(datetime(2026, 11, 24, 9, 24, tzinfo=UTC))


@pytest.fixture
def lock(hands) -> IdleLock:
    return IdleLock(hands, 2 * MINUTE, 15 * MINUTE)


def test_it_covers_after_two_minutes_and_closes_after_fifteen(lock, hands):
    hands.advance(2 * MINUTE - timedelta(seconds=1))
    assert lock.tick() is LockLevel.OPEN
    hands.advance(timedelta(seconds=1))
    assert lock.tick() is LockLevel.SOFT
    hands.advance(13 * MINUTE)
    assert lock.tick() is LockLevel.HARD


def test_work_keeps_it_open(lock, hands):
    for _ in range(20):
        hands.advance(MINUTE)
        lock.touch()
    assert lock.level is LockLevel.OPEN


def test_a_touch_on_the_covered_screen_opens_nothing(lock, hands):
    hands.advance(3 * MINUTE)
    lock.touch()
    assert lock.level is LockLevel.SOFT
    assert lock.unlock()
    assert lock.level is LockLevel.OPEN
    assert lock.idle == timedelta(0)


def test_a_sleeping_computer_wakes_up_closed(lock, hands):
    hands.advance(timedelta(hours=8))
    lock.touch()
    assert lock.level is LockLevel.HARD
    assert not lock.unlock()


def test_a_clock_set_back_does_not_give_more_time(lock, hands):
    hands.advance(MINUTE)
    lock.tick()
    hands.advance(timedelta(hours=-3))
    lock.tick()
    hands.advance(MINUTE)
    assert lock.tick() is LockLevel.SOFT


def test_locking_by_hand_is_never_weakened(lock):
    lock.lock(LockLevel.HARD)
    lock.lock(LockLevel.SOFT)
    assert lock.tick() is LockLevel.HARD


def test_a_call_keeps_an_open_screen_open(lock, hands):
    for _ in range(40):
        hands.advance(MINUTE)
        lock.hold()
    assert lock.level is LockLevel.OPEN


def test_a_call_behind_a_covered_screen_is_not_closed_and_not_uncovered(lock, hands):
    lock.lock(LockLevel.SOFT)
    for _ in range(40):
        hands.advance(MINUTE)
        lock.hold()
    assert lock.level is LockLevel.SOFT
    hands.advance(15 * MINUTE)
    assert lock.tick() is LockLevel.HARD
