"""What steers one connection: the quality controller, fed by reports, read by senders."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable

from clinic_desktop.media.controller import Plan, QualityController
from clinic_desktop.media.ladder import START

EVERY = 1.0  # seconds over which the rate that really went out is measured
SILENCE = 4.0  # seconds without a report; they come every second or two
SMOOTHED = 4  # such measures: one key frame is no rate


class Pilot:
    """One for each connection; both of its senders report to it."""

    def __init__(self, clock: Callable[[], float] = time.monotonic, level: int = START) -> None:
        self._clock = clock
        self._controller = QualityController(clock(), level)
        self._octets, self._since = 0, clock()
        self._rates: deque[float] = deque(maxlen=SMOOTHED)
        self.rtt: float | None = None
        self.loss = 0.0
        self.estimate: float | None = None
        self.climbs: list[tuple[float, int]] = [(0.0, self._controller.level)]
        self._began = clock()
        self._heard: float | None = None
        self.cuts = 0

    @property
    def plan(self) -> Plan:
        """What to send now."""
        return self._controller.plan

    @property
    def level(self) -> int:
        """The number of the rung."""
        return self._controller.level

    def went_out(self, octets: int) -> None:
        """Note that video was sent."""
        self._octets += octets
        now = self._clock()
        if now - self._since >= EVERY:
            self._rates.append(self._octets * 8 / (now - self._since))
            self._controller.sent(sum(self._rates) / len(self._rates))
            self._octets, self._since = 0, now

    def heard_report(self, loss: float, rtt: float | None) -> None:
        """Note what the other side's receiver reports; after silence the link was cut."""
        now = self._clock()
        if self._heard is not None and now - self._heard > SILENCE:
            self.cuts += 1
            self.link_was_cut()
        self._heard = now
        self.loss = 0.7 * self.loss + 0.3 * loss
        self.rtt = rtt if rtt is not None else self.rtt
        self._controller.heard_report(self._clock(), loss, rtt)
        self._note()

    def heard_estimate(self, bits: float) -> None:
        """Note the other side's estimate of the link."""
        self.estimate = bits
        self._controller.heard_estimate(self._clock(), bits)
        self._note()

    def link_was_cut(self) -> None:
        """Begin low after silence."""
        self._controller.link_was_cut(self._clock())
        self._note()

    def _note(self) -> None:
        if self.climbs[-1][1] != self._controller.level:
            self.climbs.append((round(self._clock() - self._began, 2), self._controller.level))
