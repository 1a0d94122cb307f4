"""A recording of the call: all voices mixed, and the main picture, as WebM (VP8 and Opus).

Nothing is written to the disk here: the bytes go to the program piece by piece, which keeps each
one encrypted. A cluster is closed each second, so what was told so far can be played whatever
happens next. Encoding runs in a thread of its own, so that no voice waits for it.
"""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable
from fractions import Fraction

import av
import numpy as np
from av.video.reformatter import VideoReformatter

from clinic_desktop.media.playout import RATE, STEP, STEP_MS

WIDTH, HEIGHT = 640, 360
FRAME_RATE = 12
BEHIND = 0.3  # seconds that the recording is behind, so that late sound finds its place
GONE = 3.0  # seconds after which a picture that never changes is shown no more
_WAITING = 50  # steps of one side's sound that wait
_PICTURE_BITS, _VOICE_BITS = 300_000, 32_000
_CLOCK = Fraction(1, 1000)
_LIVE = {"live": "1", "cluster_time_limit": "1000"}
_REALTIME = {"deadline": "realtime", "cpu-used": "8", "lag-in-frames": "0"}
_EVERY = 1.0
_PATIENCE = 2.0

Taken = Callable[[bytes], None]
Picture = Callable[[], "av.VideoFrame | None"]


class Sides:
    """The sound of both sides until it is mixed; each may be put in from any thread."""

    def __init__(self) -> None:
        self._waiting = (deque[bytes](maxlen=_WAITING), deque[bytes](maxlen=_WAITING))

    def ours(self, step: bytes) -> None:
        """Take 20 ms of the microphone, as the others hear it."""
        self._waiting[0].append(step)

    def theirs(self, step: bytes) -> None:
        """Take 20 ms of all others, as they are played."""
        self._waiting[1].append(step)

    def mixed(self) -> np.ndarray:
        """Return the next 20 ms; silence where a side has none."""
        total = np.zeros(STEP, dtype=np.int32)
        for waiting in self._waiting:
            if waiting:
                total += np.frombuffer(waiting.popleft(), dtype=np.int16)
        limited: np.ndarray = np.clip(total, -32_768, 32_767).astype(np.int16)
        return limited


class Film:
    """The file as it grows. `now` is in seconds since its beginning; no clock inside."""

    def __init__(self, taken: Taken, *, sound_only: bool) -> None:
        self._pieces = _Pieces(taken)
        self._container = av.open(self._pieces, "w", format="webm", options=_LIVE)
        self._voice = self._container.add_stream("libopus", rate=RATE)
        self._voice.layout, self._voice.bit_rate = "mono", _VOICE_BITS
        self._picture = None if sound_only else self._add_picture()
        self._scaler = VideoReformatter()
        self._steps = 0
        self._frames = 0
        self._last: tuple[av.VideoFrame | None, float] = (None, 0.0)
        self._told = 0.0

    def go_on(self, now: float, sides: Sides, picture: Picture) -> None:
        """Write all that is due."""
        while self._steps * STEP_MS / 1000 <= now - BEHIND:
            self._write_sound(sides.mixed())
        if self._picture is not None and self._frames <= now * FRAME_RATE:
            self._write_picture(picture(), now)
            self._frames = int(now * FRAME_RATE) + 1
        if now - self._told >= _EVERY:
            self._told = now
            self._pieces.send()

    def end(self) -> None:
        """Write what is left in the encoders."""
        for stream in (self._voice, self._picture):
            if stream is not None:
                self._container.mux(stream.encode(None))
        self._container.close()
        self._pieces.send()

    def _add_picture(self) -> av.VideoStream:
        stream = self._container.add_stream("libvpx", rate=FRAME_RATE, options=_REALTIME)
        stream.width, stream.height, stream.pix_fmt = WIDTH, HEIGHT, "yuv420p"
        stream.bit_rate, stream.gop_size = _PICTURE_BITS, FRAME_RATE
        stream.codec_context.time_base = _CLOCK
        return stream

    def _write_sound(self, samples: np.ndarray) -> None:
        frame = av.AudioFrame.from_ndarray(samples[None, :], format="s16", layout="mono")
        frame.sample_rate, frame.time_base = RATE, Fraction(1, RATE)
        frame.pts = self._steps * STEP
        self._steps += 1
        self._container.mux(self._voice.encode(frame))

    def _write_picture(self, latest: av.VideoFrame | None, now: float) -> None:
        assert self._picture is not None
        if latest is not self._last[0]:
            self._last = (latest, now)
        gone = latest is None or now - self._last[1] > GONE
        frame = placed(None if gone else latest, self._scaler)
        frame.pts, frame.time_base = int(now * 1000), _CLOCK
        self._container.mux(self._picture.encode(frame))


