"""Who climbs the ladder: from what the other side reports of loss, delay and its estimate.

Down at once, up with patience. A queue that stands (the round trip is well above its least) or an
estimate below what is really sent means that the link is full. Loss without a queue is a bad
radio, not a full link: it lowers the picture no further than `CALM_LOSS_FLOOR`, because sending
less would not lose less. Nothing here asks a clock; the caller says what time it is, in seconds.
"""

from __future__ import annotations

from dataclasses import dataclass

from clinic_desktop.media.ladder import (
    LADDER,
    POOR_BELOW,
    POOR_VOICE,
    START,
    TOP,
    VOICE,
    Rung,
    Voice,
    rung_within,
)
from clinic_desktop.media.path_delay import PathDelay

CALM_LOSS_FLOOR = START
LOSS_LIMIT = 0.10
LOSS_CALM = 0.08
QUEUE_SECONDS = 0.35
CALM_QUEUE_SECONDS = 0.15
FIRST_WAIT, LAST_WAIT = 2.5, 30.0
FAILED_WITHIN = 8.0  # a step up that does not hold for so long has failed
SETTLING = 1.2  # seconds until reports speak of the present rung
ESTIMATE_LAG = 2.5  # the other side's estimate follows a step up slowly
HEADROOM = 1.2
FILE_SHARE = 0.3


@dataclass(frozen=True, slots=True)
class Plan:
    """What to send now; `file_bits` is what files may take while the call runs, bits a second."""

    rung: Rung
    voice: Voice
    file_bits: int


class QualityController:
    """Feed it reports; read `plan` after each. Rates are bits a second, loss is 0 to 1."""

    def __init__(self, now: float, level: int = START) -> None:
        self.level = level
        self._changed = self._climbed = now
        self._trying = False
        self._waits: dict[int, float] = {}
        self._loss = 0.0
        self._path = PathDelay()
        self._estimate: float | None = None
        self._sent: float | None = None

    @property
    def plan(self) -> Plan:
        """What to send now."""
        rung = LADDER[self.level]
        voice = POOR_VOICE if rung.bits < POOR_BELOW else VOICE
        known = rung.bits + voice.bits_on_the_wire
        room = known if self._estimate is None else self._estimate
        return Plan(rung, voice, round(room * FILE_SHARE))

    def sent(self, bits: float) -> None:
        """Note the video rate that really went out in the last second."""
        self._sent = max(0.0, bits)

    def heard_estimate(self, now: float, bits: float) -> None:
        """Note the other side's estimate of what it can receive (REMB)."""
        self._estimate = max(0.0, bits)
        self._judge(now)

    def heard_report(self, now: float, loss: float, rtt: float | None) -> None:
        """Note a receiver report: the share of packets lost since the last one, the round trip."""
        self._loss = 0.7 * self._loss + 0.3 * min(1.0, max(0.0, loss))
        if rtt is not None and rtt >= 0:
            self._path.heard(now, rtt)
        self._judge(now)

    def link_was_cut(self, now: float) -> None:
        """Begin again low after silence: what was known of the link is not true any more."""
        self._loss, self._estimate, self._trying = 0.0, None, False
        self._path = PathDelay()
        self._waits.clear()
        self._move(now, min(self.level, START))

    def _judge(self, now: float) -> None:
        lower = self._lower(now)
        if lower < self.level:
            self._go_down(now, lower)
        elif self._trying and now - self._climbed > FAILED_WITHIN:
            self._trying = False
            self._waits.pop(self.level, None)
        elif self._may_climb(now):
            self._trying, self._climbed = True, now
            self._move(now, self.level + 1)

    def _go_down(self, now: float, level: int) -> None:
        if self._trying:
            wait = self._waits.get(self.level, FIRST_WAIT)
            self._waits[self.level] = min(LAST_WAIT, wait * 2)
        self._trying = False
        self._move(now, level)

    def _lower(self, now: float) -> int:
        """Return the rung that the reports allow at most."""
        settled = now - self._changed > SETTLING
        rate = LADDER[self.level].bits
        allowed = self.level
        queue = self._path.queue
        full = self._trying and queue > CALM_QUEUE_SECONDS  # a try ends early
        full = full or (settled and queue > QUEUE_SECONDS)
        if full and self._path.is_full():
            allowed = min(self.level - 1, rung_within(rate * 0.7))
        sent = self._really_sent
        lagging = self._trying and now - self._climbed < ESTIMATE_LAG
        known = self._estimate is not None and self._sent is not None and not lagging
        if known and self._estimate is not None and self._estimate < sent * 0.95:
            allowed = min(allowed, rung_within(self._estimate * 0.95))
        if settled and self._loss > LOSS_LIMIT:
            share = 1 - 0.5 * (self._loss - LOSS_CALM)
            floor = 0 if queue > CALM_QUEUE_SECONDS else min(self.level, CALM_LOSS_FLOOR)
            allowed = min(allowed, max(floor, min(self.level - 1, rung_within(rate * share))))
        return max(0, allowed)

    @property
    def _really_sent(self) -> float:
        """The video rate that went out: a still scene needs less than its rung allows."""
        rate = float(LADDER[self.level].bits)
        return rate if self._sent is None else min(rate, self._sent)

    def _may_climb(self, now: float) -> bool:
        wait = self._waits.get(self.level + 1, FIRST_WAIT)
        if self.level >= TOP or self._trying or now - self._changed <= wait:
            return False
        calm = self._loss < LOSS_CALM and self._path.queue < CALM_QUEUE_SECONDS
        needed = self._really_sent * HEADROOM
        return calm and (self._estimate is None or self._estimate > needed)

    def _move(self, now: float, level: int) -> None:
        self.level = level
        self._changed = now
