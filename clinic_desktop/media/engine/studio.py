"""What the engine sends and shows: one's own camera and microphone, and pictures to the screen."""

from __future__ import annotations

import asyncio
import io
import time
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Protocol

import av
import numpy as np
from av.video.reformatter import VideoReformatter

from clinic_desktop.media.engine.latency import Latency
from clinic_desktop.media.engine.recording import Recorder
from clinic_desktop.media.engine.rehearsal import Rehearsal
from clinic_desktop.media.engine.ring import STREAMS, Writer
from clinic_desktop.media.engine.sound import Mixer, Sound, Voice, loudness
from clinic_desktop.media.engine.synthetic import SyntheticPictures
from clinic_desktop.media.rtc.peer import Peer
from clinic_desktop.media.rtc.tracks import Pictures, fitted

OWN = 0  # the stream of one's own picture
_OWN_EVERY = 1 / 15


class Devices(Protocol):
    """Opens cameras, screens, microphones and speakers by name."""

    def camera(self, name: str, told: Callable[[str | None], None]) -> Pictures:
        """Return a source of pictures; `told` hears a problem's code, None when they come."""
        ...

    def sound(
        self,
        names: tuple[str | None, str | None],
        mixer: Mixer,
        heard: Callable[[bytes], None],
        told: Callable[[str, str | None, str | None], None],
    ) -> Sound:
        """Return what hears and plays by a microphone and a speaker; `told` hears of each."""
        ...

    def watch(self, changed: Callable[[dict[str, Any]], None]) -> None:
        """Tell what there is, and each change."""
        ...

    async def unwatch(self) -> None:
        """Tell no more."""
        ...

    async def close(self) -> None:
        """Give everything back."""
        ...


