"""PortAudio as this program needs it: devices by a name that stays, lines of 48 kHz mono.

Calls block, some for a tenth of a second: they are made on `thread`, one after the other. Callbacks
run on PortAudio's thread and only move bytes; each buffer has one writer and one reader, and what
passes between them is a deque, which needs no lock.
"""

from __future__ import annotations

import os
import re
import sys
import time
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

import av
import numpy as np

from clinic_desktop.media.engine.problems import DeviceProblem
from clinic_desktop.media.playout import RATE

DEFAULT = "default"
BLOCKS = 100  # callbacks a second
SLOW_START = 5.0  # seconds that a device may take until it runs evenly
_HOST_ERROR = -9999
# PortAudio's error codes; none at all where no device is there.
_CODES: dict[int | None, str] = {
    None: "missing",
    -9996: "missing",
    -9985: "busy",
    -9997: "form",  # a rate that it does not have
    -9998: "form",  # … or channels
}
_WINDOWS_CODES = {0x8889000A: "busy", 0x88890004: "lost", 0x80070005: "denied"}
# On Windows each device stands under four interfaces; this one has whole names and short delays.
_INTERFACES = {"win32": "Windows WASAPI", "linux": "ALSA", "darwin": "Core Audio"}
_PLACE = re.compile(r" \(hw:\d+,\d+\)$")  # where it was plugged in, not what it is
# ALSA's own plug-ins and parts of one card, which nobody chooses by name.
_PLUG_IN = re.compile(
    r"sysdefault|front|rear|side|center_lfe|surround\d\d|iec958|spdif|hdmi|dmix|dsnoop|samplerate"
    r"|speexrate|speex|upmix|vdownmix|lavrate|jack|oss|a52|null|modem|phoneline|usbstream"
)


@dataclass(frozen=True, slots=True)
class Listed:
    """A device by its name; `default` marks the one that "default" stands for."""

    name: str
    default: bool = False


@dataclass(frozen=True, slots=True)
class SoundList:
    """What this computer has."""

    microphones: tuple[Listed, ...] = ()
    speakers: tuple[Listed, ...] = ()

    def has(self, what: str, name: str) -> bool:
        """Tell whether a microphone or a speaker is there."""
        there = self.microphones if what == "microphone" else self.speakers
        return bool(there) if name == DEFAULT else any(one.name == name for one in there)

    def default(self, what: str) -> str | None:
        """Return the name that "default" stands for."""
        there = self.microphones if what == "microphone" else self.speakers
        return next((one.name for one in there if one.default), None)


def load_portaudio() -> Any:
    """Return the module. Raises OSError without the library."""
    os.environ.setdefault("JACK_NO_START_SERVER", "1")  # listing devices must start no server
    import sounddevice

    return sounddevice


