"""What a receiver of pictures does about packets that are missing: ask again, then begin anew.

Pure decisions; times are seconds of any clock.
"""

from __future__ import annotations

from aiortc.jitterbuffer import JitterBuffer, JitterFrame
from aiortc.rtp import RtpPacket
from aiortc.utils import uint16_add, uint32_gt

RETRY_AT_LEAST = 0.06
TRIES = 8
STALL = 0.7  # without a whole picture while packets are missing: ask for a key frame
BETWEEN_REQUESTS = 0.5
ASKED_AT_ONCE = 10  # packets of a voice; a longer gap is a cut
ASKED_AGAIN, HEARD_WITHIN = 0.02, 0.3


class Repair:
    """Which packets to ask for again, and when to give up and ask for a whole picture."""

    def __init__(self) -> None:
        self.rtt = 0.1
        self._asked: dict[int, tuple[float, int]] = {}
        self._requested = -BETWEEN_REQUESTS

    def due(self, missing: set[int], now: float) -> list[int]:
        """Return the sequence numbers to ask for now; each at most `TRIES` times."""
        wait = max(RETRY_AT_LEAST, self.rtt * 0.8)
        self._asked = {number: asked for number, asked in self._asked.items() if number in missing}
        due = []
        for number in missing:
            first, tries = self._asked.setdefault(number, (now, 0))
            if tries < TRIES and now - first > wait * (tries + 1):
                self._asked[number] = (first, tries + 1)
                due.append(number)
        return sorted(due)

    def wants_key_frame(self, incomplete: bool, last_picture: float, now: float) -> bool:
        """Tell whether to ask for a whole picture, and count it as asked."""
        stalled = incomplete and now - last_picture > max(STALL, self.rtt * 3)
        if not stalled or now - self._requested < BETWEEN_REQUESTS:
            return False
        self._requested = now
        self._asked.clear()
        return True


class VoiceRepair:
    """Which packets of a voice to ask for again: soon twice, since asking gets lost too.

    Browsers answer for a voice as well, though nothing was agreed on, but for each packet only
    once in a round trip. What is too late to be heard is forgotten.
    """

    def __init__(self) -> None:
        self.rtt = 0.1
        self._newest: int | None = None
        self._missing: dict[int, tuple[float, int]] = {}

    def arrived(self, number: int, now: float) -> None:
        """Take a sequence number; those left out before it are missing."""
        self._missing.pop(number, None)
        newest = self._newest
        ahead = 1 if newest is None else uint16_add(number, -newest)
        if not 0 < ahead < 1 << 15:
            return
        self._newest = number
        for step in range(1, ahead if ahead <= ASKED_AT_ONCE else 1):
            self._missing[uint16_add(number, -step)] = (now, 0)

    def due(self, now: float) -> list[int]:
        """Return the sequence numbers to ask for now."""
        due, wait = [], max(RETRY_AT_LEAST, self.rtt + 0.01)
        for number, (since, asked) in list(self._missing.items()):
            rounds, again = divmod(asked, 2)
            if now - since > HEARD_WITHIN:
                del self._missing[number]
            elif now - since >= rounds * wait + again * ASKED_AGAIN:
                self._missing[number] = (since, asked + 1)
                due.append(number)
        return sorted(due)


class PictureBuffer(JitterBuffer):
    """aiortc's buffer, but a picture is complete with its marker, not with the next one's start.

    After a gap that could not be repaired nothing is given out until a whole picture comes:
    what builds on a lost one is smeared.
    """

    def __init__(self, capacity: int = 512) -> None:
        super().__init__(capacity=capacity, is_video=True)
        self.pictures = 0
        self.awaits_key = True
        self._newest: int | None = None  # the time of the newest picture given out

    def add(self, packet: RtpPacket) -> tuple[bool, JitterFrame | None]:
        """Take a packet; one of a picture that is over is not taken, however late it comes.

        aiortc's buffer goes back to it when it is late by a hundred: after a cut that shows
        pictures of before, and the clock of the stream jumps.
        """
        if self._newest is not None and uint32_gt(self._newest, packet.timestamp):
            return False, None
        return super().add(packet)

    def smart_remove(self, count: int) -> bool:
        """Give up what does not fit any more; what follows builds on it: await a key frame."""
        self.awaits_key = True
        return super().smart_remove(count)

    def begin_anew(self) -> None:
        """Forget everything that waits; go on with the next key frame."""
        if self._origin is not None:
            self.remove(self.capacity)
        self._origin = None
        self.awaits_key = True

    def is_over(self, number: int) -> bool:
        """Tell whether a packet would come too late to be of use."""
        return self._origin is not None and uint16_add(number, -self._origin) > 1 << 15

    def _remove_frame(self, sequence_number: int) -> JitterFrame | None:
        packets: list[RtpPacket] = []
        for count in range(self.capacity):
            if self._origin is None:
                return None
            packet = self._packets[(self._origin + count) % self._capacity]
            if packet is None:
                return None
            if packets and packet.timestamp != packets[0].timestamp:
                return self._taken(packets, count)  # a marker that was never set
            packets.append(packet)
            if packet.marker:
                return self._taken(packets, count + 1)
        return None

    def _taken(self, packets: list[RtpPacket], count: int) -> JitterFrame | None:
        data = b"".join(packet._data for packet in packets)  # type: ignore[attr-defined]
        timestamp = self._newest = packets[0].timestamp
        self.remove(count)
        if self.awaits_key and not is_key_frame(data):
            return self._remove_frame(0)
        self.awaits_key = False
        self.pictures += 1
        return JitterFrame(data=data, timestamp=timestamp)


def is_key_frame(data: bytes) -> bool:
    """Tell whether a VP8 picture stands alone (RFC 6386, 9.1: the lowest bit is 0)."""
    return bool(data) and not data[0] & 1