class Studio:
    """One's own side of the call, and the memory that the screen reads pictures from."""

    def __init__(
        self,
        peers: Mapping[str, Peer],
        devices: Devices,
        writer: Writer | None,
        say: Callable[[dict[str, Any]], None],
    ) -> None:
        self._peers, self._devices, self._writer, self._say = peers, devices, writer, say
        self.camera: Pictures | None = None
        self.muted = False
        self.sounds: tuple[str | None, str | None] = (None, None)  # microphone, speaker
        self.heard_level = 0.0
        self.recorder: Recorder | None = None
        self.main: int | None = None  # the stream that is recorded; None: the first other one
        self.mixer = Mixer(self._voices, self._played)
        self.rehearsal = Rehearsal(say, lambda: (self.heard_level, self.mixer.level))
        self.latencies: dict[int, Latency] = {}
        self._sizes = [(640, 360)] * STREAMS
        self._last: dict[int, av.VideoFrame] = {}
        self._scaler = VideoReformatter()
        self._streams: dict[str, int] = {}
        self._sounding: asyncio.Task[None] | None = None
        self._own: asyncio.Task[None] | None = None

    # ------------------------------------------------------------ devices

    def use_camera(self, name: str | None) -> None:
        """Send pictures of a camera or a screen, or none."""
        old, self.camera = self.camera, None
        _closed(old)
        if name is None:
            self._told("camera", None, None)
        else:
            self.camera = self._devices.camera(name, lambda code: self._told("camera", name, code))
        if self._own is None:
            self._own = asyncio.ensure_future(self._show_own())

    def use_sound(self, microphone: str | None, speaker: str | None) -> None:
        """Hear one microphone and play to one speaker; either may be none."""
        if self._sounding is not None:
            self._sounding.cancel()
        self.sounds = (microphone, speaker)
        sound = self._devices.sound(self.sounds, self.mixer, self._heard, self._told)
        self._sounding = asyncio.ensure_future(sound.run())
        self._sounding.add_done_callback(self._sound_ended)

    def _sound_ended(self, sounding: asyncio.Task[None]) -> None:
        """Sound ends when it is told to; by a fault of its own nobody hears or is heard: say so."""
        if sounding.cancelled() or sounding is not self._sounding:
            return
        if sounding.exception() is not None:
            for what, name in zip(("microphone", "speaker"), self.sounds, strict=True):
                if name is not None:
                    self._told(what, name, "broken")

    async def list_devices(self, *, watch: bool) -> None:
        """Tell which devices there are and each change; or no more."""
        if watch:
            self._devices.watch(lambda lists: self._say({"is": "devices", **lists}))
        else:
            await self._devices.unwatch()

    def _told(self, what: str, name: str | None, problem: str | None) -> None:
        self._say({"is": "device", "what": what, "name": name, "problem": problem})

    def _heard(self, step: bytes) -> None:
        self.heard_level = loudness(np.frombuffer(step, dtype=np.int16))
        self.rehearsal.heard(step)
        sound = bytes(len(step)) if self.muted else step
        if self.recorder is not None:
            self.recorder.sides.ours(sound)
        for peer in self._peers.values():
            peer.microphone.put(sound)

    def _played(self, step: bytes) -> None:
        if self.recorder is not None:
            self.recorder.sides.theirs(step)

    def _voices(self) -> Iterable[Voice]:
        voices: list[Voice] = [
            peer.voice for peer in self._peers.values() if peer.voice is not None
        ]
        clip = self.rehearsal.clip
        return voices if clip is None else [*voices, clip]

    # ------------------------------------------------------------ pictures to the screen

    def stream_of(self, pid: str) -> int:
        """Return the stream of a peer's pictures, a new one for a new peer."""
        if pid not in self._streams:
            free = set(range(OWN + 1, STREAMS)) - set(self._streams.values())
            self._streams[pid] = min(free, default=STREAMS - 1)
        return self._streams[pid]

    def forget(self, pid: str) -> None:
        """A peer has left: its stream is free."""
        stream = self._streams.pop(pid, None)
        if stream is not None:
            self._last.pop(stream, None)
            self.latencies.pop(stream, None)

    def resize(self, stream: int, width: int, height: int) -> None:
        """Give pictures of a stream at most this large from now on."""
        if 0 <= stream < STREAMS and width > 0 and height > 0:
            self._sizes[stream] = (min(1280, width), min(720, height))

    def show(self, stream: int, frame: av.VideoFrame) -> None:
        """Put a picture where the screen finds it, and say so."""
        self._last[stream] = frame
        if stream != OWN and isinstance(self.camera, SyntheticPictures):
            latency = self.latencies.setdefault(stream, Latency())
            latency.look(frame, int(time.time() * 1000))
        if self._writer is None:
            return
        small = fitted(frame, *self._sizes[stream], self._scaler, "bgra").to_ndarray()
        height, width = small.shape[:2]
        slot, number = self._writer.write(stream, width, height, small.tobytes())
        self._say(
            {
                "is": "picture",
                "stream": stream,
                "slot": slot,
                "number": number,
                "width": width,
                "height": height,
            }
        )

    # ------------------------------------------------------------ recording

    def record(
        self, taken: Callable[[bytes], None], over: Callable[[str], None], *, sound_only: bool
    ) -> None:
        """Begin to record; `taken` and `over` are called from another thread."""
        self.recorder = Recorder(taken, over, self._main_picture, sound_only=sound_only)
        self.recorder.start()

    def stop_recording(self) -> None:
        """Stop recording, if it runs; all that was recorded is told when this returns."""
        recorder, self.recorder = self.recorder, None
        if recorder is not None:
            recorder.stop()

    def _main_picture(self) -> av.VideoFrame | None:
        stream = self.main
        if stream is None:
            stream = min(self._streams.values(), default=OWN)
        return self._last.get(stream)

    # ------------------------------------------------------------ pictures

    def snapshot(self, stream: int) -> bytes | None:
        """Return the newest picture of a stream in its full size as PNG, None without one."""
        frame = self._last.get(stream)
        if frame is None:
            return None
        file = io.BytesIO()
        with av.open(file, "w", format="image2pipe") as container:
            picture = container.add_stream("png", rate=1)
            picture.width, picture.height, picture.pix_fmt = frame.width, frame.height, "rgb24"
            container.mux(picture.encode(VideoReformatter().reformat(frame, format="rgb24")))
            container.mux(picture.encode(None))
        return file.getvalue()

    async def _show_own(self) -> None:
        shown: av.VideoFrame | None = None
        while True:
            await asyncio.sleep(_OWN_EVERY)
            latest = self.camera.latest() if self.camera is not None else None
            if latest is not None and latest is not shown:
                shown = latest
                self.show(OWN, latest)

    async def close(self) -> None:
        """Stop hearing, playing and showing."""
        self.rehearsal.close()
        for task in (self._sounding, self._own):
            if task is not None:
                task.cancel()
                await asyncio.wait({task})  # however it ends: what follows is given back too
        _closed(self.camera)
        await self._devices.close()


def _closed(source: Pictures | None) -> None:
    close = getattr(source, "close", None)
    if close is not None:
        close()
