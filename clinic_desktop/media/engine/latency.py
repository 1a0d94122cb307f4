"""How old the pictures are that arrive, where the sender paints its time into them."""

from __future__ import annotations

from collections import deque

import av

from clinic_desktop.media.engine.synthetic import BITS, read_time

_KEPT = 600
_LONGEST = 60_000  # milliseconds; more is no picture of ours


class Latency:
    """One for each stream that is measured. Both clocks must be the same one, or nearly."""

    def __init__(self) -> None:
        self._ages: deque[int] = deque(maxlen=_KEPT)
        self.seen = 0

    def look(self, frame: av.VideoFrame, now_ms: int) -> None:
        """Read the time in a picture, if there is one."""
        painted = read_time(frame.to_ndarray(format="gray"))
        if painted is None:
            return
        age = (now_ms - painted) % (1 << BITS)
        if age <= _LONGEST:
            self.seen += 1
            self._ages.append(age)

    def values(self) -> dict[str, int]:
        """Return how many were seen, and the median and 95th percentile of their ages in ms."""
        if not self._ages:
            return {"seen": 0}
        ordered = sorted(self._ages)
        last = len(ordered) - 1
        return {
            "seen": self.seen,
            "p50": ordered[round(last * 0.5)],
            "p95": ordered[round(last * 0.95)],
        }
