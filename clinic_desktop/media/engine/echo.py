"""Voice without the echo of the speaker, without noise, at an even loudness (WebRTC's processing).

Without it the other side hears itself from every laptop. What is played goes in by `played` when
it is handed to the speaker's buffer, before it sounds: the canceller finds the delay itself. It
costs 0.3 ms of a core for each 10 ms, and 10 ms of delay inside.
"""

from __future__ import annotations

from collections import deque

import numpy as np
from pywebrtc_audio import AudioProcessor

from clinic_desktop.media.playout import RATE, STEP

_FRAME = RATE // 100  # what WebRTC takes: 10 ms
_PER_STEP = STEP // _FRAME
_LOOK = 50  # steps after which sound that always waited is left out
_MOST, _SPARE = 20, 3  # frames; with fewer, a late callback would tear the two apart
_STRONG = 2  # noise suppression: 0 little to 3 all
_LOUDER_DB = 18.0
_NOTHING = np.zeros(_FRAME, np.int16)


class Echo:
    """One microphone and one speaker; steps of 20 ms of 16-bit mono at 48 kHz."""

    def __init__(self, *, cancel: bool = True) -> None:
        self._cancel = cancel
        self._processor = AudioProcessor(
            sample_rate=RATE,
            num_channels=1,
            echo_cancellation=cancel,
            noise_suppression=True,
            high_pass_filter=True,
            auto_gain_control=True,
            ns_level=_STRONG,
            agc_max_gain_db=_LOUDER_DB,
        )
        self._far: deque[np.ndarray] = deque([_NOTHING] * _SPARE, maxlen=_MOST)
        self._steps, self._least = 0, _MOST

    @property
    def waiting(self) -> int:
        """How many pieces of 10 ms the speaker is ahead of the microphone."""
        return len(self._far)

    def played(self, step: bytes) -> None:
        """Take what the speaker will play next."""
        if self._cancel:
            samples = np.frombuffer(step, np.int16)
            self._far.extend(samples[k * _FRAME : (k + 1) * _FRAME] for k in range(_PER_STEP))

    def cleaned(self, step: bytes) -> bytes:
        """Return what the microphone heard without what the speaker played."""
        near = np.frombuffer(step, np.int16)
        pieces = []
        for k in range(_PER_STEP):
            far = self._far.popleft() if self._far else _NOTHING
            piece = self._processor.process(near[k * _FRAME : (k + 1) * _FRAME], far)
            pieces.append(np.asarray(piece, np.int16))
        self._drift()
        return np.concatenate(pieces).tobytes()

    def _drift(self) -> None:
        """Two devices have two clocks: leave out what is always too much.

        What waits here is heard by the canceller later than it sounds; it can look back only.
        """
        self._least = min(self._least, len(self._far))
        self._steps += 1
        if self._steps < _LOOK:
            return
        for _ in range(min(self._least - _SPARE, len(self._far))):
            self._far.popleft()
        self._steps, self._least = 0, _MOST
