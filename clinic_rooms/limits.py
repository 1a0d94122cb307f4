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
    """Counts wrong links of an address: ten at once, then one in six seconds.

    The memory is bounded: with too many addresses, those with nothing against them go first.
    """

    MOST = 20_000

    def __init__(self) -> None:
        self._wrong: dict[str, Bucket] = {}

    def lets_in(self, address: str, now: float) -> bool:
        """Tell whether an address may try a link."""
        bucket = self._wrong.get(address)
        return bucket is None or not bucket.is_full(now)

    def was_wrong(self, address: str, now: float) -> None:
        """Note that an address came with a link that is none."""
        if len(self._wrong) >= self.MOST:
            self._wrong = {k: b for k, b in self._wrong.items() if not b.is_idle(now)}
        if len(self._wrong) >= self.MOST:
            self._wrong.pop(next(iter(self._wrong)))
        self._wrong.setdefault(address, Bucket(room=10, rate=1 / 6, at=now)).take(now)
