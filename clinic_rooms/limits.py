"""How often somebody may do something: buckets that fill with time."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Bucket:
    """`room` at once, `rate` a second after that."""

    room: float
    rate: float
    level: float = 0.0
    at: float = 0.0

    def take(self, now: float, amount: float = 1.0) -> bool:
        """Tell whether there is room for some more, and take it."""
        self.level = max(0.0, self.level - (now - self.at) * self.rate)
        self.at = now
        if self.level + amount > self.room:
            return False
        self.level += amount
        return True

    def is_full(self, now: float) -> bool:
        """Tell whether nothing more fits now, without taking."""
        return self.level - (now - self.at) * self.rate + 1 > self.room

    def is_idle(self, now: float) -> bool:
        """Tell whether it need not be remembered any more."""
        return self.level - (now - self.at) * self.rate <= 0


class Doorkeeper:
    """Counts what somebody has done too often: at first wrong links, ten at once, one in 6 s.

    The memory is bounded: with too many names, those with nothing against them go first.
    """

    MOST = 20_000

    def __init__(self, room: float = 10, rate: float = 1 / 6) -> None:
        self._room, self._rate = room, rate
        self._noted: dict[str, Bucket] = {}

    def lets_in(self, who: str, now: float) -> bool:
        """Tell whether an address may try a link, or a link may be used again."""
        bucket = self._noted.get(who)
        return bucket is None or not bucket.is_full(now)

    def note(self, who: str, now: float) -> None:
        """Note once more what is to be rare."""
        if len(self._noted) >= self.MOST:
            self._noted = {k: b for k, b in self._noted.items() if not b.is_idle(now)}
        if len(self._noted) >= self.MOST:
            self._noted.pop(next(iter(self._noted)))
        new = Bucket(room=self._room, rate=self._rate, at=now)
        self._noted.setdefault(who, new).take(now)
