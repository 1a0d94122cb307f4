"""A channel between two ends that loses no message while its socket breaks and comes back.

Each end has one. What it sends is kept until the other end acknowledges it, at most `KEPT`
seconds; when the connection was made anew, `again` gives what has to be sent once more, and the
other end drops what it has already. No socket and no clock inside; times are seconds.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

from clinic_protocol.signalling.envelope import BadFrame, Frame, read_frame
from clinic_protocol.signalling.messages import Body

KEPT = 60.0
MOST_KEPT = 500
PING_EVERY = 2.0
DEAD_AFTER = 5.0


class ChannelBroken(Exception):
    """The other end speaks of messages that never were, or stopped acknowledging: begin anew."""


@dataclass(frozen=True, slots=True)
class _Kept:
    seq: int
    body: Body
    since: float


class Channel:
    """One end. `send` and `ping` give text for the socket, `receive` takes what came from it."""

    def __init__(self, now: float) -> None:
        self._sent = 0
        self._got = 0
        self._kept: deque[_Kept] = deque()
        self._heard = self._spoke = now
        self._asked: int | None = None

    def send(self, body: Body, now: float) -> str:
        """Return a message as text, and keep it. Raises ChannelBroken when too many are kept."""
        if len(self._kept) >= MOST_KEPT:
            raise ChannelBroken("the other end does not acknowledge")
        self._sent += 1
        self._kept.append(_Kept(self._sent, body, now))
        return self._text(Frame(seq=self._sent, ack=self._got, m=body), now)

    def ping(self, now: float) -> str:
        """Return a sign of life with what was received so far, and ask for one."""
        return self._text(Frame(ack=self._got, p=max(1, round(now * 1000))), now)

    def answer(self, now: float) -> str | None:
        """Return the sign of life that the other end has asked for, once."""
        asked, self._asked = self._asked, None
        return None if asked is None else self._text(Frame(ack=self._got, q=asked), now)

    def receive(self, text: str | bytes, now: float) -> Body | None:
        """Take a frame: its message, or None for a ping and for one that is here already.

        Raises BadFrame, and ChannelBroken when a message before this one is missing.
        """
        frame = read_frame(text)
        self._heard = now
        self._asked = frame.p
        self._acknowledge(frame.ack)
        if frame.m is None or 0 < frame.seq <= self._got:
            return None
        if frame.seq == 0:
            raise BadFrame("seq: missing")
        if frame.seq != self._got + 1:
            raise ChannelBroken("a message is missing")
        self._got = frame.seq
        return frame.m

    def again(self, now: float) -> list[str]:
        """Return all that is unacknowledged, for a connection that was made anew.

        Raises ChannelBroken when the oldest has been kept too long: who waited that long has to
        begin anew.
        """
        self._heard = now
        if self._kept and now - self._kept[0].since > KEPT:
            raise ChannelBroken("away for too long")
        return [
            self._text(Frame(seq=kept.seq, ack=self._got, m=kept.body), now) for kept in self._kept
        ]

    def unacknowledged(self) -> list[Body]:
        """Return the messages of which nobody knows whether they arrived, oldest first."""
        return [kept.body for kept in self._kept]

    def wants_ping(self, now: float) -> bool:
        """Tell whether it is time for a sign of life."""
        return now - self._spoke >= PING_EVERY

    def is_dead(self, now: float) -> bool:
        """Tell whether the other end has been silent for too long on this connection."""
        return now - self._heard >= DEAD_AFTER

    def _acknowledge(self, ack: int) -> None:
        if ack > self._sent:
            raise ChannelBroken("an acknowledgement of what was never sent")
        while self._kept and self._kept[0].seq <= ack:
            self._kept.popleft()

    def _text(self, frame: Frame, now: float) -> str:
        self._spoke = now
        return frame.text()
