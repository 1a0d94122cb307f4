"""A camera and a microphone without devices: for tests, support and load.

The picture carries the milliseconds of the sender's clock as a barcode, so that whoever receives
it can read how old it is; the sound is a tone.
"""

from __future__ import annotations

import math
import time
from array import array
from collections.abc import Callable

import av
import numpy as np

from clinic_desktop.media.playout import RATE, STEP

BITS = 32
_GUARD = 2  # white, black: where the code begins, and what is light
_PITCH, _LOUDNESS = 440, 6_000
_RATE = 30.0


class SyntheticPictures:
    """A moving picture with the time inside; implements `tracks.Pictures`."""

    def __init__(
        self, width: int = 1280, height: int = 720, clock: Callable[[], float] = time.time
    ) -> None:
        self._size = (width, height)
        self._clock = clock
        self._made = -1.0
        self._latest: av.VideoFrame | None = None
        self._ground = _ground(width, height)

    def latest(self) -> av.VideoFrame | None:
        """Return the picture of this thirtieth of a second."""
        now = self._clock()
        if self._latest is None or now - self._made >= 1 / _RATE:
            self._made, self._latest = now, self._drawn(now)
        return self._latest

    def _drawn(self, now: float) -> av.VideoFrame:
        pixels = np.roll(self._ground, int(now * 200) % self._size[0], axis=1)
        paint_time(pixels, int(now * 1000))
        frame = av.VideoFrame.from_ndarray(np.ascontiguousarray(pixels), format="gray")
        return frame.reformat(format="yuv420p")


def _ground(width: int, height: int) -> np.ndarray:
    across = np.linspace(40, 200, width, dtype=np.float32)
    down = np.sin(np.linspace(0, 6 * math.pi, height, dtype=np.float32))[:, None] * 30
    ground: np.ndarray = np.clip(across[None, :] + down, 0, 255).astype(np.uint8)
    return ground


def paint_time(pixels: np.ndarray, milliseconds: int) -> None:
    """Paint the time as a row of light and dark fields over the top eighth of a gray picture."""
    height, width = pixels.shape
    fields = BITS + _GUARD
    edges = [round(number * width / fields) for number in range(fields + 1)]
    values = [1, 0] + [(milliseconds >> bit) & 1 for bit in range(BITS)]
    for number, value in enumerate(values):
        pixels[: height // 8, edges[number] : edges[number + 1]] = 235 if value else 20


def read_time(pixels: np.ndarray) -> int | None:
    """Return the milliseconds (modulo 2**32) that a gray picture carries, None without a code."""
    height, width = pixels.shape
    fields = BITS + _GUARD
    if width < fields * 4 or height < 32:
        return None
    row = pixels[height // 24 : height // 12]
    centres = [round((number + 0.5) * width / fields) for number in range(fields)]
    light = [float(np.mean(row[:, centre - 1 : centre + 2])) for centre in centres]
    if light[0] - light[1] < 80:
        return None
    middle = (light[0] + light[1]) / 2
    return sum(1 << bit for bit in range(BITS) if light[_GUARD + bit] > middle)


def tone(step: int) -> bytes:
    """Return the 20 ms number `step` of a tone, 16-bit mono at 48 kHz."""
    start = step * STEP
    wave = 2 * math.pi * _PITCH / RATE
    values = (int(_LOUDNESS * math.sin(wave * (start + k))) for k in range(STEP))
    return array("h", values).tobytes()
