"""How long the way is, and how much of the round trip is a queue that we made ourselves.

The least round trip of the last two minutes is the way. At the begin of a call that least is not
known: a queue may stand already. So a round trip above `ASSUMED` is taken for a queue until it
has been seen not to shrink while less and less was sent; then the way is that long (a satellite).
"""

from __future__ import annotations

from collections import deque

ASSUMED = 0.3  # seconds; most ways are shorter
_MEMORY = 120.0
_TRIES = 3
_SHRUNK = 0.93


class PathDelay:
    """Feed it round trips; `queue` is the part that is a queue. All in seconds."""

    def __init__(self) -> None:
        self._rtt = 0.0
        self._heard: deque[tuple[float, float]] = deque()  # rising: candidates for the least
        self._believed = ASSUMED
        self._before: float | None = None
        self._stubborn = 0

    def heard(self, now: float, rtt: float) -> None:
        """Note a round trip."""
        self._rtt = rtt
        while self._heard and self._heard[-1][1] >= rtt:
            self._heard.pop()
        self._heard.append((now, rtt))
        while self._heard[0][0] < now - _MEMORY:
            self._heard.popleft()

    @property
    def queue(self) -> float:
        """How much longer than the way alone the round trip is."""
        if not self._heard:
            return 0.0
        return max(0.0, self._rtt - min(self._heard[0][1], self._believed))

    def is_full(self) -> bool:
        """Tell whether less should be sent, asked once for each step down.

        False when the round trip did not shrink over several steps down: then it is the way.
        """
        if self._before is not None and self._rtt > self._before * _SHRUNK:
            self._stubborn += 1
        else:
            self._stubborn = 0
        self._before = self._rtt
        if self._stubborn < _TRIES:
            return True
        self._believed = self._rtt
        self._before, self._stubborn = None, 0
        return False
