"""Voice that arrives late, out of order or not at all, played as evenly as the link allows.

Packets go in with `push` when they arrive; every 20 ms `pull` gives the next 20 ms of sound. How
much is held back follows the delays of the last seconds. One lost packet is rebuilt from the copy
that the next one carries (in-band FEC), more are concealed by the codec. Where that happens often,
more is held back, so that packets which were asked for again arrive in time. When too much is
held, a quiet piece is left out; a loud one only when no quiet one comes. No clock, no codec
inside: both are handed in.
"""

from __future__ import annotations

from array import array
from collections import deque
from dataclasses import dataclass
from typing import Protocol

RATE = 48_000
STEP = RATE // 50  # samples in 20 ms
STEP_MS = 20
_BYTES = 2
_MEMORY = 200  # packets whose delay is remembered
_GAPS_MEMORY, _GAPS = 500, 2  # of so many steps so many concealed: wait for repeated packets
_MOST_FOR_REPEATED = 140.0  # milliseconds
_REPEATED = 50  # repeated packets whose delay is remembered
_PATIENCE = 10  # steps without any packet until playing stops and buffers anew
_TOO_MUCH_MS, _FAR_TOO_MUCH_MS = 60, 200
_SKIP_PAUSE = 0.1  # seconds between two quiet pieces left out
_LOUD_PAUSE = 2.0  # seconds before a loud one goes
_QUIET = 200  # mean absolute sample value of a quiet piece, of 32768
_SILENCE = bytes(STEP * _BYTES)
_ORDER_WINDOW = 1 << 15


class VoiceDecoder(Protocol):
    """A voice codec's decoder; each answer is 16-bit mono sound at 48 kHz."""

    def decode(self, payload: bytes) -> bytes:
        """Return the sound of a packet."""
        ...

    def conceal(self, samples: int) -> bytes:
        """Return a guess for a packet that is missing."""
        ...

    def has_copy(self, packet: bytes) -> bool:
        """Tell whether a packet carries a copy of the one before: many don't."""
        ...

    def recover(self, following: bytes, samples: int) -> bytes:
        """Return the sound of the packet before `following` from the copy inside it."""
        ...


@dataclass(slots=True)
class PlayoutCounts:
    """What was played, in steps of 20 ms; `late` and `refused` count packets.

    `held_ms` is how much was held back, added up over the `pulled` steps.
    """

    played: int = 0
    recovered: int = 0
    concealed: int = 0
    starved: int = 0
    skipped: int = 0
    late: int = 0
    refused: int = 0
    pulled: int = 0
    held_ms: float = 0.0


