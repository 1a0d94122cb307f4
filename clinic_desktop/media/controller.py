"""Who climbs the ladder: from what the other side reports of loss, delay and its estimate.

Down at once, up with patience; at the begin of a call, up quickly until a first step fails. A
queue that stands and does not shrink (the round trip is well above its least) means that the link
is full. Loss without a queue is a bad radio, not a full link: it lowers the picture no further
than `CALM_LOSS_FLOOR`, because sending less would not lose less.

The estimate (REMB) is believed for its falls, not for its height: a browser never claims more than
1.5 times what it got, so where little moves it looks like a thin link, and after a fall it needs
half a minute to rise. A fall counts where a queue stands, or where no round trip is known.

After a step down what was reported before is forgotten: it speaks of a rate that is over. Nothing
here asks a clock; the caller says what time it is, in seconds.
"""

from __future__ import annotations

import math
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
LOSS_SECONDS = 1.4  # over which losses are smoothed
LOSS_CALM = 0.08
COPY_LOSS, COPY_LOSS_MORE = 0.03, 0.08  # voice is sent twice, three times where no queue stands
QUEUE_SECONDS = 0.25
CALM_QUEUE_SECONDS = 0.12
SOME_QUEUE = 0.05  # enough to believe a falling estimate
SHRINKS = 0.9  # of the queue before: it drains, wait
FIRST_WAIT, LAST_WAIT = 2.5, 30.0
EARLY_WAIT = 1.6  # between steps up until the first one fails
FAILED_WITHIN = 8.0  # a step up that does not hold for so long has failed
SETTLING = 1.4  # seconds until reports speak of the present rung
ESTIMATE_FELL = 0.97  # of the estimate before
UNKNOWN_AFTER = 5.0  # seconds without a round trip
CALM_AFTER_FALL = 4.0
HEADROOM = 1.2
FILE_SHARE = 0.3


@dataclass(frozen=True, slots=True)
class Plan:
    """What to send now.

    `file_bits` is what files may take while the call runs, bits a second; `copies` is how many
    packets of voice before the newest are sent once more.
    """

    rung: Rung
    voice: Voice
    file_bits: int
    copies: int = 0


class QualityController:
    """Feed it reports; read `plan` after each. Rates are bits a second, loss is 0 to 1."""

    def __init__(self, now: float, level: int = START) -> None:
        self.level = level
        self._changed = self._climbed = now
        self._trying = self._ever_failed = False
        self._waits: dict[int, float] = {}
        self._loss = self._radio = 0.0  # `_radio` outlives steps down
        self._path = PathDelay()
        self._queue_before = 0.0
        self._estimate: float | None = None
        self._fell: float | None = None  # when the estimate fell last
        self._heard_trip = self._reported = now
        self._sent: float | None = None

    @property
    def plan(self) -> Plan:
        """What to send now."""
        rung = LADDER[self.level]
        voice = POOR_VOICE if rung.bits < POOR_BELOW else VOICE
        known = rung.bits + voice.bits_on_the_wire
        room = known if self._estimate is None else self._estimate
        lossy = (self._radio > COPY_LOSS) + (self._radio > COPY_LOSS_MORE)
        copies = lossy if self._path.queue < SOME_QUEUE else 0
        return Plan(rung, voice, round(room * FILE_SHARE), copies)

    def sent(self, bits: float) -> None:
        """Note the video rate that really went out in the last second."""
        self._sent = max(0.0, bits)

    def heard_estimate(self, now: float, bits: float) -> None:
        """Note the other side's estimate of what it can receive (REMB)."""
        bits = max(0.0, bits)
        if self._estimate is not None and bits < self._estimate * ESTIMATE_FELL:
            self._fell = now
        self._estimate = bits
        self._judge(now)

    def heard_report(self, now: float, loss: float, rtt: float | None) -> None:
        """Note a receiver report: the share of packets lost since the last one, the round trip."""
        loss = min(1.0, max(0.0, loss))
        since, self._reported = now - self._reported, now
        share = 1 - math.exp(-max(0.0, since) / LOSS_SECONDS)  # some report forty times a second
        self._loss += share * (loss - self._loss)
        self._radio += 0.5 * share * (loss - self._radio)
        if rtt is not None and rtt >= 0:
            self._queue_before = self._path.queue
            self._path.heard(now, rtt)
            self._heard_trip = now
        self._judge(now)

    def link_was_cut(self, now: float) -> None:
        """Begin again low after silence: what was known of the link is not true any more."""
        self._estimate, self._trying, self._ever_failed = None, False, True
        self._path, self._queue_before = PathDelay(), 0.0
        self._waits.clear()
        self._forget()
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
            self._ever_failed = True
            wait = self._waits.get(self.level, FIRST_WAIT)
            self._waits[self.level] = min(LAST_WAIT, wait * 2)
        self._trying = False
        self._forget()
        self._move(now, level)

    def _forget(self) -> None:
        """What was lost or estimated came from a rate that is over."""
        self._loss, self._fell = 0.0, None

    def _lower(self, now: float) -> int:
        """Return the rung that the reports allow at most."""
        if now - self._changed <= SETTLING and not self._trying:
            return self.level
        allowed = self.level
        queue = self._path.queue
        limit = CALM_QUEUE_SECONDS if self._trying else QUEUE_SECONDS  # a try ends early
        rate = LADDER[self.level].bits
        stands = queue > limit and queue > self._queue_before * SHRINKS
        if stands and (self._loss > LOSS_LIMIT or self._path.is_full()):
            allowed = min(self.level - 1, rung_within(rate * 0.7))
        if self._is_low(now, queue):
            low = rung_within((self._estimate or 0.0) * 0.95)
            allowed = min(allowed, self.level - 1, max(low, self.level - 2))
        if self._trying and self._loss > LOSS_LIMIT:  # there was none before
            allowed = min(allowed, self.level - 1)
        if now - self._changed > SETTLING and self._loss > LOSS_LIMIT:
            share = 1 - 0.5 * (self._loss - LOSS_CALM)
            floor = 0 if queue > CALM_QUEUE_SECONDS else min(self.level, CALM_LOSS_FLOOR)
            allowed = min(allowed, max(floor, min(self.level - 1, rung_within(rate * share))))
        return max(0, allowed)

    def _is_low(self, now: float, queue: float) -> bool:
        """Tell whether the estimate says that the link is full."""
        if self._fell is None or self._estimate is None or self._sent is None:
            return False
        believed = queue > SOME_QUEUE or now - self._heard_trip > UNKNOWN_AFTER
        return believed and self._estimate < self._really_sent * 0.95

    @property
    def _really_sent(self) -> float:
        """The video rate that went out: a still scene needs less than its rung allows."""
        rate = float(LADDER[self.level].bits)
        return rate if self._sent is None else min(rate, self._sent)

    def _may_climb(self, now: float) -> bool:
        first = FIRST_WAIT if self._ever_failed else EARLY_WAIT
        wait = self._waits.get(self.level + 1, first)
        held = not (self._trying and self._ever_failed)
        if self.level >= TOP or not held or now - self._changed <= wait:
            return False
        known = self._heard_trip >= self._changed or now - self._heard_trip > UNKNOWN_AFTER
        calm = known and self._loss < LOSS_CALM and self._path.queue < CALM_QUEUE_SECONDS
        if not calm or self._estimate is None:
            return calm
        fell = self._fell is not None and now - self._fell < CALM_AFTER_FALL
        return not fell or self._estimate > self._really_sent * HEADROOM

    def _move(self, now: float, level: int) -> None:
        self.level = level
        self._changed = now
