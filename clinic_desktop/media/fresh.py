"""Pictures that are worth showing: none that is older than a second after the link was cut.

The sender stamps each picture; how much later than the fastest one it came is its age. No clock
inside: times are seconds.
"""

from __future__ import annotations

from collections import deque

OLDEST = 1.0
_MEMORY = 60.0  # seconds in which the fastest way is remembered


class Freshness:
    """One for each stream of pictures."""

    def __init__(self, oldest: float = OLDEST) -> None:
        self._oldest = oldest
        self._fastest: deque[tuple[float, float]] = deque()
        self.dropped = 0

    def is_fresh(self, stamp: float, now: float) -> bool:
        """Tell whether a picture with this stamp is to be shown at `now`."""
        late = now - stamp
        while self._fastest and self._fastest[-1][1] >= late:
            self._fastest.pop()
        self._fastest.append((now, late))
        while self._fastest[0][0] < now - _MEMORY:
            self._fastest.popleft()
        fresh = late - self._fastest[0][1] <= self._oldest
        self.dropped += not fresh
        return fresh
