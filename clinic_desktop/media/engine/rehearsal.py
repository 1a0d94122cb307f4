"""Trying one's devices, in a call or before it: a tone, one's own voice back, moving levels."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import numpy as np

from clinic_desktop.media.engine.sound import SILENCE, loudness
from clinic_desktop.media.engine.synthetic import tone
from clinic_desktop.media.playout import STEP, STEP_MS

LEVELS_EVERY = 0.1
TONE_STEPS = 1000 // STEP_MS
LONGEST = 10.0  # seconds of one's own voice
_FADE = 10  # steps at both ends of the tone, so that it does not click


class Clip:
    """Sound that is played once among the voices."""

    def __init__(self, steps: list[bytes], over: Callable[[], None]) -> None:
        self._steps, self._over = steps, over
        self._next = 0

    def pull(self, _now: float) -> bytes:
        """Return the next 20 ms."""
        if self._next >= len(self._steps):
            return SILENCE
        step = self._steps[self._next]
        self._next += 1
        if self._next == len(self._steps):
            self._over()
        return step


class Rehearsal:
    """`say` gets events `rehearsal` (ref, state, loudest) and `levels`."""

    def __init__(
        self, say: Callable[[dict[str, Any]], None], levels: Callable[[], tuple[float, float]]
    ) -> None:
        self._say, self._levels = say, levels
        self.clip: Clip | None = None
        self._ref = ""
        self._kept: list[bytes] | None = None
        self._wanted, self._loudest = 0, 0.0
        self._telling: asyncio.Task[None] | None = None

    def begin(self, ref: str, seconds: float) -> None:
        """Keep what the microphone hears from now on, then play it."""
        self._end()
        steps = max(1, round(min(LONGEST, seconds) * 1000 / STEP_MS))
        self._ref, self._kept, self._wanted, self._loudest = ref, [], steps, 0.0
        self._tell("recording")

    def tone(self, ref: str) -> None:
        """Play a tone of one second."""
        self._end()
        self._ref, self._loudest = ref, 0.0
        self._play([_faded(number) for number in range(TONE_STEPS)])

    def heard(self, step: bytes) -> None:
        """Take 20 ms of the microphone."""
        if self._kept is None:
            return
        self._kept.append(step)
        self._loudest = max(self._loudest, loudness(np.frombuffer(step, np.int16)))
        if len(self._kept) >= self._wanted:
            kept, self._kept = self._kept, None
            self._play(kept)

    def show_levels(self, on: bool) -> None:
        """Tell how loud it is ten times a second, or no more."""
        if self._telling is not None:
            self._telling.cancel()
            self._telling = None
        if on:
            self._telling = asyncio.ensure_future(self._tell_levels())

    def close(self) -> None:
        """End everything."""
        self.show_levels(False)
        self._kept = self.clip = None

    def _play(self, steps: list[bytes]) -> None:
        self._tell("playing")
        self.clip = Clip(steps, self._end)

    def _end(self) -> None:
        """The last one is over, or another begins."""
        if self.clip is not None or self._kept is not None:
            self.clip = self._kept = None
            self._tell("over")

    def _tell(self, state: str) -> None:
        event = {"is": "rehearsal", "ref": self._ref, "state": state}
        self._say({**event, "loudest": round(self._loudest, 4)})

    async def _tell_levels(self) -> None:
        while True:
            heard, played = self._levels()
            self._say({"is": "levels", "heard": heard, "played": played})
            await asyncio.sleep(LEVELS_EVERY)


def _faded(number: int) -> bytes:
    """Return 20 ms of the tone, softer near its ends."""
    ends = np.arange(STEP) / STEP
    up = np.clip((number + ends) / _FADE, 0, 1)
    down = np.clip((TONE_STEPS - number - ends) / _FADE, 0, 1)
    samples = np.frombuffer(tone(number), np.int16) * up * down
    return samples.astype(np.int16).tobytes()
