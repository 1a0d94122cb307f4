"""What the engine hears and plays: one microphone to all peers, all peers mixed to one speaker."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterable
from typing import Protocol

import numpy as np

from clinic_desktop.media.engine.synthetic import tone
from clinic_desktop.media.playout import STEP, STEP_MS

SILENCE = bytes(STEP * 2)


class Voice(Protocol):
    """Somebody's voice, or a piece of sound."""

    def pull(self, now: float) -> bytes:
        """Return the next 20 ms."""
        ...


class Mixer:
    """The voices of all peers as one sound; asked for every 20 ms."""

    def __init__(
        self,
        voices: Callable[[], Iterable[Voice]],
        copied: Callable[[bytes], None] = lambda _step: None,
    ) -> None:
        self._voices, self._copied = voices, copied
        self.level = 0.0

    def next(self) -> bytes:
        """Return the next 20 ms, and note how loud they are (0 to 1)."""
        now = time.monotonic()
        heard = [np.frombuffer(voice.pull(now), dtype=np.int16) for voice in self._voices()]
        if not heard:
            self.level = 0.0
            return SILENCE
        mixed = heard[0] if len(heard) == 1 else _limited(heard)
        self.level = loudness(mixed)
        step = mixed.tobytes()
        self._copied(step)
        return step


def _limited(voices: list[np.ndarray]) -> np.ndarray:
    total = np.sum([voice.astype(np.int32) for voice in voices], axis=0)
    limited: np.ndarray = np.clip(total, -32_768, 32_767).astype(np.int16)
    return limited


def loudness(samples: np.ndarray) -> float:
    """Return the loudness of some sound, 0 to 1 of the loudest there can be."""
    if not len(samples):
        return 0.0
    return float(np.sqrt(np.mean(samples.astype(np.float64) ** 2))) / 32_768


class Sound(Protocol):
    """Devices, or what stands for them. `heard` takes 20 ms of the microphone on the loop."""

    async def run(self) -> None:
        """Play and hear until cancelled."""
        ...


class SyntheticSound:
    """A microphone and a speaker without devices, at the right pace: a tone, or nothing at all."""

    def __init__(
        self, mixer: Mixer, heard: Callable[[bytes], None], *, silent: bool = False
    ) -> None:
        self._mixer, self._heard, self._silent = mixer, heard, silent

    async def run(self) -> None:
        """Play and hear until cancelled."""
        step, began = 0, time.monotonic()
        tones = [tone(number) for number in range(5)]  # 44 whole waves, so it goes round
        while True:
            step += 1
            wait = began + step * STEP_MS / 1000 - time.monotonic()
            if wait > 0:
                await asyncio.sleep(wait)
            self._heard(SILENCE if self._silent else tones[step % len(tones)])
            self._mixer.next()
