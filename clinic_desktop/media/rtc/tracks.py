"""What goes out: sound in steps of 20 ms, and pictures at the size and rate of the rung."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from fractions import Fraction
from typing import Protocol

import av
import numpy as np
from aiortc.mediastreams import MediaStreamTrack
from av.video.reformatter import VideoReformatter

from clinic_desktop.media.ladder import Picture, Rung, for_text
from clinic_desktop.media.playout import STEP
from clinic_desktop.media.rtc.pilot import Pilot

_WAITING = 25  # steps of sound that wait for a slow sender; the oldest goes first
_SILENCE = bytes(STEP * 2)
_IDLE = 0.05
CLOCK = 90_000
TIME_BASE = Fraction(1, CLOCK)


class Pictures(Protocol):
    """Where pictures come from: a camera, a screen, a picture drawn by the program."""

    def latest(self) -> av.VideoFrame | None:
        """Return the newest picture, None while there is none."""
        ...


class VoiceTrack(MediaStreamTrack):
    """Sound of a microphone to one peer: 16-bit mono at 48 kHz, put in by `put`."""

    kind = "audio"

    def __init__(self) -> None:
        super().__init__()
        self._queue: asyncio.Queue[bytes] = asyncio.Queue()

    def put(self, sound: bytes) -> None:
        """Take 20 ms of sound; called on the loop's thread."""
        if self._queue.qsize() >= _WAITING:
            self._queue.get_nowait()
        self._queue.put_nowait(sound)

    def forget(self) -> None:
        """Drop what was said before anybody could hear it: old sound is only delay."""
        while not self._queue.empty():
            self._queue.get_nowait()

    async def next_sound(self, steps: int) -> bytes:
        """Return the next `steps` of 20 ms."""
        return b"".join([await self._queue.get() for _ in range(steps)])

    async def recv(self) -> av.AudioFrame:
        """Not used: the sender asks for sound."""
        raise NotImplementedError


class PictureTrack(MediaStreamTrack):
    """Pictures to one peer, as many and as large as its pilot allows."""

    kind = "video"

    def __init__(self, pictures: Callable[[], Pictures | None]) -> None:
        super().__init__()
        self._pictures = pictures
        self._scaler = VideoReformatter()
        self._due = time.monotonic()
        self._began = time.monotonic()

    async def next_picture(self, pilot: Pilot) -> av.VideoFrame:
        """Wait until a picture is due, and return it at the rung's size."""
        while True:
            rung = pilot.plan.rung
            frame = self._ready(rung)
            if frame is not None:
                return frame
            await asyncio.sleep(self._pause(rung))

    def _ready(self, rung: Rung) -> av.VideoFrame | None:
        now = time.monotonic()
        source = self._pictures()
        if getattr(source, "is_text", False):
            rung = for_text(rung)
        if rung.picture is Picture.OFF or source is None or now < self._due:
            return None
        latest = source.latest()
        if latest is None:
            return None
        self._due = max(self._due + 1 / rung.rate, now - 0.5 / rung.rate)
        frame = fitted(latest, rung.width, rung.height, self._scaler)
        if frame is latest:  # others use it too, and it gets a time of its own
            frame = av.VideoFrame.from_ndarray(latest.to_ndarray(), format="yuv420p")
        frame.pts = int((now - self._began) * CLOCK)
        frame.time_base = TIME_BASE
        return frame

    def _pause(self, rung: Rung) -> float:
        wait = self._due - time.monotonic()
        return min(_IDLE, wait) if wait > 0 and rung.rate else _IDLE / 5

    async def recv(self) -> av.VideoFrame:
        """Not used: the sender asks for pictures."""
        raise NotImplementedError


def fitted(
    frame: av.VideoFrame,
    width: int,
    height: int,
    scaler: VideoReformatter,
    form: str = "yuv420p",
) -> av.VideoFrame:
    """Return a picture that fits into a size; proportions stay, nothing is enlarged.

    It is the frame itself when nothing is to be done. `scaler` is the caller's own: a frame's own
    `reformat` keeps one in the frame, which several threads look at.
    """
    scale = min(width / frame.width, height / frame.height, 1.0)
    wide = max(2, int(frame.width * scale) // 2 * 2)
    high = max(2, int(frame.height * scale) // 2 * 2)
    return scaler.reformat(frame, width=wide, height=high, format=form)


def level_dbov(sound: bytes) -> int:
    """Return the loudness as RFC 6464 wants it: 0 the loudest, -127 silence."""
    samples = np.frombuffer(sound, dtype=np.int16).astype(np.float64) / 32_768
    power = float(np.mean(samples * samples)) if len(samples) else 0.0
    return max(-127, min(0, round(10 * np.log10(power)))) if power > 0 else -127