class Playout:
    """One voice. Sequence numbers are RTP's (16 bits, they wrap), `now` is in seconds."""

    def __init__(self, decoder: VoiceDecoder, *, least_ms: int = 40, most_ms: int = 400) -> None:
        self.counts = PlayoutCounts()
        self._decoder = decoder
        self._least, self._most = least_ms, most_ms
        self._waiting: dict[int, bytes] = {}
        self._newest: int | None = None
        self._next: int | None = None
        self._floor = 0  # packets below are over
        self._ready = bytearray()
        self._packet_samples = STEP
        self._delays: deque[float] = deque(maxlen=_MEMORY)
        self._repeated: deque[float] = deque(maxlen=_REPEATED)
        self._concealed: deque[bool] = deque(maxlen=_GAPS_MEMORY)
        self._first: tuple[float, int] | None = None
        self._starved = 0
        self._skipped_at = 0.0

    def push(self, sequence: int, payload: bytes, now: float) -> None:
        """Take a packet that has arrived. An empty one is refused."""
        if not payload or not 0 <= sequence < 2 * _ORDER_WINDOW:
            self.counts.refused += 1
            return
        number = self._unwrapped(sequence)
        if self._first is None:
            self._first = (now, number)
        began, base = self._first
        delay = (now - began) * 1000 - (number - base) * self._packet_ms
        delays = self._delays if number == self._newest else self._repeated
        delays.append(delay)
        if number < self._floor:
            self.counts.late += 1
            return
        self._waiting[number] = payload

    def pull(self, now: float) -> bytes:
        """Return the next 20 ms of sound; silence as long as nothing has begun."""
        if self._next is None:
            if not self._begun():
                return _SILENCE
            self._next = min(self._waiting)
            self._skipped_at = now
        self.counts.pulled += 1
        self.counts.held_ms += self.held_ms
        self._leave_something_out(now)
        while len(self._ready) < STEP * _BYTES:
            if not self._more():
                break
        if len(self._ready) < STEP * _BYTES:
            return self._starving()
        piece = bytes(self._ready[: STEP * _BYTES])
        del self._ready[: STEP * _BYTES]
        return piece

    @property
    def target_ms(self) -> float:
        """How much sound is to be held back: what most packets of late were behind the first."""
        if len(self._delays) < 5:
            return max(self._least, self._packet_ms)
        ordered = sorted(self._delays)
        spread = ordered[int(len(ordered) * 0.97)] - ordered[0]
        if self._repeated and sum(self._concealed) >= _GAPS:
            latest = sorted(self._repeated)[int(len(self._repeated) * 0.95)]
            spread = max(spread, min(_MOST_FOR_REPEATED, latest - ordered[0]))
        return max(self._least, self._packet_ms, min(self._most, spread + STEP_MS))

    @property
    def held_ms(self) -> float:
        """How much sound is held back now."""
        ready = len(self._ready) / _BYTES / STEP * STEP_MS
        if not self._waiting:
            return ready
        first = min(self._waiting) if self._next is None else self._next
        return ready + (max(self._waiting) - first + 1) * self._packet_ms

    @property
    def _packet_ms(self) -> float:
        return self._packet_samples * 1000 / RATE

    def _unwrapped(self, sequence: int) -> int:
        if self._newest is None:
            self._newest = sequence
            return sequence
        step = (sequence - self._newest + _ORDER_WINDOW) % (2 * _ORDER_WINDOW) - _ORDER_WINDOW
        number = self._newest + step
        self._newest = max(self._newest, number)
        return number

    def _begun(self) -> bool:
        return bool(self._waiting) and self.held_ms >= self.target_ms

    def _more(self) -> bool:
        """Decode, rebuild or conceal one packet; False when nothing at all is there."""
        if not self._waiting or self._next is None:
            return False
        payload = self._waiting.pop(self._next, None)
        if payload is None and self.held_ms + STEP_MS <= self.target_ms:
            self._patch(self._decoder.conceal(STEP))  # it may still come
            return True
        following = self._waiting.get(self._next + 1)
        self._next = self._floor = self._next + 1
        self._starved = 0
        if payload is not None:
            sound = self._decoder.decode(payload)
            self._packet_samples = max(STEP, len(sound) // _BYTES)
            self.counts.played += len(sound) // _BYTES // STEP
        elif following is not None and self._decoder.has_copy(following):
            sound = self._decoder.recover(following, self._packet_samples)
            self.counts.recovered += self._packet_samples // STEP
        else:
            self._patch(self._decoder.conceal(self._packet_samples))
            return True
        self._concealed.append(False)
        self._ready += sound
        return True

    def _patch(self, guess: bytes) -> None:
        steps = len(guess) // _BYTES // STEP
        self.counts.concealed += steps
        self._concealed.append(True)
        self._ready += guess

    def _starving(self) -> bytes:
        """Nothing is there: conceal without moving on, and after a while buffer anew."""
        self.counts.starved += 1
        self._starved += 1
        self._ready.clear()
        if self._starved > _PATIENCE:
            self._starved = 0
            self._next = self._first = None
            self._delays.clear()
            return _SILENCE
        return self._decoder.conceal(STEP)

    def _leave_something_out(self, now: float) -> None:
        over = self.held_ms - self.target_ms
        if over <= _TOO_MUCH_MS:
            self._skipped_at = max(self._skipped_at, now - _SKIP_PAUSE)
            return
        since = now - self._skipped_at
        if since < _SKIP_PAUSE:
            return
        if len(self._ready) < STEP * _BYTES and not self._more():
            return
        piece = bytes(self._ready[: STEP * _BYTES])
        if over > _FAR_TOO_MUCH_MS or since > _LOUD_PAUSE or _loudness(piece) < _QUIET:
            del self._ready[: STEP * _BYTES]
            self.counts.skipped += 1
            self._skipped_at = now


def _loudness(piece: bytes) -> float:
    """Return the mean absolute value of a piece of sound (every eighth sample is enough)."""
    samples = array("h", piece[: len(piece) // _BYTES * _BYTES])[::8]
    return sum(map(abs, samples)) / max(1, len(samples))