class SoundPorts:
    """The devices of this computer."""

    def __init__(
        self,
        load: Callable[[], Any] = load_portaudio,
        platform: str = sys.platform,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._load, self._platform, self._clock = load, platform, clock
        self._module: Any = None
        self.thread = ThreadPoolExecutor(1, "sound-devices")

    def portaudio(self) -> Any:
        """Return the library. Raises DeviceProblem."""
        if self._module is None:
            try:
                self._module = self._load()
            except OSError as error:
                raise DeviceProblem("sound", "library") from error
        return self._module

    def refresh(self) -> None:
        """See devices that came since; closes every line that is open. Raises DeviceProblem."""
        port = self.portaudio()
        try:
            port._terminate()
            port._initialize()
        except port.PortAudioError as error:
            raise DeviceProblem("sound", "broken") from error

    def listed(self) -> SoundList:
        """Return what was there at the last `refresh`. Raises DeviceProblem."""
        return SoundList(
            tuple(Listed(n, d) for n, (_, d) in self._indexes("microphone").items()),
            tuple(Listed(n, d) for n, (_, d) in self._indexes("speaker").items()),
        )

    def microphone(self, name: str, heard: Callable[[bytes], None]) -> Microphone:
        """Open a microphone; `heard` gets sound of the device on PortAudio's thread."""
        found, index = self._found("microphone", name)
        make = self.portaudio().RawInputStream
        line: Microphone = self._opened(
            "microphone", index, lambda form: Microphone(found, form, make, heard)
        )
        return line

    def speaker(self, name: str, hungry: Callable[[], None]) -> Speaker:
        """Open a speaker; `hungry` is called on PortAudio's thread when it has taken sound."""
        found, index = self._found("speaker", name)
        make = self.portaudio().RawOutputStream
        line: Speaker = self._opened(
            "speaker", index, lambda form: Speaker(found, form, make, hungry)
        )
        return line

    def _opened(self, what: str, index: int, make: Callable[[Form], Any]) -> Any:
        """Open with the first form of sound that the device knows: best 48 kHz mono."""
        port = self.portaudio()
        info = port.query_devices(index)
        own = int(info["default_samplerate"]) or RATE
        code = "broken"
        for rate, channels in dict.fromkeys([(RATE, 1), (RATE, 2), (own, 1), (own, 2)]):
            extra = None
            if self._platform == "win32":
                extra = port.WasapiSettings(auto_convert=True)
            try:
                return make(Form(index, rate, channels, extra, self._clock))
            except port.PortAudioError as error:
                code = problem_of(error)
                if code != "form":
                    raise DeviceProblem(what, code) from error
            except ValueError as error:
                raise DeviceProblem(what, "missing") from error
        raise DeviceProblem(what, "broken" if code == "form" else code)

    def _found(self, what: str, name: str) -> tuple[str, int]:
        """Return a device's own name and number. Raises DeviceProblem."""
        indexes = self._indexes(what)
        if name == DEFAULT:
            marked = [(own, index) for own, (index, is_default) in indexes.items() if is_default]
            first = [(own, index) for own, (index, _) in indexes.items()]
            if not first:
                raise DeviceProblem(what, "missing")
            return (marked or first)[0]
        if name not in indexes:
            raise DeviceProblem(what, "missing")
        return name, indexes[name][0]

    def _indexes(self, what: str) -> dict[str, tuple[int, bool]]:
        port = self.portaudio()
        try:
            devices = list(port.query_devices())
            interfaces = list(port.query_hostapis())
        except port.PortAudioError as error:
            raise DeviceProblem("sound", "broken") from error
        wanted = _INTERFACES.get(self._platform)
        number = next((k for k, one in enumerate(interfaces) if one["name"] == wanted), 0)
        side = "input" if what == "microphone" else "output"
        default = interfaces[number][f"default_{side}_device"] if interfaces else -1
        mine = [
            (index, str(device["name"]))
            for index, device in enumerate(devices)
            if device["hostapi"] == number and device[f"max_{side}_channels"] > 0
        ]
        shown = [(index, name) for index, name in mine if not _PLUG_IN.fullmatch(name)]
        names = lasting_names([name for _, name in shown])
        return {
            name: (index, index == default) for name, (index, _) in zip(names, shown, strict=True)
        }


def lasting_names(names: Sequence[str]) -> list[str]:
    """Return names that stay the same in another socket; a second equal one is numbered."""
    seen: dict[str, int] = {}
    lasting = []
    for name in names:
        base = _PLACE.sub("", name)
        seen[base] = seen.get(base, 0) + 1
        lasting.append(base if seen[base] == 1 else f"{base} #{seen[base]}")
    return lasting


def problem_of(error: Exception) -> str:
    """Return the code of a PortAudioError; "form" where another rate may do."""
    code = error.args[1] if len(error.args) > 1 else None
    if code == _HOST_ERROR:
        host = error.args[2] if len(error.args) > 2 else ()
        number = next((part for part in host if isinstance(part, int) and part < 0), 0)
        return _WINDOWS_CODES.get(number & 0xFFFFFFFF, "broken")
    return _CODES.get(code, "broken")


@dataclass(frozen=True, slots=True)
class Form:
    """How a device is opened."""

    index: int
    rate: int
    channels: int
    extra: Any
    clock: Callable[[], float]

    def options(self, callback: Callable[..., None]) -> dict[str, Any]:
        """Return the keywords of a stream."""
        return {
            "samplerate": self.rate,
            "blocksize": self.rate // BLOCKS,
            "device": self.index,
            "channels": self.channels,
            "dtype": "int16",
            "latency": "low",
            "extra_settings": self.extra,
            "callback": callback,
        }


class Microphone:
    """An open microphone."""

    def __init__(
        self, name: str, form: Form, make: Callable[..., Any], heard: Callable[[bytes], None]
    ) -> None:
        self.name, self._form, self._heard = name, form, heard
        self._last = 0.0
        self._slow = form.clock() + SLOW_START
        self._sound = Resampled(form.rate, RATE)
        self._stream = make(**form.options(self._called))
        _begun(self._stream)
        self.latency = float(self._stream.latency)

    def _called(self, data: Any, _frames: int, _time: Any, _status: Any) -> None:
        self._last = self._form.clock()
        self._heard(bytes(data))

    def sound(self, data: bytes) -> bytes:
        """Return what `heard` was given as 48 kHz mono."""
        samples = np.frombuffer(data, np.int16)
        if self._form.channels == 2:
            samples = (samples.reshape(-1, 2).astype(np.int32).sum(axis=1) // 2).astype(np.int16)
        return self._sound.of(samples)

    def silent_for(self) -> float:
        """Return the seconds since the device last gave sound."""
        return _silence(self._stream, self._form.clock() - max(self._last, self._slow))

    def close(self) -> None:
        """Give the device back."""
        _ended(self._stream)


class Speaker:
    """An open speaker, fed by `put`."""

    def __init__(
        self, name: str, form: Form, make: Callable[..., Any], hungry: Callable[[], None]
    ) -> None:
        self.name, self._form, self._hungry = name, form, hungry
        self.missed = 0  # callbacks that found too little
        self._last = 0.0
        self._slow = form.clock() + SLOW_START
        self._sound = Resampled(RATE, form.rate)
        self._pieces: deque[bytes] = deque()
        self._rest = b""
        self._put = self._taken = 0
        self._started = False
        self._stream = make(**form.options(self._called))
        _begun(self._stream)
        self.latency = float(self._stream.latency)

    def put(self, sound: bytes) -> None:
        """Take sound of 48 kHz mono."""
        data = self._sound.of(np.frombuffer(sound, np.int16))
        if self._form.channels == 2:
            data = np.repeat(np.frombuffer(data, np.int16), 2).tobytes()
        self._pieces.append(data)
        self._put += len(data)

    @property
    def held(self) -> float:
        """The seconds of sound that wait."""
        return (self._put - self._taken) / (self._form.rate * self._form.channels * 2)

    def _called(self, data: Any, _frames: int, _time: Any, _status: Any) -> None:
        self._last = self._form.clock()
        size = len(data)
        got = self._rest
        while len(got) < size and self._pieces:
            got += self._pieces.popleft()
        piece, self._rest = got[:size], got[size:]
        self._taken += len(piece)
        if len(piece) < size:
            self.missed += self._started
            piece += bytes(size - len(piece))
        else:
            self._started = True
        data[:] = piece
        self._hungry()

    def silent_for(self) -> float:
        """Return the seconds since the device last took sound."""
        return _silence(self._stream, self._form.clock() - max(self._last, self._slow))

    def close(self) -> None:
        """Give the device back."""
        _ended(self._stream)


class Resampled:
    """Sound at another rate, piece after piece."""

    def __init__(self, before: int, after: int) -> None:
        self._before = before
        self._resampler = None
        if before != after:
            self._resampler = av.AudioResampler(format="s16", layout="mono", rate=after)

    def of(self, samples: np.ndarray) -> bytes:
        """Return the next piece."""
        if self._resampler is None or not len(samples):
            return samples.tobytes()
        frame = av.AudioFrame.from_ndarray(samples.reshape(1, -1), format="s16", layout="mono")
        frame.sample_rate = self._before
        return b"".join(part.to_ndarray().tobytes() for part in self._resampler.resample(frame))


def _begun(stream: Any) -> None:
    try:
        stream.start()
    except BaseException:
        _ended(stream)
        raise


def _ended(stream: Any) -> None:
    stream.close(ignore_errors=True)  # a device that is gone can't be closed in order


def _silence(stream: Any, since: float) -> float:
    """A stream that PortAudio has ended is silent for good."""
    return since if stream.active else float("inf")