class Recorder:
    """A film that goes on by itself. `taken` and `over` are called from its thread."""

    def __init__(
        self,
        taken: Taken,
        over: Callable[[str], None],
        picture: Picture,
        *,
        sound_only: bool,
    ) -> None:
        self.sides = Sides()
        self._taken, self._over, self._picture = taken, over, picture
        self._sound_only = sound_only
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def stop(self) -> None:
        """End; when this returns all that was recorded has been told, and `over` was called."""
        self._ended.set()
        self._thread.join(_PATIENCE)

    def _run(self) -> None:
        problem = "broken"  # also by a fault of ours: everybody learns that it is over
        try:
            film, began = Film(self._taken, sound_only=self._sound_only), time.monotonic()
            while not self._ended.wait(STEP_MS / 1000):
                film.go_on(time.monotonic() - began, self.sides, self._picture)
            film.end()
            problem = ""
        except (av.FFmpegError, OSError, ValueError) as error:
            problem = str(error) or type(error).__name__
        finally:
            self._over(problem)


class _Pieces:
    """What the container writes to: it can't be sought, as nothing written is ever changed."""

    def __init__(self, taken: Taken) -> None:
        self._taken = taken
        self._waiting = bytearray()

    def write(self, data: bytes) -> int:
        """Take bytes of the file."""
        self._waiting += data
        return len(data)

    def send(self) -> None:
        """Send on what has come since the last time."""
        if self._waiting:
            self._taken(bytes(self._waiting))
            self._waiting.clear()


def placed(frame: av.VideoFrame | None, scaler: VideoReformatter) -> av.VideoFrame:
    """Return a picture of the recording's size: all of it, on black; None is black alone.

    A frame's own `reformat` keeps its scaler in the frame, which the screen uses at this moment in
    another thread: so the scaler is handed in.
    """
    canvas = np.full((HEIGHT * 3 // 2, WIDTH), 128, dtype=np.uint8)
    canvas[:HEIGHT] = 16
    if frame is not None:
        scale = min(WIDTH / frame.width, HEIGHT / frame.height)
        wide = max(4, int(frame.width * scale) // 4 * 4)
        high = max(4, int(frame.height * scale) // 4 * 4)
        _lay(canvas, scaler.reformat(frame, width=wide, height=high, format="yuv420p"))
    return av.VideoFrame.from_ndarray(canvas, format="yuv420p")


def _lay(canvas: np.ndarray, frame: av.VideoFrame) -> None:
    """Lay a picture into the middle of the three planes of a canvas."""
    pixels = frame.to_ndarray()
    wide, high = frame.width, frame.height
    top, left = (HEIGHT - high) // 4 * 2, (WIDTH - wide) // 4 * 2
    canvas[top : top + high, left : left + wide] = pixels[:high]
    for plane in (0, 1):
        ours, start = _chroma(canvas, WIDTH, HEIGHT, plane), (top // 2, left // 2)
        theirs = _chroma(pixels, wide, high, plane)
        rows, columns = theirs.shape
        ours[start[0] : start[0] + rows, start[1] : start[1] + columns] = theirs


def _chroma(pixels: np.ndarray, wide: int, high: int, plane: int) -> np.ndarray:
    """Return a view of a colour plane."""
    size = (wide // 2) * (high // 2)
    flat = pixels.reshape(-1)
    begin = wide * high + plane * size
    return flat[begin : begin + size].reshape(high // 2, wide // 2)
