"""When an unattended screen locks: first covered, then closed with the keys wiped."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import IntEnum

from clinic_desktop.kernel.clock import Clock


class LockLevel(IntEnum):
    """OPEN; SOFT: covered, the key stays; HARD: the store is closed and the key wiped."""

    OPEN = 0
    SOFT = 1
    HARD = 2


@dataclass
class IdleLock:
    """Counts idle time from `tick` to `tick`; a clock set back neither locks nor prolongs.

    A soft lock goes on counting: a screen that nobody unlocks becomes a hard lock. HARD is final
    for this session.
    """

    clock: Clock
    soft_after: timedelta
    hard_after: timedelta
    level: LockLevel = LockLevel.OPEN
    _idle: timedelta = field(default=timedelta(0), init=False)
    _seen: datetime = field(init=False)

    def __post_init__(self) -> None:
        self._seen = self.clock.now()

    @property
    def idle(self) -> timedelta:
        """Return how long nobody has touched the program."""
        return self._idle

    def touch(self) -> None:
        """Note a key or the mouse; on a locked screen it changes nothing."""
        self.tick()
        if self.level is LockLevel.OPEN:
            self._idle = timedelta(0)

    def hold(self) -> None:
        """Note that a call runs: what is open stays open, what is covered is not closed."""
        self.tick()
        if self.level is LockLevel.OPEN:
            self._idle = timedelta(0)
        elif self.level is LockLevel.SOFT:
            self._idle = min(self._idle, self.soft_after)

    def tick(self) -> LockLevel:
        """Count the time since the last tick and return the level that is due."""
        now = self.clock.now()
        self._idle += max(now - self._seen, timedelta(0))
        self._seen = now
        if self._idle >= self.hard_after:
            self.level = LockLevel.HARD
        elif self._idle >= self.soft_after:
            self.level = max(self.level, LockLevel.SOFT)
        return self.level

    def lock(self, level: LockLevel) -> None:
        """Lock at once: by the user (SOFT), by sleep or the end of the OS session (HARD)."""
        self.level = max(self.level, level)

    def unlock(self) -> bool:
        """Open a soft lock after the password was right; False when it is hard by now."""
        if self.tick() is LockLevel.HARD:
            return False
        self.level = LockLevel.OPEN
        self._idle = timedelta(0)
        return True
